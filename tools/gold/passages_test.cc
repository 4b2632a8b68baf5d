#include "tools/gold/passages.h"

#include <fstream>
#include <string>

#include "absl/strings/match.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

std::string Write(const std::string& contents) {
  const std::string path = testing::TempDir() + "/passages.jsonl";
  std::ofstream(path) << contents;
  return path;
}

TEST(PassagesTest, ReadsTextsWithTheirQuotes) {
  const absl::StatusOr<GoldCorpus> corpus = ReadPassages(
      Write(R"({"id": "one", "text": "“No,” she said.", "quotes": [{"start": 0, "end": 5, )"
            R"("source_start": 6, "source_end": 9, "speaker": "Ana Ruiz", "class": "PERSON", )"
            R"("titles": ["mayor"], "aliases": []}]})"
            "\n"));
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  ASSERT_EQ(corpus->documents.size(), 1);
  ASSERT_EQ(corpus->quotes.size(), 1);
  EXPECT_EQ(corpus->quotes[0].document, "one");
  EXPECT_EQ(corpus->quotes[0].speaker, "Ana Ruiz");
  const GoldDocument& document = corpus->documents[0];
  ASSERT_EQ(document.attributions.size(), 1);
  EXPECT_EQ(document.text.Slice(document.attributions[0].source[0]), "she");
  EXPECT_EQ(document.text.Slice(document.attributions[0].content[0]), "“No,”");
}

TEST(PassagesTest, WhatNobodySaysHasNoSource) {
  const absl::StatusOr<GoldCorpus> corpus = ReadPassages(
      Write(R"({"id": "one", "text": "“Barge” is a film.", "quotes": [{"start": 0, "end": 7, )"
            R"("speaker": "", "class": "NOT_SPEECH", "titles": [], "aliases": []}]})"
            "\n"));
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  EXPECT_EQ(corpus->quotes.size(), 1);
  EXPECT_TRUE(corpus->documents[0].attributions.empty());
}

TEST(PassagesTest, TellsWhatIsWrong) {
  const auto error = [](const std::string& contents) {
    return std::string(ReadPassages(Write(contents)).status().message());
  };
  EXPECT_TRUE(absl::StrContains(error("{}\n"), "passages.jsonl: line 1 lacks one of id, text"));
  EXPECT_TRUE(absl::StrContains(error("\nno\n"), "line 2 is not a JSON object"));
  EXPECT_TRUE(absl::StrContains(error(R"({"id": "a", "text": "b", "quotes": [{"start": 0}]})"),
                                "line 1 has a quote that lacks one of"));
  EXPECT_FALSE(ReadPassages("/nowhere.jsonl").ok());
}

}  // namespace
}  // namespace whosaid::tools
