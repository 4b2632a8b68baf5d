// Articles through one or two extractors, by several threads, results in the order of the inputs:
// what `rules try` and `rules profile` share.
#ifndef WHOSAID_TOOLS_RULES_CORPUS_RUN_H_
#define WHOSAID_TOOLS_RULES_CORPUS_RUN_H_

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/extractor.h"
#include "engine/workspace.h"
#include "proto/attribution.pb.h"
#include "proto/document.pb.h"
#include "tools/evaluate/predictions.h"

namespace whosaid::tools {

// An article and what each extractor made of it, offsets in bytes.
struct CorpusResult {
  v1::Document document;
  std::vector<v1::DocumentAttributions> results;  // by extractor
  std::string error;                              // not empty: the article could not be read
};

struct CorpusRun {
  std::vector<std::string> inputs;  // as Inputs takes them
  int threads = 1;
  std::vector<const Extractor*> extractors;
  // Called in the thread that extracts, right after the extractor's call; may be empty.
  std::function<void(const Extractor::Workspace&, const v1::Document&)> look;
  // Called in order, by one thread.
  std::function<void(CorpusResult&)> take;
};

// How many inputs could not be read; each is named in err.
int RunCorpus(const CorpusRun& run, std::ostream& err);

// The result's records as gold counts them.
std::vector<Prediction> PredictionsInCodePoints(absl::string_view text,
                                                v1::DocumentAttributions result);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_CORPUS_RUN_H_
