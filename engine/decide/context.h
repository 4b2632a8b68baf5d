// What every question is asked about: one document's reading and mentions, the rules, the weights.
#ifndef WHOSAID_ENGINE_DECIDE_CONTEXT_H_
#define WHOSAID_ENGINE_DECIDE_CONTEXT_H_

#include <vector>

#include "engine/cascade/classes.h"
#include "engine/cascade/reading.h"
#include "engine/decide/feature.h"
#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// Names of symbols and words for features: a phrase by its class, closed-class words as themselves,
// other words by the class that matters most. One per rule set.
class Labels {
 public:
  Labels(const RuleSet& rules, const Classes& classes);
  // The unit as a class or closed-class word: "PERSON", "COMMA", "that", "CUE", "w".
  Label Of(const Unit& unit) const;
  // The unit as a word if the vocabulary has it, else as Of.
  Label Word(const Unit& unit) const;

 private:
  std::vector<Label> symbols_, words_, closed_;
};

struct Context {
  const RuleSet& rules;
  const Classes& classes;
  const Labels& labels;
  const Scorer& scorer;
  const Reading& reading;
  const Mentions& mentions;
  const Speakers& speakers;

  const Tape& tape() const { return reading.outline.tape; }
  bool Is(uint32_t unit, ClassId c) const { return rules.Is(tape()[unit].symbol, c); }
  // Labels within a sentence; "^" and "$" beyond its ends.
  Label LabelAt(const Sentence& s, int64_t unit) const {
    if (unit < s.first) return Label("^");
    if (unit >= s.last) return Label("$");
    return labels.Of(tape()[unit]);
  }
  Label WordAt(const Sentence& s, int64_t unit) const {
    if (unit < s.first) return Label("^");
    if (unit >= s.last) return Label("$");
    return labels.Word(tape()[unit]);
  }
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_CONTEXT_H_
