#include "tools/explain/recorder.h"

namespace whosaid::tools {

size_t Recorder::Decided(const Question& question, size_t best) {
  RecordedQuestion recorded;
  recorded.kind = question.kind;
  recorded.unit = question.unit;
  recorded.mention = question.mention;
  recorded.chosen = best;
  for (size_t i = 0; i < question.size(); ++i) recorded.candidates.push_back(question[i]);
  index_.emplace(std::make_pair(question.kind, KeyOf(question)), questions_.size());
  questions_.push_back(std::move(recorded));
  return best;
}

const RecordedQuestion* Recorder::Find(Question::Kind kind, uint32_t unit) const {
  const auto at = index_.find({kind, unit});
  return at == index_.end() ? nullptr : &questions_[at->second];
}

const RecordedQuestion* Recorder::FindReferent(int32_t mention) const {
  return Find(Question::kReferent, mention);
}

}  // namespace whosaid::tools
