// The formats by name: the values of --format, and the formatter of each.
#ifndef WHOSAID_TOOLS_FORMAT_FORMATS_H_
#define WHOSAID_TOOLS_FORMAT_FORMATS_H_

#include <memory>
#include <string>

#include "absl/strings/string_view.h"
#include "tools/format/formatter.h"
#include "tools/format/table.h"

namespace whosaid::tools {

enum class Format { kAuto, kTable, kTextproto, kJson, kJsonl, kBinary, kBrat, kCsv };
bool AbslParseFlag(absl::string_view text, Format* format, std::string* error);
std::string AbslUnparseFlag(Format format);

// format is not kAuto.
std::unique_ptr<const Formatter> MakeFormatter(Format format, const TableOptions& table);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FORMAT_FORMATS_H_
