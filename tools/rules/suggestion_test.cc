#include "tools/rules/suggestion.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "engine/rules/builtin.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tools/rules/check.h"
#include "tools/rules/misses.h"
#include "tools/rules/suggestion_text.h"

namespace whosaid::tools {
namespace {

using testing::HasSubstr;
using testing::Not;

RuleFolder SmallRules() {
  auto sources = ReadRuleFolder("testdata/rules_small");
  EXPECT_TRUE(sources.ok()) << sources.status();
  return LayOver({}, *std::move(sources), true, "");
}

RuleFolder BuiltinFolder() { return LayOver({}, BuiltinRules(), true, ""); }

Range Find(const std::string& text, const std::string& words) {
  const int at = text.find(words);
  EXPECT_GE(at, 0) << words;
  return {at, at + static_cast<int>(words.size())};
}

// ASCII, so that bytes are code points.
void AddDocument(std::string text, const std::vector<std::array<std::string, 3>>& attributions,
                 GoldCorpus* corpus) {
  GoldDocument document;
  document.id = std::to_string(corpus->documents.size());
  document.text = CodePoints(text);
  document.has_text = document.has_attributions = true;
  for (const auto& [content, cue, source] : attributions) {
    document.attributions.push_back(
        {{Find(text, source)}, {Find(text, cue)}, {Find(text, content)}});
  }
  document.utf8 = std::move(text);
  corpus->documents.push_back(std::move(document));
}

// The small rules know only what is quoted.
GoldCorpus SmallCorpus() {
  GoldCorpus corpus;
  AddDocument("Ana Ruiz said that the old gate leaks.\n\n\"It never leaked,\" said the mayor.",
              {{"that the old gate leaks", "said", "Ana Ruiz"},
               {"\"It never leaked,\"", "said the", "the mayor"}},
              &corpus);
  AddDocument(
      "Then the mayor denied that anyone had told her.\n\nNobody ever told us before they sailed.",
      {{"that anyone had told her", "denied", "the mayor"}}, &corpus);
  return corpus;
}

Suggestions Suggest(const RuleFolder& folder, const GoldCorpus& corpus,
                    const SuggestOptions& options) {
  const auto misses = FindMisses(folder, corpus);
  EXPECT_TRUE(misses.ok()) << misses.status();
  auto suggestions = SuggestRules(folder, corpus, *misses, options);
  EXPECT_TRUE(suggestions.ok()) << suggestions.status();
  return *std::move(suggestions);
}

// What `rules check` says of the suggestions in a folder over the rules.
RuleCheck CheckOver(const RuleFolder& folder, const Suggestions& suggestions) {
  return CheckRules(
      LayOver(folder.sources, {{suggestions.path, SuggestionsAsTextproto(suggestions)}}, false,
              "mine"),
      Issues());
}

TEST(SuggestionTest, AMissedOrderOfPartsBecomesOneRuleOfClasses) {
  const auto misses = FindMisses(SmallRules(), SmallCorpus());
  ASSERT_TRUE(misses.ok()) << misses.status();
  EXPECT_EQ(misses->attributions, 3);
  ASSERT_EQ(misses->shapes.size(), 1);
  EXPECT_EQ(misses->shapes[0].misses.size(), 2);
  EXPECT_EQ(misses->shapes[0].pattern,
            "(?P<source>SPEAKER) (?P<cue>CUE) (?P<content>FUNC:that (!PERIOD&!SEMICOLON){1,80})");
  EXPECT_EQ(misses->shapes[0].name, "source_cue_content");
}

TEST(SuggestionTest, EstimatesAreCountedInTheCorpus) {
  const Suggestions suggestions = Suggest(SmallRules(), SmallCorpus(), {});
  ASSERT_EQ(suggestions.rules.size(), 1);
  const Suggestion& rule = suggestions.rules[0];
  EXPECT_EQ(rule.rule.id(), "en/frames/suggested/source_cue_content");
  EXPECT_EQ(rule.misses, 2);
  EXPECT_EQ(rule.proposed, 2);
  EXPECT_EQ(rule.right, 2);
  EXPECT_EQ(rule.found, 2);
  EXPECT_EQ(rule.newly, 2);
  EXPECT_EQ(rule.fresh, 2);
  EXPECT_GT(rule.rule.prior(), 0);
  ASSERT_EQ(rule.rule.match_size(), 2);
  EXPECT_EQ(rule.rule.match(0).source(), "Ana Ruiz");
  EXPECT_EQ(rule.rule.reject(0).text(), "Nobody ever told us before they sailed.");
}

TEST(SuggestionTest, AWrongMatchCountsAgainstARule) {
  GoldCorpus corpus = SmallCorpus();
  AddDocument("Then Ana Ruiz denied that part of it.", {}, &corpus);
  const Suggestions suggestions = Suggest(SmallRules(), corpus, {});
  ASSERT_EQ(suggestions.rules.size(), 1);
  EXPECT_EQ(suggestions.rules[0].proposed, 3);
  EXPECT_EQ(suggestions.rules[0].right, 2);
  SuggestOptions strict;
  strict.min_precision = 0.7;
  const Suggestions none = Suggest(SmallRules(), corpus, strict);
  EXPECT_TRUE(none.rules.empty());
  EXPECT_EQ(none.too_wrong, 1);
}

TEST(SuggestionTest, NothingMissedIsNothingSuggested) {
  GoldCorpus corpus;
  AddDocument("\"It never leaked,\" said the mayor.",
              {{"\"It never leaked,\"", "said", "the mayor"}}, &corpus);
  const Suggestions suggestions = Suggest(SmallRules(), corpus, {});
  EXPECT_EQ(suggestions.missed, 0);
  EXPECT_TRUE(suggestions.rules.empty());
  EXPECT_THAT(SuggestionsAsTextproto(suggestions), Not(HasSubstr("rule {")));
}

TEST(SuggestionTest, SmallSuggestionsLoadAndFindWhatWasMissed) {
  const RuleFolder folder = SmallRules();
  const Suggestions suggestions = Suggest(folder, SmallCorpus(), {});
  const RuleCheck check = CheckOver(folder, suggestions);
  EXPECT_EQ(check.errors(), 0) << check.issues.ToString();
  const RuleFolder with = LayOver(
      folder.sources, {{suggestions.path, SuggestionsAsTextproto(suggestions)}}, false, "mine");
  const auto misses = FindMisses(with, SmallCorpus());
  ASSERT_TRUE(misses.ok()) << misses.status();
  EXPECT_TRUE(misses->missed.empty());
  // The next suggestions go into a file of their own.
  EXPECT_EQ(Suggest(with, SmallCorpus(), {}).path, "en/frames/suggested_2.textproto");
}

TEST(SuggestionTest, OnTheProjectsGoldAllSuggestionsLoadAndHoldAndAreTheSameEachTime) {
  const auto corpus = ReadGoldCorpus("testdata/articles", "testdata/gold", {});
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  SuggestOptions options;
  options.min_misses = 1;
  options.min_precision = 0.3;
  options.limit = 100;
  const RuleFolder folder = BuiltinFolder();
  const Suggestions suggestions = Suggest(folder, *corpus, options);
  EXPECT_EQ(suggestions.not_loading, 0);
  for (size_t i = 0; i < suggestions.rules.size(); ++i) {
    const Suggestion& rule = suggestions.rules[i];
    EXPECT_GT(rule.newly, 0) << rule.rule.id();
    EXPECT_LE(rule.right, rule.proposed) << rule.rule.id();
    if (i > 0) {
      EXPECT_GE(suggestions.rules[i - 1].misses, rule.misses);
    }
  }
  const RuleCheck check = CheckOver(folder, suggestions);
  EXPECT_EQ(check.errors(), 0) << check.issues.ToString();
  EXPECT_EQ(check.own_rules, suggestions.rules.size());
  EXPECT_EQ(SuggestionsAsTextproto(Suggest(folder, *corpus, options)),
            SuggestionsAsTextproto(suggestions));
}

}  // namespace
}  // namespace whosaid::tools
