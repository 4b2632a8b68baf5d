// What every question is asked about: one document's reading and mentions, the rules, the weights.
#ifndef WHOSAID_ENGINE_DECIDE_CONTEXT_H_
#define WHOSAID_ENGINE_DECIDE_CONTEXT_H_

#include <atomic>
#include <vector>

#include "engine/cascade/classes.h"
#include "engine/cascade/reading.h"
#include "engine/decide/feature.h"
#include "engine/decide/labels.h"
#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// What a unit of the outline is, as far as questions look for it around what they ask about: bits.
enum UnitFlag : uint32_t {
  kIsComma = 1 << 0,
  kIsColon = 1 << 1,
  kIsDash = 1 << 2,
  kIsStop = 1 << 3,  // a period or question mark
  kIsThat = 1 << 4,
  kIsConjunction = 1 << 5,
  kIsAdverb = 1 << 6,
  kIsCue = 1 << 7,
  kIsCuePhrase = 1 << 8,
  kMayBeCue = 1 << 9,
  kEndsContent = 1 << 10,  // content may end before it
  // Not of its symbol alone:
  kIsQuoted = 1 << 11,  // a quoted span
  kIsPhrase = 1 << 12,
  kIsMention = 1 << 13,
  kIsEmpty = 1 << 14,  // has no tokens
  // A quotation mark that is no part of a quoted span.
  kIsLoneMark = 1 << 15,
  kIsFinite = 1 << 16,  // a word that may be a finite verb
};

// Names of symbols and words for features: a phrase by its class, closed-class words as themselves,
// other words by the class that matters most. One per rule set.
class Labels {
 public:
  Labels(const RuleSet& rules, const Classes& classes);
  // The unit as a class or closed-class word: "PERSON", "COMMA", "that", "CUE", "w".
  Label Of(const Unit& unit) const {
    return unit.word != 0 && is_closed_[unit.symbol] ? OfWord(unit.word) : symbols_[unit.symbol];
  }
  // The unit as a word if the vocabulary has it, else as Of.
  Label Word(const Unit& unit) const {
    return unit.word != 0 ? OfWord(unit.word) : symbols_[unit.symbol];
  }
  // The flags that hang on the symbol.
  uint32_t FlagsOf(Symbol s) const { return flags_[s]; }
  // What the symbol says of a role, a bit for each group: the offices that it is a word for, the
  // families that it is of, and those of which it may mean anybody.
  struct Kin {
    uint64_t same = 0, families = 0, names = 0;
    uint64_t seats = 0;  // no kin: parties and states
    bool any() const { return (same | families | names) != 0; }
  };
  const Kin& KinOf(Symbol s) const { return kin_[s]; }
  // A frame rule's id.
  Label Rule(const CompiledRule& rule) const { return rules_[&rule - first_rule_]; }

 private:
  void ReadKin(const RuleSet& rules);
  // Most words stand in no text: the hash of a word is made when it is first asked for.
  Label OfWord(WordId word) const {
    const char* const name = all_rules_.WordChars(word);
    uint64_t hash = word_hashes_[word].load(std::memory_order_relaxed);
    if (hash == 0) {
      hash = MixedHash(name);
      word_hashes_[word].store(hash, std::memory_order_relaxed);
    }
    return Label(hash, name);
  }

  const RuleSet& all_rules_;
  std::vector<Label> symbols_, rules_;
  mutable std::vector<std::atomic<uint64_t>> word_hashes_;
  std::vector<char> is_closed_;  // by symbol: of a closed class of words
  std::vector<uint32_t> flags_;  // by symbol
  std::vector<Kin> kin_;         // by symbol
  const CompiledRule* first_rule_;
};

// The labels and flags of an outline's units, found once: those of a sentence one behind the other
// between a few "^" and a few "$", which have no flags. Reused.
class UnitLabels {
 public:
  struct At {
    Label label, word;
  };
  void Fill(const Labels& labels, const Outlined& outline, const Mentions& mentions);
  // unit: of the sentence, or not farther from it than kMargin.
  const At& In(const Sentence& s, int64_t unit) const { return at_[IndexOf(s, unit)]; }
  uint32_t FlagsIn(const Sentence& s, int64_t unit) const { return flags_[IndexOf(s, unit)]; }

 private:
  static constexpr int64_t kMargin = 3;
  static size_t IndexOf(const Sentence& s, int64_t unit) {
    return unit + (2 * int64_t{s.index} + 1) * kMargin;
  }
  std::vector<At> at_;
  std::vector<uint32_t> flags_;
};

// How many units of a kind stand before each unit of the outline, so that those between two units
// are a difference. Reused.
class Counts {
 public:
  struct At {
    uint32_t commas = 0, cues = 0, quotes = 0, finites = 0;
  };
  static constexpr uint32_t kMost = 1023;
  void Fill(const Labels& labels, const Tape& tape);
  // Those in units [first, last), which are kMost at most; nothing if last <= first.
  At Between(uint32_t first, uint32_t last) const {
    if (last <= first) return At();
    const uint64_t sum = sums_[last] - sums_[first];
    const auto part = [sum](int i) { return uint32_t(sum >> i * kBits) & kMost; };
    return {part(0), part(1), part(2), part(3)};
  }

 private:
  static constexpr int kBits = 10;
  // The four of all units before, added up in one number: of a difference each has its own bits,
  // whatever runs over.
  std::vector<uint64_t> sums_;
};

// The prior of each frame rule as the weight in each question, for those that no weight names: so
// a new rule works at once.
std::vector<KeyedWeight> PriorsOf(const RuleSet& rules);

struct Context {
  const RuleSet& rules;
  const Classes& classes;
  const Labels& labels;
  const Scorer& scorer;
  const Reading& reading;
  const Mentions& mentions;
  const Speakers& speakers;
  const Counts& counts;
  const UnitLabels& unit_labels;

  const Tape& tape() const { return reading.outline.tape; }
  bool Is(uint32_t unit, ClassId c) const { return rules.Is(tape()[unit].symbol, c); }
  // Whether the unit stands in the sentence and is a word, not a phrase, of a class.
  bool IsWord(const Sentence& s, int64_t unit, ClassId c) const {
    return unit >= s.first && unit < s.last && tape()[unit].emit == 0 && Is(unit, c);
  }
  // Whether such a word stands right before or behind the mention.
  bool IsBeside(const Mention& mention, ClassId c) const {
    const Sentence& s = reading.outline.sentences[mention.sentence];
    return IsWord(s, int64_t{mention.unit} - 1, c) || IsWord(s, int64_t{mention.unit} + 1, c);
  }
  // Labels within a sentence; "^" and "$" for up to three units beyond its ends.
  Label LabelAt(const Sentence& s, int64_t unit) const { return unit_labels.In(s, unit).label; }
  Label WordAt(const Sentence& s, int64_t unit) const { return unit_labels.In(s, unit).word; }
  // Likewise: which flags a unit has, and whether it has one of them.
  uint32_t FlagsAt(const Sentence& s, int64_t unit) const { return unit_labels.FlagsIn(s, unit); }
  bool Has(const Sentence& s, int64_t unit, uint32_t flags) const {
    return (FlagsAt(s, unit) & flags) != 0;
  }
  // Whether the mention is of somebody who is only a word that opens sentences.
  bool IsWeak(const Mention& mention) const {
    return mention.speaker >= 0 && speakers.all[mention.speaker].weak;
  }
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_CONTEXT_H_
