#include "engine/cascade/lexer.h"

namespace whosaid {
namespace {

// The order of QUOTE's values in kEngineClasses.
enum QuoteBit : uint32_t {
  kComma = 1 << 0,
  kStop = 1 << 1,
  kQuestion = 1 << 2,
  kExclaim = 1 << 3,
  kDash = 1 << 4,
  kBare = 1 << 5,
  kShort = 1 << 6,
  kLong = 1 << 7,
  kCap = 1 << 8,
  kLower = 1 << 9,
  kOpen = 1 << 10,
  kSingle = 1 << 11,
};

bool IsStop(Mark mark) {
  return mark == Mark::kPeriod || mark == Mark::kQuestion || mark == Mark::kExclamation ||
         mark == Mark::kEllipsis;
}

// What a quoted span looks like from outside.
uint32_t QuoteBits(const Layout& layout, const QuotedSpan& span) {
  const std::vector<Token>& tokens = layout.tokens;
  uint32_t bits = 0;
  uint32_t first = span.first + 1;
  uint32_t last = span.closed ? span.last - 1 : span.last;
  while (last > first && tokens[last - 1].mark == Mark::kQuote) --last;
  const Mark mark = last > first ? tokens[last - 1].mark : Mark::kNone;
  bits |= mark == Mark::kComma                               ? kComma
          : mark == Mark::kPeriod || mark == Mark::kEllipsis ? kStop
          : mark == Mark::kQuestion                          ? kQuestion
          : mark == Mark::kExclamation                       ? kExclaim
          : mark == Mark::kDash                              ? kDash
                                                             : kBare;
  uint32_t words = 0;
  bool begun = false;
  for (uint32_t i = first; i < last && i < first + 64 && words <= 3; ++i) {
    if (tokens[i].shape == Shape::kMark) continue;
    if (!begun) {
      begun = true;
      const Shape shape = tokens[i].shape;
      bits |= shape == Shape::kLower || shape == Shape::kMixed ? kLower : kCap;
    }
    ++words;
  }
  bits |= words <= 3 ? kShort : kLong;
  if (!span.closed) bits |= kOpen;
  if (span.single) bits |= kSingle;
  return bits;
}

// In so many paragraphs, the first, "JORDAN:" is a place; farther on it is somebody's turn to
// speak.
constexpr uint32_t kDatelines = 3;

// Builds the first tape token by token.
class Reader {
 public:
  Reader(const RuleSet& rules, const Classes& classes, absl::string_view text, const Layout& layout,
         const Quotes& quotes, Tape* out)
      : rules_(rules),
        classes_(classes),
        text_(text),
        tokens_(layout.tokens),
        layout_(layout),
        quotes_(quotes),
        out_(out) {
    clitic_ = rules.clitics().empty() ? 0 : rules.FindWord(WordHash(rules.clitics()[0]));
  }

  void Read() {
    rules_.FindWords(text_, tokens_, &words_);
    for (const Paragraph& paragraph : layout_.paragraphs) {
      uint32_t i = paragraph.first;
      while (i < paragraph.last) i = ReadUnit(i, paragraph.last);
      AppendBreak(paragraph.last, rules_.PhraseSymbol(classes_.para));
    }
  }

 private:
  // Appends the unit that starts at token i and returns the first token behind it.
  uint32_t ReadUnit(uint32_t i, uint32_t limit) {
    const Token& token = tokens_[i];
    Unit unit;
    unit.first = i;
    unit.last = i + 1;
    if (token.mark == Mark::kQuote) {
      ReadQuoteMark(i, limit, &unit);
      return i + 1;
    }
    if (token.mark == Mark::kOther) unit.word = words_[i];  // &
    if (token.mark == Mark::kNone) {
      unit.word = words_[i];
      uint32_t end = ReadEntry(i, limit, &unit);
      if (end > i + 1) {
        out_->Append(unit);
        if (tokens_[end - 1].mark == Mark::kPeriod && AbbreviationEnds(i, unit, limit))
          AppendBreak(end, rules_.PhraseSymbol(classes_.end));
        return end;
      }
    }
    unit.symbol = rules_.SymbolOf(token, unit.word);
    if (OpensColon(i, limit)) ReadPlaceInCapitals(token, &unit);
    out_->Append(unit);
    if (token.mark == Mark::kQuestion) ReadQuestion();
    if (IsStop(token.mark) && StopEnds(i, limit)) {
      AppendBreak(i + 1, rules_.PhraseSymbol(classes_.end));
    }
    return i + 1;
  }

  // Fills *unit with the longest lexicon entry of several tokens at i; returns its end, i + 1 if
  // there is none.
  uint32_t ReadEntry(uint32_t i, uint32_t limit, Unit* unit) {
    if (!rules_.StartsEntry(unit->word)) return i + 1;
    const PhraseTrie::Hit hit =
        rules_.FindEntry(absl::MakeConstSpan(tokens_).subspan(i, limit - i), &words_[i]);
    if (hit.symbol == 0) return i + 1;
    unit->symbol = hit.symbol;
    unit->word = hit.word;
    unit->last = i + hit.tokens;
    return unit->last;
  }

  // Whether the token at i, in capitals and before a colon, opens one of the first paragraphs.
  bool OpensColon(uint32_t i, uint32_t limit) const {
    return tokens_[i].shape == Shape::kUpper && i + 1 < limit &&
           tokens_[i + 1].mark == Mark::kColon && tokens_[i].paragraph < kDatelines &&
           i == layout_.paragraphs[tokens_[i].paragraph].first;
  }

  // "MUMBAI:", which lexicons have as Mumbai.
  void ReadPlaceInCapitals(Token token, Unit* unit) const {
    token.shape = Shape::kCapital;
    const Symbol symbol = rules_.SymbolOf(token, unit->word);
    if (rules_.Is(symbol, classes_.place)) unit->symbol = symbol;
  }

  // "Will Ruiz be there?": the first word of a question is no name if it is a modal verb in lower
  // case.
  void ReadQuestion() {
    Unit unit = (*out_)[opening_];
    Token token = tokens_[unit.first];
    if (token.shape != Shape::kCapital || unit.last - unit.first != 1) return;
    token.shape = Shape::kLower;
    const Symbol small = rules_.SymbolOf(token, unit.word);
    if (!rules_.Is(small, classes_.modal) || rules_.Is(unit.symbol, classes_.modal)) return;
    unit.symbol = small;
    out_->Replace(opening_, unit);
  }

  void ReadQuoteMark(uint32_t i, uint32_t limit, Unit* unit) {
    while (mark_ < quotes_.marks.size() && quotes_.marks[mark_].token < i) ++mark_;
    const bool known = mark_ < quotes_.marks.size() && quotes_.marks[mark_].token == i;
    const MarkUse::Kind kind = known ? quotes_.marks[mark_].kind : MarkUse::kUnclosed;
    if (kind == MarkUse::kApostrophe && clitic_ != 0 && !tokens_[i].space_before) {
      // The apostrophe behind "workers'" is read as the clitic that it stands for.
      unit->word = clitic_;
      Token clitic = tokens_[i];
      clitic.shape = Shape::kLower;
      clitic.mark = Mark::kNone;
      unit->symbol = rules_.SymbolOf(clitic, clitic_);
      out_->Append(*unit);
      return;
    }
    unit->symbol = rules_.SymbolOf(tokens_[i], 0);
    out_->Append(*unit);
    opening_ = out_->size();
    if (kind != MarkUse::kClose) return;
    const Mark inside = MarkInside(i);
    if (IsStop(inside) && CloseEnds(i, limit, inside)) {
      AppendBreak(i + 1, rules_.PhraseSymbol(classes_.end));
    }
  }

  // The mark before the closing mark at i and others that close with it: No.’”, No.’ ”
  Mark MarkInside(uint32_t i) const {
    constexpr uint32_t kMostMarks = 3;
    const uint32_t least = i - std::min(i, kMostMarks);
    const auto closes = [this](uint32_t token) {
      for (size_t m = mark_; m-- > 0 && quotes_.marks[m].token >= token;) {
        if (quotes_.marks[m].token == token) return quotes_.marks[m].kind == MarkUse::kClose;
      }
      return false;
    };
    while (i > least && tokens_[i - 1].mark == Mark::kQuote &&
           (!tokens_[i].space_before || closes(i - 1))) {
      --i;
    }
    return i > 0 ? tokens_[i - 1].mark : Mark::kNone;
  }

  // Whether the token at i, if there is one in this paragraph, can begin a sentence.
  bool CanBegin(uint32_t i, uint32_t limit) const {
    while (i < limit && (tokens_[i].mark == Mark::kOpen || tokens_[i].mark == Mark::kQuote)) ++i;
    if (i >= limit) return true;
    return tokens_[i].shape != Shape::kLower && tokens_[i].shape != Shape::kMark;
  }

  bool IsQuoteClose(uint32_t i) const {
    for (size_t m = mark_; m < quotes_.marks.size() && quotes_.marks[m].token <= i; ++m) {
      if (quotes_.marks[m].token == i) return quotes_.marks[m].kind == MarkUse::kClose;
    }
    return false;
  }

  bool StopEnds(uint32_t i, uint32_t limit) const {
    if (i + 1 >= limit) return false;  // the paragraph's end is enough
    const Token& next = tokens_[i + 1];
    if (next.mark == Mark::kQuote && IsQuoteClose(i + 1)) return false;  // see CloseEnds
    if (!next.space_before) return false;
    if (!CanBegin(i + 1, limit)) return false;
    if (tokens_[i].mark == Mark::kPeriod && i > 0 && tokens_[i - 1].shape == Shape::kInitial) {
      return IsSmallElsewhere(i + 1);
    }
    return true;
  }

  // Behind the closing mark at i, inside which the words ended with `inside`. "Why?" may be
  // followed by "Ana asked", a period not.
  bool CloseEnds(uint32_t i, uint32_t limit, Mark inside) const {
    if (i + 1 >= limit) return false;
    if (tokens_[i + 1].mark == Mark::kQuote) return IsQuoteClose(i + 1) ? false : true;
    if (inside == Mark::kPeriod) return CanBegin(i + 1, limit);
    return (IsSmallElsewhere(i + 1) && !IsAlwaysCapital(i + 1, limit)) || TurnBegins(i + 1, limit);
  }

  // "I asked": a pronoun that is written so in the middle of a sentence too, and its cue.
  bool IsAlwaysCapital(uint32_t i, uint32_t limit) const {
    if (tokens_[i].shape != Shape::kInitial || !rules_.Is(SymbolAt(i), classes_.first))
      return false;
    const uint32_t next =
        i + 1 < limit && rules_.Is(SymbolAt(i + 1), classes_.adverb) ? i + 2 : i + 1;
    return next < limit && rules_.Is(SymbolAt(next), classes_.cue);
  }

  // Whether a name, a colon and a quotation stand at i: Mr. Holt: “I was.”
  bool TurnBegins(uint32_t i, uint32_t limit) const {
    constexpr uint32_t kMostTokens = 10;
    for (uint32_t k = i; k + 1 < limit && k < i + kMostTokens; ++k) {
      if (tokens_[k].mark == Mark::kColon) return k > i && tokens_[k + 1].mark == Mark::kQuote;
      if (tokens_[k].shape == Shape::kLower || tokens_[k].mark == Mark::kQuote) return false;
    }
    return false;
  }

  // Whether the abbreviation at token i ends a sentence.
  bool AbbreviationEnds(uint32_t i, const Unit& abbreviation, uint32_t limit) const {
    const uint32_t next = abbreviation.last;
    if (next >= limit || !tokens_[next].space_before || !CanBegin(next, limit)) return false;
    // "F. A. Ruiz"
    if (tokens_[next].shape == Shape::kInitial && next + 1 < limit &&
        tokens_[next + 1].mark == Mark::kPeriod && !tokens_[next + 1].space_before) {
      return false;
    }
    if (rules_.Is(abbreviation.symbol, classes_.abbrev_before)) return IsArticle(next);
    if (IsSmallElsewhere(next)) return !IsMiddleInitial(i) || IsClosedClass(SymbolAt(next));
    return rules_.Is(abbreviation.symbol, classes_.abbrev_closes) && IsNamed(next, limit);
  }

  // Whether somebody named at i says something, "Delco Steel Inc. Mr. Holt said", or has something:
  // no part of the firm's name, as its president would be.
  bool IsNamed(uint32_t i, uint32_t limit) const {
    constexpr uint32_t kMostTokens = 4;
    for (uint32_t k = i; k < limit && k <= i + kMostTokens; ++k) {
      const Symbol s = SymbolAt(k);
      if (k == i && rules_.Is(s, classes_.honorific)) return true;
      if (k > i && tokens_[k].shape == Shape::kLower)
        return rules_.Is(s, classes_.cue_past) || rules_.Is(s, classes_.clitic);
      if (rules_.Is(s, classes_.role) || rules_.Is(s, classes_.role_modifier)) return false;
    }
    return false;
  }

  // "Mara D.": a surname follows, though it may be another word (Song).
  bool IsMiddleInitial(uint32_t i) const {
    return tokens_[i].shape == Shape::kInitial && i > 0 &&
           tokens_[i - 1].shape == Shape::kCapital && rules_.Is(SymbolAt(i - 1), classes_.given);
  }

  // "The" behind "Mr. Sen.": what no name begins with.
  bool IsArticle(uint32_t i) const {
    return tokens_[i].shape == Shape::kCapital && rules_.Is(SymbolAt(i), classes_.det);
  }

  // Of the single word at i.
  Symbol SymbolAt(uint32_t i) const { return rules_.SymbolOf(tokens_[i], words_[i]); }

  bool IsClosedClass(Symbol symbol) const {
    return rules_.Is(symbol, classes_.func) || rules_.Is(symbol, classes_.pronoun);
  }

  // A capitalised word that is no name: it has its capital from the sentence that it begins.
  bool IsSmallElsewhere(uint32_t i) const {
    const Token& token = tokens_[i];
    if (token.mark == Mark::kQuote) return true;
    if (token.shape != Shape::kCapital && token.shape != Shape::kInitial) return false;
    const Symbol symbol = SymbolAt(i);
    return IsClosedClass(symbol) ||
           (rules_.Is(symbol, classes_.common) && !rules_.Is(symbol, classes_.given));
  }

  void AppendBreak(uint32_t token, Symbol symbol) {
    Unit unit;
    unit.first = unit.last = token;
    unit.symbol = symbol;
    out_->Append(unit);
    opening_ = out_->size();
  }

  const RuleSet& rules_;
  const Classes& classes_;
  absl::string_view text_;
  const std::vector<Token>& tokens_;
  const Layout& layout_;
  const Quotes& quotes_;
  Tape* out_;
  std::vector<WordId> words_;  // by token
  WordId clitic_ = 0;
  size_t mark_ = 0;       // the first of quotes_.marks not behind us
  uint32_t opening_ = 0;  // the first unit of this sentence, or behind its last quotation mark
};

// The index behind a dateline that begins at unit i ("GENEVA, Oct. 9 (Wire) —", "MUMBAI:"), which
// is the first of its paragraph; i if there is none. It begins with a word in capitals and has no
// small one; before a colon it is a place, `place`, and nothing else.
uint32_t DatelineEnd(const Layout& layout, const Tape& in, uint32_t i, uint32_t last,
                     ClassId place) {
  constexpr uint32_t kLongest = 14;
  if (i >= last || in[i].first == in[i].last) return i;
  if (layout.tokens[in[i].first].shape != Shape::kUpper) return i;
  bool bracketed = false;
  for (uint32_t k = i; k < last && k < i + kLongest && in[k].first < in[k].last; ++k) {
    const Token& token = layout.tokens[in[k].first];
    if (token.mark == Mark::kDash && k > i) return k + 1;
    if (token.mark == Mark::kColon && k == i + 1 && in[i].emit == place &&
        token.paragraph < kDatelines) {
      return k + 1;
    }
    if (token.mark == Mark::kQuote || token.mark == Mark::kColon) return i;
    bracketed = token.mark == Mark::kOpen || (bracketed && token.mark != Mark::kClose);
    if (token.shape == Shape::kLower && !bracketed) return i;
  }
  return i;
}

}  // namespace

void ReadTokens(const RuleSet& rules, const Classes& classes, absl::string_view text,
                const Layout& layout, const Quotes& quotes, Tape* out) {
  out->Clear();
  Reader(rules, classes, text, layout, quotes, out).Read();
  out->IndexTokens();
}

void Outline(const RuleSet& rules, const Layout& layout, const Quotes& quotes, const Tape& in,
             uint32_t first, uint32_t last, int32_t parent, Tape* out,
             std::vector<Sentence>* sentences) {
  const ClassId end = rules.FindClass("END"), para = rules.FindClass("PARA"),
                place = rules.FindClass("PLACE_NAME");
  const std::vector<QuotedSpan>& spans = quotes.spans;
  size_t span = parent < 0 ? 0 : parent + 1;
  Sentence sentence;
  sentence.first = out->size();
  auto close_sentence = [&](uint32_t token) {
    sentence.last = out->size();
    if (sentence.last > sentence.first) {
      const uint32_t at = std::min<uint32_t>(token == 0 ? 0 : token - 1, layout.tokens.size() - 1);
      sentence.paragraph = layout.tokens[at].paragraph;
      sentence.index = sentences->size();
      sentences->push_back(sentence);
    }
  };
  uint32_t i = first;
  uint32_t dateline = parent < 0 ? DatelineEnd(layout, in, first, last, place) : first;
  while (i < last) {
    Unit unit = in[i];
    if (i == dateline && i > first && out->size() > sentence.first) {
      // What is told begins behind the dateline.
      close_sentence(unit.first);
      sentence.first = out->size();
    }
    if (out->size() - sentence.first >= kLongestSentence) {
      close_sentence(unit.first);
      sentence.first = out->size();
    }
    while (span < spans.size() &&
           (spans[span].parent != parent || spans[span].first < unit.first)) {
      ++span;
    }
    unit.child_first = i;
    if (unit.emit == 0 && span < spans.size() && spans[span].first == unit.first &&
        unit.last > unit.first) {
      uint32_t k = i + 1;
      while (k < last && in[k].last <= spans[span].last &&
             !(in[k].first == in[k].last && in[k].first >= spans[span].last)) {
        ++k;
      }
      unit.last = spans[span].last;
      unit.symbol = rules.QuoteSymbol(QuoteBits(layout, spans[span]));
      unit.word = 0;
      unit.quote = span;
      unit.child_last = k;
      out->Append(unit);
      i = k;
      continue;
    }
    unit.child_last = i + 1;
    if (unit.first == unit.last && (rules.Is(unit.symbol, end) || rules.Is(unit.symbol, para))) {
      close_sentence(unit.first);
      out->Append(unit);
      sentence.first = out->size();
      if (parent < 0 && rules.Is(unit.symbol, para)) {
        dateline = DatelineEnd(layout, in, i + 1, last, place);
      }
    } else {
      out->Append(unit);
    }
    ++i;
  }
  close_sentence(last > 0 && last <= in.size() ? in[last - 1].last : 0);
}

}  // namespace whosaid
