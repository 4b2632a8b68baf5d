// How results are written. A formatter turns one document at a time into bytes, without state, so
// that threads can format side by side.
#ifndef WHOSAID_TOOLS_FORMAT_FORMATTER_H_
#define WHOSAID_TOOLS_FORMAT_FORMATTER_H_

#include <string>

#include "proto/attribution.pb.h"

namespace whosaid::tools {

class Formatter {
 public:
  virtual ~Formatter() = default;
  // What stands once before all documents; may be empty.
  virtual std::string Header() const { return ""; }
  // Whether what it writes tells a document's diagnostics.
  virtual bool TellsDiagnostics() const { return true; }
  // Appends one document. Offsets are written as they are.
  virtual void Append(const v1::DocumentAttributions& document, std::string* out) const = 0;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FORMAT_FORMATTER_H_
