// What gold answers to the engine's questions about a document.
//
//   cue      yes for the head of a gold cue: its first phrase, else verb, noun or colon
//   source   the mention that has the gold source's span, else the one that overlaps most;
//            nobody if it is not in the sentence
//   content  the candidate with the gold span inside the sentence, else the nearest one
//   link     the mentions that overlap the gold source of the quoted span; nobody if there are none
//
//   referent the mentions of the speaker that gold names for what this source says; of a role that
//            nobody is quoted by, of the one speaker whose title it is, else nobody that speaks
//   edges    where the piece of gold's cue or source that holds the core begins or ends
//
// Questions about cues that gold does not have are answered by nothing but the cue itself.
#ifndef WHOSAID_TOOLS_FIT_ANSWERS_H_
#define WHOSAID_TOOLS_FIT_ANSWERS_H_

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "engine/decide/context.h"
#include "engine/decide/question.h"
#include "tools/gold/corpus.h"

namespace whosaid::tools {

class Answers {
 public:
  // All must outlive the answers. quotes: those of this document.
  Answers(const GoldDocument& gold, const std::vector<const GoldQuote*>& quotes,
          const Context& context);

  // For each candidate whether it is right; empty if gold has no answer.
  std::vector<bool> To(const Question& question) const;

 private:
  Range ToRange(uint32_t first_token, uint32_t last_token) const;
  Ranges ContentOf(const Candidate& candidate) const;
  std::vector<bool> Source(const Question& question, const GoldAttribution& gold) const;
  std::vector<bool> Content(const Question& question, const GoldAttribution& gold) const;
  std::vector<bool> Link(const Question& question) const;
  std::vector<bool> Edge(const Question& question) const;
  std::vector<bool> Referent(const Question& question) const;
  // What gold tells of a string that is said by this source; null if nothing.
  const GoldQuote* QuoteOf(const Mention& source) const;
  void FindCues();

  const GoldDocument& gold_;
  const std::vector<const GoldQuote*>& quotes_;
  const Context& c_;
  absl::flat_hash_map<uint32_t, const GoldAttribution*> by_cue_;  // by the unit of the cue's head
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FIT_ANSWERS_H_
