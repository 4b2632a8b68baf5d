// What the links of a run are grouped by, and the wrong ones by themselves.
#ifndef WHOSAID_TOOLS_EVALUATE_LINK_GROUPS_H_
#define WHOSAID_TOOLS_EVALUATE_LINK_GROUPS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "tools/evaluate/score.h"

namespace whosaid::tools {

// The kind of the gold content.
inline constexpr absl::string_view kLinkKinds[] = {"direct", "mixed", "indirect", "not speech"};
// Words between the quoted string and the gold source, for its nearest piece.
inline constexpr absl::string_view kLinkDistances[] = {
    "inside the quote", "0-2 words", "3-10 words", "11-40 words", "over 40 words"};

bool HasGoldSource(const LinkCase& link);
// A wrong source was given, one too many, or none where gold has one.
bool IsWrong(const LinkCase& link);

// For each of scores.links, an index into kLinkKinds.
std::vector<size_t> KindsOfLinks(const Scores& scores);
// An index into kLinkDistances. link has a gold source.
size_t DistanceOf(const LinkCase& link);
// The rule that gave the source, or "(no rule told)". link.given is not null.
std::string RuleOf(const LinkCase& link);

// Pointers into the scores, the corpus and the predictions.
struct WrongLink {
  const LinkCase* link = nullptr;
  const GoldQuote* quote = nullptr;  // the speaker gold of this string; null if there is none
  // Never empty: what gold or the prediction does not tell is in parentheses.
  std::string speaker_class, kind, distance, rule;
  std::string explanation;  // empty until ExplainLinks
};

// In the order of scores.links.
std::vector<WrongLink> FindWrongLinks(const Scores& scores);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EVALUATE_LINK_GROUPS_H_
