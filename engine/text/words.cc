#include "engine/text/words.h"

#include <cstring>

#include "absl/base/attributes.h"
#include "engine/text/chars.h"

namespace whosaid {
namespace {

// The hash takes a word eight bytes at a time, so most words in one step. Multiplication by an odd
// constant and xor with a shift lose nothing: words of up to eight bytes never collide.
constexpr uint64_t kHashStart = 0x9E3779B97F4A7C15u;
inline uint64_t Mix(uint64_t hash, uint64_t chunk) {
  hash = (hash ^ chunk) * 0xD6E8FEB86659FD93u;
  return hash ^ (hash >> 32);
}
inline uint64_t Finish(uint64_t hash, uint64_t rest) {
  hash = Mix(hash, rest);
  return hash == 0 ? 1 : hash;
}

// The hash of a word that comes in single characters.
class Hasher {
 public:
  void Feed(uint32_t code) {
    if (code < 0x80) {
      FeedByte(code);
      return;
    }
    FeedByte(code & 0xFF);
    FeedByte(code >> 8 & 0xFF);
    FeedByte(code >> 16 | 0x80);
  }
  uint64_t Result() const { return Finish(hash_, chunk_); }

 private:
  void FeedByte(uint64_t byte) {
    chunk_ |= byte << shift_;
    shift_ += 8;
    if (shift_ < 64) return;
    hash_ = Mix(hash_, chunk_);
    chunk_ = 0;
    shift_ = 0;
  }

  uint64_t hash_ = kHashStart;
  uint64_t chunk_ = 0;
  int shift_ = 0;
};

// Sets of the first three character classes.
constexpr uint32_t Bit(CharClass type) { return 1u << static_cast<uint32_t>(type); }
constexpr uint32_t kLowerBit = Bit(CharClass::kLower);
constexpr uint32_t kUpperBit = Bit(CharClass::kUpper);
constexpr uint32_t kDigitBit = Bit(CharClass::kDigit);

// Eight bytes of text, the first in the lowest byte; past the end they are 0.
inline uint64_t Load(const char* p, const char* end) {
  uint64_t bytes = 0;
  if (end - p >= 8) {
    std::memcpy(&bytes, p, 8);
  } else {
    std::memcpy(&bytes, p, static_cast<size_t>(end - p));
  }
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  bytes = __builtin_bswap64(bytes);
#endif
  return bytes;
}

// A word's first ASCII letters and digits, read eight at a time: the top bit of each byte of a mask
// tells whether that byte is in a set.
struct AsciiRun {
  const char* end;
  uint64_t hash;
  uint32_t types;  // kLowerBit and kUpperBit
};

inline AsciiRun ReadAscii(const char* p, const char* end) {
  constexpr uint64_t kOnes = 0x0101010101010101u;
  constexpr uint64_t kTops = 0x80 * kOnes;
  uint64_t hash = kHashStart;
  uint64_t lowers = 0, uppers = 0;
  for (;;) {
    const uint64_t bytes = Load(p, end);
    const uint64_t low = bytes & ~kTops;
    const uint64_t folded = low | 0x20 * kOnes;
    const uint64_t letter =
        (folded + (0x80 - 'a') * kOnes) & ~(folded + (0x7F - 'z') * kOnes) & ~bytes & kTops;
    const uint64_t digit =
        (low + (0x80 - '0') * kOnes) & ~(low + (0x7F - '9') * kOnes) & ~bytes & kTops;
    const uint64_t others = ~(letter | digit) & kTops;
    const uint64_t first_other = others & (~others + 1);
    // All bits below the first other byte; all 64 if there is none.
    const uint64_t inside = (first_other >> 7) - 1;
    lowers |= letter & (bytes << 2) & inside;
    uppers |= letter & ~(bytes << 2) & inside;
    const uint64_t chunk = (bytes | letter >> 2) & inside;
    if (others != 0) {
      AsciiRun run;
      run.end = p + __builtin_ctzll(others) / 8;
      run.hash = Finish(hash, chunk);
      run.types = (lowers != 0 ? kLowerBit : 0) | (uppers != 0 ? kUpperBit : 0);
      return run;
    }
    hash = Mix(hash, chunk);
    p += 8;
  }
}

// The letters and digits since the word's start or its last inner mark.
struct Segment {
  uint32_t size = 0;
  uint32_t types = 0;  // bits
  CharClass first = CharClass::kOther;

  // "U" and "Ph", the parts of U.S. and Ph.D.
  bool Short() const {
    return (types & kDigitBit) == 0 &&
           (size == 1 || (size == 2 && first == CharClass::kUpper && (types & kLowerBit) != 0));
  }
};

Shape ShapeOf(CharClass first, uint32_t types, uint32_t size) {
  if (first == CharClass::kDigit) return Shape::kNumber;
  if ((types & kUpperBit) == 0) return Shape::kLower;
  if ((types & kLowerBit) == 0) return size == 1 ? Shape::kInitial : Shape::kUpper;
  return first == CharClass::kUpper ? Shape::kCapital : Shape::kMixed;
}

// Reads any word, mark by mark; knows everything but its hash.
class WordReader {
 public:
  WordReader(const char* p, const char* end) : p_(p), end_(end) {}

  Word Read() {
    const CharClass first = ReadChar(p_, end_).type;
    do {
      ReadSegment();
    } while (p_ < end_ && ReadInnerMark());
    Close();
    Word word;
    word.end = p_;
    word.apostrophe = apostrophe_;
    word.domain = domain_;
    word.shape = grouped_ ? Shape::kNumber : ShapeOf(first, types_, size_);
    if (word.shape == Shape::kUpper && initials_) word.shape = Shape::kInitial;
    return word;
  }

 private:
  CharClass TypeAt(const char* p) const { return whosaid::TypeAt(p, end_); }

  void ReadSegment() {
    const char* p = p_;
    Segment segment;
    segment.first = TypeAt(p);
    for (;;) {
      const char* const run = p;
      for (; p < end_; ++p) {  // ASCII
        const uint8_t byte = static_cast<uint8_t>(*p);
        const CharClass type = kAscii.type[byte];
        if (!IsAlnum(type)) break;
        segment.types |= Bit(type);
      }
      segment.size += static_cast<uint32_t>(p - run);
      if (p == end_ || static_cast<uint8_t>(*p) < 0x80) break;
      const Char c = ReadWideChar(p, end_);
      if (IsAlnum(c.type)) {
        segment.types |= Bit(c.type);
        ++segment.size;
      } else if (c.type == CharClass::kIgnorable) {
        const char* next = p + c.size;
        while (TypeAt(next) == CharClass::kIgnorable) next += ReadChar(next, end_).size;
        if (!IsAlnum(TypeAt(next))) break;
        p = next;
        continue;
      } else if (c.type != CharClass::kCombining && !IsMisread(p)) {
        break;
      }
      p += c.size;
    }
    p_ = p;
    segment_ = segment;
  }

  // Whether the character at p is the second half of a letter that was read in a wrong encoding,
  // behind the first, whole or with its accent apart: "SofÃ­a", "RamÃ³n", for the two bytes of
  // UTF-8 as two characters of Latin-1.
  bool IsMisread(const char* p) const {
    constexpr uint8_t kNoBreakSpace = 0xA0;
    const auto byte = [p](int i) { return static_cast<uint8_t>(p[i]); };
    if (p - p_ < 2 || byte(0) != 0xC2 || byte(1) == kNoBreakSpace) return false;
    const bool letter = byte(-2) == 0xC3 && byte(-1) >= 0x82 && byte(-1) <= 0x85;  // Â to Å
    const bool accent = byte(-2) == 0xCC && (byte(-1) == 0x82 || byte(-1) == 0x83);
    return letter || accent || (byte(-2) == 0xC2 && byte(-1) < kNoBreakSpace);  // or a control
  }

  // Adds the segment to the word.
  void Close() {
    initials_ = dotted_ && segment_.size <= 1 && (size_ == 0 || initials_);
    size_ += segment_.size;
    types_ |= segment_.types;
  }

  // Reads the mark at p_ if the word goes on behind it. Also takes the period that ends U.S.
  bool ReadInnerMark() {
    if (kAscii.type[static_cast<uint8_t>(*p_)] == CharClass::kSpace) return false;
    Char c = ReadChar(p_, end_);
    if (c.type == CharClass::kPeriod) {
      if (JoinsPeriod()) {
        if ((segment_.types & ~kDigitBit) != 0) (segment_.Short() ? dotted_ : domain_) = true;
        p_ += c.size;
        Close();
        return true;
      }
      if (!dotted_ || !segment_.Short() || TypeAt(p_ + 1) == CharClass::kPeriod) return false;
      p_ += c.size;
      if (p_ == end_) return false;
      c = ReadChar(p_, end_);  // U.S.-led, U.S.'s
    }
    const CharClass next = TypeAt(p_ + c.size);
    switch (c.type) {
      case CharClass::kApostrophe:
        if (!IsLetter(next)) return false;
        apostrophe_ = p_;
        break;
      case CharClass::kHyphen:
        if (!IsAlnum(next)) return false;
        break;
      case CharClass::kComma:
      case CharClass::kColon:
        if (next != CharClass::kDigit || TypeAt(p_ - 1) != CharClass::kDigit) return false;
        grouped_ |= c.type == CharClass::kComma;
        break;
      default:
        return false;
    }
    p_ += c.size;
    Close();
    return true;
  }

  // Whether the period at p_ joins what is around it: 3.5, U.S, Ph.D., example.com.
  bool JoinsPeriod() const {
    const char* q = p_ + 1;
    CharClass type = TypeAt(q);
    if (type == CharClass::kDigit) return (segment_.types & kDigitBit) != 0;
    if (!IsLetter(type)) return false;
    Segment right;
    right.first = type;
    for (; right.size < 3 && IsLetter(type); type = TypeAt(q)) {
      right.types |= Bit(type);
      ++right.size;
      q += ReadChar(q, end_).size;
    }
    if (segment_.Short() && right.Short() && !IsAlnum(type)) {
      if (right.size == 1) return true;
      return segment_.size == 1 && type == CharClass::kPeriod;  // M.Sc. but not "plan B.It"
    }
    return !dotted_ && segment_.size >= 2 && right.size >= 2 && (right.types & kUpperBit) == 0;
  }

  const char* p_;  // the next character to read
  const char* const end_;
  Segment segment_;
  uint32_t size_ = 0;  // letters and digits of the segments closed
  uint32_t types_ = 0;
  const char* apostrophe_ = nullptr;
  bool dotted_ = false;    // U.S
  bool initials_ = false;  // dotted, and of single letters
  bool domain_ = false;    // example.com
  bool grouped_ = false;   // 10,000, and RM10,000
};

// Whether a word that began with ASCII letters and digits certainly ends at p.
inline bool Ends(const char* p, const char* end) {
  constexpr uint32_t kJoiners = Bit(CharClass::kApostrophe) | Bit(CharClass::kHyphen) |
                                Bit(CharClass::kPeriod) | Bit(CharClass::kComma) |
                                Bit(CharClass::kColon) | Bit(CharClass::kInvalid);
  if (p == end || (Bit(kAscii.type[static_cast<uint8_t>(*p)]) & kJoiners) == 0) return true;
  if (static_cast<uint8_t>(*p) >= 0x80) return false;
  constexpr uint32_t kInside =
      kLowerBit | kUpperBit | kDigitBit | Bit(CharClass::kInvalid);  // not ASCII
  return p + 1 == end || (Bit(kAscii.type[static_cast<uint8_t>(p[1])]) & kInside) == 0;
}

// Out of line, so that the fast reading keeps to registers.
ABSL_ATTRIBUTE_NOINLINE Word ReadAnyWord(const char* p, const char* end) {
  Word word = WordReader(p, end).Read();
  word.hash = WordHash(absl::string_view(p, static_cast<size_t>(word.end - p)));
  return word;
}

}  // namespace

Word ReadWord(const char* p, const char* end) {
  const AsciiRun run = ReadAscii(p, end);
  if (run.end > p && Ends(run.end, end)) {
    Word word;
    word.end = run.end;
    word.hash = run.hash;
    word.shape = ShapeOf(kAscii.type[static_cast<uint8_t>(*p)], run.types,
                         static_cast<uint32_t>(run.end - p));
    return word;
  }
  return ReadAnyWord(p, end);
}

uint64_t WordHash(absl::string_view word) {
  Hasher hasher;
  const char* p = word.data();
  const char* const end = p + word.size();
  while (p < end) {
    const Char c = ReadChar(p, end);
    if (c.type != CharClass::kIgnorable) hasher.Feed(c.code);
    p += c.size;
  }
  return hasher.Result();
}

}  // namespace whosaid
