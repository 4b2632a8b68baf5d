// What readers of patterns share: the syntax of RE2 that PatternCompiler writes around its sets, so
// well formed: groups, "|" and quantifiers. A reader of its own says what stands between them.
#ifndef WHOSAID_ENGINE_RULES_RE2_READER_H_
#define WHOSAID_ENGINE_RULES_RE2_READER_H_

#include <cstddef>
#include <limits>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

namespace whosaid {

// What a quantifier asks for; {1, 1}: there is none, or one that says so.
struct Re2Times {
  static constexpr int kWithoutEnd = std::numeric_limits<int>::max();
  int min = 1, max = 1;  // max: may be kWithoutEnd
  bool lazy = false;
};

// Each call takes what it reads off rest.
struct Re2Reader {
  absl::string_view rest;

  // At the end of a sequence.
  bool AtEnd() const { return rest.empty() || rest[0] == '|' || rest[0] == ')'; }

  // Whether token is next.
  bool Take(absl::string_view token) {
    if (rest.substr(0, token.size()) != token) return false;
    rest.remove_prefix(token.size());
    return true;
  }

  // Behind "(": whether the group that begins is a named one.
  bool TakeGroupName() {
    if (!Take("?P<")) {
      Take("?:");
      return false;
    }
    rest.remove_prefix(rest.find('>') + 1);
    return true;
  }

  // 0 if there is none.
  int ReadNumber() {
    int number = 0;
    for (; !rest.empty() && absl::ascii_isdigit(rest[0]); rest.remove_prefix(1)) {
      number = 10 * number + (rest[0] - '0');
    }
    return number;
  }

  // The quantifier that is next.
  Re2Times ReadTimes() {
    Re2Times times;
    if (Take("?")) {
      times.min = 0;
    } else if (Take("*")) {
      times.min = 0;
      times.max = Re2Times::kWithoutEnd;
    } else if (Take("+")) {
      times.max = Re2Times::kWithoutEnd;
    } else if (Take("{")) {
      times.min = times.max = ReadNumber();
      if (Take(",")) times.max = rest[0] == '}' ? Re2Times::kWithoutEnd : ReadNumber();
      Take("}");
    } else {
      return times;
    }
    times.lazy = Take("?");
    return times;
  }
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_RE2_READER_H_
