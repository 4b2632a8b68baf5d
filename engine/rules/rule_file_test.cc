#include "engine/rules/rule_file.h"

#include <string>

#include "gtest/gtest.h"

namespace whosaid {
namespace {

// The text of contents from where byte i of the string field at field is written.
std::string From(absl::string_view contents, absl::string_view value, size_t i) {
  return std::string(contents.substr(LocatedString(contents, 0, value).OffsetOf(i)));
}

TEST(LocatedStringTest, FindsBytesBehindEscapes) {
  constexpr absl::string_view kText = R"(pattern: "a\"b\x41\101\u00e9c" more)";
  constexpr absl::string_view kValue =
      "a\"bAA\xC3\xA9"
      "c";
  EXPECT_EQ(From(kText, kValue, 0), R"(a\"b\x41\101\u00e9c" more)");
  EXPECT_EQ(From(kText, kValue, 1), R"(\"b\x41\101\u00e9c" more)");
  EXPECT_EQ(From(kText, kValue, 3), R"(\x41\101\u00e9c" more)");
  EXPECT_EQ(From(kText, kValue, 4), R"(\101\u00e9c" more)");
  EXPECT_EQ(From(kText, kValue, 6), R"(\u00e9c" more)");  // its second byte
  EXPECT_EQ(From(kText, kValue, 7), R"(c" more)");
  EXPECT_EQ(From(kText, kValue, 8), R"(" more)");
}

TEST(LocatedStringTest, FindsBytesInSeveralPieces) {
  constexpr absl::string_view kText = "pattern # of what\n  : 'ab'\n # and\n \"cd\" 'e' }";
  EXPECT_EQ(From(kText, "abcde", 1), "b'\n # and\n \"cd\" 'e' }");
  EXPECT_EQ(From(kText, "abcde", 2), "cd\" 'e' }");
  EXPECT_EQ(From(kText, "abcde", 4), "e' }");
}

TEST(LocatedStringTest, PointsToTheFieldWhereItIsNotSure) {
  EXPECT_EQ(From("pattern: \"abc\"", "another", 2), "pattern: \"abc\"");
  EXPECT_EQ(From("pattern", "", 0), "pattern");
}

TEST(ParseRuleFileTest, LocatesEveryRule) {
  constexpr char kText[] =
      "level: 2\n"
      "macro { name: \"A\" pattern: \"X\" }\n"
      "rule {\n"
      "  id: \"a/b\"\n"
      "  pattern: \"P\"\n"
      "  emit: \"E\"\n"
      "}\n"
      "disable: \"c\"\n"
      "disable: \"d\"\n";
  Issues issues;
  const auto parsed = ParseRuleFile("f", kText, &issues);
  EXPECT_EQ(issues.ToString(), "");
  const auto line = [&](size_t offset) { return parsed->source.LineOf(offset); };
  EXPECT_EQ(parsed->file.level(), 2u);
  ASSERT_EQ(parsed->rules.size(), 1u);
  EXPECT_EQ(parsed->rules[0].rule->id(), "a/b");
  EXPECT_EQ(line(parsed->rules[0].begin), 3);
  EXPECT_EQ(kText[parsed->rules[0].pattern.begin()], 'P');
  EXPECT_EQ(kText[parsed->rules[0].emit.begin()], 'E');
  EXPECT_EQ(kText[parsed->macros[0].pattern.begin()], 'X');
  ASSERT_EQ(parsed->disable.size(), 2u);
  EXPECT_EQ(line(parsed->disable[1].begin()), 9);
}

TEST(ParseWeightFileTest, ReadsPlainAndOtherLines) {
  Weights weights;
  Issues issues;
  ParseWeightFile("en/weights.textproto",
                  "provenance: \"by hand\"\n"
                  "weight { name: \"a=\xE2\x80\x9C|x\" value: -0.5 }\n"
                  "weight { name: \"b\\\"\" value: 2 }  # escaped, and a comment\n"
                  "weight {\n  name: \"c\"\n  value: 1e-2\n}\n"
                  "weight { name: \"d\" value: 3 }\n"
                  "calibration { raw: 0.5 calibrated: 0.25 }\n",
                  &weights, &issues);
  EXPECT_EQ(issues.ToString(), "");
  EXPECT_EQ(weights.file.provenance(), "by hand");
  ASSERT_EQ(weights.file.calibration_size(), 1);
  std::string all;
  for (const v1::Weight& weight : weights.file.weight()) {
    all += weight.name() + " " + std::to_string(weight.value()) + "\n";
  }
  for (const Weights::Named& weight : weights.plain) {
    all += std::string(weight.name) + " " + std::to_string(weight.value) + "\n";
  }
  EXPECT_EQ(all,
            "b\" 2.000000\n"
            "c 0.010000\n"
            "a=\xE2\x80\x9C|x -0.500000\n"
            "d 3.000000\n");
}

}  // namespace
}  // namespace whosaid
