// What stands in lexicons for nothing: classes, values and entries that no rule names, and entries
// that two files of one class give twice. None of it is wrong, all of it is worth knowing.
#ifndef WHOSAID_ENGINE_RULES_UNUSED_H_
#define WHOSAID_ENGINE_RULES_UNUSED_H_

#include <cstddef>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

// Adds warnings to *issues. sources and first_overlay: as for RuleSet::Load, which took them.
// known: classes that the engine reads by name.
//   rules/unused-class      a lexicon whose class no rule, macro or `known` names
//   rules/unused-entries    entries of which that is true though it is not of the whole lexicon
//   rules/unknown-value     a value of an overlay's lexicon that no lexicon of its class below the
//                           overlay has, and no rule, macro or `known` names
//   rules/unused-macro      a macro that no pattern names
//   rules/duplicate-entry   a word with the same columns in two files of one class
//   rules/conflicting-entry a word with other columns in two files of one class
void FindUnused(const std::vector<RuleSource>& sources, size_t first_overlay,
                const absl::flat_hash_set<absl::string_view>& known, Issues* issues);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_UNUSED_H_
