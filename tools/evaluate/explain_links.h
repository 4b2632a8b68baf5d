// Why the engine gave the wrong links of a run: the stories of `whosaid explain`.
#ifndef WHOSAID_TOOLS_EVALUATE_EXPLAIN_LINKS_H_
#define WHOSAID_TOOLS_EVALUATE_EXPLAIN_LINKS_H_

#include <vector>

#include "engine/extractor.h"
#include "tools/evaluate/link_groups.h"
#include "tools/evaluate/predictions.h"

namespace whosaid::tools {

// Reads the articles of the links once more, in so many threads, and fills their explanations: why
// the attribution has its source, and why not the one of gold, by the words of the gold source and
// by the name in the speaker gold. Where no attribution covers the string, why there is none.
// predictions: those that were scored, which extractor made of the same articles.
void ExplainLinks(const Extractor& extractor, const Predictions& predictions, int threads,
                  std::vector<WrongLink>* links);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EVALUATE_EXPLAIN_LINKS_H_
