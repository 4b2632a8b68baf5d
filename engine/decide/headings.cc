#include "engine/decide/headings.h"

#include <algorithm>

#include "absl/strings/match.h"

namespace whosaid {
namespace {

constexpr uint32_t kMostTokens = 30;  // of a heading
constexpr size_t kMostHeadings = 8;   // quotations that are looked for: time stays linear

class Headings {
 public:
  Headings(const Context& c, const ReferentContext& referents, std::vector<Attributed>& all)
      : c_(c), referents_(referents), all_(all) {}

  void Take() {
    size_t looked_for = 0;
    for (size_t i = 0; i < all_.size() && looked_for < kMostHeadings; ++i) {
      Attributed& a = all_[i];
      for (const UnitRange& range : a.content) {
        for (uint32_t u = range.first; u < range.last; ++u) {
          if (c_.tape()[u].quote < 0 || !IsInHeading(u) || NamesItsOwn(a)) continue;
          ++looked_for;
          if (const Attributed* said = WhereSaid(SpanOf(u)); said != nullptr) Give(*said, &a);
        }
      }
    }
  }

 private:
  const QuotedSpan& SpanOf(uint32_t unit) const {
    return c_.reading.quotes.spans[c_.tape()[unit].quote];
  }
  uint32_t ParagraphOf(uint32_t unit) const {
    const Outlined& outline = c_.reading.outline;
    return outline.sentences[outline.SentenceOf(unit)].paragraph;
  }

  bool IsInHeading(uint32_t unit) const {
    const Layout& layout = c_.reading.layout;
    const Paragraph& paragraph = layout.paragraphs[ParagraphOf(unit)];
    const QuotedSpan& span = SpanOf(unit);
    if (!span.closed || paragraph.last - paragraph.first > kMostTokens) return false;
    const Mark end = span.last == paragraph.last ? EndOfQuote(c_.reading, c_.tape()[unit])
                                                 : layout.tokens[paragraph.last - 1].mark;
    return end != Mark::kPeriod && end != Mark::kQuestion && end != Mark::kExclamation &&
           end != Mark::kColon && end != Mark::kComma && end != Mark::kEllipsis;
  }

  bool NamesItsOwn(const Attributed& a) const {
    if (!a.speech || a.source < 0) return false;
    const Mention& source = c_.mentions.all[a.source];
    return source.has_name() && source.paragraph == ParagraphOf(a.content.front().first);
  }

  // Who says the words elsewhere; null: nobody does, or several do.
  const Attributed* WhereSaid(const QuotedSpan& words) const {
    const Attributed* found = nullptr;
    for (const Attributed& a : all_) {
      const int32_t speaker = SpeakerOf(a);
      if (speaker < 0) continue;
      for (const UnitRange& range : a.content) {
        for (uint32_t u = range.first; u < range.last; ++u) {
          if (c_.tape()[u].quote < 0 || IsInHeading(u) || !Holds(SpanOf(u), words) ||
              std::find(a.terms.begin(), a.terms.end(), u) != a.terms.end()) {
            continue;
          }
          if (found != nullptr && SpeakerOf(*found) != speaker) return nullptr;
          if (found == nullptr) found = &a;
        }
      }
    }
    return found;
  }
  int32_t SpeakerOf(const Attributed& a) const {
    if (!a.speech || a.source < 0) return -1;
    return a.speaker >= 0 ? a.speaker : referents_.speaker_of[a.source];
  }

  // Whether the words inside one span, marks left out, stand in a row in the other.
  bool Holds(const QuotedSpan& outer, const QuotedSpan& inner) const {
    const std::vector<Token>& tokens = c_.reading.layout.tokens;
    const auto same = [&](uint32_t a, uint32_t b) {
      return absl::EqualsIgnoreCase(Slice(c_.reading.text, tokens[a].span()),
                                    Slice(c_.reading.text, tokens[b].span()));
    };
    const uint32_t first = inner.first + 1, last = inner.last - 1;
    if (first >= last || (last - first == 1 && IsSmall(first))) return false;
    for (uint32_t at = outer.first + 1; at + (last - first) <= outer.last; ++at) {
      uint32_t k = 0;
      while (first + k < last && same(first + k, at + k)) ++k;
      if (first + k == last) return true;
    }
    return false;
  }
  bool IsSmall(uint32_t token) const {
    return c_.rules.Is(SymbolOfToken(c_.rules, c_.reading, token), c_.classes.func);
  }

  // The source too, where the heading has none.
  void Give(const Attributed& said, Attributed* a) const {
    if (!a->speech || a->source < 0) {
      a->speech = true;
      a->source = said.source;
      a->source_tokens = said.source_tokens;
      a->probability = said.probability;
    }
    a->speaker = SpeakerOf(said);
    a->rivals.clear();
  }

  const Context& c_;
  const ReferentContext& referents_;
  std::vector<Attributed>& all_;
};

}  // namespace

void TakeHeadings(const Context& context, const ReferentContext& referents,
                  std::vector<Attributed>* attributions) {
  Headings(context, referents, *attributions).Take();
}

}  // namespace whosaid
