#include "engine/rules/entry_word.h"

#include "absl/strings/ascii.h"

namespace whosaid {
namespace {

constexpr uint8_t Bit(Shape shape) { return 1 << static_cast<int>(shape); }

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
  bool period = false, hyphen = false;
  for (char c : bytes) {
    // One letter of several bytes has one first byte.
    letters += absl::ascii_isalnum(c) || (static_cast<uint8_t>(c) & 0xC0) == 0xC0;
    period |= c == '.';
    hyphen |= c == '-';
  }
  constexpr uint8_t kCased = Bit(Shape::kLower) | Bit(Shape::kCapital) | Bit(Shape::kUpper);
  const bool initials = letters == 1 || period;
  const uint8_t shapes = initials ? kCased | Bit(Shape::kInitial) : kCased;
  const uint8_t mixed = hyphen ? Bit(Shape::kMixed) : 0;  // "ex-Mayor"
  return shapes | mixed | Bit(shape);
}

}  // namespace

EntryWord EntryWord::Of(absl::string_view bytes, const Token& token) {
  return {bytes, token.hash, token.shape, token.mark, ShapesOf(bytes, token.shape)};
}

}  // namespace whosaid
