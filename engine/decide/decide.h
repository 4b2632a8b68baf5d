// Asks every question of a document and joins the answers to attributions: cues first, then the
// quoted spans, then what belongs together.
#ifndef WHOSAID_ENGINE_DECIDE_DECIDE_H_
#define WHOSAID_ENGINE_DECIDE_DECIDE_H_

#include <vector>

#include "engine/decide/context.h"
#include "engine/decide/question.h"
#include "engine/decide/questions.h"
#include "engine/mentions/refer.h"

namespace whosaid {

struct Rival {
  int32_t source = -1;  // mention; -1: nobody
  float probability = 0;
};
// From this share of the chosen one's probability on a rival leaves it open who is meant.
constexpr float kDoubt = 0.5f;

// One attribution of the outline, still in units and mentions.
struct Attributed {
  UnitRanges content;   // in order
  int64_t cue = -1;     // unit of the cue's head; -1: speech without one
  int32_t source = -1;  // mention; -1: not named
  // Tokens of the whole cue and source; empty if there is none.
  UnitRange cue_tokens, source_tokens;
  UnitRange addressee;    // empty: nobody is named
  bool turn = false;      // a transcript's turn, which holds others
  int32_t parent = -1;    // index in Decisions::all of the turn that it stands in; -1: none
  int32_t speaker = -1;   // in place of the source's own; -1: that
  float probability = 0;  // of the source
  bool speech = true;     // false: a quoted span that nobody says (kept for its marks)
  absl::InlinedVector<Rival, 3> rivals;  // best first
  // Quoted units inside the content that are no words of the source's: titles of works, terms.
  absl::InlinedVector<uint32_t, 2> terms;
  RuleList rules;
  FeatureList features;  // of the chosen candidate; empty unless explaining
  float score = 0, margin = 0;
};

struct Decisions {
  std::vector<Attributed> all;
  std::vector<Referral> referrals;  // by mention
  void Clear() {
    all.clear();
    referrals.clear();
  }
};

// Scratch memory of Decide.
struct DecideScratch {
  Question question;
  std::vector<CueDecision> cues;
  std::vector<QuoteDecision> quotes;
  std::vector<LinkNote> links;
  ReferentContext referents;
};

// observer may be null.
void Decide(const Context& context, bool explain, QuestionObserver* observer,
            DecideScratch* scratch, Decisions* decisions);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_DECIDE_H_
