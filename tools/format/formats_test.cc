#include "tools/format/formats.h"

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

TEST(FormatsTest, EveryNameIsReadBackAndHasAFormatter) {
  for (absl::string_view name : {"table", "textproto", "json", "jsonl", "binary", "brat", "csv"}) {
    Format format = Format::kAuto;
    std::string error;
    ASSERT_TRUE(AbslParseFlag(name, &format, &error)) << name;
    EXPECT_NE(format, Format::kAuto);
    EXPECT_EQ(AbslUnparseFlag(format), name);
    EXPECT_NE(MakeFormatter(format, TableOptions()), nullptr);
  }
}

TEST(FormatsTest, SuggestsTheNearestName) {
  Format format = Format::kCsv;
  std::string error;
  EXPECT_FALSE(AbslParseFlag("textprotos", &format, &error));
  EXPECT_EQ(error, "did you mean textproto?");
  EXPECT_FALSE(AbslParseFlag("yaml-flow-style", &format, &error));
  EXPECT_EQ(error, "wanted table, textproto, json, jsonl, binary, brat or csv");
  EXPECT_EQ(format, Format::kCsv);
}

}  // namespace
}  // namespace whosaid::tools
