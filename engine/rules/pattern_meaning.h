// What the names and words of a pattern mean: sets of symbols.
#ifndef WHOSAID_ENGINE_RULES_PATTERN_MEANING_H_
#define WHOSAID_ENGINE_RULES_PATTERN_MEANING_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "engine/rules/alphabet.h"
#include "engine/rules/literal.h"
#include "engine/rules/pattern.h"
#include "engine/rules/vocabulary.h"

namespace whosaid {

// Name -> tree, null if it did not parse.
using Macros = absl::flat_hash_map<std::string, std::shared_ptr<const PatternNode>>;

// The names of macros that contain each other, "A -> B -> A", or "" if there is no such ring.
std::string FindMacroCycle(const Macros& macros);

// Where a compilation is, and what it has found wrong.
struct PatternContext {
  std::vector<PatternError>* errors = nullptr;
  int level = 0;                       // of the rule that the pattern is for
  const PatternNode* macro = nullptr;  // the outermost macro's name in the pattern, inside it
  bool reported = false;               // an error, here or where the macro stands
  uint32_t steps = 0;                  // nodes read so far, those of macros each time
  int level_read = 0;                  // the lowest that can read all classes so far

  // Counts a node. False, with one error, if they are too many: macros of macros multiply.
  bool Step(const PatternNode& node);
  // Counts nodes that were read before; false, and nothing done, if there is no room for them.
  bool Step(uint32_t nodes) {
    if (steps + nodes > kMostSteps) return false;
    steps += nodes;
    return true;
  }
  bool full() const { return steps > kMostSteps; }
  // Classes can be read from this level on.
  void Read(int level) { level_read = std::max(level_read, level); }
  static constexpr uint32_t kMostSteps = 100000;

  // False. Inside a macro nothing is added to errors: the macro's own compilation does.
  bool Error(size_t offset, absl::string_view code, absl::string_view message,
             absl::string_view hint = "");
};

class PatternMeaning {
 public:
  // All outlive it. No macro contains itself; the symbols are closed.
  PatternMeaning(const Alphabet* alphabet, const Vocabulary* vocabulary, const Macros* macros);

  // By class: the lowest level of phrase rules that can read it, 0 if tokens carry it.
  void set_readable_from(std::vector<int> levels) { readable_from_ = std::move(levels); }

  // The symbols that node stands for are added to *set. False if it is not one symbol, without an
  // error, or if a part of it means nothing.
  bool Evaluate(const PatternNode& node, PatternContext* context, SymbolSet* set) const;

  // Whether the class of a kName can be read.
  bool CheckClass(ClassId id, const PatternNode& node, PatternContext* context) const;
  // Whether every word of a kLiteral has symbols of its own.
  bool FindRun(const PatternNode& node, PatternContext* context) const;
  SymbolSet Carriers(const Literal& literal) const;
  WordId WordOf(const Literal& literal) const;

 private:
  bool EvaluateName(const PatternNode& node, PatternContext* context, SymbolSet* set) const;
  bool EvaluateRun(const PatternNode& node, PatternContext* context, SymbolSet* set) const;
  std::string UnknownHint(absl::string_view name) const;

  const Alphabet& alphabet_;
  const Vocabulary& vocabulary_;
  const Macros& macros_;
  std::vector<int> readable_from_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_PATTERN_MEANING_H_
