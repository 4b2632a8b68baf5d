// brat standoff: Source, Cue and Content spans tied by an Attribution event each, the speaker as a
// note on the event. brat counts code points, so the offsets must be those. brat wants a file an
// article; on one stream each is headed by a line "# document ID", which brat's readers pass over.
#ifndef WHOSAID_TOOLS_FORMAT_BRAT_H_
#define WHOSAID_TOOLS_FORMAT_BRAT_H_

#include <string>

#include "tools/format/formatter.h"

namespace whosaid::tools {

class BratFormatter : public Formatter {
 public:
  bool TellsDiagnostics() const override { return false; }
  void Append(const v1::DocumentAttributions& document, std::string* out) const override;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FORMAT_BRAT_H_
