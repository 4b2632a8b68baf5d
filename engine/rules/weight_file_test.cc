#include "engine/rules/weight_file.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

TEST(ParseWeightFileTest, ReadsPlainAndOtherLines) {
  WeightFile file;
  Issues issues;
  ParseWeightFile("en/weights.textproto",
                  "provenance: \"by hand\"\n"
                  "weight { name: \"a=\xE2\x80\x9C|x\" value: -0.5 }\n"
                  "weight { name: \"b\\\"\" value: 2 }  # escaped, and a comment\n"
                  "weight {\n  name: \"c\"\n  value: 1e-2\n}\n"
                  "weight { name: \"d\" value: 3 }\n"
                  "weight { name: \"e\"\n  row: \"x|such as -1.25\"\n  row: \"y 2\"\n}\n"
                  "weight { name: \"f\" row: \"z 0.75\" }\n"
                  "calibration { raw: 0.5 calibrated: 0.25 }\n",
                  &file, &issues);
  EXPECT_EQ(issues.ToString(), "");
  EXPECT_EQ(file.rest.provenance(), "by hand");
  ASSERT_EQ(file.rest.calibration_size(), 1);
  std::string all;
  for (const NamedWeight& weight : file.weights) {
    all += weight.Name() + " " + std::to_string(weight.value) + "\n";
  }
  // Those written in other ways come last.
  EXPECT_EQ(all,
            "a=\xE2\x80\x9C|x -0.500000\n"
            "d 3.000000\n"
            "e=x|such as -1.250000\n"
            "e=y 2.000000\n"
            "b\" 2.000000\n"
            "c 0.010000\n"
            "f=z 0.750000\n");
}

// How many errors a file has, and that each has the line.
int Errors(absl::string_view line) {
  WeightFile file;
  Issues issues;
  const std::string contents = absl::StrCat("# Numbers.\n", line, "\n");
  ParseWeightFile("en/weights.textproto", contents, &file, &issues);
  for (const Issue& issue : issues.all()) {
    EXPECT_EQ(issue.line, 2) << issue.ToString();
  }
  return issues.all().size();
}

TEST(ParseWeightFileTest, WeightsAreNumbersThatAddUp) {
  for (const char* number : {"1000", "-1000", "0", "1e3", "1e-30"}) {
    EXPECT_EQ(Errors(absl::StrCat("weight { name: \"a\" value: ", number, " }")), 0) << number;
    EXPECT_EQ(Errors(absl::StrCat("weight { name: \"a\" row: \"b ", number, "\" }")), 0) << number;
  }
  for (const char* number : {"1000.5", "-2147484", "1e38", "-1e38", "inf", "-inf", "nan"}) {
    EXPECT_EQ(Errors(absl::StrCat("weight { name: \"a\" value: ", number, " }")), 1) << number;
    EXPECT_EQ(Errors(absl::StrCat("weight { name: \"a\" row: \"b ", number, "\" }")), 1) << number;
  }
}

TEST(ParseWeightFileTest, ProbabilitiesAreFromZeroToOne) {
  EXPECT_EQ(Errors("accept_cue: 0.5 calibration { raw: 1 calibrated: 0 }"), 0);
  EXPECT_EQ(Errors("accept_cue: 1.5"), 1);
  EXPECT_EQ(Errors("accept_cue: nan"), 1);
  EXPECT_EQ(Errors("calibration { raw: 0.5 calibrated: inf }"), 1);
  EXPECT_EQ(Errors("calibration { raw: -1 calibrated: 2 }"), 2);
}

}  // namespace
}  // namespace whosaid
