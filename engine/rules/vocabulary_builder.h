// Lexicons and the words that rules name -> a Vocabulary. What is wrong with entries is said here
// as far as it takes the tokenizer to see it; lexicon.h says the rest.
#ifndef WHOSAID_ENGINE_RULES_VOCABULARY_BUILDER_H_
#define WHOSAID_ENGINE_RULES_VOCABULARY_BUILDER_H_

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/rules/alphabet.h"
#include "engine/rules/entry_word.h"
#include "engine/rules/interner.h"
#include "engine/rules/issue.h"
#include "engine/rules/lexicon.h"
#include "engine/rules/literal.h"
#include "engine/rules/source_text.h"
#include "engine/rules/vocabulary.h"
#include "engine/text/tokens.h"

namespace whosaid {

class VocabularyBuilder {
 public:
  // All outlive the builder.
  VocabularyBuilder(const Tokenizer* tokenizer, Alphabet* alphabet, Issues* issues);

  // A guess at how many entries there will be.
  void Reserve(size_t entries);
  // All lexicons first.
  void AddLexicon(const Lexicon& lexicon, const SourceText& source);
  // What they come to, for a builder that is to know the same without them; all are without errors.
  std::string Freeze() const;
  // In their place: views nothing of it.
  void Thaw(absl::string_view frozen);
  // Then the words that rules name: a run of them in one pattern. The entries of several words
  // inside the run are named too.
  void Name(absl::Span<const Literal> run);
  // Then gives the alphabet its symbols of words and marks.
  void AddSymbols();
  // Last.
  Vocabulary Finish();

  bool full() const { return full_; }  // there were more words than ids

 private:
  struct Word {
    uint32_t any = 0;    // index into sets_: its classes in any case
    uint8_t shapes = 0;  // bits by Shape: what it can look like
    bool named = false;  // by a rule
    bool entry = false;  // stands in a lexicon by itself
    uint32_t exact = 0;  // index into exact_words_ of the first; 0: none
    uint32_t row = 0;    // index into rows_
  };
  using Row = std::array<Symbol, kShapeCount>;

  WordId NewWord(absl::string_view name, uint8_t shapes);
  WordId AddWord(const EntryWord& word);
  WordId AddWord(const Literal& literal);
  // The class of a lexicon and what its columns name, as an index into sets_.
  uint32_t AddValues(absl::string_view class_name, absl::string_view values);
  // Reads the entry into cut_. False if it is none, and *why.
  bool Cut(const LexiconEntry& entry, bool suffix, std::string* why, std::string* hint);
  // The word of the entry that is cut_; 0 if there is no room.
  WordId AddEntry(uint32_t set, bool exact);
  WordId AddSuffix(absl::string_view ending, uint32_t set);
  WordId AddPhrase(uint32_t set, bool exact);
  uint32_t Union(uint32_t a, uint32_t b);
  Symbol SymbolIn(uint32_t set, Shape shape, WordId named);
  void AddRow(WordId id);
  // What is looked up of the first words of entries.
  void FinishStarts();

  Alphabet& alphabet_;
  Issues& issues_;
  Vocabulary vocabulary_;
  // The classes of a word where it is written in that shape.
  struct ExactWord {
    Shape shape;
    uint32_t set;
    uint32_t next;  // index of another of the same word, or 0
  };

  LiteralReader reader_;
  std::vector<EntryWord> cut_;  // the entry at hand
  std::string phrase_;          // its name, if it is several words
  std::vector<Word> words_;
  Interner<ClassSet> sets_;
  std::vector<Row> rows_;
  std::vector<uint8_t> row_shapes_;        // bits by Shape: what has a symbol there
  std::vector<uint32_t> row_of_set_;       // of words that have just its classes; 0: none yet
  int lexicons_ = 0;                       // how many were begun
  std::vector<std::pair<int, int>> seen_;  // by word: the last lexicon with it, the line there
  std::vector<ExactWord> exact_words_;     // [0] is none
  // What is written so at a node of the trie, with %case exact.
  struct ExactEntry {
    uint64_t key;
    WordId word;
    Shape shape;  // of the first token
    uint32_t set;
    Symbol symbol = 0;
  };
  std::vector<ExactEntry> exact_entries_;
  absl::flat_hash_map<uint64_t, size_t> exact_index_;  // by key
  std::vector<WordId> starts_;                         // first words of entries of several
  std::vector<uint32_t> phrases_;                      // nodes where entries end
  bool full_ = false;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_VOCABULARY_BUILDER_H_
