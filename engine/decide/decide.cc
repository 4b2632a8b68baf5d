#include "engine/decide/decide.h"

#include <algorithm>

#include "engine/decide/continued.h"
#include "engine/decide/headings.h"
#include "engine/decide/link_hints.h"
#include "engine/decide/quote_placer.h"
#include "engine/decide/referents.h"
#include "engine/decide/retold.h"
#include "engine/decide/turns.h"
#include "engine/decide/written.h"
#include "engine/mentions/phrase_head.h"

namespace whosaid {
namespace {

class Decider {
 public:
  Decider(const Context& c, bool explain, QuestionObserver* observer, DecideScratch* scratch,
          Decisions* decisions)
      : c_(c),
        observer_(observer),
        taught_(observer != nullptr && observer->teaches()),
        question_(scratch->question),
        cues_(scratch->cues),
        quotes_(scratch->quotes),
        links_(scratch->links),
        referents_(scratch->referents),
        out_(decisions->all),
        referrals_(decisions->referrals),
        placer_(c, explain, &cues_, &quotes_, &out_) {
    cues_.clear();
    quotes_.clear();
    question_.Use(c.scorer,
                  explain || observer != nullptr ? FeatureList::kKeepAll : FeatureList::kSumOnly);
  }

  void Run() {
    const std::vector<Sentence>& sentences = c_.reading.outline.sentences;
    transcript_ = !taught_ && HasTurns(c_);
    answers_ = transcript_ ? WhoAnswers(c_) : -1;
    for (uint32_t s = 0; s < sentences.size(); ++s) DecideCues(s);
    transcript_ |= std::count_if(cues_.begin(), cues_.end(), [this](const CueDecision& cue) {
                     return IsTurn(cue);
                   }) >= kTurnsOfTranscript;
    for (const CueDecision& cue : cues_) AddCue(cue);
    StartLinks(c_, cues_, &links_);
    for (uint32_t s = 0; s < sentences.size(); ++s) {
      for (uint32_t u = sentences[s].first; u < sentences[s].last; ++u) {
        if (c_.tape()[u].quote >= 0) DecideLink(s, u);
      }
    }
    TakeFramesCues();
    for (Attributed& a : out_) FindSource(&a);
    DecideReferents(c_, observer_, &question_, &referents_, &out_, &referrals_);
    if (!taught_) TakeHeadings(c_, referents_, &out_);
    for (Attributed& a : out_) DropMarks(&a.content.front());
    const auto by_content = [](const Attributed& a, const Attributed& b) {
      return a.content.front().first < b.content.front().first;
    };
    // Thousands of quotations without a cue stand in order already, and the sort takes memory.
    if (!std::is_sorted(out_.begin(), out_.end(), by_content)) {
      std::stable_sort(out_.begin(), out_.end(), by_content);
    }
    if (!taught_) {
      DropTwins();
      TakeWriters(c_, referents_, &out_);
      TakeTellers(c_, referents_, &out_);
    }
    NestInTurns();
    for (Attributed& a : out_) TakeMark(&a);
  }

 private:
  size_t Choose() {
    size_t best = question_.Decide();
    if (question_.kind == Question::kCue)
      best = question_[1].probability + of_same_cue_ > c_.scorer.accept_cue();
    if (question_.kind == Question::kLink && !taught_) {
      if (question_[best].mention < 0) best = OneWhoGoesOn(c_, quotes_, question_, best);
      if (question_[best].mention < 0) best = Somebody(c_, question_, best);
      best = SpeechInside(c_, cues_, question_, best);
    }
    return observer_ == nullptr ? best : observer_->Decided(question_, best);
  }
  // Where nobody else asks how likely the candidates are.
  size_t ChooseBest() { return observer_ == nullptr ? question_.Best() : Choose(); }

  // The turn that the sentence opens: only for the rules that tell of it is anything asked.
  void AddTurn(uint32_t s, Turn turn) {
    constexpr float kSure = 0.95f;
    const Sentence& sentence = c_.reading.outline.sentences[s];
    CueDecision cue;
    cue.unit = sentence.first + 1;
    cue.sentence = s;
    cue.source = turn == Turn::kNamed    ? c_.mentions.of_unit[sentence.first]
                 : turn == Turn::kAnswer ? answers_
                                         : -1;
    cue.probability = cue.source_probability = kSure;
    cue.content.push_back({cue.unit + 1, sentence.last});
    cue.tokens = {c_.tape()[cue.unit].first, c_.tape()[cue.unit].last};
    AskCue(c_, sentence, cue.unit, {}, &question_);
    if (observer_ != nullptr) observer_->Decided(question_, 1);
    cue.rules = question_[1].rules;
    cues_.push_back(std::move(cue));
  }

  void DecideCues(uint32_t s) {
    const Sentence& sentence = c_.reading.outline.sentences[s];
    const Turn turn = transcript_ ? TurnAt(c_, s) : Turn::kNone;
    if (turn != Turn::kNone) AddTurn(s, turn);
    const size_t first = cues_.size();
    int64_t left = -1;  // the unit that was found to be no cue last
    float left_probability = 0;
    for (uint32_t u = sentence.first + (turn == Turn::kNone ? 0 : 2); u < sentence.last; ++u) {
      if (!IsCue(c_, u)) continue;
      // Of "said in a statement" either may be the head: what both tell is for one cue.
      of_same_cue_ = left + 1 == u && c_.Is(u, c_.classes.cue_phrase) ? left_probability : 0;
      AskCue(c_, sentence, u, absl::MakeConstSpan(cues_).subspan(first), &question_);
      const size_t yes = Choose();
      if (yes == 0) {
        left = u;
        left_probability = question_[1].probability;
      }
      if (yes == 0 && !taught_) continue;
      CueDecision cue;
      cue.unit = u;
      cue.sentence = s;
      cue.probability = question_[1].probability;
      cue.rules = question_[1].rules;
      AskSource(c_, sentence, u, &question_);
      const size_t source = Choose();
      cue.source = question_[source].mention;
      cue.source_probability = question_[source].probability;
      AskContent(c_, sentence, u, cue.source, &question_);
      const size_t content = ChooseBest();
      cue.content = question_[content].content;
      for (const CompiledRule* rule : question_[content].rules) {
        if (std::find(cue.rules.begin(), cue.rules.end(), rule) == cue.rules.end())
          cue.rules.push_back(rule);
      }
      if (yes == 0 || cue.content.empty()) continue;
      const int64_t other = cue.source < 0 ? -1 : int64_t{c_.mentions.all[cue.source].unit};
      cue.tokens = Edges(sentence, Question::kCueStart, Question::kCueEnd, {u, other, 0});
      if (!taught_ && !DropInside(cue, first)) continue;
      cues_.push_back(std::move(cue));
      if (!taught_) {
        const uint32_t last = cues_.back().tokens.last;
        while (u + 1 < sentence.last && c_.tape()[u + 1].last <= last &&
               c_.tape()[u + 1].last > c_.tape()[u + 1].first) {
          ++u;
        }
      }
    }
  }

  // Of this cue and those from `first` on that stand in what it introduces, as "wants" in "Holt
  // wants to go, Ruiz said", the likelier stays, or this one if its verb is nearly always a cue:
  // returns false if it does not. Those which introduce a quotation stay too. Those that its words
  // hold are dropped.
  bool DropInside(const CueDecision& cue, size_t first) {
    const auto quotes = [this](const UnitRange& r) {
      return c_.counts.Between(r.first, r.last).quotes > 0;
    };
    const auto is_inside = [&](const CueDecision& c) {
      return Holds(cue.content, c.unit) && std::none_of(c.content.begin(), c.content.end(), quotes);
    };
    const auto begin = cues_.begin() + first;
    if (!c_.Is(cue.unit, c_.classes.cue_strong) &&
        std::any_of(begin, cues_.end(), [&](const CueDecision& c) {
          return c.probability > cue.probability && is_inside(c);
        })) {
      return false;
    }
    cues_.erase(std::remove_if(begin, cues_.end(), is_inside), cues_.end());
    if (cues_.size() > first && IsPartOf(cues_.back(), cue)) cues_.pop_back();
    return true;
  }

  // Whether the words of the cue before are in those of this one, and both introduce the same.
  bool IsPartOf(const CueDecision& before, const CueDecision& cue) const {
    return before.sentence == cue.sentence && before.source == cue.source &&
           cue.tokens.first <= before.tokens.first && before.tokens.last <= cue.tokens.last &&
           before.content.front().first == cue.content.front().first;
  }

  // The tokens between the two edges.
  UnitRange Edges(const Sentence& sentence, Question::Kind start, Question::Kind end,
                  const Core& core) {
    UnitRange tokens;
    AskEdge(c_, sentence, start, core, &question_);
    tokens.first = question_[ChooseBest()].edge;
    AskEdge(c_, sentence, end, core, &question_);
    tokens.last = question_[ChooseBest()].edge;
    if (tokens.first >= tokens.last) {
      tokens = {c_.tape()[core.unit].first, c_.tape()[core.unit].last};
    }
    return tokens;
  }

  // "A placard at the gate reads, “Closed.”": where no verb was taken for a cue, that of the frame
  // which tied the quotation to its source.
  void TakeFramesCues() {
    std::vector<bool> is_taken;  // by unit
    for (Attributed& a : out_) {
      if (a.cue >= 0 || a.source < 0 || !a.speech || a.rules.empty()) continue;
      if (is_taken.empty()) {
        is_taken.resize(c_.tape().size());
        for (const Attributed& other : out_) {
          if (other.cue >= 0) is_taken[other.cue] = true;
        }
      }
      TakeFramesCue(is_taken, &a);
      if (a.cue >= 0) is_taken[a.cue] = true;
    }
  }

  void TakeFramesCue(const std::vector<bool>& is_taken, Attributed* a) const {
    const Mention& source = c_.mentions.all[a->source];
    const Outlined& outline = c_.reading.outline;
    for (uint32_t i = outline.frames_begin[source.sentence];
         i < outline.frames_begin[source.sentence + 1]; ++i) {
      const RuleMatch& match = outline.frames[i];
      const RuleMatch::Range &cue = match[Role::kCue], &who = match[Role::kSource];
      if (cue.empty() || match[Role::kContent].first != a->content.front().first ||
          source.unit < who.first || source.unit >= who.last ||
          std::find(a->rules.begin(), a->rules.end(), match.rule) == a->rules.end() ||
          is_taken[cue.first]) {
        continue;
      }
      a->cue = cue.first;
      a->cue_tokens = {c_.tape()[cue.first].first, c_.tape()[cue.last - 1].last};
      return;
    }
  }

  // "“We are ready.” — Ana Ruiz", "Ruiz: “We are ready.”": without a verb the dash or colon that
  // alone stands between both is the cue.
  void TakeMark(Attributed* a) const {
    if (a->cue >= 0 || a->source < 0 || !a->speech) return;
    const Tape& tape = c_.tape();
    const int64_t source = c_.mentions.all[a->source].unit, first = a->content.front().first,
                  last = a->content.back().last;
    int64_t mark = source < first ? first - 1 : last;
    while (mark > source && tape[mark].IsBreak()) --mark;
    while (source >= last && mark < source && tape[mark].IsBreak()) ++mark;
    if (mark != (source < first ? source + 1 : source - 1)) return;
    if (!c_.Is(mark, c_.classes.dash) && !c_.Is(mark, c_.classes.colon)) return;
    a->cue = mark;
    a->cue_tokens = {tape[mark].first, tape[mark].last};
  }

  // The whole of the source around its mention, and the mention that it is about.
  void FindSource(Attributed* a) {
    if (a->source < 0) return;
    if (a->turn) {
      const Unit& opening = c_.tape()[a->cue - 1];
      a->source_tokens = {opening.first, opening.last};
      return;
    }
    const Mention& mention = c_.mentions.all[a->source];
    const Sentence& sentence = c_.reading.outline.sentences[mention.sentence];
    const bool here = a->cue >= sentence.first && a->cue < sentence.last;
    a->source_tokens = Edges(sentence, Question::kSourceStart, Question::kSourceEnd,
                             {mention.unit, here ? a->cue : -1, mention.head_last});
    a->source = PhraseHead(c_.rules, c_.classes, c_.reading, c_.mentions, a->source);
    a->source_tokens.first = std::min(a->source_tokens.first, c_.mentions.all[a->source].first);
  }

  void AddCue(const CueDecision& cue) {
    Attributed a;
    a.content = cue.content;
    a.cue = cue.unit;
    a.cue_tokens = cue.tokens;
    a.source = cue.source;
    a.probability = cue.probability * cue.source_probability;
    a.rules = cue.rules;
    a.addressee = AddresseeOf(cue);
    TakeTurn(cue, &a);
    out_.push_back(std::move(a));
  }

  // Marks that a content begins with are none of it, if it has anything else: so attributions are
  // sorted by what their records begin with.
  void DropMarks(UnitRange* range) const {
    uint32_t first = range->first;
    const auto is_mark = [&](uint32_t u) {
      return c_.Is(u, c_.classes.comma) || c_.Is(u, c_.classes.colon) ||
             c_.Is(u, c_.classes.semicolon);
    };
    while (first < range->last && is_mark(first)) ++first;
    if (first < range->last) range->first = first;
  }

  // Whom the frames at the cue name as spoken to; empty if they name nobody.
  UnitRange AddresseeOf(const CueDecision& cue) const {
    const Outlined& outline = c_.reading.outline;
    for (uint32_t i = outline.frames_begin[cue.sentence];
         i < outline.frames_begin[cue.sentence + 1]; ++i) {
      const RuleMatch& match = outline.frames[i];
      const RuleMatch::Range &at = match[Role::kCue], &who = match[Role::kAddressee];
      if (who.empty() || at.first > cue.unit || at.last <= cue.unit) continue;
      const bool is_source = cue.source >= 0 && c_.mentions.all[cue.source].unit >= who.first &&
                             c_.mentions.all[cue.source].unit < who.last;
      if (!is_source && !Holds(cue.content, who.first)) return {who.first, who.last};
    }
    return {};
  }

  // "Ruiz: We are ready." at the start of a paragraph, without quotation marks.
  bool IsTurn(const CueDecision& cue) const {
    return cue.unit == c_.reading.outline.sentences[cue.sentence].first + 1 &&
           cue.content.size() == 1 && cue.content[0].first == cue.unit + 1 &&
           TurnAt(c_, cue.sentence) != Turn::kNone;
  }

  // In a transcript a turn goes on to the end of its paragraph.
  void TakeTurn(const CueDecision& cue, Attributed* a) const {
    if (!transcript_ || !IsTurn(cue)) return;
    const std::vector<Sentence>& sentences = c_.reading.outline.sentences;
    const uint32_t paragraph = sentences[cue.sentence].paragraph;
    uint32_t s = cue.sentence;
    while (s + 1 < sentences.size() && sentences[s + 1].paragraph == paragraph) ++s;
    a->content[0].last = sentences[s].last;
    a->turn = true;
  }

  // "“Yes,” Holt said, nodding": of attributions of the same words to the same speaker, in order of
  // where they begin, the likeliest is kept.
  void DropTwins() {
    constexpr size_t kMostBefore = 4;
    const auto same = [](const UnitRange& a, const UnitRange& b) {
      return a.first == b.first && a.last == b.last;
    };
    const auto are_twins = [&](const Attributed& a, const Attributed& b) {
      return a.speech && b.speech && a.cue >= 0 && b.cue >= 0 && a.source >= 0 && b.source >= 0 &&
             (a.source == b.source ||
              (referents_.speaker_of[a.source] >= 0 &&
               referents_.speaker_of[a.source] == referents_.speaker_of[b.source])) &&
             std::equal(a.content.begin(), a.content.end(), b.content.begin(), b.content.end(),
                        same);
    };
    size_t kept = 0;
    for (size_t i = 0; i < out_.size(); ++i) {
      size_t twin = kept;
      for (size_t k = kept; k-- > 0 && kept - k <= kMostBefore;) {
        if (are_twins(out_[k], out_[i])) twin = k;
      }
      if (twin == kept) {
        if (kept != i) out_[kept] = std::move(out_[i]);
        ++kept;
      } else if (out_[i].probability > out_[twin].probability) {
        out_[twin] = std::move(out_[i]);
      }
    }
    out_.resize(kept);
  }

  // What is said inside a turn belongs to it, and "I" there is who has the turn.
  void NestInTurns() {
    int32_t turn = -1;
    for (size_t i = 0; i < out_.size(); ++i) {
      Attributed& a = out_[i];
      if (turn >= 0 && a.content.front().first >= out_[turn].content[0].last) turn = -1;
      if (a.turn) {
        turn = i;
      } else if (turn >= 0) {
        a.parent = turn;
        if (a.source < 0) continue;
        const Mention& source = c_.mentions.all[a.source];
        if (out_[turn].source >= 0 && source.kind == Mention::kPronoun &&
            source.grammatical_person == 1) {
          a.speaker = c_.mentions.all[out_[turn].source].speaker;
        }
      }
    }
  }

  void DecideLink(uint32_t s, uint32_t unit) {
    AskLink(c_, s, unit, cues_, quotes_, &links_, &question_);
    const size_t best = Choose();
    const Candidate& chosen = question_[best];
    QuoteDecision decision;
    decision.unit = unit;
    decision.sentence = s;
    decision.source = chosen.mention;
    decision.probability = chosen.probability;
    decision.attribution = placer_.Place(s, unit, question_, best);
    if (!taught_) decision.source = placer_.Teller(s, unit, chosen.mention);
    quotes_.push_back(decision);
    if (!taught_) TellThoseBefore(c_, &quotes_, &out_);
  }

  const Context& c_;
  QuestionObserver* observer_;
  const bool taught_;
  float of_same_cue_ = 0;  // how likely the unit before the one asked about is a cue of its own
  Question& question_;
  std::vector<CueDecision>& cues_;
  std::vector<QuoteDecision>& quotes_;
  std::vector<LinkNote>& links_;
  ReferentContext& referents_;
  std::vector<Attributed>& out_;
  std::vector<Referral>& referrals_;
  bool transcript_ = false;
  int32_t answers_ = -1;  // a mention of who is interviewed
  QuotePlacer placer_;
};

}  // namespace

void Decide(const Context& context, bool explain, QuestionObserver* observer,
            DecideScratch* scratch, Decisions* decisions) {
  decisions->Clear();
  if (observer != nullptr) observer->Begin(context);
  Decider(context, explain, observer, scratch, decisions).Run();
}

}  // namespace whosaid
