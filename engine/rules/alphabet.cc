#include "engine/rules/alphabet.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

namespace whosaid {
namespace {

constexpr absl::string_view kNames[] = {
    "ANY",         "END",         "PARA",         "WORD",           "CAP",
    "LOWER",       "UPPER",       "INITIAL",      "MIXED",          "NUMBER",
    "TAG",         "ANYCAP",      "COMMA",        "PERIOD",         "COLON",
    "SEMICOLON",   "QUESTION",    "EXCLAIM",      "ELLIPSIS",       "DASH",
    "HYPHEN",      "OPEN",        "CLOSE",        "QMARK",          "OTHER",
    "QUOTE",       "QUOTE:comma", "QUOTE:stop",   "QUOTE:question", "QUOTE:exclaim",
    "QUOTE:dash",  "QUOTE:bare",  "QUOTE:short",  "QUOTE:long",     "QUOTE:cap",
    "QUOTE:lower", "QUOTE:open",  "QUOTE:single",
};

// By Mark.
constexpr absl::string_view kMarkNames[kMarkCount] = {
    "",         "COMMA", "PERIOD", "COLON", "SEMICOLON", "QUESTION", "EXCLAIM",
    "ELLIPSIS", "DASH",  "HYPHEN", "OPEN",  "CLOSE",     "QMARK",    "OTHER",
};

// By QUOTE bit.
constexpr absl::string_view kQuoteNames[] = {
    "QUOTE:comma", "QUOTE:stop", "QUOTE:question", "QUOTE:exclaim", "QUOTE:dash", "QUOTE:bare",
    "QUOTE:short", "QUOTE:long", "QUOTE:cap",      "QUOTE:lower",   "QUOTE:open", "QUOTE:single",
};

// The 3 bytes of UTF-8 of the letter.
std::string LetterBytes(size_t letter) {
  uint32_t code = 0x800 + letter;
  if (code >= 0xD800) code += 0x800;  // past the surrogates
  return {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

// The sets that the symbols of a letter are in: bits by the sets' places in order.
using Membership = std::vector<uint64_t>;

// The place of m in the reflected Gray code, the first set as the highest bit. Neighbours in that
// order differ in few sets, so that the letters of a set stand together.
Membership GrayRank(Membership m) {
  // Gray to binary: every bit becomes the parity of itself and all higher ones.
  uint64_t carry = 0;
  for (uint64_t& word : m) {
    for (int shift = 1; shift < 64; shift *= 2) word ^= word >> shift;
    word ^= carry;
    carry = (word & 1) != 0 ? ~uint64_t{0} : 0;
  }
  return m;
}

}  // namespace

const absl::Span<const absl::string_view> kEngineClasses(kNames);

void ClassSet::Merge(const ClassSet& o) {
  for (size_t i = 0; i < bits_.size(); ++i) bits_[i] |= o.bits_[i];
}

bool ClassSet::empty() const {
  return std::all_of(bits_.begin(), bits_.end(), [](uint64_t word) { return word == 0; });
}

void SymbolSet::Merge(const SymbolSet& o) {
  for (size_t i = 0; i < o.words_.size(); ++i) words_[i] |= o.words_[i];
}

void SymbolSet::Remove(const SymbolSet& o) {
  for (size_t i = 0; i < o.words_.size(); ++i) words_[i] &= ~o.words_[i];
}

void SymbolSet::Keep(const SymbolSet& o) {
  for (size_t i = 0; i < o.words_.size(); ++i) words_[i] &= o.words_[i];
}

bool SymbolSet::empty() const {
  return std::all_of(words_.begin(), words_.end(), [](uint64_t word) { return word == 0; });
}

Alphabet::Alphabet() {
  names_.push_back("");
  for (absl::string_view name : kEngineClasses) AddClass(name);
  const std::pair<Shape, absl::string_view> shapes[] = {
      {Shape::kLower, "LOWER"},     {Shape::kCapital, "CAP"}, {Shape::kUpper, "UPPER"},
      {Shape::kInitial, "INITIAL"}, {Shape::kMixed, "MIXED"}, {Shape::kNumber, "NUMBER"},
      {Shape::kTag, "TAG"},
  };
  const ClassId any = FindClass("ANY"), word = FindClass("WORD"), anycap = FindClass("ANYCAP");
  for (const auto& shape : shapes) {
    ClassSet* const classes = &of_shape_[static_cast<int>(shape.first)];
    classes->Add(any);
    classes->Add(FindClass(shape.second));
    if (shape.first > Shape::kMixed) continue;
    classes->Add(word);
    if (shape.first != Shape::kLower) classes->Add(anycap);
  }
  of_shape_[static_cast<int>(Shape::kMark)] = OfMark(Mark::kOther);
  symbols_.Add(SymbolInfo());  // symbol 0 is none
}

ClassId Alphabet::AddClass(absl::string_view name) {
  const auto found = ids_.find(name);
  if (found != ids_.end()) return found->second;
  const size_t colon = name.find(':');
  if (colon != absl::string_view::npos) AddClass(name.substr(0, colon));
  if (names_.size() == kMaxClasses) {
    classes_full_ = true;
    return 0;
  }
  const ClassId id = names_.size();
  names_.emplace_back(name);
  ids_.emplace(name, id);
  return id;
}

ClassSet Alphabet::Including(absl::string_view name) {
  ClassSet classes;
  classes.Add(AddClass(name));
  classes.Add(AddClass(name.substr(0, name.find(':'))));
  return classes;
}

ClassSet Alphabet::OfMark(Mark mark) const {
  ClassSet classes;
  classes.Add(FindClass("ANY"));
  classes.Add(FindClass(MarkClass(mark)));
  return classes;
}

absl::string_view Alphabet::MarkClass(Mark mark) const {
  return kMarkNames[static_cast<int>(mark)];
}

ClassSet Alphabet::OfQuote(uint32_t bits) const {
  ClassSet classes;
  classes.Add(FindClass("ANY"));
  classes.Add(FindClass("QUOTE"));
  for (uint32_t i = 0; i < 12; ++i) {
    if (bits >> i & 1) classes.Add(FindClass(kQuoteNames[i]));
  }
  return classes;
}

Symbol Alphabet::AddSymbol(const ClassSet& classes, WordId word) {
  if (symbols_full_) return 0;
  const uint32_t symbol = symbols_.Add({classes, word});
  symbols_full_ = symbol >= kMaxSymbols;
  return symbols_full_ ? 0 : symbol;
}

void Alphabet::CloseSymbols() {
  symbols_.Close();
  carriers_.assign(names_.size(), SymbolSet(symbols_.size()));
  for (size_t s = 1; s < symbols_.size(); ++s) {
    symbols_[s].classes.ForEach([&](ClassId id) { carriers_[id].Add(s); });
    if (symbols_[s].word != 0) of_word_[symbols_[s].word].push_back(s);
  }
}

void Alphabet::MakeLetters(absl::Span<const SymbolSet> sets, absl::Span<const uint32_t> uses) {
  // The most used sets split the order first, as they are then the least split themselves.
  std::vector<size_t> order(sets.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return uses[a] > uses[b]; });
  const size_t width = sets.size() / 64 + 1;
  std::vector<Membership> members(symbols_.size(), Membership(width));
  for (size_t place = 0; place < order.size(); ++place) {
    const uint64_t bit = uint64_t{1} << (63 - place % 64);
    sets[order[place]].ForEach([&](Symbol s) { members[s][place / 64] |= bit; });
  }
  absl::flat_hash_map<Membership, uint32_t> groups;
  std::vector<uint32_t> group_of(symbols_.size());
  for (size_t s = 0; s < symbols_.size(); ++s) {
    group_of[s] = groups.emplace(members[s], groups.size()).first->second;
  }
  std::vector<std::pair<Membership, uint32_t>> sorted;
  for (const auto& group : groups) sorted.emplace_back(GrayRank(group.first), group.second);
  std::sort(sorted.begin(), sorted.end());
  letter_count_ = sorted.size();
  std::vector<uint16_t> letter_of_group(sorted.size());
  for (size_t i = 0; i < sorted.size(); ++i) letter_of_group[sorted[i].second] = i;
  letter_of_.resize(symbols_.size());
  letter_size_.assign(sorted.size(), 0);
  for (size_t s = 0; s < symbols_.size(); ++s) {
    letter_of_[s] = letter_of_group[group_of[s]];
    if (s > 0) ++letter_size_[letter_of_[s]];
    bytes_ += LetterBytes(letter_of_[s]);
  }
}

std::string Alphabet::ToRe2(const SymbolSet& set) const {
  std::vector<uint32_t> found(letter_count_);
  set.ForEach([&](Symbol s) { ++found[letter_of_[s]]; });
  std::string ranges;
  size_t letters = 0;
  for (size_t first = 0; first < letter_count_; ++first) {
    if (found[first] == 0) continue;
    size_t behind = first;
    for (; behind < letter_count_ && found[behind] != 0; ++behind) {
      if (found[behind] != letter_size_[behind]) return "";
    }
    ranges += LetterBytes(first);
    if (behind > first + 2) ranges += '-';
    if (behind > first + 1) ranges += LetterBytes(behind - 1);
    letters += behind - first;
    first = behind;
  }
  return letters <= 1 ? ranges : absl::StrCat("[", ranges, "]");
}

ClassId Alphabet::FindClass(absl::string_view name) const {
  const auto found = ids_.find(name);
  return found == ids_.end() ? 0 : found->second;
}

SymbolSet Alphabet::CarriersOfWord(WordId word) const {
  SymbolSet set(symbols_.size());
  const auto found = of_word_.find(word);
  if (found != of_word_.end()) {
    for (Symbol s : found->second) set.Add(s);
  }
  return set;
}

}  // namespace whosaid
