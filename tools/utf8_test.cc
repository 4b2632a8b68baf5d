#include "tools/utf8.h"

#include <cstdint>
#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"

namespace whosaid::tools {
namespace {

struct Utf8Case {
  const char* bytes;
  bool valid;
  char32_t code_point;
  size_t size;
};

class DecodeUtf8Test : public testing::TestWithParam<Utf8Case> {};

TEST_P(DecodeUtf8Test, FirstCharacter) {
  const DecodedChar c = DecodeUtf8(GetParam().bytes);
  EXPECT_EQ(c.valid, GetParam().valid);
  EXPECT_EQ(c.code_point, GetParam().code_point);
  EXPECT_EQ(c.size, GetParam().size);
  EXPECT_EQ(IsValidUtf8(GetParam().bytes), GetParam().valid);
}

TEST(LooksBinaryTest, TellsBytesFromTexts) {
  std::string latin, packed = "\x1F\x8B";
  for (int i = 0; i < 9999; ++i) {
    latin += i % 9 == 0 ? '\xE9' : 'a';
    packed += static_cast<char>(1 + i * i % 251);
  }
  std::string wide = "\xFF\xFE";
  for (char c : std::string("No, she said.")) wide += {c, '\0'};
  std::string greek;
  while (greek.size() < 9999) greek += "όχι";
  EXPECT_FALSE(LooksBinary(""));
  EXPECT_FALSE(LooksBinary("“No,” she said."));
  EXPECT_FALSE(LooksBinary("caf\xE9"));
  EXPECT_FALSE(LooksBinary(latin));
  EXPECT_FALSE(LooksBinary(greek));
  EXPECT_FALSE(LooksBinary("x" + greek));
  EXPECT_TRUE(LooksBinary(packed));
  EXPECT_TRUE(LooksBinary(wide));
  EXPECT_TRUE(LooksBinary(std::string("a text\0", 7)));
}

// Only the character that the beginning cuts in two is left out of what is looked at.
TEST(LooksBinaryTest, HighBytesAloneAreNoText) {
  std::string high;
  for (uint32_t i = 0; i < 9000; ++i) high += static_cast<char>(0x80 | i * i % 251);
  std::string continuations(9000, '\x80');
  EXPECT_TRUE(LooksBinary(high));
  EXPECT_TRUE(LooksBinary(continuations));
  for (const std::string character : {"a", "é", "“", "😀"}) {
    std::string text;
    while (text.size() < 9000) text += character;
    for (absl::string_view before : {"", "x", "xx", "xxx"}) {
      EXPECT_FALSE(LooksBinary(absl::StrCat(before, text))) << before << character;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, DecodeUtf8Test,
    testing::Values(
        Utf8Case{"a", true, 'a', 1}, Utf8Case{"\x7F", true, 0x7F, 1},
        Utf8Case{"\xC2\x80", true, 0x80, 2}, Utf8Case{"\xDF\xBF", true, 0x7FF, 2},
        Utf8Case{"\xE0\xA0\x80", true, 0x800, 3}, Utf8Case{"\xED\x9F\xBF", true, 0xD7FF, 3},
        Utf8Case{"\xEF\xBF\xBF", true, 0xFFFF, 3}, Utf8Case{"\xF0\x90\x80\x80", true, 0x10000, 4},
        Utf8Case{"\xF4\x8F\xBF\xBF", true, 0x10FFFF, 4},
        // Not UTF-8: alone, cut off, overlong, surrogates, too large.
        Utf8Case{"\x80", false, 0xFFFD, 1}, Utf8Case{"\xFF", false, 0xFFFD, 1},
        Utf8Case{"\xE2\x80", false, 0xFFFD, 1}, Utf8Case{"\xE2\x28\xA1", false, 0xFFFD, 1},
        Utf8Case{"\xC1\xBF", false, 0xFFFD, 1}, Utf8Case{"\xE0\x9F\xBF", false, 0xFFFD, 1},
        Utf8Case{"\xF0\x8F\xBF\xBF", false, 0xFFFD, 1}, Utf8Case{"\xED\xA0\x80", false, 0xFFFD, 1},
        Utf8Case{"\xF4\x90\x80\x80", false, 0xFFFD, 1}));

TEST(Utf8Test, ValidUtf8ReplacesByteByByte) {
  EXPECT_EQ(ValidUtf8("caf\xC3\xA9"), "café");
  EXPECT_EQ(ValidUtf8("caf\xE9, na\xEFve"), "caf\uFFFD, na\uFFFDve");
  EXPECT_TRUE(IsValidUtf8("eight bytes and more, then “curly” ones"));
  EXPECT_FALSE(IsValidUtf8("eight bytes and more, then \xFF"));
}

TEST(Utf8Test, MessagesAreMadeReadable) {
  v1::DocumentAttributions message;
  message.set_document_id("a\xFF");
  v1::Attribution* record = message.add_attributions();
  record->mutable_content()->set_text("\xFE“x”");
  record->mutable_explanation()->add_rules("r\xFF");
  MakeValidUtf8(&message);
  EXPECT_EQ(message.document_id(), "a\uFFFD");
  EXPECT_EQ(record->content().text(), "\uFFFD“x”");
  EXPECT_EQ(record->explanation().rules(0), "r\uFFFD");
  EXPECT_FALSE(record->has_cue());
  v1::DocumentAttributions again;
  EXPECT_TRUE(again.ParseFromString(message.SerializeAsString()));
}

}  // namespace
}  // namespace whosaid::tools
