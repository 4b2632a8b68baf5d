#include <algorithm>

#include "engine/decide/labels.h"
#include "engine/decide/questions.h"

namespace whosaid {
namespace {

// The same features for each of the four edges, under names of their own.
struct Templates {
  FeatureTemplate steps, core_steps, outside, outside_word, pair, inside, inside_word, core_outside,
      cue, triple;
};

constexpr Templates kTemplates[] = {
    {FeatureTemplate("cue_start.steps"), FeatureTemplate("cue_start.word_steps"),
     FeatureTemplate("cue_start.outside"), FeatureTemplate("cue_start.outside_word"),
     FeatureTemplate("cue_start.pair"), FeatureTemplate("cue_start.inside"),
     FeatureTemplate("cue_start.inside_word"), FeatureTemplate("cue_start.word_outside"),
     FeatureTemplate("cue_start.source"), FeatureTemplate("cue_start.triple")},
    {FeatureTemplate("cue_end.steps"), FeatureTemplate("cue_end.word_steps"),
     FeatureTemplate("cue_end.outside"), FeatureTemplate("cue_end.outside_word"),
     FeatureTemplate("cue_end.pair"), FeatureTemplate("cue_end.inside"),
     FeatureTemplate("cue_end.inside_word"), FeatureTemplate("cue_end.word_outside"),
     FeatureTemplate("cue_end.source"), FeatureTemplate("cue_end.triple")},
    {FeatureTemplate("source_start.steps"), FeatureTemplate("source_start.word_steps"),
     FeatureTemplate("source_start.outside"), FeatureTemplate("source_start.outside_word"),
     FeatureTemplate("source_start.pair"), FeatureTemplate("source_start.inside"),
     FeatureTemplate("source_start.inside_word"), FeatureTemplate("source_start.word_outside"),
     FeatureTemplate("source_start.cue"), FeatureTemplate("source_start.triple")},
    {FeatureTemplate("source_end.steps"), FeatureTemplate("source_end.word_steps"),
     FeatureTemplate("source_end.outside"), FeatureTemplate("source_end.outside_word"),
     FeatureTemplate("source_end.pair"), FeatureTemplate("source_end.inside"),
     FeatureTemplate("source_end.inside_word"), FeatureTemplate("source_end.word_outside"),
     FeatureTemplate("source_end.cue"), FeatureTemplate("source_end.triple")},
};

template <FeatureList::Keep keep>
class EdgeAsker {
  using Features = FeatureAdder<keep>;

 public:
  EdgeAsker(const Context& c, const Sentence& s, Question::Kind kind, const Core& core,
            Question* question)
      : c_(c),
        s_(s),
        is_start_(kind == Question::kCueStart || kind == Question::kSourceStart),
        is_cue_(kind == Question::kCueStart || kind == Question::kCueEnd),
        t_(kTemplates[kind - Question::kCueStart]),
        core_(core),
        core_label_(is_cue_ ? c.WordAt(s, core.unit) : c.LabelAt(s, core.unit)),
        question_(question) {}

  void Ask() {
    const Unit& unit = c_.tape()[core_.unit];
    // The unit's own edge comes first; then what is left of it, then what lies beyond.
    AddAt(core_.unit, 0, is_start_ ? unit.first : unit.last);
    if (is_cue_) {
      if (unit.token_count() <= 6) {
        for (uint32_t t = unit.first + 1; t < unit.last; ++t) AddInside(t);
      }
    } else if (!is_start_ && core_.head_last < unit.last) {
      AddInside(core_.head_last);
    }
    const int reach = is_cue_ ? 6 : is_start_ ? 4 : 14;
    FeatureList inside;
    question_->Start(&inside);
    for (int n = 1; n <= reach; ++n) {
      const int64_t i = is_start_ ? int64_t{core_.unit} - n : int64_t{core_.unit} + n;
      if (i < s_.first || i >= s_.last || Stops(i)) break;
      {
        Features f(&inside);
        f.Add(t_.inside, c_.LabelAt(s_, i));
        f.Add(t_.inside_word, c_.WordAt(s_, i));
      }
      // No edge at a comma: it belongs to neither side.
      if (c_.Has(s_, i, kIsComma)) continue;
      const Unit& beyond = c_.tape()[i];
      AddAt(i, n, is_start_ ? beyond.first : beyond.last).Add(inside);
    }
  }

 private:
  // What an edge never passes.
  bool Stops(int64_t i) const {
    constexpr uint32_t kStops = kIsQuoted | kIsEmpty | kIsStop | kIsColon;
    if (is_start_ && !is_cue_ && IsVerb(i)) return true;
    return i == core_.other || c_.Has(s_, i, is_cue_ ? kStops | kIsComma | kIsThat : kStops);
  }

  // What stands before a source has no verb: "Ruiz taped a sign to it" is none from "a sign" on.
  bool IsVerb(int64_t i) const {
    const Classes& classes = c_.classes;
    return c_.tape()[i].emit == 0 &&
           (c_.Is(i, classes.past) || c_.Is(i, classes.auxiliary) || c_.Is(i, classes.be) ||
            c_.Is(i, classes.cue_past) || c_.Is(i, classes.cue_s) ||
            (c_.Is(i, classes.cue_base) && c_.Is(i, classes.cue_say)));
  }

  // An edge at unit i, n steps from the core, at that token.
  FeatureList& AddAt(int64_t i, int n, uint32_t token) {
    Candidate& candidate = question_->Add();
    candidate.edge = token;
    Features f(&candidate.features);
    const int64_t out = is_start_ ? i - 1 : i + 1, out2 = is_start_ ? i - 2 : i + 2;
    const Label steps = NumberLabel(n);
    f.Add(t_.steps, steps);
    f.Add(t_.core_steps, core_label_, steps);
    f.Add(t_.outside, c_.LabelAt(s_, out));
    f.Add(t_.outside_word, c_.WordAt(s_, out));
    f.Add(t_.pair, c_.LabelAt(s_, i), c_.LabelAt(s_, out));
    f.Add(t_.triple, c_.LabelAt(s_, i), c_.LabelAt(s_, out), c_.LabelAt(s_, out2));
    f.Add(t_.core_outside, core_label_, c_.WordAt(s_, out));
    // Where the other part of the attribution stands: right behind this edge, or on the core's
    // other side.
    const Label other = core_.other < 0                           ? label::kNone
                        : core_.other == out                      ? label::kNext
                        : (core_.other < core_.unit) == is_start_ ? label::kFar
                                                                  : label::kBehind;
    f.Add(t_.cue, other, n == 0 ? label::kHere : label::kMore);
    return candidate.features;
  }

  // An edge inside the core unit.
  void AddInside(uint32_t token) {
    Candidate& candidate = question_->Add();
    candidate.edge = token;
    Features f(&candidate.features);
    f.Add(t_.steps, label::kPart);
    f.Add(t_.core_steps, core_label_, label::kPart);
    const Label at = NumberLabel(is_start_ ? token - c_.tape()[core_.unit].first
                                           : c_.tape()[core_.unit].last - token);
    if (is_cue_) f.Add(t_.core_steps, core_label_, label::kPart, at);
    const int64_t out = is_start_ ? int64_t{core_.unit} - 1 : int64_t{core_.unit} + 1;
    f.Add(t_.pair, label::kPart, core_label_, c_.LabelAt(s_, out));
    const Label other = core_.other < 0      ? label::kNone
                        : core_.other == out ? label::kNext
                                             : label::kFar;
    f.Add(t_.cue, other, label::kPart);
    // How much is cut off.
    const uint32_t cut = is_start_ ? 0 : c_.tape()[core_.unit].last - token;
    f.Add(t_.inside, label::kPart, DistanceLabel(cut));
    if (!is_cue_) {
      f.Add(t_.inside_word, label::kPart, FirstCut(token));
    }
  }

  // The word behind the comma that ends the head of a mention.
  Label FirstCut(uint32_t token) const {
    const Tape& words = c_.reading.tapes[0];
    const uint32_t i = words.IndexAt(token) + 1;
    return i < words.size() ? c_.labels.Word(words[i]) : label::kNone;
  }

  const Context& c_;
  const Sentence& s_;
  const bool is_start_, is_cue_;
  const Templates& t_;
  const Core& core_;
  const Label core_label_;
  Question* question_;
};

}  // namespace

void AskEdge(const Context& context, const Sentence& sentence, Question::Kind kind,
             const Core& core, Question* question) {
  question->Start(kind, core.unit);
  question->With(
      [&](auto keep) { EdgeAsker<keep>(context, sentence, kind, core, question).Ask(); });
}

}  // namespace whosaid
