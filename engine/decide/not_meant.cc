#include "engine/decide/not_meant.h"

#include <algorithm>

#include "engine/mentions/other_party.h"

namespace whosaid {
namespace {

class NotMeant {
 public:
  NotMeant(const Context& c, const ReferentContext& so_far, uint32_t index)
      : c_(c), so_far_(so_far), index_(index), mention_(c.mentions.all[index]) {}

  const absl::InlinedVector<uint32_t, 4>& Find() {
    Antecedent();
    Teller();
    Asker();
    AskedAbout();
    OtherPartyOf();
    Told();
    return found_;
  }

 private:
  int32_t SpeakerOf(uint32_t m) const { return so_far_.speaker_of[m]; }
  void Bar(uint32_t m) { found_.push_back(m); }
  void Antecedent();
  void Teller();
  void Asker();
  void AskedAbout();
  void OtherPartyOf();
  void Told();
  bool IsAddressed(uint32_t i) const;

  const Context& c_;
  const ReferentContext& so_far_;
  const uint32_t index_;
  const Mention& mention_;
  absl::InlinedVector<uint32_t, 4> found_;
};

// "Ruiz, who she praised": she is not Ruiz; but "Ruiz answered that she was", "laughed when she".
void NotMeant::Antecedent() {
  if (index_ == 0) return;
  const Mention& before = c_.mentions.all[index_ - 1];
  if (before.kind != Mention::kRelative || before.last != mention_.first) return;
  if (c_.rules.Is(c_.reading.outline.tape[before.unit].symbol, c_.classes.subordinator)) return;
  Bar(index_ - 1);
}

// "Ruiz told the minister. The minister said": the minister is not Ruiz, here or there; nor is the
// one that told "the agency told Nordfisk".
void NotMeant::Teller() {
  if (mention_.kind != Mention::kRole && mention_.kind != Mention::kBodyNoun) return;
  for (uint32_t i = index_ + 1; i-- > 0 && index_ - i < kMentionsAround;) {
    const Mention& same = c_.mentions.all[i];
    if (same.kind != mention_.kind || same.speaker != mention_.speaker) continue;
    if (i > 0 && IsAddressed(i)) Bar(i - 1);
    if (i + 1 < c_.mentions.all.size() && c_.mentions.all[i + 1].has_name() && IsAddressed(i + 1))
      Bar(i + 1);
  }
}

// "Asked by Holt if he would go, Ruiz laughed. “No,” he said", "Holt asked why. “I was late,” the
// witness replied": neither is Holt.
void NotMeant::Asker() {
  if (c_.IsBeside(mention_, c_.classes.cue_ask)) return;
  const int32_t last = so_far_.last_source;
  if (last >= 0 && mention_.paragraph - c_.mentions.all[last].paragraph <= 1 &&
      c_.IsBeside(mention_, c_.classes.cue_reply) &&
      (so_far_.asks[last] || c_.IsBeside(c_.mentions.all[last], c_.classes.cue_ask))) {
    Bar(last);
  }
  constexpr uint32_t kMost = 40;
  for (uint32_t i = index_;
       i-- > 0 && mention_.sentence - c_.mentions.all[i].sentence <= 1 && index_ - i <= kMost;) {
    const Mention& other = c_.mentions.all[i];
    const Sentence& s = c_.reading.outline.sentences[other.sentence];
    const bool sure = other.has_name() || SpeakerOf(i) == other.speaker;
    if (sure && c_.IsWord(s, int64_t{other.unit} - 1, c_.classes.by) &&
        c_.IsWord(s, int64_t{other.unit} - 2, c_.classes.cue_ask)) {
      Bar(i);
    }
  }
}

// "Asked whether Holt would go, he laughed": not Holt.
void NotMeant::AskedAbout() {
  const Sentence& s = c_.reading.outline.sentences[mention_.sentence];
  if (c_.mentions.main_clause[s.index] != mention_.unit || mention_.unit == s.first) return;
  const bool asked = c_.IsWord(s, s.first, c_.classes.cue_ask) ||
                     (c_.IsWord(s, s.first, c_.classes.subordinator) &&
                      c_.IsWord(s, s.first + 1, c_.classes.cue_ask));
  for (uint32_t i = c_.mentions.sentence_begin[s.index]; asked && i < index_; ++i) {
    if (c_.mentions.all[i].has_name()) Bar(i);
  }
}

// "In a letter to the firm, it said", "Holt, the mayor said, was late": neither the firm nor Holt.
void NotMeant::OtherPartyOf() {
  const int32_t m = OtherParty(c_.rules, c_.classes, c_.reading, c_.mentions, mention_);
  if (m < 0 || SpeakerOf(m) < 0) return;
  // "The firm" may be whatever was named before.
  const auto& mentions = c_.speakers.all[SpeakerOf(m)].mentions;
  const bool new_here = !mentions.empty() && mentions.front() == static_cast<uint32_t>(m);
  if (c_.mentions.all[m].has_name() || new_here) Bar(m);
}

// "The governor said that Ruiz was late", "“Ruiz is late,” she said": nobody calls himself so, but
// in "my name is Ruiz". What stands before the mention without marks may be no content of its own.
void NotMeant::Told() {
  const bool person = mention_.kind == Mention::kRole || mention_.kind == Mention::kPronoun;
  if (!person || !so_far_.is_source[index_]) return;
  const std::vector<Mention>& all = c_.mentions.all;
  // "he told Ruiz", "he said of Ruiz and Holt"
  for (uint32_t i = index_ + 1; i < all.size() && all[i].has_name(); ++i) {
    if (i == index_ + 1 ? !IsAddressed(i) : all[i].joint < 0 || all[i].joint != all[i - 1].joint)
      break;
    Bar(i);
  }
  const uint32_t first = index_ - std::min(index_, kMentionsAround);
  const uint32_t end = std::min<size_t>(all.size(), index_ + kMentionsAround);
  for (uint32_t i = first; i < end; ++i) {
    const Mention& told = all[i];
    if (told.paragraph == mention_.paragraph && (i > index_ || told.quote >= 0) &&
        so_far_.teller[i] == static_cast<int32_t>(index_) && !so_far_.is_source[i] &&
        told.has_name() && told.kind != Mention::kBody && told.unit > 0 &&
        !c_.Is(told.unit - 1, c_.classes.be)) {
      Bar(i);
    }
  }
}

// Whether mention i stands right behind the cue of the one before it, or behind "of".
bool NotMeant::IsAddressed(uint32_t i) const {
  constexpr uint32_t kMostUnits = 3;
  const Mention &teller = c_.mentions.all[i - 1], &other = c_.mentions.all[i];
  if (teller.sentence != other.sentence || other.unit < teller.unit + 2 ||
      other.unit > teller.unit + kMostUnits) {
    return false;
  }
  const Tape& tape = c_.reading.outline.tape;
  const Symbol behind = tape[teller.unit + 1].symbol;
  const uint32_t cue =
      other.unit - 1 - c_.rules.Is(tape[other.unit - 1].symbol, c_.classes.preposition);
  return cue > teller.unit && c_.rules.Is(tape[cue].symbol, c_.classes.cue) &&
         !c_.rules.Is(behind, c_.classes.comma) && !c_.rules.Is(behind, c_.classes.quote);
}

}  // namespace

absl::InlinedVector<uint32_t, 4> WhoIsNotMeant(const Context& context,
                                               const ReferentContext& so_far, uint32_t mention) {
  return NotMeant(context, so_far, mention).Find();
}

}  // namespace whosaid
