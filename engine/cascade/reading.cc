#include "engine/cascade/reading.h"

#include <algorithm>

#include "engine/cascade/clauses.h"
#include "engine/cascade/surnames.h"

namespace whosaid {

void Outlined::Clear() {
  tape.Clear();
  sentences.clear();
  frames.clear();
  frames_begin.clear();
}

uint32_t Outlined::SentenceOf(uint32_t unit) const {
  const auto next = std::upper_bound(sentences.begin(), sentences.end(), unit,
                                     [](uint32_t u, const Sentence& s) { return u < s.first; });
  return next == sentences.begin() ? 0 : next - sentences.begin() - 1;
}

namespace {

void MoveToSource(const PlainText& plain, Layout* layout) {
  for (Token& token : layout->tokens) {
    const Span span = plain.ToSource(token.span());
    token.begin = span.begin;
    token.end = span.end;
  }
  for (Paragraph& paragraph : layout->paragraphs) paragraph.span = plain.ToSource(paragraph.span);
}

}  // namespace

void Read(const RuleSet& rules, const Classes& classes, const Tokenizer& tokenizer,
          absl::string_view text, Reading* reading) {
  reading->text = text;
  PlainText& plain = reading->plain;
  plain.Clear();
  tokenizer.Tokenize(text, &reading->layout);
  const absl::string_view words = reading->layout.may_change ? plain.Read(text) : text;
  if (plain.changed()) tokenizer.Tokenize(words, &reading->layout);
  FindQuotes(words, reading->layout, &reading->quotes);

  const std::vector<RuleLevel>& levels = rules.phrase_levels();
  reading->tapes.resize(levels.size() + 1);
  ReadTokens(rules, classes, words, reading->layout, reading->quotes, &reading->tapes[0]);
  for (size_t i = 0; i < levels.size(); ++i) {
    RewritePhrases(rules, levels[i], reading->tapes[i], &reading->tapes[i + 1]);
    if (i == 0) {
      OpenParticiples(rules, classes, reading->tapes[0], &reading->tapes[1]);
      FindSurnames(rules, classes, reading->layout, &reading->tapes[1]);
    }
    if (i + 2 == levels.size()) {
      OpenEnds(rules, classes, reading->tapes[i], &reading->tapes[i + 1]);
      OpenVerbs(rules, classes, reading->tapes[0], &reading->tapes[i + 1]);
    }
  }
  if (!levels.empty()) {
    OpenClauses(rules, classes, reading->tapes[0], reading->tapes[levels.size() - 1],
                &reading->tapes.back());
  }

  Outlined& outline = reading->outline;
  outline.Clear();
  const Tape& phrases = reading->phrases();
  Outline(rules, reading->layout, reading->quotes, phrases, 0, phrases.size(), -1, &outline.tape,
          &outline.sentences);
  for (const Sentence& sentence : outline.sentences) {
    outline.frames_begin.push_back(outline.frames.size());
    FindMatches(rules.frames(), outline.tape, sentence.first, sentence.last, &outline.frames);
  }
  outline.frames_begin.push_back(outline.frames.size());
  if (plain.changed()) MoveToSource(plain, &reading->layout);
}

}  // namespace whosaid
