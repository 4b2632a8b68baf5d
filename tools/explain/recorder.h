// Keeps every question that the engine asks of a document, with what it chose, so that the decision
// can be told afterwards.
#ifndef WHOSAID_TOOLS_EXPLAIN_RECORDER_H_
#define WHOSAID_TOOLS_EXPLAIN_RECORDER_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "engine/decide/context.h"
#include "engine/decide/question.h"

namespace whosaid::tools {

struct RecordedQuestion {
  Question::Kind kind = Question::kCue;
  uint32_t unit = 0;
  int32_t mention = -1;
  std::vector<Candidate> candidates;
  size_t chosen = 0;
};

class Recorder : public QuestionObserver {
 public:
  void Begin(const Context&) override {
    questions_.clear();
    index_.clear();
  }
  size_t Decided(const Question& question, size_t best) override;

  // In the order they were asked.
  const std::vector<RecordedQuestion>& questions() const { return questions_; }
  // Null if that was not asked. unit: of a cue or quoted span; mention: of kReferent.
  const RecordedQuestion* Find(Question::Kind kind, uint32_t unit) const;
  const RecordedQuestion* FindReferent(int32_t mention) const;

 private:
  // What tells questions of a kind apart.
  static uint32_t KeyOf(const Question& question) {
    return question.kind == Question::kReferent ? question.mention : question.unit;
  }

  std::vector<RecordedQuestion> questions_;
  absl::flat_hash_map<std::pair<Question::Kind, uint32_t>, size_t> index_;  // the first of each
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EXPLAIN_RECORDER_H_
