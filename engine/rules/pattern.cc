#include "engine/rules/pattern.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace whosaid {
namespace {

constexpr int kMaxRepeat = 1000;  // RE2's own
constexpr int kMaxDepth = 100;

using Node = std::unique_ptr<PatternNode>;

bool IsWordByte(char c) {
  return absl::ascii_isalnum(c) || c == '\'' || c == '-' || c == '_' || c == '.' || c == ':' ||
         static_cast<uint8_t>(c) >= 0x80;
}

// CUE, CUE:tell
bool IsName(absl::string_view text) {
  const size_t colon = text.find(':');
  const absl::string_view head = text.substr(0, colon);
  const auto upper = [](char c) {
    return absl::ascii_isupper(c) || absl::ascii_isdigit(c) || c == '_';
  };
  const auto value = [](char c) {
    return absl::ascii_islower(c) || absl::ascii_isdigit(c) || c == '_' || c == '-';
  };
  if (head.empty() || !absl::ascii_isupper(head[0])) return false;
  if (!std::all_of(head.begin(), head.end(), upper)) return false;
  if (colon == absl::string_view::npos) return true;
  return colon + 1 < text.size() && std::all_of(text.begin() + colon + 1, text.end(), value);
}

class Parser {
 public:
  Parser(absl::string_view pattern, const Tokenizer& tokenizer, std::vector<PatternError>* errors)
      : pattern_(pattern), reader_(&tokenizer), errors_(errors) {}

  Node Parse() {
    const size_t errors_before = errors_->size();
    Node root = ParseChoice(0);
    if (!stopped_ && at_ < pattern_.size()) {
      Error(at_, "rules/pattern-syntax", "a ) without its (",
            "take it away; the mark ) of a text is CLOSE");
    }
    return errors_->size() > errors_before ? nullptr : std::move(root);
  }

 private:
  // Errors of structure end the parse; errors of a word do not.
  void Error(size_t offset, absl::string_view code, absl::string_view message,
             absl::string_view hint = "") {
    if (stopped_) return;
    errors_->push_back({offset, std::string(code), std::string(message), std::string(hint)});
  }
  void Stop(size_t offset, absl::string_view message, absl::string_view hint = "") {
    Error(offset, "rules/pattern-syntax", message, hint);
    stopped_ = true;
    at_ = pattern_.size();
  }

  bool AtEnd() const { return at_ >= pattern_.size(); }
  char Peek(size_t ahead = 0) const {
    return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0';
  }
  bool Consume(absl::string_view text) {
    if (!absl::StartsWith(pattern_.substr(at_), text)) return false;
    at_ += text.size();
    return true;
  }
  void SkipSpace() {
    while (!AtEnd() && absl::ascii_isspace(Peek())) ++at_;
  }

  Node NewNode(PatternNode::Kind kind, size_t begin) const {
    Node node = std::make_unique<PatternNode>();
    node->kind = kind;
    node->begin = begin;
    node->end = begin;
    return node;
  }

  Node ParseChoice(int depth) {
    Node choice = NewNode(PatternNode::kChoice, at_);
    choice->children.push_back(ParseSequence(depth));
    while (Peek() == '|') {
      ++at_;
      choice->children.push_back(ParseSequence(depth));
    }
    choice->end = at_;
    return choice->children.size() == 1 ? std::move(choice->children[0]) : std::move(choice);
  }

  Node ParseSequence(int depth) {
    SkipSpace();
    Node sequence = NewNode(PatternNode::kSequence, at_);
    for (; !AtEnd() && Peek() != '|' && Peek() != ')'; SkipSpace()) {
      Node item = ParseRepeat(ParseItem(depth));
      // Words that stand together are one run, as entries of several words are one symbol.
      PatternNode* const last =
          sequence->children.empty() ? nullptr : sequence->children.back().get();
      if (last != nullptr && last->kind == PatternNode::kLiteral &&
          item->kind == PatternNode::kLiteral) {
        last->end = item->end;
        last->words.insert(last->words.end(), item->words.begin(), item->words.end());
      } else {
        sequence->children.push_back(std::move(item));
      }
    }
    sequence->end = at_;
    return sequence->children.size() == 1 ? std::move(sequence->children[0]) : std::move(sequence);
  }

  // One symbol, A&B, or a group.
  Node ParseItem(int depth) {
    const size_t begin = at_;
    Node item = ParseSimple(depth);
    while (!stopped_ && ConsumeAnd()) {
      if (item->kind != PatternNode::kAnd) {
        Node both = NewNode(PatternNode::kAnd, begin);
        both->children.push_back(std::move(item));
        item = std::move(both);
      }
      item->children.push_back(ParseSimple(depth));
      item->end = at_;
    }
    return item;
  }

  // & may have space around it.
  bool ConsumeAnd() {
    const size_t begin = at_;
    SkipSpace();
    if (Peek() != '&') {
      at_ = begin;
      return false;
    }
    ++at_;
    SkipSpace();
    return true;
  }

  Node ParseSimple(int depth) {
    const size_t begin = at_;
    if (depth > kMaxDepth) Stop(at_, "groups are nested too deeply");
    Node item;
    if (Peek() == '(') {
      item = ParseGroup(depth);
    } else if (Peek() == '[') {
      item = ParseSet(depth);
    } else if (Peek() == '!') {
      ++at_;
      item = NewNode(PatternNode::kNot, begin);
      item->children.push_back(ParseSimple(depth + 1));
    } else {
      item = ParseAtom();
    }
    item->end = at_;
    return item;
  }

  Node ParseGroup(int depth) {
    const size_t begin = at_;
    Node group = NewNode(PatternNode::kGroup, begin);
    ++at_;
    if (Consume("?P<")) {
      const size_t close = pattern_.find('>', at_);
      if (close == absl::string_view::npos) {
        Stop(begin, "a role without its >", "write (?P<cue> ... )");
        return group;
      }
      group->name = std::string(pattern_.substr(at_, close - at_));
      group->name_begin = at_;
      at_ = close + 1;
    } else if (Peek() == '?' && !Consume("?:")) {
      Stop(begin, "unknown kind of group", "known are (...), (?:...) and (?P<role>...)");
      return group;
    }
    group->children.push_back(ParseChoice(depth + 1));
    if (stopped_) return group;
    if (Peek() != ')') {
      Stop(begin, "a ( without its )",
           "write ) where the group ends; the mark ( of a text is OPEN");
      return group;
    }
    ++at_;
    return group;
  }

  Node ParseSet(int depth) {
    const size_t begin = at_;
    Node set = NewNode(PatternNode::kSet, begin);
    ++at_;
    for (SkipSpace(); Peek() != ']'; SkipSpace()) {
      if (AtEnd()) {
        Stop(begin, "a [ without its ]", "write ] behind the last of the choices");
        return set;
      }
      set->children.push_back(ParseItem(depth + 1));
      if (stopped_) return set;
    }
    ++at_;
    set->end = at_;
    if (set->children.empty()) Error(begin, "rules/pattern-syntax", "an empty [ ]");
    return set;
  }

  // ? * + {m,n} right behind item.
  Node ParseRepeat(Node item) {
    if (stopped_) return item;
    int min, max;
    const size_t begin = at_;
    const char c = Peek();
    if (c == '?' || c == '*' || c == '+') {
      min = c == '+';
      max = c == '?' ? 1 : -1;
      ++at_;
    } else if (c == '{') {
      if (!ParseBounds(&min, &max)) return item;
    } else {
      return item;
    }
    Node repeat = NewNode(PatternNode::kRepeat, item->begin);
    repeat->min = min;
    repeat->max = max;
    repeat->lazy = Consume("?");
    repeat->end = at_;
    repeat->children.push_back(std::move(item));
    if (Peek() == '?' || Peek() == '*' || Peek() == '+' || Peek() == '{') {
      Stop(at_, absl::StrCat("two repetitions in a row"),
           absl::StrCat("put a group around the first: (...", pattern_.substr(begin, at_ - begin),
                        ")", pattern_.substr(at_, 1)));
    }
    return repeat;
  }

  bool ParseBounds(int* min, int* max) {
    const size_t begin = at_;
    const size_t close = pattern_.find('}', at_);
    if (close == absl::string_view::npos) {
      Stop(begin, "a { without its }", "write {2}, {2,} or {1,3}");
      return false;
    }
    absl::string_view bounds = pattern_.substr(begin + 1, close - begin - 1);
    const size_t comma = bounds.find(',');
    const absl::string_view low = bounds.substr(0, comma);
    bool good = absl::SimpleAtoi(low, min) && *min >= 0;
    *max = *min;
    if (comma != absl::string_view::npos) {
      const absl::string_view high = absl::StripAsciiWhitespace(bounds.substr(comma + 1));
      if (high.empty()) {
        *max = -1;
      } else {
        good = good && absl::SimpleAtoi(high, max) && *max >= *min;
      }
    }
    if (!good || *min > kMaxRepeat || *max > kMaxRepeat || *max == 0) {
      Stop(begin, absl::StrCat("bad repetition {", bounds, "}"),
           absl::StrCat("write {m}, {m,} or {m,n}, m at most n, n from 1 to ", kMaxRepeat));
      return false;
    }
    at_ = close + 1;
    return true;
  }

  // A name, a word or a quoted run.
  Node ParseAtom() {
    const size_t begin = at_;
    const char c = Peek();
    if (c == '"') return ParseQuoted();
    if (!absl::ascii_isalnum(c) && c != '\'' && static_cast<uint8_t>(c) < 0x80) {
      Unexpected(c);
      return NewNode(PatternNode::kLiteral, begin);
    }
    size_t end = begin;
    while (end < pattern_.size() && IsWordByte(pattern_[end])) ++end;
    // 'u.s.' is quoted, and so is 'white house'; 's is a word.
    if (c == '\'') {
      const bool closed_here = end > begin + 2 && pattern_[end - 1] == '\'';
      const size_t next = pattern_.find('\'', begin + 1);
      const bool several = next != absl::string_view::npos && !closed_here &&
                           LooksQuoted(pattern_.substr(begin + 1, next - begin - 1));
      if (closed_here || several) return ParseQuoted();
    }
    const absl::string_view text = pattern_.substr(begin, end - begin);
    at_ = end;
    Node node;
    if (absl::ascii_isupper(c)) {
      node = NewNode(PatternNode::kName, begin);
      node->name = std::string(text);
      node->name_begin = begin;
      if (!IsName(text)) {
        const std::string lower = absl::AsciiStrToLower(text);
        Error(begin, "rules/pattern-case", absl::StrCat(text, " is neither a name nor a word"),
              absl::StrCat("names are upper case (CUE, CUE:say), words lower case: ", lower));
      }
    } else {
      node = NewNode(PatternNode::kLiteral, begin);
      AddWords(begin, text, &node->words);
      for (const Literal& word : node->words) {
        if (word.mark == Mark::kNone) continue;
        Error(begin, "rules/pattern-syntax", absl::StrCat(word.text, " is a mark, not a word"),
              absl::StrCat("quote words with marks (\"", text, "\"), or name the mark's class"));
        break;
      }
    }
    node->end = at_;
    return node;
  }

  // Whether text between two apostrophes is a quoted run, not what stands between two clitics
  // ('s ROLE 's): no names, no syntax.
  static bool LooksQuoted(absl::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) {
                         return (IsWordByte(c) && !absl::ascii_isupper(c)) || c == ' ' || c == '&';
                       }) &&
           !text.empty() && text.back() != ' ';
  }

  Node ParseQuoted() {
    const size_t begin = at_;
    Node node = NewNode(PatternNode::kLiteral, begin);
    // An apostrophe inside a word of a 'quoted run' does not close it.
    const char quote = Peek();
    size_t close = begin + 1;
    while (close < pattern_.size() &&
           !(pattern_[close] == quote &&
             (quote == '"' || close + 1 == pattern_.size() || !IsWordByte(pattern_[close + 1])))) {
      ++close;
    }
    if (close == pattern_.size()) {
      Stop(begin, absl::StrCat("a ", std::string(1, quote), " without its second"));
      return node;
    }
    at_ = close + 1;
    AddWords(begin + 1, pattern_.substr(begin + 1, close - begin - 1), &node->words);
    node->end = at_;
    return node;
  }

  void AddWords(size_t offset, absl::string_view text, std::vector<Literal>* words) {
    const size_t before = words->size();
    ReadLiterals(&reader_, text, words);
    if (words->size() == before) Error(offset, "rules/pattern-syntax", "no word here");
  }

  void Unexpected(char c) {
    absl::string_view hint;
    switch (c) {
      case '?':
      case '*':
      case '+':
      case '{':
        return Stop(at_, absl::StrCat("nothing to repeat before ", std::string(1, c)),
                    "it stands right behind what it repeats, without a space");
      case '.':
        hint = "any symbol is ANY, a period PERIOD";
        break;
      case ',':
        hint = "a comma is COMMA";
        break;
      case '^':
      case '$':
        hint = "patterns match anywhere; the borders are END and PARA";
        break;
      case ')':
      case ']':
      case '}':
      case '|':
      case '&':
        hint = "a class or word is missing before it";
        break;
      case '\\':
        hint = "there is nothing to escape: quote a word instead";
        break;
      default:
        hint = "put marks and words with marks in quotes";
    }
    Stop(at_, absl::StrCat("unexpected ", std::string(1, c)), hint);
  }

  const absl::string_view pattern_;
  LiteralReader reader_;
  std::vector<PatternError>* const errors_;
  size_t at_ = 0;
  bool stopped_ = false;
};

}  // namespace

Node ParsePattern(absl::string_view pattern, const Tokenizer& tokenizer,
                  std::vector<PatternError>* errors) {
  return Parser(pattern, tokenizer, errors).Parse();
}

void VisitPattern(const PatternNode& node, const std::function<void(const PatternNode&)>& visit) {
  visit(node);
  for (const auto& child : node.children) VisitPattern(*child, visit);
}

}  // namespace whosaid
