#include "engine/records/offsets_convert.h"

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"

namespace whosaid {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Puts one span [begin, end) in every place of message that can hold one.
void FillSpans(Message* message, uint32_t begin, uint32_t end) {
  if (message->GetDescriptor() == v1::Span::descriptor()) {
    static_cast<v1::Span*>(message)->set_begin(begin);
    static_cast<v1::Span*>(message)->set_end(end);
    return;
  }
  for (int i = 0; i < message->GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor* field = message->GetDescriptor()->field(i);
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    const google::protobuf::Reflection& reflection = *message->GetReflection();
    FillSpans(field->is_repeated() ? reflection.AddMessage(message, field)
                                   : reflection.MutableMessage(message, field),
              begin, end);
  }
}

v1::DocumentAttributions Filled(uint32_t begin, uint32_t end) {
  v1::DocumentAttributions document;
  FillSpans(&document, begin, end);
  return document;
}

constexpr absl::string_view kText = "“é” 😀\xFFx";  // units: 1 1 1 1 1(2) 1 1

TEST(ConvertOffsetsTest, EverySpanOfTheContractIsConverted) {
  // A field that is added to the contract later is caught here.
  v1::DocumentAttributions document = Filled(9, 15), wanted = Filled(4, 7);
  ConvertOffsets(kText, v1::DocumentAttributions::CODEPOINT, &document);
  wanted.set_offsets(v1::DocumentAttributions::CODEPOINT);
  EXPECT_EQ(document.DebugString(), wanted.DebugString());

  document = Filled(9, 15), wanted = Filled(4, 8);
  ConvertOffsets(kText, v1::DocumentAttributions::UTF16, &document);
  wanted.set_offsets(v1::DocumentAttributions::UTF16);
  EXPECT_EQ(document.DebugString(), wanted.DebugString());
}

TEST(ConvertOffsetsTest, BytesStayAsTheyAre) {
  for (v1::DocumentAttributions::Offsets unit :
       {v1::DocumentAttributions::UTF8, v1::DocumentAttributions::OFFSETS_UNSPECIFIED}) {
    v1::DocumentAttributions document = Filled(3, 9), wanted = Filled(3, 9);
    ConvertOffsets(kText, unit, &document);
    wanted.set_offsets(v1::DocumentAttributions::UTF8);
    EXPECT_EQ(document.DebugString(), wanted.DebugString());
  }
}

TEST(ConvertOffsetsTest, ASpanOutsideTheTextIsCutAtItsEnd) {
  v1::DocumentAttributions document = Filled(14, 4000000000), wanted = Filled(6, 7);
  ConvertOffsets(kText, v1::DocumentAttributions::CODEPOINT, &document);
  wanted.set_offsets(v1::DocumentAttributions::CODEPOINT);
  EXPECT_EQ(document.DebugString(), wanted.DebugString());
}

TEST(ConvertOffsetsTest, WhatIsNotSetStaysUnset) {
  v1::DocumentAttributions document;
  document.add_attributions();
  document.add_speakers()->add_titles();
  document.add_diagnostics();
  v1::DocumentAttributions wanted = document;
  wanted.set_offsets(v1::DocumentAttributions::CODEPOINT);
  ConvertOffsets("text", v1::DocumentAttributions::CODEPOINT, &document);
  EXPECT_EQ(document.SerializeAsString(), wanted.SerializeAsString());
}

}  // namespace
}  // namespace whosaid
