#include "engine/cascade/examples.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "engine/cascade/classes.h"
#include "engine/cascade/matcher.h"
#include "engine/cascade/reading.h"
#include "engine/cascade/tape.h"
#include "engine/text/span.h"
#include "engine/text/tokens.h"

namespace whosaid {
namespace {

using Line = ExampleResult::Line;

struct TokenRange {
  uint32_t first = 0, last = 0;
  bool empty() const { return first >= last; }
};

// Commas and quotation marks at the edges belong to nobody.
TokenRange Trimmed(const Layout& layout, TokenRange range) {
  const auto edge = [&](uint32_t i) {
    return layout.tokens[i].mark == Mark::kComma || layout.tokens[i].mark == Mark::kQuote;
  };
  while (!range.empty() && edge(range.first)) ++range.first;
  while (!range.empty() && edge(range.last - 1)) --range.last;
  return range;
}

class Runner {
 public:
  explicit Runner(const RuleSet& rules)
      : rules_(rules), classes_(rules), tokenizer_(rules.clitics()) {}

  // level: index into phrase_levels(), or -1.
  void Run(const RuleLevel& level, int phrase_level, const CompiledRule& rule,
           std::vector<ExampleResult>* out) {
    int number = 0;
    for (const v1::Example& example : rule.match) {
      out->push_back(RunOne(level, phrase_level, rule, example, false, ++number));
    }
    number = 0;
    for (const v1::Example& example : rule.reject) {
      out->push_back(RunOne(level, phrase_level, rule, example, true, ++number));
    }
  }

 private:
  ExampleResult RunOne(const RuleLevel& level, int phrase_level, const CompiledRule& rule,
                       const v1::Example& example, bool reject, int number) {
    ExampleResult result;
    result.rule = &rule;
    result.example = &example;
    result.reject = reject;
    result.number = number;
    Read(rules_, classes_, tokenizer_, example.text(), &reading_);
    const uint32_t index = &rule - level.rules.data();
    switch (level.kind) {
      case RuleLevel::kPhrase:
        result.tape = TapeText(reading_.tapes[phrase_level]);
        CheckPhrase(phrase_level, index, &result);
        break;
      case RuleLevel::kFrame:
        result.tape = TapeText(reading_.outline.tape);
        CheckFrame(&result);
        break;
      case RuleLevel::kDiscourse:
        result.lines.push_back({"match", "", "", "discourse rules cannot be tried yet", false});
        break;
    }
    if (result.lines.empty()) {
      result.lines.push_back({"match", "", "", "the example names nothing to find", false});
    }
    result.passed = std::all_of(result.lines.begin(), result.lines.end(),
                                [](const Line& line) { return line.same; });
    return result;
  }

  void CheckPhrase(int phrase_level, uint32_t index, ExampleResult* result) const {
    const v1::Example& example = *result->example;
    const std::pair<const char*, const std::string*> fields[] = {{"content", &example.content()},
                                                                 {"cue", &example.cue()},
                                                                 {"source", &example.source()},
                                                                 {"title", &example.title()},
                                                                 {"speaker", &example.speaker()}};
    for (const auto& field : fields) {
      Forbid(field.first, *field.second, "a phrase rule has no roles: name the phrase", result);
    }
    const Tape& in = reading_.tapes[phrase_level];
    const Tape& out = reading_.tapes[phrase_level + 1];
    std::vector<TokenRange> found;
    for (const Unit& unit : out.units()) {
      if (unit.emit != result->rule->emit || unit.rule != index) continue;
      const Unit& child = in[unit.child_first];
      // A unit that was only copied from the tape before.
      if (unit.child_last == unit.child_first + 1 && child.emit == unit.emit &&
          child.rule == unit.rule) {
        continue;
      }
      found.push_back({unit.first, unit.last});
    }
    if (result->reject) {
      result->lines.push_back(RejectLine(found));
      return;
    }
    if (example.phrase().empty()) return;
    Line line{"phrase", example.phrase(), "", "", false};
    const std::string wanted = TrimmedText(example.phrase());
    std::vector<std::string> got;
    for (TokenRange range : found) {
      got.push_back(Text(range));
      if (got.back() != wanted) continue;
      line.same = true;
      got.assign(1, got.back());
      break;
    }
    line.got = absl::StrJoin(got, " ... ");
    if (!line.same) line.remark = Instead(out, phrase_level, wanted);
    result->lines.push_back(std::move(line));
  }

  void CheckFrame(ExampleResult* result) const {
    const v1::Example& example = *result->example;
    Forbid("phrase", example.phrase(), "a frame rule makes no phrase", result);
    Forbid("speaker", example.speaker(), "who the source is, no single rule decides", result);
    std::vector<const RuleMatch*> found;
    for (const RuleMatch& match : reading_.outline.frames) {
      if (match.rule == result->rule) found.push_back(&match);
    }
    if (result->reject) {
      std::vector<TokenRange> ranges;
      for (const RuleMatch* match : found) ranges.push_back(Tokens(match->all));
      result->lines.push_back(RejectLine(ranges));
      return;
    }
    // Of several matches, show the one that comes nearest.
    std::vector<Line> best = FrameLines(example, nullptr);
    int best_same = -1;
    for (const RuleMatch* match : found) {
      std::vector<Line> lines = FrameLines(example, match);
      const int same =
          std::count_if(lines.begin(), lines.end(), [](const Line& l) { return l.same; });
      if (same <= best_same) continue;
      best_same = same;
      best = std::move(lines);
    }
    for (Line& line : best) {
      if (found.empty()) line.remark = "the rule matches nowhere";
      result->lines.push_back(std::move(line));
    }
  }

  // The fields that the example names; match may be null.
  std::vector<Line> FrameLines(const v1::Example& example, const RuleMatch* match) const {
    std::vector<Line> lines;
    const auto add = [&](const char* field, const std::string& expected,
                         std::initializer_list<Role> roles) {
      if (expected.empty()) return;
      Line line{field, expected, "", "", false};
      for (Role role : roles) {
        if (match == nullptr || (*match)[role].empty()) continue;
        const std::string text = Text(Tokens((*match)[role]));
        absl::StrAppend(&line.got, line.got.empty() ? "" : " ... ", text);
      }
      std::vector<std::string> parts;
      for (absl::string_view part : absl::StrSplit(expected, " ... ")) {
        parts.push_back(TrimmedText(part));
      }
      line.same = !line.got.empty() && line.got == absl::StrJoin(parts, " ... ");
      lines.push_back(std::move(line));
    };
    add("content", example.content(), {Role::kContent, Role::kContent2});
    add("cue", example.cue(), {Role::kCue});
    add("source", example.source(), {Role::kSource});
    add("title", example.title(), {Role::kTitle});
    return lines;
  }

  static void Forbid(const char* field, const std::string& value, const char* remark,
                     ExampleResult* result) {
    if (!value.empty()) result->lines.push_back({field, value, "", remark, false});
  }

  Line RejectLine(const std::vector<TokenRange>& found) const {
    std::vector<std::string> got;
    for (TokenRange range : found) got.push_back(Text(range));
    return {"match", "", absl::StrJoin(got, " ... "), "", found.empty()};
  }

  // What the words that should be a phrase became: "NAME Ana Ruiz (en/phrases/names/name)".
  std::string Instead(const Tape& tape, int phrase_level, const std::string& wanted) const {
    const size_t begin = reading_.text.find(wanted);
    if (wanted.empty() || begin == absl::string_view::npos)
      return "these words are not in the text";
    std::vector<std::string> parts;
    for (const Unit& unit : tape.units()) {
      if (unit.first == unit.last) continue;
      const Span span = reading_.ToSpan(unit.first, unit.last);
      if (span.end <= begin || span.begin >= begin + wanted.size()) continue;
      std::string part = UnitText(unit);
      const std::string maker = MakerOf(phrase_level, unit);
      if (!maker.empty()) absl::StrAppend(&part, " by ", maker);
      parts.push_back(std::move(part));
    }
    return absl::StrCat("became ", absl::StrJoin(parts, " "));
  }

  // The id of the rule that made unit, which is on the tape of that level; "" for a token.
  std::string MakerOf(int phrase_level, Unit unit) const {
    if (unit.emit == 0) return "";
    // A copied unit has one child like itself; go down to where it was made.
    for (int level = phrase_level; level >= 0; --level) {
      const Unit& child = reading_.tapes[level][unit.child_first];
      const bool copied = unit.child_last == unit.child_first + 1 && child.emit == unit.emit &&
                          child.rule == unit.rule;
      if (!copied) return rules_.phrase_levels()[level].rules[unit.rule].id;
      unit = child;
    }
    return "";
  }

  TokenRange Tokens(const RuleMatch::Range& range) const {
    const Tape& tape = reading_.outline.tape;
    return {tape[range.first].first, tape[range.last - 1].last};
  }

  std::string Text(TokenRange range) const {
    range = Trimmed(reading_.layout, range);
    if (range.empty()) return "";
    return std::string(Slice(reading_.text, reading_.ToSpan(range.first, range.last)));
  }

  std::string TrimmedText(absl::string_view text) const {
    Layout layout;
    tokenizer_.Tokenize(text, &layout);
    const TokenRange range = Trimmed(layout, {0, static_cast<uint32_t>(layout.tokens.size())});
    if (range.empty()) return "";
    const uint32_t begin = layout.tokens[range.first].begin;
    return std::string(text.substr(begin, layout.tokens[range.last - 1].end - begin));
  }

  std::string UnitText(const Unit& unit) const {
    const absl::string_view text = Slice(reading_.text, reading_.ToSpan(unit.first, unit.last));
    if (unit.quote >= 0) return absl::StrCat("[QUOTE ", text, "]");
    if (unit.emit != 0) return absl::StrCat("[", rules_.ClassName(unit.emit), " ", text, "]");
    return std::string(text);
  }

  std::string TapeText(const Tape& tape) const {
    std::vector<std::string> parts;
    for (const Unit& unit : tape.units()) {
      parts.push_back(unit.first == unit.last ? "|" : UnitText(unit));
    }
    while (!parts.empty() && parts.back() == "|") parts.pop_back();
    return absl::StrJoin(parts, " ");
  }

  const RuleSet& rules_;
  const Classes classes_;
  const Tokenizer tokenizer_;
  Reading reading_;
};

}  // namespace

std::string ExampleResult::ToString() const {
  std::string out = absl::StrFormat("%s: %s example %d %s\n  text       %s\n  tape       %s",
                                    rule->id, reject ? "reject" : "match", number,
                                    passed ? "passed" : "failed", example->text(), tape);
  if (reject && !example->because().empty()) {
    absl::StrAppend(&out, "\n  because    ", example->because());
  }
  const auto shown = [](const std::string& s) { return s.empty() ? "(nothing)" : s; };
  for (const Line& line : lines) {
    absl::StrAppendFormat(&out, "\n%s %-8s expected  %s\n             got       %s",
                          line.same ? " " : "!", line.field, shown(line.expected), shown(line.got));
    if (!line.remark.empty()) absl::StrAppend(&out, "\n             (", line.remark, ")");
  }
  return out;
}

std::vector<ExampleResult> RunExamples(const RuleSet& rules, absl::string_view id) {
  std::vector<ExampleResult> out;
  Runner runner(rules);
  const auto run = [&](const RuleLevel& level, int phrase_level) {
    for (const CompiledRule& rule : level.rules) {
      if (id.empty() || rule.id == id) runner.Run(level, phrase_level, rule, &out);
    }
  };
  const std::vector<RuleLevel>& phrases = rules.phrase_levels();
  for (size_t i = 0; i < phrases.size(); ++i) run(phrases[i], i);
  run(rules.frames(), -1);
  run(rules.discourse(), -1);
  return out;
}

}  // namespace whosaid
