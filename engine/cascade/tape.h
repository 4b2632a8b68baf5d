// A tape: a text as a string of symbols, one unit a symbol, that RE2 reads as letters. Every level
// of the cascade reads one tape and writes the next, shorter one.
#ifndef WHOSAID_ENGINE_CASCADE_TAPE_H_
#define WHOSAID_ENGINE_CASCADE_TAPE_H_

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/rules/rule_set.h"

namespace whosaid {

constexpr uint32_t kNoUnit = 0xFFFFFFFF;

// What stands behind one symbol: tokens [first, last) of the layout. END and PARA have first ==
// last.
struct Unit {
  uint32_t first = 0;
  uint32_t last = 0;
  Symbol symbol = 0;
  WordId word = 0;     // of a single token or lexicon entry; 0 for phrases and unknown words
  ClassId emit = 0;    // the class of a phrase; 0 for tokens and quoted spans
  uint16_t rule = 0;   // the phrase rule's index in its level
  int32_t quote = -1;  // index of the quoted span that this unit stands for, or -1
  // The units below, on the tape that this one was written from; for a quoted span on the same
  // tape.
  uint32_t child_first = 0, child_last = 0;
  uint32_t token_count() const { return last - first; }
  bool IsBreak() const { return first == last; }  // END or PARA
};

class Tape {
 public:
  void Clear() {
    units_.clear();
    at_token_.clear();
  }
  void Reserve(uint32_t size) { units_.reserve(size); }
  Unit& Append(const Unit& unit) {
    units_.push_back(unit);
    return units_.back();
  }
  // Units [first, last) of the tape below, as they are.
  void AppendEach(const Tape& below, uint32_t first, uint32_t last) {
    const Unit* from = below.units_.data() + first;
    for (uint32_t i = first; i < last;) {
      Unit& unit = Append(*from++);
      unit.child_first = i;
      unit.child_last = ++i;
    }
  }
  void Replace(uint32_t i, const Unit& unit) { units_[i] = unit; }
  const std::vector<Unit>& units() const { return units_; }
  const Unit& operator[](uint32_t i) const { return units_[i]; }
  uint32_t size() const { return units_.size(); }
  // Whether unit i is the first of the tape, or behind the end of a sentence or paragraph.
  bool BeginsSentence(uint32_t i) const { return i == 0 || units_[i - 1].IsBreak(); }
  // Makes IndexAt cheap, once all units are there.
  void IndexTokens() {
    at_token_.resize(units_.empty() ? 0 : units_.back().last);
    uint32_t* const at = at_token_.data();
    uint32_t i = 0, token = 0;
    for (const Unit& unit : units_) {
      for (; token < unit.last; ++token) at[token] = i;
      ++i;
    }
  }
  // The index of the unit that holds the token, or of the first behind it; ends of sentences hold
  // none.
  uint32_t IndexAt(uint32_t token) const {
    if (token < at_token_.size()) return at_token_[token];
    return std::lower_bound(units_.begin(), units_.end(), token,
                            [](const Unit& unit, uint32_t t) { return unit.last <= t; }) -
           units_.begin();
  }
  // The letters of units [first, last).
  std::string Spell(const Letters& letters, uint32_t first, uint32_t last) const {
    std::string text(letters.width() * (last - first), '\0');
    letters.Write(units_.data() + first, units_.data() + last, &text[0]);
    return text;
  }

 private:
  std::vector<Unit> units_;
  std::vector<uint32_t> at_token_;  // see IndexTokens; else empty
};

// Writes others in place of a few units of a tape, from the left to the right.
class TapeEdit {
 public:
  // tape: must outlive the edit, and stays as it is until Finish.
  explicit TapeEdit(Tape* tape) : tape_(*tape) {}
  // Leaves out units [first, last), which are not empty and behind all that were left out before.
  // Returns where to append what stands in their place.
  Tape& Cut(uint32_t first, uint32_t last) {
    CopyTo(first);
    copied_ = last;
    return edited_;
  }
  // To be called once, at the end. Without a Cut the tape is not touched.
  void Finish() {
    if (copied_ == 0) return;
    CopyTo(tape_.size());
    tape_ = std::move(edited_);
  }

 private:
  void CopyTo(uint32_t end) {
    for (; copied_ < end; ++copied_) edited_.Append(tape_[copied_]);
  }

  Tape& tape_;
  Tape edited_;
  uint32_t copied_ = 0;  // units of tape_, those that were left out included
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_CASCADE_TAPE_H_
