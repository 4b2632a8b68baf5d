#include "engine/rules/weight_file.h"

#include <string>

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

}  // namespace
}  // namespace whosaid
