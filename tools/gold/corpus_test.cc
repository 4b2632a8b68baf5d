#include "tools/gold/corpus.h"

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

class CorpusTest : public testing::Test {
 protected:
  void SetUp() override {
    unsetenv("BUILD_WORKING_DIRECTORY");
    folder_ = absl::StrCat(testing::TempDir(), "/corpus_test_", getpid());
    std::filesystem::create_directories(folder_ + "/text");
    std::filesystem::create_directories(folder_ + "/ann");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  void Write(const std::string& name, const std::string& contents) {
    std::ofstream(absl::StrCat(folder_, "/", name), std::ios::binary) << contents;
  }
  absl::StatusOr<GoldCorpus> Read(const std::vector<std::string>& quotes) {
    return ReadGoldCorpus(folder_ + "/text", folder_ + "/ann", quotes);
  }

  std::string folder_;
};

TEST_F(CorpusTest, TheFirstAnnotatorCounts) {
  Write("text/a.txt", "A “é”\r\n");
  Write("text/b_c.txt", "B");
  Write("ann/a_2.ann", "T1\tContent 2 5\t“é”\nE1\tContent:T1\n");
  Write("ann/a_1.ann", "T1\tContent 3 4\té\nE1\tContent:T1\n");
  Write("ann/b_c.ann", "");
  Write("ann/lost_9.ann", "");
  Write("ann/readme.txt", "");
  const absl::StatusOr<GoldCorpus> corpus = Read({});
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  ASSERT_EQ(corpus->documents.size(), 3);
  EXPECT_EQ(corpus->documents[0].id, "a");
  EXPECT_EQ(corpus->documents[0].attributions[0].content, (Ranges{{3, 4}}));
  EXPECT_EQ(corpus->documents[0].utf8, "A “é”\r\n");
  EXPECT_EQ(corpus->documents[0].text.size(), 7);
  EXPECT_EQ(corpus->documents[1].id, "b_c");
  EXPECT_EQ(corpus->documents[2].id, "lost");
  EXPECT_FALSE(corpus->documents[2].has_text);
  EXPECT_THAT(corpus->complaints,
              ElementsAre(AllOf(HasSubstr("/ann: no text in "), HasSubstr(" for 1 of its files "),
                                HasSubstr("(lost_9.ann): they count as documents"))));
}

TEST_F(CorpusTest, AFileWithMistakesIsLeftOutAndTheOthersGoOn) {
  const std::string good = "T1\tContent 0 1\tA\nE1\tContent:T1\n";
  for (const char* name : {"a", "b", "c"}) Write(absl::StrCat("text/", name, ".txt"), "A");
  Write("ann/a.ann", good + "T2\tCue 0 9\tA\n");
  Write("ann/b.ann", good);
  Write("ann/c.ann", good + "1\n2\n3\n4\n");
  const absl::StatusOr<GoldCorpus> corpus = Read({});
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  ASSERT_EQ(corpus->documents.size(), 3);
  EXPECT_FALSE(corpus->documents[0].has_attributions);
  EXPECT_TRUE(corpus->documents[0].attributions.empty());
  EXPECT_TRUE(corpus->documents[1].has_attributions);
  EXPECT_EQ(corpus->documents[1].attributions.size(), 1);
  EXPECT_FALSE(corpus->documents[2].has_attributions);
  EXPECT_THAT(
      corpus->complaints,
      ElementsAre(AllOf(HasSubstr("/ann/a.ann:3: 0 9 is no part of the text"),
                        HasSubstr("; the file is left out until then")),
                  HasSubstr("/ann/c.ann:3: \"1\" is no"), HasSubstr("/ann/c.ann:4: \"2\" is no"),
                  HasSubstr("/ann/c.ann:5: \"3\" is no"),
                  HasSubstr("/ann/c.ann: left out until its 4 mistakes are mended; the first 3")));
  std::ostringstream err;
  EXPECT_TRUE(TellComplaints(*corpus, err));
  EXPECT_THAT(err.str(), HasSubstr(absl::StrCat("whosaid: ", folder_, "/ann/a.ann:3: ")));
  EXPECT_FALSE(TellComplaints(GoldCorpus(), err));
}

TEST_F(CorpusTest, QuotesOutsideTheirTextAreLeftOut) {
  Write("text/a.txt", "“A”");
  Write("ann/a.ann", "");
  std::string lines;
  const auto add = [&lines](const char* document, int start, int end) {
    absl::StrAppend(&lines, "{\"doc\":\"", document, "\",\"start\":", start, ",\"end\":", end,
                    ",\"speaker\":\"\",\"class\":\"UNKNOWN\",\"titles\":[],\"aliases\":[]}\n");
  };
  add("a", 0, 3);
  add("a", 0, 4);
  add("a", -1, 3);
  add("a", 2, 2);
  // Those without a text count, as other scorers of these files do it, but are told.
  for (const char* name : {"b", "c", "d", "e", "b"}) add(name, 5, 9);
  Write("q.jsonl", lines);
  const absl::StatusOr<GoldCorpus> corpus = Read({folder_ + "/q.jsonl"});
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  EXPECT_EQ(corpus->quotes.size(), 6);
  EXPECT_THAT(
      corpus->complaints,
      ElementsAre(
          HasSubstr("q.jsonl:2: start 0 and end 4 are no part of a.txt, which has 3 char"),
          HasSubstr("q.jsonl:3: start -1 "), HasSubstr("q.jsonl:4: start 2 and end 2 "),
          AllOf(HasSubstr("q.jsonl: 5 of its lines are of 4 articles that have no text in "),
                HasSubstr(" (b, c, d and 1 more): they count as missed"))));
}

TEST_F(CorpusTest, QuotesMayNameOtherDocuments) {
  Write("text/a.txt", "A");
  Write("text/b.txt", "B");
  Write("ann/a.ann", "");
  const auto line = [](const char* document) {
    return absl::StrCat("{\"doc\":\"", document,
                        "\",\"start\":0,\"end\":1,\"speaker\":\"\",\"class\":\"UNKNOWN\","
                        "\"titles\":[],\"aliases\":[]}\n");
  };
  Write("q.jsonl", line("b") + line("a") + line("b"));
  const absl::StatusOr<GoldCorpus> corpus = Read({folder_ + "/q.jsonl"});
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  ASSERT_EQ(corpus->documents.size(), 2);
  EXPECT_TRUE(corpus->documents[0].has_attributions);
  EXPECT_EQ(corpus->documents[1].id, "b");
  EXPECT_FALSE(corpus->documents[1].has_attributions);
  EXPECT_EQ(corpus->documents[1].utf8, "B");
  EXPECT_EQ(corpus->quotes.size(), 3);
}

TEST_F(CorpusTest, ErrorsNameTheFile) {
  EXPECT_THAT(std::string(Read({}).status().message()), HasSubstr("/ann: no .ann file in it"));
  Write("ann/a.ann", "");
  EXPECT_THAT(std::string(Read({"/no/file"}).status().message()),
              HasSubstr("/no/file: no such file"));
  Write("q.jsonl", "{}");
  EXPECT_THAT(std::string(Read({folder_ + "/q.jsonl"}).status().message()),
              HasSubstr("q.jsonl: line 1 lacks"));
  EXPECT_THAT(std::string(ReadGoldCorpus("/", "/no/folder", {}).status().message()),
              HasSubstr("/no/folder: no such file or folder"));
}

}  // namespace
}  // namespace whosaid::tools
