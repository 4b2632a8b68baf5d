#include "tools/rules/suggest.h"

#include <memory>
#include <string>

#include "engine/extractor.h"
#include "engine/rules/builtin.h"
#include "engine/workspace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using testing::HasSubstr;

GoldDocument Gold(const std::string& id, const std::string& text, absl::string_view source,
                  absl::string_view cue, absl::string_view content) {
  GoldDocument gold;
  gold.id = id;
  gold.utf8 = text;
  gold.text = CodePoints(text);
  gold.has_text = gold.has_attributions = true;
  const auto range = [&](absl::string_view words) -> Ranges {
    const int at = text.find(std::string(words));
    return {{at, at + static_cast<int>(words.size())}};
  };
  gold.attributions.push_back({range(source), range(cue), range(content)});
  return gold;
}

struct Engine {
  explicit Engine(std::vector<RuleSource> sources, size_t overlay)
      : extractor(*Extractor::Create(std::move(sources), overlay, nullptr)),
        workspace(extractor->NewWorkspace()) {}
  const Reading& Read(const GoldDocument& gold) {
    in.set_text(gold.utf8);
    extractor->Extract(in, {}, workspace.get(), &result);
    return workspace->reading;
  }
  std::unique_ptr<const Extractor> extractor;
  Extractor::WorkspacePtr workspace;
  v1::Document in;
  v1::DocumentAttributions result;
};

// What Ana Ruiz would have to say for the engine to see it: gold has it, the predictions have not.
std::vector<GoldDocument> Corpus() {
  return {
      Gold("a", "Ana Ruiz mouthed that the gate was shut.", "Ana Ruiz", "mouthed",
           "that the gate was shut"),
      Gold("b", "Pier Holt mouthed that it was late.", "Pier Holt", "mouthed", "that it was late")};
}

TEST(SuggestTest, AMissedShapeBecomesARuleThatLoadsAndFindsIt) {
  const std::vector<RuleSource> base = BuiltinRules();
  Engine plain(base, base.size());
  Misses misses(plain.extractor->rules(), "en/frames/suggested/");
  for (const GoldDocument& gold : Corpus()) misses.Add(gold, plain.Read(gold), {});
  EXPECT_EQ(misses.missed().size(), 2);
  std::vector<Suggestion> suggestions = misses.Suggestions(2, 10);
  ASSERT_EQ(suggestions.size(), 1);
  EXPECT_EQ(suggestions[0].missed, 2);
  EXPECT_EQ(suggestions[0].id, "en/frames/suggested/s1");
  EXPECT_THAT(suggestions[0].pattern, HasSubstr("(?P<source>PERSON) (?P<cue>"));
  EXPECT_EQ(suggestions[0].text, "Pier Holt mouthed that it was late.");  // the shorter one
  EXPECT_EQ(suggestions[0].source, "Pier Holt");
  EXPECT_EQ(suggestions[0].cue, "mouthed");
  EXPECT_TRUE(misses.Suggestions(3, 10).empty());

  std::vector<RuleSource> with = base;
  with.push_back({"en/frames/suggested.textproto", RuleText(suggestions[0])});
  Engine tried(with, base.size());
  for (const GoldDocument& gold : Corpus()) {
    CountMatches(gold, tried.Read(gold), misses.missed(), &suggestions);
  }
  GoldDocument nobody = Gold("c", "Ana Ruiz mouthed that the lamp was out.", "x", "x", "x");
  nobody.attributions.clear();
  CountMatches(nobody, tried.Read(nobody), misses.missed(), &suggestions);
  EXPECT_EQ(suggestions[0].right, 2);
  EXPECT_EQ(suggestions[0].found, 2);
  EXPECT_EQ(suggestions[0].wrong, 1);
  EXPECT_THAT(RuleText(suggestions[0]), HasSubstr("2 right, 1 wrong (67 %); 2 of"));
}

TEST(SuggestTest, WhatWasFoundIsNotSuggested) {
  const std::vector<RuleSource> base = BuiltinRules();
  Engine plain(base, base.size());
  Misses misses(plain.extractor->rules(), "en/frames/suggested/");
  const GoldDocument gold = Corpus()[0];
  Prediction found;
  found.source = gold.attributions[0].source;
  found.cue = gold.attributions[0].cue;
  found.content = gold.attributions[0].content;
  misses.Add(gold, plain.Read(gold), {found});
  EXPECT_TRUE(misses.missed().empty());
  EXPECT_TRUE(misses.Suggestions(1, 10).empty());
}

}  // namespace
}  // namespace whosaid::tools
