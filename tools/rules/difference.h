// What a change of rules does to the records of one article.
#ifndef WHOSAID_TOOLS_RULES_DIFFERENCE_H_
#define WHOSAID_TOOLS_RULES_DIFFERENCE_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "proto/attribution.pb.h"

namespace whosaid::tools {

struct RecordChange {
  enum Kind { kAdded, kRemoved, kChanged };
  Kind kind = kAdded;
  v1::Attribution before, after;    // empty where there is none; offsets in bytes
  std::vector<std::string> fields;  // of kChanged: "content", "cue", "source", "speaker", "title",
                                    // "class", in this order
  // The changed rule that decided: of the new record, else of the old one; "" if none did, and it
  // is the change of a macro, lexicon or weight, or follows from another record.
  std::string rule;

  const v1::Attribution& record() const { return kind == kRemoved ? before : after; }
};

// The changes in the order of the text. Records are the same one if their id is, or else if their
// contents overlap, the most overlapping ones first. changed_rules: ids.
std::vector<RecordChange> CompareRecords(const v1::DocumentAttributions& before,
                                         const v1::DocumentAttributions& after,
                                         const absl::flat_hash_set<std::string>& changed_rules);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_DIFFERENCE_H_
