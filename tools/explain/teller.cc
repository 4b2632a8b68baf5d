#include "tools/explain/teller.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "tools/terminal.h"

namespace whosaid::tools {
namespace {

constexpr int kSnippetBytes = 60;

}  // namespace

Teller::Teller(const Told& told, size_t most_features)
    : w_(told.workspace),
      rules_(told.extractor.rules()),
      recorder_(told.recorder),
      records_(told.records),
      most_features_(most_features) {}

void Teller::Line(absl::string_view line) { absl::StrAppend(&out_, line, "\n"); }

void Teller::Step(absl::string_view step, absl::string_view what) {
  Line(absl::StrCat("  lost at    ", step, ": ", what));
}

std::string Teller::TokensText(uint32_t first, uint32_t last) const {
  const Span span = w_.reading.ToSpan(first, last);
  return Printable(w_.reading.text.substr(span.begin, span.end - span.begin));
}

std::string Teller::Short(std::string text) {
  if (text.size() <= kSnippetBytes) return text;
  size_t cut = kSnippetBytes;
  while (cut > 0 && (text[cut] & 0xC0) == 0x80) --cut;
  return absl::StrCat(text.substr(0, cut), "...");
}

std::string Teller::UnitText(uint32_t u) const {
  const Unit& unit = w_.reading.outline.tape[u];
  return Short(TokensText(unit.first, unit.last));
}

uint32_t Teller::StartOf(uint32_t u) const {
  const Unit& unit = w_.reading.outline.tape[u];
  return w_.reading.ToSpan(unit.first, unit.last).begin;
}

std::string Teller::MentionText(int32_t m) const {
  const Mention& mention = w_.mentions.all[m];
  return Short(TokensText(mention.first, mention.last));
}

std::string Teller::SpeakerText(int32_t s) const {
  const SpeakerEntry& speaker = w_.speakers.all[s];
  return Short(TokensText(speaker.name_first, speaker.name_last));
}

std::string Teller::UnitName(const Unit& unit) const {
  if (unit.emit != 0) return std::string(rules_.ClassName(unit.emit));
  if (unit.quote >= 0) return "QUOTE";
  if (unit.first == unit.last) return "END";
  const std::string name = rules_.SymbolName(unit.symbol);
  const std::vector<std::string> parts = absl::StrSplit(name, ' ');
  return parts.size() < 3 ? name : absl::StrCat(parts[0], " ", parts[1]);
}

void Teller::Tapes(uint32_t unit_in_it) {
  const Outlined& outline = w_.reading.outline;
  for (const Sentence& s : outline.sentences) {
    if (unit_in_it < s.first || unit_in_it >= s.last) continue;
    std::string phrases;
    for (uint32_t u = s.first; u < s.last && u < s.first + 60; ++u) {
      const Unit& unit = outline.tape[u];
      absl::StrAppend(&phrases, u == s.first ? "" : " ", UnitName(unit), "[",
                      Short(TokensText(unit.first, unit.last)), "]");
    }
    Line(absl::StrCat("  outline    ", phrases));
    const Tape& words = w_.reading.tapes[0];
    std::string line;
    int n = 0;
    for (uint32_t i = words.IndexAt(outline.tape[s.first].first); i < words.size(); ++i) {
      if (words[i].first >= outline.tape[s.last - 1].last || ++n > 40) break;
      absl::StrAppend(&line, line.empty() ? "" : " | ", TokensText(words[i].first, words[i].last),
                      " ", rules_.SymbolName(words[i].symbol));
    }
    Line(absl::StrCat("  symbols    ", line));
    const size_t index = &s - outline.sentences.data();
    for (uint32_t f = outline.frames_begin[index]; f < outline.frames_begin[index + 1]; ++f) {
      const RuleMatch& match = outline.frames[f];
      std::string roles;
      for (const auto& [role, label] : {std::pair<Role, const char*>(Role::kContent, "content"),
                                        {Role::kCue, "cue"},
                                        {Role::kSource, "source"},
                                        {Role::kTitle, "title"}}) {
        const RuleMatch::Range& range = match[role];
        if (range.empty()) continue;
        absl::StrAppend(
            &roles, roles.empty() ? "" : ", ", label, " “",
            Short(TokensText(outline.tape[range.first].first, outline.tape[range.last - 1].last)),
            "”");
      }
      Line(absl::StrCat("  proposed   ", match.rule->id, ": ", roles));
    }
    return;
  }
}

std::string Teller::CandidateName(const RecordedQuestion& question, size_t i) const {
  const Candidate& c = question.candidates[i];
  switch (question.kind) {
    case Question::kCue:
      return i == 0 ? "no" : "yes";
    case Question::kReferent:
      return c.speaker < 0 ? "whom the rules took it for" : SpeakerText(c.speaker);
    case Question::kContent: {
      std::vector<std::string> pieces;
      const Tape& tape = w_.reading.outline.tape;
      for (const UnitRange& r : c.content) {
        pieces.push_back(Short(TokensText(tape[r.first].first, tape[r.last - 1].last)));
      }
      return pieces.empty() ? "none" : absl::StrJoin(pieces, " ... ");
    }
    default:
      return c.mention < 0 ? "nobody" : MentionText(c.mention);
  }
}

std::string Teller::Features(const Candidate& candidate) const {
  std::vector<std::pair<float, std::string>> named;
  float rest = candidate.features.score();
  for (const FeatureList::Item& item : candidate.features.items()) {
    const float weight = candidate.features.WeightOf(item);
    if (weight != 0) named.emplace_back(weight, item.Name());
  }
  std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) {
    return std::fabs(a.first) > std::fabs(b.first);
  });
  if (named.size() > most_features_) named.resize(most_features_);
  std::string text;
  for (const auto& [weight, name] : named) {
    absl::StrAppendFormat(&text, "%s%+.2f %s", text.empty() ? "" : "  ", weight, name);
    rest -= weight;
  }
  absl::StrAppendFormat(&text, "%s%+.2f the others", text.empty() ? "" : "  ", rest);
  return text;
}

void Teller::Ask(absl::string_view what, const RecordedQuestion* question) {
  if (question == nullptr || question->candidates.empty()) return;
  constexpr size_t kMostCandidates = 5;
  Line(absl::StrCat("  question   ", what));
  std::vector<size_t> order(question->candidates.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return question->candidates[a].score > question->candidates[b].score;
  });
  for (size_t k = 0; k < order.size() && k < kMostCandidates; ++k) {
    const Candidate& c = question->candidates[order[k]];
    Line(absl::StrFormat("    %s %.2f  %+6.2f  %s", order[k] == question->chosen ? "*" : " ",
                         c.probability, c.score, CandidateName(*question, order[k])));
    Line(absl::StrCat("                    ", Features(c)));
  }
  if (order.size() > kMostCandidates) {
    Line(absl::StrCat("      and ", order.size() - kMostCandidates, " more"));
  }
}

void Teller::Difference(const Candidate& won, const Candidate& lost) {
  std::vector<std::pair<float, std::string>> all;
  const auto add = [&](const Candidate& c, float sign) {
    for (const FeatureList::Item& item : c.features.items()) {
      const float weight = sign * c.features.WeightOf(item);
      if (weight == 0) continue;
      const std::string name = item.Name();
      const auto same = std::find_if(all.begin(), all.end(),
                                     [&](const auto& entry) { return entry.second == name; });
      if (same == all.end()) {
        all.emplace_back(weight, name);
      } else {
        same->first += weight;
      }
    }
  };
  add(won, 1);
  add(lost, -1);
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return std::fabs(a.first) > std::fabs(b.first);
  });
  for (size_t i = 0; i < all.size() && i < most_features_ && all[i].first != 0; ++i) {
    Line(absl::StrFormat("             %+.2f %s", all[i].first, all[i].second));
  }
}

}  // namespace whosaid::tools
