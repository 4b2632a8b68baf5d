#include "tools/rules/lints.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "engine/cascade/classes.h"
#include "engine/cascade/matcher.h"
#include "engine/cascade/reading.h"
#include "engine/rules/builtin.h"
#include "engine/rules/source_text.h"
#include "engine/rules/unknown_weights.h"
#include "engine/rules/unused.h"
#include "engine/rules/weight_file.h"

namespace whosaid::tools {
namespace {

constexpr int kLargeProgram = 10000;  // RE2 instructions; 20,000 are refused

class Linter {
 public:
  Linter(const RuleSet& rules, const RuleFolder& folder, const std::vector<ExampleResult>& results,
         Issues* issues)
      : rules_(rules),
        folder_(folder),
        issues_(*issues),
        classes_(rules),
        tokenizer_(rules.clitics()) {
    for (const ExampleResult& result : results) {
      if (!result.reject) results_[result.rule].push_back(&result);
    }
  }

  int Run() {
    const std::vector<RuleLevel>& levels = rules_.phrase_levels();
    for (size_t i = 0; i < levels.size(); ++i) LintLevel(levels[i], i);
    LintLevel(rules_.frames(), -1);
    LintLevel(rules_.discourse(), -1);
    LintFiles();
    return own_rules_;
  }

 private:
  void Warn(const CompiledRule& rule, absl::string_view code, absl::string_view message,
            absl::string_view hint) {
    const RuleSource* const source = folder_.Find(rule.file);
    Issue issue =
        SourceText(source->path, source->contents).At(rule.pattern_begin, code, message, hint);
    issue.severity = Issue::kWarning;
    issues_.Add(std::move(issue));
  }

  void WarnOfSame(const CompiledRule& rule, const CompiledRule& other) {
    Warn(rule, "rules/same-pattern", absl::StrCat("matches just what ", other.id, " matches"),
         "keep one of the two");
  }

  // phrase_level: index into phrase_levels(), or -1.
  void LintLevel(const RuleLevel& level, int phrase_level) {
    absl::flat_hash_map<std::string, std::vector<const CompiledRule*>> same;
    const auto key = [this](const CompiledRule& rule) {
      return absl::StrCat(rules_.ClassName(rule.emit), " ", rule.re->pattern());
    };
    for (const CompiledRule& rule : level.rules) same[key(rule)].push_back(&rule);
    for (const CompiledRule& rule : level.rules) {
      if (!folder_.IsOwn(rule.file)) continue;
      ++own_rules_;
      for (const CompiledRule* const other : same[key(rule)]) {
        // Of two of the folder's own the later one is told.
        if (other == &rule) break;
        WarnOfSame(rule, *other);
      }
      for (const CompiledRule* const other : same[key(rule)]) {
        if (other > &rule && !folder_.IsOwn(other->file)) WarnOfSame(rule, *other);
      }
      const int size = rule.re->ProgramSize();
      if (size > kLargeProgram) {
        Warn(rule, "rules/large", absl::StrCat("a large pattern: ", size, " RE2 instructions"),
             "20000 are the most; fewer {m,n} and shorter choices make it smaller");
      }
      LintExamples(rule, level, phrase_level);
    }
  }

  void LintExamples(const CompiledRule& rule, const RuleLevel& level, int phrase_level) {
    const auto found = results_.find(&rule);
    if (found == results_.end()) return;
    for (const ExampleResult* result : found->second) {
      for (const ExampleResult::Line& line : result->lines) {
        // An example that names nothing to find does not tell.
        if (line.same || !line.got.empty() || line.field == "match") return;
      }
    }
    const std::string winner =
        phrase_level < 0 ? "" : WinnerOver(rule, level, phrase_level, found->second);
    if (!winner.empty()) {
      Warn(rule, "rules/shadowed", absl::StrCat(winner, " takes the words of all its examples"),
           "of one level's rules the earlier match wins, then the longer, then the higher prior, "
           "then the first id: match more, give it a prior, or put it on a lower level");
      return;
    }
    Warn(rule, "rules/matches-nothing", "matches nowhere in its own examples",
         "compare the pattern with the tape that is shown with each example");
  }

  // The rule that makes a phrase of words that `rule` alone would take, in all examples; or "".
  std::string WinnerOver(const CompiledRule& rule, const RuleLevel& level, int phrase_level,
                         const std::vector<const ExampleResult*>& examples) {
    std::set<std::string> winners;
    Reading reading;
    for (const ExampleResult* result : examples) {
      Read(rules_, classes_, tokenizer_, result->example->text(), &reading);
      const Tape& in = reading.tapes[phrase_level];
      const std::string letters = in.Spell(level.letters, 0, in.size());
      re2::StringPiece match;
      if (!rule.re->Match(letters, 0, letters.size(), RE2::UNANCHORED, &match, 1)) return "";
      const size_t width = level.letters.width();
      const size_t begin = (match.data() - letters.data()) / width;
      const size_t end = begin + match.size() / width;
      for (const Unit& unit : reading.tapes[phrase_level + 1].units()) {
        if (unit.emit == 0 || unit.rule >= level.rules.size()) continue;
        const bool overlaps = unit.child_first < end && unit.child_last > begin;
        if (overlaps && level.rules[unit.rule].emit == unit.emit) {
          winners.insert(level.rules[unit.rule].id);
        }
      }
      winners.erase(rule.id);
      if (winners.empty()) return "";
    }
    return winners.empty() ? "" : *winners.begin();
  }

  void LintFiles() {
    for (size_t i = folder_.first_own; i < folder_.sources.size(); ++i) {
      const RuleSource& source = folder_.sources[i];
      if (IsWeightFile(source.path))
        FindUnknownWeights(source, WeightsBelow(), rules_.frames(), &issues_);
      for (size_t j = 0; j < folder_.first_own; ++j) {
        if (folder_.sources[j].path == source.path) WarnOfReplaced(source);
      }
    }
    Issues unused;
    FindUnused(folder_.sources, folder_.first_overlay, ClassesOfEngine(rules_), &unused);
    for (const Issue& issue : unused.all()) {
      if (folder_.IsOwn(issue.file)) issues_.Add(issue);
    }
  }

  void WarnOfReplaced(const RuleSource& source) {
    Issue issue;
    issue.severity = Issue::kWarning;
    issue.code = "rules/replaces-file";
    issue.file = source.path;
    issue.message = absl::StrCat("takes the place of the whole file ", source.path, " below it");
    issue.hint = IsWeightFile(source.path)
                     ? "no weight of that file counts any more: to change some of them, copy "
                       "the whole file and change their lines"
                 : absl::EndsWith(source.path, ".txt")
                     ? "to add entries, give the file another name and the same %class"
                     : "to change one rule, give the file another name and the rule its old id";
    issues_.Add(std::move(issue));
  }

  // Of what the folder is laid over, and of all languages that are built in.
  std::vector<RuleSource> WeightsBelow() const {
    std::vector<RuleSource> weights;
    for (size_t i = 0; i < folder_.first_own; ++i) {
      if (IsWeightFile(folder_.sources[i].path)) weights.push_back(folder_.sources[i]);
    }
    for (const std::string& language : BuiltinLanguages()) {
      for (const RuleSource& source : BuiltinRules(language)) {
        if (IsWeightFile(source.path)) weights.push_back(source);
      }
    }
    return weights;
  }

  const RuleSet& rules_;
  const RuleFolder& folder_;
  Issues& issues_;
  const Classes classes_;
  const Tokenizer tokenizer_;
  absl::flat_hash_map<const CompiledRule*, std::vector<const ExampleResult*>> results_;
  int own_rules_ = 0;
};

}  // namespace

int AddLints(const RuleSet& rules, const RuleFolder& folder,
             const std::vector<ExampleResult>& results, Issues* issues) {
  return Linter(rules, folder, results, issues).Run();
}

absl::flat_hash_set<absl::string_view> ClassesOfEngine(const RuleSet& rules) {
  // Classes is ids and nothing else.
  static_assert(std::is_trivially_copyable_v<Classes> && sizeof(Classes) % sizeof(ClassId) == 0);
  const Classes classes(rules);
  std::vector<ClassId> ids(sizeof(Classes) / sizeof(ClassId));
  std::memcpy(ids.data(), &classes, sizeof(Classes));
  absl::flat_hash_set<absl::string_view> names;
  for (ClassId id : ids) {
    if (id != 0) names.insert(rules.ClassName(id));
  }
  return names;
}

}  // namespace whosaid::tools
