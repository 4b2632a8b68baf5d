// What scoring says of spans: which strings are quoted, when two spans are the same, of what kind a
// content is. It has its own idea of quotation marks on purpose: a scorer that asked the engine
// would not see the engine's mistakes.
#ifndef WHOSAID_TOOLS_EVALUATE_MEASURE_H_
#define WHOSAID_TOOLS_EVALUATE_MEASURE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "tools/gold/code_points.h"

namespace whosaid::tools {

// Every string between quotation marks, in order, marks included: curly pairs of at most 3000
// characters (a paragraph may reopen without a close), and straight pairs within a line.
Ranges QuotedStrings(const CodePoints& text);

// How many characters a and b share, counted for each pair of ranges.
int Overlap(const Ranges& a, const Ranges& b);

// ranges without white space and punctuation at their edges; those with nothing else between them
// are joined. Two spans are "exactly" the same if these are.
Ranges Normalized(const CodePoints& text, const Ranges& ranges);

// Where the words of ranges begin, in order, each once.
std::vector<int> WordStarts(const CodePoints& text, const Ranges& ranges);

// Of two sorted lists; 0 if both are empty.
double Jaccard(const std::vector<int>& a, const std::vector<int>& b);

enum class ContentKind { kDirect, kMixed, kIndirect };
ContentKind KindOf(const CodePoints& text, const Ranges& content, const Ranges& quoted_strings);

// A name or title as it is compared: without case, article, edge punctuation, in single spaces.
std::string PlainName(absl::string_view name);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EVALUATE_MEASURE_H_
