// The passages that teach whom mentions stand for are what they say they are.
#include "tools/gold/passages.h"

#include "gtest/gtest.h"

namespace whosaid {
namespace {

using tools::GoldCorpus;
using tools::GoldDocument;
using tools::Range;

TEST(PassagesTest, SpansAreQuotationsAndSources) {
  const absl::StatusOr<GoldCorpus> corpus = tools::ReadPassages("testdata/passages.jsonl");
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  EXPECT_GT(corpus->documents.size(), 400);
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

}  // namespace
}  // namespace whosaid
