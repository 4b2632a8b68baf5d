// The passages that teach whom mentions stand for are what they say they are.
#include "tools/gold/passages.h"

#include <set>
#include <string>

#include "gtest/gtest.h"

namespace whosaid {
namespace {

using tools::GoldCorpus;
using tools::GoldDocument;
using tools::Range;

struct File {
  const char* path;
  size_t least;  // documents
};

class PassagesTest : public testing::TestWithParam<File> {};

TEST_P(PassagesTest, SpansAreQuotationsAndSources) {
  const absl::StatusOr<GoldCorpus> corpus = tools::ReadPassages(GetParam().path);
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  EXPECT_GE(corpus->documents.size(), GetParam().least);
  for (const GoldDocument& document : corpus->documents) {
    for (const tools::GoldAttribution& attribution : document.attributions) {
      const Range content = attribution.content[0], source = attribution.source[0];
      ASSERT_TRUE(0 <= content.begin && content.begin + 2 < content.end &&
                  content.end <= document.text.size())
          << document.id << " " << content.begin;
      ASSERT_TRUE(0 <= source.begin && source.begin < source.end &&
                  source.end <= document.text.size())
          << document.id << " " << content.begin;
      const char32_t opening = document.text[content.begin];
      EXPECT_TRUE(opening == U'“' || opening == U'"' || opening == U'‘' || opening == U'\'')
          << document.id << " " << content.begin;
      EXPECT_TRUE(source.end <= content.begin || content.end <= source.begin)
          << document.id << ": a source inside its own quotation, at " << source.begin;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Files, PassagesTest,
                         testing::Values(File{"testdata/passages.jsonl", 850},
                                         File{"testdata/unseen.jsonl", 268},
                                         File{"testdata/plain.jsonl", 24}));

// What is learnt from measures nothing.
TEST(UnseenTest, IsInNoLesson) {
  const absl::StatusOr<GoldCorpus> lessons = tools::ReadPassages("testdata/passages.jsonl");
  ASSERT_TRUE(lessons.ok());
  std::set<std::string> texts;
  for (const GoldDocument& document : lessons->documents) texts.insert(document.utf8);
  for (const char* file : {"testdata/unseen.jsonl", "testdata/plain.jsonl"}) {
    const absl::StatusOr<GoldCorpus> unseen = tools::ReadPassages(file);
    ASSERT_TRUE(unseen.ok());
    for (const GoldDocument& document : unseen->documents) {
      EXPECT_EQ(texts.count(document.utf8), 0) << document.id;
    }
  }
}

}  // namespace
}  // namespace whosaid
