#include "tools/format/table.h"

#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "tools/format/sample.h"
#include "tools/terminal.h"

namespace whosaid::tools {
namespace {

std::string Table(const v1::DocumentAttributions& result, int width, bool color = false) {
  std::string out;
  TableFormatter({width, color}).Append(result, &out);
  return out;
}

TEST(TableTest, Sample) {
  EXPECT_EQ(Table(SampleResult(), 60), R"(port
3 attributions to 2 speakers, 1 of unknown speakers, 1
ambiguous

Ana Ruiz, director, port authority                      97 %
  said (asserts) · on TV
    the "quay", is ready ... and open

    inside what Ana Ruiz says:
    Port Union (organization)                           50 %
      denied (negated: denies) · as “he”
      or else Tom Hill (41 %)
        [31mno

Unknown speaker                                         20 %
  perhaps a guard (30 %), nobody (10 %)
    “Never.”

warning: a quotation mark has no partner (at 80)

)");
}

TEST(TableTest, NobodyIsQuoted) {
  v1::DocumentAttributions result;
  result.set_document_id("quiet");
  EXPECT_EQ(Table(result, 80), "quiet  nobody is quoted\n\n");
}

TEST(TableTest, ColorsChangeNothingButColors) {
  std::string colored = Table(SampleResult(), 60, true), plain;
  EXPECT_NE(colored.find("\033[1mAna Ruiz\033[0m, director"), std::string::npos) << colored;
  EXPECT_NE(colored.find("\033[31mUnknown speaker\033[0m"), std::string::npos);
  for (size_t i = 0; i < colored.size(); ++i) {
    if (colored[i] == '\033') {
      i = colored.find('m', i);
    } else {
      plain.push_back(colored[i]);
    }
  }
  EXPECT_EQ(plain, Table(SampleResult(), 60));
}

class TableWidthTest : public testing::TestWithParam<int> {};

TEST_P(TableWidthTest, NoLineIsWider) {
  v1::DocumentAttributions result = SampleResult();
  result.mutable_attributions(0)->set_speaker("Maximiliane 東京 von und zu Hohenlohe-Langenburg");
  result.mutable_attributions(0)->mutable_content()->set_text(
      "東京東京東京東京東京東京東京東京東京東京東京東京東京東京 and "
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      "a");
  for (absl::string_view line : absl::StrSplit(Table(result, GetParam()), '\n')) {
    EXPECT_LE(DisplayWidth(line), GetParam()) << line;
  }
}

INSTANTIATE_TEST_SUITE_P(Widths, TableWidthTest, testing::Values(20, 31, 47, 80, 81, 200));

}  // namespace
}  // namespace whosaid::tools
