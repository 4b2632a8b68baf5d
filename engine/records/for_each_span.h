// Every span of a record, for what moves or converts them all.
#ifndef WHOSAID_ENGINE_RECORDS_FOR_EACH_SPAN_H_
#define WHOSAID_ENGINE_RECORDS_FOR_EACH_SPAN_H_

#include "proto/attribution.pb.h"

namespace whosaid {

// Calls visit(v1::Span*) for each span that is set. What is absent stays so.
template <typename Visit>
void ForEachSpan(v1::Fragment* fragment, const Visit& visit) {
  for (v1::Span& span : *fragment->mutable_spans()) visit(&span);
}

template <typename Visit>
void ForEachSpan(v1::Title* title, const Visit& visit) {
  if (title->has_span()) visit(title->mutable_span());
}

template <typename Visit>
void ForEachSpan(v1::Attribution* record, const Visit& visit) {
  if (record->has_content()) ForEachSpan(record->mutable_content(), visit);
  for (v1::Span& span : *record->mutable_quoted()) visit(&span);
  if (record->has_cue()) ForEachSpan(record->mutable_cue(), visit);
  if (record->has_source()) ForEachSpan(record->mutable_source(), visit);
  if (record->has_title()) ForEachSpan(record->mutable_title(), visit);
  if (record->has_venue()) ForEachSpan(record->mutable_venue(), visit);
  if (record->has_addressee()) ForEachSpan(record->mutable_addressee(), visit);
  for (v1::RunnerUp& other : *record->mutable_runner_ups()) {
    if (other.has_source()) ForEachSpan(other.mutable_source(), visit);
  }
}

template <typename Visit>
void ForEachSpan(v1::Speaker* speaker, const Visit& visit) {
  for (v1::Mention& mention : *speaker->mutable_mentions()) {
    if (mention.has_span()) visit(mention.mutable_span());
  }
  for (v1::Title& title : *speaker->mutable_titles()) ForEachSpan(&title, visit);
}

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RECORDS_FOR_EACH_SPAN_H_
