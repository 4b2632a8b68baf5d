#include "engine/quotes/quotes.h"

#include <utility>

#include "engine/quotes/marks.h"
#include "engine/quotes/pairing.h"

namespace whosaid {
namespace {

class Finder {
 public:
  Finder(absl::string_view text, const Layout& layout, Quotes* quotes)
      : text_(text), layout_(layout), quotes_(*quotes) {}

  void Run() {
    const std::vector<Paragraph>& paragraphs = layout_.paragraphs;
    if (paragraphs.empty()) return;
    ReadMarks(text_, layout_, paragraphs[0], &marks_);
    for (size_t i = 0; i < paragraphs.size(); ++i) {
      uint32_t next_first = 0;
      next_.clear();
      if (i + 1 < paragraphs.size()) {
        next_first = paragraphs[i + 1].first;
        ReadMarks(text_, layout_, paragraphs[i + 1], &next_);
      }
      if (!marks_.empty()) pairing_.Run(marks_, next_, next_first, &uses_);
      Write(paragraphs[i]);
      std::swap(marks_, next_);
    }
    for (const size_t mark : left_marks_) quotes_.marks[mark].kind = MarkUse::kUnclosed;
  }

 private:
  // Turns the uses of one paragraph's marks into spans.
  void Write(const Paragraph& paragraph) {
    std::vector<QuotedSpan>& spans = quotes_.spans;
    open_.clear();
    open_marks_.clear();
    size_t continued = 0;  // of left_, by the marks at the paragraph's start
    for (size_t i = 0; i < marks_.size(); ++i) {
      const QuoteMark& mark = marks_[i];
      MarkUse use;
      use.token = mark.token;
      switch (uses_[i]) {
        case Use::kOpen: {
          QuotedSpan span;
          span.first = mark.token;
          span.last = paragraph.last;
          span.single = mark.single;
          if (!open_.empty()) span.parent = open_.back();
          if (i == continued && i < left_.size() && mark.token == paragraph.first + i &&
              spans[left_[i]].single == mark.single) {
            span.continues = left_[i];
            ++continued;
          }
          use.kind = MarkUse::kOpen;
          use.span = static_cast<int32_t>(spans.size());
          open_.push_back(use.span);
          open_marks_.push_back(quotes_.marks.size());
          spans.push_back(span);
          break;
        }
        case Use::kClose:
          use.kind = MarkUse::kClose;
          use.span = open_.back();
          spans[use.span].last = mark.token + 1;
          spans[use.span].closed = true;
          open_.pop_back();
          open_marks_.pop_back();
          break;
        case Use::kApostrophe:
          use.kind = MarkUse::kApostrophe;
          break;
        case Use::kPrime:
          use.kind = MarkUse::kPrime;
          break;
        case Use::kUnclosed:
          use.kind = MarkUse::kUnclosed;
          break;
      }
      quotes_.marks.push_back(use);
    }
    for (size_t k = continued; k < left_.size(); ++k)
      quotes_.marks[left_marks_[k]].kind = MarkUse::kUnclosed;
    left_ = open_;
    left_marks_ = open_marks_;
  }

  absl::string_view text_;
  const Layout& layout_;
  Quotes& quotes_;
  Pairing pairing_;
  std::vector<QuoteMark> marks_, next_;
  std::vector<Use> uses_;
  std::vector<int32_t> open_;       // spans open now
  std::vector<size_t> open_marks_;  // where their opening marks are in Quotes::marks
  std::vector<size_t> left_marks_;
  std::vector<int32_t> left_;  // spans that the paragraph before left open, outermost first
};

}  // namespace

void Quotes::Clear() {
  spans.clear();
  marks.clear();
}

void FindQuotes(absl::string_view text, const Layout& layout, Quotes* quotes) {
  quotes->Clear();
  Finder(text, layout, quotes).Run();
}

}  // namespace whosaid
