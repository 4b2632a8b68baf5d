#include "engine/decide/quote_placer.h"

#include <algorithm>

#include "engine/decide/quoted.h"
#include "engine/decide/unsaid.h"

namespace whosaid {
namespace {

// How likely it must be that nobody says a quoted span for it to be a term in what somebody says.
constexpr float kSureTerm = 0.6f;

// Adds the unit to ranges, which are in order, unless they hold it. Most often it comes last.
void Insert(uint32_t unit, UnitRanges* ranges) {
  auto at = ranges->end();
  while (at != ranges->begin() && unit < (at - 1)->first) --at;
  if (at != ranges->begin() && unit < (at - 1)->last) return;
  ranges->insert(at, {unit, unit + 1});
}

}  // namespace

absl::Span<Attributed> QuotePlacer::Of(uint32_t s) const {
  const absl::Span<const CueDecision> cues = CuesOf(cues_, s);
  return absl::MakeSpan(out_).subspan(cues.data() - cues_.data(), cues.size());
}

size_t QuotePlacer::Place(uint32_t s, uint32_t unit, const Question& question, size_t best) {
  const Candidate& chosen = question[best];
  Attributed* target = nullptr;
  for (Attributed& a : Of(s)) {
    if (chosen.mention < 0 && TakeApart(unit, &a)) continue;
    if (a.speech && Holds(a.content, unit)) {
      // The cue's own reading holds unless the span's source is another.
      if (chosen.mention < 0 || a.source == chosen.mention ||
          SameSpeaker(a.source, chosen.mention)) {
        if (target == nullptr || a.source == chosen.mention) target = &a;
      } else if (!IsRetold(s, a, chosen.mention) &&
                 (IsAllOf(a, unit) || (a.source < 0 && c_.Is(a.cue, c_.classes.cue_ing)))) {
        // The span is all of its content, or it has no subject ("before adding"): the link, which
        // has seen more, decides the source.
        a.source = chosen.mention;
        target = &a;
      }
    }
  }
  if (target == nullptr && chosen.mention >= 0) target = ToExtend(s, unit, chosen.mention);
  if (target == nullptr) {
    out_.emplace_back();
    target = &out_.back();
    target->content.push_back({unit, unit + 1});
    target->speech = chosen.mention >= 0;
    target->source = chosen.mention;
  } else {
    Insert(unit, &target->content);
  }
  const size_t index = target - out_.data();
  if (chosen.mention < 0 && target->source >= 0) {
    if (chosen.probability >= kSureTerm) MarkTerm(s, unit, question.size() == 1);
    return index;
  }
  // "known as “Tractor”": nobody is told of who said it. Of "it was said that “Tractor” would"
  // only the term is nobody's.
  if (chosen.mention < 0 && chosen.probability >= kSureTerm && target->speech) {
    if (OnlyNames(*target, unit)) {
      target->speech = false;
    } else if (!IsAllOf(*target, unit)) {
      target->terms.push_back(unit);
      return index;
    }
  }
  if (target->source < 0) target->source = chosen.mention;
  if (target->source >= 0) Release(s, unit, *target);
  target->probability = chosen.probability;
  target->rivals.clear();
  target->rules.insert(target->rules.end(), chosen.rules.begin(), chosen.rules.end());
  float second = -1e9f;
  for (size_t i = 0; i < question.size(); ++i) {
    if (i == best) continue;
    second = std::max(second, question[i].score);
    if (question[i].probability >= 0.02f)
      target->rivals.push_back({question[i].mention, question[i].probability});
  }
  std::stable_sort(target->rivals.begin(), target->rivals.end(),
                   [](const Rival& a, const Rival& b) { return a.probability > b.probability; });
  if (target->rivals.size() > 3) target->rivals.resize(3);
  target->score = chosen.score;
  target->margin = question.size() > 1 ? std::max(chosen.score - second, 0.0f) : 0;
  if (explain_) target->features = chosen.features;
  return index;
}

// The span is a term in all that it is a part of, as in "Holt wants a plan known as “Late,” Ruiz
// said"; what is nothing else is no speech if nobody could have said it, "released a memo titled
// “Late”", "locals call it “the Snake”".
void QuotePlacer::MarkTerm(uint32_t s, uint32_t unit, bool certain) {
  for (Attributed& a : Of(s)) {
    if (!a.speech || !Holds(a.content, unit)) continue;
    const bool names = certain && c_.Is(a.cue, c_.classes.cue_call) &&
                       a.content.back().last == unit + 1 &&
                       IsNickname(c_, c_.reading.outline.sentences[s], ReadQuoted(c_, s, unit));
    if (!IsAllOf(a, unit) && !names) {
      a.terms.push_back(unit);
    } else if (certain) {
      a.speech = false;
    }
  }
}

// "“It is late,” said Ruiz, who starred in “Harbor Lights.”": a piece behind the cue that is
// nothing but a span that nobody says is none. Returns whether a had such a piece.
bool QuotePlacer::TakeApart(uint32_t unit, Attributed* a) const {
  if (!a->speech || a->content.size() < 2) return false;
  const UnitRange last = a->content.back();
  if (last.first != unit || last.last != unit + 1 || a->cue > unit) return false;
  DropLast(a);
  return true;
}

// Takes the last of two pieces away. What stood before the cue as the subject of the rest is
// nothing by itself: "Ruiz" of "Ruiz was told to “go.”"
void QuotePlacer::DropLast(Attributed* a) const {
  a->content.pop_back();
  const uint32_t last = a->content.back().last;
  const bool quoted = c_.tape()[last - 1].quote >= 0;
  if (a->cue >= last && !quoted && !c_.Is(last, c_.classes.comma)) a->speech = false;
}

int32_t QuotePlacer::Teller(uint32_t s, uint32_t unit, int32_t mention) const {
  for (const Attributed& a : Of(s)) {
    if (a.source != mention && Holds(a.content, unit) && IsRetold(s, a, mention)) return a.source;
  }
  return mention;
}

// "“It is late,” Ruiz said, according to the Post": whether the mention is the source of another
// attribution of sentence s that tells of this one, cue and all, and follows it.
bool QuotePlacer::IsRetold(uint32_t s, const Attributed& a, int32_t mention) const {
  if (a.source < 0 || mention < 0 || a.content.front().first > a.cue) return false;
  const uint32_t source = c_.mentions.all[a.source].unit;
  for (const Attributed& other : Of(s)) {
    if (other.cue > a.cue && other.source == mention && Holds(other.content, a.cue) &&
        Holds(other.content, source)) {
      return true;
    }
  }
  return false;
}

// Whether the cue calls something by the quoted unit, or has nothing else and is no verb of
// saying.
bool QuotePlacer::OnlyNames(const Attributed& a, uint32_t unit) const {
  if (a.cue < 0 || c_.Is(a.cue, c_.classes.cue_call)) return true;
  return IsAllOf(a, unit) && !c_.Is(a.cue, c_.classes.cue_say) &&
         !c_.Is(a.cue, c_.classes.cue_tell) && !c_.Is(a.cue, c_.classes.cue_ask);
}

// Whether the content is the quoted unit alone, or that behind a colon if nobody is its source.
bool QuotePlacer::IsAllOf(const Attributed& a, uint32_t unit) const {
  if (a.content.size() != 1 || a.content[0].last != unit + 1) return false;
  const uint32_t first = a.content[0].first;
  return first == unit || (a.source < 0 && first + 1 == unit && c_.Is(first, c_.classes.colon));
}

// What another cue of the sentence was thought to introduce stops where owner, whose the quoted
// unit is, begins: "After Ruiz said that …, Holt said: “…”".
void QuotePlacer::Release(uint32_t s, uint32_t unit, const Attributed& owner) {
  int64_t begin = owner.content.front().first;
  if (owner.cue >= 0) begin = std::min(begin, owner.cue);
  if (owner.source >= 0 && c_.mentions.all[owner.source].sentence == s)
    begin = std::min<int64_t>(begin, c_.mentions.all[owner.source].unit);
  for (Attributed& a : Of(s)) {
    if (&a == &owner || a.turn || !Holds(a.content, unit) || SameSpeaker(a.source, owner.source))
      continue;
    UnitRange& last = a.content.back();
    if (unit < last.first) continue;  // it stands in an earlier piece, between other words
    int64_t end = std::min<int64_t>(last.last, begin);
    while (end > last.first &&
           (c_.Is(end - 1, c_.classes.comma) || c_.Is(end - 1, c_.classes.conjunction) ||
            c_.Is(end - 1, c_.classes.subordinator)))
      --end;
    if (a.cue >= begin) {
      if (a.source < 0) a.speech = false;  // a second cue of the same words
      continue;
    }
    if (end > last.first) {
      last.last = end;
    } else if (a.content.size() > 1) {
      DropLast(&a);
    } else {
      a.speech = false;  // "MUMBAI: Holt said “…”": nothing is left of it
    }
  }
}

bool QuotePlacer::SameSpeaker(int32_t a, int32_t b) const {
  if (a < 0 || b < 0) return a == b;
  const int32_t s = c_.mentions.all[a].speaker;
  return s >= 0 && s == c_.mentions.all[b].speaker;
}

// "X," he said. "Y": the second span goes on where the first, in the same paragraph and of the
// same mention, stopped.
Attributed* QuotePlacer::ToExtend(uint32_t s, uint32_t unit, int32_t mention) {
  if (quotes_.empty()) return nullptr;
  const QuoteDecision& last = quotes_.back();
  const std::vector<Sentence>& sentences = c_.reading.outline.sentences;
  if (last.source != mention || sentences[last.sentence].paragraph != sentences[s].paragraph)
    return nullptr;
  // Only a span that is a sentence of its own, or goes on in the same sentence behind the cue.
  const Sentence& sentence = sentences[s];
  const bool whole = unit == sentence.first && unit + 1 >= sentence.last;
  if (!whole && last.sentence != s) return nullptr;
  Attributed& previous = out_[last.attribution];
  return previous.speech && previous.source == mention ? &previous : nullptr;
}

}  // namespace whosaid
