// Who is said to speak, and with what title: one short text for each way in which English tells it.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/extractor.h"
#include "engine/rules/builtin.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "proto/document.pb.h"

namespace whosaid {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* quoted;  // a part of what is said
  const char* speaker;
  v1::Speaker::Class speaker_class;
  const char* title;  // "" for none
};

const Extractor& English() {
  static const Extractor* const extractor =
      Extractor::Create(BuiltinRules(), SIZE_MAX, nullptr)->release();
  return *extractor;
}

class SpeakersTest : public testing::TestWithParam<Case> {};

TEST_P(SpeakersTest, IsFound) {
  const Case& c = GetParam();
  v1::Document in;
  in.set_text(c.text);
  v1::DocumentAttributions out;
  const Extractor::WorkspacePtr workspace = English().NewWorkspace();
  English().Extract(in, {}, workspace.get(), &out);
  const size_t at = in.text().find(c.quoted);
  ASSERT_NE(at, std::string::npos);
  // Of two that hold the words the one that says less.
  const v1::Attribution* found = nullptr;
  for (const v1::Attribution& attribution : out.attributions()) {
    for (const v1::Span& span : attribution.content().spans()) {
      if (span.begin() <= at && at < span.end() &&
          (found == nullptr ||
           attribution.content().text().size() <= found->content().text().size())) {
        found = &attribution;
      }
    }
  }
  ASSERT_NE(found, nullptr) << out.DebugString();
  EXPECT_EQ(found->speaker(), c.speaker);
  EXPECT_EQ(found->speaker_class(), c.speaker_class);
  EXPECT_EQ(found->title().text(), c.title);
}

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

INSTANTIATE_TEST_SUITE_P(
    English, SpeakersTest,
    testing::Values(
        Case{"Someone", "Someone shouted, “Go home!”", "Go home", "Someone", v1::Speaker::ANONYMOUS,
             "Someone"},
        Case{"OneOfSeveral", "“Go home,” said one of two witnesses.", "Go home",
             "one of two witnesses", v1::Speaker::ANONYMOUS, "one of two witnesses"},
        Case{"ACrowd", "Many marchers and spectators chanted “never again.”", "never again",
             "Many marchers and spectators", v1::Speaker::COLLECTIVE, ""},
        Case{"Relatives", "“It was late,” Okafor’s relatives said.", "It was late",
             "Okafor’s relatives", v1::Speaker::COLLECTIVE, ""},
        Case{"ByAge",
             "With millions watching, Ada Holm defended the plan.\n\n“It is sound,” said the "
             "46-year-old.",
             "It is sound", "Ada Holm", v1::Speaker::PERSON, ""},
        Case{"SourceCloseToIt",
             "Another source familiar with the mayor’s thinking said it was “dead.”", "dead",
             "source familiar with the mayor’s thinking", v1::Speaker::ANONYMOUS,
             "source familiar with the mayor’s thinking"},
        Case{"StatementOfAPerson",
             "The Harbour Post said Peter Cook provided a written statement.\n\n“It was a "
             "mistake,” the statement said.",
             "It was a mistake", "Peter Cook", v1::Speaker::PERSON, ""},
        Case{"LetterOfAGroup",
             "In May, a group of parents sent a letter to the board.\n\n“Have hope,” the letter "
             "reads.",
             "Have hope", "group of parents", v1::Speaker::COLLECTIVE, ""},
        Case{"AReportSpeaksForItself",
             "The council published a report.\n\n“Fish are dying,” the report said.",
             "Fish are dying", "report", v1::Speaker::DOCUMENT, ""},
        Case{"ReporterOfABody", "“It is late,” CNN’s Nadia Holt said.", "It is late", "Nadia Holt",
             v1::Speaker::PERSON, ""},
        Case{"NameBehindTheComma", "“It is late,” said the Journal’s editor, Celeste Vidal.",
             "It is late", "Celeste Vidal", v1::Speaker::PERSON, "the Journal’s editor"},
        Case{"BodyBehindItsNoun", "“It is late,” said the rights organization the Harbour League.",
             "It is late", "Harbour League", v1::Speaker::ORGANIZATION, ""},
        Case{"TheCompany",
             "Nordfisk, a Danish company, bought the yard.\n\n“We are glad,” the company said.",
             "We are glad", "Nordfisk", v1::Speaker::ORGANIZATION, ""},
        Case{"TheTexan",
             "Harlan, in autumn, noted the mood.\n\n“They are skilled,” the Texan said.",
             "They are skilled", "Harlan", v1::Speaker::PERSON, ""},
        Case{"MinisterForSomething", "“It is bad,” said Minister for Health Joe Lane.", "It is bad",
             "Joe Lane", v1::Speaker::PERSON, "Minister for Health"},
        Case{"SurnameWithParticles", "“It is bad,” said Jorge de la Cruz.", "It is bad",
             "Jorge de la Cruz", v1::Speaker::PERSON, ""},
        Case{"TheyWhoSpoke", "Two residents said the road was flooded.\n\n“It is bad,” they said.",
             "It is bad", "Two residents", v1::Speaker::COLLECTIVE, ""},
        Case{"CapitalsBehindAName",
             "Ann Rahman KC, a barrister, spoke.\n\n“It is bad,” Ms Rahman said.", "It is bad",
             "Ann Rahman", v1::Speaker::PERSON, "barrister"},
        Case{"BossOfAUnion", "“It is bad,” said Teachers’ union boss Wilson Otieno.", "It is bad",
             "Wilson Otieno", v1::Speaker::PERSON, "Teachers’ union boss"},
        Case{"SpokesmanOfAPresident",
             "“It is bad,” said President Orlov’s spokesman, Dmitry Volkov.", "It is bad",
             "Dmitry Volkov", v1::Speaker::PERSON, "President Orlov’s spokesman"},
        Case{"ClubAndCountry", "“It is bad,” said Arsenal and England midfielder Declan Reece.",
             "It is bad", "Declan Reece", v1::Speaker::PERSON, "Arsenal and England midfielder"},
        Case{"FirmBehindItsTrade", "“It is late,” said budget airline Flydex.", "It is late",
             "Flydex", v1::Speaker::ORGANIZATION, ""},
        Case{"HeIsNotShe", "Lane met Carr on Monday. She told him: “Leave.” He replied: “Never.”",
             "Never", "Lane", v1::Speaker::PERSON, ""},
        Case{"NoNameOfAPlatform",
             "In a post on Truth Social, Miller said he was fine.\n\n“I am back,” he said.",
             "I am back", "Miller", v1::Speaker::PERSON, ""},
        Case{"MisspeltSurname", "Harbour chief Anthony Kelder spoke.\n\n“It is late,” Kedler said.",
             "It is late", "Anthony Kelder", v1::Speaker::PERSON, "Harbour chief"},
        Case{"SurnameThatIsAWord",
             "Senator Ada Blunt came late.\n\n“It is late,” Blunt, after a pause, said.",
             "It is late", "Ada Blunt", v1::Speaker::PERSON, "Senator"},
        Case{"WordThatIsASurname",
             "Rose Young spoke.\n\nYoung people laughed. “It is late,” they said.", "It is late",
             "Young people", v1::Speaker::COLLECTIVE, ""},
        Case{"TwoOfOneSlipAreTwo",
             "Stefan Kowalek met Stephan Kowalik.\n\n“It is late,” Kowalik said.", "It is late",
             "Stephan Kowalik", v1::Speaker::PERSON, ""},
        Case{"RankBehindAnOffice",
             "“It is over,” said Harbour Committee Chairman Rep. Daniel Moreno.", "It is over",
             "Daniel Moreno", v1::Speaker::PERSON, "Harbour Committee Chairman"},
        Case{"JudgeOfADistrict", "“It is over,” said U.S. District Judge Hannah Okafor.",
             "It is over", "Hannah Okafor", v1::Speaker::PERSON, "U.S. District Judge"},
        Case{"PartyAndOffice",
             "“It is over,” said Ivo Brandt, a Republican and former county governor.",
             "It is over", "Ivo Brandt", v1::Speaker::PERSON, "former county governor"},
        Case{"MemberOfAParty", "“It is over,” said Lena King, a prominent Ohio Democrat.",
             "It is over", "Lena King", v1::Speaker::PERSON, ""},
        Case{"NowSomethingElse", "“It is over,” said Maria Holt, now a judge in Leiden.",
             "It is over", "Maria Holt", v1::Speaker::PERSON, "judge in Leiden"},
        Case{"TwoWhoSpeakTogether", "“It is late,” Maria Holt and Daniel Moreno said.",
             "It is late", "Maria Holt and Daniel Moreno", v1::Speaker::PERSON, ""},
        Case{"ThreeWhoSpeakTogether",
             "“It is late,” said Maria Holt, Daniel Moreno and Hannah Okafor.", "It is late",
             "Maria Holt, Daniel Moreno and Hannah Okafor", v1::Speaker::PERSON, ""},
        Case{
            "TheyWhoWereNamedTogether",
            "Maria Holt and Daniel Moreno wrote to the port. Holt and Moreno are bakers.\n\n“It is "
            "late,” they said.",
            "It is late", "Maria Holt and Daniel Moreno", v1::Speaker::PERSON, ""},
        Case{
            "TheTwo",
            "Maria Holt and Daniel Moreno wrote to the port.\n\n“It is late,” the two bakers said.",
            "It is late", "Maria Holt and Daniel Moreno", v1::Speaker::PERSON, ""},
        Case{"OneOfTwoWhoWereNamedTogether",
             "Maria Holt and Daniel Moreno met. “It is late,” Moreno said.", "It is late",
             "Daniel Moreno", v1::Speaker::PERSON, ""},
        Case{"ABodyThatIsThey",
             "The Harbour Council said the pier was shut. “It is late,” they added.", "It is late",
             "Harbour Council", v1::Speaker::ORGANIZATION, ""},
        Case{"FirstWordOfABodysName",
             "The Ministry of Inland Waters shut the pier. “It is late,” the ministry said.",
             "It is late", "Ministry of Inland Waters", v1::Speaker::ORGANIZATION, ""},
        Case{"TheCompanyThatWasNamed",
             "Reuters said on Monday that Quellmark Holdings would close the yard.\n\n“It is "
             "late,” the "
             "company said.",
             "It is late", "Quellmark Holdings", v1::Speaker::ORGANIZATION, ""},
        Case{"OneOfTwoCompanies",
             "Quellmark Holdings sued Brannoch Holdings. “It is late,” the company said.",
             "It is late", "Quellmark Holdings", v1::Speaker::ORGANIZATION, ""},
        Case{"TheGovernmentIsNoFirm",
             "Quellmark Holdings closed the yard. “It is late,” the government said.", "It is late",
             "government", v1::Speaker::ORGANIZATION, ""},
        Case{"ShortFormOfABody",
             "Quellmark Holdings closed the yard. “It is late,” Quellmark said.", "It is late",
             "Quellmark Holdings", v1::Speaker::ORGANIZATION, ""},
        Case{"InitialsOfABody",
             "The Marlow Harbour Authority closed the yard. “It is late,” the MHA said.",
             "It is late", "Marlow Harbour Authority", v1::Speaker::ORGANIZATION, ""},
        Case{"BodyOfAPlace", "“It is late,” said Denmark's Marlow Harbour Authority.", "It is late",
             "Marlow Harbour Authority", v1::Speaker::ORGANIZATION, ""},
        Case{"BodyOfItsMembers", "“It is late,” the Marlow Teachers' Union said.", "It is late",
             "Marlow Teachers' Union", v1::Speaker::ORGANIZATION, ""},
        Case{"TwoBodiesTogether",
             "The Harbour League and the Marlow Harbour Authority said it was “late.”", "late",
             "Harbour League and the Marlow Harbour Authority", v1::Speaker::ORGANIZATION, ""},
        Case{"TitleOfBoth", "Senators Maria Holt and Daniel Moreno said it was “late.”", "late",
             "Maria Holt and Daniel Moreno", v1::Speaker::PERSON, "Senators"},
        Case{"DescribedWithWhatHeHas",
             "A man with a wooden leg stood there. “It is late,” the man said.", "It is late",
             "man with a wooden leg", v1::Speaker::ANONYMOUS, "man with a wooden leg"},
        Case{"NobodyInADateline",
             "QUELLMARK — The pier is shut, Maria Holt wrote.\n\n“It is late,” she said.",
             "It is late", "Maria Holt", v1::Speaker::PERSON, ""},
        Case{"NobodyInADatelineWithAColon",
             "QUELLMARK: The pier is shut, Maria Holt wrote.\n\n“It is late,” she said.",
             "It is late", "Maria Holt", v1::Speaker::PERSON, ""},
        Case{"JusticeIsNoName", "“It is late,” said Justice Maria Holt.", "It is late",
             "Maria Holt", v1::Speaker::PERSON, "Justice"},
        Case{"BodyBehindWhatItIs", "“It is late,” the owner, Marlow County Council, said.",
             "It is late", "Marlow County Council", v1::Speaker::ORGANIZATION, ""},
        Case{"FamilyNameFirst",
             "Mr Low Kim Quee found the purse. He went home. “It is late,” Mr Low said.",
             "It is late", "Low Kim Quee", v1::Speaker::PERSON, ""},
        Case{"FamilyNameFirstOfTwo",
             "Yip Suk-ying, a retired teacher, went home. “It is late,” Miss Yip said.",
             "It is late", "Yip Suk-ying", v1::Speaker::PERSON, "retired teacher"},
        Case{"SmallWordInAFamilyName",
             "Maria Rojas y Pardo, a judge, went home. “It is late,” said Rojas.", "It is late",
             "Maria Rojas y Pardo", v1::Speaker::PERSON, "judge"},
        Case{"ParticleAndWord",
             "The lawyer, Daniel de Wet, rose. De Wet told the court: “It is late.”", "It is late",
             "Daniel de Wet", v1::Speaker::PERSON, "lawyer"},
        Case{"ParticleAndGeneration",
             "Robert J. van der Poel III, a judge, rose. “It is late,” Judge van der Poel said.",
             "It is late", "Robert J. van der Poel III", v1::Speaker::PERSON, "judge"},
        Case{"FatherAndSon",
             "Robert Holt Jr., the mayor, met Robert Holt Sr. “It is late,” Robert Holt Sr. said.",
             "It is late", "Robert Holt Sr.", v1::Speaker::PERSON, ""},
        Case{"Nickname", "L.T. “Skip” Latham, the mayor, rose. “It is late,” Latham said.",
             "It is late", "L.T. “Skip” Latham", v1::Speaker::PERSON, "mayor"},
        Case{"KinBeforeAName", "Dad-of-three Daniel Quist fell. “It is late,” said Daniel, a cook.",
             "It is late", "Daniel Quist", v1::Speaker::PERSON, "cook"},
        Case{"VerbBetweenNamesIsNoTitle",
             "Mayor Daniel Moreno fired Police Chief Maria Holt. “It is late,” Holt said.",
             "It is late", "Maria Holt", v1::Speaker::PERSON, "Police Chief"},
        Case{"WeekdayBehindARank",
             "Comrade Sunday Ekpo-Ita, the union's chairman, rose. “It is late,” Ekpo-Ita said.",
             "It is late", "Sunday Ekpo-Ita", v1::Speaker::PERSON, "union's chairman"},
        Case{"WeekdayBeforeAName", "Police said Monday Okonjo had fled. “It is late,” Okonjo said.",
             "It is late", "Okonjo", v1::Speaker::PERSON, ""},
        Case{"SurnameOfASeason",
             "The report is by Maria Easter, a professor. “It is late,” Easter said.", "It is late",
             "Maria Easter", v1::Speaker::PERSON, "professor"},
        Case{"GivenNameLikeAnAdverb", "“It is late,” said Early Mayhew, who waited.", "It is late",
             "Early Mayhew", v1::Speaker::PERSON, ""},
        Case{"GivenNameLikeAPeople",
             "Dutch Overton has a farm. “It is late,” Overton said. Overton, 63, left.",
             "It is late", "Dutch Overton", v1::Speaker::PERSON, ""},
        Case{"FirmOfAPeople",
             "Dutch Voltarra, a carmaker, paid. “It is late,” Voltarra said. Voltarra, which sells "
             "cars, fell.",
             "It is late", "Voltarra", v1::Speaker::ORGANIZATION, ""},
        Case{"GivenNameLikeAThing", "Bill Quist, a cook, fell. “It is late,” said Bill.",
             "It is late", "Bill Quist", v1::Speaker::PERSON, "cook"},
        Case{"WillAsks",
             "The chef, Maria Fitri Quist, cooked. Will Fitri be there? “It is late,” said Fitri.",
             "It is late", "Maria Fitri Quist", v1::Speaker::PERSON, "chef"},
        Case{"NameBehindAnAdjective",
             "Daniel Scalfaro, a councilman, came. “It is late,” a red-faced Scalfaro said.",
             "It is late", "Daniel Scalfaro", v1::Speaker::PERSON, "councilman"},
        Case{"InitialsOfAnOffice",
             "The District Chief Executive, Maria Holt, came. “It is late,” the DCE said.",
             "It is late", "Maria Holt", v1::Speaker::PERSON, "District Chief Executive"},
        Case{"BodyBehindAnArticle", "The Jana Kisan Sena said it was “late.”", "late",
             "Jana Kisan Sena", v1::Speaker::ORGANIZATION, ""},
        Case{"FirmWithAGivenName",
             "Shares of Orion Ondas Metals Inc. fell. “It is late,” Orion said.", "It is late",
             "Orion Ondas Metals Inc.", v1::Speaker::ORGANIZATION, ""},
        Case{"NewspaperByItsLastWords",
             "The Duluth Northern Herald asked. The Northern Herald called it “late.”", "late",
             "Duluth Northern Herald", v1::Speaker::ORGANIZATION, ""},
        Case{"NewspaperWithItsState",
             "The Marlow (Vt.) Record was there. “It is late,” the newspaper said.", "It is late",
             "Marlow (Vt.) Record", v1::Speaker::ORGANIZATION, ""},
        Case{"BasedSomewhere", "“It is late,” said London-based lawyer Maria Holt.", "It is late",
             "Maria Holt", v1::Speaker::PERSON, "London-based lawyer"},
        Case{"FamilyNameInTheMiddle",
             "The chairman, Raymond Tse Kwok-fai, shook hands. “It is late,” Mr. Tse said.",
             "It is late", "Raymond Tse Kwok-fai", v1::Speaker::PERSON, "chairman"},
        Case{"LettersBehindAName", "“It is late,” said Rebecca Quist QC, for the defence.",
             "It is late", "Rebecca Quist", v1::Speaker::PERSON, ""},
        Case{"RoleWithAClauseBeforeAName",
             "One of the pilots who complained, retired captain Maria Holt, said it was “late.”",
             "late", "Maria Holt", v1::Speaker::PERSON, "retired captain"},
        Case{
            "NameOfTheAccused",
            "The woman who accused the governor, Daniel Moreno, of theft waved. “It is late,” said "
            "Moreno.",
            "It is late", "Daniel Moreno", v1::Speaker::PERSON, "governor"},
        Case{"MemberBehindAName", "“It is late,” said Maria Holt MP.", "It is late", "Maria Holt",
             v1::Speaker::PERSON, ""},
        Case{"LeadNamedLater",
             "A former treasurer was sentenced on Monday.\n\nMaria Holt, 52, wept. “It is late,” "
             "she said.",
             "It is late", "Maria Holt", v1::Speaker::PERSON, "former treasurer"},
        Case{"LeadAndAnotherWithAnOffice",
             "A former treasurer was sentenced on Monday.\n\nJudge Maria Holt shook her head. “It "
             "is "
             "late,” she said.",
             "It is late", "Maria Holt", v1::Speaker::PERSON, "Judge"},
        Case{"FirmWithAPersonsName",
             "Brennan Health closed a ward. Sgt. Brennan was there. “It is late,” Brennan said.",
             "It is late", "Brennan", v1::Speaker::PERSON, "Sgt."},
        Case{"WhatOnlyBodiesHave",
             "Avrelis, which sells fish, shut a plant. “It is late,” Avrelis said.", "It is late",
             "Avrelis", v1::Speaker::ORGANIZATION, ""},
        Case{"WhichOfTheWholeClause",
             "She endorsed Moreen, which angered the board. “It is late,” Moreen said.",
             "It is late", "Moreen", v1::Speaker::PERSON, ""},
        Case{"CompanyOfUnknownKind",
             "Avrelis said on Monday it would shut a plant. “It is late,” the company said in a "
             "statement.",
             "It is late", "Avrelis", v1::Speaker::ORGANIZATION, ""},
        Case{"IntroducedByAnother",
             "After Maria Holt said that it was early, Daniel Moreno said only that it was “late.”",
             "late", "Daniel Moreno", v1::Speaker::PERSON, ""},
        Case{"SomeoneSomewhere", "“It is late,” someone in the audience said.", "It is late",
             "someone in the audience", v1::Speaker::ANONYMOUS, "someone in the audience"},
        Case{"RankWithoutTheWordsBefore",
             "The most interesting thing Gov. Maria Holt said was “late.”", "late", "Maria Holt",
             v1::Speaker::PERSON, "Gov."},
        Case{"WhoCalledItSo", "Maria Holt met Daniel Moreno, who called the plan “late.”", "late",
             "Daniel Moreno", v1::Speaker::PERSON, ""},
        Case{"WhoSaidInAClauseWithinASentence",
             "Maria Holt, who has described Moreno as “late,” voted no.", "late", "Maria Holt",
             v1::Speaker::PERSON, ""},
        Case{"TextOnAPlace", "A sign on the gate of the dock reads: “It is late.”", "It is late",
             "sign on the gate of the dock", v1::Speaker::DOCUMENT, ""},
        Case{"TextPutUpSomewhere", "A plaque unveiled at the dock reads: “It is late.”",
             "It is late", "plaque unveiled at the dock", v1::Speaker::DOCUMENT, ""},
        Case{"TextToSomebody", "A circular to investors last week called it “late.”", "late",
             "circular to investors", v1::Speaker::DOCUMENT, ""},
        Case{"LetterFromABody", "A letter from Nordfisk Group to its staff called it “late.”",
             "late", "Nordfisk Group", v1::Speaker::ORGANIZATION, ""},
        Case{"WordsOfAnother", "In the words of Maria Holt: “It is late.”", "It is late",
             "Maria Holt", v1::Speaker::PERSON, ""},
        Case{"WhoRepresentedAnother",
             "A lawyer who represented one of the sailors said it was “late.”", "late", "lawyer",
             v1::Speaker::ANONYMOUS, "lawyer"},
        Case{"WhoStandsInLine", "A woman standing in line at the bakery asked: “Is it late?”",
             "Is it late", "woman", v1::Speaker::ANONYMOUS, "woman"},
        Case{"BackRow", "A woman in the back row called out, “It is late!”", "It is late",
             "woman in the back row", v1::Speaker::ANONYMOUS, "woman in the back row"},
        Case{"LastWeekInADescription",
             "Members of a choir in Leiden last week, asked about it, answered: “It is late.”",
             "It is late", "Members of a choir in Leiden", v1::Speaker::ANONYMOUS,
             "Members of a choir in Leiden"},
        Case{"OfficialInAMinistry",
             "An official in the ministry, speaking on condition of anonymity, was blunter. “It is "
             "late,” the official said.",
             "It is late", "official in the ministry", v1::Speaker::ANONYMOUS,
             "official in the ministry"},
        Case{"GovernmentSource",
             "But a government source said it was early. “It is late,” the source said.",
             "It is late", "government source", v1::Speaker::ANONYMOUS, "government source"},
        Case{"CallerSpeakingFrench",
             "A caller speaking slow French told a radio station it was “late.”", "late", "caller",
             v1::Speaker::ANONYMOUS, "caller"},
        Case{"TurnsInAParagraph", "Cllr. Holt: “Is it early?” Mr. Moreno: “It is late.”",
             "It is late", "Moreno", v1::Speaker::PERSON, ""},
        Case{"BeforeAdding", "“It is early,” said Maria Holt, before adding: “It is late.”",
             "It is late", "Maria Holt", v1::Speaker::PERSON, ""},
        Case{"PublishedByAnother",
             "A report on the dock, published on Monday by the harbour board, said it was “late.”",
             "late", "report on the dock", v1::Speaker::DOCUMENT, ""},
        Case{"AdoptedAndSent",
             "A resolution adopted at the congress and sent to reporters called the dam “late.”",
             "late", "resolution", v1::Speaker::DOCUMENT, ""},
        Case{"PetitionWhich", "They wrote a petition with 400 signatures which calls it “late.”",
             "late", "petition with 400 signatures", v1::Speaker::DOCUMENT, ""},
        Case{"MiddleInitialBeforeAWord",
             "“It is late,” Assistant City Attorney Mara D. Song wrote.", "It is late",
             "Mara D. Song", v1::Speaker::PERSON, "Assistant City Attorney"},
        Case{"SurnameThatIsABodysNoun", "Emma Church, a nurse, said it was “late.”", "late",
             "Emma Church", v1::Speaker::PERSON, "nurse"},
        Case{"SurnameThatIsAQuantity", "Jane Little said it was “late.”", "late", "Jane Little",
             v1::Speaker::PERSON, ""},
        Case{"PluralTitleOfTheSecond",
             "Sens. Mike Carver and Jim Rusk wrote it.\n\n“It is late,” Rusk said.", "It is late",
             "Jim Rusk", v1::Speaker::PERSON, "Sens."},
        Case{"PluralTitleBeforeAComma",
             "Lawyers for the family, Ana Ruiz and Tom Holt, will sue. “It is late,” Holt said.",
             "It is late", "Tom Holt", v1::Speaker::PERSON, "Lawyers for the family"},
        Case{"AideToARank", "Ana Ruiz, a former aide to Sen. Ted Holt, said it was “late.”", "late",
             "Ana Ruiz", v1::Speaker::PERSON, "former aide to Sen. Ted Holt"},
        Case{"AppositionWithoutItsComma",
             "Bo Lane, a spokesman for the park said in a statement that “it is late.”",
             "it is late", "Bo Lane", v1::Speaker::PERSON, "spokesman for the park"},
        Case{"NowOfAnotherBody",
             "“It is late,” said Ana Ruiz, who ran a club and is now president of the Harbour "
             "Council.",
             "It is late", "Ana Ruiz", v1::Speaker::PERSON, "president of the Harbour Council"},
        Case{"WorksAs", "Ana Ruiz, who works as a nurse in Leiden, said it was “late.”", "late",
             "Ana Ruiz", v1::Speaker::PERSON, "nurse in Leiden"},
        Case{"BetterThanDr", "Dr. Ana Ruiz, a surgeon, said it was “late.”", "late", "Ana Ruiz",
             v1::Speaker::PERSON, "surgeon"},
        Case{"AgeBeforeTheNameInApposition",
             "A survivor, 19-year-old Ana Ruiz, said it was “late.”", "late", "Ana Ruiz",
             v1::Speaker::PERSON, "survivor"},
        Case{"OfAFirmInApposition", "His solicitor, Helena Kay of Kay Dunning, called it “late”.",
             "late", "Helena Kay", v1::Speaker::PERSON, "solicitor"},
        Case{"NamedInApposition", "The driver, a dentist named Ana Ruiz, said it was “late.”",
             "late", "Ana Ruiz", v1::Speaker::PERSON, "driver"},
        Case{"SurnameOfABody",
             "Pieter Ruiz found it. “It is late,” said Ruiz of Leiden University.", "It is late",
             "Pieter Ruiz", v1::Speaker::PERSON, ""},
        Case{"ForMr", "“It is late,” a lawyer for Mr. Dunn said.", "It is late",
             "lawyer for Mr. Dunn", v1::Speaker::ANONYMOUS, "lawyer for Mr. Dunn"},
        Case{"BecamePrincipal", "Ana Ruiz, who became principal in 2013, said it was “late.”",
             "late", "Ana Ruiz", v1::Speaker::PERSON, "principal"},
        Case{"WasNamedJudge", "Ana Ruiz, who was named a judge in May, said it was “late.”", "late",
             "Ana Ruiz", v1::Speaker::PERSON, "judge"},
        Case{"IsABaker", "Ana Ruiz is a baker. “It is late,” she said.", "It is late", "Ana Ruiz",
             v1::Speaker::PERSON, "baker"},
        Case{"PriceIsNobody",
             "Health Minister Azlina Mansor said so. The fine is RM10,000. “It is late,” she said.",
             "It is late", "Azlina Mansor", v1::Speaker::PERSON, "Health Minister"},
        Case{"PlaceBeforeRole", "At a stop in Leiden, the senator waved. “It is late,” she said.",
             "It is late", "senator", v1::Speaker::ANONYMOUS, "senator"},
        Case{"BodyOfCommonWords", "The aid group Border of Mercy said it was “late.”", "late",
             "Border of Mercy", v1::Speaker::ORGANIZATION, ""},
        Case{"BodyAndCountry", "Harbour Watch Kenya called it “late.”", "late",
             "Harbour Watch Kenya", v1::Speaker::ORGANIZATION, ""},
        Case{"ShopWithClitic", "Vandermeer's said it was “late.”", "late", "Vandermeer's",
             v1::Speaker::ORGANIZATION, ""},
        Case{"ShopWithCliticAndComma",
             "Shares in Pargeter's, the furniture chain, fell. “It is late,” Pargeter's said it "
             "knew.",
             "It is late", "Pargeter's", v1::Speaker::ORGANIZATION, ""},
        Case{"OtherParty",
             "Karl Holt, the GOP presidential nominee, left. Ana Ruiz spoke in Toledo. “It is "
             "late,” the Democratic presidential nominee said.",
             "It is late", "Ana Ruiz", v1::Speaker::PERSON, "Democratic presidential nominee"},
        Case{"IntroducedBehind",
             "The council leader said it was late.\n\n“I learned to swim there,” said Ana "
             "Ruiz.",
             "I learned", "Ana Ruiz", v1::Speaker::PERSON, "council leader"},
        Case{"SignThatRead",
             "Players passed under a sign on the door that read, “Nobody Picked You.”", "Nobody",
             "sign", v1::Speaker::DOCUMENT, ""},
        Case{"PlacardReading", "A woman waited with a placard reading “Sheep Are Not Cargo.”",
             "Sheep", "placard", v1::Speaker::DOCUMENT, ""},
        Case{"CompanyClosed", "The health department closed two piers. “It is late,” it said.",
             "It is late", "health department", v1::Speaker::ORGANIZATION, ""},
        Case{"NonpartisanGroup",
             "Open Quellmark, a nonpartisan group that sails, left. “It is late,” the group said.",
             "It is late", "Quellmark", v1::Speaker::ORGANIZATION, ""},
        Case{"AuthorByByline", "By Ana Ruiz\n\n“Is it late?” I asked him.", "Is it late",
             "Ana Ruiz", v1::Speaker::AUTHOR, ""},
        Case{"AuthorToldAtTheEnd",
             "“Is it late?” I asked. “No,” said Karl Holt.\n\nAna Ruiz is a poet in Leiden.",
             "Is it late", "Ana Ruiz", v1::Speaker::AUTHOR, "poet in Leiden"},
        Case{"TheTwoWrite", "Ana Ruiz and Karl Holt wrote. “It is late,” the two write.",
             "It is late", "Ana Ruiz and Karl Holt", v1::Speaker::PERSON, ""},
        Case{"HisManager",
             "Bart Kowal left. His manager disagreed.\n\n“It is late,” said Moira Reid.",
             "It is late", "Moira Reid", v1::Speaker::PERSON, "manager"},
        Case{"NotManyInAUnit", "One midwife at the unit said so. “It is late,” she said.",
             "It is late", "midwife at the unit", v1::Speaker::ANONYMOUS, "midwife at the unit"},
        Case{"SisterNamedAtTheEnd", "“It is late,” said the sister, Tina Foss. Karl left.",
             "It is late", "Tina Foss", v1::Speaker::PERSON, ""},
        // A ministry is no association, and what is told of a body in many words is itself.
        Case{"KindsOfBodies",
             "The Teachers' Association met in Leiden. The ministry replied in a circular that it "
             "was “late.”",
             "late", "ministry", v1::Speaker::ORGANIZATION, ""},
        Case{"LongNameOfABody",
             "Vael Foods left. The regional dairy association said that it was “late.”", "late",
             "regional dairy association", v1::Speaker::ORGANIZATION, ""},
        Case{"BodyInsideADescription",
             "Officials of the Integrity and Assets Authority came. “It is late,” the authority "
             "said.",
             "It is late", "Integrity and Assets Authority", v1::Speaker::ORGANIZATION, ""},
        Case{"BodyWithoutItsPlace",
             "The Japan Meteorological Agency spoke. The Meteorological Agency said it was “late.”",
             "late", "Japan Meteorological Agency", v1::Speaker::ORGANIZATION, ""},
        Case{"GivenNameOfAFirm", "Delmar Chemical lost money. “It is late,” Delmar said.", "late",
             "Delmar Chemical", v1::Speaker::ORGANIZATION, ""},
        Case{"FirmWithCommas",
             "“It is late,” said Ana Ruiz, a lawyer at Marsh, Tolland & Holt in Leiden.",
             "It is late", "Ana Ruiz", v1::Speaker::PERSON,
             "lawyer at Marsh, Tolland & Holt in Leiden"},
        Case{"PossessorOfTwoOffices",
             "Karl Holt, Quellmark's president and chief operating officer, said it was “late.”",
             "late", "Karl Holt", v1::Speaker::PERSON,
             "Quellmark's president and chief operating officer"},
        Case{"GaveTheName", "A sailor who gave her name only as Vael called it “late.”", "late",
             "Vael", v1::Speaker::PERSON, "sailor"},
        // Whom the clause before the name, and the words that somebody says, are about.
        Case{"ClauseBeforeTheName",
             "Superintendent Karl Holt praised him.\n\nAsked what he would do, Juan Ruiz said his "
             "mother had decided.\n\n“It is late,” he said.",
             "It is late", "Juan Ruiz", v1::Speaker::PERSON, ""},
        Case{"SaidThatHe",
             "Juan Ruiz runs the port. It has been slow.\n\nIn May it closed.\n\nA pilot who asked "
             "not to be named said he had 40 signs in his garage. “I am using them,” he said.",
             "I am using", "pilot", v1::Speaker::ANONYMOUS, "pilot"},
        Case{"HisWife", "Karl Holt left. His wife, Ana, said he was glad. “It is late,” she said.",
             "It is late", "Ana", v1::Speaker::PERSON, ""},
        Case{"FormerThere",
             "The agency was slow. A former investigator there, Karl Holt, said it was “late.”",
             "late", "Karl Holt", v1::Speaker::PERSON, "former investigator"},
        Case{"Millwright", "“It is late,” said Ana Ruiz, a millwright.", "It is late", "Ana Ruiz",
             v1::Speaker::PERSON, "millwright"},
        Case{"CityIsABody", "The city said it would “appeal.”", "appeal", "city",
             v1::Speaker::ORGANIZATION, ""},
        Case{"HeadlineIsADocument", "“Late,” the headline said.", "Late", "headline",
             v1::Speaker::DOCUMENT, ""},
        Case{"JointStatement", "“A great day,” Ruiz and Holt said in a joint statement.",
             "A great day", "Ruiz and Holt", v1::Speaker::PERSON, ""},
        Case{"CalledSoBy", "The plan has been called “late” by Karl Holt, the group's leader.",
             "late", "Karl Holt", v1::Speaker::PERSON, "group's leader"},
        Case{"SoSomebody", "An emotional Ana Ruiz, her voice shaking, said she was “done.”", "done",
             "Ana Ruiz", v1::Speaker::PERSON, ""},
        Case{"WhoObtainedIt", "A memo obtained by the Harbour Council says it is “late.”", "late",
             "memo obtained by the Harbour Council", v1::Speaker::DOCUMENT, ""},
        Case{"ReasonForAnonymity",
             "A senior aide who asked not to be identified because he was not authorized to speak "
             "said that it was “late.”",
             "late", "senior aide", v1::Speaker::ANONYMOUS, "senior aide"},
        Case{"AuthorOfABook",
             "“It is late,” said Kim Lee, a professor of biology at Leiden University and the "
             "author of “Late Again.”",
             "It is late", "Kim Lee", v1::Speaker::PERSON,
             "professor of biology at Leiden University"},
        Case{"RoleNamedNext",
             "Ireland's housing minister said Karl Holt was late. “He is late,” Fergal Devane told "
             "the paper.",
             "He is late", "Fergal Devane", v1::Speaker::PERSON, "Ireland's housing minister"},
        Case{"CalledMoreFullyLater",
             "They handed in a petition. “It is late,” the five-page petition said.", "It is late",
             "five-page petition", v1::Speaker::DOCUMENT, ""},
        // Who says the words, not who tells of it.
        Case{"AccordingToThePost", "“I am done,” Ana Ruiz told aides, according to the Post.",
             "I am done", "Ana Ruiz", v1::Speaker::PERSON, ""},
        Case{"BodiesWithoutAnArticle", "Environmental groups called it “late.”", "late",
             "Environmental groups", v1::Speaker::COLLECTIVE, ""},
        Case{"UnionOfDrivers", "A drivers' union welcomed it. “It is late,” the union said.",
             "It is late", "drivers' union", v1::Speaker::ORGANIZATION, ""},
        Case{"OrganizerIsABody", "“It is late,” said event organizer Harbor Alliance.",
             "It is late", "Harbor Alliance", v1::Speaker::ORGANIZATION, ""},
        Case{"BodyWithAnAim", "The Campaign to End Loneliness said it was “late.”", "late",
             "Campaign to End Loneliness", v1::Speaker::ORGANIZATION, ""},
        Case{"LawyersByName", "His lawyers, Ben Holt and Ana Ruiz, said it was “late.”", "late",
             "Ben Holt and Ana Ruiz", v1::Speaker::PERSON, "lawyers"},
        Case{"FoundersByName",
             "Its founders, Ben Holt, Ana Ruiz and Carl Quist, said it was “late.”", "late",
             "Ben Holt, Ana Ruiz and Carl Quist", v1::Speaker::PERSON, "founders"},
        Case{"WhoSomebodyElseCalled", "Ruiz, who Holt has called “lazy,” declined to comment.",
             "lazy", "Holt", v1::Speaker::PERSON, ""},
        Case{"PilotOfAPlace", "“It is late,” said Ana Ruiz, the harbor's first female pilot.",
             "It is late", "Ana Ruiz", v1::Speaker::PERSON, "harbor's first female pilot"},
        Case{"PartyAndDistrict",
             "“It is late,” said state Sen. Ben Holt, R-Pine Hill, chairman of the Harbor "
             "Committee.",
             "It is late", "Ben Holt", v1::Speaker::PERSON, "chairman of the Harbor Committee"},
        Case{"SenatorOfAnAide",
             "The senator's aide said she was “furious.” The senator said it was “late.”", "late",
             "senator", v1::Speaker::ANONYMOUS, "senator"},
        Case{"VictimOfALawyer",
             "A lawyer for the victim said it was “late.” The victim said it was “fair.”", "fair",
             "victim", v1::Speaker::ANONYMOUS, "victim"},
        Case{"MinisterWhoWasTold",
             "Ana Ruiz told the minister it was late. The minister said he was “sorry.”", "sorry",
             "minister", v1::Speaker::ANONYMOUS, "minister"},
        Case{"MayorOfASpokeswoman",
             "Ana Ruiz, a spokeswoman for the mayor, said it was “late.” “I am sorry,” the mayor "
             "said on "
             "Tuesday.",
             "I am sorry", "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        Case{"MayorOfASpokesman",
             "Mayor Ana Ruiz's spokesman said it was “late.” The mayor said it was “fine.”", "fine",
             "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        Case{
            "FounderOfASon",
            "Ben Holt, the son of the founder, said it was “late.” The founder called it “a joke.”",
            "a joke", "founder", v1::Speaker::ANONYMOUS, "founder"},
        Case{"JudgeWhoAsked", "The judge asked Holt if he was “sorry.” “Yes,” he said.", "sorry",
             "judge", v1::Speaker::ANONYMOUS, "judge"},
        Case{"UnionIsNoCompany",
             "The union sued Harbor Foods. The company said the suit was “silly.” The union left.",
             "silly", "Harbor Foods", v1::Speaker::ORGANIZATION, ""},
        Case{"AgencyThatTold",
             "The agency told Harbor Foods to stop. The company left. The agency said it was "
             "“firm.”",
             "firm", "agency", v1::Speaker::ORGANIZATION, ""},
        Case{"ThenSenator", "“It is late,” said then-Sen. Ana Ruiz in 2004.", "It is late",
             "Ana Ruiz", v1::Speaker::PERSON, "then-Sen."},
        Case{"OnceSenator",
             "President Ben Holt won. “It is late,” then-Sen. Ben Holt said in 2004.", "It is late",
             "Ben Holt", v1::Speaker::PERSON, "President"},
        Case{"WhoSheCalledSo",
             "Ana Ruiz told Carla Holt, who she has called “lazy,” that it was late. Carla left.",
             "lazy", "Ana Ruiz", v1::Speaker::PERSON, ""},
        Case{"WhoSomebodyElseHired", "Ana Ruiz, who the mayor hired in May, said it was “late.”",
             "late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        Case{"FirmOfAHeadline",
             "Lindqvist Turbines Opens Yard in Marlow\n\nLindqvist Turbines AB met on Monday. "
             "Lindqvist said the yard was “late.”",
             "late", "Lindqvist Turbines AB", v1::Speaker::ORGANIZATION, ""},
        Case{"TearfulSurname", "A tearful Holt said it was “late.”", "late", "Holt",
             v1::Speaker::PERSON, ""},
        Case{"DescribedBy", "The deal, described by one delegate as “late,” took effect.", "late",
             "delegate", v1::Speaker::ANONYMOUS, "delegate"},
        Case{"NamedDentist", "A retired dentist named Orville Holt said it was “late.”", "late",
             "Orville Holt", v1::Speaker::PERSON, "retired dentist"},
        Case{"BystanderIsNoDriver",
             "The driver was arrested on Monday. “He ran in,” said Ana Ruiz, 34, at the shop.",
             "He ran", "Ana Ruiz", v1::Speaker::PERSON, ""},
        Case{"UnknownNameSays", "Zelvarin said the port was late. She said the pier “would close.”",
             "would close", "Zelvarin", v1::Speaker::PERSON, ""},
        Case{"AmericanAndDemocratic",
             "Ben Holt met Ana Ruiz, the American senator. “It is late,” the Democratic senator "
             "said.",
             "It is late", "Ana Ruiz", v1::Speaker::PERSON, "American senator"},
        Case{"PossessorIsNoFirm",
             "The idea was Ana Ruiz's, the papers said. “It is late,” Ruiz said.", "It is late",
             "Ana Ruiz", v1::Speaker::PERSON, ""},
        Case{"TheGroupIsABody", "Greenpeace welcomed it. “It is late,” the group said.",
             "It is late", "Greenpeace", v1::Speaker::ORGANIZATION, ""},
        Case{"BodyOfACountry", "Swimming Australia called it “late.”", "late", "Swimming Australia",
             v1::Speaker::ORGANIZATION, ""},
        Case{"HisLawyerWhoWasNamed",
             "Greg Mills pleaded guilty. His lawyer, Joan Reed, asked for time.\n\n“It is late,” "
             "his lawyer said.",
             "It is late", "Joan Reed", v1::Speaker::PERSON, "lawyer"},
        Case{"NamedBehindThePronoun",
             "“It is late,” she said with a laugh. Ana Ruiz, 38, won on Tuesday.", "It is late",
             "Ana Ruiz", v1::Speaker::PERSON, ""},
        Case{"PlaceBeforeAColon", "MUMBAI: Arvind Kale on Friday said, “It is late.”", "It is late",
             "Arvind Kale", v1::Speaker::PERSON, ""},
        Case{"SentenceBehindTwoMarks",
             "“They told him,” Lomax said. “He said, ‘No.’” Team boss Craig Neville said it was "
             "“late.”",
             "late", "Craig Neville", v1::Speaker::PERSON, "Team boss"},
        Case{"AnotherTakesTheTurn",
             "“It is good,” Mr. Holt said. Ana Ruiz, a lawyer, disagreed. “It is late.”",
             "It is late", "Ana Ruiz", v1::Speaker::PERSON, "lawyer"},
        Case{"CreditInTheNextLine",
             "“It is late.”\n\n— Ben Holt, Leiden\n\nThe mayor, Ana Ruiz, said she read it.",
             "It is late", "Ben Holt", v1::Speaker::PERSON, ""},
        Case{"MissIsAVerb", "The striker will miss Sunday's game. “It is late,” the coach said.",
             "It is late", "coach", v1::Speaker::ANONYMOUS, "coach"},
        Case{"PercentOfPeople", "Some 52 percent of the voters called it “late.”", "late", "voters",
             v1::Speaker::COLLECTIVE, ""},
        Case{"CriesFromMany", "He was stopped by cries of “Late!” from farmers, some in tears.",
             "Late", "farmers", v1::Speaker::ANONYMOUS, "farmers"},
        Case{"OneOfThem",
             "By noon ten boys had come. One of them, a youth in a green cap, knocked. “It is "
             "late,” he called.",
             "It is late", "youth in a green cap", v1::Speaker::ANONYMOUS, "youth in a green cap"},
        Case{"Conceding", "Conceding that it was “late,” Maria Holt warned that it was full.",
             "late", "Maria Holt", v1::Speaker::PERSON, ""},
        Case{"PosterWho", "A poster who uses another name said it was “late.”", "late", "poster",
             v1::Speaker::ANONYMOUS, "poster"},
        Case{"WhoBehindATown", "Maria Holt met a pilot in the town who called it “late.”", "late",
             "pilot", v1::Speaker::ANONYMOUS, "pilot"},
        Case{"LawyerForOneOfMany", "But a lawyer for one of the aides said it was “late.”", "late",
             "lawyer for one of the aides", v1::Speaker::ANONYMOUS, "lawyer for one of the aides"},
        Case{"StudentsAreOthers",
             "In a letter to students and alumni, Maria Holt, a judge, said it was “late.”", "late",
             "Maria Holt", v1::Speaker::PERSON, "judge"}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace whosaid
