#include "tools/rules/suggest.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "tools/evaluate/measure.h"

namespace whosaid::tools {
namespace {

// So many units may stand between two parts of an attribution.
constexpr uint32_t kMostBetween = 3;
// Sentences for examples are shorter than this, in bytes.
constexpr size_t kLongestExample = 240;
constexpr absl::string_view kSource = "(?P<source>SOURCE)";
constexpr absl::string_view kAnything = "(!END&!PERIOD&!SEMICOLON){1,80}";

Range RangeOf(const GoldDocument& gold, const Reading& reading, const Unit& unit) {
  const Span bytes = reading.ToSpan(unit.first, unit.last);
  return {gold.text.IndexOf(bytes.begin), gold.text.IndexOf(bytes.end)};
}

std::string TextOf(const Reading& reading, const Tape& tape, uint32_t first, uint32_t last) {
  const Span span = reading.ToSpan(tape[first].first, tape[last - 1].last);
  return std::string(reading.text.substr(span.begin, span.end - span.begin));
}

// Whether the engine's records have it: an overlapping source and cue, nearly the same words.
bool IsFound(const GoldDocument& gold, const GoldAttribution& attribution,
             const std::vector<Prediction>& predictions) {
  constexpr double kSame = 0.8;
  const std::vector<int> words = WordStarts(gold.text, attribution.content);
  return std::any_of(predictions.begin(), predictions.end(), [&](const Prediction& p) {
    return Overlap(p.source, attribution.source) > 0 &&
           Jaccard(words, WordStarts(gold.text, p.content)) >= kSame;
  });
}

bool IsCueClass(absl::string_view name) { return absl::StartsWith(name, "CUE"); }

std::string Quoted(absl::string_view text) {
  std::string line(text);
  absl::RemoveExtraAsciiWhitespace(&line);
  return absl::StrCat("\"", absl::StrReplaceAll(line, {{"\\", "\\\\"}, {"\"", "\\\""}}), "\"");
}

}  // namespace

// The most telling class of a unit: a phrase's own, else the first that is no mere shape, with its
// value if the next one is that.
std::string Misses::ClassOf(const Unit& unit) const {
  if (unit.emit != 0) return std::string(rules_.ClassName(unit.emit));
  if (unit.quote >= 0) return "QUOTE";
  const std::vector<std::string> names = absl::StrSplit(rules_.SymbolName(unit.symbol), ' ');
  std::string shape;
  for (size_t i = 0; i < names.size(); ++i) {
    const std::string base = names[i].substr(0, names[i].find(':'));
    if (base.empty() || base != absl::AsciiStrToUpper(base)) continue;  // the word itself
    if (base == "LOWER" || base == "CAP" || base == "ANYCAP" || base == "UPPER" ||
        base == "COMMON" || base == "INITIAL") {
      if (shape.empty() && base != "COMMON") shape = base;
      continue;
    }
    if (i + 1 < names.size() && absl::StartsWith(names[i + 1], absl::StrCat(base, ":")))
      return names[i + 1];
    return names[i];
  }
  return shape;
}

void Misses::Add(const GoldDocument& gold, const Reading& reading,
                 const std::vector<Prediction>& predictions) {
  for (size_t i = 0; i < gold.attributions.size(); ++i) {
    const GoldAttribution& attribution = gold.attributions[i];
    if (attribution.source.empty() || attribution.cue.empty() ||
        IsFound(gold, attribution, predictions)) {
      continue;
    }
    missed_.emplace(gold.id, i);
    AddShape(gold, attribution, reading);
  }
}

void Misses::AddShape(const GoldDocument& gold, const GoldAttribution& attribution,
                      const Reading& reading) {
  const Tape& tape = reading.outline.tape;
  constexpr uint32_t kNowhere = 0xFFFFFFFF;
  for (const Sentence& sentence : reading.outline.sentences) {
    if (sentence.first >= sentence.last) continue;
    // The first unit of source and cue, all units of the content.
    uint32_t source = kNowhere, cue = kNowhere, begin = kNowhere, end = 0;
    for (uint32_t u = sentence.first; u < sentence.last; ++u) {
      if (tape[u].first == tape[u].last) continue;
      const Ranges range = {RangeOf(gold, reading, tape[u])};
      if (source == kNowhere && Overlap(range, attribution.source) > 0) source = u;
      // The head of "has not said" is a word that rules know as a cue.
      if (Overlap(range, attribution.cue) > 0 &&
          (cue == kNowhere || (!IsCueClass(ClassOf(tape[cue])) && IsCueClass(ClassOf(tape[u]))))) {
        cue = u;
      }
      if (Overlap(range, attribution.content) > 0) {
        begin = std::min(begin, u);
        end = u + 1;
      }
    }
    if (source == kNowhere || cue == kNowhere || begin == kNowhere) continue;
    const bool apart =
        (source < begin || source >= end) && (cue < begin || cue >= end) && source != cue;
    const std::string source_class = ClassOf(tape[source]);
    const std::string cue_class = ClassOf(tape[cue]);
    if (!apart || source_class.empty() || cue_class.empty()) return;
    // A source is a phrase or a pronoun; anything else is gold's slip or a noun phrase not seen.
    const bool pronoun = rules_.Is(tape[source].symbol, rules_.FindClass("PRONOUN"));
    if (tape[source].emit == 0 && !pronoun) return;

    // The three parts in their order, with what stands between.
    struct Part {
      uint32_t first, last;
      std::string pattern;
    };
    const bool quote = end == begin + 1 && tape[begin].quote >= 0;
    std::vector<Part> parts = {
        {source, source + 1, std::string(kSource)},
        {cue, cue + 1, absl::StrCat("(?P<cue>", cue_class, ")")},
        {begin, end, absl::StrCat("(?P<content>", quote ? "QUOTE" : kAnything, ")")}};
    std::sort(parts.begin(), parts.end(),
              [](const Part& a, const Part& b) { return a.first < b.first; });
    std::string pattern;
    for (size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) {
        if (parts[i].first - parts[i - 1].last > kMostBetween) return;
        for (uint32_t u = parts[i - 1].last; u < parts[i].first; ++u) {
          const std::string between = ClassOf(tape[u]);
          if (between.empty()) return;
          absl::StrAppend(&pattern, " ", between);
        }
      }
      absl::StrAppend(&pattern, i > 0 ? " " : "", parts[i].pattern);
    }
    // Content in the middle of a sentence has a border that the pattern must name.
    if (!quote && parts.back().first == begin && end < sentence.last) {
      const std::string border = ClassOf(tape[end]);
      if (!border.empty() && border != "PERIOD") absl::StrAppend(&pattern, " ", border);
    }

    Shape& shape = shapes_[pattern];
    ++shape.suggestion.missed;
    shape.sources.insert(source_class);
    const std::string text = TextOf(reading, tape, sentence.first, sentence.last);
    if (shape.suggestion.text.empty() || text.size() < shape.suggestion.text.size()) {
      shape.suggestion.text = text;
      shape.suggestion.source = TextOf(reading, tape, source, source + 1);
      shape.suggestion.cue = TextOf(reading, tape, cue, cue + 1);
      shape.suggestion.content = TextOf(reading, tape, begin, end);
    }
    return;
  }
}

std::vector<Suggestion> Misses::Suggestions(int least, size_t most) const {
  std::vector<Suggestion> all;
  for (const auto& [pattern, shape] : shapes_) {
    if (shape.suggestion.missed < least || shape.suggestion.text.size() > kLongestExample) continue;
    all.push_back(shape.suggestion);
    const std::string classes = absl::StrJoin(shape.sources, " ");
    all.back().pattern = absl::StrReplaceAll(
        pattern,
        {{"SOURCE", shape.sources.size() > 1 ? absl::StrCat("[", classes, "]") : classes}});
  }
  std::sort(all.begin(), all.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.missed != b.missed ? a.missed > b.missed : a.pattern < b.pattern;
  });
  if (all.size() > most) all.resize(most);
  for (size_t i = 0; i < all.size(); ++i) all[i].id = absl::StrCat(prefix_, "s", i + 1);
  return all;
}

void CountMatches(const GoldDocument& gold, const Reading& reading,
                  const std::set<std::pair<std::string, size_t>>& missed,
                  std::vector<Suggestion>* suggestions) {
  const Tape& tape = reading.outline.tape;
  const auto ranges = [&](RuleMatch::Range units) {
    Ranges out;
    for (uint32_t u = units.first; u < units.last; ++u) {
      if (tape[u].first < tape[u].last) out.push_back(RangeOf(gold, reading, tape[u]));
    }
    return out;
  };
  for (Suggestion& suggestion : *suggestions) {
    for (size_t s = 0; s < reading.outline.sentences.size(); ++s) {
      bool matched = false;
      for (uint32_t f = reading.outline.frames_begin[s]; f < reading.outline.frames_begin[s + 1];
           ++f) {
        const RuleMatch& match = reading.outline.frames[f];
        if (match.rule->id != suggestion.id) continue;
        matched = true;
        const Ranges source = ranges(match[Role::kSource]), cue = ranges(match[Role::kCue]),
                     content = ranges(match[Role::kContent]);
        bool right = false;
        for (size_t i = 0; i < gold.attributions.size() && !right; ++i) {
          const GoldAttribution& a = gold.attributions[i];
          right = Overlap(source, a.source) > 0 && Overlap(cue, a.cue) > 0 &&
                  Overlap(content, a.content) > 0;
          if (right) suggestion.found += missed.count({gold.id, i});
        }
        ++(right ? suggestion.right : suggestion.wrong);
      }
      // Something to reject: a sentence with the cue, and not the pattern.
      if (matched || !suggestion.other.empty()) continue;
      const Sentence& sentence = reading.outline.sentences[s];
      const std::string text = TextOf(reading, tape, sentence.first, sentence.last);
      if (text.size() > 20 && text.size() < 120 &&
          absl::StrContains(text, absl::StrCat(" ", suggestion.cue, " "))) {
        suggestion.other = text;
      }
    }
  }
}

std::string RuleText(const Suggestion& s) {
  // A quotation's marks are no part of an example's content.
  std::string text = absl::StrFormat(
      "# Missed %d times. Its matches: %d right, %d wrong (%.0f %%); %d of the right ones are "
      "new.\n"
      "rule {\n  id: \"%s\"\n  pattern: %s\n  prior: %.1f\n  note: %s\n",
      s.missed, s.right, s.wrong, 100 * s.precision(), s.found, s.id, Quoted(s.pattern),
      s.precision() >= 0.8   ? 1.5
      : s.precision() >= 0.5 ? 1.0
                             : 0.5,
      Quoted(absl::StrCat("Suggested by ", s.missed,
                          " attributions of a corpus: write here what "
                          "they have in common.")));
  absl::StrAppend(&text, "  match { text: ", Quoted(s.text), "\n    content: ", Quoted(s.content),
                  " cue: ", Quoted(s.cue), " source: ", Quoted(s.source), " }\n");
  if (!s.other.empty()) {
    absl::StrAppend(&text, "  reject { text: ", Quoted(s.other),
                    " because: \"the cue alone is not enough\" }\n");
  }
  return text + "}\n";
}

}  // namespace whosaid::tools
