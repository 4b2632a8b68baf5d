// The questions of the engine. Each fills a Question with every candidate and its features; what is
// best is the scorer's affair.
#ifndef WHOSAID_ENGINE_DECIDE_QUESTIONS_H_
#define WHOSAID_ENGINE_DECIDE_QUESTIONS_H_

#include <algorithm>
#include <array>
#include <vector>

#include "absl/types/span.h"
#include "engine/decide/context.h"
#include "engine/decide/question.h"

namespace whosaid {

// A cue that was accepted, with what was decided for it.
struct CueDecision {
  uint32_t unit = 0;
  uint32_t sentence = 0;
  float probability = 0;
  int32_t source = -1;  // mention
  float source_probability = 0;
  UnitRanges content;
  UnitRange tokens;  // the whole cue
  RuleList rules;
};

// Whether units [first, last) of the outline hold `unit`.
inline bool Holds(const UnitRanges& ranges, uint32_t unit) {
  for (const UnitRange& r : ranges) {
    if (r.first <= unit && unit < r.last) return true;
  }
  return false;
}

// Appends the rules whose frames have their cue at unit.
void AddRulesAtCue(const Context& context, const Sentence& sentence, uint32_t unit,
                   RuleList* rules);

// Whether the unit, outside all quoted spans, may be a cue.
bool IsCue(const Context& context, uint32_t unit);

// Is this cue an attribution here? Candidate 0: no, 1: yes. before: the cues that were accepted in
// the sentence so far.
void AskCue(const Context& context, const Sentence& sentence, uint32_t unit,
            absl::Span<const CueDecision> before, Question* question);

// Which mention is the source of this cue? The last candidate: none in this sentence.
void AskSource(const Context& context, const Sentence& sentence, uint32_t unit, Question* question);

// Which units are the content of this cue? `source`: its mention or -1. The last candidate: none.
void AskContent(const Context& context, const Sentence& sentence, uint32_t unit, int32_t source,
                Question* question);

// What an edge belongs to: the unit of a cue's head or of a source's mention.
struct Core {
  uint32_t unit = 0;
  int64_t other = -1;      // the unit of the attribution's source or cue; -1: it has none here
  uint32_t head_last = 0;  // sources: the token behind the mention's head
};

// Where does the cue or source around this core begin or end? Candidates' `edge`. The first one is
// the unit's own.
void AskEdge(const Context& context, const Sentence& sentence, Question::Kind kind,
             const Core& core, Question* question);

// The index of the first cue of the sentence; cues stand by sentence.
inline size_t FirstCueOf(const std::vector<CueDecision>& cues, uint32_t sentence) {
  return std::lower_bound(cues.begin(), cues.end(), sentence,
                          [](const CueDecision& cue, uint32_t s) { return cue.sentence < s; }) -
         cues.begin();
}

// The cues of the sentence, from the left; they point into `cues`.
inline absl::Span<const CueDecision> CuesOf(const std::vector<CueDecision>& cues,
                                            uint32_t sentence) {
  const size_t first = FirstCueOf(cues, sentence);
  size_t last = first;
  while (last < cues.size() && cues[last].sentence == sentence) ++last;
  return absl::MakeConstSpan(cues).subspan(first, last - first);
}

// What was decided for the quoted spans before, for AskLink.
struct QuoteDecision {
  uint32_t unit = 0;
  uint32_t sentence = 0;
  int32_t source = -1;     // mention, or -1: nobody
  size_t attribution = 0;  // index in Decisions::all as it is until they are sorted
  float probability = 0;
};

// What AskLink notes of a mention, the same for all quoted spans of the document.
struct LinkNote {
  bool cue_source = false;  // an accepted cue has it as its source
  // What the mention tells by itself on each side of a quotation; see FeatureAdder::AddOnce.
  std::array<int32_t, 4> sums = {kNotSummed, kNotSummed, kNotSummed, kNotSummed};
};

// Notes for the mentions of a document of which all cues are decided.
void StartLinks(const Context& context, const std::vector<CueDecision>& cues,
                std::vector<LinkNote>* notes);

// Who said the quoted span at this unit? The last candidate: nobody. `cues`: all accepted cues of
// the document; `before`: the quoted spans before this one, in order; `notes`: by mention, as
// StartLinks and the questions before made them.
void AskLink(const Context& context, uint32_t sentence, uint32_t unit,
             const std::vector<CueDecision>& cues, const std::vector<QuoteDecision>& before,
             std::vector<LinkNote>* notes, Question* question);

// What is known when it is asked whom a mention stands for.
struct ReferentContext {
  std::vector<int32_t> speaker_of;  // mention -> speaker or -1, as decided so far
  std::vector<bool> is_source;      // mention -> whether somebody is quoted by it
  // speaker that rules made of a description -> whom its latest mention stands for, or -1
  std::vector<int32_t> meant;
  std::vector<int32_t> teller;    // mention -> source of the content that it stands in, or -1
  std::vector<bool> asks;         // mention -> whether the last of what it says is a question
  std::vector<Gender> gender_of;  // speaker -> as its name tells, or a pronoun before
  int32_t last_source = -1;       // the latest such mention before the one asked about
  int32_t most_named = -1;  // a mention of the person who has most of them, the first of equals
  int32_t most_named_body = -1;  // of the body by name, if it has more than one and than any other

  bool IsTold(uint32_t mention) const { return teller[mention] >= 0; }

  // Somebody named inside a mention of somebody or something else: Ruiz in "a spokesman for Ruiz",
  // "the report by Ruiz".
  struct Held {
    uint32_t mention;
    int32_t speaker;
    Mention::Kind kind;  // of the name
    bool other;          // for sure: "Ruiz's wife", "an aide of Ruiz", "the man who met Ruiz"
  };
  std::vector<Held> held;  // by mention
  // How many of them mentions before m hold.
  size_t HeldBefore(uint32_t m) const {
    return std::lower_bound(held.begin(), held.end(), m,
                            [](const Held& h, uint32_t i) { return h.mention < i; }) -
           held.begin();
  }
  // Those whose names the mention holds.
  absl::Span<const Held> HeldIn(uint32_t m) const {
    const size_t first = HeldBefore(m);
    return absl::MakeConstSpan(held).subspan(first, HeldBefore(m + 1) - first);
  }

  // What AskReferent notes of each speaker.
  struct Note {
    uint64_t words = 0;  // a bit for each word of its titles and name; 0: not looked at yet
    Labels::Kin kin;     // of its titles; looked at with words
    uint32_t asked = 0;  // one more than the mention that `facts` are about
    uint8_t facts = 0;
  };
  std::vector<Note> notes;
};

// Whether to ask whom this mention stands for: he and she always; a definite role of one person
// too, but one with a possessor ("his lawyer") only if it opens its sentence, and none that is told
// of a name behind it; other pronouns, roles and names of one word if somebody is quoted by them.
bool HasReferent(const Context& context, uint32_t mention, bool is_source);

// Whom does the mention stand for? Candidates' `mention` is one of that speaker's, or one that
// holds its name, nearest first. The last candidate: whom it was taken for when speakers were made,
// or somebody of its own.
void AskReferent(const Context& context, uint32_t mention, ReferentContext* so_far,
                 Question* question);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_QUESTIONS_H_
