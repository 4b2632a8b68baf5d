#include "engine/rules/vocabulary_builder.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace whosaid {
namespace {

constexpr uint8_t Bit(Shape shape) { return 1 << static_cast<int>(shape); }

constexpr uint8_t kCased = Bit(Shape::kLower) | Bit(Shape::kCapital) | Bit(Shape::kUpper);

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
  vocabulary_.trie_.Reserve(entries / 2);
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

WordId VocabularyBuilder::AddWord(const EntryWord& word) {
  if (word.hash == 0) return static_cast<WordId>(word.mark);
  uint64_t* const slot = &vocabulary_.slots_[vocabulary_.PlaceOf(word.hash)];
  if (*slot != 0) {
    const WordId id = static_cast<WordId>(*slot);
    words_[id].shapes |= word.shapes;
    return id;
  }
  const WordId id = NewWord(word.bytes, word.shapes);
  if (id != 0) *slot = (word.hash >> 16 << 16) | id;
  return id;
}

WordId VocabularyBuilder::AddWord(const Literal& literal) {
  Token token;
  token.hash = literal.hash;
  token.shape = literal.shape;
  token.mark = literal.mark;
  return AddWord(EntryWord::Of(literal.text, token));
}

uint32_t VocabularyBuilder::Union(uint32_t a, uint32_t b) {
  if (a == 0 || a == b) return b;
  ClassSet classes = sets_[a];
  classes.Merge(sets_[b]);
  return sets_.Add(classes);
}

uint32_t VocabularyBuilder::AddValues(absl::string_view class_name, absl::string_view values) {
  ClassSet classes = alphabet_.Including(class_name);
  for (absl::string_view value : SplitValues(values)) {
    classes.Merge(alphabet_.Including(absl::StrCat(class_name, ":", value)));
  }
  return sets_.Add(classes);
}

void VocabularyBuilder::AddLexicon(const Lexicon& lexicon, const SourceText& source) {
  if (lexicon.class_name.empty()) return;
  alphabet_.AddClass(lexicon.class_name);
  absl::flat_hash_map<absl::string_view, uint32_t> sets;  // by values as written
  // With %case exact: where those stand that are not the only one of their word.
  absl::flat_hash_map<absl::string_view, int> written;
  ++lexicons_;
  for (const LexiconEntry& entry : lexicon.entries) {
    const auto set = sets.emplace(entry.values, 0);
    if (set.second) set.first->second = AddValues(lexicon.class_name, entry.values);
    const auto error = [&](absl::string_view code, absl::string_view message,
                           absl::string_view hint) {
      issues_.Add(source.At(entry.text.data() - source.contents().data(), code, message, hint));
    };
    std::string why, hint;
    if (!Cut(entry, lexicon.suffix, &why, &hint)) {
      error("rules/lexicon-entry", why, hint);
      continue;
    }
    const WordId word = lexicon.suffix ? AddSuffix(entry.text, set.first->second)
                                       : AddEntry(set.first->second, lexicon.exact_case);
    if (word == 0) continue;
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

bool VocabularyBuilder::Cut(const LexiconEntry& entry, bool suffix, std::string* why,
                            std::string* hint) {
  cut_.clear();
  for (const Token& token : reader_.Read(entry.text)) {
    cut_.push_back(EntryWord::Of(reader_.Bytes(token), token));
  }
  if (suffix) {
    // ".com" is an ending too: marks that words hold may stand before its letters.
    *why = "an ending is lower-case letters without spaces";
    return !cut_.empty() && cut_.back().mark == Mark::kNone && !HasUpper(entry.text) &&
           !absl::StrContains(entry.text, ' ');
  }
  if (cut_.empty()) {
    *why = "no word here";
    return false;
  }
  if (cut_.size() == 1 && cut_[0].hash == 0) {
    *why = "a mark that has a class of its own already";
    *hint = absl::StrCat("see the engine's class ", alphabet_.MarkClass(cut_[0].mark));
    return false;
  }
  if (cut_.size() > 1 && cut_[0].mark != Mark::kNone) {
    *why = absl::StrCat("an entry of several parts begins with a mark: \"", cut_[0].bytes, "\"");
    *hint = "no text is searched for it there: begin with a word, or take one mark alone";
    return false;
  }
  return true;
}

WordId VocabularyBuilder::AddEntry(uint32_t set, bool exact) {
  if (cut_.size() > 1) return AddPhrase(set, exact);
  const WordId id = AddWord(cut_[0]);
  Word* const word = &words_[id];
  word->entry = true;
  if (exact) {
    exact_words_.push_back({cut_[0].shape, set, word->exact});
    word->exact = exact_words_.size() - 1;
  } else {
    word->any = Union(word->any, set);
  }
  return id;
}

WordId VocabularyBuilder::AddSuffix(absl::string_view ending, uint32_t set) {
  WordId id = vocabulary_.suffixes_.FindExactly(ending);
  if (id == 0) {
    id = NewWord(absl::StrCat("-", ending), kCased | Bit(Shape::kNumber));
    vocabulary_.suffixes_.Add(ending, id);
  }
  words_[id].any = Union(words_[id].any, set);
  words_[id].entry = true;
  return id;
}

WordId VocabularyBuilder::AddPhrase(uint32_t set, bool exact) {
  PhraseTrie* const trie = &vocabulary_.trie_;
  uint32_t node = 0, shapes = 0;
  for (const EntryWord& part : cut_) {
    const WordId word = AddWord(part);
    if (word == 0) return 0;  // full
    if (node == 0) starts_.push_back(word);
    node = trie->Add(node, word);
    full_ |= node == 0;
    if (full_) return 0;
    shapes = PhraseTrie::AddShape(shapes, part.shape);
  }
  PhraseTrie::Terminal* const terminal = &trie->terminals_[node];
  if (terminal->word == 0) {
    phrase_.clear();
    for (const EntryWord& part : cut_) {
      if (!phrase_.empty() && part.mark != Mark::kPeriod) phrase_ += ' ';
      absl::StrAppend(&phrase_, part.bytes);
    }
    terminal->word = NewWord(phrase_, 0);
    phrases_.push_back(node);
  }
  Word* const word = &words_[terminal->word];
  word->shapes |= cut_[0].shapes;
  if (exact) {
    terminal->exact = true;
    const uint64_t key = uint64_t{node} << 32 | shapes;
    const auto at = exact_index_.emplace(key, exact_entries_.size());
    if (at.second) {
      exact_entries_.push_back({key, terminal->word, cut_[0].shape, set, 0});
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
  for (const Word& word : words_) vocabulary_.uses_.push_back({static_cast<uint16_t>(word.row), 0});
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
  trie->Close();
  FinishStarts();
  vocabulary_.rows_ = std::move(rows_);
  return std::move(vocabulary_);
}

void VocabularyBuilder::FinishStarts() {
  std::vector<Vocabulary::Start>* const starts = &vocabulary_.starts_;
  starts->resize(1);
  const PhraseTrie& trie = vocabulary_.trie_;
  std::vector<uint16_t> start_of(trie.terminals_.size());  // by the node of a first word
  for (WordId word : starts_) {
    uint16_t* const start = &vocabulary_.uses_[word].start;
    if (*start != 0) continue;
    *start = starts->size();
    starts->push_back({0, trie.Step(0, word)});
    start_of[starts->back().node] = *start;
  }
  for (uint64_t slot : trie.slots_) {
    const uint64_t key = slot >> PhraseTrie::kNodeBits;
    const uint16_t start = start_of[key >> 16];
    if (start != 0) (*starts)[start].seconds |= uint64_t{1} << key % 64;
  }
}

}  // namespace whosaid
