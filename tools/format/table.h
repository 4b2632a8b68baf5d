// The results for people at a terminal: who, with which title, what, and how sure.
//
//   port-strike  7 quotes by 3 speakers, 1 unknown
//
//   Ana Ruiz, director of the port authority                                97 %
//     said (asserts)
//       “We are ready,” ...
//
// A speaker who is not known is shown so, with the best of those who were considered.
#ifndef WHOSAID_TOOLS_FORMAT_TABLE_H_
#define WHOSAID_TOOLS_FORMAT_TABLE_H_

#include <string>

#include "tools/format/formatter.h"

namespace whosaid::tools {

struct TableOptions {
  int width = 80;  // columns of the window
  bool color = false;
};

class TableFormatter : public Formatter {
 public:
  explicit TableFormatter(const TableOptions& options) : options_(options) {}
  void Append(const v1::DocumentAttributions& document, std::string* out) const override;

 private:
  TableOptions options_;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FORMAT_TABLE_H_
