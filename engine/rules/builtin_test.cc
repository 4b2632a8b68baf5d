#include "engine/rules/builtin.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "engine/rules/frozen_weights.h"
#include "engine/rules/lexicon.h"
#include "engine/rules/literal.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

namespace fs = std::filesystem;

// An empty folder.
fs::path TestFolder(const std::string& name) {
  const fs::path folder = fs::path(testing::TempDir()) / name;
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

void Write(const fs::path& path, const std::string& contents) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << contents;
}

// As if they were a user's, so that every RE2 is compiled when they are loaded.
std::vector<RuleSource> Untested(std::vector<RuleSource> sources) {
  for (RuleSource& source : sources) source.tested = false;
  return sources;
}

TEST(BuiltinRulesTest, LoadWithoutErrors) {
  EXPECT_THAT(BuiltinRules(), Not(IsEmpty()));
  EXPECT_EQ(&BuiltinRules(), &BuiltinRules());
  const auto rules = RuleSet::Load(Untested(BuiltinRules()), SIZE_MAX, nullptr);
  ASSERT_TRUE(rules.ok()) << rules.status().message();
  // That the alphabet stays as small as it is meant to be, and RE2 with it.
  EXPECT_LT((*rules)->symbol_count(), 20000);
}

TEST(BuiltinRulesTest, EveryLanguageLoadsByItself) {
  EXPECT_THAT(BuiltinLanguages(), Contains(std::string(kDefaultLanguage)));
  EXPECT_THAT(BuiltinRules("xx"), IsEmpty());
  for (const std::string& language : BuiltinLanguages()) {
    for (const RuleSource& source : BuiltinRules(language)) {
      EXPECT_THAT(source.path, StartsWith(language + "/"));
    }
    const auto rules = RuleSet::Load(Untested(BuiltinRules(language)), SIZE_MAX, nullptr);
    EXPECT_TRUE(rules.ok()) << rules.status().message();
  }
}

// What a lexicon's text is to a rule set: its entries and the shapes of its words.
std::string MeaningOf(const RuleSet& rules, const Lexicon& lexicon) {
  const Tokenizer tokenizer(rules.clitics());
  LiteralReader reader(&tokenizer);
  std::string meaning;
  std::vector<WordId> words;
  for (const LexiconEntry& entry : lexicon.entries) {
    const absl::Span<const Token> tokens = reader.Read(entry.text);
    rules.FindWords(entry.text, tokens, &words);
    const WordId first = words[0];
    const PhraseTrie::Hit hit = rules.FindEntry(tokens, words.data());
    absl::StrAppend(&meaning, entry.text, " ", first, " ", rules.WordName(hit.word), " ",
                    hit.symbol, " ", hit.tokens);
    for (int shape = 0; shape < kShapeCount; ++shape) {
      Token token = tokens[0];
      token.shape = static_cast<Shape>(shape);
      absl::StrAppend(&meaning, " ", rules.SymbolOf(token, first));
    }
    absl::StrAppend(&meaning, "\n");
  }
  return meaning;
}

TEST(BuiltinRulesTest, FrozenOnesAreAsTheirFiles) {
  for (const std::string& language : BuiltinLanguages()) {
    std::vector<RuleSource> files = BuiltinRules(language);
    int frozen = 0;
    for (RuleSource& file : files) {
      frozen += !file.frozen.empty();
      file.frozen = "";
    }
    EXPECT_GT(frozen, 20);
    const auto a = RuleSet::Load(BuiltinRules(language), SIZE_MAX, nullptr);
    const auto b = RuleSet::Load(files, SIZE_MAX, nullptr);
    ASSERT_TRUE(a.ok() && b.ok());
    EXPECT_EQ((*a)->fingerprint(), (*b)->fingerprint());
    ASSERT_EQ((*a)->word_count(), (*b)->word_count());
    for (int word = 0; word < (*a)->word_count(); ++word) {
      EXPECT_EQ((*a)->WordName(word), (*b)->WordName(word));
    }
    ASSERT_EQ((*a)->symbol_count(), (*b)->symbol_count());
    for (int symbol = 0; symbol < (*a)->symbol_count(); ++symbol) {
      EXPECT_EQ((*a)->SymbolName(symbol), (*b)->SymbolName(symbol));
    }
    for (const RuleSource& file : files) {
      if (!absl::EndsWith(file.path, ".txt")) continue;
      Issues issues;
      const Lexicon lexicon = ParseLexicon(file.path, file.contents, &issues);
      EXPECT_EQ(MeaningOf(**a, lexicon), MeaningOf(**b, lexicon)) << file.path;
    }
    std::vector<std::pair<uint64_t, int32_t>> keyed, named;
    ForEachKeyed((*a)->weights(), [&keyed](const KeyedWeight& weight) {
      keyed.emplace_back(weight.key, weight.thousandths);
    });
    WeightKeyer keyer;
    for (const NamedWeight& weight : (*b)->weights().weights) {
      const KeyedWeight key = keyer.Of(weight);
      named.emplace_back(key.key, key.thousandths);
    }
    EXPECT_EQ(keyed, named);
    EXPECT_EQ((*a)->weights().rest.SerializeAsString(), (*b)->weights().rest.SerializeAsString());
  }
}

TEST(OfLanguageTest, LeavesOutOthersAndTells) {
  Issues issues;
  std::string all;
  for (const RuleSource& source : OfLanguage({{"en/weights.textproto", ""},
                                              {"my.textproto", ""},
                                              {"xx/frames/my.textproto", ""},
                                              {"xx/weights.textproto", ""},
                                              {"yy/frames/my.textproto", ""}},
                                             "xx", &issues)) {
    all += source.path + ";";
  }
  EXPECT_EQ(all, "my.textproto;xx/frames/my.textproto;xx/weights.textproto;");
  EXPECT_EQ(issues.ToString(),
            "yy/: warning: not read: these are not rules of the language xx "
            "[rules/other-language]\n"
            "  rules stand in LANG/frames, LANG/lexicons, ...; to read these: --language=yy\n");
}

TEST(ReadRuleFolderTest, ReadsRulesByPath) {
  const fs::path folder = TestFolder("reads");
  Write(folder / "en/weights.textproto", "w");
  Write(folder / "en/lexicons/b.txt", "b\n");
  Write(folder / "en/lexicons/a.txt", "");
  Write(folder / "README.md", "Hello");
  Write(folder / "en/LICENSE", "Free");
  Write(folder / "en/frames/my.textprot", "rule {}");
  Write(folder / ".git/x.txt", "hidden");
  Write(folder / "en/.a.txt.swp", "hidden");
  Issues issues;
  const auto sources = ReadRuleFolder(folder.string(), &issues);
  ASSERT_TRUE(sources.ok()) << sources.status();
  std::string all;
  for (const RuleSource& source : *sources) {
    all += absl::StrCat(source.path, "=", absl::string_view(source.contents), ";");
  }
  EXPECT_EQ(all, "en/lexicons/a.txt=;en/lexicons/b.txt=b\n;en/weights.textproto=w;");
  EXPECT_EQ(issues.ToString(),
            "en/frames/my.textprot: warning: not a file of rules [rules/other-file]\n"
            "  lexicons end with .txt, rules with .textproto\n");
}

TEST(ReadRuleFolderTest, WantsAFolderWithRules) {
  const fs::path folder = TestFolder("empty");
  EXPECT_THAT(std::string(ReadRuleFolder(folder.string()).status().message()),
              HasSubstr("no .txt or .textproto below it"));
  EXPECT_THAT(std::string(ReadRuleFolder((folder / "none").string()).status().message()),
              HasSubstr("no rules folder"));
  Write(folder / "a.md", "");
  EXPECT_THAT(std::string(ReadRuleFolder((folder / "a.md").string()).status().message()),
              HasSubstr("a.md is a file: rules are a folder"));
}

}  // namespace
}  // namespace whosaid
