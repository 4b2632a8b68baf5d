// The language whose rules are taken when nobody asks for another: a folder of rules/.
#ifndef WHOSAID_RULES_DEFAULT_LANGUAGE_H_
#define WHOSAID_RULES_DEFAULT_LANGUAGE_H_

#include "absl/strings/string_view.h"

namespace whosaid {

inline constexpr absl::string_view kDefaultLanguage = "en";

}  // namespace whosaid

#endif  // WHOSAID_RULES_DEFAULT_LANGUAGE_H_
