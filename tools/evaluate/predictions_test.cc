#include "tools/evaluate/predictions.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "tools/format/flat_json.h"
#include "tools/format/sample.h"

namespace whosaid::tools {
namespace {

TEST(PredictionsTest, TheFlatFormAndTheResultSayTheSame) {
  v1::DocumentAttributions result = SampleResult();
  result.set_offsets(v1::DocumentAttributions::CODEPOINT);
  std::string line;
  FlatJsonFormatter().Append(result, &line);
  const absl::StatusOr<Predictions> parsed = ParsePredictions(line);
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  const std::vector<Prediction>&read = parsed->at("port"), &made = PredictionsOf(result);
  ASSERT_EQ(read.size(), 2);
  ASSERT_EQ(made.size(), 2);
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(read[i].content, made[i].content);
    EXPECT_EQ(read[i].quoted, made[i].quoted);
    EXPECT_EQ(read[i].cue, made[i].cue);
    EXPECT_EQ(read[i].source, made[i].source);
    EXPECT_EQ(read[i].speaker, made[i].speaker);
    EXPECT_EQ(read[i].speaker_class, made[i].speaker_class);
    EXPECT_EQ(read[i].title, made[i].title);
    EXPECT_EQ(read[i].rule, made[i].rule);
    EXPECT_EQ(read[i].confidence, made[i].confidence);
  }
  EXPECT_EQ(read[0].content, (Ranges{{0, 20}, {40, 52}}));
  EXPECT_EQ(read[0].confidence, 0.9731);
  EXPECT_EQ(read[1].speaker_class, "UNKNOWN");
}

TEST(PredictionsTest, EveryConfidenceIsReadAsItIsMade) {
  v1::DocumentAttributions result;
  for (int i = 0; i <= 1000; ++i) {
    result.add_attributions()->set_confidence(static_cast<float>(i) / 1000 + 0.00003f);
  }
  std::string line;
  FlatJsonFormatter().Append(result, &line);
  const absl::StatusOr<Predictions> read = ParsePredictions(line);
  ASSERT_TRUE(read.ok());
  const std::vector<Prediction> made = PredictionsOf(result);
  for (size_t i = 0; i < made.size(); ++i) {
    EXPECT_EQ(read->at("")[i].confidence, made[i].confidence);
  }
}

TEST(PredictionsTest, WhatIsAbsentOrNullIsEmpty) {
  const absl::StatusOr<Predictions> parsed = ParsePredictions(
      "{\"doc\":\"a\",\"records\":[{},{\"speaker\":null,\"cue\":null,\"confidence\":null}]}\n\n"
      "{\"doc\":\"b\",\"records\":[]}");
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  EXPECT_EQ(parsed->at("a").size(), 2);
  EXPECT_EQ(parsed->at("a")[1].speaker, "");
  EXPECT_FALSE(parsed->at("a")[1].confidence.has_value());
  EXPECT_TRUE(parsed->at("b").empty());
}

TEST(PredictionsTest, OtherUnitsAreRefused) {
  v1::DocumentAttributions result = SampleResult();
  std::string line;
  FlatJsonFormatter().Append(result, &line);
  EXPECT_EQ(ParsePredictions(line).status().message(),
            "line 1 has \"offsets\" of UTF8, but gold counts code points: write the records anew "
            "with `whosaid extract --format=jsonl --offsets=codepoint`");
  result.set_offsets(v1::DocumentAttributions::UTF16);
  line.clear();
  FlatJsonFormatter().Append(result, &line);
  EXPECT_FALSE(ParsePredictions(line).ok());
}

TEST(PredictionsTest, OtherFilesAreRefusedWithTheLine) {
  EXPECT_EQ(ParsePredictions("\n{").status().message(), "line 2 is not a JSON object");
  EXPECT_EQ(ParsePredictions("{\"id\":\"a\",\"text\":\"b\"}").status().message(),
            "line 1 lacks \"doc\" or \"records\"; it is not what --format=jsonl writes");
  EXPECT_EQ(ParsePredictions("{\"doc\":\"a\",\"records\":[{\"cue\":[1,2]}]}").status().message(),
            "line 1: spans must be lists of [begin, end]");
  for (const char* end : {"1e300", "-1e10", "2147483648", "1.5"}) {
    EXPECT_FALSE(
        ParsePredictions(absl::StrCat("{\"doc\":\"a\",\"records\":[{\"cue\":[[1,", end, "]]}]}"))
            .ok())
        << end;
  }
}

}  // namespace
}  // namespace whosaid::tools
