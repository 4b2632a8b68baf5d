// Who is said to speak: one short text for each way in which English introduces somebody. Persons
// with a title are in titles_test.cc.
#include <string>
#include <utility>
#include <vector>

#include "engine/extractor.h"
#include "engine/rules/builtin.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "proto/document.pb.h"
#include "testdata/speaker_case.h"

namespace whosaid {
namespace {

// Where no verb tells who speaks, the mark between both is the cue; of "said in a statement" there
// is one record.
TEST(CueTest, IsAMarkOrOneForAll) {
  const Extractor::WorkspacePtr workspace = English().NewWorkspace();
  const auto cues_of = [&](const char* text) {
    v1::Document in;
    in.set_text(text);
    v1::DocumentAttributions out;
    English().Extract(in, {}, workspace.get(), &out);
    std::vector<std::string> cues;
    for (const v1::Attribution& attribution : out.attributions()) {
      cues.push_back(attribution.cue().text());
    }
    return cues;
  };
  EXPECT_EQ(cues_of("“We are ready for all of it.” — Ana Ruiz"), std::vector<std::string>{"—"});
  EXPECT_EQ(cues_of("“A great day,” Ana Ruiz said in a joint statement."),
            std::vector<std::string>{"said in a joint statement"});
}

// Whether "she" is the one or the other is not told, and the record says so.
TEST(DoubtTest, WhoSheIsMayBeOpen) {
  // Without weights nobody is likelier than anybody else.
  std::vector<RuleSource> sources = BuiltinRules();
  const size_t first_overlay = sources.size();
  sources.push_back({"en/weights.textproto", "provenance: \"none\"\n"});
  const auto english = Extractor::Create(std::move(sources), first_overlay, nullptr);
  ASSERT_TRUE(english.ok()) << english.status();
  v1::Document in;
  in.set_text("Olivia Chen-Watkins met Jean Holt. “It goes on all night,” she said.");
  v1::DocumentAttributions out;
  const Extractor::WorkspacePtr workspace = (*english)->NewWorkspace();
  (*english)->Extract(in, {}, workspace.get(), &out);
  ASSERT_EQ(out.attributions_size(), 1) << out.DebugString();
  const v1::Attribution& she = out.attributions(0);
  EXPECT_EQ(she.status(), v1::Attribution::AMBIGUOUS) << she.DebugString();
  ASSERT_GT(she.runner_ups_size(), 0);
  EXPECT_NE(she.runner_ups(0).speaker(), she.speaker());
  EXPECT_NE(she.runner_ups(0).speaker(), "");
}

// Who is new in the sentence before may be meant, however likely the one with a name is.
TEST(DoubtTest, NewcomerMayBeMeant) {
  v1::Document in;
  in.set_text(
      "Coach Sal Ferrante called the team in. A fan behind the bench had advice. “Pass,” he said.");
  v1::DocumentAttributions out;
  const Extractor::WorkspacePtr workspace = English().NewWorkspace();
  English().Extract(in, {}, workspace.get(), &out);
  ASSERT_GT(out.attributions_size(), 0);
  const v1::Attribution& he = out.attributions(out.attributions_size() - 1);
  ASSERT_EQ(he.content().text(), "“Pass,”");
  const bool fan = he.speaker() == "fan behind the bench";
  EXPECT_TRUE(fan || he.status() == v1::Attribution::AMBIGUOUS) << he.DebugString();
  if (!fan) {
    EXPECT_EQ(he.runner_ups(0).speaker(), "fan behind the bench");
  }
}

// Those who were named together are named so again in the next sentence.
TEST(TogetherTest, SourceEndsWithItsSentence) {
  const std::string once = "Maria Holt and Daniel Moreno said, “The rain is near.”";
  v1::Document in;
  in.set_text(once + " " + once + " " + once);
  v1::DocumentAttributions out;
  const Extractor::WorkspacePtr workspace = English().NewWorkspace();
  English().Extract(in, {}, workspace.get(), &out);
  ASSERT_EQ(out.attributions_size(), 3) << out.DebugString();
  for (int i = 0; i < 3; ++i) {
    const v1::Attribution& both = out.attributions(i);
    EXPECT_EQ(both.speaker(), "Maria Holt and Daniel Moreno");
    ASSERT_EQ(both.source().spans_size(), 1) << both.DebugString();
    EXPECT_EQ(both.source().spans(0).begin(), i * (once.size() + 1));
    EXPECT_EQ(both.source().text(), "Maria Holt and Daniel Moreno");
  }
}

class SpeakersTest : public testing::TestWithParam<SpeakerCase> {};

TEST_P(SpeakersTest, IsFound) { ExpectSpeaker(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    English, SpeakersTest,
    testing::Values(
        SpeakerCase{"Someone", "Someone shouted, “Go home!”", "Go home", "Someone",
                    v1::Speaker::ANONYMOUS, "Someone"},
        SpeakerCase{"OneOfSeveral", "“Go home,” said one of two witnesses.", "Go home",
                    "one of two witnesses", v1::Speaker::ANONYMOUS, "one of two witnesses"},
        SpeakerCase{"ACrowd", "Many marchers and spectators chanted “never again.”", "never again",
                    "Many marchers and spectators", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"Relatives", "“It was late,” Okafor’s relatives said.", "It was late",
                    "Okafor’s relatives", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"SourceCloseToIt",
                    "Another source familiar with the mayor’s thinking said it was “dead.”", "dead",
                    "source familiar with the mayor’s thinking", v1::Speaker::ANONYMOUS,
                    "source familiar with the mayor’s thinking"},
        SpeakerCase{"StatementOfAPerson",
                    "The Harbour Post said Peter Cook provided a written statement.\n\n“It was a "
                    "mistake,” the statement said.",
                    "It was a mistake", "Peter Cook", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "LetterOfAGroup",
            "In May, a group of parents sent a letter to the board.\n\n“Have hope,” the letter "
            "reads.",
            "Have hope", "group of parents", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"AReportSpeaksForItself",
                    "The council published a report.\n\n“Fish are dying,” the report said.",
                    "Fish are dying", "report", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"ReporterOfABody", "“It is late,” CNN’s Nadia Holt said.", "It is late",
                    "Nadia Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"BodyBehindItsNoun",
                    "“It is late,” said the rights organization the Harbour League.", "It is late",
                    "Harbour League", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SurnameWithParticles", "“It is bad,” said Jorge de la Cruz.", "It is bad",
                    "Jorge de la Cruz", v1::Speaker::PERSON, ""},
        SpeakerCase{"FirmBehindItsTrade", "“It is late,” said budget airline Flydex.", "It is late",
                    "Flydex", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"NoNameOfAPlatform",
                    "In a post on Truth Social, Miller said he was fine.\n\n“I am back,” he said.",
                    "I am back", "Miller", v1::Speaker::PERSON, ""},
        SpeakerCase{"WordThatIsASurname",
                    "Rose Young spoke.\n\nYoung people laughed. “It is late,” they said.",
                    "It is late", "Young people", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"TwoOfOneSlipAreTwo",
                    "Stefan Kowalek met Stephan Kowalik.\n\n“It is late,” Kowalik said.",
                    "It is late", "Stephan Kowalik", v1::Speaker::PERSON, ""},
        SpeakerCase{"MemberOfAParty", "“It is over,” said Lena King, a prominent Ohio Democrat.",
                    "It is over", "Lena King", v1::Speaker::PERSON, ""},
        SpeakerCase{"TwoWhoSpeakTogether", "“It is late,” Maria Holt and Daniel Moreno said.",
                    "It is late", "Maria Holt and Daniel Moreno", v1::Speaker::PERSON, ""},
        SpeakerCase{"ThreeWhoSpeakTogether",
                    "“It is late,” said Maria Holt, Daniel Moreno and Hannah Okafor.", "It is late",
                    "Maria Holt, Daniel Moreno and Hannah Okafor", v1::Speaker::PERSON, ""},
        SpeakerCase{"OneOfTwoWhoWereNamedTogether",
                    "Maria Holt and Daniel Moreno met. “It is late,” Moreno said.", "It is late",
                    "Daniel Moreno", v1::Speaker::PERSON, ""},
        SpeakerCase{"FirstWordOfABodysName",
                    "The Ministry of Inland Waters shut the pier. “It is late,” the ministry said.",
                    "It is late", "Ministry of Inland Waters", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"ShortFormOfABody",
                    "Quellmark Holdings closed the yard. “It is late,” Quellmark said.",
                    "It is late", "Quellmark Holdings", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"InitialsOfABody",
                    "The Marlow Harbour Authority closed the yard. “It is late,” the MHA said.",
                    "It is late", "Marlow Harbour Authority", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"BodyOfAPlace", "“It is late,” said Denmark's Marlow Harbour Authority.",
                    "It is late", "Marlow Harbour Authority", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"BodyOfItsMembers", "“It is late,” the Marlow Teachers' Union said.",
                    "It is late", "Marlow Teachers' Union", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"TwoBodiesTogether",
                    "The Harbour League and the Marlow Harbour Authority said it was “late.”",
                    "late", "Harbour League and the Marlow Harbour Authority",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"DescribedWithWhatHeHas",
                    "A man with a wooden leg stood there. “It is late,” the man said.",
                    "It is late", "man with a wooden leg", v1::Speaker::ANONYMOUS,
                    "man with a wooden leg"},
        SpeakerCase{"NobodyInADateline",
                    "QUELLMARK — The pier is shut, Maria Holt wrote.\n\n“It is late,” she said.",
                    "It is late", "Maria Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"NobodyInADatelineWithAColon",
                    "QUELLMARK: The pier is shut, Maria Holt wrote.\n\n“It is late,” she said.",
                    "It is late", "Maria Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"BodyBehindWhatItIs", "“It is late,” the owner, Marlow County Council, said.",
                    "It is late", "Marlow County Council", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"FamilyNameFirst",
                    "Mr Low Kim Quee found the purse. He went home. “It is late,” Mr Low said.",
                    "It is late", "Low Kim Quee", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "FatherAndSon",
            "Robert Holt Jr., the mayor, met Robert Holt Sr. “It is late,” Robert Holt Sr. said.",
            "It is late", "Robert Holt Sr.", v1::Speaker::PERSON, ""},
        SpeakerCase{"WeekdayBeforeAName",
                    "Police said Monday Okonjo had fled. “It is late,” Okonjo said.", "It is late",
                    "Okonjo", v1::Speaker::PERSON, ""},
        SpeakerCase{"GivenNameLikeAnAdverb", "“It is late,” said Early Mayhew, who waited.",
                    "It is late", "Early Mayhew", v1::Speaker::PERSON, ""},
        SpeakerCase{"GivenNameLikeAPeople",
                    "Dutch Overton has a farm. “It is late,” Overton said. Overton, 63, left.",
                    "It is late", "Dutch Overton", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "FirmOfAPeople",
            "Dutch Voltarra, a carmaker, paid. “It is late,” Voltarra said. Voltarra, which sells "
            "cars, fell.",
            "It is late", "Voltarra", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"BodyBehindAnArticle", "The Jana Kisan Sena said it was “late.”", "late",
                    "Jana Kisan Sena", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"FirmWithAGivenName",
                    "Shares of Orion Ondas Metals Inc. fell. “It is late,” Orion said.",
                    "It is late", "Orion Ondas Metals Inc.", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"NewspaperByItsLastWords",
                    "The Duluth Northern Herald asked. The Northern Herald called it “late.”",
                    "late", "Duluth Northern Herald", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"NewspaperWithItsState",
                    "The Marlow (Vt.) Record was there. “It is late,” the newspaper said.",
                    "It is late", "Marlow (Vt.) Record", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"LettersBehindAName", "“It is late,” said Rebecca Quist QC, for the defence.",
                    "It is late", "Rebecca Quist", v1::Speaker::PERSON, ""},
        SpeakerCase{"MemberBehindAName", "“It is late,” said Maria Holt MP.", "It is late",
                    "Maria Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhatOnlyBodiesHave",
                    "Avrelis, which sells fish, shut a plant. “It is late,” Avrelis said.",
                    "It is late", "Avrelis", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SomeoneSomewhere", "“It is late,” someone in the audience said.", "It is late",
                    "someone in the audience", v1::Speaker::ANONYMOUS, "someone in the audience"},
        SpeakerCase{"TextOnAPlace", "A sign on the gate of the dock reads: “It is late.”",
                    "It is late", "sign on the gate of the dock", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"TextPutUpSomewhere", "A plaque unveiled at the dock reads: “It is late.”",
                    "It is late", "plaque unveiled at the dock", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"TextToSomebody", "A circular to investors last week called it “late.”", "late",
                    "circular to investors", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"LetterFromABody",
                    "A letter from Nordfisk Group to its staff called it “late.”", "late",
                    "Nordfisk Group", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"WhoStandsInLine",
                    "A woman standing in line at the bakery asked: “Is it late?”", "Is it late",
                    "woman", v1::Speaker::ANONYMOUS, "woman"},
        SpeakerCase{"BackRow", "A woman in the back row called out, “It is late!”", "It is late",
                    "woman in the back row", v1::Speaker::ANONYMOUS, "woman in the back row"},
        SpeakerCase{
            "LastWeekInADescription",
            "Members of a choir in Leiden last week, asked about it, answered: “It is late.”",
            "It is late", "Members of a choir in Leiden", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"GovernmentSource",
                    "But a government source said it was early. “It is late,” the source said.",
                    "It is late", "government source", v1::Speaker::ANONYMOUS, "government source"},
        SpeakerCase{"CallerSpeakingFrench",
                    "A caller speaking slow French told a radio station it was “late.”", "late",
                    "caller", v1::Speaker::ANONYMOUS, "caller"},
        SpeakerCase{"BeforeAdding", "“It is early,” said Maria Holt, before adding: “It is late.”",
                    "It is late", "Maria Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "PublishedByAnother",
            "A report on the dock, published on Monday by the harbour board, said it was “late.”",
            "late", "report on the dock", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{
            "AdoptedAndSent",
            "A resolution adopted at the congress and sent to reporters called the dam “late.”",
            "late", "resolution", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"SurnameThatIsAQuantity", "Jane Little said it was “late.”", "late",
                    "Jane Little", v1::Speaker::PERSON, ""},
        SpeakerCase{"SurnameOfABody",
                    "Pieter Ruiz found it. “It is late,” said Ruiz of Leiden University.",
                    "It is late", "Pieter Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"ForMr", "“It is late,” a lawyer for Mr. Dunn said.", "It is late",
                    "lawyer for Mr. Dunn", v1::Speaker::ANONYMOUS, "lawyer for Mr. Dunn"},
        SpeakerCase{"PlaceBeforeRole",
                    "At a stop in Leiden, the senator waved. “It is late,” she said.", "It is late",
                    "senator", v1::Speaker::ANONYMOUS, "senator"},
        SpeakerCase{"BodyOfCommonWords", "The aid group Border of Mercy said it was “late.”",
                    "late", "Border of Mercy", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"BodyAndCountry", "Harbour Watch Kenya called it “late.”", "late",
                    "Harbour Watch Kenya", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"ShopWithClitic", "Vandermeer's said it was “late.”", "late", "Vandermeer's",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "ShopWithCliticAndComma",
            "Shares in Pargeter's, the furniture chain, fell. “It is late,” Pargeter's said it "
            "knew.",
            "It is late", "Pargeter's", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SignThatRead",
                    "Players passed under a sign on the door that read, “Nobody Picked You.”",
                    "Nobody", "sign", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"PlacardReading",
                    "A woman waited with a placard reading “Sheep Are Not Cargo.”", "Sheep",
                    "placard", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{
            "NonpartisanGroup",
            "Open Quellmark, a nonpartisan group that sails, left. “It is late,” the group said.",
            "It is late", "Quellmark", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"AuthorByByline", "By Ana Ruiz\n\n“Is it late?” I asked him.", "Is it late",
                    "Ana Ruiz", v1::Speaker::AUTHOR, ""},
        SpeakerCase{"NotManyInAUnit", "One midwife at the unit said so. “It is late,” she said.",
                    "It is late", "midwife at the unit", v1::Speaker::ANONYMOUS,
                    "midwife at the unit"},
        SpeakerCase{"GivenNameOfAFirm", "Delmar Chemical lost money. “It is late,” Delmar said.",
                    "late", "Delmar Chemical", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "ClauseBeforeTheName",
            "Superintendent Karl Holt praised him.\n\nAsked what he would do, Juan Ruiz said his "
            "mother had decided.\n\n“It is late,” he said.",
            "It is late", "Juan Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"CityIsABody", "The city said it would “appeal.”", "appeal", "city",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"HeadlineIsADocument", "“Late,” the headline said.", "Late", "headline",
                    v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"JointStatement", "“A great day,” Ruiz and Holt said in a joint statement.",
                    "A great day", "Ruiz and Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhoObtainedIt", "A memo obtained by the Harbour Council says it is “late.”",
                    "late", "memo obtained by the Harbour Council", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{
            "ReasonForAnonymity",
            "A senior aide who asked not to be identified because he was not authorized to speak "
            "said that it was “late.”",
            "late", "senior aide", v1::Speaker::ANONYMOUS, "senior aide"},
        SpeakerCase{"AccordingToThePost",
                    "“I am done,” Ana Ruiz told aides, according to the Post.", "I am done",
                    "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"BodiesWithoutAnArticle", "Environmental groups called it “late.”", "late",
                    "Environmental groups", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"UnionOfDrivers", "A drivers' union welcomed it. “It is late,” the union said.",
                    "It is late", "drivers' union", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"OrganizerIsABody", "“It is late,” said event organizer Harbor Alliance.",
                    "It is late", "Harbor Alliance", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"BodyWithAnAim", "The Campaign to End Loneliness said it was “late.”", "late",
                    "Campaign to End Loneliness", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "FirmOfAHeadline",
            "Lindqvist Turbines Opens Yard in Marlow\n\nLindqvist Turbines AB met on Monday. "
            "Lindqvist said the yard was “late.”",
            "late", "Lindqvist Turbines AB", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"TearfulSurname", "A tearful Holt said it was “late.”", "late", "Holt",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"DescribedBy", "The deal, described by one delegate as “late,” took effect.",
                    "late", "delegate", v1::Speaker::ANONYMOUS, "delegate"},
        SpeakerCase{"PossessorIsNoFirm",
                    "The idea was Ana Ruiz's, the papers said. “It is late,” Ruiz said.",
                    "It is late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"BodyOfACountry", "Swimming Australia called it “late.”", "late",
                    "Swimming Australia", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"PlaceBeforeAColon", "MUMBAI: Arvind Kale on Friday said, “It is late.”",
                    "It is late", "Arvind Kale", v1::Speaker::PERSON, ""},
        SpeakerCase{"CreditInTheNextLine",
                    "“It is late.”\n\n— Ben Holt, Leiden\n\nThe mayor, Ana Ruiz, said she read it.",
                    "It is late", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"MissIsAVerb",
                    "The striker will miss Sunday's game. “It is late,” the coach said.",
                    "It is late", "coach", v1::Speaker::ANONYMOUS, "coach"},
        SpeakerCase{"PercentOfPeople", "Some 52 percent of the voters called it “late.”", "late",
                    "voters", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"CriesFromMany",
                    "He was stopped by cries of “Late!” from farmers, some in tears.", "Late",
                    "farmers", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{
            "OneOfThem",
            "By noon ten boys had come. One of them, a youth in a green cap, knocked. “It is "
            "late,” he called.",
            "It is late", "youth in a green cap", v1::Speaker::ANONYMOUS, "youth in a green cap"},
        SpeakerCase{"Conceding",
                    "Conceding that it was “late,” Maria Holt warned that it was full.", "late",
                    "Maria Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"PosterWho", "A poster who uses another name said it was “late.”", "late",
                    "poster", v1::Speaker::ANONYMOUS, "poster"},
        SpeakerCase{"LawyerForOneOfMany", "But a lawyer for one of the aides said it was “late.”",
                    "late", "lawyer for one of the aides", v1::Speaker::ANONYMOUS,
                    "lawyer for one of the aides"},
        SpeakerCase{"WifeAtTheEnd",
                    "“We do not sleep,” said his wife, Maria. Carlos Ruiz lost a goat.",
                    "We do not", "Maria", v1::Speaker::PERSON, ""},
        SpeakerCase{"FatherAtTheEnd",
                    "“We want answers,” said his father, Delroy James. Police came.", "We want",
                    "Delroy James", v1::Speaker::PERSON, ""},
        SpeakerCase{"FirmBeforeAFirm",
                    "“It is dim,” said Dan Hill, an analyst with Shearson Loeb Inc. IBM said it "
                    "was “late.”",
                    "late", "IBM", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SharesOfAFirm",
                    "Vexa said the quarter was “late.” Vexa shares fell 8 percent.", "late", "Vexa",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"AcronymIsAFirm", "CTI said it “remains on track” for a profit.", "remains",
                    "CTI", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"FirstBank", "The bank, First Fidelity Trust, said it was “late.”", "late",
                    "First Fidelity Trust", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"PersonCloseTo", "“He is finished,” said a person close to Mr. Kline.",
                    "finished", "person close to Mr. Kline", v1::Speaker::ANONYMOUS,
                    "person close to Mr. Kline"},
        SpeakerCase{"SurnameOfABodysNoun", "Vince Cable met them. Cable said it was “late.”",
                    "late", "Vince Cable", v1::Speaker::PERSON, ""},
        SpeakerCase{"BankerCloseToAGroup",
                    "A banker close to the Vickers group said it was “late.”", "late",
                    "banker close to the Vickers group", v1::Speaker::ANONYMOUS,
                    "banker close to the Vickers group"},
        SpeakerCase{"FirmOfAnOwner",
                    "Steve Kane's company, Kane Homes Inc., failed. “It is late,” Mr. Kane said.",
                    "It is late", "Steve Kane", v1::Speaker::PERSON, ""},
        SpeakerCase{"BannerThatRead",
                    "Outside City Hall, students held a banner that read “Books before bleachers.” "
                    "The board met for two hours.",
                    "Books before", "banner", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"ShirtsThatSaidComma",
                    "Marta Lindqvist and her sister wore shirts that said, “Keep the pool open.”",
                    "Keep the", "shirts", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{
            "PronounPassesTheAddressee",
            "Ellen Brandt left the meeting with Paula Sorensen. “It was too long,” she said.",
            "too long", "Ellen Brandt", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "WriterLaughedAndSaid",
            "When my mother called from the road, I laughed and said, “I don't like rides.”",
            "don't like", "I", v1::Speaker::AUTHOR, ""},
        SpeakerCase{
            "WhoeverDidAndSaid",
            "After Milo Vance spoke, Hannah Okafor put down the cup and whispered, “It is over.”",
            "It is over", "Hannah Okafor", v1::Speaker::PERSON, ""},
        SpeakerCase{"WriterAsksBack",
                    "I met Ana Ruiz in 1994. “You look hungry,” she told me. I was. “How much is "
                    "it?” I asked.",
                    "How much", "I", v1::Speaker::AUTHOR, ""},
        SpeakerCase{"SaidInTheMiddleOfMixed",
                    "The bridge, said Hannah Brandt, is “a gift to the rats.”", "a gift",
                    "Hannah Brandt", v1::Speaker::PERSON, ""},
        SpeakerCase{"TweetsIsACue", "“Stay home,” tweets Ray Brandt.", "Stay home", "Ray Brandt",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"RefereeIsAnotherTurn",
                    "Brandt: “We won.” Olin: “They cheated.” The referee: “No comment.”",
                    "No comment", "referee", v1::Speaker::ANONYMOUS, "referee"},
        SpeakerCase{
            "ArguesInTheMiddle",
            "Britain, argues Hannah Brandt of the Harbour Institute, “has run out of road.”",
            "run out", "Hannah Brandt", v1::Speaker::PERSON, ""},
        SpeakerCase{"ComplainsInTheMiddle",
                    "Farmers, complains Milo Brandt, are “treated like criminals.”", "treated",
                    "Milo Brandt", v1::Speaker::PERSON, ""},
        SpeakerCase{"InTheWordsOfInTheMiddle",
                    "The aim, in the words of one official, is “to get out alive.”", "get out",
                    "official", v1::Speaker::ANONYMOUS, "official"},
        SpeakerCase{
            "WhoOnMondaySaid",
            "“We will fight,” said Brandt, echoing Olin, who on Monday said: “We must fight.”",
            "We must", "Olin", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "SaidBeforeWhoOnMonday",
            "“We will fight,” said Brandt, echoing Olin, who on Monday said: “We must fight.”",
            "We will", "Brandt", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhoLastWeekCalled", "Ana Ruiz met Olin, who last week called the plan “mad.”",
                    "mad", "Olin", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "HandleReplies",
            "Ana Voss tweeted: “We did it!” Minutes later, @holt_paul replied, “No you didn't.”",
            "No you", "@holt_paul", v1::Speaker::PERSON, ""},
        SpeakerCase{"HashtagIsNobody", "“Late again,” wrote Ana Voss. #harbour", "Late again",
                    "Ana Voss", v1::Speaker::PERSON, ""},
        SpeakerCase{"ReportBySomeDay",
                    "President Dale Hollins says the harbour is “open,” but a Labour Ministry "
                    "report released Friday says it is “half shut.”",
                    "“half shut.”", "Labour Ministry report", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"ReportBySomeDayThenThe",
                    "A harbour safety report released last month named four ships. The report "
                    "called them “rusty.”",
                    "“rusty.”", "harbour safety report", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"WasHisVerdict", "Vael was livid. “Robbery,” was his verdict.", "“Robbery,”",
                    "Vael", v1::Speaker::PERSON, ""},
        SpeakerCase{"CameTheReplyOf", "They asked twice. “No,” came Hannah Okafor’s reply.",
                    "“No,”", "Hannah Okafor", v1::Speaker::PERSON, ""},
        SpeakerCase{"WasAllSheWouldSay", "Hannah Okafor left. “Never” was all she would say.",
                    "“Never”", "Hannah Okafor", v1::Speaker::PERSON, ""},
        SpeakerCase{"ColouredPolitics", "Local conservatives called it “sick.”", "“sick.”",
                    "Local conservatives", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"LetterSignedBy", "A letter signed by Mara Vael says the tax is “a mistake.”",
                    "“a mistake.”", "Mara Vael", v1::Speaker::PERSON, ""},
        SpeakerCase{"MemoObtainedBy", "A memo obtained by The Harbour Post called it “a mistake.”",
                    "“a mistake.”", "memo obtained by The Harbour Post", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"TurnOfUnknown",
                    "Mayor Hannah Okafor spoke on the radio.\n\nHOLT: So the “death trap” was "
                    "wrong?\n\nOKAFOR: I do not know.\n\nHOLT: You said so.",
                    "“death trap”", "HOLT", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhoRepliedBehindACue",
                    "“It is over,” Hannah Okafor told Ben Vael, who replied, “Says who?”",
                    "“Says who?”", "Ben Vael", v1::Speaker::PERSON, ""},
        SpeakerCase{"MayWithADay", "On May 4, the harbour bishop told priests to “remain silent.”",
                    "“remain silent.”", "harbour bishop", v1::Speaker::ANONYMOUS, "harbour bishop"},
        SpeakerCase{"PassiveTellsNobody", "Ben Vael was told to “shut up.”", "“shut up.”", "",
                    v1::Speaker::UNKNOWN, ""},
        SpeakerCase{"PassiveBySomebody", "“The gate is shut,” Ben Vael was told by his brother.",
                    "“The gate is shut,”", "his brother", v1::Speaker::ANONYMOUS, "his brother"},
        SpeakerCase{"SaidToHaveTold",
                    "“The gate is shut,” the pilot is said to have told Ben Vael.",
                    "“The gate is shut,”", "pilot", v1::Speaker::ANONYMOUS, "pilot"},
        SpeakerCase{"DanishCompany", "Nordfisk A/S said it would cut “deep.”", "“deep.”",
                    "Nordfisk A/S", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SpaceBetweenClosingMarks",
                    "“I was late,” Hannah Okafor said. “They said, ‘No.’ ” Ben Vael wrote it down.",
                    "“They said, ‘No.’ ”", "Hannah Okafor", v1::Speaker::PERSON, ""},
        SpeakerCase{"TeachersAreAGroup", "“We are late,” teachers said on Monday.", "We are late",
                    "teachers", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"TwoTeachersWereAsked", "“We are late,” two teachers said on Monday.",
                    "We are late", "two teachers", v1::Speaker::ANONYMOUS, "two teachers"},
        SpeakerCase{"OfficialsWereAsked", "“We are late,” port officials said on Monday.",
                    "We are late", "port officials", v1::Speaker::ANONYMOUS, "port officials"},
        SpeakerCase{"ManyCarriedPlacards", "Many carried placards that read “No bus, no shop.”",
                    "No bus", "placards", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"WhenIWasLittleMyMother",
                    "When I was little my mother used to say, “They will hear about it.”",
                    "They will", "my mother", v1::Speaker::ANONYMOUS, "my mother"},
        SpeakerCase{"VeteranInATown",
                    "At a meeting in Kearney, a veteran of two tours in Iraq stood and asked her: "
                    "“What happens the day after?”",
                    "What happens", "veteran of two tours in Iraq", v1::Speaker::ANONYMOUS,
                    "veteran of two tours in Iraq"},
        SpeakerCase{"NonpartisanCenter",
                    "The nonpartisan Center for Legislative Metrics ranked her 361st of 435 "
                    "members, noting that two of her bills “concern the naming of post offices.”",
                    "concern the", "Center for Legislative Metrics", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"WriterIsNotTheMayor",
                    "Mayor backs plan\n\nBy Ana Ruiz\nStaff Writer\n\nThe mayor said the plan was "
                    "“good for all.”",
                    "good for all", "Mayor", v1::Speaker::ANONYMOUS, "Mayor"},
        SpeakerCase{"WriterWithoutBy",
                    "Council backs plan\n\nAna Ruiz, Education Correspondent\n\nThe council leader "
                    "said the plan was “good for all.”",
                    "good for all", "council leader", v1::Speaker::ANONYMOUS, "council leader"},
        SpeakerCase{"BankAndTrust",
                    "First Prairie Bank & Trust fired Holt. The bank said it was “sorry.”", "sorry",
                    "First Prairie Bank & Trust", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"CitizensForABetterPlace",
                    "Citizens for a Better Marlow said the vote was “late.”", "late",
                    "Citizens for a Better Marlow", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SpokesmanOfANameOfWords", "A spokesman for Harbour Lane said: “We are glad.”",
                    "We are glad", "spokesman for Harbour Lane", v1::Speaker::ANONYMOUS,
                    "spokesman for Harbour Lane"},
        SpeakerCase{"WhatAnotherCalledIt",
                    "Officials were asked how a claim that the CIA had described as “highly "
                    "dubious” came to be in the speech.",
                    "dubious", "CIA", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "FlierUnderTheDoorThatSaid",
            "Somebody slipped a flier under the door last week that said, “Freedom Is Essential.”",
            "Freedom", "flier", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"NoticeOnTheDoorReading",
                    "Some brought their dogs, despite a notice on the gym door reading “No Pets.”",
                    "No Pets", "notice", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"PlacardReads", "A placard at the memorial reads, “Closed.”", "Closed",
                    "placard at the memorial", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"ShareOfThem", "Roughly 31 percent cited “lack of support.”", "lack of",
                    "31 percent", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"ThirdGrader",
                    "“It might be a raccoon,” wrote a third grader at Marlow Elementary School.",
                    "raccoon", "third grader at Marlow Elementary School", v1::Speaker::ANONYMOUS,
                    "third grader at Marlow Elementary School"},
        SpeakerCase{"InHerWords", "In Ruiz's words, “We are late.”", "We are late", "Ruiz",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"AccordingToHim",
                    "Ben Okpara made the claim while addressing supporters. According to him, “in "
                    "2011 the wage bill was low.”",
                    "the wage bill", "Ben Okpara", v1::Speaker::PERSON, ""},
        SpeakerCase{"AccordingToHer",
                    "Ana Ruiz made the claim on Monday. According to her, the bill was “low.”",
                    "low", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"ResidentsOfThreeSay",
                    "Residents of three villages say they will be “marooned” by it.", "marooned",
                    "Residents of three villages", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"WhichBehindATitle",
                    "The camp circulated a document titled “Okpara: The True Story”, which alleged "
                    "that the senator “abandoned three projects.”",
                    "abandoned", "document", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{
            "QuotedAsSaying",
            "One of the people said the memo quotes Warren Kessling as saying, “You are my guy.”",
            "my guy", "Warren Kessling", v1::Speaker::PERSON, ""},
        SpeakerCase{"GroupToldOfABody",
                    "The Committee for a Balanced Budget, a nonpartisan group, wrote a report. It "
                    "called the plan “optimistic.”",
                    "optimistic", "Committee for a Balanced Budget", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"FearlessBeforeTheName",
                    "Fearless Doreen Capstick, 71, hit the yob. “Did I heck,” Doreen sighed.",
                    "Did I heck", "Doreen Capstick", v1::Speaker::PERSON, ""},
        SpeakerCase{"RightToFoodCampaign",
                    "The Right to Food Campaign accused the Government of “playing politics”.",
                    "playing", "Right to Food Campaign", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"CouncilBehindItsSecretary",
                    "In a letter signed by its secretary, King Alali Dokubo, the council said it "
                    "would “not fold its arms”.",
                    "not fold", "council", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"InscriptionsSuchAs",
                    "The protesters carried placards with inscriptions such as “Pay us our sweat,” "
                    "“Hunger” and “Governor, remember us”.",
                    "Hunger", "placards", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"PaperQuotedHerAsSaying", "“We are late,” the paper quoted Ana Ruiz as saying.",
                    "We are late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"StudyNotes", "The study notes that the teeth “will be returned.”", "will be",
                    "study", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"SheNotes", "Ruiz notes that the teeth “will be returned.”", "will be", "Ruiz",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"BodyReports", "Nordfisk reports “a pattern of loss.”", "a pattern", "Nordfisk",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"NotedBeforeTheName", "“We are late,” noted Ana Ruiz.", "We are late",
                    "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"NotesBeforeTheName", "“We are late,” notes Ana Ruiz.", "We are late",
                    "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"CompanyLeft", "The company left the hall, saying that the road was “closed.”",
                    "closed", "company", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "PostedByTheWriter",
            "Mayor backs plan\n\nPosted by Ana Ruiz at 6:42 p.m.\n\nThe mayor said it was “late.”",
            "late", "Mayor", v1::Speaker::ANONYMOUS, "Mayor"},
        SpeakerCase{"WriterForASite",
                    "Mayor backs plan\n\nBy Ana Ruiz, for NewsDesk.com, published Aug. 3, "
                    "2022\n\nThe mayor said it was “late.”",
                    "late", "Mayor", v1::Speaker::ANONYMOUS, "Mayor"},
        SpeakerCase{"PlansTo", "Holt plans to “walk the road” in May.", "walk the", "Holt",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"WarningThat", "The board closed the road, warning that it was “past mending.”",
                    "past", "board", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"WomenSayOfficers", "The women say officers “did not come.”", "did not",
                    "women", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"SaysInAHeadline", "Ana Ruiz Says Plan Is ‘Late’", "Late", "Ana Ruiz",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"CircuitCourt",
                    "The 11th U.S. Circuit Court of Appeals said the law was “void.”", "void",
                    "11th U.S. Circuit Court of Appeals", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"StatePolice", "State police said the road was “closed.”", "closed",
                    "State police", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SuperiorCourt", "The superior court said the road was “closed.”", "closed",
                    "superior court", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"FacebookPost", "A Facebook post said the road was “closed.”", "closed",
                    "Facebook post", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"StateTelevision", "“The road is closed,” state television said.", "closed",
                    "state television", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"PaperShort",
                    "The Marlow Tribune wrote that he would go. The Tribune called it “sad.”",
                    "sad", "Marlow Tribune", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"PaperByTheTimes",
                    "The Marlow Times wrote that he would go. The Times called it “sad.”", "sad",
                    "Marlow Times", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"PaperAlone", "“The road is closed,” the Herald said.", "closed", "Herald",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"PaperStateRun", "The state-run Daily Herald said it was “late.”", "late",
                    "Daily Herald", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"CriticizedForCalling",
                    "Holt criticized Ruiz for calling the bill “a disaster.”", "a disaster", "Ruiz",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"AttackedTheClaim",
                    "Holt attacked Ruiz’s claim that the bill was “a disaster.”", "a disaster",
                    "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"QuotedAsSayingThat", "Holt quoted Ruiz as saying the bill was “a disaster.”",
                    "a disaster", "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"RecalledHerSaying", "Holt recalled Ruiz saying, “It is a disaster.”",
                    "a disaster", "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"HeardHimSay", "Holt heard Ruiz say the bill was “a disaster.”", "a disaster",
                    "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"AccusedOfBeingBy", "Holt was accused of being “a liar” by Ruiz.", "a liar",
                    "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"InHerOwnWords", "The bill is, in Ruiz’s words, “a disaster.”", "a disaster",
                    "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"InTheWordsOfBehind", "The bill is “a disaster,” in the words of Ruiz.",
                    "a disaster", "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"ThoseCloseTo", "Those close to the mayor said the bill was “a disaster.”",
                    "a disaster", "Those close to the mayor", v1::Speaker::ANONYMOUS,
                    "Those close to the mayor"},
        SpeakerCase{"MsOh", "“It is late,” Ms. Oh wrote.", "It is late", "Oh", v1::Speaker::PERSON,
                    ""},
        SpeakerCase{"CrossStitch", "She hung a cross-stitch that says “Late Is a State of Mind.”",
                    "Late Is", "cross-stitch", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"WithSomebodySaying",
                    "The parties traded accusations, with Ruiz saying it was “a hobby.”", "a hobby",
                    "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"PoliceSayRuizShouted", "Police say Ruiz shouted, “You are kidding.”",
                    "kidding", "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"PostReportedThatRuizSaid",
                    "The Post reported that Ruiz said, “You are kidding.”", "kidding", "Ruiz",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"ThePost", "The Post called it “sad.”", "sad", "Post",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SurnameThatIsAGivenNameToo",
                    "Hannah Gordon spoke in Ohio with Ben Holt.\n\nShe praised Bill Gordon.\n\n“It "
                    "is late,” Gordon said.",
                    "It is late", "Hannah Gordon", v1::Speaker::PERSON, ""},
        SpeakerCase{"FirstBearerOfASurname",
                    "Ana Ruiz criticized Ben Holt on Monday. “It is late,” Ruiz said.\n\nA letter "
                    "of Carl Ruiz was lost. “It is here,” Ruiz said.",
                    "It is here", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"HeadlineVerbBeforeAName",
                    "Deport Nikki Haley, Ruiz Says.\n\nA letter by Nikki Haley was read. “It is "
                    "late,” Haley said.",
                    "It is late", "Nikki Haley", v1::Speaker::PERSON, ""},
        SpeakerCase{"LettersReadInAWrongEncoding", "“It is late,” SofÃ­a RamÃ³n SarukhÃÂ¡n said.",
                    "It is late", "SofÃ­a RamÃ³n SarukhÃÂ¡n", v1::Speaker::PERSON, ""},
        SpeakerCase{"CampaignOnTuesday", "“It is late,” the Holt campaign on Tuesday said.",
                    "It is late", "Holt campaign", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "AccordingToAPaperGoesOn",
            "“It is late,” Carl Holt said, according to the Leiden Post. “We go on with it.”",
            "We go on with it", "Carl Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"OwnersRemark", "Ben Ruiz mocked Holt’s “We are late” remark.", "We are late",
                    "Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "FootageOfSomebodySaying",
            "The ad then cuts to footage of Carl Holt saying, “You have to give them a path.”",
            "You have to give", "Carl Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"CommentsFromSomebodyThat",
                    "The email appears to contradict comments from Carl Holt that “time and "
                    "distance” were the cause.",
                    "time and distance", "Carl Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"ToSomebodyItIsSo", "To Carl Holt, the plan is a “disaster.”", "disaster",
                    "Carl Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"CallForSomething", "Ben Ruiz criticized Holt’s call for a “revolution.”",
                    "revolution", "Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"WordsToldBehind", "Ruiz, “a joke” in Holt’s words, won.", "a joke", "Holt",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"ReportedQuotingAnOfficial",
                    "“It came to a head,” the Leiden Post reported, quoting an anonymous official.",
                    "It came to a head", "anonymous official", v1::Speaker::ANONYMOUS,
                    "anonymous official"},
        SpeakerCase{"EmailOfWhoEmailed",
                    "Ana Holt emailed supporters on Monday.\n\nThe email goes on to say: “Ruiz "
                    "wants to write it into our law.”",
                    "Ruiz wants to write", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"StatementOfWhoResponded",
                    "The Holt campaign responded that it had left. “Mr. Holt makes a gift,” the "
                    "statement said.",
                    "makes a gift", "Holt campaign", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"AnotherOfThem",
                    "“They have lived there,” added another Ohio Republican. Yet another said, “It "
                    "is a battle.”",
                    "It is a battle", "Ohio Republican", v1::Speaker::ANONYMOUS, "Ohio Republican"},
        SpeakerCase{"WomanWhoWouldNotBeNamed",
                    "“It is late,” Holt told reporters.\n\n“It is not,” said the woman, who did "
                    "not want to be named.",
                    "It is not", "woman", v1::Speaker::ANONYMOUS, "woman"},
        SpeakerCase{"CriticIsNoOffice", "“It is late,” said Ana Hill, a critic of Ruiz.",
                    "It is late", "Ana Hill", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "HeadOfARulesCommittee",
            "The head of the Harbour Council’s powerful rules committee said, “It is late.”",
            "It is late", "head of the Harbour Council’s powerful rules committee",
            v1::Speaker::ANONYMOUS, "head of the Harbour Council’s powerful rules committee"},
        SpeakerCase{"ReutersQuellmark", "Reuters’ Jeet Quellmark said it was late.", "it was late",
                    "Jeet Quellmark", v1::Speaker::PERSON, ""},
        SpeakerCase{"CouncilsQuellmark", "“It is late,” the Harbour Council's Jeet Quellmark said.",
                    "It is late", "Jeet Quellmark", v1::Speaker::PERSON, ""},
        SpeakerCase{"SelfDescription",
                    "Ben Holt said voters would not like Ana Ruiz's self-description as a "
                    "“democratic pirate.”",
                    "democratic pirate", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"DescriptionOfAPlan",
                    "Ben Holt mocked Ana Ruiz's description of the plan as “a late gift.”",
                    "a late gift", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"ClaimOfAFullName",
                    "Ben Holt dismissed Ana Ruiz's claim that he was “a late gift.”", "a late gift",
                    "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"RemarksDenounced", "Ben Holt denounced Ana Ruiz's remarks as “late.”", "late",
                    "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"ASpokesmanBehindAName",
                    "In a letter to Ben Holt, a spokesman noted that it was late.", "it was late",
                    "spokesman", v1::Speaker::ANONYMOUS, "spokesman"},
        SpeakerCase{"ThanksTheMayorSaid", "She thanked Ben Holt, the mayor said.", "She thanked",
                    "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        SpeakerCase{"CompanyIsNoCouncil",
                    "She wrote to the Harbour Council. The company said it was late.",
                    "it was late", "company", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"CouncilIsNoPaper",
                    "She wrote to The Harbour Post. The council said it was late.", "it was late",
                    "council", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"PartyIsNoFirm", "In a statement on Twitter, the party said it was late.",
                    "it was late", "party", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"TheExMayor", "The ex-Mayor said it was late.", "it was late", "ex-Mayor",
                    v1::Speaker::ANONYMOUS, "ex-Mayor"},
        SpeakerCase{
            "PictureByAgency",
            "Ben Holt posted the clip.\n\nCarl Ruiz via Getty Images.\n\n“It is late,” he said.",
            "It is late", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"PictureInParentheses",
                    "Ben Holt posted the clip.\n\n(AP Photo/Carl Ruiz)\n\n“It is late,” he said.",
                    "It is late", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"UnknownNounBeforeAName", "“No ship will sail,” the brinker, Karl Moss, said.",
                    "No ship will sail", "Karl Moss", v1::Speaker::PERSON, ""},
        SpeakerCase{"InWhich", "He sent a letter in which Ben Holt wrote that it was “late.”",
                    "late", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"DubbedBySomebody", "The plan, dubbed “late” by Ben Holt, failed.", "late",
                    "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"TranscriptSaysNothing",
                    "Ben Holt spoke. “It is late,” Holt said, according to a transcript.",
                    "It is late", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"FrontedClauseSubject",
                    "Even though Carl Ruiz won, Ana Holt lost. She said it was late.",
                    "it was late", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"HeToldHolt", "Carl Ruiz called Ben Holt. He told Holt it was late.",
                    "it was late", "Carl Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"OnAShow", "On “Meet the Harbour,” Ana Holt said it was late.", "it was late",
                    "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"FamiliarWho",
                    "“It is late,” said an official familiar with the plan, who spoke on condition "
                    "of anonymity.",
                    "It is late", "official familiar with the plan", v1::Speaker::ANONYMOUS,
                    "official familiar with the plan"},
        SpeakerCase{"CallingHimself", "Ben Holt came in, calling himself “a late man.”",
                    "a late man", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"DisagreedButTold",
                    "“It rains,” Ana Ruiz said. Ben Holt disagreed. “It is late,” Ruiz said.",
                    "It is late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"GoesOnToWhoIsTold",
                    "The ferry sank on Monday. Ben Holt, a pilot, was there.\n\n“It is late, and "
                    "we will not go there.\n\n“It is four,” Ruiz said.",
                    "It is late", "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"CompanysRuiz", "According to the company's Ana Ruiz, it was late.",
                    "it was late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"IdentifiedByPolice",
                    "“It is late,” said a man identified by police as Ben Holt.", "It is late",
                    "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"IdentifiedAs",
                    "“It is late,” a man identified as Ben Holt told reporters on Monday.",
                    "It is late", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"TradersAreNoPlace",
                    "A street in Lyon\n\nLYON, France - It began in May. A user called @quark said "
                    "no.\n\nThe association of local traders said it was late.",
                    "it was late", "association of local traders", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"OpensCallingIt", "Calling it “late,” Ana Ruiz left.", "late", "Ana Ruiz",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"OpensAccusingHolt", "Accusing Ben Holt of “a coup,” Ana Ruiz left.", "a coup",
                    "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"OpensChanting", "Chanting “go home,” protesters marched to the port.",
                    "go home", "protesters", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"PaperQuotedAsSaying",
                    "The Leiden Post quoted Ana Ruiz as saying that it was late.",
                    "that it was late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "HisMotherBehindTheName",
            "Ben Holt was late. Olive Quill, his mother, left. “It is late,” his mother said.",
            "It is late", "Olive Quill", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "UnionIsNoBrewery",
            "Nordfisk, a Danish brewery, said it would close a plant. The union said it was late.",
            "it was late", "union", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"BulletBeforeAQuotation",
                    "The fair opened.\n\n• “It is late and we are all very cold” – Ana Ruiz",
                    "very cold", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"EmailWasSentBy",
                    "According to The Herald, an email was sent by the club’s director, Karl "
                    "Boring, to its members. The email said, “It is late.”",
                    "“It is late.”", "Karl Boring", v1::Speaker::PERSON, "club’s director"},
        SpeakerCase{
            "ItReads",
            "The Harbour Watch, a group, published an email on Monday. “It is late,” it reads.",
            "“It is late,”", "email", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"HerAnswerWas",
                    "Ana Ruiz was asked about the door. Her answer was: “It is late.”",
                    "“It is late.”", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"SupportsHimAsADelegate",
                    "Olive Dean, the chairwoman of the party, supports Holt as a delegate and on "
                    "Monday praised him for “a good campaign.”",
                    "“a good campaign.”", "Olive Dean", v1::Speaker::PERSON,
                    "chairwoman of the party"},
        SpeakerCase{"SheAndHerHusband", "Ana Ruiz and her husband said it was “late.”", "“late.”",
                    "Ana Ruiz and her husband", v1::Speaker::PERSON, ""},
        SpeakerCase{"QuoteColonWho", "‘It is late’: Ana Ruiz\n\nMayor Ana Ruiz said so on Monday.",
                    "‘It is late’", "Ana Ruiz", v1::Speaker::PERSON, "Mayor"},
        SpeakerCase{"HeadlineRepeats",
                    "‘Cruel’ plan for the ferry, says islander\n\nThe last boat to Brenna will "
                    "stop in May.\n\n“It is a cruel plan for all of us,” said Ana Ruiz, 52.",
                    "Cruel’", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"HeadlineWithoutSource",
                    "Ferry plan is ‘a cruel joke’\n\nThe last boat to Brenna will stop in "
                    "May.\n\n“It is a cruel joke,” said Ana Ruiz, 52.",
                    "a cruel joke’", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"HeadlineNamesItsOwn",
                    "Holt calls ferry plan ‘cruel’\n\nThe last boat to Brenna will stop in May. "
                    "Peter Holt was not glad.\n\n“It is a cruel plan,” said Ana Ruiz, 52.",
                    "cruel’", "Peter Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"SurnameIsPlaceToo",
                    "Troy Jackson, a former miller, met Ana Holt, a miller, in Leiden. “It is "
                    "late,” said Jackson, the former miller.",
                    "It is late", "Troy Jackson", v1::Speaker::PERSON, "former miller"},
        SpeakerCase{"HeadlineIsNoName",
                    "Herald Piece Exploits Holt Supporter’s Grief\n\nThe campaign came to town. "
                    "“Who would have believed it?” Holt said.",
                    "Who would", "Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"AnnouncedRole",
                    "Sen. Rand Vael has been rude. Sen. Ted Brosk is late. Brosk defends his work "
                    "in a film: “It is a must,” the senator says.",
                    "It is a must", "Ted Brosk", v1::Speaker::PERSON, "Sen."},
        SpeakerCase{"RelativeClause",
                    "Okafor had a row with Peter Holt, now the mayor, who in 2010 said that it was "
                    "“a one-term job.”",
                    "one-term", "Peter Holt", v1::Speaker::PERSON, "mayor"},
        SpeakerCase{"CreditBelow",
                    "Others wonder whether the rules will hold at all.\n\n“I worry that they may "
                    "see a resurgence of the old songs.”\nAna Ruiz, Harbour Council.\n\nThe ferry "
                    "is late as well.",
                    "old songs", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"ParagraphIsSpeech",
                    "The talk ran long.\n\nStated Ruiz:\n\n“I think that the stakes are so high "
                    "that nobody can tell how it will end. We will see.”",
                    "stakes", "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhoAsksInExchange",
                    "Prosecutor Ana Holt asked the witness, Bruno Vael, whether he had seen the "
                    "van.\n\n“Twice,” Vael said.\n\n“Where was it that night?”\n\nThe judge wrote "
                    "that down.",
                    "Where was", "Ana Holt", v1::Speaker::PERSON, "Prosecutor"},
        SpeakerCase{"TheManWithoutName",
                    "A retired machinist rose in court to ask Judge Peter Holt about his "
                    "coupon.\n\n“I’m 81 years old,” the man told the court.",
                    "81 years", "retired machinist", v1::Speaker::ANONYMOUS, "retired machinist"},
        SpeakerCase{"VerbBehindDescription", "“It is late,” a voice in the hall shouts.",
                    "It is late", "voice in the hall", v1::Speaker::ANONYMOUS, "voice in the hall"},
        SpeakerCase{
            "TheWomanIsNamedBehind",
            "When the time came, the woman in the gray dress got through half of them.\n\n“I want "
            "you to know their names,” she told the man at the table.\n\nThe woman, Ana Ruiz, a "
            "home health aide, lost her house in the fire.",
            "their names", "Ana Ruiz", v1::Speaker::PERSON, "home health aide"},
        SpeakerCase{"MotherOfTheSameSurname",
                    "Ifeoma Sandel opened the door. Ms. Sandel writes plays. Her mother, Grace "
                    "Sandel, sang.\n\n“It is late,” Ms. Sandel said.",
                    "It is late", "Ifeoma Sandel", v1::Speaker::PERSON, ""},
        SpeakerCase{"MissIsTheSister",
                    "Kacper Brosk wrote to his older sister, Zuzanna Brosk. Miss Brosk read it "
                    "aloud.\n\n“It is late,” she said.",
                    "It is late", "Zuzanna Brosk", v1::Speaker::PERSON, ""},
        SpeakerCase{"WifeNamedBeforeHim",
                    "Mr. Vael came in. His wife, Ana Vael, stayed outside. Vael was tired.\n\n“It "
                    "is late,” Mr. Vael said, and so Brannoch Vael left.",
                    "It is late", "Brannoch Vael", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "AnAideSaidInBetween",
            "Ana Ruiz met the unions on Monday. Ruiz, a top aide said, “is very sure of this.”",
            "is very sure", "top aide", v1::Speaker::ANONYMOUS, "top aide"},
        SpeakerCase{
            "OneOfficialSaidInBetween",
            "Ana Ruiz met the unions on Monday. Ruiz, one official said, “is very sure of this.”",
            "is very sure", "official", v1::Speaker::ANONYMOUS, "official"},
        SpeakerCase{"ExpertsOfACitysInstitute",
                    "“It would help,” nuclear experts David Holt and Serena Moe of Geneva's "
                    "Institute for Science wrote in May.",
                    "It would help", "David Holt and Serena Moe", v1::Speaker::PERSON,
                    "nuclear experts"},
        SpeakerCase{"SpokesmanOfTwoUnknownWords",
                    "A spokeswoman for the hospital, Quenby Ostrand, said it was “fine.”", "fine",
                    "Quenby Ostrand", v1::Speaker::PERSON, "spokeswoman for the hospital"},
        SpeakerCase{"Radioman", "The radioman said that Ana Ruiz was “late.”", "late", "radioman",
                    v1::Speaker::ANONYMOUS, "radioman"},
        SpeakerCase{"StatementIsNoSurname",
                    "Holt praised the Sharon Statement. The statement said it was “late.”", "late",
                    "Sharon Statement", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"WifeByGivenName",
                    "Roland Thibaud and his wife, Claudette, leave at five. “I wave at him,” says "
                    "Mrs. Thibaud.",
                    "I wave at him", "Claudette", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "LodgeIsABody",
            "The Fraternal Lodge of Patrolmen accused the chief. “It is late,” the lodge said.",
            "It is late", "Fraternal Lodge of Patrolmen", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"GrocersAndVendors", "The Grocers and Vendors Association said it was “late.”",
                    "late", "Grocers and Vendors Association", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"OperatorIsSomebody", "“Bring an ax,” an operator tells one caller.",
                    "Bring an ax", "operator", v1::Speaker::ANONYMOUS, "operator"},
        SpeakerCase{"WrittenByInAList",
                    "OPENING — “Harbor to Open in May,” by the Herald's Ana Ruiz: “The harbor will "
                    "open to ships, the first of them on Monday.”",
                    "The harbor will open", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"StateBeforeAName",
                    "Two hurt outside Wisconsin Holt rally\n\nBen Holt left early. “It is late,” "
                    "Holt said.",
                    "It is late", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"PlaceOfOneName",
                    "“It is late,” said a retired machinist from Allentown, Pa., when he left.",
                    "It is late", "retired machinist from Allentown, Pa.", v1::Speaker::ANONYMOUS,
                    "retired machinist from Allentown, Pa."},
        SpeakerCase{"WebsiteOfABody", "The Harbor Foundation website says it is “late.”", "late",
                    "Harbor Foundation", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"EditorialInAPaper", "An editorial in the Salem Herald said it was “late.”",
                    "late", "Salem Herald", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SomeOfThem",
                    "Residents filled the room, some of them chanting “Tow him out!” all night.",
                    "Tow him out", "Residents", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"CountyByItsNoun",
                    "On Saturday, Catron County told those in the valley to leave. “Go now,” the "
                    "county wrote.",
                    "Go now", "Catron County", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"LetterOfNobodyNamed",
                    "A form letter from the university told them that their water had Cornguard in "
                    "it. “This is no hazard,” the letter said.",
                    "This is no hazard", "form letter from the university", v1::Speaker::DOCUMENT,
                    ""},
        SpeakerCase{"TheInnerCueOfACallHasTheSpeaker",
                    "Rosalind Holt complained that Marco Ruiz called the plan “late and lame.”",
                    "late and lame", "Marco Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "AnAccordOutsideOnlyTellsWhereItWasRead",
            "According to the Harrowgate Herald, Marco Ruiz said the plan was “late and lame.”",
            "late and lame", "Marco Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhoTellsSomebodyIsTheSpeaker",
                    "Rosalind Holt told Marco Ruiz the plan was “late and lame.”", "late and lame",
                    "Rosalind Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "QuotesSomebody",
            "In his book, Holt quotes the former harbour chief Ana Ruiz: “I would love it.”",
            "I would love", "Ana Ruiz", v1::Speaker::PERSON, "former harbour chief"},
        SpeakerCase{"QuotedAsHavingSaid",
                    "The Herald quoted Ana Ruiz as having said that the plan was “late.”", "late",
                    "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "SaidTheHeraldReported",
            "Asked about the plan, Ana Ruiz bristled and said, “No comment,” the Herald reported.",
            "No comment", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"CalledHimself", "Bill Holt has called himself a “late riser.”", "late riser",
                    "Bill Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"OfficialInTheDepartment",
                    "A senior official in the department, speaking on condition of anonymity, said "
                    "the money “was never there.”",
                    "was never there", "senior official in the department", v1::Speaker::ANONYMOUS,
                    "senior official in the department"},
        SpeakerCase{"UrgedTheCrowd", "Ana Ruiz came late. “Boil the water,” she urged the crowd.",
                    "Boil the water", "Ana Ruiz", v1::Speaker::PERSON, ""}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace whosaid
