#include <algorithm>

#include "absl/container/inlined_vector.h"
#include "engine/decide/exchange.h"
#include "engine/decide/labels.h"
#include "engine/decide/link_candidates.h"
#include "engine/decide/link_place.h"
#include "engine/decide/passive.h"
#include "engine/decide/questions.h"
#include "engine/decide/quoted.h"

namespace whosaid {
namespace {

constexpr FeatureTemplate kNone("link.none"), kNonePrev("link.none_prev"),
    kNonePrevWord("link.none_prev_word"), kNoneNext("link.none_next"), kNoneEnds("link.none_ends"),
    kNoneWords("link.none_words"), kNoneCap("link.none_cap"), kNoneCovered("link.none_covered"),
    kNoneRule("link.none_rule"), kNonePara("link.none_paragraph"), kNoneEdge("link.none_edge"),
    kNoneCue("link.none_cue"), kNoneCarry("link.none_carry"), kNoneAround("link.none_around"),
    kNoneZone("link.none_zone"), kSide("link.side"), kKind("link.kind"), kBetween("link.between"),
    kNext("link.next"), kPrev("link.prev"), kNextCue("link.next_cue"), kPrevCue("link.prev_cue"),
    kFirst("link.first"), kCredit("link.credit"), kRule("link.rule"), kCovered("link.covered"),
    kCarry("link.carry"), kAsked("link.asked"), kCarrySpeaker("link.carry_speaker"),
    kCarryCue("link.carry_cue"), kCarryQuotes("link.carry_quotes"), kTurn("link.turn"),
    kSubject("link.subject"), kWord("link.cue_word"), kCueDistance("link.cue_distance"),
    kQuoteLength("link.quote_words"), kAlone("link.alone"), kKindSentences("link.kind_sentences"),
    kNearCue("link.near_cue"), kNearCueWord("link.near_cue_word"), kBeside("link.beside"),
    kEndsBeside("link.ends_beside"), kNoneBehind("link.none_behind"),
    kKindBeside("link.kind_beside"), kKindNext("link.kind_next"), kKindPrev("link.kind_prev"),
    kNoneInside("link.none_inside"), kNoneFirst("link.none_first"),
    kNonePrevNext("link.none_prev_next"), kNonePrevTwo("link.none_prev_two"),
    kNoneLong("link.none_long"), kNoneNextWord("link.none_next_word"),
    kNoneNear("link.none_near_cue"), kDocument("link.document"), kWeak("link.weak"),
    kPrevWord("link.prev_word"), kAnnounced("link.announced"),
    kNoneAnnounced("link.none_announced"), kExchange("link.exchange");

template <FeatureList::Keep keep>
class LinkAsker {
  using Features = FeatureAdder<keep>;

 public:
  LinkAsker(const Context& c, uint32_t sentence, uint32_t unit,
            const std::vector<CueDecision>& cues, const std::vector<QuoteDecision>& before,
            std::vector<LinkNote>* notes, Question* question)
      : c_(c),
        s_(c.reading.outline.sentences[sentence]),
        cues_(cues),
        before_(before),
        notes_(*notes),
        question_(question),
        q_(ReadQuoted(c, sentence, unit)) {
    if (!before.empty()) {
      before_asks_ = EndOfQuote(c.reading, c.tape()[before.back().unit]) == Mark::kQuestion;
      last_source_ = before.back().source;
    }
    if (last_source_ >= 0) last_speaker_ = c.mentions.all[last_source_].speaker;
    left_cue_ = NearestCue(-1);
    right_cue_ = NearestCue(1);
    introduced_ = Introduced();
    if (unit == s_.first) announced_ = AnnouncedIn(c, sentence, unit);
    exchange_ = FindExchange(c, q_, cues, before);
    KeepFrames();
    cue_of_quote_ = -1;
    for (const CueDecision& cue : CuesOf(cues_, sentence)) {
      if (Holds(cue.content, unit) &&
          (cue_of_quote_ < 0 || cue.probability > cues_[cue_of_quote_].probability)) {
        cue_of_quote_ = &cue - cues_.data();
      }
    }
    // "He was told to go and answered, “No”": another cue stands nearer.
    const int64_t cue = cue_of_quote_ >= 0 ? int64_t{cues_[cue_of_quote_].unit} : int64_t{unit} - 1;
    if (cue + 1 >= unit || c.counts.Between(cue + 1, unit).cues == 0)
      subject_ = SubjectOfPassive(c, s_, cue);
  }

  void Ask() {
    const bool told = cue_of_quote_ >= 0 && cues_[cue_of_quote_].source >= 0;
    const LinkCandidates candidates =
        FindLinkCandidates(c_, s_, q_, {before_, subject_, exchange_.other, introduced_, told});
    here_ = candidates.here;
    for (const uint32_t m : candidates.mentions) Add(m);
    if (!candidates.only) None();
  }

 private:
  Label L(int64_t i) const { return c_.LabelAt(s_, i); }

  // The accepted cue of this sentence that is next to the quotation on one side, or -1.
  int32_t NearestCue(int direction) const {
    int32_t nearest = -1;
    for (const CueDecision& cue : CuesOf(cues_, q_.sentence)) {
      const bool left = cue.unit < q_.unit;
      if (left == (direction > 0)) continue;
      if (left || nearest < 0) nearest = &cue - cues_.data();
    }
    return nearest;
  }

  void Add(uint32_t m) {
    const Mention& mention = c_.mentions.all[m];
    LinkNote& note = notes_[m];
    Candidate& candidate = question_->Add();
    candidate.mention = m;
    Features f(&candidate.features);
    const bool before = mention.unit < q_.unit;
    const bool same = mention.sentence == q_.sentence;
    const link::Side at =
        same ? (before ? link::kBefore : link::kAfter) : (before ? link::kEarlier : link::kLater);
    const Label side = link::kSideLabels[at];
    const int sentences = std::abs(int(mention.sentence) - int(q_.sentence));
    const int paragraphs = std::abs(int(mention.paragraph) - int(q_.paragraph));
    const uint32_t lo = before ? mention.unit + 1 : q_.unit + 1,
                   hi = before ? q_.unit : mention.unit;
    constexpr uint32_t kMostUnits = 80;
    const Counts::At counts = c_.counts.Between(lo, std::min(hi, lo + kMostUnits));
    const int units = hi > lo ? std::min(hi - lo, kMostUnits) - counts.quotes : 0;
    const int between = before ? int(here_) - 1 - int(m) : int(m) - int(here_);
    const link::Way way{at, units, between, int(counts.commas), int(counts.quotes)};
    f.AddGroup(kLinkWay, way.Index(), way);
    const link::Place place{at,       sentences,   paragraphs,
                            q_.alone, q_.end_kind, !note.cue_source ? size_t{0} : same ? 1 : 2};
    f.AddGroup(kLinkPlace, place.Index(), place);
    f.AddOnce(&note.sums[at], [&](Features* own) { Itself(mention, side, own); });
    const Label kind = KindOf(mention);
    if (IsCredit(mention)) f.Add(kCredit, side, NumberLabel(paragraphs), BoolLabel(q_.alone));
    f.Add(kKindSentences, kind, side, NumberLabel(std::min(sentences, 5)));
    if (same && units <= 3) {
      const Label none;
      if (units == 0) {
        f.Add(kBetween, side, label::kNothing, kind);
      } else {
        f.Add(kBetween, side, L(lo), hi - lo > 1 ? L(lo + 1) : none);
        if (hi - lo >= 3) f.Add(kBetween, L(lo), L(lo + 1), L(lo + 2));
      }
    }
    if (same) {
      const Label beside = before ? L(int64_t{q_.unit} - 1) : L(int64_t{q_.unit} + 1);
      f.Add(kBeside, side, beside, DistanceLabel(units));
      f.Add(kKindBeside, side, beside, kind);
      // "“…,” Ruiz said", whatever stands before the quotation.
      if (units == 0)
        f.Add(kEndsBeside, side, q_.ends,
              before ? L(int64_t{mention.unit} - 1) : L(int64_t{mention.unit} + 1));
    }
    Frames(mention, &candidate.rules, &f);
    const Ties ties = TiesOf(m, mention);
    if (ties.any()) {
      AddTies(ties, side, &f);
    } else {
      f.AddOnce(&untied_[at], [&](Features* own) { AddTies(ties, side, own); });
    }
    if (ties.carried) Carried(place, way, &f);
    if (introduced_ >= 0) Turn(m, ties, &f);
    if (exchange_.other >= 0) TakesTurns(m, ties, &f);
    if (announced_ >= 0) {
      f.Add(kAnnounced, PlaceInAnnouncement(m));
      f.Add(kAnnounced, PlaceInAnnouncement(m), kind);
    }
  }

  const Sentence& SentenceOf(const Mention& mention) const {
    return c_.reading.outline.sentences[mention.sentence];
  }
  // "— Ana Ruiz, Leiden": nothing but a dash and who they are.
  bool IsCredit(const Mention& mention) const {
    const Sentence& ms = SentenceOf(mention);
    const uint32_t next = mention.unit + 1;
    return mention.unit == ms.first + 1 && c_.Has(ms, ms.first, kIsDash) &&
           (next == ms.last || c_.Has(ms, next, kIsComma | kIsStop));
  }
  Label KindOf(const Mention& mention) const {
    return c_.LabelAt(SentenceOf(mention), mention.unit);
  }

  // What the mention tells on that side of any quotation.
  void Itself(const Mention& mention, Label side, Features* f) const {
    const Sentence& ms = SentenceOf(mention);
    const Label kind = KindOf(mention);
    const Label next = c_.LabelAt(ms, int64_t{mention.unit} + 1),
                prev = c_.LabelAt(ms, int64_t{mention.unit} - 1);
    f->Add(kSide, side);
    f->Add(kKind, side, kind);
    f->Add(kNext, side, next);
    f->Add(kPrev, side, prev);
    f->Add(kKindNext, side, kind, next);
    f->Add(kKindPrev, side, prev, kind);
    // "obtained by the Post", "told by the Post": whose doing it is.
    if (mention.unit > ms.first + 1 && c_.Is(mention.unit - 1, c_.classes.by)) {
      f->Add(kPrevWord, side, c_.WordAt(ms, int64_t{mention.unit} - 2));
    }
    if (c_.IsWeak(mention)) f->Add(kWeak, side, BoolLabel(mention.kind == Mention::kName));
    if (mention.kind == Mention::kDocument) {
      constexpr Label kShown("shown"), kOwn("own");
      const Label sort = mention.shown ? kShown : mention.given_out ? kOwn : label::kOther;
      f->Add(kDocument, sort, side);
      f->Add(kDocument, sort, side, next);
    }
    if (mention.unit == ms.first) f->Add(kFirst, side, kind);
    if (mention.subject_case) f->Add(kSubject, side);
    Cues(mention, side, f);
  }

  // What the mention is to the cues and quotations around; most are nothing.
  struct Ties {
    bool left, right;      // the source of the nearest cue on that side of the quotation
    bool covering;         // of the cue whose content the quotation is
    bool carried;          // of the quotation before
    bool carried_speaker;  // another mention of who said that
    bool any() const { return left || right || covering || carried || carried_speaker; }
  };
  Ties TiesOf(uint32_t m, const Mention& mention) const {
    const auto is_source_of = [&](int32_t cue) {
      return cue >= 0 && cues_[cue].source == static_cast<int32_t>(m);
    };
    const bool carried = last_source_ == static_cast<int32_t>(m);
    return {is_source_of(left_cue_), is_source_of(right_cue_), is_source_of(cue_of_quote_), carried,
            !carried && SpokeBefore(mention)};
  }
  // Whether the mention is of who said the quotation before.
  bool SpokeBefore(const Mention& mention) const {
    return mention.speaker >= 0 && mention.speaker == last_speaker_;
  }
  void AddTies(const Ties& ties, Label side, Features* f) const {
    f->Add(kQuoteLength, side, q_.words);
    NearCue(left_cue_, ties.left, side, label::kPrev, f);
    NearCue(right_cue_, ties.right, side, label::kNext, f);
    if (cue_of_quote_ >= 0) {
      const CueDecision& cue = cues_[cue_of_quote_];
      f->Add(kCovered, BoolLabel(ties.covering),
             cue.probability > 0.8f ? label::kSure : label::kMaybe);
      if (ties.covering)
        f->Add(kCovered, label::kSource,
               cue.source_probability > 0.8f ? label::kSure : label::kMaybe);
    }
    Carry(ties, side, f);
  }

  // Whether the mention is the source of the cue on one side of the quotation.
  void NearCue(int32_t cue, bool is, Label side, Label where, Features* f) const {
    if (cue < 0) return;
    const int units = std::abs(int(cues_[cue].unit) - int(q_.unit)) - 1;
    f->Add(kNearCue, BoolLabel(is), where, DistanceLabel(units));
    if (is) f->Add(kNearCueWord, where, c_.WordAt(s_, cues_[cue].unit));
    if (is) f->Add(kNearCue, where, side);
  }

  // The cue beside the mention, and the cue beside the quotation.
  void Cues(const Mention& mention, Label side, Features* f) const {
    const Sentence& ms = c_.reading.outline.sentences[mention.sentence];
    const int64_t u = mention.unit;
    Label next_word, prev_word;
    int next_distance = -1;
    for (int64_t i = u + 1; i < ms.last && i <= u + 4; ++i) {
      const uint32_t flags = c_.FlagsAt(ms, i);
      if ((flags & kIsQuoted) != 0) break;
      if ((flags & (kIsCue | kIsPhrase)) == kIsCue) {
        next_word = c_.WordAt(ms, i);
        next_distance = i - u;
        break;
      }
      if ((flags & kIsMention) != 0) break;
    }
    if (!c_.Has(ms, u - 1, kIsPhrase) && c_.Has(ms, u - 1, kIsCue | kIsCuePhrase)) {
      prev_word = c_.WordAt(ms, u - 1);
    }
    f->Add(kNextCue, side, NumberLabel(next_distance));
    if (!next_word.empty()) f->Add(kWord, side, label::kNext, next_word);
    f->Add(kPrevCue, side, BoolLabel(!prev_word.empty()));
    if (!prev_word.empty()) f->Add(kWord, side, label::kPrev, prev_word);
  }

  // The frames with a source in whose content the quotation is: most often none.
  void KeepFrames() {
    const Outlined& outline = c_.reading.outline;
    for (uint32_t i = outline.frames_begin[q_.sentence]; i < outline.frames_begin[q_.sentence + 1];
         ++i) {
      const RuleMatch& match = outline.frames[i];
      const RuleMatch::Range &a = match[Role::kContent], &b = match[Role::kContent2];
      const bool holds =
          (a.first <= q_.unit && q_.unit < a.last) || (b.first <= q_.unit && q_.unit < b.last);
      if (holds && !match[Role::kSource].empty()) frames_.push_back(&match);
    }
  }
  void Frames(const Mention& mention, RuleList* rules, Features* f) const {
    for (const RuleMatch* match : frames_) {
      const RuleMatch::Range& source = (*match)[Role::kSource];
      if (source.first <= mention.unit && mention.unit < source.last) {
        f->Add(kRule, c_.labels.Rule(*match->rule));
        rules->push_back(match->rule);
      }
    }
  }

  // Speech goes on: the same source as the quotation before.
  void Carry(const Ties& ties, Label side, Features* f) const {
    if (before_.empty()) {
      f->Add(kCarry, label::kFirst, side);
      return;
    }
    const QuoteDecision& last = before_.back();
    const uint32_t paragraph = c_.reading.outline.sentences[last.sentence].paragraph;
    const Label where = last.sentence == q_.sentence    ? label::kSameSentence
                        : paragraph == q_.paragraph     ? label::kSameParagraph
                        : paragraph + 1 == q_.paragraph ? label::kNext
                                                        : label::kFar;
    f->Add(kCarry, BoolLabel(ties.carried), where, BoolLabel(q_.alone));
    if (ties.carried) f->Add(kCarry, side, q_.ends, Continues() ? label::kContinues : label::kNew);
    f->Add(kCarrySpeaker, BoolLabel(ties.carried_speaker), where);
    // Who asks does not answer.
    if (before_asks_ && (ties.carried || ties.carried_speaker))
      f->Add(kAsked, where, BoolLabel(q_.alone));
    if (ties.carried) f->Add(kCarry, where, L(int64_t{q_.unit} - 1), L(int64_t{q_.unit} + 1));
  }

  // What stands at the mention that the quotation before was given to.
  void Carried(const link::Place& place, const link::Way& way, Features* f) const {
    const Label side = link::kSideLabels[place.side];
    f->Add(kCarryCue, side, link::kCueSources[place.cue_source], BoolLabel(place.alone));
    f->Add(kCarryQuotes, side, NumberLabel(std::min(way.quotes, 3)));
  }

  // "“It is good,” Holt said. Ruiz disagreed. “It is bad.”": whether somebody else than who spoke
  // last opens the sentence before the quotation.
  void Turn(uint32_t m, const Ties& ties, Features* f) const {
    const bool opens = static_cast<int32_t>(m) == introduced_;
    const bool spoke = ties.carried || ties.carried_speaker;
    if (last_source_ < 0 || !(opens || spoke)) return;
    const Mention& introduced = c_.mentions.all[introduced_];
    const Label same = BoolLabel(introduced_ == last_source_ || SpokeBefore(introduced));
    const Label kind = KindOf(introduced);
    if (opens) f->Add(kTurn, label::kNew, same, kind);
    if (spoke) f->Add(kTurn, label::kCarried, same, kind);
  }

  // Of two who speak in turn, who spoke last and who did before.
  void TakesTurns(uint32_t m, const Ties& ties, Features* f) const {
    const int32_t speaker = c_.mentions.all[exchange_.other].speaker;
    const bool other = static_cast<int32_t>(m) == exchange_.other ||
                       (speaker >= 0 && c_.mentions.all[m].speaker == speaker);
    const bool spoke = ties.carried || ties.carried_speaker;
    if (!other && !spoke) return;
    const Label who = other ? label::kOther : label::kCarried;
    const Label asked = BoolLabel(exchange_.asked), asks = BoolLabel(before_asks_);
    f->Add(kExchange, who, asked, asks);
    f->Add(kExchange, who, asks, q_.ends);
  }

  // The mention that opens the sentence before the quotation, if that is in its paragraph, holds no
  // quotation and the quotation opens the next one; -1: none, or no quotation before it.
  int32_t Introduced() const {
    if (before_.empty() || q_.sentence == 0 || q_.unit != s_.first) return -1;
    const Sentence& earlier = c_.reading.outline.sentences[q_.sentence - 1];
    if (earlier.paragraph != q_.paragraph || before_.back().sentence >= earlier.index ||
        c_.counts.Between(earlier.first, earlier.last).quotes > 0) {
      return -1;
    }
    const uint32_t first = c_.mentions.sentence_begin[earlier.index];
    return first < c_.mentions.sentence_begin[earlier.index + 1] ? static_cast<int32_t>(first) : -1;
  }

  // Which of the announcement's mentions this one is.
  Label PlaceInAnnouncement(uint32_t m) const {
    if (static_cast<int32_t>(c_.mentions.all[m].sentence) != announced_) return label::kNot;
    const uint32_t first = c_.mentions.sentence_begin[announced_],
                   last = c_.mentions.sentence_begin[announced_ + 1] - 1;
    constexpr Label kOnly("only"), kInside("inside"), kLast("last");
    return first == last ? kOnly : m == first ? label::kFirst : m == last ? kLast : kInside;
  }

  // Whether this span continues the one before over a paragraph's end.
  bool Continues() const {
    return c_.reading.quotes.spans[c_.tape()[q_.unit].quote].continues >= 0;
  }

  void None() {
    Candidate& none = question_->Add();
    Features f(&none.features);
    const int64_t u = q_.unit;
    f.Add(kNone);
    f.Add(kNonePrev, L(u - 1));
    f.Add(kNonePrevWord, c_.WordAt(s_, u - 1));
    f.Add(kNoneNext, L(u + 1));
    f.Add(kNoneAround, L(u - 1), L(u + 1));
    f.Add(kNoneAround, L(u - 2), L(u - 1), q_.cap);
    f.Add(kNoneEnds, q_.ends, q_.cap);
    f.Add(kNoneWords, q_.words, q_.cap);
    f.Add(kNoneCap, q_.cap);
    f.Add(kNoneCovered, BoolLabel(cue_of_quote_ >= 0));
    f.Add(kNonePara, BoolLabel(q_.alone), q_.words);
    const bool cue_here = c_.counts.Between(s_.first, s_.last).cues > 0;
    f.Add(kNoneCue, BoolLabel(cue_here), q_.ends);
    const bool near_cue = c_.Has(s_, u - 1, kIsCue) || c_.Has(s_, u + 1, kIsCue);
    f.Add(kNoneEdge, BoolLabel(near_cue), q_.cap);
    f.Add(kNoneZone, BoolLabel(q_.paragraph == 0));
    if (announced_ >= 0) f.Add(kNoneAnnounced);
    f.Add(kNoneInside, q_.inside, q_.words);
    f.Add(kNoneInside, q_.inside, q_.cap, q_.ends);
    if (!q_.first.empty()) f.Add(kNoneFirst, q_.first, q_.cap);
    f.Add(kNonePrevNext, c_.WordAt(s_, u - 1), L(u + 1));
    f.Add(kNonePrevTwo, c_.WordAt(s_, u - 2), c_.WordAt(s_, u - 1));
    f.Add(kNoneBehind, q_.ends, L(u + 1), L(u + 2));
    f.Add(kNoneNextWord, c_.WordAt(s_, u + 1), q_.cap);
    f.Add(kNoneLong, q_.words, q_.ends, q_.cap);
    for (const auto& [cue, where] : {std::pair<int32_t, Label>(left_cue_, label::kPrev),
                                     std::pair<int32_t, Label>(right_cue_, label::kNext)}) {
      f.Add(kNoneNear, where,
            cue < 0 ? label::kNone : DistanceLabel(std::abs(int(cues_[cue].unit) - int(q_.unit))));
    }
    if (!before_.empty()) {
      f.Add(kNoneCarry, BoolLabel(before_.back().source >= 0),
            BoolLabel(before_.back().sentence == q_.sentence));
    }
    const Outlined& outline = c_.reading.outline;
    for (uint32_t i = outline.frames_begin[q_.sentence]; i < outline.frames_begin[q_.sentence + 1];
         ++i) {
      const RuleMatch& match = outline.frames[i];
      if (match.all.first <= q_.unit && q_.unit < match.all.last && match[Role::kSource].empty()) {
        f.Add(kNoneRule, c_.labels.Rule(*match.rule));
        none.rules.push_back(match.rule);
      }
    }
  }

  const Context& c_;
  const Sentence& s_;
  const std::vector<CueDecision>& cues_;
  const std::vector<QuoteDecision>& before_;
  std::vector<LinkNote>& notes_;
  Question* question_;
  const Quoted q_;
  bool before_asks_ = false;  // the quotation before ends as a question
  PassiveSubject subject_;    // of the cue that tells of the quotation
  int32_t cue_of_quote_ = -1, left_cue_ = -1, right_cue_ = -1;
  int32_t last_source_ = -1, last_speaker_ = -1;  // of the quotation before
  int32_t introduced_ = -1;                       // see Introduced
  int32_t announced_ = -1;  // the paragraph before that ends with a colon, its last sentence
  Exchange exchange_;
  uint32_t here_ = 0;  // the first mention that does not stand before the quotation
  absl::InlinedVector<const RuleMatch*, 4> frames_;  // see KeepFrames
  std::array<int32_t, link::kSides> untied_ = {kNotSummed, kNotSummed, kNotSummed, kNotSummed};
};

}  // namespace

void StartLinks(const Context& context, const std::vector<CueDecision>& cues,
                std::vector<LinkNote>* notes) {
  notes->assign(context.mentions.all.size(), LinkNote());
  for (const CueDecision& cue : cues) {
    if (cue.source >= 0) (*notes)[cue.source].cue_source = true;
  }
}

void AskLink(const Context& context, uint32_t sentence, uint32_t unit,
             const std::vector<CueDecision>& cues, const std::vector<QuoteDecision>& before,
             std::vector<LinkNote>* notes, Question* question) {
  question->Start(Question::kLink, unit);
  question->With([&](auto keep) {
    LinkAsker<keep>(context, sentence, unit, cues, before, notes, question).Ask();
  });
}

}  // namespace whosaid
