// Letters: all that RE2 sees of symbols. A letter is a group of symbols that no pattern tells apart
// that reads the same tape, so each level of rules has letters of its own. They are made when all
// its patterns are known, and put in an order in which the sets that these name make few ranges,
// because an RE2 costs by the range.
//
// Up to 255 letters are bytes, for which RE2 must read Latin-1. More are in U+0800..U+FFFF (no
// surrogates): always 3 bytes of UTF-8, so byte / width is an index. Who matches without RE2 reads
// letters as numbers.
#ifndef WHOSAID_ENGINE_RULES_LETTERS_H_
#define WHOSAID_ENGINE_RULES_LETTERS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/rules/alphabet.h"

namespace whosaid {

class Letters {
 public:
  Letters() = default;
  // For patterns that name these sets, uses[i] times; those they do not name count for nothing.
  // finer: letters that tell symbols apart wherever such a set does, which saves work; or null.
  Letters(size_t symbol_count, absl::Span<const SymbolSet> sets, absl::Span<const uint32_t> uses,
          const Letters* finer = nullptr);

  // A letter's number, from 0 on; and how many there are.
  using Number = uint16_t;
  Number NumberOf(Symbol s) const { return letter_of_[s]; }
  size_t size() const { return size_.size(); }
  // The number of the letter that stands first in *re2, as ToRe2 writes it; takes it off.
  static Number Take(absl::string_view* re2);

  // Bytes of each.
  static constexpr size_t kMostWidth = 3;
  size_t width() const { return width_; }
  // Writes the symbol's letter, and returns where it ends.
  char* Write(Symbol s, char* at) const {
    if (width_ == 1) {
      *at = bytes_[s];
    } else {
      std::memcpy(at, &bytes_[kMostWidth * s], kMostWidth);
    }
    return at + width_;
  }
  // The same of the symbols of units [begin, end), one behind the other.
  template <typename Unit>
  char* Write(const Unit* begin, const Unit* end, char* at) const {
    if (width_ == 1) {
      const char* const bytes = bytes_.data();
      for (; begin < end; ++begin) *at++ = bytes[begin->symbol];
    } else {
      for (; begin < end; ++begin) at = Write(begin->symbol, at);
    }
    return at;
  }
  // The set as RE2 syntax: one letter or a character class. "" if it is empty or not made of whole
  // letters.
  std::string ToRe2(const SymbolSet& set) const;

 private:
  std::string InRe2(size_t letter) const;

  std::vector<Number> letter_of_;  // by symbol
  std::vector<uint32_t> size_;     // by letter: how many symbols it stands for
  size_t width_ = 1;
  std::string bytes_;  // by symbol
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_LETTERS_H_
