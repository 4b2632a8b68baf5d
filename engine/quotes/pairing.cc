#include "engine/quotes/pairing.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr int32_t kDead = 1 << 29;

// After this many marks the cheapest reading so far is taken as read.
constexpr uint32_t kWindow = 4096;

int DepthOf(int state) {
  int depth = 0;
  for (; state > 1; state >>= 1) ++depth;
  return depth;
}

// What it costs to open a span inside another.
int NestCost(int state, bool single) {
  if (state == 1) return 0;
  const bool outer_single = (state & 1) != 0;
  return outer_single != single ? 0 : single ? 30 : 20;
}

}  // namespace

void Pairing::Advance(const std::vector<QuoteMark>& marks, uint32_t index) {
  const QuoteMark& mark = marks[index];
  for (State& state : then_) state.cost = kDead;
  steps_.emplace_back();
  std::array<Step, kStates>& steps = steps_.back();
  const auto take = [&](int from, int to, Use use, int cost) {
    const int32_t total = now_[from].cost + cost;
    if (total >= then_[to].cost) return false;
    then_[to].cost = total;
    then_[to].open = now_[from].open;
    steps[to] = {static_cast<uint8_t>(from & 15), static_cast<uint8_t>(use)};
    return true;
  };
  int neither = mark.unclosed;
  Use use = Use::kUnclosed;
  if (mark.apostrophe < neither) {
    neither = mark.apostrophe;
    use = Use::kApostrophe;
  }
  if (mark.prime < neither) {
    neither = mark.prime;
    use = Use::kPrime;
  }
  for (int state = kEmpty; state < kStates; ++state) {
    if (now_[state].cost >= kDead) continue;
    const int depth = DepthOf(state);
    if (depth > 0) {
      const QuoteMark& open = marks[now_[state].open[depth - 1]];
      take(state, state >> 1, Use::kClose, mark.close + PairCost(open, mark));
    }
    if (depth < kDepth) {
      const int to = state * 2 + (mark.single ? 1 : 0);
      if (take(state, to, Use::kOpen, mark.open + NestCost(state, mark.single))) {
        then_[to].open[depth] = index;
      }
    }
    take(state, state, use, neither);
  }
  std::swap(now_, then_);
}

int Pairing::EndCost(const std::vector<QuoteMark>& marks, const std::vector<QuoteMark>& next,
                     uint32_t next_first, int state) const {
  const int depth = DepthOf(state);
  int cost = 0;
  for (int i = 0; i < depth; ++i) {
    const uint32_t index = now_[state].open[i];
    const QuoteMark& open = marks[index];
    // No mark that may close it follows. Straight marks hold curly ones, and curly straight ones.
    bool last = true;
    for (size_t j = index + 1; j < marks.size() && last; ++j) {
      last = marks[j].single != open.single || marks[j].apostrophe <= 10 || marks[j].prime <= 10 ||
             (marks[j].glyph == Glyph::kStraight) != (open.glyph == Glyph::kStraight);
    }
    const size_t k = static_cast<size_t>(i);
    if (k < next.size() && next[k].token == next_first + k && next[k].single == open.single &&
        next[k].open < 20) {
      cost += (open.introduced ? 3 : open.single ? 15 : 8) + (last ? 0 : 15);
    } else if (i == 0 && last && open.introduced && open.open <= 10) {
      cost += open.unclosed - 2;
    } else {
      return kDead;
    }
  }
  return cost;
}

int Pairing::Cheapest() const {
  int best = kEmpty;
  for (int state = kEmpty; state < kStates; ++state) {
    if (now_[state].cost < now_[best].cost) best = state;
  }
  return best;
}

void Pairing::Trace(uint32_t first, int state, std::vector<Use>* uses) const {
  for (size_t i = steps_.size(); i-- > 0;) {
    const Step step = steps_[i][state];
    (*uses)[first + i] = static_cast<Use>(step.use);
    state = step.from;
  }
}

void Pairing::Run(const std::vector<QuoteMark>& marks, const std::vector<QuoteMark>& next,
                  uint32_t next_first, std::vector<Use>* uses) {
  uses->resize(marks.size());
  for (State& state : now_) state.cost = kDead;
  now_[kEmpty].cost = 0;
  steps_.clear();
  uint32_t first = 0;
  for (uint32_t i = 0; i < marks.size(); ++i) {
    Advance(marks, i);
    if (steps_.size() < kWindow) continue;
    const int best = Cheapest();
    Trace(first, best, uses);
    for (int state = kEmpty; state < kStates; ++state) {
      if (state != best) now_[state].cost = kDead;
    }
    now_[best].cost = 0;
    steps_.clear();
    first = i + 1;
  }
  for (int state = kEmpty; state < kStates; ++state) {
    if (now_[state].cost < kDead) {
      now_[state].cost += EndCost(marks, next, next_first, state);
    }
  }
  Trace(first, Cheapest(), uses);
}

}  // namespace whosaid
