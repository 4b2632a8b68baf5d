// Keeps every question that the engine asks of a document, with what it chose, so that the decision
// can be told afterwards.
#ifndef WHOSAID_TOOLS_EXPLAIN_RECORDER_H_
#define WHOSAID_TOOLS_EXPLAIN_RECORDER_H_

#include <vector>

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
  void Begin(const Context&) override { questions_.clear(); }
  size_t Decided(const Question& question, size_t best) override;

  // In the order they were asked.
  const std::vector<RecordedQuestion>& questions() const { return questions_; }
  // Null if that was not asked. unit: of a cue or quoted span; mention: of kReferent.
  const RecordedQuestion* Find(Question::Kind kind, uint32_t unit) const;
  const RecordedQuestion* FindReferent(int32_t mention) const;

 private:
  std::vector<RecordedQuestion> questions_;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EXPLAIN_RECORDER_H_
