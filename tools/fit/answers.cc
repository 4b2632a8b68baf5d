#include "tools/fit/answers.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "engine/decide/questions.h"
#include "tools/evaluate/measure.h"

namespace whosaid::tools {
namespace {

// A content that shares less with gold's, in words, is no answer at all.
constexpr double kNearContent = 0.7;

Range Hull(const Ranges& ranges) { return {ranges.front().begin, ranges.back().end}; }

// Whether the words of `part` stand in a row in `whole`.
bool HoldsWords(absl::string_view whole, absl::string_view part) {
  return !part.empty() &&
         absl::StrContains(absl::StrCat(" ", whole, " "), absl::StrCat(" ", part, " "));
}

Ranges Clip(const Ranges& ranges, Range window) {
  Ranges clipped;
  for (Range r : ranges) {
    r = {std::max(r.begin, window.begin), std::min(r.end, window.end)};
    if (r.begin < r.end) clipped.push_back(r);
  }
  return clipped;
}

}  // namespace

Answers::Answers(const GoldDocument& gold, const std::vector<const GoldQuote*>& quotes,
                 const Context& context)
    : gold_(gold), quotes_(quotes), c_(context) {
  FindCues();
}

Range Answers::ToRange(uint32_t first_token, uint32_t last_token) const {
  const Span bytes = c_.reading.ToSpan(first_token, last_token);
  return {gold_.text.IndexOf(bytes.begin), gold_.text.IndexOf(bytes.end)};
}

void Answers::FindCues() {
  const Tape& tape = c_.tape();
  // Better heads have a higher rank; of equals the first counts.
  const auto rank = [this](uint32_t unit) {
    if (!IsCue(c_, unit)) return 0;
    if (c_.Is(unit, c_.classes.cue_phrase)) return 4;
    if (c_.Is(unit, c_.classes.cue)) return 3;
    return c_.Is(unit, c_.classes.cue_noun) ? 2 : 1;
  };
  for (const GoldAttribution& attribution : gold_.attributions) {
    if (attribution.cue.empty()) continue;
    const Range hull = Hull(attribution.cue);
    int best = 0;
    uint32_t head = 0;
    const std::vector<Token>& tokens = c_.reading.layout.tokens;
    const auto token = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.end <= gold_.text.ByteOffset(hull.begin);
    });
    for (uint32_t u = tape.IndexAt(token - tokens.begin()); u < tape.size(); ++u) {
      if (tape[u].first >= tape[u].last) continue;
      const Range range = ToRange(tape[u].first, tape[u].last);
      if (range.begin >= hull.end) break;
      if (Overlap(attribution.cue, {range}) == 0) continue;
      if (const int r = rank(u); r > best) {
        best = r;
        head = u;
      }
    }
    if (best > 0) by_cue_.emplace(head, &attribution);
  }
}

std::vector<bool> Answers::To(const Question& question) const {
  if (question.kind == Question::kLink) return Link(question);
  if (question.kind == Question::kReferent) return Referent(question);
  if (question.kind >= Question::kCueStart) return Edge(question);
  const auto found = by_cue_.find(question.unit);
  if (question.kind == Question::kCue) {
    return {found == by_cue_.end(), found != by_cue_.end()};
  }
  if (found == by_cue_.end()) return {};
  return question.kind == Question::kSource ? Source(question, *found->second)
                                            : Content(question, *found->second);
}

std::vector<bool> Answers::Source(const Question& question, const GoldAttribution& gold) const {
  std::vector<bool> right(question.size());
  const Ranges wanted = Normalized(gold_.text, gold.source);
  int most = 0;
  for (size_t i = 0; i < question.size(); ++i) {
    if (question[i].mention < 0) continue;
    const Mention& mention = c_.mentions.all[question[i].mention];
    const Ranges range = {ToRange(mention.first, mention.last)};
    int overlap = Overlap(range, gold.source);
    if (overlap > 0 && Normalized(gold_.text, range) == wanted) overlap = 1 << 20;
    if (overlap > most) {
      most = overlap;
      right.assign(question.size(), false);
      right[i] = true;
    }
  }
  if (most == 0) right.back() = true;
  return right;
}

Ranges Answers::ContentOf(const Candidate& candidate) const {
  Ranges ranges;
  for (const UnitRange& r : candidate.content) {
    ranges.push_back(ToRange(c_.tape()[r.first].first, c_.tape()[r.last - 1].last));
  }
  return ranges;
}

std::vector<bool> Answers::Content(const Question& question, const GoldAttribution& gold) const {
  std::vector<bool> right(question.size());
  const Sentence* sentence = nullptr;
  for (const Sentence& s : c_.reading.outline.sentences) {
    if (s.first <= question.unit && question.unit < s.last) sentence = &s;
  }
  if (sentence == nullptr) return {};
  const Range window =
      ToRange(c_.tape()[sentence->first].first, c_.tape()[sentence->last - 1].last);
  const Ranges clipped = Clip(gold.content, window);
  if (clipped.empty()) {
    right.back() = true;
    return right;
  }
  const Ranges wanted = Normalized(gold_.text, clipped);
  const std::vector<int> words = WordStarts(gold_.text, clipped);
  double most = kNearContent;
  for (size_t i = 0; i < question.size(); ++i) {
    if (question[i].content.empty()) continue;
    const Ranges ranges = ContentOf(question[i]);
    if (Overlap(ranges, clipped) == 0) continue;
    double likeness = Jaccard(words, WordStarts(gold_.text, ranges));
    if (likeness > 0.9 && Normalized(gold_.text, ranges) == wanted) likeness = 2;
    if (likeness > most) {
      most = likeness;
      right.assign(question.size(), false);
      right[i] = true;
    }
  }
  return right;
}

std::vector<bool> Answers::Edge(const Question& question) const {
  const bool is_start =
      question.kind == Question::kCueStart || question.kind == Question::kSourceStart;
  const bool is_cue = question.kind == Question::kCueStart || question.kind == Question::kCueEnd;
  const Unit& unit = c_.tape()[question.unit];
  const Range core = ToRange(unit.first, unit.last);
  Ranges wanted;
  if (is_cue) {
    const auto found = by_cue_.find(question.unit);
    if (found == by_cue_.end()) return {};
    wanted = Normalized(gold_.text, found->second->cue);
  } else {
    for (const GoldAttribution& attribution : gold_.attributions) {
      if (Overlap(attribution.source, {core}) == 0) continue;
      wanted = Normalized(gold_.text, attribution.source);
      break;
    }
  }
  // Of a gold span in pieces the one that holds the core.
  const Range* piece = nullptr;
  for (const Range& range : wanted) {
    if (range.begin < core.end && core.begin < range.end) piece = &range;
  }
  if (piece == nullptr) return {};
  std::vector<bool> right(question.size());
  for (size_t i = 0; i < question.size(); ++i) {
    const uint32_t edge = question[i].edge;
    const Ranges given =
        Normalized(gold_.text, {is_start ? ToRange(edge, std::max(unit.last, edge + 1))
                                         : ToRange(std::min(unit.first, edge - 1), edge)});
    if (given.empty()) continue;
    right[i] = is_start ? given.front().begin == piece->begin : given.back().end == piece->end;
  }
  return right;
}

std::vector<bool> Answers::Link(const Question& question) const {
  std::vector<bool> right(question.size());
  const Unit& unit = c_.tape()[question.unit];
  const Range quote = ToRange(unit.first, unit.last);
  const Range inner = {quote.begin + 1, quote.end - 1};
  const GoldAttribution* gold = nullptr;
  for (const GoldAttribution& attribution : gold_.attributions) {
    if (Overlap(attribution.content, {inner}) > 0) {
      gold = &attribution;
      break;
    }
  }
  bool any = false;
  if (gold != nullptr && !gold->source.empty()) {
    for (size_t i = 0; i < question.size(); ++i) {
      if (question[i].mention < 0) continue;
      const Mention& mention = c_.mentions.all[question[i].mention];
      right[i] = Overlap({ToRange(mention.first, mention.last)}, gold->source) > 0;
      any |= right[i];
    }
  }
  if (!any) right.back() = true;
  return right;
}

const GoldQuote* Answers::QuoteOf(const Mention& source) const {
  const Ranges range = {ToRange(source.first, source.last)};
  for (const GoldAttribution& attribution : gold_.attributions) {
    if (Overlap(range, attribution.source) == 0) continue;
    for (const GoldQuote* quote : quotes_) {
      if (Overlap({{quote->span.begin + 1, quote->span.end - 1}}, attribution.content) > 0)
        return quote;
    }
  }
  return nullptr;
}

std::vector<bool> Answers::Referent(const Question& question) const {
  if (quotes_.empty()) return {};
  const Mention& mention = c_.mentions.all[question.mention];
  const auto plain = [&](uint32_t first, uint32_t last) {
    return PlainName(Slice(c_.reading.text, c_.reading.ToSpan(first, last)));
  };
  const GoldQuote* quote = QuoteOf(mention);
  const bool is_role = mention.kind == Mention::kRole;
  if (quote == nullptr && is_role) {
    const std::string words = plain(mention.head_first, mention.head_last);
    for (const GoldQuote* other : quotes_) {
      const bool called =
          std::any_of(other->titles.begin(), other->titles.end(),
                      [&](const std::string& title) { return PlainName(title) == words; });
      if (!called) continue;
      // "The candidate", of whom there are two.
      if (quote != nullptr && quote->speaker != other->speaker) return {};
      quote = other;
    }
  }
  if (quote == nullptr ? !is_role : quote->speaker.empty()) return {};
  const auto named = [&](const GoldQuote& gold, const std::string& name) {
    const std::string speaker = PlainName(gold.speaker);
    if (speaker == name) return true;
    // Who has no name may be described with more words or fewer.
    if (gold.speaker_class != "PERSON" && (HoldsWords(speaker, name) || HoldsWords(name, speaker)))
      return true;
    return std::any_of(gold.aliases.begin(), gold.aliases.end(),
                       [&](const std::string& alias) { return PlainName(alias) == name; });
  };
  std::vector<bool> right(question.size());
  bool any = false;
  for (size_t i = 0; i + 1 < question.size(); ++i) {
    const SpeakerEntry& speaker = c_.speakers.all[question[i].speaker];
    const std::string name = plain(speaker.name_first, speaker.name_last);
    if (quote != nullptr) {
      right[i] = named(*quote, name);
    } else {
      right[i] = std::none_of(quotes_.begin(), quotes_.end(),
                              [&](const GoldQuote* gold) { return named(*gold, name); });
    }
    any |= right[i];
  }
  // That a pronoun stands for nobody is never so; nor is a role somebody of its own because the one
  // who is meant was no candidate.
  if (!any && mention.kind == Mention::kPronoun) return {};
  if (!any && quote != nullptr && mention.speaker >= 0 && !mention.has_name()) {
    const SpeakerEntry& own = c_.speakers.all[mention.speaker];
    if (!named(*quote, plain(own.name_first, own.name_last))) return {};
  }
  if (quote == nullptr || !any) right.back() = true;
  return right;
}

}  // namespace whosaid::tools
