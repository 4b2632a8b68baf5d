#include "tools/explain/recorder.h"

namespace whosaid::tools {

size_t Recorder::Decided(const Question& question, size_t best) {
  RecordedQuestion recorded;
  recorded.kind = question.kind;
  recorded.unit = question.unit;
  recorded.mention = question.mention;
  recorded.chosen = best;
  for (size_t i = 0; i < question.size(); ++i) recorded.candidates.push_back(question[i]);
  questions_.push_back(std::move(recorded));
  return best;
}

const RecordedQuestion* Recorder::Find(Question::Kind kind, uint32_t unit) const {
  for (const RecordedQuestion& question : questions_) {
    if (question.kind == kind && question.unit == unit) return &question;
  }
  return nullptr;
}

const RecordedQuestion* Recorder::FindReferent(int32_t mention) const {
  for (const RecordedQuestion& question : questions_) {
    if (question.kind == Question::kReferent && question.mention == mention) return &question;
  }
  return nullptr;
}

}  // namespace whosaid::tools
