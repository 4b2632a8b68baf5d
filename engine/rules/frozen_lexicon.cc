#include "engine/rules/frozen_lexicon.h"

#include <cstring>
#include <limits>
#include <utility>

#include "absl/container/flat_hash_map.h"
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
  bool period = false;
  for (char c : bytes) {
    // One letter of several bytes has one first byte.
    letters += absl::ascii_isalnum(c) || (static_cast<uint8_t>(c) & 0xC0) == 0xC0;
    period |= c == '.';
  }
  constexpr uint8_t kCased = Bit(Shape::kLower) | Bit(Shape::kCapital) | Bit(Shape::kUpper);
  const bool initials = letters == 1 || period;
  const uint8_t shapes = initials ? kCased | Bit(Shape::kInitial) : kCased;
  return shapes | Bit(shape);
}

class Writer {
 public:
  template <typename T>
  void Put(const T& value) {
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <typename Size>
  void PutBytes(absl::string_view bytes) {
    Put(Narrow<Size>(bytes.size()));
    out_.append(bytes.data(), bytes.size());
  }
  template <typename Size>
  Size Narrow(size_t size) {
    fits_ &= size <= std::numeric_limits<Size>::max();
    return static_cast<Size>(size);
  }
  // "" if something did not fit.
  std::string Finish() { return fits_ ? std::move(out_) : ""; }

 private:
  std::string out_;
  bool fits_ = true;
};

}  // namespace

EntryWord EntryWord::Of(absl::string_view bytes, const Token& token) {
  return {bytes, token.hash, token.shape, token.mark, ShapesOf(bytes, token.shape)};
}

std::string FreezeLexicon(const Lexicon& lexicon, LiteralReader* reader) {
  if (lexicon.class_name == kCliticClass) return "";
  std::vector<absl::string_view> values;
  absl::flat_hash_map<absl::string_view, size_t> places;
  for (const LexiconEntry& entry : lexicon.entries) {
    if (places.emplace(entry.values, values.size()).second) values.push_back(entry.values);
  }
  Writer out;
  out.PutBytes<uint8_t>(lexicon.class_name);
  out.Put(lexicon.exact_case);
  out.Put(lexicon.suffix);
  out.Put(out.Narrow<uint16_t>(values.size()));
  for (absl::string_view value : values) out.PutBytes<uint16_t>(value);
  out.Put(out.Narrow<uint32_t>(lexicon.entries.size()));
  for (const LexiconEntry& entry : lexicon.entries) {
    const absl::Span<const Token> tokens = reader->Read(entry.text);
    out.Put(out.Narrow<uint16_t>(places[entry.values]));
    out.Put(out.Narrow<uint8_t>(tokens.size()));
    for (const Token& token : tokens) {
      const EntryWord word = EntryWord::Of(reader->Bytes(token), token);
      out.Put(word.hash);
      out.Put(word.shape);
      out.Put(word.mark);
      out.Put(word.shapes);
      out.PutBytes<uint8_t>(word.bytes);
    }
  }
  return out.Finish();
}

FrozenLexicon::FrozenLexicon(absl::string_view frozen) : at_(frozen.data()) {
  class_name_ = TakeBytes(Take<uint8_t>());
  exact_case_ = Take<bool>();
  suffix_ = Take<bool>();
  values_.resize(Take<uint16_t>());
  for (absl::string_view& value : values_) value = TakeBytes(Take<uint16_t>());
  size_ = left_ = Take<uint32_t>();
}

template <typename T>
T FrozenLexicon::Take() {
  T value;
  std::memcpy(&value, at_, sizeof value);
  at_ += sizeof value;
  return value;
}

absl::string_view FrozenLexicon::TakeBytes(size_t size) {
  const absl::string_view bytes(at_, size);
  at_ += size;
  return bytes;
}

bool FrozenLexicon::Next(std::vector<EntryWord>* words, uint16_t* value) {
  if (left_ == 0) return false;
  --left_;
  *value = Take<uint16_t>();
  words->resize(Take<uint8_t>());
  for (EntryWord& word : *words) {
    word.hash = Take<uint64_t>();
    word.shape = Take<Shape>();
    word.mark = Take<Mark>();
    word.shapes = Take<uint8_t>();
    word.bytes = TakeBytes(Take<uint8_t>());
  }
  return true;
}

}  // namespace whosaid
