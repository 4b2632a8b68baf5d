#include "engine/records/offsets_convert.h"

#include <algorithm>
#include <cstdint>

#include "engine/text/offsets.h"

namespace whosaid {
namespace {

class Converter {
 public:
  Converter(absl::string_view text, OffsetMap::Unit unit)
      : map_(text, unit), size_(static_cast<uint32_t>(text.size())) {}

  void Convert(v1::Span* span) const {
    span->set_begin(map_.Map(std::min(span->begin(), size_)));
    span->set_end(map_.Map(std::min(span->end(), size_)));
  }
  void Convert(v1::Fragment* fragment) const {
    for (v1::Span& span : *fragment->mutable_spans()) Convert(&span);
  }
  void Convert(v1::Title* title) const {
    if (title->has_span()) Convert(title->mutable_span());
  }
  void Convert(v1::Attribution* record) const {
    // Only what is set: a fragment that was absent stays so.
    if (record->has_content()) Convert(record->mutable_content());
    for (v1::Span& span : *record->mutable_quoted()) Convert(&span);
    if (record->has_cue()) Convert(record->mutable_cue());
    if (record->has_source()) Convert(record->mutable_source());
    if (record->has_title()) Convert(record->mutable_title());
    if (record->has_venue()) Convert(record->mutable_venue());
    if (record->has_addressee()) Convert(record->mutable_addressee());
    for (v1::RunnerUp& other : *record->mutable_runner_ups()) {
      if (other.has_source()) Convert(other.mutable_source());
    }
  }
  void Convert(v1::Speaker* speaker) const {
    for (v1::Mention& mention : *speaker->mutable_mentions()) {
      if (mention.has_span()) Convert(mention.mutable_span());
    }
    for (v1::Title& title : *speaker->mutable_titles()) Convert(&title);
  }

 private:
  const OffsetMap map_;
  const uint32_t size_;
};

}  // namespace

void ConvertOffsets(absl::string_view text, v1::DocumentAttributions::Offsets unit,
                    v1::DocumentAttributions* document) {
  if (unit != v1::DocumentAttributions::CODEPOINT && unit != v1::DocumentAttributions::UTF16) {
    document->set_offsets(v1::DocumentAttributions::UTF8);
    return;
  }
  document->set_offsets(unit);
  const Converter converter(text, unit == v1::DocumentAttributions::UTF16
                                      ? OffsetMap::Unit::kUtf16
                                      : OffsetMap::Unit::kCodePoint);
  for (v1::Attribution& record : *document->mutable_attributions()) converter.Convert(&record);
  for (v1::Speaker& speaker : *document->mutable_speakers()) converter.Convert(&speaker);
  for (v1::QuotationMark& mark : *document->mutable_marks()) {
    if (mark.has_span()) converter.Convert(mark.mutable_span());
  }
  for (v1::Diagnostic& diagnostic : *document->mutable_diagnostics()) {
    if (diagnostic.has_span()) converter.Convert(diagnostic.mutable_span());
  }
}

}  // namespace whosaid
