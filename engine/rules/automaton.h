// How far patterns match, told by a DFA whose states are made when texts need them. It knows less
// than RE2: matches that begin with the first letter, no groups. So its states are small, and are
// read without a lock.
#ifndef WHOSAID_ENGINE_RULES_AUTOMATON_H_
#define WHOSAID_ENGINE_RULES_AUTOMATON_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "absl/container/node_hash_map.h"
#include "absl/types/span.h"
#include "engine/rules/letters.h"
#include "engine/rules/positions.h"

namespace whosaid {

// Safe for several threads at once.
class Automaton {
 public:
  // Of patterns over the same letters.
  Automaton(absl::Span<const Positions> patterns, const Letters& letters);
  // False if the patterns are too large: then nothing may be asked.
  bool able() const { return steps_ != nullptr; }

  struct Match {
    uint32_t length = 0;   // 0: there is none
    uint32_t pattern = 0;  // the first that has it
  };
  // The longest match that begins with the first letter.
  Match Longest(absl::Span<const Letters::Number> letters) const { return Run<false>(letters); }
  // Whether any begins with this letter.
  bool MayBegin(Letters::Number letter) const { return begins_[letter]; }
  // Whether there is one.
  bool Begins(absl::Span<const Letters::Number> letters) const {
    return Run<true>(letters).length > 0;
  }

 private:
  // Of positions of all patterns, or of letters or sets: a bit each.
  using Set = std::vector<uint64_t>;
  // Where matches may be behind some letters: its number, and whether one may end there.
  using State = uint16_t;
  static constexpr State kNotMade = 0, kDead = 1, kStart = 2, kEnds = 1 << 15;
  static constexpr size_t kMostStates = 10000;
  static constexpr uint32_t kNoPattern = ~uint32_t{0};

  template <bool shortest>
  Match Run(absl::Span<const Letters::Number> letters) const {
    Match match;
    State state = kStart, last = kDead;
    for (size_t i = 0; i < letters.size(); ++i) {
      const size_t letter_class = class_of_[letters[i]];
      State next = StepOf(state, letter_class).load(std::memory_order_acquire);
      if (next <= kDead) {
        if (next == kNotMade) next = MakeStep(state, letter_class);
        if (next == kDead) break;
        if (next == kNotMade) return RunPlainly(letters, shortest);
      }
      state = next & ~kEnds;
      if ((next & kEnds) == 0) continue;
      match.length = i + 1;
      last = state;
      if (shortest) break;
    }
    match.pattern = ends_[last];
    return match;
  }
  // What comes behind a state and a letter. A row a state; those of states that nobody has reached
  // are memory that nobody has touched.
  std::atomic<State>& StepOf(State state, size_t letter_class) const {
    return steps_[state * class_count_ + letter_class];
  }
  // A set of letters -> the positions that take it.
  using Takers = std::map<Set, Set>;
  // Letters that the same sets have are one class.
  void ClassLetters(const Takers& takers, size_t letters);
  // kNotMade if there is no room for another state.
  State MakeStep(State from, size_t letter_class) const;
  State StateOf(Set set) const;
  // As Run, without states.
  Match RunPlainly(absl::Span<const Letters::Number> letters, bool shortest) const;
  Set Next(const Set& from, size_t letter_class) const;
  uint32_t EndsIn(const Set& set) const;

  std::vector<char> begins_;        // by letter
  std::vector<uint16_t> class_of_;  // by letter
  std::vector<Set> taken_;          // class -> the positions that take it
  std::vector<Set> follow_;         // position -> those behind it
  // In which words of `follow_` any stands: a pattern's positions lie side by side.
  std::vector<std::pair<uint16_t, uint16_t>> follow_within_;
  std::vector<uint32_t> end_of_;  // position -> the pattern that may end there, or kNoPattern
  size_t class_count_ = 0;
  std::unique_ptr<std::atomic<State>[]> steps_;  // null: not able
  std::unique_ptr<uint32_t[]> ends_;             // state -> the first pattern with a match there

  mutable std::mutex mutex_;  // of what follows
  mutable absl::node_hash_map<Set, State> states_;
  mutable std::vector<const Set*> sets_;  // by state
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_AUTOMATON_H_
