#include "tools/rules/shape.h"

#include <algorithm>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace whosaid::tools {
namespace {

// Units of the outline that hold the bytes; empty if none does.
std::pair<uint32_t, uint32_t> UnitsOf(const Reading& reading, Span span) {
  const std::vector<Token>& tokens = reading.layout.tokens;
  const auto first =
      std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                       [](const Token& token, uint32_t at) { return token.end <= at; });
  const auto last =
      std::lower_bound(first, tokens.end(), span.end,
                       [](const Token& token, uint32_t at) { return token.begin < at; });
  if (first == last) return {0, 0};
  const Tape& tape = reading.outline.tape;
  const uint32_t begin = tape.IndexAt(first - tokens.begin());
  const uint32_t end = tape.IndexAt(last - tokens.begin() - 1);
  if (end >= tape.size()) return {0, 0};
  return {begin, end + 1};
}

constexpr absl::string_view kFinerClasses[] = {"CUE:strong", "CUE:mid", "CUE:weak", "FUNC:that",
                                               "FUNC"};

// What a name says in an id: "FUNC:that" -> "that", "ADVERBIAL{0,2}" -> "".
std::string Slug(absl::string_view name) {
  if (absl::StrContains(name, '{') || absl::EndsWith(name, "?")) return "";
  const size_t colon = name.rfind(':');
  if (colon != absl::string_view::npos) name.remove_prefix(colon + 1);
  std::string slug;
  for (const char c : name) {
    if (absl::ascii_isalnum(c) || c == '_') slug += absl::ascii_tolower(c);
  }
  return slug;
}

}  // namespace

std::string FinerPattern(const RuleSet& rules) {
  std::vector<absl::string_view> names;
  for (const absl::string_view name : kFinerClasses) {
    if (rules.FindClass(name) != 0) names.push_back(name);
  }
  // Three times, so that no text has it.
  const std::string once = absl::StrJoin(names, " ");
  return names.empty() ? "" : absl::StrCat("(?P<cue>", once, " ", once, " ", once, ")");
}

bool ShapeMaker::Kind::Has(const RuleSet& rules, Symbol symbol) const {
  if (re == nullptr) return false;
  char letter[Letters::kMostWidth];
  const char* const end = rules.letters().Write(symbol, letter);
  return RE2::FullMatch(re2::StringPiece(letter, end - letter), *re);
}

ShapeMaker::Kind ShapeMaker::MakeKind(absl::string_view name) const {
  Kind kind;
  kind.name = std::string(name);
  absl::StatusOr<std::unique_ptr<RE2>> re = rules_.CompilePattern(name);
  if (re.ok()) kind.re = *std::move(re);
  return kind;
}

ShapeMaker::ShapeMaker(const RuleSet* rules)
    : rules_(*rules),
      speaker_(MakeKind("SPEAKER")),
      addressee_(MakeKind("ADDRESSEE")),
      adverbial_(MakeKind("ADVERBIAL")),
      auxiliary_(MakeKind("AUXILIARY")),
      function_(MakeKind("FUNC")),
      that_(MakeKind("FUNC:that")),
      comma_(MakeKind("COMMA")) {
  for (const absl::string_view name : {"CUE_PHRASE:accord", "CUE:strong", "CUE:mid", "CUE:weak",
                                       "CUE", "CUE_PHRASE", "CUE_NOUN", "COLON", "DASH"}) {
    cues_.push_back(MakeKind(name));
  }
  for (const absl::string_view name :
       {"QUOTE", "COMMA", "COLON", "SEMICOLON", "QUESTION", "DASH", "OPEN", "CLOSE", "QMARK",
        "PERIOD", "CUE_PHRASE:accord", "FUNC:that", "PRONOUN:poss", "PRONOUN:subj", "PRONOUN:obj",
        "PRONOUN", "FUNC:det", "CUE"}) {
    firm_.push_back(MakeKind(name));
  }
  for (const absl::string_view name :
       {"CUE_NOUN", "ADVERB", "TIME_WORD", "NUMBER", "ROLE", "ANYCAP", "WORD"}) {
    open_.push_back(MakeKind(name));
  }
}

void ShapeMaker::Narrow(const Tape& tape, Part* part) const {
  const auto keep = [&](const Kind& kind) {
    for (uint32_t i = part->first; i < part->last; ++i) {
      if (!Is(kind, tape[i])) continue;
      part->first = i;
      part->last = i + 1;
      return true;
    }
    return false;
  };
  if (part->role == "source") {
    keep(speaker_);
  } else if (part->role == "cue") {
    for (const Kind& kind : cues_) {
      if (keep(kind)) return;
    }
  }
}

std::string ShapeMaker::Words(const Reading& reading, const Unit& unit) const {
  const std::string words =
      absl::AsciiStrToLower(Slice(reading.text, reading.ToSpan(unit.first, unit.last)));
  const bool plain = std::all_of(words.begin(), words.end(), absl::ascii_isalpha);
  return plain ? words : absl::StrCat("\"", words, "\"");
}

std::string ShapeMaker::NameOf(const Reading& reading, const Unit& unit) const {
  if (unit.emit != 0) {
    return addressee_.Has(rules_, unit.symbol) ? addressee_.name
                                               : std::string(rules_.ClassName(unit.emit));
  }
  if (Is(auxiliary_, unit)) return auxiliary_.name;
  if (Is(adverbial_, unit)) return adverbial_.name;
  for (const Kind& kind : firm_) {
    if (Is(kind, unit)) return kind.name;
  }
  if (Is(function_, unit)) return Words(reading, unit);
  for (const Kind& kind : open_) {
    if (Is(kind, unit)) return kind.name;
  }
  return Words(reading, unit);
}

std::string ShapeMaker::CueOf(const Reading& reading, const Unit& unit) const {
  for (const Kind& kind : cues_) {
    if (Is(kind, unit)) return kind.name;
  }
  return Words(reading, unit);
}

std::string ShapeMaker::ContentOf(const Reading& reading, const Part& part, uint32_t end,
                                  bool* quote) const {
  const Tape& tape = reading.outline.tape;
  *quote = part.last == part.first + 1 && tape[part.first].quote >= 0;
  if (*quote) return "QUOTE";
  bool comma = false;
  for (uint32_t i = part.first; i < part.last; ++i) comma = comma || Is(comma_, tape[i]);
  const bool clause = !comma && part.last < end && Is(comma_, tape[part.last]);
  const std::string any = clause ? "(!PERIOD&!SEMICOLON&!COMMA)" : "(!PERIOD&!SEMICOLON)";
  const Unit& first = tape[part.first];
  if (Is(that_, first)) return absl::StrCat(that_.name, " ", any, "{1,80}");
  if (first.emit == 0 && first.last > first.first && Is(function_, first) &&
      !Is(adverbial_, first)) {
    const std::string name = NameOf(reading, first);
    if (absl::ascii_islower(name[0])) return absl::StrCat(name, " ", any, "{1,80}");
    if (name == auxiliary_.name) return absl::StrCat(Words(reading, first), " ", any, "{1,80}");
  }
  return absl::StrCat(any, "{3,80}");
}

std::optional<std::vector<std::string>> ShapeMaker::Between(const Reading& reading, uint32_t first,
                                                            uint32_t last) const {
  std::vector<std::string> names;
  int width = 0;
  for (uint32_t i = first; i < last; ++i) {
    std::string name = NameOf(reading, reading.outline.tape[i]);
    const bool optional = name == adverbial_.name || name == auxiliary_.name;
    if (optional) absl::StrAppend(&name, "{0,3}");
    if (optional && !names.empty() && names.back() == name) continue;
    if (!optional && ++width > kGap) return std::nullopt;
    names.push_back(std::move(name));
  }
  return names;
}

std::optional<Shape> ShapeMaker::Make(const Reading& reading, const AttributionSpans& spans) const {
  const Tape& tape = reading.outline.tape;
  if (spans.content.empty() || spans.content.size() > 2) return std::nullopt;
  std::vector<Part> parts;
  const auto add = [&](Span span, absl::string_view role) {
    const auto [first, last] = UnitsOf(reading, span);
    if (first == last) return false;
    parts.push_back({first, last, std::string(role)});
    if (parts.back().role[0] != 'c' || role == "cue") Narrow(tape, &parts.back());
    return true;
  };
  for (size_t i = 0; i < spans.content.size(); ++i) {
    if (!add(spans.content[i], i == 0 ? "content" : "content2")) return std::nullopt;
  }
  if (!spans.cue.empty() && !add(spans.cue[0], "cue")) return std::nullopt;
  if (!spans.source.empty() && !add(spans.source[0], "source")) return std::nullopt;
  if (parts.size() == spans.content.size()) return std::nullopt;
  std::sort(parts.begin(), parts.end(),
            [](const Part& a, const Part& b) { return a.first < b.first; });

  Shape shape;
  const std::vector<Sentence>& sentences = reading.outline.sentences;
  const auto sentence = std::upper_bound(
      sentences.begin(), sentences.end(), parts[0].first,
      [](uint32_t unit, const Sentence& candidate) { return unit < candidate.last; });
  if (sentence == sentences.end() || parts[0].first < sentence->first ||
      parts.back().last > sentence->last) {
    return std::nullopt;
  }
  shape.sentence = sentence - sentences.begin();

  std::vector<std::string> pieces, slugs;
  bool after_quote = false;
  for (size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (i > 0) {
      uint32_t begin = parts[i - 1].last;
      if (part.first < begin) return std::nullopt;
      if (after_quote) {
        pieces.push_back("COMMA?");
        if (begin < part.first && Is(comma_, tape[begin])) ++begin;
      }
      std::optional<std::vector<std::string>> between = Between(reading, begin, part.first);
      if (!between.has_value()) return std::nullopt;
      if (parts[i - 1].role == "source" && part.role == "cue" && auxiliary_.re != nullptr) {
        // Where these stand in the text at hand is chance.
        between->erase(std::remove_if(between->begin(), between->end(),
                                      [](const std::string& name) { return Slug(name).empty(); }),
                       between->end());
        between->push_back("AUXILIARY{0,3}");
        if (adverbial_.re != nullptr) between->push_back("ADVERBIAL{0,2}");
      }
      for (std::string& name : *between) {
        const std::string slug = Slug(name);
        if (!slug.empty()) slugs.push_back(slug);
        pieces.push_back(std::move(name));
      }
    }
    after_quote = false;
    std::string inside;
    std::string slug = part.role;
    if (absl::StartsWith(part.role, "content")) {
      inside = ContentOf(reading, part, sentence->last, &after_quote);
      if (after_quote) slug = "quote";
    } else if (part.role == "source" && Is(speaker_, tape[part.first])) {
      inside = speaker_.name;
    } else if (part.last - part.first > (part.role == "source" ? 1 : 2)) {
      return std::nullopt;
    } else {
      std::vector<std::string> names;
      for (uint32_t j = part.first; j < part.last; ++j) {
        names.push_back(part.role == "cue" ? CueOf(reading, tape[j]) : NameOf(reading, tape[j]));
      }
      inside = absl::StrJoin(names, " ");
      if (part.role == "source" && tape[part.first].word == 0) return std::nullopt;
      if (names.size() == 1 && absl::StartsWith(inside, "CUE:")) slug = Slug(inside);
    }
    pieces.push_back(absl::StrCat("(?P<", part.role, ">", inside, ")"));
    slugs.push_back(slug);
  }
  shape.pattern = absl::StrJoin(pieces, " ");
  shape.name = absl::StrJoin(slugs, "_");
  return shape;
}

}  // namespace whosaid::tools
