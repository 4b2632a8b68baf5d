#include "engine/records/offsets_convert.h"

#include <algorithm>
#include <cstdint>

#include "engine/records/for_each_span.h"
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
  const auto convert = [&converter](v1::Span* span) { converter.Convert(span); };
  for (v1::Attribution& record : *document->mutable_attributions()) ForEachSpan(&record, convert);
  for (v1::Speaker& speaker : *document->mutable_speakers()) ForEachSpan(&speaker, convert);
  for (v1::QuotationMark& mark : *document->mutable_marks()) {
    if (mark.has_span()) converter.Convert(mark.mutable_span());
  }
  for (v1::Diagnostic& diagnostic : *document->mutable_diagnostics()) {
    if (diagnostic.has_span()) converter.Convert(diagnostic.mutable_span());
  }
}

}  // namespace whosaid
