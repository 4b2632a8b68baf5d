// A loaded rule set: vocabulary, symbols and compiled rules. Immutable, shared by threads.
//
// The idea of the whole engine in four lines: every word of the lexicons and rules has an id; word,
// shape and mark of a token give it a *symbol*; a symbol stands for one set of *classes* and is one
// code point on a tape; so a rule's class is a set of code points and a rule is one RE2. Two words
// that no rule can tell apart share a symbol. The alphabet is closed when the rules are loaded.
//
// Classes come from
//   the engine     (kEngineClasses below): shapes, marks, quoted spans, ends of sentences
//   lexicons       %class NAME, and NAME:value for every value in its columns
//   phrase rules   the class they emit
// A pattern may name any of them (NAME or NAME:value), a macro, or a lower-case word.
#ifndef WHOSAID_ENGINE_RULES_RULE_SET_H_
#define WHOSAID_ENGINE_RULES_RULE_SET_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/rules/alphabet.h"
#include "engine/rules/automaton.h"
#include "engine/rules/group_finder.h"
#include "engine/rules/issue.h"
#include "engine/rules/lazy.h"
#include "engine/rules/letters.h"
#include "engine/rules/pattern_compiler.h"
#include "engine/rules/prefilter.h"
#include "engine/rules/shared_text.h"
#include "engine/rules/vocabulary.h"
#include "engine/rules/weight_file.h"
#include "engine/text/tokens.h"
#include "proto/rules.pb.h"
#include "re2/re2.h"

namespace whosaid {

struct CompiledRule {
  std::string id, note, file;
  int line = 0;
  // Bytes of the file where the rule, its pattern and its examples begin.
  size_t begin = 0, pattern_begin = 0;
  std::vector<size_t> match_begin, reject_begin;
  ClassId emit = 0;  // phrase rules
  float prior = 0;
  std::string pattern;   // as written
  std::string expanded;  // with macros replaced, for people
  // Over the level's letters, unanchored, only roles are groups. Phrase rules take the
  // leftmost-longest match, the others RE2's default: leftmost, then as the pattern prefers (|
  // first branch, *? as little as possible).
  std::string re2;
  Lazy<RE2> re;
  // Of frames, what is asked in its place where they are able:
  Lazy<Automaton> automaton;  // where it begins no match, there is none
  Lazy<GroupFinder> finder;
  std::array<int8_t, kRoleCount> group;  // Role -> capturing group of re, or -1
  std::vector<v1::Example> match, reject;
};

// The rules that read one tape.
struct RuleLevel {
  enum Kind { kPhrase, kFrame, kDiscourse };
  Kind kind = kPhrase;
  uint32_t level = 0;               // phrases: 1, 2, ...
  std::vector<CompiledRule> rules;  // by id
  // Phrases: indices of rules, the one first that names a phrase where several match: the highest
  // prior, then the lowest index.
  std::vector<int> ranked;
  Lazy<Automaton> automaton;  // phrases: of all rules as they are ranked
  Letters letters;            // of the tape that the rules read
  Prefilter prefilter;        // of frames, by their index
};

// A piece of config as read; path is relative to the rules folder: "en/frames/quote.textproto".
struct RuleSource {
  std::string path;
  SharedText contents;
  // Tests of this project have read it without an error. Its lexicon entries are not checked again,
  // and where all sources are tested an RE2 is compiled when a text first needs it, not on loading.
  bool tested = false;
  // What freeze.cc has made during the build, and is read in place of the contents if all sources
  // are tested: of weights alone, of a lexicon together with all others of its language. Empty if
  // there is nothing. Lasts as long as the program.
  absl::string_view frozen;
};

class RuleSet {
 public:
  // Compiles sources: lexicons (en/lexicons/*.txt), rules
  // (en/{phrases,frames,discourse}/*.textproto), weights (en/weights.textproto). Of two sources
  // with one path the later replaces the earlier. Sources from first_overlay on are an overlay: a
  // rule there with the id of a rule below it replaces that one, `disable` removes one; all other
  // ids are given once and begin with their file's path. Macros are known to all files. Everything
  // wrong is reported in *issues (may be null) before the error, with the same text, is returned;
  // warnings are reported there too.
  static absl::StatusOr<std::unique_ptr<const RuleSet>> Load(std::vector<RuleSource> sources,
                                                             size_t first_overlay, Issues* issues);

  // 0 if nothing has that name. name: "PERSON", "CUE:tell".
  ClassId FindClass(absl::string_view name) const { return alphabet_.FindClass(name); }
  absl::string_view ClassName(ClassId id) const { return alphabet_.ClassName(id); }
  int class_count() const { return alphabet_.class_names().size(); }

  // hash: WordHash(bytes), 0 for marks. A word that nobody knows may have the id of its longest
  // known ending ("-ation"), as if that were a word; else 0. No allocation; the bytes of known
  // words are not read.
  WordId FindWord(absl::string_view bytes, uint64_t hash) const {
    return vocabulary_.FindWord(bytes, hash);
  }
  // The same without endings.
  WordId FindWord(uint64_t hash) const { return vocabulary_.FindWord("", hash); }
  // As the first; and marks have ids too: Mark's own numbers.
  WordId WordOf(absl::string_view text, const Token& token) const {
    return vocabulary_.WordOf(text, token);
  }
  // The same of all these tokens, faster.
  void FindWords(absl::string_view text, absl::Span<const Token> tokens,
                 std::vector<WordId>* words) const {
    vocabulary_.FindWords(text, tokens, words);
  }
  absl::string_view WordName(WordId id) const { return vocabulary_.WordName(id); }  // "said"
  // The same with a 0 behind it, as behind a ClassName.
  const char* WordChars(WordId id) const { return vocabulary_.WordChars(id); }
  int word_count() const { return vocabulary_.size(); }

  // The symbol of a single token; word is its FindWord or WordOf. Constant time, no allocation.
  Symbol SymbolOf(const Token& token, WordId word) const {
    return vocabulary_.SymbolOf(token, word);
  }
  // The symbol of a phrase of class id (of END and PARA too), 0 if no phrase rule emits it.
  Symbol PhraseSymbol(ClassId id) const { return phrase_symbol_[id]; }
  // bits: OR of 1 << index of QUOTE values in the order they are listed at kEngineClasses. Of the
  // first six, of short and long, and of cap and lower at most one counts.
  Symbol QuoteSymbol(uint32_t bits) const { return quote_symbol_[bits]; }

  // Whether a lexicon entry of several tokens begins with that word, and the longest that begins
  // with tokens[0]. Give only tokens of one paragraph, and their words.
  bool StartsEntry(WordId first) const { return vocabulary_.StartsEntry(first); }
  PhraseTrie::Hit FindEntry(absl::Span<const Token> tokens, const WordId* words) const {
    return vocabulary_.FindEntry(tokens, words);
  }
  const PhraseTrie& entries() const { return vocabulary_.entries(); }

  int symbol_count() const { return alphabet_.size(); }
  const SymbolInfo& symbol(Symbol s) const { return alphabet_.symbol(s); }
  bool Is(Symbol s, ClassId id) const { return alphabet_.symbol(s).classes.Has(id); }
  // Whether the symbol Is of one of the classes.
  bool IsAny(Symbol s, std::initializer_list<ClassId> ids) const {
    for (const ClassId id : ids) {
      if (Is(s, id)) return true;
    }
    return false;
  }
  // Calls visit(symbol) for each symbol that Is of the class.
  template <typename F>
  void ForEachSymbol(ClassId id, F visit) const {
    alphabet_.Carriers(id).ForEach(visit);
  }
  // All that are of one of the classes.
  SymbolSet SymbolsOf(std::initializer_list<ClassId> classes) const {
    SymbolSet symbols(alphabet_.size());
    for (ClassId id : classes) symbols.Merge(alphabet_.Carriers(id));
    return symbols;
  }
  // For people: the word where a rule names it, and its classes: "said LOWER CUE CUE:say".
  std::string SymbolName(Symbol s) const;
  // Of what any rule tells apart, for CompilePattern.
  const Letters& letters() const { return letters_; }

  const std::vector<RuleLevel>& phrase_levels() const { return phrase_levels_; }  // ascending
  const RuleLevel& frames() const { return frames_; }
  const RuleLevel& discourse() const { return discourse_; }
  const WeightFile& weights() const { return weights_; }
  // Words of the class CLITIC, for the Tokenizer.
  const std::vector<std::string>& clitics() const { return clitics_; }
  // 16 hex digits over all sources, in path order.
  const std::string& fingerprint() const { return fingerprint_; }

  // Compiles one more pattern over letters() (words that no rule names are errors), for tools and
  // tests, with the options of frame rules. Fails with the reason, the offset in the
  // pattern and, if there is one, a suggestion.
  absl::StatusOr<std::unique_ptr<RE2>> CompilePattern(absl::string_view pattern) const;

 private:
  friend class RuleSetBuilder;
  RuleSet() = default;

  Alphabet alphabet_;
  Vocabulary vocabulary_;
  Macros macros_;
  std::vector<Symbol> phrase_symbol_, quote_symbol_;
  std::vector<RuleLevel> phrase_levels_;
  RuleLevel frames_, discourse_;
  Letters letters_;
  WeightFile weights_;
  std::vector<std::string> clitics_;
  std::string fingerprint_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_RULE_SET_H_
