#include "engine/text/tokens.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/text/chars.h"
#include "engine/text/plain_text.h"
#include "engine/text/words.h"
#include "engine/text/wrap.h"

namespace whosaid {
namespace {

Mark MarkOf(CharClass type) {
  switch (type) {
    case CharClass::kApostrophe:
    case CharClass::kQuote:
      return Mark::kQuote;
    case CharClass::kHyphen:
      return Mark::kHyphen;
    case CharClass::kDash:
      return Mark::kDash;
    case CharClass::kPeriod:
      return Mark::kPeriod;
    case CharClass::kComma:
      return Mark::kComma;
    case CharClass::kColon:
      return Mark::kColon;
    case CharClass::kSemicolon:
      return Mark::kSemicolon;
    case CharClass::kQuestion:
      return Mark::kQuestion;
    case CharClass::kExclamation:
      return Mark::kExclamation;
    case CharClass::kEllipsis:
      return Mark::kEllipsis;
    case CharClass::kOpen:
      return Mark::kOpen;
    case CharClass::kClose:
      return Mark::kClose;
    default:
      return Mark::kOther;
  }
}

// One pass over one text.
class Scanner {
 public:
  Scanner(absl::string_view text, const std::vector<std::string>& clitics, Layout* layout)
      : base_(text.data()),
        end_(text.data() + text.size()),
        p_(base_),
        start_(base_),
        line_(base_),
        wrap_(text),
        clitics_(clitics),
        layout_(*layout) {}

  void Run() {
    while (p_ < end_) {
      if (*p_ == ' ') {
        space_ = true;
        ++p_;
        continue;
      }
      const CharClass ascii = kAscii.type[static_cast<uint8_t>(*p_)];
      const Char c = ascii == CharClass::kInvalid ? ReadWideChar(p_, end_) : Char{0, 1, ascii};
      if (IsAlnum(c.type)) {
        ReadWordToken();
        continue;
      }
      switch (c.type) {
        case CharClass::kSpace:
          space_ = true;
          p_ += c.size;
          break;
        case CharClass::kIgnorable:
          p_ += c.size;
          break;
        case CharClass::kBreak:
          Break(c);
          break;
        case CharClass::kPeriod:
          Periods();
          break;
        case CharClass::kHyphen:
          Hyphens(c);
          break;
        case CharClass::kApostrophe:
          if (!LoneClitic()) Apostrophes(c);
          break;
        case CharClass::kTag:
          if (!Email() && !Tag(c)) Other(c);
          break;
        case CharClass::kOther:
          if (IsBullet(c)) {
            p_ += c.size;
            break;
          }
          [[fallthrough]];
        case CharClass::kInvalid:
          layout_.may_change |= PlainText::MayChangeAt(p_, end_);
          [[fallthrough]];
        case CharClass::kCombining:
          Other(c);
          break;
        case CharClass::kOpen:
        case CharClass::kClose:
          layout_.may_change |= PlainText::MayChangeAt(p_, end_);
          [[fallthrough]];
        default:
          AddMark(MarkOf(c.type), c.size);
      }
    }
    EndParagraph();
  }

 private:
  CharClass TypeAt(const char* p) const { return whosaid::TypeAt(p, end_); }
  static absl::string_view Bytes(const char* begin, const char* end) {
    return absl::string_view(begin, static_cast<size_t>(end - begin));
  }
  uint32_t Offset(const char* p) const { return static_cast<uint32_t>(p - base_); }

  void Add(const char* begin, const char* end, uint64_t hash, Shape shape, Mark mark) {
    layout_.tokens.emplace_back();  // filled in place: a copy of fresh small stores would stall
    Token& token = layout_.tokens.back();
    token.begin = Offset(begin);
    token.end = Offset(end);
    token.hash = hash;
    token.shape = shape;
    token.mark = mark;
    token.space_before = space_;
    token.paragraph = paragraph_;
    space_ = false;
    p_ = end;
  }

  // Whether the mark opens an item of a list: it stands alone at the start of a paragraph, of whose
  // text it is no part.
  bool IsBullet(const Char& c) const {
    if (layout_.tokens.size() != first_ || TypeAt(p_ + c.size) != CharClass::kSpace) return false;
    switch (c.code) {
      case 0x00B7:  // middle dot
      case 0x2022:  // bullet
      case 0x2023:  // triangular bullet
      case 0x25AA:  // small square
      case 0x25CF:  // circle
      case 0x25E6:  // white bullet
        return true;
      default:
        return *p_ == '*';
    }
  }

  void AddMark(Mark mark, size_t size) { Add(p_, p_ + size, 0, Shape::kMark, mark); }

  void Other(const Char& c) {
    const char* const end = p_ + c.size;
    Add(p_, end, WordHash(Bytes(p_, end)), Shape::kMark, Mark::kOther);
  }

  void Break(const Char& c) {
    const bool crlf = *p_ == '\r' && p_ + 1 < end_ && p_[1] == '\n';
    if (wrap_.Joins(line_, crlf ? p_ + 1 : p_, end_)) {
      space_ = true;
    } else {
      EndParagraph();
    }
    line_ = p_ += crlf ? 2 : c.size;
    if (layout_.tokens.size() == first_) start_ = p_;
  }

  void EndParagraph() {
    space_ = true;  // the start of a line counts as white space
    const uint32_t size = static_cast<uint32_t>(layout_.tokens.size());
    if (size == first_) {
      if (blank_ < std::numeric_limits<uint16_t>::max()) ++blank_;
      return;
    }
    Paragraph paragraph;
    paragraph.span = {Offset(start_), Offset(p_)};
    paragraph.first = first_;
    paragraph.last = size;
    paragraph.blank_before = blank_;
    layout_.paragraphs.push_back(paragraph);
    first_ = size;
    blank_ = 0;
    ++paragraph_;
  }

  void ReadWordToken() {
    const Word word = ReadWord(p_, end_);
    if (word.end < end_ && ((word.domain && *word.end == '/') || AtScheme(word.end))) {
      Url(word.end);
      return;
    }
    if (word.apostrophe != nullptr) {
      const char* const split = CliticStart(p_, word.apostrophe, word.end);
      if (split != nullptr) {
        AddPart(split);
        AddPart(word.end);
        return;
      }
    }
    Add(p_, word.end, word.hash, word.shape, Mark::kNone);
  }

  // Adds [p_, end), a part of a word: rare, so it is read a second time.
  void AddPart(const char* end) {
    const char* p = p_;
    if (TypeAt(p) == CharClass::kApostrophe) p += ReadChar(p, end).size;
    const Shape shape = ReadWord(p, end).shape;
    Add(p_, end, WordHash(Bytes(p_, end)), shape, Mark::kNone);
  }

  // Where the longest clitic begins that ends the word at end, or null. The word's last apostrophe
  // is known, so that words without one cost nothing.
  const char* CliticStart(const char* begin, const char* apostrophe, const char* end) const {
    const char* best = nullptr;
    for (const std::string& clitic : clitics_) {
      const size_t before = clitic.rfind('\'');
      if (before == std::string::npos || apostrophe - begin < static_cast<ptrdiff_t>(before)) {
        continue;
      }
      const char* const start = apostrophe - before;
      if (start == begin || (best != nullptr && best <= start)) continue;
      if (Same(start, end, clitic)) best = start;
    }
    return best;
  }

  // Whether the characters of [p, end) are those of the lower-case word.
  static bool Same(const char* p, const char* end, absl::string_view word) {
    const char* w = word.data();
    const char* const word_end = w + word.size();
    while (p < end && w < word_end) {
      const Char a = ReadChar(p, end);
      const Char b = ReadChar(w, word_end);
      if (a.code != b.code) return false;
      p += a.size;
      w += b.size;
    }
    return p == end && w == word_end;
  }

  // "Yahoo!'s", "(NATO)'s": a clitic after a mark that closes something.
  bool LoneClitic() {
    if (space_ || layout_.tokens.size() == first_) return false;
    const Token& before = layout_.tokens.back();
    if (before.shape != Shape::kMark || before.mark == Mark::kOpen || before.space_before ||
        before.mark == Mark::kDash || before.mark == Mark::kHyphen) {
      return false;
    }
    const char* end = p_ + ReadChar(p_, end_).size;
    while (IsAlnum(TypeAt(end))) end += ReadChar(end, end_).size;
    if (CharClass::kApostrophe == TypeAt(end)) return false;
    for (const std::string& clitic : clitics_) {
      if (Same(p_, end, clitic)) {
        AddPart(end);
        return true;
      }
    }
    return false;
  }

  bool AtScheme(const char* p) const {
    return end_ - p > 3 && p[0] == ':' && p[1] == '/' && p[2] == '/' && IsAlnum(TypeAt(p + 3));
  }

  // From p_ to the next white space or quotation mark after p, without marks at its end.
  void Url(const char* p) {
    const auto stops = [](unsigned char c) {
      return c <= ' ' || c >= 0x7F || c == '"' || c == '\'' || c == '<' || c == '>' || c == '`';
    };
    const char* end = p;
    while (end < end_ && !stops(static_cast<unsigned char>(*end))) ++end;
    while (end > p && !IsAlnum(TypeAt(end - 1)) && end[-1] != '/') --end;
    Add(p_, end, WordHash(Bytes(p_, end)), Shape::kMixed, Mark::kNone);
  }

  // Whether the token stands right before p and may be in the local part of an e-mail address.
  bool IsLocalPart(const Token& token, const char* p) const {
    if (base_ + token.end != p || p == email_end_ || token.shape == Shape::kTag) return false;
    return token.mark == Mark::kNone || token.mark == Mark::kPeriod || base_[token.begin] == '_';
  }

  // "ana.ruiz@example.com": joins what stands before the @ with what follows.
  bool Email() {
    std::vector<Token>& tokens = layout_.tokens;
    if (*p_ != '@' || p_ == email_end_ || space_ || tokens.size() == first_ ||
        tokens.back().mark != Mark::kNone) {
      return false;
    }
    const char* end = p_ + 1;
    bool dot = false;
    for (; end < end_; ++end) {
      const CharClass type = TypeAt(end);
      if (type == CharClass::kPeriod && IsAlnum(TypeAt(end + 1))) {
        dot = true;
      } else if (static_cast<uint8_t>(*end) >= 0x80 ||
                 !(IsAlnum(type) || (type == CharClass::kHyphen && IsAlnum(TypeAt(end + 1))))) {
        break;
      }
    }
    if (!dot) return false;
    const char* begin = p_;
    do {
      begin = base_ + tokens.back().begin;
      space_ = tokens.back().space_before;
      tokens.pop_back();
    } while (!space_ && tokens.size() > first_ && IsLocalPart(tokens.back(), begin));
    Add(begin, end, WordHash(Bytes(begin, end)), Shape::kMixed, Mark::kNone);
    email_end_ = end;
    return true;
  }

  // @name and #name.
  bool Tag(const Char& c) {
    const char* end = p_ + c.size;
    const CharClass first = TypeAt(end);
    if (!(IsLetter(first) || (*p_ == '@' && (IsAlnum(first) || (end < end_ && *end == '_'))))) {
      return false;
    }
    while (end < end_ && (IsAlnum(TypeAt(end)) || *end == '_')) end += ReadChar(end, end_).size;
    Add(p_, end, WordHash(Bytes(p_, end)), Shape::kTag, Mark::kNone);
    return true;
  }

  // One period, a run of them, or the spaced ellipsis ". . .".
  void Periods() {
    const char* end = p_ + 1;
    while (end < end_ && *end == '.') ++end;
    if (end == p_ + 1) {
      const char* q = end;
      while (end_ - q >= 2 && q[0] == ' ' && q[1] == '.' && TypeAt(q + 2) != CharClass::kPeriod) {
        q += 2;
      }
      if (q - p_ >= 5) end = q;
    }
    AddMark(end - p_ > 1 ? Mark::kEllipsis : Mark::kPeriod, static_cast<size_t>(end - p_));
  }

  void Hyphens(const Char& c) {
    const char* end = p_ + c.size;
    while (TypeAt(end) == CharClass::kHyphen) end += ReadChar(end, end_).size;
    const size_t size = static_cast<size_t>(end - p_);
    bool dash = size > c.size;
    if (!dash && space_) {
      const CharClass next = TypeAt(end);
      dash = next == CharClass::kSpace || next == CharClass::kBreak;
    }
    AddMark(dash ? Mark::kDash : Mark::kHyphen, size);
  }

  // '' and `` are one mark each. In an odd run the single one is on the side of the words: outside
  // comes first when it opens, last when it closes.
  void Apostrophes(const Char& c) {
    const char* end = p_ + c.size;
    if (c.size == 1) {
      while (end < end_ && *end == *p_) ++end;
    }
    bool odd = (end - p_) % 2 == 1;
    if (odd && (c.size > 1 || !space_)) {
      AddMark(Mark::kQuote, c.size);
      odd = false;
    }
    while (end - p_ >= 2) AddMark(Mark::kQuote, 2);
    if (odd) AddMark(Mark::kQuote, 1);
  }

  const char* const base_;
  const char* const end_;
  const char* p_;      // the next character to read
  const char* start_;  // the start of its paragraph
  const char* line_;   // the start of its line
  const Wrap wrap_;
  const char* email_end_ = nullptr;  // of the last one: no part of another
  const std::vector<std::string>& clitics_;
  Layout& layout_;
  uint32_t first_ = 0;  // the first token of the paragraph
  uint32_t paragraph_ = 0;
  uint16_t blank_ = 0;  // lines without tokens before the paragraph
  bool space_ = true;   // white space before p_
};

// The clitic as Scanner compares it: ASCII in lower case, with a straight apostrophe.
std::string Folded(absl::string_view clitic) {
  std::string folded;
  const char* const end = clitic.data() + clitic.size();
  for (const char* p = clitic.data(); p < end;) {
    const Char c = ReadChar(p, end);
    if (c.code < 0x80) {
      folded += static_cast<char>(c.code);
    } else {
      folded.append(p, c.size);
    }
    p += c.size;
  }
  return folded;
}

}  // namespace

void Layout::Clear() {
  tokens.clear();
  paragraphs.clear();
  may_change = false;
}

Tokenizer::Tokenizer(std::vector<std::string> clitics) : clitics_(std::move(clitics)) {
  for (std::string& clitic : clitics_) clitic = Folded(clitic);
}

void Tokenizer::Tokenize(absl::string_view text, Layout* layout) const {
  layout->Clear();
  layout->tokens.reserve(text.size() / 5);
  Scanner(text, clitics_, layout).Run();
}

}  // namespace whosaid
