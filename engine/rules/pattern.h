// The text of a pattern -> a tree, without knowing yet what its names mean.
//
//   PERSON CUE:tell    a class or macro (which of them is found out by PatternCompiler)
//   said u.s. 's       that very word, in any case
//   'white house' "so-called"   likewise, quoted: for several words, marks, and all that is syntax
//   [PERSON he she]    any one of these
//   !COMMA ![A B]      any one symbol but these, END and PARA
//   CAP&!COMMON        any one symbol that is all of these
//   ( )                a group; (?:...) is the same
//   (?P<cue>...)       a group that names a role
//   | ? * + {m} {m,} {m,n}, each with a ? behind it to take as little as possible
// White space separates, and says nothing else; but ? * + { stand right behind what they repeat.
#ifndef WHOSAID_ENGINE_RULES_PATTERN_H_
#define WHOSAID_ENGINE_RULES_PATTERN_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/literal.h"
#include "engine/text/tokens.h"

namespace whosaid {

struct PatternNode {
  enum Kind {
    kSequence,  // children one after another; none: the empty pattern
    kChoice,    // one of children
    kGroup,     // children[0], with role
    kRepeat,    // children[0], min to max times
    kName,      // a class or macro
    kLiteral,   // a run of words
    // Their children are one symbol each: kName, kLiteral, kSet, kNot, kAnd, or a kGroup or kChoice
    // of them.
    kSet,  // any one of children
    kNot,  // not children[0]
    kAnd,  // all of children at once
  };
  Kind kind = kSequence;
  size_t begin = 0, end = 0;  // bytes of the pattern
  std::vector<std::unique_ptr<PatternNode>> children;
  std::string name;       // kName, and the role of kGroup
  size_t name_begin = 0;  // where name stands
  std::vector<Literal> words;
  int min = 0, max = 0;  // max -1: no limit
  bool lazy = false;
};

// What is wrong with a pattern.
struct PatternError {
  size_t offset = 0;  // into the pattern
  std::string code;   // see Issue
  std::string message, hint;
};

// Null if there are errors.
std::unique_ptr<PatternNode> ParsePattern(absl::string_view pattern, const Tokenizer& tokenizer,
                                          std::vector<PatternError>* errors);

// Calls visit with node and all nodes below it.
void VisitPattern(const PatternNode& node, const std::function<void(const PatternNode&)>& visit);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_PATTERN_H_
