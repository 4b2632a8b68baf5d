#include "tools/gold/speakers.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(SpeakersTest, AnObjectALine) {
  const absl::StatusOr<std::vector<GoldQuote>> quotes = ParseGoldQuotes(
      "{\"doc\": \"a\", \"start\": 3, \"end\": 9, \"speaker\": \"Ana Ruiz\", \"class\": "
      "\"PERSON\", "
      "\"titles\": [\"mayor of X\", \"mayor\"], \"aliases\": [\"Ruiz\"]}\n\n"
      "{\"doc\": \"a\", \"start\": 10, \"end\": 12, \"speaker\": null, \"class\": \"NOT_SPEECH\", "
      "\"titles\": [], \"aliases\": []}\n");
  ASSERT_TRUE(quotes.ok()) << quotes.status();
  ASSERT_EQ(quotes->size(), 2);
  const GoldQuote& first = (*quotes)[0];
  EXPECT_EQ(first.document, "a");
  EXPECT_EQ(first.line, 1);
  EXPECT_EQ((*quotes)[1].line, 3);
  EXPECT_EQ(first.span, (Range{3, 9}));
  EXPECT_EQ(first.speaker, "Ana Ruiz");
  EXPECT_EQ(first.speaker_class, "PERSON");
  EXPECT_THAT(first.titles, ElementsAre("mayor of X", "mayor"));
  EXPECT_THAT(first.aliases, ElementsAre("Ruiz"));
  EXPECT_EQ((*quotes)[1].speaker, "");
  EXPECT_THAT((*quotes)[1].titles, IsEmpty());
}

TEST(SpeakersTest, MistakesAreNamedWithTheirLine) {
  EXPECT_EQ(ParseGoldQuotes("\nx\n").status().message(), "line 2 is not a JSON object");
  EXPECT_THAT(std::string(ParseGoldQuotes("{\"doc\":\"a\"}").status().message()),
              testing::StartsWith("line 1 lacks one of doc, start"));
}

}  // namespace
}  // namespace whosaid::tools
