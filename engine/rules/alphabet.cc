#include "engine/rules/alphabet.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

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
