// The tree of a pattern + the symbols -> the text of an RE2 over letters.
//
// In two steps, as letters are made from the sets that all patterns of a level name: Compile leaves
// the sets open, Spell fills them in.
#ifndef WHOSAID_ENGINE_RULES_PATTERN_COMPILER_H_
#define WHOSAID_ENGINE_RULES_PATTERN_COMPILER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/node_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/rules/alphabet.h"
#include "engine/rules/interner.h"
#include "engine/rules/letters.h"
#include "engine/rules/pattern.h"
#include "engine/rules/pattern_meaning.h"
#include "engine/rules/vocabulary.h"

namespace whosaid {

// The parts that a rule can name.
enum class Role : uint8_t {
  kContent,    // content
  kContent2,   // content2: a second piece of the same content
  kCue,        // cue
  kSource,     // source
  kTitle,      // title
  kAddressee,  // addressee
  kVenue,      // venue
  kNegation,   // negation
  kHead,       // head: the governing word of a phrase
};
constexpr int kRoleCount = 9;
absl::string_view RoleName(Role role);

struct CompiledPattern {
  std::string re2;                       // with open sets; only roles are capturing groups
  std::string expanded;                  // the pattern with macros replaced, for people
  std::array<int8_t, kRoleCount> group;  // Role -> capturing group, or -1
  int min_length = 0;                    // symbols
  bool lazy = false;                     // has a repetition that takes as little as possible
  // The open sets as they stand there, each with how often RE2 will have it.
  std::vector<std::pair<uint32_t, uint32_t>> uses;

  // Puts a part without roles at the end of what is written; {m,n} around it make so many copies.
  void Append(const CompiledPattern& part, uint32_t copies);
};

// Writes patterns in letters. Remembers how it has spelt each set.
class PatternSpeller {
 public:
  // sets: of the compiler; like the letters they outlive the speller.
  PatternSpeller(absl::Span<const SymbolSet> sets, const Letters* letters)
      : sets_(sets), letters_(*letters), spelt_(sets.size()) {}
  // The RE2 over these letters. "" if they are too few for one of its sets.
  std::string Spell(const CompiledPattern& pattern);

 private:
  const absl::Span<const SymbolSet> sets_;
  const Letters& letters_;
  std::vector<std::string> spelt_;  // by set; "": not yet
};

// Not for several threads: it remembers what it has written.
class PatternCompiler {
 public:
  // alphabet, vocabulary and macros outlive the compiler. No macro may contain itself. The symbols
  // are closed.
  PatternCompiler(const Alphabet* alphabet, const Vocabulary* vocabulary, const Macros* macros);

  // See PatternMeaning.
  void set_readable_from(std::vector<int> levels) { meaning_.set_readable_from(std::move(levels)); }

  // level: of the rule that the pattern is for. False if something is wrong with root, or silently
  // if that lies in a macro: its own compilation has reported it.
  bool Compile(const PatternNode& root, int level, CompiledPattern* out,
               std::vector<PatternError>* errors);

  // The sets that the patterns compiled so far name.
  const std::vector<SymbolSet>& sets() const { return sets_.values(); }

 private:
  struct Context;
  // What a macro without roles comes to wherever it stands.
  struct WrittenMacro {
    bool good = false;  // false: to be written anew each time
    CompiledPattern pattern;
    uint32_t steps = 0;
    int level = 0;  // the lowest that can read it
  };
  bool Write(const PatternNode& node, Context* context);
  bool WriteRun(const PatternNode& node, Context* context);
  bool WriteName(const PatternNode& node, Context* context);
  // macro: the tree of what node names.
  bool WriteMacro(const PatternNode& node, const PatternNode& macro, Context* context);
  const WrittenMacro& Written(const PatternNode& macro);
  bool WriteSet(const PatternNode& node, Context* context);
  bool WriteGroup(const PatternNode& node, Context* context);
  bool WriteRepeat(const PatternNode& node, Context* context);
  std::string Run(const PatternNode& node, size_t begin, Context* context);
  std::string OpenSet(const SymbolSet& set, Context* context);

  const Alphabet& alphabet_;
  const Vocabulary& vocabulary_;
  const Macros& macros_;
  PatternMeaning meaning_;
  Interner<SymbolSet> sets_;
  absl::node_hash_map<const PatternNode*, WrittenMacro> written_;  // by a macro's tree
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_PATTERN_COMPILER_H_
