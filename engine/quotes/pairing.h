// The cheapest reading of a paragraph's marks: which open, which close, which do neither.
#ifndef WHOSAID_ENGINE_QUOTES_PAIRING_H_
#define WHOSAID_ENGINE_QUOTES_PAIRING_H_

#include <array>
#include <cstdint>
#include <vector>

#include "engine/quotes/marks.h"

namespace whosaid {

enum class Use : uint8_t { kOpen, kClose, kApostrophe, kPrime, kUnclosed };

// A dynamic program over the marks. Its state is the stack of open spans, at most kDepth deep, each
// double or single; so its time is linear in the marks, whatever they are, and its memory bounded.
class Pairing {
 public:
  static constexpr int kDepth = 3;

  // Writes a use for each mark into *uses: a kClose ends the innermost span that is open there.
  // Spans may stay open at the end: those that `next`, the marks of the next paragraph, continues,
  // and one that probably reaches the paragraph's end though its closing mark is missing.
  void Run(const std::vector<QuoteMark>& marks, const std::vector<QuoteMark>& next,
           uint32_t next_first, std::vector<Use>* uses);

 private:
  // Stacks are binary: 1 is empty, and every open span appends 0 for double or 1 for single.
  static constexpr int kStates = 2 << kDepth;
  static constexpr int kEmpty = 1;
  struct State {
    int32_t cost;
    std::array<uint32_t, kDepth> open;  // indices of the open marks on the cheapest way here
  };
  struct Step {
    uint8_t from : 4;
    uint8_t use : 4;
  };

  void Advance(const std::vector<QuoteMark>& marks, uint32_t index);
  int EndCost(const std::vector<QuoteMark>& marks, const std::vector<QuoteMark>& next,
              uint32_t next_first, int state) const;
  int Cheapest() const;
  void Trace(uint32_t first, int state, std::vector<Use>* uses) const;

  std::array<State, kStates> now_, then_;
  std::vector<std::array<Step, kStates>> steps_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_QUOTES_PAIRING_H_
