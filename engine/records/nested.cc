#include "engine/records/nested.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "engine/decide/feature.h"
#include "engine/records/for_each_span.h"

namespace whosaid {
namespace {

class Adopter {
 public:
  Adopter(v1::DocumentAttributions* inside, uint32_t offset, int parent,
          v1::DocumentAttributions* out)
      : inside_(*inside), parent_(out->attributions(parent)), out_(*out) {
    const auto shift = [offset](v1::Span* span) {
      span->set_begin(span->begin() + offset);
      span->set_end(span->end() + offset);
    };
    for (v1::Attribution& record : *inside_.mutable_attributions()) ForEachSpan(&record, shift);
    for (v1::Speaker& speaker : *inside_.mutable_speakers()) ForEachSpan(&speaker, shift);
  }

  void Adopt() {
    for (v1::Attribution& record : *inside_.mutable_attributions()) {
      if (record.speaker_id().empty()) continue;
      const std::string old_id = record.id();
      record.set_id(absl::StrFormat(
          "%016x", CombineHash(HashName(parent_.id()), HashName(absl::StrCat(old_id, "/")))));
      const auto chain = ids_.find(record.parent_id());
      record.set_parent_id(chain == ids_.end() ? parent_.id() : chain->second);
      ids_[old_id] = record.id();
      SetSpeaker(&record);
      SetMarks(record);
      added_.push_back(&record);
    }
    for (v1::Attribution* record : added_) out_.add_attributions()->Swap(record);
  }

 private:
  void SetSpeaker(v1::Attribution* record) {
    if (record->speaker_class() == v1::Speaker::AUTHOR) {
      record->set_speaker_id(parent_.speaker_id());
      record->set_speaker(parent_.speaker());
      record->set_speaker_class(parent_.speaker_class());
      if (parent_.has_title()) *record->mutable_title() = parent_.title();
      return;
    }
    const v1::Speaker& speaker = SpeakerOf(record->speaker_id());
    record->set_speaker_id(speaker.id());
    record->set_speaker(speaker.name());
    record->set_speaker_class(speaker.class_());
    if (!record->has_title() && speaker.titles_size() > 0) {
      *record->mutable_title() = speaker.titles(0);
    }
  }

  // The speaker of *out for one of inside.
  const v1::Speaker& SpeakerOf(const std::string& inside_id) {
    const auto known = speakers_.find(inside_id);
    if (known != speakers_.end()) return out_.speakers(known->second);
    auto& all = *inside_.mutable_speakers();
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const v1::Speaker& s) { return s.id() == inside_id; });
    int index = -1;
    for (int i = 0; i < out_.speakers_size() && index < 0; ++i) {
      const v1::Speaker& other = out_.speakers(i);
      // The same name, or its last word.
      if (other.class_() == it->class_() &&
          (other.name() == it->name() || absl::EndsWith(other.name(), " " + it->name()))) {
        index = i;
      }
    }
    if (index < 0) {
      index = out_.speakers_size();
      *out_.add_speakers() = *it;
      out_.mutable_speakers(index)->set_id(absl::StrCat("s", index + 1));
    }
    speakers_[inside_id] = index;
    return out_.speakers(index);
  }

  // Marks stand by position.
  void SetMarks(const v1::Attribution& record) {
    auto& marks = *out_.mutable_marks();
    for (const v1::Span& quoted : record.quoted()) {
      auto mark = std::partition_point(marks.begin(), marks.end(), [&](const v1::QuotationMark& m) {
        return m.span().begin() < quoted.begin();
      });
      for (; mark != marks.end() && mark->span().end() <= quoted.end(); ++mark) {
        if (mark->disposition() == v1::QuotationMark::NESTED) mark->set_attribution_id(record.id());
      }
    }
  }

  v1::DocumentAttributions& inside_;
  const v1::Attribution parent_;  // a copy: *out grows
  v1::DocumentAttributions& out_;
  absl::flat_hash_map<std::string, std::string> ids_;  // inside -> out
  absl::flat_hash_map<std::string, int> speakers_;     // id inside -> index in *out
  std::vector<v1::Attribution*> added_;
};

}  // namespace

void AddNested(v1::DocumentAttributions inside, uint32_t offset, int parent,
               v1::DocumentAttributions* out) {
  Adopter(&inside, offset, parent, out).Adopt();
}

}  // namespace whosaid
