// Speech inside speech: “She told me, ‘Go,’” holds a record of its own.
#ifndef WHOSAID_ENGINE_RECORDS_NESTED_H_
#define WHOSAID_ENGINE_RECORDS_NESTED_H_

#include <cstdint>
#include <string>

#include "proto/attribution.pb.h"

namespace whosaid {

// Appends to *out the records of the inside of a quotation that attribution `parent` of *out holds.
// `inside` was extracted from the text that begins at byte `offset`. Records whose source is not
// told are left out. "I" and "we" are the parent's speaker; other speakers are found again among
// those of *out by name, or added. Marks inside get the id of the record that they belong to.
void AddNested(v1::DocumentAttributions inside, uint32_t offset, int parent,
               v1::DocumentAttributions* out);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RECORDS_NESTED_H_
