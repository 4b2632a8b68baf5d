#include "engine/records/nested.h"

#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

v1::DocumentAttributions Parse(const std::string& text) {
  v1::DocumentAttributions document;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &document));
  return document;
}

// “Bob said, ‘Go,’ and I said, ‘No,’” said Ana Ruiz; the inside begins at byte 3.
constexpr char kOuter[] = R"pb(
  attributions { id: "a" speaker_id: "s1" speaker: "Ana Ruiz" speaker_class: PERSON }
  speakers { id: "s1" name: "Ana Ruiz" class: PERSON }
  speakers {
    id: "s2"
    name: "Carl Bob"
    class: PERSON
    titles { text: "mayor" }
  }
  marks {
    span { begin: 0 end: 3 }
    disposition: SPEECH
    attribution_id: "a"
  }
  marks {
    span { begin: 13 end: 16 }
    disposition: NESTED
    attribution_id: "a"
  }
  marks {
    span { begin: 19 end: 22 }
    disposition: NESTED
    attribution_id: "a"
  })pb";

TEST(NestedTest, RecordsAreShiftedChainedAndTheirSpeakersFound) {
  v1::DocumentAttributions out = Parse(kOuter);
  AddNested(Parse(R"pb(
              attributions {
                id: "x"
                content { spans { begin: 10 end: 19 } }
                quoted { begin: 10 end: 19 }
                speaker_id: "s1"
                speaker: "Bob"
                speaker_class: PERSON
              }
              attributions {
                id: "y"
                content { spans { begin: 40 end: 44 } }
                speaker_id: "s2"
                speaker: "I"
                speaker_class: AUTHOR
              }
              attributions {
                id: "z"
                content { spans { begin: 50 end: 54 } }
                speaker_class: UNKNOWN
              }
              speakers { id: "s1" name: "Bob" class: PERSON }
              speakers { id: "s2" name: "I" class: AUTHOR })pb"),
            3, 0, &out);
  ASSERT_EQ(out.attributions_size(), 3) << "one has no source";
  const v1::Attribution& bob = out.attributions(1);
  EXPECT_EQ(bob.content().spans(0).begin(), 13u);
  EXPECT_EQ(bob.quoted(0).end(), 22u);
  EXPECT_EQ(bob.parent_id(), "a");
  EXPECT_NE(bob.id(), "x");
  EXPECT_EQ(bob.speaker_id(), "s2");
  EXPECT_EQ(bob.speaker(), "Carl Bob");
  EXPECT_EQ(bob.title().text(), "mayor");
  const v1::Attribution& ana = out.attributions(2);
  EXPECT_EQ(ana.speaker(), "Ana Ruiz");
  EXPECT_EQ(ana.speaker_class(), v1::Speaker::PERSON);
  EXPECT_EQ(out.speakers_size(), 2);
  EXPECT_EQ(out.marks(0).attribution_id(), "a");
  EXPECT_EQ(out.marks(1).attribution_id(), bob.id());
  EXPECT_EQ(out.marks(2).attribution_id(), bob.id());
}

TEST(NestedTest, ANewSpeakerIsAdded) {
  v1::DocumentAttributions out = Parse(kOuter);
  AddNested(Parse(R"pb(
              attributions {
                id: "x"
                content { spans { begin: 10 end: 19 } }
                speaker_id: "s1"
                speaker: "Dora"
                speaker_class: PERSON
              }
              speakers {
                id: "s1"
                name: "Dora"
                class: PERSON
                mentions { span { begin: 1 end: 5 } }
              })pb"),
            3, 0, &out);
  ASSERT_EQ(out.speakers_size(), 3);
  EXPECT_EQ(out.speakers(2).id(), "s3");
  EXPECT_EQ(out.speakers(2).mentions(0).span().begin(), 4u);
  EXPECT_EQ(out.attributions(1).speaker_id(), "s3");
}

}  // namespace
}  // namespace whosaid
