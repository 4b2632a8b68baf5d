// What the rules miss, as patterns: the shapes of the gold attributions that the engine does not
// find, each as a frame rule with its examples and with what it is worth on the corpus.
//
// A shape is what stands on a sentence's outline from the first to the last of content, cue and
// source: the source by its class, the cue by its class, what lies between by class. Attributions
// that reach over a sentence's end, and such with much between their parts, have none.
#ifndef WHOSAID_TOOLS_RULES_SUGGEST_H_
#define WHOSAID_TOOLS_RULES_SUGGEST_H_

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "engine/cascade/reading.h"
#include "engine/rules/rule_set.h"
#include "tools/evaluate/predictions.h"
#include "tools/gold/corpus.h"

namespace whosaid::tools {

struct Suggestion {
  std::string id, pattern;
  int missed = 0;                    // attributions of this shape that were not found
  int right = 0, wrong = 0;          // matches of the pattern that gold has, and that it has not
  int found = 0;                     // of the right ones those that were missed
  std::string text;                  // the shortest sentence of that shape
  std::string content, cue, source;  // in it
  std::string other;                 // a sentence with such a cue that the pattern does not match
  double precision() const { return right + wrong == 0 ? 0 : double(right) / (right + wrong); }
};

// First pass: collects what was missed.
class Misses {
 public:
  // rules outlive this. prefix: of the ids: "en/frames/suggested/".
  Misses(const RuleSet& rules, absl::string_view prefix) : rules_(rules), prefix_(prefix) {}

  // A document as the engine read it and what it found there.
  void Add(const GoldDocument& gold, const Reading& reading,
           const std::vector<Prediction>& predictions);

  // Those that were missed at least `least` times, the most frequent first, at most `most`.
  std::vector<Suggestion> Suggestions(int least, size_t most) const;
  // (document, index of its gold attribution) of all that was missed.
  const std::set<std::pair<std::string, size_t>>& missed() const { return missed_; }

 private:
  struct Shape {
    Suggestion suggestion;
    std::set<std::string> sources;  // classes
  };

  void AddShape(const GoldDocument& gold, const GoldAttribution& attribution,
                const Reading& reading);
  std::string ClassOf(const Unit& unit) const;

  const RuleSet& rules_;
  const std::string prefix_;
  absl::flat_hash_map<std::string, Shape> shapes_;  // by pattern, without the source's classes
  std::set<std::pair<std::string, size_t>> missed_;
};

// Second pass: the document was read with the suggestions among the rules. Counts their matches.
void CountMatches(const GoldDocument& gold, const Reading& reading,
                  const std::set<std::pair<std::string, size_t>>& missed,
                  std::vector<Suggestion>* suggestions);

// The suggestion as it stands in a rule file, with what it is worth as a comment.
std::string RuleText(const Suggestion& suggestion);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_SUGGEST_H_
