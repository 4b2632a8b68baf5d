#include "tools/gold/passages.h"

#include <fstream>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
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
  EXPECT_TRUE(corpus->quotations_only);
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

// The error of a passage of 14 characters with one quote.
std::string ErrorOf(absl::string_view start, absl::string_view end, absl::string_view source_end,
                    absl::string_view titles = "[]") {
  const std::string line = absl::StrCat(
      R"({"id": "one", "text": "“No,” she said", "quotes": [{"start": )", start, R"(, "end": )",
      end, R"(, "source_start": 6, "source_end": )", source_end,
      R"(, "speaker": "", "class": "PERSON", "titles": )", titles, R"(, "aliases": []}]})");
  return std::string(ReadPassages(Write(line)).status().message());
}

TEST(PassagesTest, SpansAreOfTheText) {
  EXPECT_EQ(ErrorOf("0", "5", "14"), "");
  for (const std::string& error :
       {ErrorOf("-1", "5", "9"), ErrorOf("5", "0", "9"), ErrorOf("3", "3", "9"),
        ErrorOf("0", "15", "9"), ErrorOf("0", "5", "15"), ErrorOf("0", "5", "6")}) {
    EXPECT_TRUE(absl::StrContains(error, "line 1 has a quote whose start and end")) << error;
  }
  for (const std::string& error :
       {ErrorOf("0.5", "5", "9"), ErrorOf("0", "1e300", "9"), ErrorOf("0", "4294967301", "9"),
        ErrorOf("0", "5", "9", "[1]")}) {
    EXPECT_TRUE(absl::StrContains(error, "line 1 has a quote that lacks one of")) << error;
  }
}

TEST(PassagesTest, AnIdIsGivenOnce) {
  const std::string line = R"({"id": "one", "text": "", "quotes": []})";
  const absl::Status status = ReadPassages(Write(line + "\n" + line)).status();
  EXPECT_TRUE(absl::StrContains(status.message(), "line 2 has the id of a line before")) << status;
}

}  // namespace
}  // namespace whosaid::tools
