#include "tools/format/proto_formats.h"

#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/delimited_message_util.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "tools/format/sample.h"

namespace whosaid::tools {
namespace {

std::string Twice(const Formatter& formatter) {
  std::string out = formatter.Header();
  formatter.Append(SampleResult(), &out);
  formatter.Append(SampleResult(), &out);
  return out;
}

TEST(TextprotoFormatterTest, IsReadBackAndShowsLettersAsTheyAre) {
  const TextprotoFormatter formatter;
  std::string out = formatter.Header();
  formatter.Append(SampleResult(), &out);
  EXPECT_EQ(out.rfind("# proto-file: proto/attribution.proto\n", 0), 0);
  EXPECT_NE(out.find("\n# document port\n"), std::string::npos);
  EXPECT_NE(out.find("“Never.”"), std::string::npos);
  v1::DocumentAttributions again;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(out, &again));
  EXPECT_EQ(again.SerializeAsString(), SampleResult().SerializeAsString());
}

TEST(JsonFormatterTest, IsALineADocument) {
  const std::string out = Twice(JsonFormatter());
  const size_t end = out.find('\n');
  ASSERT_NE(end, std::string::npos);
  EXPECT_EQ(out.substr(0, end + 1) + out.substr(0, end + 1), out);
  v1::DocumentAttributions again;
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(out.substr(0, end), &again).ok());
  EXPECT_EQ(again.SerializeAsString(), SampleResult().SerializeAsString());
}

TEST(BinaryFormatterTest, ProtobufReadsTheStream) {
  const std::string out = Twice(BinaryFormatter());
  google::protobuf::io::ArrayInputStream stream(out.data(), static_cast<int>(out.size()));
  for (int i = 0; i < 2; ++i) {
    v1::DocumentAttributions again;
    bool at_end = false;
    ASSERT_TRUE(google::protobuf::util::ParseDelimitedFromZeroCopyStream(&again, &stream, &at_end));
    EXPECT_EQ(again.SerializeAsString(), SampleResult().SerializeAsString());
  }
  EXPECT_EQ(stream.ByteCount(), static_cast<int64_t>(out.size()));
}

}  // namespace
}  // namespace whosaid::tools
