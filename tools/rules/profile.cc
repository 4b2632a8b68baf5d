#include "tools/rules/profile.h"

#include <algorithm>
#include <chrono>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "tools/format/flat_json.h"
#include "tools/rules/describe.h"

namespace whosaid::tools {
namespace {

// Milliseconds that the rule takes to find its matches in each of the pieces, whose letters are of
// that width.
double Time(const CompiledRule& rule, size_t width, const std::vector<std::string>& pieces) {
  const int groups = rule.re->NumberOfCapturingGroups() + 1;
  std::vector<re2::StringPiece> found(groups);
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& piece : pieces) {
    size_t at = 0;
    while (at < piece.size() &&
           rule.re->Match(re2::StringPiece(piece.data(), piece.size()), at, piece.size(),
                          RE2::UNANCHORED, found.data(), groups)) {
      at = found[0].data() - piece.data() + std::max(found[0].size(), width);
    }
  }
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

}  // namespace

Profiler::Profiler(const RuleSet* rules) : rules_(*rules) {
  for (const ListedRule& listed : AllRules(rules_)) {
    index_[listed.rule->id] = profiles_.size();
    profiles_.emplace_back();
    profiles_.back().id = listed.rule->id;
    profiles_.back().level = LevelName(*listed.level);
  }
}

RuleProfile* Profiler::Find(const std::string& id) {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &profiles_[found->second];
}

void Profiler::AddReading(const Reading& reading) {
  ++documents_;
  const std::vector<RuleLevel>& levels = rules_.phrase_levels();
  for (size_t i = 0; i < levels.size(); ++i) {
    const Tape& in = reading.tapes[i];
    for (const Unit& unit : reading.tapes[i + 1].units()) {
      if (unit.emit == 0) continue;
      const Unit& child = in[unit.child_first];
      // Copied from the tape before.
      if (unit.child_last == unit.child_first + 1 && child.emit == unit.emit &&
          child.rule == unit.rule) {
        continue;
      }
      ++Find(levels[i].rules[unit.rule].id)->hits;
    }
    const Letters& letters = levels[i].letters;
    const std::vector<std::string> all = {in.Spell(letters, 0, in.size())};
    for (const CompiledRule& rule : levels[i].rules) {
      Find(rule.id)->milliseconds += Time(rule, letters.width(), all);
    }
  }
  for (const RuleMatch& match : reading.outline.frames) ++Find(match.rule->id)->hits;
  const RuleLevel& frames = rules_.frames();
  std::vector<std::string> sentences;
  for (const Sentence& sentence : reading.outline.sentences) {
    sentences.push_back(reading.outline.tape.Spell(frames.letters, sentence.first, sentence.last));
  }
  for (const CompiledRule& rule : frames.rules) {
    Find(rule.id)->milliseconds += Time(rule, frames.letters.width(), sentences);
  }
}

void Profiler::AddRecords(const v1::DocumentAttributions& result) {
  for (const v1::Attribution& record : result.attributions()) {
    const auto& rules = record.explanation().rules();
    for (int i = 0; i < rules.size(); ++i) {
      RuleProfile* const profile = Find(rules[i]);
      if (profile == nullptr) continue;
      profile->decided += i == 0;
      ++profile->backed;
    }
  }
}

void Profiler::AddScores(const Scores& scores) {
  for (const LinkCase& link : scores.links) {
    if (link.given == nullptr || !link.has_source) continue;
    RuleProfile* const profile = Find(link.given->rule);
    if (profile == nullptr) continue;
    ++profile->given;
    profile->right += link.right;
  }
}

std::vector<RuleProfile> Profiler::Finish() {
  std::stable_sort(
      profiles_.begin(), profiles_.end(), [](const RuleProfile& a, const RuleProfile& b) {
        // "phrase 1" < "phrase 2", and frames behind them.
        if (a.level != b.level)
          return (a.level[0] == 'p') != (b.level[0] == 'p') ? a.level[0] == 'p' : a.level < b.level;
        return a.hits > b.hits;
      });
  return profiles_;
}

std::string ProfileAsTable(const std::vector<RuleProfile>& profiles, bool with_gold) {
  size_t width = 4;
  for (const RuleProfile& profile : profiles) width = std::max(width, profile.id.size());
  std::string table =
      absl::StrFormat("%-*s  %-9s %9s %8s %8s%s %9s\n", width, "RULE", "LEVEL", "HITS", "DECIDED",
                      "BACKED", with_gold ? "   RIGHT" : "", "MS");
  for (const RuleProfile& profile : profiles) {
    // Phrases decide no records.
    const bool frame = profile.level == "frame";
    const std::string decided = frame ? absl::StrCat(profile.decided) : "-";
    const std::string backed = frame ? absl::StrCat(profile.backed) : "-";
    std::string right;
    if (with_gold) {
      right = profile.given == 0
                  ? "       -"
                  : absl::StrFormat(" %6.1f%%", 100.0 * profile.right / profile.given);
    }
    absl::StrAppendFormat(&table, "%-*s  %-9s %9d %8s %8s%s %9.1f\n", width, profile.id,
                          profile.level, profile.hits, decided, backed, right,
                          profile.milliseconds);
  }
  return table;
}

std::string ProfileAsJson(const std::vector<RuleProfile>& profiles, int documents, bool with_gold) {
  std::string out = absl::StrCat("{\"documents\": ", documents, ", \"rules\": [");
  absl::string_view separator = "\n  ";
  for (const RuleProfile& profile : profiles) {
    absl::StrAppend(&out, separator, "{\"id\": ");
    AppendJsonString(profile.id, &out);
    absl::StrAppend(&out, ", \"level\": \"", profile.level, "\", \"hits\": ", profile.hits,
                    ", \"decided\": ", profile.decided, ", \"backed\": ", profile.backed);
    if (with_gold) {
      absl::StrAppend(&out, ", \"given\": ", profile.given, ", \"right\": ", profile.right);
    }
    absl::StrAppendFormat(&out, ", \"milliseconds\": %.3f}", profile.milliseconds);
    separator = ",\n  ";
  }
  return out + "\n]}\n";
}

}  // namespace whosaid::tools
