// The shape of an attribution on an outline, as a pattern that finds others of its kind.
//
// Content, cue and source become roles; what stands between them becomes classes. Words stay words
// only where they are function words. The classes that it may name are those of the rule set, so a
// pattern always compiles with it:
//   source    SPEAKER where the set has that macro and the unit is one, else its phrase
//   cue       its class of cues, with its strength (the words if it is in none); auxiliaries stand
//             outside
//   content   QUOTE; or anything to the end of the sentence, of the clause or to the next part,
//             with a first "that", "to" or the like named
//   between   phrases, marks, function words; adverbials and auxiliaries are optional
#ifndef WHOSAID_TOOLS_RULES_SHAPE_H_
#define WHOSAID_TOOLS_RULES_SHAPE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/cascade/reading.h"
#include "engine/rules/rule_set.h"
#include "engine/text/span.h"
#include "re2/re2.h"

namespace whosaid::tools {

// Byte spans of an attribution's parts, each in the order of the text.
struct AttributionSpans {
  std::vector<Span> content, cue, source;
};

struct Shape {
  std::string pattern;
  std::string name;     // of its parts, for an id: "quote_source_cue"
  size_t sentence = 0;  // of the outline
};

// Classes that shapes tell apart but perhaps no rule yet: the alphabet keeps them apart if a rule
// of this pattern, which matches nothing, is loaded too. "" if the rules have no such class.
std::string FinerPattern(const RuleSet& rules);

class ShapeMaker {
 public:
  explicit ShapeMaker(const RuleSet* rules);  // outlives this

  // Nothing if the attribution has no shape that a frame could have: its parts stand in several
  // sentences, more than kGap units apart, in one another, or inside a quoted span; it has neither
  // cue nor source; its content has more than two pieces.
  std::optional<Shape> Make(const Reading& reading, const AttributionSpans& spans) const;

  static constexpr int kGap = 5;

 private:
  // A name that a pattern may use, and its set of symbols.
  struct Kind {
    std::string name;
    std::unique_ptr<RE2> re;  // null if the rule set has no such name
    bool Has(const RuleSet& rules, Symbol symbol) const;
  };
  struct Part {
    uint32_t first = 0, last = 0;  // units
    std::string role;
  };
  Kind MakeKind(absl::string_view name) const;
  bool Is(const Kind& kind, const Unit& unit) const { return kind.Has(rules_, unit.symbol); }
  // The unit that carries the part: the cue word, the head of the source.
  void Narrow(const Tape& tape, Part* part) const;
  std::string Words(const Reading& reading, const Unit& unit) const;
  std::string NameOf(const Reading& reading, const Unit& unit) const;
  std::string CueOf(const Reading& reading, const Unit& unit) const;
  std::string ContentOf(const Reading& reading, const Part& part, uint32_t end, bool* quote) const;
  // Empty if it is too wide.
  std::optional<std::vector<std::string>> Between(const Reading& reading, uint32_t first,
                                                  uint32_t last) const;

  const RuleSet& rules_;
  Kind speaker_, addressee_, adverbial_, auxiliary_, function_, that_, comma_;
  // By preference. A unit is named by a firm kind, else by its word if it is a function word, else
  // by an open kind.
  std::vector<Kind> cues_, firm_, open_;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_SHAPE_H_
