// Who is said to speak, and with what title: one short text for each way in which English
// introduces somebody.
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
        SpeakerCase{"NameBehindTheComma", "“It is late,” said the Journal’s editor, Celeste Vidal.",
                    "It is late", "Celeste Vidal", v1::Speaker::PERSON, "the Journal’s editor"},
        SpeakerCase{"BodyBehindItsNoun",
                    "“It is late,” said the rights organization the Harbour League.", "It is late",
                    "Harbour League", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"MinisterForSomething", "“It is bad,” said Minister for Health Joe Lane.",
                    "It is bad", "Joe Lane", v1::Speaker::PERSON, "Minister for Health"},
        SpeakerCase{"SurnameWithParticles", "“It is bad,” said Jorge de la Cruz.", "It is bad",
                    "Jorge de la Cruz", v1::Speaker::PERSON, ""},
        SpeakerCase{"CapitalsBehindAName",
                    "Ann Rahman KC, a barrister, spoke.\n\n“It is bad,” Ms Rahman said.",
                    "It is bad", "Ann Rahman", v1::Speaker::PERSON, "barrister"},
        SpeakerCase{"BossOfAUnion", "“It is bad,” said Teachers’ union boss Wilson Otieno.",
                    "It is bad", "Wilson Otieno", v1::Speaker::PERSON, "Teachers’ union boss"},
        SpeakerCase{"SpokesmanOfAPresident",
                    "“It is bad,” said President Orlov’s spokesman, Dmitry Volkov.", "It is bad",
                    "Dmitry Volkov", v1::Speaker::PERSON, "President Orlov’s spokesman"},
        SpeakerCase{"ClubAndCountry",
                    "“It is bad,” said Arsenal and England midfielder Declan Reece.", "It is bad",
                    "Declan Reece", v1::Speaker::PERSON, "Arsenal and England midfielder"},
        SpeakerCase{"FirmBehindItsTrade", "“It is late,” said budget airline Flydex.", "It is late",
                    "Flydex", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"NoNameOfAPlatform",
                    "In a post on Truth Social, Miller said he was fine.\n\n“I am back,” he said.",
                    "I am back", "Miller", v1::Speaker::PERSON, ""},
        SpeakerCase{"MisspeltSurname",
                    "Harbour chief Anthony Kelder spoke.\n\n“It is late,” Kedler said.",
                    "It is late", "Anthony Kelder", v1::Speaker::PERSON, "Harbour chief"},
        SpeakerCase{"SurnameThatIsAWord",
                    "Senator Ada Blunt came late.\n\n“It is late,” Blunt, after a pause, said.",
                    "It is late", "Ada Blunt", v1::Speaker::PERSON, "Senator"},
        SpeakerCase{"WordThatIsASurname",
                    "Rose Young spoke.\n\nYoung people laughed. “It is late,” they said.",
                    "It is late", "Young people", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"TwoOfOneSlipAreTwo",
                    "Stefan Kowalek met Stephan Kowalik.\n\n“It is late,” Kowalik said.",
                    "It is late", "Stephan Kowalik", v1::Speaker::PERSON, ""},
        SpeakerCase{"RankBehindAnOffice",
                    "“It is over,” said Harbour Committee Chairman Rep. Daniel Moreno.",
                    "It is over", "Daniel Moreno", v1::Speaker::PERSON,
                    "Harbour Committee Chairman"},
        SpeakerCase{"JudgeOfADistrict", "“It is over,” said U.S. District Judge Hannah Okafor.",
                    "It is over", "Hannah Okafor", v1::Speaker::PERSON, "U.S. District Judge"},
        SpeakerCase{"PartyAndOffice",
                    "“It is over,” said Ivo Brandt, a Republican and former county governor.",
                    "It is over", "Ivo Brandt", v1::Speaker::PERSON, "former county governor"},
        SpeakerCase{"MemberOfAParty", "“It is over,” said Lena King, a prominent Ohio Democrat.",
                    "It is over", "Lena King", v1::Speaker::PERSON, ""},
        SpeakerCase{"NowSomethingElse", "“It is over,” said Maria Holt, now a judge in Leiden.",
                    "It is over", "Maria Holt", v1::Speaker::PERSON, "judge in Leiden"},
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
        SpeakerCase{"TitleOfBoth", "Senators Maria Holt and Daniel Moreno said it was “late.”",
                    "late", "Maria Holt and Daniel Moreno", v1::Speaker::PERSON, "Senators"},
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
        SpeakerCase{"JusticeIsNoName", "“It is late,” said Justice Maria Holt.", "It is late",
                    "Maria Holt", v1::Speaker::PERSON, "Justice"},
        SpeakerCase{"BodyBehindWhatItIs", "“It is late,” the owner, Marlow County Council, said.",
                    "It is late", "Marlow County Council", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"FamilyNameFirst",
                    "Mr Low Kim Quee found the purse. He went home. “It is late,” Mr Low said.",
                    "It is late", "Low Kim Quee", v1::Speaker::PERSON, ""},
        SpeakerCase{"FamilyNameFirstOfTwo",
                    "Yip Suk-ying, a retired teacher, went home. “It is late,” Miss Yip said.",
                    "It is late", "Yip Suk-ying", v1::Speaker::PERSON, "retired teacher"},
        SpeakerCase{"SmallWordInAFamilyName",
                    "Maria Rojas y Pardo, a judge, went home. “It is late,” said Rojas.",
                    "It is late", "Maria Rojas y Pardo", v1::Speaker::PERSON, "judge"},
        SpeakerCase{"ParticleAndWord",
                    "The lawyer, Daniel de Wet, rose. De Wet told the court: “It is late.”",
                    "It is late", "Daniel de Wet", v1::Speaker::PERSON, "lawyer"},
        SpeakerCase{
            "ParticleAndGeneration",
            "Robert J. van der Poel III, a judge, rose. “It is late,” Judge van der Poel said.",
            "It is late", "Robert J. van der Poel III", v1::Speaker::PERSON, "judge"},
        SpeakerCase{
            "FatherAndSon",
            "Robert Holt Jr., the mayor, met Robert Holt Sr. “It is late,” Robert Holt Sr. said.",
            "It is late", "Robert Holt Sr.", v1::Speaker::PERSON, ""},
        SpeakerCase{"Nickname", "L.T. “Skip” Latham, the mayor, rose. “It is late,” Latham said.",
                    "It is late", "L.T. “Skip” Latham", v1::Speaker::PERSON, "mayor"},
        SpeakerCase{"KinBeforeAName",
                    "Dad-of-three Daniel Quist fell. “It is late,” said Daniel, a cook.",
                    "It is late", "Daniel Quist", v1::Speaker::PERSON, "cook"},
        SpeakerCase{"VerbBetweenNamesIsNoTitle",
                    "Mayor Daniel Moreno fired Police Chief Maria Holt. “It is late,” Holt said.",
                    "It is late", "Maria Holt", v1::Speaker::PERSON, "Police Chief"},
        SpeakerCase{
            "WeekdayBehindARank",
            "Comrade Sunday Ekpo-Ita, the union's chairman, rose. “It is late,” Ekpo-Ita said.",
            "It is late", "Sunday Ekpo-Ita", v1::Speaker::PERSON, "union's chairman"},
        SpeakerCase{"WeekdayBeforeAName",
                    "Police said Monday Okonjo had fled. “It is late,” Okonjo said.", "It is late",
                    "Okonjo", v1::Speaker::PERSON, ""},
        SpeakerCase{"SurnameOfASeason",
                    "The report is by Maria Easter, a professor. “It is late,” Easter said.",
                    "It is late", "Maria Easter", v1::Speaker::PERSON, "professor"},
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
        SpeakerCase{"GivenNameLikeAThing", "Bill Quist, a cook, fell. “It is late,” said Bill.",
                    "It is late", "Bill Quist", v1::Speaker::PERSON, "cook"},
        SpeakerCase{
            "WillAsks",
            "The chef, Maria Fitri Quist, cooked. Will Fitri be there? “It is late,” said Fitri.",
            "It is late", "Maria Fitri Quist", v1::Speaker::PERSON, "chef"},
        SpeakerCase{"NameBehindAnAdjective",
                    "Daniel Scalfaro, a councilman, came. “It is late,” a red-faced Scalfaro said.",
                    "It is late", "Daniel Scalfaro", v1::Speaker::PERSON, "councilman"},
        SpeakerCase{"InitialsOfAnOffice",
                    "The District Chief Executive, Maria Holt, came. “It is late,” the DCE said.",
                    "It is late", "Maria Holt", v1::Speaker::PERSON, "District Chief Executive"},
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
        SpeakerCase{"BasedSomewhere", "“It is late,” said London-based lawyer Maria Holt.",
                    "It is late", "Maria Holt", v1::Speaker::PERSON, "London-based lawyer"},
        SpeakerCase{"FamilyNameInTheMiddle",
                    "The chairman, Raymond Tse Kwok-fai, shook hands. “It is late,” Mr. Tse said.",
                    "It is late", "Raymond Tse Kwok-fai", v1::Speaker::PERSON, "chairman"},
        SpeakerCase{"LettersBehindAName", "“It is late,” said Rebecca Quist QC, for the defence.",
                    "It is late", "Rebecca Quist", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "RoleWithAClauseBeforeAName",
            "One of the pilots who complained, retired captain Maria Holt, said it was “late.”",
            "late", "Maria Holt", v1::Speaker::PERSON, "retired captain"},
        SpeakerCase{
            "NameOfTheAccused",
            "The woman who accused the governor, Daniel Moreno, of theft waved. “It is late,” said "
            "Moreno.",
            "It is late", "Daniel Moreno", v1::Speaker::PERSON, "governor"},
        SpeakerCase{"MemberBehindAName", "“It is late,” said Maria Holt MP.", "It is late",
                    "Maria Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "FirmWithAPersonsName",
            "Brennan Health closed a ward. Sgt. Brennan was there. “It is late,” Brennan said.",
            "It is late", "Brennan", v1::Speaker::PERSON, "Sgt."},
        SpeakerCase{"WhatOnlyBodiesHave",
                    "Avrelis, which sells fish, shut a plant. “It is late,” Avrelis said.",
                    "It is late", "Avrelis", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SomeoneSomewhere", "“It is late,” someone in the audience said.", "It is late",
                    "someone in the audience", v1::Speaker::ANONYMOUS, "someone in the audience"},
        SpeakerCase{"RankWithoutTheWordsBefore",
                    "The most interesting thing Gov. Maria Holt said was “late.”", "late",
                    "Maria Holt", v1::Speaker::PERSON, "Gov."},
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
        SpeakerCase{"MiddleInitialBeforeAWord",
                    "“It is late,” Assistant City Attorney Mara D. Song wrote.", "It is late",
                    "Mara D. Song", v1::Speaker::PERSON, "Assistant City Attorney"},
        SpeakerCase{"SurnameThatIsABodysNoun", "Emma Church, a nurse, said it was “late.”", "late",
                    "Emma Church", v1::Speaker::PERSON, "nurse"},
        SpeakerCase{"SurnameThatIsAQuantity", "Jane Little said it was “late.”", "late",
                    "Jane Little", v1::Speaker::PERSON, ""},
        SpeakerCase{"PluralTitleOfTheSecond",
                    "Sens. Mike Carver and Jim Rusk wrote it.\n\n“It is late,” Rusk said.",
                    "It is late", "Jim Rusk", v1::Speaker::PERSON, "Sens."},
        SpeakerCase{
            "PluralTitleBeforeAComma",
            "Lawyers for the family, Ana Ruiz and Tom Holt, will sue. “It is late,” Holt said.",
            "It is late", "Tom Holt", v1::Speaker::PERSON, "Lawyers for the family"},
        SpeakerCase{"AideToARank", "Ana Ruiz, a former aide to Sen. Ted Holt, said it was “late.”",
                    "late", "Ana Ruiz", v1::Speaker::PERSON, "former aide to Sen. Ted Holt"},
        SpeakerCase{"AppositionWithoutItsComma",
                    "Bo Lane, a spokesman for the park said in a statement that “it is late.”",
                    "it is late", "Bo Lane", v1::Speaker::PERSON, "spokesman for the park"},
        SpeakerCase{
            "NowOfAnotherBody",
            "“It is late,” said Ana Ruiz, who ran a club and is now president of the Harbour "
            "Council.",
            "It is late", "Ana Ruiz", v1::Speaker::PERSON, "president of the Harbour Council"},
        SpeakerCase{"WorksAs", "Ana Ruiz, who works as a nurse in Leiden, said it was “late.”",
                    "late", "Ana Ruiz", v1::Speaker::PERSON, "nurse in Leiden"},
        SpeakerCase{"BetterThanDr", "Dr. Ana Ruiz, a surgeon, said it was “late.”", "late",
                    "Ana Ruiz", v1::Speaker::PERSON, "surgeon"},
        SpeakerCase{"AgeBeforeTheNameInApposition",
                    "A survivor, 19-year-old Ana Ruiz, said it was “late.”", "late", "Ana Ruiz",
                    v1::Speaker::PERSON, "survivor"},
        SpeakerCase{"OfAFirmInApposition",
                    "His solicitor, Helena Kay of Kay Dunning, called it “late”.", "late",
                    "Helena Kay", v1::Speaker::PERSON, "solicitor"},
        SpeakerCase{"NamedInApposition",
                    "The driver, a dentist named Ana Ruiz, said it was “late.”", "late", "Ana Ruiz",
                    v1::Speaker::PERSON, "driver"},
        SpeakerCase{"SurnameOfABody",
                    "Pieter Ruiz found it. “It is late,” said Ruiz of Leiden University.",
                    "It is late", "Pieter Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"ForMr", "“It is late,” a lawyer for Mr. Dunn said.", "It is late",
                    "lawyer for Mr. Dunn", v1::Speaker::ANONYMOUS, "lawyer for Mr. Dunn"},
        SpeakerCase{"BecamePrincipal",
                    "Ana Ruiz, who became principal in 2013, said it was “late.”", "late",
                    "Ana Ruiz", v1::Speaker::PERSON, "principal"},
        SpeakerCase{"WasNamedJudge", "Ana Ruiz, who was named a judge in May, said it was “late.”",
                    "late", "Ana Ruiz", v1::Speaker::PERSON, "judge"},
        SpeakerCase{"IsABaker", "Ana Ruiz is a baker. “It is late,” she said.", "It is late",
                    "Ana Ruiz", v1::Speaker::PERSON, "baker"},
        SpeakerCase{
            "PriceIsNobody",
            "Health Minister Azlina Mansor said so. The fine is RM10,000. “It is late,” she said.",
            "It is late", "Azlina Mansor", v1::Speaker::PERSON, "Health Minister"},
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
        SpeakerCase{"FirmWithCommas",
                    "“It is late,” said Ana Ruiz, a lawyer at Marsh, Tolland & Holt in Leiden.",
                    "It is late", "Ana Ruiz", v1::Speaker::PERSON,
                    "lawyer at Marsh, Tolland & Holt in Leiden"},
        SpeakerCase{
            "PossessorOfTwoOffices",
            "Karl Holt, Quellmark's president and chief operating officer, said it was “late.”",
            "late", "Karl Holt", v1::Speaker::PERSON,
            "Quellmark's president and chief operating officer"},
        SpeakerCase{"GaveTheName", "A sailor who gave her name only as Vael called it “late.”",
                    "late", "Vael", v1::Speaker::PERSON, "sailor"},
        SpeakerCase{
            "ClauseBeforeTheName",
            "Superintendent Karl Holt praised him.\n\nAsked what he would do, Juan Ruiz said his "
            "mother had decided.\n\n“It is late,” he said.",
            "It is late", "Juan Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "FormerThere",
            "The agency was slow. A former investigator there, Karl Holt, said it was “late.”",
            "late", "Karl Holt", v1::Speaker::PERSON, "former investigator"},
        SpeakerCase{"Millwright", "“It is late,” said Ana Ruiz, a millwright.", "It is late",
                    "Ana Ruiz", v1::Speaker::PERSON, "millwright"},
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
        SpeakerCase{
            "AuthorOfABook",
            "“It is late,” said Kim Lee, a professor of biology at Leiden University and the "
            "author of “Late Again.”",
            "It is late", "Kim Lee", v1::Speaker::PERSON,
            "professor of biology at Leiden University"},
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
        SpeakerCase{"LawyersByName", "His lawyers, Ben Holt and Ana Ruiz, said it was “late.”",
                    "late", "Ben Holt and Ana Ruiz", v1::Speaker::PERSON, "lawyers"},
        SpeakerCase{"FoundersByName",
                    "Its founders, Ben Holt, Ana Ruiz and Carl Quist, said it was “late.”", "late",
                    "Ben Holt, Ana Ruiz and Carl Quist", v1::Speaker::PERSON, "founders"},
        SpeakerCase{"PilotOfAPlace",
                    "“It is late,” said Ana Ruiz, the harbor's first female pilot.", "It is late",
                    "Ana Ruiz", v1::Speaker::PERSON, "harbor's first female pilot"},
        SpeakerCase{"PartyAndDistrict",
                    "“It is late,” said state Sen. Ben Holt, R-Pine Hill, chairman of the Harbor "
                    "Committee.",
                    "It is late", "Ben Holt", v1::Speaker::PERSON,
                    "chairman of the Harbor Committee"},
        SpeakerCase{"ThenSenator", "“It is late,” said then-Sen. Ana Ruiz in 2004.", "It is late",
                    "Ana Ruiz", v1::Speaker::PERSON, "then-Sen."},
        SpeakerCase{"OnceSenator",
                    "President Ben Holt won. “It is late,” then-Sen. Ben Holt said in 2004.",
                    "It is late", "Ben Holt", v1::Speaker::PERSON, "President"},
        SpeakerCase{
            "FirmOfAHeadline",
            "Lindqvist Turbines Opens Yard in Marlow\n\nLindqvist Turbines AB met on Monday. "
            "Lindqvist said the yard was “late.”",
            "late", "Lindqvist Turbines AB", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"TearfulSurname", "A tearful Holt said it was “late.”", "late", "Holt",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"DescribedBy", "The deal, described by one delegate as “late,” took effect.",
                    "late", "delegate", v1::Speaker::ANONYMOUS, "delegate"},
        SpeakerCase{"NamedDentist", "A retired dentist named Orville Holt said it was “late.”",
                    "late", "Orville Holt", v1::Speaker::PERSON, "retired dentist"},
        SpeakerCase{"PossessorIsNoFirm",
                    "The idea was Ana Ruiz's, the papers said. “It is late,” Ruiz said.",
                    "It is late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"BodyOfACountry", "Swimming Australia called it “late.”", "late",
                    "Swimming Australia", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"PlaceBeforeAColon", "MUMBAI: Arvind Kale on Friday said, “It is late.”",
                    "It is late", "Arvind Kale", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "SentenceBehindTwoMarks",
            "“They told him,” Lomax said. “He said, ‘No.’” Team boss Craig Neville said it was "
            "“late.”",
            "late", "Craig Neville", v1::Speaker::PERSON, "Team boss"},
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
        SpeakerCase{"StudentsAreOthers",
                    "In a letter to students and alumni, Maria Holt, a judge, said it was “late.”",
                    "late", "Maria Holt", v1::Speaker::PERSON, "judge"},
        SpeakerCase{"WifeAtTheEnd",
                    "“We do not sleep,” said his wife, Maria. Carlos Ruiz lost a goat.",
                    "We do not", "Maria", v1::Speaker::PERSON, ""},
        SpeakerCase{"FatherAtTheEnd",
                    "“We want answers,” said his father, Delroy James. Police came.", "We want",
                    "Delroy James", v1::Speaker::PERSON, ""},
        SpeakerCase{"RankBeforeAWord", "Governor Baker met them. “Stay home,” Governor Baker said.",
                    "Stay home", "Baker", v1::Speaker::PERSON, "Governor"},
        SpeakerCase{"SergeantBeforeAWord", "“It is late,” said Sgt. Parks.", "It is late", "Parks",
                    v1::Speaker::PERSON, "Sgt."},
        SpeakerCase{"NurseAndFather",
                    "Bob Hand, a nurse and father of three, agreed. “It is late,” he said.",
                    "It is late", "Bob Hand", v1::Speaker::PERSON, "nurse"},
        SpeakerCase{"MotherAndNurse",
                    "Jan Poe, a mother of three and part-time nurse, came. “I saw it,” she said.",
                    "I saw it", "Jan Poe", v1::Speaker::PERSON, "part-time nurse"},
        SpeakerCase{
            "RoleBeforeTheSentence",
            "A former harbour teacher, Carol Munn took office in 2012. “It is late,” she said.",
            "It is late", "Carol Munn", v1::Speaker::PERSON, "former harbour teacher"},
        SpeakerCase{"AsDirector",
                    "As director of the zoo, Ben Hale has seen it all. “It is late,” he said.",
                    "It is late", "Ben Hale", v1::Speaker::PERSON, "director of the zoo"},
        SpeakerCase{
            "FirmBeforeMr",
            "“It is up,” said Ron Tate, president of Delco Steel Inc. Mr. Tate said it was “late.”",
            "It is up", "Ron Tate", v1::Speaker::PERSON, "president of Delco Steel Inc."},
        SpeakerCase{"FirmBeforeAFirm",
                    "“It is dim,” said Dan Hill, an analyst with Shearson Loeb Inc. IBM said it "
                    "was “late.”",
                    "late", "IBM", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"PartnersOfAFirm",
                    "“It is late,” said Dan Holt, an analyst at Dillon, Read & Co.", "It is late",
                    "Dan Holt", v1::Speaker::PERSON, "analyst at Dillon, Read & Co."},
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
        SpeakerCase{"NearbyPlace",
                    "In nearby Kirkoswald, farmer Jim Tait lost 40 sheep. “They drowned,” he said.",
                    "They drowned", "Jim Tait", v1::Speaker::PERSON, "farmer"},
        SpeakerCase{"HyphenatedRole", "Ex-footballer Robbie Slade called it “late.”", "late",
                    "Robbie Slade", v1::Speaker::PERSON, "Ex-footballer"},
        SpeakerCase{"ShadowChancellor",
                    "Labour's shadow chancellor, John Marlow, called it “late.”", "late",
                    "John Marlow", v1::Speaker::PERSON, "Labour's shadow chancellor"},
        SpeakerCase{"SurnameOfABodysNoun", "Vince Cable met them. Cable said it was “late.”",
                    "late", "Vince Cable", v1::Speaker::PERSON, ""},
        SpeakerCase{"AndInsideABody",
                    "Rodney Bell, general secretary of the Rail and Signal Workers’ Association, "
                    "called it “late.”",
                    "late", "Rodney Bell", v1::Speaker::PERSON,
                    "general secretary of the Rail and Signal Workers’ Association"},
        SpeakerCase{"BankerCloseToAGroup",
                    "A banker close to the Vickers group said it was “late.”", "late",
                    "banker close to the Vickers group", v1::Speaker::ANONYMOUS,
                    "banker close to the Vickers group"},
        SpeakerCase{"YearsOfAMayor",
                    "Carl Lund, who served as mayor from 1990 to 1998, called it “late.”", "late",
                    "Carl Lund", v1::Speaker::PERSON, "mayor"},
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
        SpeakerCase{"PartyLeaderOfTheHouse",
                    "House Democratic Leader Carl Whitmer was not in the room. “No one asked us,” "
                    "Whitmer said.",
                    "No one", "Carl Whitmer", v1::Speaker::PERSON, "House Democratic Leader"},
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
        SpeakerCase{
            "RoleBehindGroupNoun",
            "They met the public information officer, Gil Okafor. “It is late,” Okafor wrote.",
            "“It is late,”", "Gil Okafor", v1::Speaker::PERSON, "public information officer"},
        SpeakerCase{"DoctorInApposition",
                    "Dr Amrit Vael, a junior doctor who was on call, blushed. “I was tired,” she "
                    "told the court.",
                    "“I was tired,”", "Amrit Vael", v1::Speaker::PERSON, "junior doctor"},
        SpeakerCase{"TimeBeforeTitle",
                    "Yesterday managing partner Adam Vael was milder. “We are pleased,” he said.",
                    "“We are pleased,”", "Adam Vael", v1::Speaker::PERSON, "managing partner"},
        SpeakerCase{"VerbBeforeTitle",
                    "Take Danish Sens. Mike Vael and Jim Okafor. “It can be done,” Okafor said.",
                    "“It can be done,”", "Jim Okafor", v1::Speaker::PERSON, "Danish Sens."},
        SpeakerCase{"ServiceBeforeRank", "“Yes,” said retired Army Maj. Gen. Dom Okafor.", "“Yes,”",
                    "Dom Okafor", v1::Speaker::PERSON, "retired Army Maj. Gen."},
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
        SpeakerCase{
            "TurnsOfTranscript",
            "Mayor Hannah Okafor spoke with Ben Vael.\n\nVAEL: The gate is safe?\n\nOKAFOR: It is. "
            "It always was “the old girl” of the town.\n\nVAEL: You said it would fall.",
            "“the old girl”", "Hannah Okafor", v1::Speaker::PERSON, "Mayor"},
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
        SpeakerCase{"OneOfTwoCues",
                    "“Yes,” said Hannah Okafor, the mayor, as her deputy, Ben Vael, nodded.",
                    "“Yes,”", "Hannah Okafor", v1::Speaker::PERSON, "mayor"},
        SpeakerCase{"TeachersAreAGroup", "“We are late,” teachers said on Monday.", "We are late",
                    "teachers", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"TwoTeachersWereAsked", "“We are late,” two teachers said on Monday.",
                    "We are late", "two teachers", v1::Speaker::ANONYMOUS, "two teachers"},
        SpeakerCase{"OfficialsWereAsked", "“We are late,” port officials said on Monday.",
                    "We are late", "port officials", v1::Speaker::ANONYMOUS, "port officials"},
        SpeakerCase{"MinisterOfTwoFields",
                    "“It was a good year,” said Minister of Health and Wellness Ana Ruiz.",
                    "It was a good year", "Ana Ruiz", v1::Speaker::PERSON,
                    "Minister of Health and Wellness"},
        SpeakerCase{"MinisterOfThreeFields",
                    "Minister of Education, Youth and Information Ana Ruiz said it was “late.”",
                    "late.", "Ana Ruiz", v1::Speaker::PERSON,
                    "Minister of Education, Youth and Information"},
        SpeakerCase{"SpokesmanOnAField",
                    "Opposition spokesman on local government Ana Ruiz said it was “late.”",
                    "late.", "Ana Ruiz", v1::Speaker::PERSON,
                    "Opposition spokesman on local government"},
        SpeakerCase{"MinisterForLocalGovernment",
                    "Shadow minister for local government Ana Ruiz said it was “late.”", "late.",
                    "Ana Ruiz", v1::Speaker::PERSON, "Shadow minister for local government"},
        SpeakerCase{"JoinedAsChiefExecutive",
                    "Ana Ruiz, who joined as chief executive in May, said it was “late.”", "late.",
                    "Ana Ruiz", v1::Speaker::PERSON, "chief executive"},
        SpeakerCase{"MayorOfAPlaceThenTheName", "“We are late,” Mayor of London Ana Ruiz said.",
                    "We are late", "Ana Ruiz", v1::Speaker::PERSON, "Mayor of London"},
        SpeakerCase{"BishopOfAPlaceThenTheName", "“We are late,” said Bishop of Leiden John Holt.",
                    "We are late", "John Holt", v1::Speaker::PERSON, "Bishop of Leiden"},
        SpeakerCase{"MemberForAConstituency", "MP for Leiden South Ana Ruiz said: “We are late.”",
                    "We are late.", "Ana Ruiz", v1::Speaker::PERSON, "MP for Leiden South"},
        SpeakerCase{"LeaderOfACouncilThenTheName",
                    "Leader of Marlow County Council Ana Ruiz said: “We are late.”", "We are late.",
                    "Ana Ruiz", v1::Speaker::PERSON, "Leader of Marlow County Council"},
        SpeakerCase{"ProfessorAtAUniversity",
                    "Professor of History at Leiden University Ana Ruiz said: “We are late.”",
                    "We are late.", "Ana Ruiz", v1::Speaker::PERSON,
                    "Professor of History at Leiden University"},
        SpeakerCase{"OfAMinistryThenTheName",
                    "Undersecretary at the Ministry of Finance Ana Ruiz said: “We are late.”",
                    "We are late.", "Ana Ruiz", v1::Speaker::PERSON,
                    "Undersecretary at the Ministry of Finance"},
        SpeakerCase{"MayorSinceAYear", "Ana Ruiz, mayor of Marlow since 2009, said: “We are late.”",
                    "We are late.", "Ana Ruiz", v1::Speaker::PERSON, "mayor of Marlow"}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace whosaid
