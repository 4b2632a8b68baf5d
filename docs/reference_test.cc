// What the pages of this folder say is so: docs/rules.md names every class, role, field, macro and
// message that there is, docs/output.md every key of JSON lines, and the rule sets in fenced blocks
// load and pass their examples.
//
// A block is a file of a rule set if a path follows its language:
//   ```textproto mine/en/frames/extra.textproto
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "engine/cascade/examples.h"
#include "engine/rules/alphabet.h"
#include "engine/rules/builtin.h"
#include "engine/rules/lexicon.h"
#include "engine/rules/pattern_compiler.h"
#include "engine/rules/rule_file.h"
#include "engine/rules/rule_set.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "proto/rules.pb.h"
#include "re2/re2.h"
#include "testdata/golden.h"
#include "tools/format/flat_json.h"
#include "tools/format/sample.h"
#include "tools/rules/lints.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

std::string Page(const std::string& name) {
  const auto page = testdata::ReadFile(absl::StrCat("docs/", name));
  EXPECT_TRUE(page.ok()) << page.status();
  return page.ok() ? *page : "";
}

void ExpectNamed(absl::string_view name, absl::string_view what) {
  static const auto* const page = new std::string(Page("rules.md"));
  EXPECT_TRUE(absl::StrContains(*page, absl::StrCat("`", name, "`")))
      << "docs/rules.md does not tell of the " << what << " `" << name << "`";
}

const RuleSet& Builtin() {
  static const auto* const rules =
      RuleSet::Load(BuiltinRules(), SIZE_MAX, nullptr).value().release();
  return *rules;
}

TEST(ReferenceTest, NamesEngineClasses) {
  for (absl::string_view name : kEngineClasses) ExpectNamed(name, "class");
  for (absl::string_view name : tools::ClassesOfEngine(Builtin())) ExpectNamed(name, "class");
}

TEST(ReferenceTest, NamesRoles) {
  for (int role = 0; role < kRoleCount; ++role) {
    ExpectNamed(RoleName(static_cast<Role>(role)), "role");
  }
}

TEST(ReferenceTest, NamesFields) {
  for (const google::protobuf::Descriptor* message :
       {v1::RuleFile::descriptor(), v1::Rule::descriptor(), v1::Macro::descriptor(),
        v1::Example::descriptor(), v1::WeightFile::descriptor(), v1::Weight::descriptor(),
        v1::CalibrationPoint::descriptor()}) {
    for (int i = 0; i < message->field_count(); ++i) {
      ExpectNamed(message->field(i)->name(), absl::StrCat("field of ", message->name()));
    }
  }
}

TEST(ReferenceTest, NamesPhrasesWithTheirLevel) {
  const std::string page = Page("rules.md");
  for (const RuleLevel& level : Builtin().phrase_levels()) {
    for (const CompiledRule& rule : level.rules) {
      const std::string row =
          absl::StrCat("| `", Builtin().ClassName(rule.emit), "` | ", level.level, " |");
      EXPECT_TRUE(absl::StrContains(page, row)) << "docs/rules.md has no row " << row;
    }
  }
}

TEST(ReferenceTest, NamesLexiconsAndMacros) {
  Issues issues;
  for (const RuleSource& source : BuiltinRules()) {
    if (absl::EndsWith(source.path, ".txt")) {
      ExpectNamed(ParseLexicon(source.path, source.contents, &issues).class_name, "class");
    } else if (!absl::EndsWith(source.path, "weights.textproto")) {
      const auto file = ParseRuleFile(source.path, source.contents, &issues);
      for (const v1::Macro& macro : file->file.macro()) ExpectNamed(macro.name(), "macro");
    }
  }
}

// Adds the keys of a value and of what is in it.
void CollectKeys(const google::protobuf::Value& value, std::set<std::string>* keys) {
  for (const auto& [key, inner] : value.struct_value().fields()) {
    keys->insert(key);
    CollectKeys(inner, keys);
  }
  for (const google::protobuf::Value& inner : value.list_value().values()) CollectKeys(inner, keys);
}

TEST(OutputTest, NamesKeysOfFlatJson) {
  v1::DocumentAttributions result = tools::SampleResult();
  result.mutable_attributions(0)->mutable_addressee()->add_spans()->set_end(1);
  std::string line;
  tools::FlatJsonFormatter().Append(result, &line);
  google::protobuf::Value value;
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(line, &value).ok());
  std::set<std::string> keys;
  CollectKeys(value, &keys);
  EXPECT_GT(keys.size(), 25);
  const std::string page = Page("output.md");
  for (const std::string& key : keys) {
    EXPECT_TRUE(absl::StrContains(page, absl::StrCat("`", key, "`")))
        << "docs/output.md does not tell of the key `" << key << "`";
  }
}

TEST(ReferenceTest, NamesMessages) {
  int reports = 0;
  for (const auto& entry : fs::directory_iterator("testdata/rules_bad")) {
    if (entry.path().extension() != ".txt") continue;
    const std::string report = testdata::ReadFile(entry.path().string()).value();
    re2::StringPiece rest(report);
    std::string code;
    while (RE2::FindAndConsume(&rest, R"(\[((?:rules|weights)/[a-z0-9-]+)\])", &code)) {
      ExpectNamed(code, "message");
    }
    ++reports;
  }
  EXPECT_GT(reports, 20);
}

// Folder -> its files.
std::map<std::string, std::vector<RuleSource>> RuleSetsOf(const std::string& page) {
  std::map<std::string, std::vector<RuleSource>> sets;
  re2::StringPiece rest(page);
  std::string folder, path, contents;
  while (RE2::FindAndConsume(&rest, "(?s)\n```[a-z]+ ([a-z]+)/([^\n ]+)\n(.*?)\n```\n", &folder,
                             &path, &contents)) {
    sets[folder].push_back({path, contents + "\n"});
  }
  return sets;
}

TEST(TaughtPathTest, RuleSetsLoadAndPassTheirExamples) {
  std::set<std::string> pages;
  for (const auto& entry : fs::directory_iterator("docs")) {
    if (entry.path().extension() != ".md") continue;
    const std::string name = entry.path().filename().string();
    for (const auto& set : RuleSetsOf(Page(name))) {
      pages.insert(name);
      const std::vector<std::string> parts = absl::StrSplit(set.second[0].path, '/');
      std::vector<RuleSource> sources = BuiltinRules(parts[0]);
      const size_t below = sources.size();
      sources.insert(sources.end(), set.second.begin(), set.second.end());
      const auto rules = RuleSet::Load(sources, below == 0 ? sources.size() : below, nullptr);
      ASSERT_TRUE(rules.ok()) << name << ": " << set.first << ": " << rules.status().message();
      for (const ExampleResult& result : RunExamples(**rules)) {
        EXPECT_TRUE(result.passed) << name << ": " << set.first << ": " << result.ToString();
      }
    }
  }
  for (const char* page : {"first_rule.md", "own_layout.md", "new_language.md"}) {
    EXPECT_EQ(pages.count(page), 1) << page << " has no rule set";
  }
}

}  // namespace
}  // namespace whosaid
