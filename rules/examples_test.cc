// Runs the examples of every built-in rule of every language, a test case a rule.
#include "engine/cascade/examples.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "engine/rules/builtin.h"
#include "engine/rules/issue.h"
#include "engine/rules/rule_set.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

struct Loaded {
  std::unique_ptr<const RuleSet> rules;  // null if loading failed
  std::string errors;
};

struct Found {
  const RuleSet* rules;
  const CompiledRule* rule;
};

struct All {
  std::map<std::string, Loaded> languages;
  std::map<std::string, Found> by_id;
};

const All& Builtin() {
  static const auto* const all = [] {
    auto* const out = new All;
    for (const std::string& language : BuiltinLanguages()) {
      Loaded& loaded = out->languages[language];
      Issues issues;
      auto rules = RuleSet::Load(BuiltinRules(language), SIZE_MAX, &issues);
      if (!rules.ok()) {
        for (const Issue& issue : issues.all()) {
          if (issue.severity == Issue::kError) loaded.errors += issue.ToString() + "\n";
        }
        continue;
      }
      loaded.rules = *std::move(rules);
      const auto add = [&](const RuleLevel& level) {
        for (const CompiledRule& rule : level.rules) {
          out->by_id[rule.id] = {loaded.rules.get(), &rule};
        }
      };
      for (const RuleLevel& level : loaded.rules->phrase_levels()) add(level);
      add(loaded.rules->frames());
      add(loaded.rules->discourse());
    }
    return out;
  }();
  return *all;
}

std::vector<std::string> Ids() {
  std::vector<std::string> ids;
  for (const auto& entry : Builtin().by_id) ids.push_back(entry.first);
  return ids;
}

TEST(BuiltinRulesTest, Load) {
  for (const auto& entry : Builtin().languages) {
    EXPECT_NE(entry.second.rules, nullptr) << entry.first << ": " << entry.second.errors;
  }
  EXPECT_FALSE(Builtin().by_id.empty());
}

class RuleExamplesTest : public testing::TestWithParam<std::string> {};

TEST_P(RuleExamplesTest, AllPass) {
  const Found& found = Builtin().by_id.at(GetParam());
  const CompiledRule& rule = *found.rule;
  EXPECT_GE(rule.match.size(), 2) << rule.file << ":" << rule.line << ": two `match` examples show"
                                  << " what may vary";
  EXPECT_GE(rule.reject.size(), 1) << rule.file << ":" << rule.line << ": a `reject` example shows"
                                   << " where the rule ends";
  for (const v1::Example& example : rule.reject) {
    EXPECT_FALSE(example.because().empty()) << "a `reject` example says why: " << example.text();
  }
  for (const ExampleResult& result : RunExamples(*found.rules, rule.id)) {
    EXPECT_TRUE(result.passed) << rule.file << ":" << rule.line << "\n" << result.ToString();
  }
}

// There are none if the rules do not load, which the test above tells.
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(RuleExamplesTest);
INSTANTIATE_TEST_SUITE_P(Builtin, RuleExamplesTest, testing::ValuesIn(Ids()),
                         [](const testing::TestParamInfo<std::string>& info) {
                           return absl::StrReplaceAll(info.param, {{"/", "_"}, {"-", "_"}});
                         });

}  // namespace
}  // namespace whosaid
