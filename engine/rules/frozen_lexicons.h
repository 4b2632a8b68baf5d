// All lexicons of a language as one vocabulary, made when the project is built, so that a program
// that has them linked in need not do it at each start.
#ifndef WHOSAID_ENGINE_RULES_FROZEN_LEXICONS_H_
#define WHOSAID_ENGINE_RULES_FROZEN_LEXICONS_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"

namespace whosaid {

struct FrozenLexicons {
  uint32_t files = 0;  // how many lexicons they were
  std::vector<std::string> clitics;
  absl::string_view vocabulary;  // for VocabularyBuilder::Thaw

  // Views frozen.
  static FrozenLexicons Read(absl::string_view frozen);
};

// Contents of lexicons by path -> what Read reads; "" if they are too large for a rule set. What is
// wrong with them is said in *issues.
std::string FreezeLexicons(const std::map<std::string, std::string>& contents, Issues* issues);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_FROZEN_LEXICONS_H_
