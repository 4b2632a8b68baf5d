#include "tools/format/flat_json.h"

#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "tools/format/sample.h"

namespace whosaid::tools {
namespace {

std::string Flat(const v1::DocumentAttributions& result) {
  std::string out;
  FlatJsonFormatter().Append(result, &out);
  return out;
}

std::string Quoted(absl::string_view text) {
  std::string out;
  AppendJsonString(text, &out);
  return out;
}

TEST(FlatJsonTest, WritesAllFields) {
  EXPECT_EQ(
      Flat(SampleResult()),
      R"({"doc":"port","url":"https://example.org/port","records":[)"
      R"({"id":"00000000000000a1","kind":"MIXED","content":[[0,20],[40,52]],)"
      R"("text":"the \"quay\", is ready ... and\nopen","quoted":[[4,10]],"cue":[[22,26]],)"
      R"("source":[[27,35]],"speaker_id":"s1","speaker":"Ana Ruiz","class":"PERSON",)"
      R"("title":"director, port authority","stance":"ASSERTS","negated":false,"modal":false,)"
      R"("confidence":0.9731,"status":"DECIDED","rule":"en/frames/quote/cue_source",)"
      R"("venue":[[36,39]]},)"
      R"({"id":"00000000000000a3","kind":"DIRECT","content":[[60,70]],"text":"“Never.”",)"
      R"("quoted":[[60,70]],"cue":[],"source":[],"class":"UNKNOWN","negated":false,)"
      R"("modal":false,"confidence":0.2,"status":"UNKNOWN"}],)"
      R"("nested":[{"id":"00000000000000a2","kind":"INDIRECT","content":[[8,12]],)"
      R"("text":"\u001b[31mno","quoted":[],"cue":[[13,19]],"source":[[5,7]],"speaker_id":"s2",)"
      R"("speaker":"Port Union","class":"ORGANIZATION","stance":"DENIES","negated":true,)"
      R"("modal":true,"confidence":0.5,"status":"AMBIGUOUS","parent":"00000000000000a1"}],"offsets":"UTF8",)"
      R"("diagnostics":[{"code":"quotes/unclosed","severity":"WARNING",)"
      R"("message":"a quotation mark has no partner","span":[80,83]}]})"
      "\n");
}

TEST(FlatJsonTest, IsJson) {
  google::protobuf::Struct object;
  EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(Flat(SampleResult()), &object).ok());
  EXPECT_EQ(object.fields().at("records").list_value().values_size(), 2);
}

TEST(FlatJsonTest, EmptyDocument) {
  v1::DocumentAttributions result;
  result.set_document_id("a\"b");
  EXPECT_EQ(Flat(result), "{\"doc\":\"a\\\"b\",\"records\":[],\"nested\":[]}\n");
}

TEST(FlatJsonTest, StringsAreEscaped) {
  EXPECT_EQ(Quoted(""), "\"\"");
  EXPECT_EQ(Quoted("plain “curly” 𝔘"), "\"plain “curly” 𝔘\"");
  EXPECT_EQ(Quoted("\"\\/"), R"("\"\\/")");
  EXPECT_EQ(Quoted("\n\r\t\b\x01\x7f"), R"("\n\r\t\u0008\u0001\u007f")");
  EXPECT_EQ(Quoted(absl::string_view("a\0b", 3)), R"("a\u0000b")");
}

TEST(FlatJsonTest, EveryStringIsReadBack) {
  std::string all;
  for (int c = 0; c < 0x80; ++c) all.push_back(static_cast<char>(c));
  all += "é“”\u2028\uFFFD😀";
  google::protobuf::Value value;
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(Quoted(all), &value).ok());
  EXPECT_EQ(value.string_value(), all);
}

TEST(FlatJsonTest, BytesThatAreNotUtf8BecomeReplacementCharacters) {
  EXPECT_EQ(Quoted("a\xFF\xE2\x80"), "\"a\uFFFD\uFFFD\uFFFD\"");
  EXPECT_EQ(Quoted("\xC0\x80\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\"");
}

struct ProbabilityCase {
  float value;
  const char* written;
};

class ProbabilityTest : public testing::TestWithParam<ProbabilityCase> {};

TEST_P(ProbabilityTest, HasAtMostFourDecimals) {
  v1::DocumentAttributions result;
  result.add_attributions()->set_confidence(GetParam().value);
  EXPECT_NE(Flat(result).find(std::string("\"confidence\":") + GetParam().written + "}"),
            std::string::npos)
      << Flat(result);
}

INSTANTIATE_TEST_SUITE_P(
    All, ProbabilityTest,
    testing::Values(ProbabilityCase{0, "0"}, ProbabilityCase{1, "1"}, ProbabilityCase{0.5f, "0.5"},
                    ProbabilityCase{0.25f, "0.25"}, ProbabilityCase{0.00012f, "0.0001"},
                    ProbabilityCase{0.05f, "0.05"}, ProbabilityCase{0.99999f, "1"},
                    ProbabilityCase{0.70711f, "0.7071"}, ProbabilityCase{-3, "0"},
                    ProbabilityCase{7, "1"}));

}  // namespace
}  // namespace whosaid::tools
