#include "tools/gold/corpus.h"

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

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
  Write("ann/a_2.ann", "T1\tContent 5 6\tx\nE1\tContent:T1\n");
  Write("ann/a_1.ann", "T1\tContent 1 2\tx\nE1\tContent:T1\n");
  Write("ann/b_c.ann", "");
  Write("ann/lost_9.ann", "");
  Write("ann/readme.txt", "");
  const absl::StatusOr<GoldCorpus> corpus = Read({});
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  ASSERT_EQ(corpus->documents.size(), 3);
  EXPECT_EQ(corpus->documents[0].id, "a");
  EXPECT_EQ(corpus->documents[0].attributions[0].content, (Ranges{{1, 2}}));
  EXPECT_EQ(corpus->documents[0].utf8, "A “é”\r\n");
  EXPECT_EQ(corpus->documents[0].text.size(), 7);
  EXPECT_EQ(corpus->documents[1].id, "b_c");
  EXPECT_EQ(corpus->documents[2].id, "lost");
  EXPECT_FALSE(corpus->documents[2].has_text);
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
