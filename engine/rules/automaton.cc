#include "engine/rules/automaton.h"

#include <algorithm>
#include <new>
#include <utility>

#include "absl/container/flat_hash_map.h"

namespace whosaid {
namespace {

void Put(size_t position, std::vector<uint64_t>* set) {
  (*set)[position / 64] |= uint64_t{1} << position % 64;
}

// Of which words some bit is set: the first, and the one behind the last.
std::pair<uint16_t, uint16_t> Within(const std::vector<uint64_t>& set) {
  size_t begin = 0, end = set.size();
  while (begin < end && set[begin] == 0) ++begin;
  while (begin < end && set[end - 1] == 0) --end;
  return {begin, end};
}

template <typename F>
void ForEach(const std::vector<uint64_t>& set, F visit) {
  for (size_t i = 0; i < set.size(); ++i) {
    for (uint64_t word = set[i]; word != 0; word &= word - 1) visit(64 * i + __builtin_ctzll(word));
  }
}

}  // namespace

Automaton::Automaton(absl::Span<const Positions> patterns, const Letters& letters) {
  size_t size = 1;
  for (const Positions& pattern : patterns) size += pattern.follow.size() - 1;
  if (size > Positions::kMost) return;
  const Set none(size / 64 + 1);
  follow_.assign(size, none);
  end_of_.assign(size, kNoPattern);
  Takers takers;
  size_t begin = 0;  // position 1 of a pattern stands behind
  for (const Positions& pattern : patterns) {
    std::vector<Set*> positions;  // by set of the pattern
    for (const Set& set : pattern.sets) {
      positions.push_back(&takers.emplace(set, none).first->second);
    }
    for (size_t i = 0; i < pattern.follow.size(); ++i) {
      const size_t at = i == 0 ? 0 : begin + i;
      for (uint16_t next : pattern.follow[i]) {
        if (next != Positions::kEnd) {
          Put(begin + next, &follow_[at]);
        } else if (i != 0) {
          end_of_[at] = &pattern - patterns.data();
        }
      }
      if (i != 0) Put(at, positions[pattern.takes[i]]);
    }
    begin += pattern.follow.size() - 1;
  }
  for (const Set& follow : follow_) follow_within_.push_back(Within(follow));
  ClassLetters(takers, letters.size());
  class_count_ = taken_.size();
  steps_.reset(new std::atomic<State>[kMostStates * class_count_]);
  ends_.reset(new uint32_t[kMostStates]);
  sets_.resize(kDead);
  StateOf(none);
  Set start = none;
  Put(0, &start);
  StateOf(std::move(start));
  std::vector<char> begins;  // by class
  for (size_t c = 0; c < class_count_; ++c) begins.push_back(MakeStep(kStart, c) != kDead);
  for (uint16_t letter_class : class_of_) begins_.push_back(begins[letter_class]);
}

void Automaton::ClassLetters(const Takers& takers, size_t letters) {
  std::vector<Set> members(letters, Set(takers.size() / 64 + 1));  // letter -> the sets it is in
  std::vector<const Set*> takers_of;                               // by set
  for (const auto& [set, positions] : takers) {
    ForEach(set, [&](size_t letter) { Put(takers_of.size(), &members[letter]); });
    takers_of.push_back(&positions);
  }
  absl::flat_hash_map<Set, uint16_t> classes;
  for (const Set& sets : members) {
    const auto found = classes.emplace(sets, taken_.size());
    class_of_.push_back(found.first->second);
    if (!found.second) continue;
    taken_.emplace_back(follow_[0].size());
    ForEach(sets, [&](size_t set) {
      for (size_t i = 0; i < taken_.back().size(); ++i) taken_.back()[i] |= (*takers_of[set])[i];
    });
  }
}

Automaton::Set Automaton::Next(const Set& from, size_t letter_class) const {
  const Set& taken = taken_[letter_class];
  Set set(taken.size());
  ForEach(from, [&](size_t position) {
    const Set& follow = follow_[position];
    const auto [begin, end] = follow_within_[position];
    for (size_t i = begin; i < end; ++i) set[i] |= follow[i];
  });
  for (size_t i = 0; i < set.size(); ++i) set[i] &= taken[i];
  return set;
}

uint32_t Automaton::EndsIn(const Set& set) const {
  uint32_t first = kNoPattern;
  ForEach(set, [&](size_t position) { first = std::min(first, end_of_[position]); });
  return first;
}

Automaton::State Automaton::MakeStep(State from, size_t letter_class) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (sets_.size() == kMostStates) return kNotMade;
  const State state = StateOf(Next(*sets_[from], letter_class));
  StepOf(from, letter_class).store(state, std::memory_order_release);
  return state;
}

Automaton::State Automaton::StateOf(Set set) const {
  const auto place = states_.emplace(std::move(set), sets_.size());
  if (!place.second) return place.first->second;
  const State state = sets_.size();
  sets_.push_back(&place.first->first);
  for (size_t i = 0; i < class_count_; ++i) new (&StepOf(state, i)) std::atomic<State>(kNotMade);
  ends_[state] = EndsIn(place.first->first);
  if (ends_[state] != kNoPattern) place.first->second |= kEnds;
  return place.first->second;
}

Automaton::Match Automaton::RunPlainly(absl::Span<const Letters::Number> letters,
                                       bool shortest) const {
  Match match;
  Set set(taken_[0].size());
  Put(0, &set);
  for (size_t i = 0; i < letters.size(); ++i) {
    set = Next(set, class_of_[letters[i]]);
    const uint32_t ends = EndsIn(set);
    if (ends != kNoPattern) match = {static_cast<uint32_t>(i + 1), ends};
    if (shortest && match.length > 0) break;
    if (std::count(set.begin(), set.end(), 0) == static_cast<ptrdiff_t>(set.size())) break;
  }
  return match;
}

}  // namespace whosaid
