// Where the figures come from: the same cases by kind, distance, rule and class; and every wrong
// link by itself.
#ifndef WHOSAID_TOOLS_EVALUATE_BREAKDOWN_H_
#define WHOSAID_TOOLS_EVALUATE_BREAKDOWN_H_

#include <string>

#include "tools/evaluate/score.h"

namespace whosaid::tools {

// Paragraphs with a heading each, to stand below the rows of the scores.
std::string Breakdown(const Scores& scores);

// JSON lines, one for each string that was given a wrong source, one too many, or none:
//   {"doc": .., "quote": .., "at": .., "gold": [words], "given": [words], "rule": ..}
std::string WrongLinks(const Scores& scores);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EVALUATE_BREAKDOWN_H_
