// A row an attribution, as RFC 4180 has it, for spreadsheets: the words, and where the content
// begins and ends. The first row names the columns. Cells are the article's words as they are: a
// spreadsheet should import them as text, since words may begin like a formula.
#ifndef WHOSAID_TOOLS_FORMAT_CSV_H_
#define WHOSAID_TOOLS_FORMAT_CSV_H_

#include <string>

#include "tools/format/formatter.h"

namespace whosaid::tools {

class CsvFormatter : public Formatter {
 public:
  std::string Header() const override;
  bool TellsDiagnostics() const override { return false; }
  void Append(const v1::DocumentAttributions& document, std::string* out) const override;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FORMAT_CSV_H_
