// Decisions told as stories: why a quotation has its speaker, and why it has not another.
//
// Both take a document that was read by Extractor::Observe with the recorder; the document is still
// there and the workspace holds what was read. Texts of the document are made safe to show.
#ifndef WHOSAID_TOOLS_EXPLAIN_STORY_H_
#define WHOSAID_TOOLS_EXPLAIN_STORY_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/text/span.h"
#include "tools/explain/teller.h"

namespace whosaid::tools {

// The attributions that say what stands at these bytes, by index; if none does, those whose cue or
// source does.
std::vector<int> RecordsAt(const v1::DocumentAttributions& records, Span place);

// The attribution at records.attributions(index): where it stands, the tape there, the rules that
// spoke, each question with its candidates as sums of features, the speaker and its titles.
// most_features: of each candidate, the largest first.
std::string WhyStory(const Told& told, int index, size_t most_features);

// The same in short: the speaker, the rules, and by what and how much it won over the next.
std::string BriefStory(const Told& told, int index, size_t most_features);

// Why `name` (whole words of it), a speaker or a title, is not that of this attribution: the step
// at which it was lost and the figures there. Steps: text, mentions, cue, candidates, link (or
// source), speaker, title. Says so if it is not lost. Never empty.
std::string WhyNotStory(const Told& told, int index, absl::string_view name, size_t most_features);

// The same two of bytes of the text that no attribution holds: what was asked there, and said no
// to. Of a place between two words the one before it counts. Never empty.
std::string NoRecordStory(const Told& told, Span place, size_t most_features);
std::string WhyNotHereStory(const Told& told, Span place, absl::string_view name,
                            size_t most_features);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EXPLAIN_STORY_H_
