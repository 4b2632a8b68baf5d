#include "engine/rules/positions.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"

namespace whosaid {
namespace {

using List = std::vector<uint16_t>;

bool Has(const List& list, uint16_t position) {
  return std::find(list.begin(), list.end(), position) != list.end();
}

// Appends what list does not have yet.
void Append(const List& others, List* list) {
  for (uint16_t position : others) {
    if (!Has(*list, position)) list->push_back(position);
  }
}

// Puts others in the place of the end, if list has it.
void ReplaceEnd(const List& others, List* list) {
  const auto end = std::find(list->begin(), list->end(), Positions::kEnd);
  if (end == list->end()) return;
  const List behind(end + 1, list->end());
  list->erase(end, list->end());
  Append(others, list);
  Append(behind, list);
}

// A part of a pattern.
struct Part {
  List first = {Positions::kEnd};  // what its matches begin with; kEnd: one is empty
  List last;                       // the positions where one may end: kEnd is among their followers
  bool empty() const { return Has(first, Positions::kEnd); }
};

class PositionReader : private Re2Reader {
 public:
  PositionReader(absl::string_view pattern, size_t letters, int most_copies, Positions* out)
      : Re2Reader{pattern}, letters_(letters), most_copies_(most_copies), out_(*out) {
    Add(0, SetOf(""));
  }

  void Read() {
    out_.follow[0] = ReadChoice().first;
    Full();
  }

 private:
  void Add(uint16_t groups, uint16_t set) {
    out_.follow.push_back({Positions::kEnd});
    out_.takes.push_back(set);
    out_.groups.push_back(groups);
  }
  bool Full() { return out_.too_many |= out_.follow.size() > Positions::kMost; }

  Part ReadChoice() {
    Part all = ReadSequence();
    while (Take("|")) {
      const Part other = ReadSequence();
      Append(other.first, &all.first);
      Append(other.last, &all.last);
    }
    return all;
  }

  Part ReadSequence() {
    Part all;
    while (!AtEnd()) Join(ReadRepeat(), &all);
    return all;
  }

  // Puts next behind *part.
  void Join(const Part& next, Part* part) {
    FollowWith(next.first, *part);
    ReplaceEnd(next.first, &part->first);
    if (!next.empty()) part->last.clear();
    Append(next.last, &part->last);
  }
  void FollowWith(const List& next, const Part& part) {
    for (uint16_t position : part.last) ReplaceEnd(next, &out_.follow[position]);
  }

  Part ReadRepeat() {
    const size_t begin = out_.follow.size();
    const uint16_t groups = groups_begun_;
    Part part = ReadAtom();
    Re2Times times = ReadTimes();
    if (times.max > most_copies_) times.max = Re2Times::kWithoutEnd;
    if (times.max == 0) return Part();
    if (times.max != 1 && (groups_begun_ != groups || part.empty())) out_.intricate = true;
    Repeat(times, begin, &part);
    if (times.min == 0) part.first = Optional(part.first, times.lazy);
    return part;
  }

  // Makes x, which is *part and the latest positions, x{min,max} or, if min is 0, x{1,max}:
  // x(x(x)?)? and the like.
  void Repeat(const Re2Times& times, size_t begin, Part* part) {
    if (times.max == 1 || Full()) return;
    if (times.max == Re2Times::kWithoutEnd && times.min <= 1) {
      return FollowWith(Optional(part->first, times.lazy), *part);
    }
    const size_t end = out_.follow.size();
    Part more = Copy(*part, begin, end);
    const int max = times.max == Re2Times::kWithoutEnd ? times.max : times.max - 1;
    Repeat({times.min - 1, max, times.lazy}, end, &more);
    if (times.min <= 1) more.first = Optional(more.first, times.lazy);
    Join(more, part);
  }

  // Of a part of positions [begin, end), behind all there are.
  Part Copy(Part part, size_t begin, size_t end) {
    const size_t by = out_.follow.size() - begin;
    const auto shift = [by](List* list) {
      for (uint16_t& position : *list) position += position == Positions::kEnd ? 0 : by;
    };
    for (size_t i = begin; i < end; ++i) {
      out_.follow.push_back(List(out_.follow[i]));
      shift(&out_.follow.back());
      out_.takes.push_back(uint16_t{out_.takes[i]});
      out_.groups.push_back(uint16_t{out_.groups[i]});
    }
    shift(&part.first);
    shift(&part.last);
    return part;
  }

  // Of a part that may be left out.
  static List Optional(const List& first, bool lazy) {
    List all;
    if (lazy) all.push_back(Positions::kEnd);
    Append(first, &all);
    Append({Positions::kEnd}, &all);
    return all;
  }

  Part ReadAtom() {
    if (Take("(")) {
      const uint16_t outer = groups_;
      if (TakeGroupName()) groups_ |= 1 << ++groups_begun_;
      Part part = ReadChoice();
      Take(")");
      groups_ = outer;
      return part;
    }
    Part part;
    part.first = part.last = {static_cast<uint16_t>(out_.follow.size())};
    Add(groups_, ReadSet());
    return part;
  }

  // A letter or [ ], as an index into the sets.
  uint16_t ReadSet() {
    const absl::string_view text = rest;
    if (Take("[")) {
      rest.remove_prefix(rest.find(']') + 1);
    } else {
      Letters::Take(&rest);
    }
    return SetOf(text.substr(0, text.size() - rest.size()));
  }
  // text: as ReadSet reads it, or nothing.
  uint16_t SetOf(absl::string_view text) {
    const auto known = sets_.emplace(text, out_.sets.size());
    if (known.second) out_.sets.push_back(LettersIn(text));
    return known.first->second;
  }
  std::vector<uint64_t> LettersIn(absl::string_view text) const {
    std::vector<uint64_t> set(letters_ / 64 + 1);
    Re2Reader in{text};
    in.Take("[");
    while (!in.rest.empty() && !in.Take("]")) {
      const size_t low = Letters::Take(&in.rest);
      const size_t high = in.Take("-") ? Letters::Take(&in.rest) : low;
      for (size_t i = low; i <= high; ++i) set[i / 64] |= uint64_t{1} << i % 64;
    }
    return set;
  }

  const size_t letters_;
  const int most_copies_;
  Positions& out_;
  absl::flat_hash_map<absl::string_view, uint16_t> sets_;  // as the pattern writes them
  uint16_t groups_ = 0;                                    // around what is read: bits
  uint16_t groups_begun_ = 0;                              // how many
};

}  // namespace

Positions Positions::Read(absl::string_view re2, const Letters& letters, int most_copies) {
  Positions positions;
  PositionReader(re2, letters.size(), most_copies, &positions).Read();
  return positions;
}

}  // namespace whosaid
