#include "engine/rules/vocabulary_builder.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace whosaid {
namespace {

constexpr uint8_t Bit(Shape shape) { return 1 << static_cast<int>(shape); }

constexpr uint8_t kCased = Bit(Shape::kLower) | Bit(Shape::kCapital) | Bit(Shape::kUpper);

// What a word that is written so in a lexicon or rule can look like in a text. Fewer shapes make
// fewer symbols; a word in a shape that it cannot have is an unknown one.
uint8_t ShapesOf(absl::string_view bytes, Shape shape) {
  switch (shape) {
    case Shape::kNumber:
    case Shape::kTag:
    case Shape::kMark:
      return Bit(shape);
    default:
      break;
  }
  int letters = 0;
  bool period = false;
  for (char c : bytes) {
    // One letter of several bytes has one first byte.
    letters += absl::ascii_isalnum(c) || (static_cast<uint8_t>(c) & 0xC0) == 0xC0;
    period |= c == '.';
  }
  const bool initials = letters == 1 || period;
  const uint8_t shapes = initials ? kCased | Bit(Shape::kInitial) : kCased;
  return shapes | Bit(shape);
}

bool HasUpper(absl::string_view text) {
  return std::any_of(text.begin(), text.end(), absl::ascii_isupper);
}

absl::string_view EntryIn(const SourceText& lexicon, int line) {
  const absl::string_view text = lexicon.Line(line);
  return text.substr(0, text.find('\t'));
}

}  // namespace

VocabularyBuilder::VocabularyBuilder(const Tokenizer* tokenizer, Alphabet* alphabet, Issues* issues)
    : alphabet_(*alphabet), issues_(*issues), reader_(tokenizer) {
  vocabulary_.OpenWords(0);
  sets_.Add(ClassSet());
  exact_words_.resize(1);
  // Word 0 is any unknown word; then the marks.
  for (int i = 0; i < kMarkCount; ++i) NewWord("", 0);
}

void VocabularyBuilder::Reserve(size_t entries) {
  words_.reserve(entries);
  vocabulary_.OpenWords(entries);
  vocabulary_.name_begins_.reserve(entries);
  seen_.reserve(entries);
  // As most entries of several words share their first ones.
  vocabulary_.trie_.edges_.reserve(entries / 2);
  vocabulary_.trie_.terminals_.reserve(entries / 3);
}

WordId VocabularyBuilder::NewWord(absl::string_view name, uint8_t shapes) {
  if (words_.size() > std::numeric_limits<WordId>::max()) {
    full_ = true;
    return 0;
  }
  Word word;
  word.shapes = shapes;
  words_.push_back(std::move(word));
  std::string* const names = &vocabulary_.names_;
  const size_t begin = names->size();
  names->append(name.data(), name.size());
  names->push_back('\0');
  for (size_t i = begin; i < names->size(); ++i) (*names)[i] = absl::ascii_tolower((*names)[i]);
  vocabulary_.name_begins_.push_back(vocabulary_.names_.size());
  return words_.size() - 1;
}

WordId VocabularyBuilder::AddWord(absl::string_view bytes, const Token& token) {
  if (token.hash == 0) return static_cast<WordId>(token.mark);
  const uint8_t shapes = ShapesOf(bytes, token.shape);
  uint64_t* const slot = &vocabulary_.slots_[vocabulary_.PlaceOf(token.hash)];
  if (*slot != 0) {
    const WordId id = static_cast<WordId>(*slot);
    words_[id].shapes |= shapes;
    return id;
  }
  const WordId id = NewWord(bytes, shapes);
  if (id != 0) *slot = (token.hash >> 16 << 16) | id;
  return id;
}

WordId VocabularyBuilder::AddWord(const Literal& literal) {
  Token token;
  token.hash = literal.hash;
  token.shape = literal.shape;
  token.mark = literal.mark;
  return AddWord(literal.text, token);
}

uint32_t VocabularyBuilder::Union(uint32_t a, uint32_t b) {
  if (a == 0 || a == b) return b;
  ClassSet classes = sets_[a];
  classes.Merge(sets_[b]);
  return sets_.Add(classes);
}

void VocabularyBuilder::AddLexicon(const Lexicon& lexicon, const SourceText& source) {
  if (lexicon.class_name.empty()) return;
  const uint32_t name = sets_.Add(alphabet_.Including(lexicon.class_name));
  absl::flat_hash_map<absl::string_view, uint32_t> sets;  // by values as written
  // With %case exact: where those stand that are not the only one of their word.
  absl::flat_hash_map<absl::string_view, int> written;
  ++lexicons_;
  absl::string_view last_values;  // of which set is the set
  uint32_t set = name;
  for (const LexiconEntry& entry : lexicon.entries) {
    if (entry.values != last_values) {
      const auto inserted = sets.emplace(entry.values, name);
      if (inserted.second) {
        ClassSet classes = sets_[name];
        for (absl::string_view value : SplitValues(entry.values)) {
          classes.Merge(alphabet_.Including(absl::StrCat(lexicon.class_name, ":", value)));
        }
        inserted.first->second = sets_.Add(classes);
      }
      last_values = entry.values;
      set = inserted.first->second;
    }
    const auto error = [&](absl::string_view code, absl::string_view message,
                           absl::string_view hint) {
      issues_.Add(source.At(entry.text.data() - source.contents().data(), code, message, hint));
    };
    std::string why, hint;
    const WordId word = AddEntry(entry, set, lexicon, &why, &hint);
    if (word == 0) {
      if (!why.empty()) error("rules/lexicon-entry", why, hint);
      continue;
    }
    if (seen_.size() <= word) seen_.resize(words_.size());
    int line = seen_[word].first == lexicons_ ? seen_[word].second : 0;
    if (lexicon.exact_case && line > 0) {
      written.emplace(EntryIn(source, line), line);
      const auto known = written.emplace(entry.text, entry.line);
      line = known.second ? 0 : known.first->second;
    }
    if (line > 0) {
      const absl::string_view other = EntryIn(source, line);
      error("rules/lexicon-duplicate",
            absl::StrCat("\"", entry.text, "\" stands in line ", line, " already",
                         other == entry.text
                             ? ""
                             : absl::StrCat(", as \"", other, "\": they are one word here")),
            lexicon.columns.empty() ? "remove one of them" : "put all values into one line");
    }
    seen_[word] = {lexicons_, entry.line};
  }
}

WordId VocabularyBuilder::AddEntry(const LexiconEntry& entry, uint32_t set, const Lexicon& lexicon,
                                   std::string* why, std::string* hint) {
  const absl::Span<const Token> tokens = reader_.Read(entry.text);
  if (lexicon.suffix) {
    if (tokens.size() != 1 || tokens[0].mark != Mark::kNone ||
        reader_.Bytes(tokens[0]) != entry.text || HasUpper(entry.text)) {
      *why = "an ending is lower-case letters without spaces";
      return 0;
    }
    WordId id = vocabulary_.suffixes_.FindExactly(entry.text);
    if (id == 0) {
      id = NewWord(absl::StrCat("-", entry.text), kCased | Bit(Shape::kNumber));
      vocabulary_.suffixes_.Add(entry.text, id);
    }
    words_[id].any = Union(words_[id].any, set);
    words_[id].entry = true;
    return id;
  }
  if (tokens.empty()) {
    *why = "no word here";
    return 0;
  }
  if (tokens.size() > 1) return AddPhrase(tokens, set, lexicon.exact_case);
  if (tokens[0].hash == 0) {
    *why = "a mark that has a class of its own already";
    *hint = absl::StrCat("see the engine's class ", alphabet_.MarkClass(tokens[0].mark));
    return 0;
  }
  const WordId id = AddWord(reader_.Bytes(tokens[0]), tokens[0]);
  Word* const word = &words_[id];
  word->entry = true;
  if (lexicon.exact_case) {
    exact_words_.push_back({tokens[0].shape, set, word->exact});
    word->exact = exact_words_.size() - 1;
  } else {
    word->any = Union(word->any, set);
  }
  return id;
}

WordId VocabularyBuilder::AddPhrase(absl::Span<const Token> tokens, uint32_t set, bool exact) {
  PhraseTrie* const trie = &vocabulary_.trie_;
  uint32_t node = 0, shapes = 0;
  for (const Token& token : tokens) {
    const WordId word = AddWord(reader_.Bytes(token), token);
    if (word == 0) return 0;  // full
    if (node == 0) starts_.push_back(word);
    const auto inserted = trie->edges_.emplace(uint64_t{node} << 16 | word, trie->node_count_);
    if (inserted.second) ++trie->node_count_;
    node = inserted.first->second;
    shapes = PhraseTrie::AddShape(shapes, token.shape);
  }
  PhraseTrie::Terminal* const terminal = &trie->terminals_[node];
  if (terminal->word == 0) {
    phrase_.clear();
    for (const Token& token : tokens) {
      if (!phrase_.empty() && token.mark != Mark::kPeriod) phrase_ += ' ';
      absl::StrAppend(&phrase_, reader_.Bytes(token));
    }
    terminal->word = NewWord(phrase_, 0);
    phrases_.push_back(node);
  }
  Word* const word = &words_[terminal->word];
  word->shapes |= ShapesOf(reader_.Bytes(tokens[0]), tokens[0].shape);
  if (exact) {
    terminal->exact = true;
    const uint64_t key = uint64_t{node} << 32 | shapes;
    const auto at = exact_index_.emplace(key, exact_entries_.size());
    if (at.second) {
      exact_entries_.push_back({key, terminal->word, tokens[0].shape, set, 0});
    } else {
      uint32_t* const known = &exact_entries_[at.first->second].set;
      *known = Union(*known, set);
    }
  } else {
    terminal->any = true;
    word->any = Union(word->any, set);
  }
  return terminal->word;
}

void VocabularyBuilder::Name(absl::Span<const Literal> run) {
  const auto name = [this](WordId id) {
    if (id < kMarkCount) return;
    words_[id].named = true;
    // A rule's "ebay" is also eBay.
    words_[id].shapes |= words_[id].shapes & kCased ? Bit(Shape::kMixed) : 0;
  };
  for (const Literal& literal : run) name(AddWord(literal));
  for (size_t begin = 0; begin < run.size(); ++begin) {
    uint32_t node = 0;
    for (size_t i = begin; i < run.size(); ++i) {
      node = vocabulary_.trie_.Step(node, AddWord(run[i]));
      if (node == 0) break;
      const PhraseTrie::Terminal* const terminal = vocabulary_.trie_.TerminalAt(node);
      if (terminal != nullptr) name(terminal->word);
    }
  }
}

void VocabularyBuilder::AddRow(WordId id) {
  Word* const word = &words_[id];
  uint32_t any = word->any;
  if (!word->entry && any == 0 && (word->shapes & Bit(Shape::kLower)) != 0) {
    // Known only as part of an entry or from a rule: its ending says what it may be.
    any = words_[vocabulary_.suffixes_.Find(vocabulary_.WordName(id))].any;
  }
  const bool own = word->named || word->exact != 0;
  if (row_of_set_.size() < sets_.size()) row_of_set_.resize(sets_.size());
  if (own || row_of_set_[any] == 0) {
    word->row = rows_.size();
    rows_.emplace_back();
    if (!own) row_of_set_[any] = word->row;
  } else {
    word->row = row_of_set_[any];
  }
  if (row_shapes_.size() < rows_.size()) row_shapes_.resize(rows_.size());
  const uint8_t open = word->shapes & ~row_shapes_[word->row];
  row_shapes_[word->row] |= open;
  Row* const row = &rows_[word->row];
  for (int i = 0; open >> i != 0; ++i) {
    const Shape shape = static_cast<Shape>(i);
    if ((open & Bit(shape)) == 0) continue;
    uint32_t set = any;
    for (uint32_t at = word->exact; at != 0; at = exact_words_[at].next) {
      if (exact_words_[at].shape == shape) set = Union(set, exact_words_[at].set);
    }
    (*row)[i] = SymbolIn(set, shape, word->named ? id : 0);
  }
}

Symbol VocabularyBuilder::SymbolIn(uint32_t set, Shape shape, WordId named) {
  ClassSet classes = sets_[set];
  classes.Merge(alphabet_.OfShape(shape));
  return alphabet_.AddSymbol(classes, named);
}

void VocabularyBuilder::AddSymbols() {
  // Row 0: unknown words; then the marks, which have no shape.
  rows_.resize(kMarkCount);
  for (int i = 0; i < kShapeCount; ++i) {
    rows_[0][i] = SymbolIn(0, static_cast<Shape>(i), 0);
  }
  for (int i = 1; i < kMarkCount; ++i) {
    rows_[i].fill(alphabet_.AddSymbol(alphabet_.OfMark(static_cast<Mark>(i)), 0));
    words_[i].row = i;
  }
  for (size_t id = kMarkCount; id < words_.size(); ++id) AddRow(id);
  for (ExactEntry& entry : exact_entries_) {
    const Word& word = words_[entry.word];
    entry.symbol = SymbolIn(Union(word.any, entry.set), entry.shape, word.named ? entry.word : 0);
  }
}

Vocabulary VocabularyBuilder::Finish() {
  for (Row& row : rows_) {
    for (int i = 0; i < kShapeCount; ++i) {
      if (row[i] == 0) row[i] = rows_[0][i];
    }
  }
  // There are no more rows than words.
  for (const Word& word : words_) vocabulary_.row_of_.push_back(word.row);
  PhraseTrie* const trie = &vocabulary_.trie_;
  for (const ExactEntry& entry : exact_entries_) {
    trie->exact_[entry.key] = entry.symbol;
    trie->terminals_[entry.key >> 32].symbol_exact = entry.symbol;
  }
  for (uint32_t node : phrases_) {
    PhraseTrie::Terminal* const terminal = &trie->terminals_[node];
    if (!terminal->any) continue;
    const Row& symbols = rows_[words_[terminal->word].row];
    terminal->symbol_any = symbols[static_cast<int>(Shape::kLower)];
    if (terminal->symbol_exact == 0) {
      terminal->symbol_exact = symbols[static_cast<int>(Shape::kCapital)];
    }
  }
  vocabulary_.trie_.Close();
  vocabulary_.entry_node_.resize(words_.size());
  vocabulary_.rows_ = std::move(rows_);
  for (WordId word : starts_) vocabulary_.entry_node_[word] = vocabulary_.trie_.Step(0, word);
  return std::move(vocabulary_);
}

}  // namespace whosaid
