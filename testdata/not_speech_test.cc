// Names, titles and terms in quotation marks, which nobody says: one short text for each way in
// which English introduces them.
#include <string>

#include "engine/extractor.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "proto/document.pb.h"
#include "testdata/speaker_case.h"

namespace whosaid {
namespace {

struct Case {
  const char* name;
  const char* text;  // with one quotation
};

class NotSpeechTest : public testing::TestWithParam<Case> {};

TEST_P(NotSpeechTest, IsNobodys) {
  v1::Document in;
  in.set_text(GetParam().text);
  v1::DocumentAttributions out;
  const Extractor::WorkspacePtr workspace = English().NewWorkspace();
  English().Extract(in, {}, workspace.get(), &out);
  for (const v1::Attribution& attribution : out.attributions()) {
    EXPECT_EQ(attribution.quoted_size(), 0) << attribution.DebugString();
  }
}

INSTANTIATE_TEST_SUITE_P(
    English, NotSpeechTest,
    testing::Values(
        Case{"ProgrammeOfANetwork",
             "Ana Ruiz defended the plan on Friday's broadcast of CNN's “The Briefing Room.”"},
        Case{"SongOfASinger", "Ana Ruiz said she would sing Ben Holt’s “River Town” in May."},
        Case{"MemoirBehindAComma", "Ana Ruiz tells the story in her memoir, “A Seat by the Door.”"},
        Case{"EpisodeOfAShow",
             "On Tuesday's episode of “The Ben Holt Show,” Ana Ruiz said that she was tired."},
        Case{"CliticInATitle",
             "The agency helped Ana Ruiz write a book, “Who's Who in the Harbor,” in 1994."},
        Case{"KnownToSomebodyAs",
             "Ana Ruiz, 71, known to the staff at the club as “Granny Annie”, won the prize."},
        Case{
            "TermWithAnArticle",
            "The two, known to the staff at the mill as “the Wrecking Crew”, left Ana Ruiz alone."},
        Case{"BehindAParticiple",
             "Harking back to the “Long Drift,” a winter of two floods, maps were drawn."},
        Case{"CalledABook", "Ana Ruiz wrote a book called “Women at Work” in two years."},
        Case{"NicknameBySeveral", "Locals call it “the Eel Road” because of the ditch."},
        Case{"NicknameByAndBy", "It is a boat that fishermen have nicknamed the “Mud Taxi.”"},
        Case{"NameOfAPet", "Ana Ruiz had named her dog “Biscuit.”"},
        Case{"HasANickname", "It is so common that it has a nickname, “the late canary.”"},
        Case{"TermOfATrade", "It hit the quay in what pilots call a “dead drift” at dawn."},
        Case{"BeforeTheNounOfAWork",
             "Ana Ruiz taught the last session of “Rocks for Everyone,” a course of hers."},
        Case{"CitedInAList", "“Ferry Hits Rocks in a Gale” — Harbour Herald, March 8, 2008"}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace whosaid
