// Whom "he", "the mayor" and "the company" stand for: one short text for each way in which English
// names somebody again.
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "testdata/speaker_case.h"

namespace whosaid {
namespace {

class ReferentsTest : public testing::TestWithParam<SpeakerCase> {};

TEST_P(ReferentsTest, IsFound) { ExpectSpeaker(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    English, ReferentsTest,
    testing::Values(
        SpeakerCase{
            "ByAge",
            "With millions watching, Ada Holm defended the plan.\n\n“It is sound,” said the "
            "46-year-old.",
            "It is sound", "Ada Holm", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "TheCompany",
            "Nordfisk, a Danish company, bought the yard.\n\n“We are glad,” the company said.",
            "We are glad", "Nordfisk", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"TheTexan",
                    "Harlan, in autumn, noted the mood.\n\n“They are skilled,” the Texan said.",
                    "They are skilled", "Harlan", v1::Speaker::PERSON, ""},
        SpeakerCase{"TheyWhoSpoke",
                    "Two residents said the road was flooded.\n\n“It is bad,” they said.",
                    "It is bad", "Two residents", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"HeIsNotShe",
                    "Lane met Carr on Monday. She told him: “Leave.” He replied: “Never.”", "Never",
                    "Lane", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "TheyWhoWereNamedTogether",
            "Maria Holt and Daniel Moreno wrote to the port. Holt and Moreno are bakers.\n\n“It is "
            "late,” they said.",
            "It is late", "Maria Holt and Daniel Moreno", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "TheTwo",
            "Maria Holt and Daniel Moreno wrote to the port.\n\n“It is late,” the two bakers said.",
            "It is late", "Maria Holt and Daniel Moreno", v1::Speaker::PERSON, ""},
        SpeakerCase{"ABodyThatIsThey",
                    "The Harbour Council said the pier was shut. “It is late,” they added.",
                    "It is late", "Harbour Council", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "TheCompanyThatWasNamed",
            "Reuters said on Monday that Quellmark Holdings would close the yard.\n\n“It is "
            "late,” the "
            "company said.",
            "It is late", "Quellmark Holdings", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"OneOfTwoCompanies",
                    "Quellmark Holdings sued Brannoch Holdings. “It is late,” the company said.",
                    "It is late", "Quellmark Holdings", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"TheGovernmentIsNoFirm",
                    "Quellmark Holdings closed the yard. “It is late,” the government said.",
                    "It is late", "government", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "LeadNamedLater",
            "A former treasurer was sentenced on Monday.\n\nMaria Holt, 52, wept. “It is late,” "
            "she said.",
            "It is late", "Maria Holt", v1::Speaker::PERSON, "former treasurer"},
        SpeakerCase{
            "LeadAndAnotherWithAnOffice",
            "A former treasurer was sentenced on Monday.\n\nJudge Maria Holt shook her head. “It "
            "is "
            "late,” she said.",
            "It is late", "Maria Holt", v1::Speaker::PERSON, "Judge"},
        SpeakerCase{"WhichOfTheWholeClause",
                    "She endorsed Moreen, which angered the board. “It is late,” Moreen said.",
                    "It is late", "Moreen", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "CompanyOfUnknownKind",
            "Avrelis said on Monday it would shut a plant. “It is late,” the company said in a "
            "statement.",
            "It is late", "Avrelis", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "IntroducedByAnother",
            "After Maria Holt said that it was early, Daniel Moreno said only that it was “late.”",
            "late", "Daniel Moreno", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhoCalledItSo", "Maria Holt met Daniel Moreno, who called the plan “late.”",
                    "late", "Daniel Moreno", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhoSaidInAClauseWithinASentence",
                    "Maria Holt, who has described Moreno as “late,” voted no.", "late",
                    "Maria Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"WordsOfAnother", "In the words of Maria Holt: “It is late.”", "It is late",
                    "Maria Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhoRepresentedAnother",
                    "A lawyer who represented one of the sailors said it was “late.”", "late",
                    "lawyer who represented one of the sailors", v1::Speaker::ANONYMOUS,
                    "lawyer who represented one of the sailors"},
        SpeakerCase{
            "OfficialInAMinistry",
            "An official in the ministry, speaking on condition of anonymity, was blunter. “It is "
            "late,” the official said.",
            "It is late", "official in the ministry", v1::Speaker::ANONYMOUS,
            "official in the ministry"},
        SpeakerCase{"TurnsInAParagraph", "Cllr. Holt: “Is it early?” Mr. Moreno: “It is late.”",
                    "It is late", "Moreno", v1::Speaker::PERSON, ""},
        SpeakerCase{"PetitionWhich",
                    "They wrote a petition with 400 signatures which calls it “late.”", "late",
                    "petition with 400 signatures", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{
            "OtherParty",
            "Karl Holt, the GOP presidential nominee, left. Ana Ruiz spoke in Toledo. “It is "
            "late,” the Democratic presidential nominee said.",
            "It is late", "Ana Ruiz", v1::Speaker::PERSON, "Democratic presidential nominee"},
        SpeakerCase{"IntroducedBehind",
                    "The council leader said it was late.\n\n“I learned to swim there,” said Ana "
                    "Ruiz.",
                    "I learned", "Ana Ruiz", v1::Speaker::PERSON, "council leader"},
        SpeakerCase{"CompanyClosed",
                    "The health department closed two piers. “It is late,” it said.", "It is late",
                    "health department", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"AuthorToldAtTheEnd",
                    "“Is it late?” I asked. “No,” said Karl Holt.\n\nAna Ruiz is a poet in Leiden.",
                    "Is it late", "Ana Ruiz", v1::Speaker::AUTHOR, "poet in Leiden"},
        SpeakerCase{"TheTwoWrite", "Ana Ruiz and Karl Holt wrote. “It is late,” the two write.",
                    "It is late", "Ana Ruiz and Karl Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"HisManager",
                    "Bart Kowal left. His manager disagreed.\n\n“It is late,” said Moira Reid.",
                    "It is late", "Moira Reid", v1::Speaker::PERSON, "manager"},
        SpeakerCase{"SisterNamedAtTheEnd", "“It is late,” said the sister, Tina Foss. Karl left.",
                    "It is late", "Tina Foss", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "KindsOfBodies",
            "The Teachers' Association met in Leiden. The ministry replied in a circular that it "
            "was “late.”",
            "late", "ministry", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"LongNameOfABody",
                    "Vael Foods left. The regional dairy association said that it was “late.”",
                    "late", "regional dairy association", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "BodyInsideADescription",
            "Officials of the Integrity and Assets Authority came. “It is late,” the authority "
            "said.",
            "It is late", "Integrity and Assets Authority", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "BodyWithoutItsPlace",
            "The Japan Meteorological Agency spoke. The Meteorological Agency said it was “late.”",
            "late", "Japan Meteorological Agency", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "SaidThatHe",
            "Juan Ruiz runs the port. It has been slow.\n\nIn May it closed.\n\nA pilot who asked "
            "not to be named said he had 40 signs in his garage. “I am using them,” he said.",
            "I am using", "pilot", v1::Speaker::ANONYMOUS, "pilot"},
        SpeakerCase{"HisWife",
                    "Karl Holt left. His wife, Ana, said he was glad. “It is late,” she said.",
                    "It is late", "Ana", v1::Speaker::PERSON, ""},
        SpeakerCase{"CalledSoBy",
                    "The plan has been called “late” by Karl Holt, the group's leader.", "late",
                    "Karl Holt", v1::Speaker::PERSON, "group's leader"},
        SpeakerCase{"SoSomebody", "An emotional Ana Ruiz, her voice shaking, said she was “done.”",
                    "done", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "RoleNamedNext",
            "Ireland's housing minister said Karl Holt was late. “He is late,” Fergal Devane told "
            "the paper.",
            "He is late", "Fergal Devane", v1::Speaker::PERSON, "Ireland's housing minister"},
        SpeakerCase{"CalledMoreFullyLater",
                    "They handed in a petition. “It is late,” the five-page petition said.",
                    "It is late", "five-page petition", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"WhoSomebodyElseCalled",
                    "Ruiz, who Holt has called “lazy,” declined to comment.", "lazy", "Holt",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{"SenatorOfAnAide",
                    "The senator's aide said she was “furious.” The senator said it was “late.”",
                    "late", "senator", v1::Speaker::ANONYMOUS, "senator"},
        SpeakerCase{"VictimOfALawyer",
                    "A lawyer for the victim said it was “late.” The victim said it was “fair.”",
                    "fair", "victim", v1::Speaker::ANONYMOUS, "victim"},
        SpeakerCase{"MinisterWhoWasTold",
                    "Ana Ruiz told the minister it was late. The minister said he was “sorry.”",
                    "sorry", "minister", v1::Speaker::ANONYMOUS, "minister"},
        SpeakerCase{
            "MayorOfASpokeswoman",
            "Ana Ruiz, a spokeswoman for the mayor, said it was “late.” “I am sorry,” the mayor "
            "said on "
            "Tuesday.",
            "I am sorry", "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        SpeakerCase{"MayorOfASpokesman",
                    "Mayor Ana Ruiz's spokesman said it was “late.” The mayor said it was “fine.”",
                    "fine", "Ana Ruiz", v1::Speaker::PERSON, "Mayor"},
        SpeakerCase{
            "FounderOfASon",
            "Ben Holt, the son of the founder, said it was “late.” The founder called it “a joke.”",
            "a joke", "founder", v1::Speaker::ANONYMOUS, "founder"},
        SpeakerCase{"JudgeWhoAsked", "The judge asked Holt if he was “sorry.” “Yes,” he said.",
                    "sorry", "judge", v1::Speaker::ANONYMOUS, "judge"},
        SpeakerCase{
            "UnionIsNoCompany",
            "The union sued Harbor Foods. The company said the suit was “silly.” The union left.",
            "silly", "Harbor Foods", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "AgencyThatTold",
            "The agency told Harbor Foods to stop. The company left. The agency said it was "
            "“firm.”",
            "firm", "agency", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "WhoSheCalledSo",
            "Ana Ruiz told Carla Holt, who she has called “lazy,” that it was late. Carla left.",
            "lazy", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhoSomebodyElseHired",
                    "Ana Ruiz, who the mayor hired in May, said it was “late.”", "late", "Ana Ruiz",
                    v1::Speaker::PERSON, ""},
        SpeakerCase{
            "BystanderIsNoDriver",
            "The driver was arrested on Monday. “He ran in,” said Ana Ruiz, 34, at the shop.",
            "He ran", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"UnknownNameSays",
                    "Zelvarin said the port was late. She said the pier “would close.”",
                    "would close", "Zelvarin", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "AmericanAndDemocratic",
            "Ben Holt met Ana Ruiz, the American senator. “It is late,” the Democratic senator "
            "said.",
            "It is late", "Ana Ruiz", v1::Speaker::PERSON, "American senator"},
        SpeakerCase{"TheGroupIsABody", "Greenpeace welcomed it. “It is late,” the group said.",
                    "It is late", "Greenpeace", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "HisLawyerWhoWasNamed",
            "Greg Mills pleaded guilty. His lawyer, Joan Reed, asked for time.\n\n“It is late,” "
            "his lawyer said.",
            "It is late", "Joan Reed", v1::Speaker::PERSON, "lawyer"},
        SpeakerCase{"NamedBehindThePronoun",
                    "“It is late,” she said with a laugh. Ana Ruiz, 38, won on Tuesday.",
                    "It is late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"AnotherTakesTheTurn",
                    "“It is good,” Mr. Holt said. Ana Ruiz, a lawyer, disagreed. “It is late.”",
                    "It is late", "Ana Ruiz", v1::Speaker::PERSON, "lawyer"},
        SpeakerCase{"WhoBehindATown", "Maria Holt met a pilot in the town who called it “late.”",
                    "late", "pilot", v1::Speaker::ANONYMOUS, "pilot"},
        SpeakerCase{"SheBehindASpokesman",
                    "A spokesman for Ana Ruiz said no. “I did not,” she said later.", "I did not",
                    "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"SenatorOfAnAideByName",
                    "An aide to Senator Ana Ruiz of Ohio said no. “It is late,” the senator said.",
                    "It is late", "Ana Ruiz", v1::Speaker::PERSON, "Senator"},
        SpeakerCase{"GovernorOfASecretary",
                    "Gov. Peter Holt's press secretary, Ana Ruiz, said no. The governor called the "
                    "bill “late.”",
                    "late", "Peter Holt", v1::Speaker::PERSON, "Gov."},
        SpeakerCase{"CompanyOfASpokesman",
                    "A Harbor Foods spokesman said no. The company said it was “late.”", "late",
                    "Harbor Foods", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"AsAMother",
                    "A spokesman for Ana Ruiz said no. As a mother, she said, it was “hard.”",
                    "hard", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"CastAsTheHeir",
                    "Ana Ruiz cast herself as the rightful heir of the founder. She said the plan "
                    "was “late.”",
                    "late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"PoliceAreABody", "Police said the man was “armed.”", "armed", "Police",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"JuryIsABody", "The jury called it “cruel.”", "cruel", "jury",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"PresidentNotVicePresident",
                    "President Paul Hale met Vice President Ann Roe on Monday. “We talked,” the "
                    "president said.",
                    "We talked", "Paul Hale", v1::Speaker::PERSON, "President"},
        SpeakerCase{
            "MayorNotDeputy",
            "The mayor, Al Tate, arrived with the deputy mayor, Ann Roe. “Sorry,” said the mayor.",
            "Sorry", "Al Tate", v1::Speaker::PERSON, "mayor"},
        SpeakerCase{
            "SenatorNotFormer",
            "Sen. Ann Poe voted no. Former Sen. Bo Tate watched. “It was hard,” the senator said.",
            "It was hard", "Ann Poe", v1::Speaker::PERSON, "Sen."},
        SpeakerCase{
            "SpokesmanNamedLater",
            "A spokesman for Mr. Cruz said it was “clear.” The spokesman, Brian Phelps, left.",
            "clear", "Brian Phelps", v1::Speaker::PERSON, "spokesman for Mr. Cruz"},
        SpeakerCase{"OfficerNamedLater",
                    "“Get out,” a police officer said. The officer, Dan Holt, was later dismissed.",
                    "Get out", "Dan Holt", v1::Speaker::PERSON, "police officer"},
        SpeakerCase{"CompanyNotAgency",
                    "The SEC accused Delta Chips Inc. of fraud. The company called it “late.”",
                    "late", "Delta Chips Inc.", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"AgencyNotCompany",
                    "Delta Labs Corp. said the FDA approved its drug. The agency called it “safe.”",
                    "safe", "FDA", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"ChipMaker",
                    "Delta Chips Inc. reported a profit. The chip maker said it was “late.”",
                    "late", "Delta Chips Inc.", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"MakerOfTools",
                    "Delta Brandt Corp. met on Friday. The maker of tools said it was “late.”",
                    "late", "Delta Brandt Corp.", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"MayorNotSheriff",
                    "Sheriff Walt Becker met Judge Ann Roe. The governor called it “late.”", "late",
                    "governor", v1::Speaker::ANONYMOUS, "governor"},
        SpeakerCase{"PrimeMinisterIsNoMinister",
                    "Information minister Nasreen Afridi dismissed it. The prime minister called "
                    "it “late.”",
                    "late", "prime minister", v1::Speaker::ANONYMOUS, "prime minister"},
        SpeakerCase{"PresidentOfOneCompany",
                    "Paul fell ill. The president of one company told her that it was “late.”",
                    "late", "president of one company", v1::Speaker::ANONYMOUS,
                    "president of one company"},
        SpeakerCase{
            "InitialsBehindAWord",
            "The state Commissioner of Police, Bashir Danladi, said no. “It is late,” the CP said.",
            "It is late", "Bashir Danladi", v1::Speaker::PERSON, "state Commissioner of Police"},
        SpeakerCase{
            "FirstOfASurname",
            "Ana Ruiz pitches. Her mother, Eva Ruiz, drives a bus. Ruiz said it was “late.”",
            "late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"ItIsNoScene",
                    "GENEVA — The institute met on Monday. A notice hung on a door in Leiden. It "
                    "said the room was “closed.”",
                    "closed", "notice", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"TransportSecretary",
                    "Rodney Bell, general secretary of the union, left. The transport secretary "
                    "called it “late.”",
                    "late", "transport secretary", v1::Speaker::ANONYMOUS, "transport secretary"},
        SpeakerCase{"WithheldNameFearsForHerself",
                    "Paula Sorensen said it was sad. “Call back Monday,” she said.\n\nA clerk, who "
                    "asked that her name not be used because she still works there, said she has "
                    "nightmares. “He was nice. It was a gun,” she said.",
                    "He was nice", "clerk", v1::Speaker::ANONYMOUS, "clerk"},
        SpeakerCase{
            "TheWithheldIsNobodyNamed",
            "Paula Sorensen said it was sad. “Call back Monday,” she said.\n\nThe dealer, who "
            "asked that she not be identified, said prices fell. “There wasn't a bid,” she said.",
            "a bid", "dealer", v1::Speaker::ANONYMOUS, "dealer"},
        SpeakerCase{"WhoAsksIsNotWhoAnswers",
                    "“What happened next?” the prosecutor asked. “I ran,” Tran said. “Where to?” "
                    "the prosecutor asked. “Home,” Tran said.",
                    "What happened", "prosecutor", v1::Speaker::ANONYMOUS, "prosecutor"},
        SpeakerCase{"WhoAnswersIsNotWhoAsks",
                    "“What happened next?” the prosecutor asked. “I ran,” Tran said. “Where to?” "
                    "the prosecutor asked. “Home,” Tran said.",
                    "I ran", "Tran", v1::Speaker::PERSON, ""},
        SpeakerCase{"OneOfThemIsNoOfficer",
                    "The officer yelled twice, witnesses said. “He had his hands up,” said one of "
                    "them, Ellen Brandt.",
                    "hands up", "Ellen Brandt", v1::Speaker::PERSON, ""},
        SpeakerCase{"OfficeByItsLetters",
                    "Sharon Vael was jailed. Deputy Public Prosecutor Nadia Okafor told the court "
                    "that they had been hurt.\n\n“This was no lapse,” the DPP said.",
                    "“This was no lapse,”", "Nadia Okafor", v1::Speaker::PERSON,
                    "Deputy Public Prosecutor"},
        SpeakerCase{"WhoAskedDoesNotReply",
                    "Greta Vael sat down. Sam Okafor of Marlow County asked why Vael had signed "
                    "it.\n\n“I had two "
                    "children,” the witness replied.",
                    "“I had two children,”", "Greta Vael", v1::Speaker::PERSON, ""},
        SpeakerCase{"UnclosedGoesOn",
                    "\"Without it, we'd have sat there watching 'The Salt Ladder,'\" said Dwight "
                    "Okafor, a 66-year-old retired boat dealer who rode out the storm in a shed "
                    "with his wife and three neighbours. \"I owe that woman a dinner.\n\n\"And a "
                    "new horn.\"\n\nThe postmaster laughed.",
                    "\"And a new horn.\"", "Dwight Okafor", v1::Speaker::PERSON,
                    "retired boat dealer"},
        SpeakerCase{"LeadNamedBehindAnAdverbial",
                    "A former lottery director told a panel on Tuesday that he kept notes as he "
                    "was “no fool.”\n\nFor nearly four hours, Duane Okafor sat alone at a table.",
                    "“no fool.”", "Duane Okafor", v1::Speaker::PERSON, "former lottery director"},
        SpeakerCase{"LeadNamedWithTheSameOffice",
                    "A city councilman who was caught on camera said he had been “stupid.”\n\nThe "
                    "video shows a man pulling signs. Councilman Todd Okafor, 41, was that man.",
                    "“stupid.”", "Todd Okafor", v1::Speaker::PERSON, "city councilman"},
        SpeakerCase{"LeadIsAnotherOffice",
                    "A city councilman who was caught on camera said he had been "
                    "“stupid.”\n\nHarbour master Todd Okafor, 41, had filmed it.",
                    "“stupid.”", "city councilman", v1::Speaker::ANONYMOUS, "city councilman"},
        SpeakerCase{"DescribedNotPossessor",
                    "In court, prosecutor Paul Okafor called Dean Vael “a thief.” Vael’s wife "
                    "sobbed. “It is not fair,” she cried.",
                    "“It is not fair,”", "Vael’s wife", v1::Speaker::ANONYMOUS, "Vael’s wife"},
        SpeakerCase{
            "WhoAsksInThePassive",
            "Asked by Dan Vael whether he would quit, Ben Okafor laughed. “Never,” he said.",
            "“Never,”", "Ben Okafor", v1::Speaker::PERSON, ""},
        SpeakerCase{"RoleIsAskedBehindAPronoun",
                    "Fast bowler Delroy Okafor took four wickets on Monday.\n\nThe captain, who "
                    "was left out last week, was calm. “I sent no message,” he said.",
                    "“I sent no message,”", "Delroy Okafor", v1::Speaker::PERSON, "Fast bowler"},
        SpeakerCase{"WhoAddsIsTheSame",
                    "NDRF constable Santosh Vael dug for hours. Inspector Meera Okafor said three "
                    "teams had been formed. “He will not get far,” the officer added.",
                    "“He will not get far,”", "Meera Okafor", v1::Speaker::PERSON, "Inspector"},
        SpeakerCase{"SpokesmanBeforeWhomHeServes",
                    "“I will decide,” said Neil Okafor, the county prosecutor.\n\nA spokesman for "
                    "Okafor would not say more. “We are aware of it,” he said.",
                    "“We are aware of it,”", "spokesman for Okafor", v1::Speaker::ANONYMOUS,
                    "spokesman for Okafor"},
        SpeakerCase{"NeighbourWhoSpoke",
                    "“He is no suspect,” said Inspector Jane Okafor, who leads the case. A "
                    "neighbour, who did not want to be named, said the street was in shock. “You "
                    "do not expect it here,” she said.",
                    "“You do not expect it here,”", "neighbour", v1::Speaker::ANONYMOUS,
                    "neighbour"},
        SpeakerCase{"NewcomerIsTheSubject",
                    "“It is over,” said Captain Paul Okafor of the fire brigade. One firefighter "
                    "was less sure. “It may wake again,” he said.",
                    "“It may wake again,”", "firefighter", v1::Speaker::ANONYMOUS, "firefighter"},
        SpeakerCase{"WhoeverAsksIsNoAnswerer",
                    "A reporter asked Mayor Elena Okafor whether she would run again. “I have "
                    "answered that,” she said.",
                    "“I have answered that,”", "Elena Okafor", v1::Speaker::PERSON, "Mayor"},
        SpeakerCase{"LaterOneHasAnotherOffice",
                    "The novelist, who lives in Rome, calls the film of her book “a crime.” The "
                    "director, Sven Okafor, calls it “an homage.”",
                    "“a crime.”", "novelist", v1::Speaker::ANONYMOUS, "novelist"},
        SpeakerCase{"HerLawyerAdds", "“It is late,” Ana Okafor said. “Go home,” her lawyer added.",
                    "“Go home,”", "lawyer", v1::Speaker::ANONYMOUS, "lawyer"},
        SpeakerCase{"WhoDidNotWantToBeNamedAdds",
                    "“It is late,” said Ana Okafor, a nurse. “Go home,” the dealer, who asked not "
                    "to be named, added.",
                    "“Go home,”", "dealer", v1::Speaker::ANONYMOUS, "dealer"},
        SpeakerCase{"TheOneToldAdds",
                    "Ana Okafor told a judge it was late. “Go home,” the judge added.",
                    "“Go home,”", "judge", v1::Speaker::ANONYMOUS, "judge"},
        SpeakerCase{
            "NewcomerShoutsAtHim",
            "Captain Paul Okafor waited. A reporter shouted at him. “It may wake again,” he said.",
            "“It may wake again,”", "Paul Okafor", v1::Speaker::PERSON, "Captain"},
        SpeakerCase{"AskerNamedTwice",
                    "Greta Vael came in. Sam Okafor sat down. Okafor asked why Vael had signed "
                    "it.\n\n“I was late,” "
                    "the witness replied.",
                    "“I was late,”", "Greta Vael", v1::Speaker::PERSON, ""},
        SpeakerCase{"TheyBehindSomebodyWithoutAName",
                    "The turbine firm Nordfisk said it had moved. A spokesperson for the council "
                    "said it was sorry. “We got it wrong,” they said.",
                    "“We got it wrong,”", "spokesperson for the council", v1::Speaker::ANONYMOUS,
                    "spokesperson for the council"},
        SpeakerCase{
            "NobodyCallsHimselfByName",
            "Peter Holt won in June. The governor said that Holt had been “an honest rival”.",
            "“an honest rival”", "governor", v1::Speaker::ANONYMOUS, "governor"},
        SpeakerCase{"SpokesmanForANamedFirm",
                    "A spokesman for the developer, Lakeshore Urban, said it was late. “Well,” he "
                    "said, “we are sorry.”",
                    "“Well,”", "spokesman for the developer", v1::Speaker::ANONYMOUS,
                    "spokesman for the developer"},
        SpeakerCase{"TheCenterIsNoPlayer",
                    "Ana Ferrer, 26, was fired twice. “I came back,” Ferrer said. A note that the "
                    "center put up reads: “Quiet.”",
                    "“I came back,”", "Ana Ferrer", v1::Speaker::PERSON, ""},
        SpeakerCase{"SubjectBehindAClauseOfSpeech",
                    "Ana Ruiz and Olive Quill met on Monday.\n\nWhen Quill pointed out that it was "
                    "late, Ruiz dodged the question. “We are cold,” she said.",
                    "“We are cold,”", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"SubjectBehindAClauseThatEndsInAQuotation",
                    "Ana Ruiz and Olive Quill met on Monday.\n\nAfter Quill called the door “old,” "
                    "Ruiz seized upon the word. “We are cold,” she said.",
                    "“We are cold,”", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"SubjectBehindAMeasuredClause",
                    "Karl Moss and Ben Holt met on Monday.\n\nTwo hours before Moss left, Holt "
                    "shook a fist and walked to the door. “We are cold,” he said.",
                    "“We are cold,”", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"SubjectBehindWhatSomebodyWasTold",
                    "Karl Moss and Ben Holt met on Monday.\n\nTold by Moss that it was late, Holt "
                    "was not amused.\n\n“We are cold,” he said.",
                    "“We are cold,”", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"HisMotherWhoWasHolts",
                    "Ben Holt won on Sunday. Holt’s mother, Ana Holt, cried. “It is late,” his "
                    "mother said.",
                    "“It is late,”", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"HoltsWifeWhoWasHis",
                    "Ben Holt and his wife, Ana Ruiz, left. Holt’s wife said it was “sad.”",
                    "“sad.”", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "HisLawyerIsNotAnothers",
            "Ben Holt’s lawyer, Carl Moss, left. Dan Vael was late. “It is sad,” his lawyer said.",
            "“It is sad,”", "lawyer", v1::Speaker::ANONYMOUS, "lawyer"},
        SpeakerCase{"ItsChiefExecutive",
                    "Ana Ruiz, the chief executive of Quellmark, left. “It is sad,” its chief "
                    "executive said.",
                    "“It is sad,”", "Ana Ruiz", v1::Speaker::PERSON,
                    "chief executive of Quellmark"},
        SpeakerCase{"HisCampaignByName",
                    "The Holt campaign opened an office in Leiden. Ben Holt was late. “It is sad,” "
                    "his campaign said.",
                    "“It is sad,”", "Holt campaign", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "ThePaper",
            "Ana Ruiz wrote in The Leiden Herald that it was late. “It is sad,” the paper said.",
            "“It is sad,”", "Leiden Herald", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"ThePaperOfScientists",
                    "A paper by two scientists in Leiden came out on Monday. The Leiden Herald "
                    "wrote about it. “It is late,” the paper said.",
                    "“It is late,”", "paper by two scientists in Leiden", v1::Speaker::DOCUMENT,
                    ""},
        SpeakerCase{"TheCompanyOfItsLawyer",
                    "Ana Ruiz, a lawyer for Quellmark Inc., left. “It is late,” the company said.",
                    "“It is late,”", "Quellmark Inc.", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"TheSitesCompany",
                    "A statement on Harbourjobs.com said listings are free. “Nobody wrote to us,” "
                    "the company said.",
                    "“Nobody wrote to us,”", "Harbourjobs.com", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"TheSenatorNamedBeforeAndNotBehind",
                    "Sen. Ana Ruiz (I-Vt.) went home. Ben Holt asked her. “That would be me,” the "
                    "senator said.\n\nLater Sen. Olive Quill (D-Mo.) said it was late.",
                    "“That would be me,”", "Ana Ruiz", v1::Speaker::PERSON, "Sen."},
        SpeakerCase{"TwoAdjectives",
                    "Ada Holm defended the plan.\n\n“It is sound,” the bespectacled, soft-spoken "
                    "lawyer told reporters.",
                    "“It is sound,”", "Ada Holm", v1::Speaker::PERSON, "lawyer"},
        SpeakerCase{"SheIsNotWhoIsHeElsewhere",
                    "Ana Ruiz won on Monday.\n\nRobin Holt took his hat. Holt thanked his voters. "
                    "“It is sad,” she said.",
                    "“It is sad,”", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"TheManIsTheDriver",
                    "Police spoke to a driver on Monday. “It is late,” the man said.",
                    "“It is late,”", "driver", v1::Speaker::ANONYMOUS, "driver"},
        SpeakerCase{"TheManWhoIsKnownToBeOne",
                    "A judge sentenced Ben Holt on Monday. “It is late,” the man said.",
                    "“It is late,”", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"TheWomanWhoIsNotNamed",
                    "Olive Lage, 60, runs the bank. “It is cold,” she said.\n\nAt a shop near the "
                    "port, a middle-aged cashier was shaken. “One came in,” said the woman, who "
                    "like most people at the port did not want to be named.",
                    "“One came in,”", "middle-aged cashier", v1::Speaker::ANONYMOUS,
                    "middle-aged cashier"},
        SpeakerCase{"TheInsiderIsNobodyNamed",
                    "Paul Ruiz spoke on Monday. One operative inside Holt Tower played it down, "
                    "saying it was late.\n\n“Nobody seems to care,” the insider said.",
                    "“Nobody seems to care,”", "insider", v1::Speaker::ANONYMOUS, "insider"},
        SpeakerCase{"PriorToMay",
                    "The fund paid a lot. Prior to May, most of it had come from him. “It is "
                    "late,” the league member said.",
                    "“It is late,”", "league member", v1::Speaker::ANONYMOUS, "league member"},
        SpeakerCase{"JusticeInAHeadline",
                    "Justice vows to be late with her opinions.\n\nIn three interviews, the "
                    "justice said it was “late.”",
                    "“late.”", "Justice", v1::Speaker::ANONYMOUS, "Justice"},
        SpeakerCase{"TheMenWhoAreNamed", "The men, Dan Ruiz and Karl Moss, said it was “late.”",
                    "“late.”", "Dan Ruiz and Karl Moss", v1::Speaker::PERSON, ""},
        SpeakerCase{"TheMenAreNotOne", "Karl Moss was late. “It is sad,” the men said.",
                    "“It is sad,”", "men", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{
            "InspectorWhoWasIntroduced",
            "The contractor, Orhan Demir, was held. But an inspector for the ministry said that "
            "all was as the contractor had described it.\n\n“I had a form with 60 boxes,” the "
            "inspector said. Demir said nothing.\n\n“They were good boxes,” he said.",
            "I had a form", "inspector for the ministry", v1::Speaker::ANONYMOUS,
            "inspector for the ministry"},
        SpeakerCase{"SecondOfficial",
                    "One official in the ministry said it had asked for a computer. Another, asked "
                    "by Ana Ruiz, sighed.\n\n“There is a box,” the second official said.",
                    "There is a box", "second official", v1::Speaker::ANONYMOUS, "second official"},
        SpeakerCase{"WhenHeSaidIt",
                    "Ben Holt smiled when he announced his running mate, calling Mike Vane “my "
                    "partner in this.”",
                    "my partner in this", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "LawyerForHer", "The lawyer for Nadia Petros warned in May. “It is late,” Petros said.",
            "in May", "lawyer for Nadia Petros", v1::Speaker::ANONYMOUS, "lawyer for Nadia Petros"},
        SpeakerCase{"PollsterForHerNamedNext",
                    "The pollster for Petros warned in May. “It is late,” Nadia Petros said.",
                    "It is late", "Nadia Petros", v1::Speaker::PERSON, ""},
        SpeakerCase{"ChairmanReachedSomewhere",
                    "Mr. Obuya said it was “fine.”\n\nMeridian's chairman, reached in San Jose, "
                    "disagreed. “We shipped many,” he said.",
                    "We shipped many", "Meridian's chairman", v1::Speaker::ANONYMOUS,
                    "Meridian's chairman"},
        SpeakerCase{"NativeOfAState",
                    "Former Gov. Augustus Pell was on the air. Pressed, the New Hampshire native "
                    "said he had “had the talk.”",
                    "had the talk", "Augustus Pell", v1::Speaker::PERSON, "Former Gov."},
        SpeakerCase{"AskedWhether",
                    "Last month Scott Conway asked Ben Sands whether his health was good.\n\n“Sure "
                    "it is,” he said.",
                    "Sure it is", "Ben Sands", v1::Speaker::PERSON, ""},
        SpeakerCase{"StrayLetterIsNobody",
                    "Ben Holt said that he would pay the fees.  I.\n\nOn the air on Tuesday, he "
                    "said, “I never paid them.”",
                    "I never paid", "Ben Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"ParticipleOpensTheSentence",
                    "Filling in for Moreno at the event where Ben Holt and Jim Ruiz appeared "
                    "Sunday, Carl Brosk landed a dig.\n\n“I took the money,” he said.",
                    "I took the money", "Carl Brosk", v1::Speaker::PERSON, ""},
        SpeakerCase{"WasAskedWhether",
                    "Ana Holt, her hands in a bucket, was asked whether Ben Ruiz was good. She "
                    "thought for a time.\n\n“Yes,” she said.",
                    "Yes", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"WhoHasSeenALetterIsNotIt",
                    "The bank apologised. Its email was obtained by the Tribune. “It is late,” it "
                    "said.",
                    "It is late", "bank", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"ParentsNamedTogether",
                    "The boat came back without him.\nHis parents, Walter and Ingrid Halloran, "
                    "waited for three weeks.\n“We still set his place,” his mother said.",
                    "We still set", "Ingrid Halloran", v1::Speaker::PERSON, ""},
        SpeakerCase{"ParentsNamedBehind",
                    "Walter and Ingrid Halloran, the girl’s parents, waited for three weeks.\n“I "
                    "go to the pier every night,” her father said.",
                    "I go to the pier", "Walter", v1::Speaker::PERSON, ""},
        SpeakerCase{"ParentsNamedLater",
                    "I have thought about it for years.\n“We work, we do not talk,” my father "
                    "often said.\nMy parents, Josef and Marta Brodsky, came here with two bags.",
                    "We work", "Josef", v1::Speaker::PERSON, ""},
        SpeakerCase{"TwoBrothersNamedTogether",
                    "Ana Ruiz came with her brothers, Tom and Ben Ruiz. The hall was full.\n“It is "
                    "good to sing,” her brother said.",
                    "It is good", "her brother", v1::Speaker::ANONYMOUS, "her brother"},
        SpeakerCase{"MotherOfTheBoy",
                    "The boy’s mother, Ilse Marten, spoke at the rally.\n“He was only nine,” his "
                    "mother said.",
                    "He was only", "Ilse Marten", v1::Speaker::PERSON, ""},
        SpeakerCase{"MotherNamedBehind",
                    "Tom, 9, was found at noon. “I never gave up,” his mother said.\nHis mother, "
                    "Ilse Marten, lives by the river.",
                    "I never gave", "Ilse Marten", v1::Speaker::PERSON, ""},
        SpeakerCase{"DadIsFather",
                    "His mother, Ilse Marten, and his father, Ben Marten, came early.\n“It was "
                    "good to sing,” his dad said.",
                    "It was good", "Ben Marten", v1::Speaker::PERSON, ""},
        SpeakerCase{"SaidOfHolt",
                    "Tom Ruiz has doubts. Yet Ben Holt is also a sailor, Ruiz said.\n“He has every "
                    "reason to come,” he said of Holt.",
                    "He has every", "Tom Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"AskedAboutHolt",
                    "Ana Ruiz told the paper on Monday that the plan was late.\nAsked about her "
                    "own vote if the council names Dana Holt, who has insulted sailors, she "
                    "replied: “I don’t know.”",
                    "I don’t know", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "SaidBehindAContent",
            "When asked by a guard if the letters of Edward Holt had led to the strike, Ruiz said "
            "there was more to it. He was calm, Ruiz said.\nBut, he added, “we are late.”",
            "we are late", "Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "OfThatAge",
            "Ana Ruiz, 44, and Ben Holt, 61, were there.\n\nThe 44-year-old called it “late.”",
            "late", "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"PensionerOfThatAge",
                    "Mamello Ruiz hears it before she sees it: a cough somewhere in the wall of "
                    "her kitchen in Marlow, then nothing.\n\n“That is the water,” says the "
                    "61-year-old pensioner.",
                    "the water", "Mamello Ruiz", v1::Speaker::PERSON, "pensioner"},
        SpeakerCase{"LawFirmByName", "The law firm Pratt Levesque called it “late.”", "late",
                    "Pratt Levesque", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"EmailFromHer",
                    "An email from Ana Ruiz was shown to the jury. “It is late,” it said.", "late",
                    "Ana Ruiz", v1::Speaker::PERSON, ""},
        SpeakerCase{"PosterThatRead",
                    "The hole was covered by a workplace safety poster that read “Look Up and "
                    "Live,” Sizemore said.",
                    "Look Up", "workplace safety poster", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{
            "HisEyes",
            "Hal Brubaker asked how she would count it.\n\nThe vote was cast by Director Amit "
            "Rao, an accountant elected in May. He spoke for a minute and kept his eyes on a "
            "pad.\n\n“I did this on paper,” he said.",
            "on paper", "Amit Rao", v1::Speaker::PERSON, "Director"},
        SpeakerCase{"HusbandWithHerShoes",
                    "Rosa Lund was found on Monday. “I sang,” she said.\n\nHer husband, Ben, had "
                    "found her shoes.\n\n“It is late,” he said.",
                    "It is late", "Ben", v1::Speaker::PERSON, ""},
        SpeakerCase{"ShoesThatSomeoneFound",
                    "Rosa Lund was found on Monday. “I sang,” she said.\n\nHer husband, Ben, had "
                    "refused to leave, with her shoes, which someone had found in the street, "
                    "beside him.\n\n“It is late,” he said.",
                    "It is late", "Ben", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "LetterThatNamedNobody",
            "The Harbour Church has been listening. On Sunday a letter from the bishop of Leiden, "
            "Msgr. Ben Holt, was read aloud. It named nobody. “It is late,” it declared.",
            "It is late", "Ben Holt", v1::Speaker::PERSON, "bishop of Leiden"},
        SpeakerCase{
            "AnnouncerIsNobodyNamed",
            "Ben Holt bowled. Ben Holt ran. According to the stadium announcer, it was “late”.",
            "late", "stadium announcer", v1::Speaker::ANONYMOUS, "stadium announcer"},
        SpeakerCase{"NobodyInALawsuit",
                    "Judge Ana Ruiz was wrong. In that case, United States v. Pell, she wrote that "
                    "it was “late.”",
                    "late", "Ana Ruiz", v1::Speaker::PERSON, "Judge"},
        SpeakerCase{"LeadBehindAByline",
                    "Skipper’s boast \n\n By Greta Lind, Court Reporter \n\n Wednesday, May 12, "
                    "1998 \n\n A charter skipper boasted that it was “late” before his partner "
                    "vanished, a jury was told. \n\n Ben Holt, 47, pleaded not guilty.",
                    "late", "Ben Holt", v1::Speaker::PERSON, "charter skipper"},
        SpeakerCase{"LeadAndAMotherOfThree",
                    "A nurse told a doctor that it was “late”, an inquest heard. \n\n Ana Vael, a "
                    "mother of three from Leiden, was found that night.",
                    "late", "Ana Vael", v1::Speaker::PERSON, "nurse"},
        SpeakerCase{
            "LeadInItsPlace",
            "A federal judge in Leiden, Ohio, called it “late.” \n\n Ana Vael, 52, was angry.",
            "late", "Ana Vael", v1::Speaker::PERSON, "federal judge in Leiden, Ohio"},
        SpeakerCase{
            "FrontedRoleIsNobodyNew",
            "Ben Holt found it. A retired pilot, he was out with his dog. “It is late,” he said.",
            "It is late", "Ben Holt", v1::Speaker::PERSON, "retired pilot"},
        SpeakerCase{
            "NoWomanIsAPub",
            "Kit Lund was at the Marlow Barn in August. She wrote it down. “It is late,” she said.",
            "It is late", "Kit Lund", v1::Speaker::PERSON, ""},
        SpeakerCase{"AtHerFlat",
                    "Ana Vael spoke first. \n\n At her flat, Pla’s mother, Caridad Holt, held the "
                    "report. She had read it. \n\n “It is late,” she said.",
                    "It is late", "Caridad Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"NobodyInAFarDateline",
                    "Talks stall \n\n by Greta Lind \n\n MOLVANA, Feb 11 (AFP) - Talks broke off, "
                    "but the mediator insisted they were “late”. \n\n The Molvana press was gone.",
                    "late", "mediator", v1::Speaker::ANONYMOUS, "mediator"},
        SpeakerCase{"HeOfAnAgentOfABodyThatHasWorkedThere",
                    "Sheriff Milo Farrant ran the county for years.\n\nBut a Harbor Patrol agent "
                    "who has worked this stretch for nine years said the wire had moved. “We "
                    "pulled four out,” he said.",
                    "We pulled", "Harbor Patrol agent", v1::Speaker::ANONYMOUS,
                    "Harbor Patrol agent"},
        SpeakerCase{"SheWhoWasInside",
                    "Clara Dane opened the gate at noon.\n\nInside, a 24-year-old woman was "
                    "watching. On the screen was the river. “It is late,” she said.",
                    "It is late", "24-year-old woman", v1::Speaker::ANONYMOUS, "24-year-old woman"},
        SpeakerCase{"NobodyInAHeadline",
                    "The Hotel Chain That Left Its Back Door Open\n\nBy Cass Vitlow\n\nThe message "
                    "arrived a little after midnight.\n\nThe sender called himself nullbone. He "
                    "was emphatic about it.\n\n“Please don’t write that,” he typed.",
                    "Please don", "", v1::Speaker::UNKNOWN, ""},
        SpeakerCase{"TheNunIsTheSister",
                    "Sister Mary Kolbin met Ana Holt.\n\nHolt left.\n\n“No,” the nun said.", "“No",
                    "Mary Kolbin", v1::Speaker::PERSON, "Sister"},
        SpeakerCase{"ThePrelateIsTheBishop",
                    "Bishop Tom Kolbin met Ana Holt.\n\nHolt left.\n\n“No,” the prelate said.",
                    "“No", "Tom Kolbin", v1::Speaker::PERSON, "Bishop"},
        SpeakerCase{"TheAuthorIsTheNovelist",
                    "Tom Kolbin, a novelist, met Ana Holt.\n\nHolt left.\n\n“No,” the author said.",
                    "“No", "Tom Kolbin", v1::Speaker::PERSON, "novelist"},
        SpeakerCase{"SheOfTheReportByHer",
                    "The report by Ana Holt was late. “It is a mess,” she said.", "It is a mess",
                    "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"LedByIsNoByline",
                    "It was a cold day in Leiden.\n\nLed by Mayor Ana Holt, the group met in May. "
                    "“It is late,” she said.",
                    "It is late", "Ana Holt", v1::Speaker::PERSON, "Mayor"},
        SpeakerCase{"LetterOfWhomTheSentenceIsAbout",
                    "In a letter to the board, Ana Holt was blunter. “It is late,” it said.",
                    "It is", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"LetterReceived",
                    "Ana Holt received a letter on Monday. “It is late,” the letter said.", "It is",
                    "letter", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"LetterSentTo", "Ana Holt was sent a letter on Monday. “It is late,” it said.",
                    "It is", "letter", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{
            "MemoWrittenBy",
            "The memo, written by Ana Holt, was read to the town.\n\n“It is late,” the memo said.",
            "It is", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "NoteWhichSheHadWritten",
            "The note, which Ana Holt had written herself, was friendly. “It is late,” it began.",
            "It is", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"LetterOfADate",
                    "The harbour board told the ship maker in a Nov. 8 letter that it was ready. "
                    "The letter said the board was “prepared.”",
                    "prepared", "harbour board", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "LetterToWhomSheIsNot",
            "Ana Holt left. In a letter to Eva Kolb, the mayor, she said that it was “late.”",
            "late", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"LetterToTheFirmItIsNot",
                    "The harbour board shut the site in May. In a letter to the company, it said "
                    "that it was “late.”",
                    "late", "harbour board", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "StatementIssuedReads",
            "Asked about it, Ana Holt released a statement.\n\n“It is late,” it read. “Go home.”",
            "It is", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"GroupWithASchoolSent",
                    "A group of parents with children in schools sent a letter to the board. “It "
                    "is late,” the letter said.",
                    "It is", "group of parents with children in schools", v1::Speaker::COLLECTIVE,
                    ""},
        SpeakerCase{"EmailSentOut",
                    "The campaign sent out an email on Monday. “It is late,” the email said.",
                    "It is", "campaign", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"BoardCutsJobs", "The board cut 400 jobs in May. It said it was “late.”",
                    "late", "board", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"BoardShutTheSite", "The board shut the site in May. It said it was “late.”",
                    "late", "board", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"MayorLostMoney", "The mayor lost money. He said it was “late.”", "late",
                    "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        SpeakerCase{"StatementFromAPilot",
                    "A statement from Ana Holt, a pilot, said it was “late.”", "late", "Ana Holt",
                    v1::Speaker::PERSON, "pilot"},
        SpeakerCase{
            "StudyByAProfessor",
            "A study by Ana Holt, a professor at Leiden University, found that it was “late.”",
            "late", "Ana Holt", v1::Speaker::PERSON, "professor at Leiden University"},
        SpeakerCase{"ReportBySomebodyRead", "A report by Ben Marr was read. It says it is “late.”",
                    "late", "Ben Marr", v1::Speaker::PERSON, ""},
        SpeakerCase{"BiographyOf", "A biography of Ana Holt, a pilot, calls it “late.”", "late",
                    "biography of Ana Holt", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"BookThatHeWrote", "Ben Marr wrote a book. The book says it is “late.”", "late",
                    "Ben Marr", v1::Speaker::PERSON, ""},
        SpeakerCase{"CarmakerApposed",
                    "Acme, the Danish carmaker, was fined by the Harbour Board. The carmaker said "
                    "it was “late.”",
                    "late", "Acme", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"AgencyApposed",
                    "Nordfisk, an advertising agency, sued the Harbour Board. “It is late,” the "
                    "agency said.",
                    "It is", "Nordfisk", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"FishProcessor",
                    "Nordfisk, a fish processor, sued the Harbour Board. “It is late,” it said.",
                    "It is", "Nordfisk", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"BankApposedAtTheEnd", "Ana Holt sued Nordfisk, a bank. “It is late,” it said.",
                    "It is", "Nordfisk", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"RuizABroadcaster",
                    "Ana Quell left the board. Quell, a broadcaster, will be back. “It is late,” "
                    "Quell said.",
                    "It is", "Ana Quell", v1::Speaker::PERSON, "broadcaster"},
        SpeakerCase{"NobodyCame",
                    "Ana Holt left. Nobody came. “I think it is far too late for all of us now.”",
                    "I think", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"PortIsOld",
                    "Ana Holt lives near the port. The port is old.\n\n“I never wanted to be there "
                    "at all.”",
                    "I never", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"WholesalerApposed",
                    "Nordfisk, a beer wholesaler, sued the Harbour Board. “It is late,” the "
                    "wholesaler said.",
                    "It is", "Nordfisk", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"SaveThePier",
                    "Save the Pier, an advocacy group, sued the Harbour Board. “It is late,” the "
                    "group said.",
                    "It is", "Save the Pier", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"AirlineByItsFirstWord",
                    "Air Kolb met the ministry on Monday. “It is late,” the airline said.", "It is",
                    "Air Kolb", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"EveryoneCheered",
                    "A senior official said it was over. Everyone cheered. “It is late,” he said.",
                    "It is", "senior official", v1::Speaker::ANONYMOUS, "senior official"},
        SpeakerCase{
            "NoOneLeft",
            "A pilot told the Herald that it was over. No one left.\n\n“It is late,” she said.",
            "It is", "pilot", v1::Speaker::ANONYMOUS, "pilot"},
        SpeakerCase{"CriticsArgued", "Ben Marr, critics argued, was “a late one.”", "late",
                    "critics", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"AskedAboutPoliceSaid",
                    "Asked about Ben Marr, police said: “It is a late one.”", "It is", "police",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"WhoLawyersSay", "Ben Marr, who lawyers say is “a late one,” left.", "late",
                    "lawyers", v1::Speaker::ANONYMOUS, "lawyers"},
        SpeakerCase{"InALetterABankSaid",
                    "In a letter to the Harbour Board, a bank said it was “late.”", "late", "bank",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"InALetterTheUnionSaid",
                    "In a letter to the Harbour Board, the union said it was “late.”", "late",
                    "union", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"NordfiskTheUnionSaid", "Nordfisk, the union said, was “a late one.”", "late",
                    "union", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"CitingRuizThePilotSaid", "Citing Ben Marr, the pilot said: “It is late.”",
                    "It is", "pilot", v1::Speaker::ANONYMOUS, "pilot"},
        SpeakerCase{"AskedAboutHimThePilotNamed",
                    "Asked about Ben Marr, the pilot, Ana Holt, said it was “late.”", "late",
                    "Ana Holt", v1::Speaker::PERSON, "pilot"},
        SpeakerCase{"UnionIsNoUnknownName", "Pressed by Quellmark, the union said: “It is late.”",
                    "It is", "union", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{
            "DatelineOfACityWithASurname",
            "Pier shuts\n\nJEFFERSON CITY, Mo. (AP) — The mayor said on Monday that it was “late.”",
            "late", "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        SpeakerCase{"DatelineInSmallLetters",
                    "Pier shuts\n\nHope, Ark. — Ana Holt left. “It is late,” she said.", "It is",
                    "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{
            "CreditInBrackets",
            "Pier shuts\n\n(Tom Kolb/The Herald)\n\n“It is late,” the mayor said on Monday.",
            "It is", "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        SpeakerCase{"BylineOfTwo",
                    "Pier shuts\n\nTom Kolb, Eva Dahl\n\n“It is late,” the mayor said on Monday.",
                    "It is", "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        SpeakerCase{
            "FollowHimOnTwitter",
            "Pier shuts\n\n“It is late,” the mayor said on Monday.\n\nFollow Tom Kolb on Twitter",
            "It is", "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        SpeakerCase{"HeadlineWithAName",
                    "Tom Kolb in trouble\n\n“It is late,” the mayor said on Monday.", "It is",
                    "Tom Kolb", v1::Speaker::PERSON, "mayor"},
        SpeakerCase{"MotherGaveMoney", "The mother of a pilot gave money. “It is late,” she said.",
                    "It is", "mother of a pilot", v1::Speaker::ANONYMOUS, "mother of a pilot"},
        SpeakerCase{"ResidentLeftTheTown",
                    "A resident of the town left the town. “It is late,” he said.", "It is",
                    "resident of the town", v1::Speaker::ANONYMOUS, "resident of the town"},
        SpeakerCase{"DoctorsTestedDrugs",
                    "Doctors at Leiden Hospital tested 40 drugs. “It is late,” they said.", "It is",
                    "Doctors at Leiden Hospital", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"ProsecutorsSuspect", "Prosecutors suspect that it is “a late one.”", "late",
                    "Prosecutors", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"SupportersHope", "But supporters of the plan hope it is “a late one.”", "late",
                    "supporters of the plan", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"SomeClaim", "Some claim that it is “a late one.”", "late", "Some",
                    v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"AdvocatesForPilots", "Advocates for pilots said it was “late.”", "late",
                    "Advocates for pilots", v1::Speaker::COLLECTIVE, ""},
        SpeakerCase{"StaffReportThat",
                    "It will cost more, according to a staff report that called it “late.”", "late",
                    "staff report", v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"PostOnFacebook", "A post on Facebook said it was “late.”", "late", "post",
                    v1::Speaker::DOCUMENT, ""},
        SpeakerCase{"CreditBetween",
                    "Tom Kolb left the network.\n\nPhoto: Zelda Quist/AP\n\n“It is "
                    "late,” the network said.",
                    "It is", "network", v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"MayorAFriendOf",
                    "In May the mayor, a friend of Ben Marr, wrote that it was “late.”", "late",
                    "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        SpeakerCase{"HoltAlongWith",
                    "In May Ana Holt, along with Ben Marr, wrote that it was “late.”", "late",
                    "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"MayorInALetterTo", "“It is late,” the mayor, in a letter to Ben Marr, said.",
                    "It is", "mayor", v1::Speaker::ANONYMOUS, "mayor"},
        SpeakerCase{"PromptingHerToCall",
                    "The plan is over, prompting Ana Holt to call it “a late one.”", "late",
                    "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"DespiteTheUnionCalling",
                    "The plan is over despite the union calling it “a late one.”", "late", "union",
                    v1::Speaker::ORGANIZATION, ""},
        SpeakerCase{"OnceCalledBy", "The mayor, once called “a late one” by Ana Holt, is over.",
                    "late", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"LearnedFrom", "Nordfisk learned from Ana Holt that it was “late.”", "late",
                    "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"ShowedAMessageFrom", "A friend showed a message from Ana Holt: “It is late.”",
                    "It is", "Ana Holt", v1::Speaker::PERSON, ""},
        SpeakerCase{"AnswerFromAPilot", "Nordfisk got this answer from a pilot: “It is late.”",
                    "It is", "pilot", v1::Speaker::ANONYMOUS, "pilot"}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace whosaid
