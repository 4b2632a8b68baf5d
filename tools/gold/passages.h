// Texts with the speakers of their quotations, all in one file: what teaches whom mentions stand
// for, or shows whether it was learnt.
#ifndef WHOSAID_TOOLS_GOLD_PASSAGES_H_
#define WHOSAID_TOOLS_GOLD_PASSAGES_H_

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "tools/gold/corpus.h"

namespace whosaid::tools {

// JSON lines with id, text and quotes. A quote has start, end, speaker, class, titles and aliases
// as in speakers.h, and source_start and source_end, code points of the words that it is attributed
// to, which one of the class NOT_SPEECH lacks. path is taken as ResolvePath does; an error names
// the file and the line.
absl::StatusOr<GoldCorpus> ReadPassages(absl::string_view path);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_GOLD_PASSAGES_H_
