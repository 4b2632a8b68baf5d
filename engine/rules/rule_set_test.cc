// What a correct rule set means. A tape is built by hand here, as engine/cascade does it.
#include "engine/rules/rule_set.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/rules/testing.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::unique_ptr<const RuleSet> Load(std::vector<RuleSource> extra, size_t overlays = 0) {
  std::vector<RuleSource> sources = TestLexicons();
  for (RuleSource& source : extra) sources.push_back(std::move(source));
  const size_t first_overlay = sources.size() - overlays;
  auto rules = RuleSet::Load(std::move(sources), first_overlay, nullptr);
  EXPECT_TRUE(rules.ok()) << rules.status().message();
  return rules.ok() ? *std::move(rules) : nullptr;
}

RuleSource Phrases(absl::string_view name, int level, absl::string_view rules) {
  return {absl::StrCat("en/phrases/", name, ".textproto"),
          absl::StrCat("level: ", level, "\n", rules)};
}

// The classes of the first unit of text.
std::string ClassesOf(const RuleSet& rules, absl::string_view text) {
  return rules.SymbolName(MakeTestTape(rules, text).symbols[0]);
}

struct Reading {
  absl::string_view text, classes;
};

TEST(RuleSetTest, SymbolsCarryTheClassesOfAWord) {
  const auto rules = Load({});
  const Reading readings[] = {
      {"said", "LOWER CUE CUE:past CUE:say"},
      {"Said", "CAP ANYCAP CUE CUE:past CUE:say"},
      {"SAID", "UPPER ANYCAP CUE CUE:past CUE:say"},
      {"sAID", "MIXED ANYCAP"},  // a shape that the word cannot have
      {"asked", "LOWER CUE CUE:past CUE:say CUE:ask"},
      {"Kim", "CAP ANYCAP GIVEN GIVEN:f GIVEN:m"},
      {"nobody", "LOWER"},
      {"J", "INITIAL ANYCAP"},
      {"13,000", "NUMBER"},
      {"#tag", "TAG"},
      {",", "COMMA"},
      {"%", "OTHER"},
      {"\xE2\x80\x9C", "QMARK"},
      // %case exact
      {"Dame", "CAP ANYCAP HONORIFIC"},
      {"dame", "LOWER"},
      {"US", "UPPER ANYCAP BODY"},
      {"us", "LOWER"},
      // Endings: two letters or more before them, of words that no lexicon has.
      {"celebration", "LOWER NOUN"},
      {"Parliament", "CAP ANYCAP NOUN"},
      {"MOMENT", "UPPER ANYCAP NOUN"},
      {"nation", "LOWER"},
      {"ation", "LOWER"},
      {"elation", "LOWER NOUN"},
  };
  for (const Reading& reading : readings) {
    EXPECT_EQ(ClassesOf(*rules, reading.text), reading.classes) << reading.text;
  }
}

TEST(RuleSetTest, EntriesOfSeveralWordsAreOneSymbol) {
  const auto rules = Load({});
  const auto units = [&](absl::string_view text) { return MakeTestTape(*rules, text).units; };
  EXPECT_THAT(units("according to Ana"), ElementsAre("according to", "Ana"));
  EXPECT_THAT(units("According to Ana"), ElementsAre("According to", "Ana"));
  EXPECT_THAT(units("according, to"), ElementsAre("according", ",", "to"));
  EXPECT_THAT(units("the White House said"), ElementsAre("the", "White House", "said"));
  EXPECT_THAT(units("the white house"), ElementsAre("the", "white", "house"));
  EXPECT_THAT(units("the Port authority"), ElementsAre("the", "Port authority"));
  EXPECT_THAT(units("Mr. Ruiz"), ElementsAre("Mr.", "Ruiz"));
  EXPECT_THAT(units("mr. Ruiz"), ElementsAre("mr", ".", "Ruiz"));
  EXPECT_EQ(ClassesOf(*rules, "White House"), "CAP ANYCAP BODY");
  EXPECT_EQ(ClassesOf(*rules, "port authority"), "LOWER BODY");
}

TEST(RuleSetTest, WordsHaveIdsAndNames) {
  const auto rules = Load({TestFrame("f", "(?P<cue>quoth)")});
  EXPECT_EQ(rules->WordName(rules->FindWord(WordHash("Said"))), "said");
  EXPECT_EQ(rules->WordName(rules->FindWord(WordHash("quoth"))), "quoth");
  EXPECT_EQ(rules->FindWord(WordHash("nobody")), 0);
  EXPECT_EQ(rules->FindWord(0), 0);
  EXPECT_EQ(rules->WordName(rules->FindWord("celebration", WordHash("celebration"))), "-ation");
  EXPECT_EQ(rules->FindWord(WordHash("celebration")), 0);
  const WordId white = rules->FindWord(WordHash("white"));
  EXPECT_TRUE(rules->StartsEntry(white));
  EXPECT_FALSE(rules->StartsEntry(rules->FindWord(WordHash("house"))));
}

TEST(RuleSetTest, AWordThatARuleNamesHasASymbolOfItsOwn) {
  const auto rules = Load({TestFrame("f", "(?P<cue>says)")});
  const Symbol says = MakeTestTape(*rules, "says").symbols[0];
  EXPECT_EQ(rules->SymbolName(says), "says LOWER CUE CUE:say CUE:s");
  EXPECT_EQ(rules->WordName(rules->symbol(says).word), "says");
  EXPECT_EQ(rules->symbol(MakeTestTape(*rules, "said").symbols[0]).word, 0);
}

TEST(RuleSetTest, WhatNoRuleTellsApartIsOneLetter) {
  const auto rules = Load({TestFrame("f", "(?P<cue>CUE:past) GIVEN")});
  const auto bytes = [&](absl::string_view text) { return MakeTestTape(*rules, text).bytes; };
  EXPECT_EQ(bytes("said"), bytes("told"));
  EXPECT_EQ(bytes("said"), bytes("ASKED"));
  EXPECT_EQ(bytes("says"), bytes("nobody"));
  EXPECT_NE(bytes("said"), bytes("says"));
  EXPECT_NE(bytes("said"), bytes("Ana"));
  EXPECT_EQ(bytes("Ana").size(), 1u);
}

TEST(RuleSetTest, PhraseLevelsAscend) {
  const auto rules = Load({
      Phrases("a", 3,
              absl::StrCat("rule { id: \"en/phrases/a/r\" pattern: \"CUE PERSON\" emit: "
                           "\"SAYING\" note: \"n\" match {} reject {} }")),
      Phrases("b", 1,
              "rule { id: \"en/phrases/b/r\" pattern: \"HONORIFIC? GIVEN CAP*\" emit: "
              "\"PERSON:full\" prior: 2 note: \"n\" match {} reject {} }\n"
              "rule { id: \"en/phrases/b/a\" pattern: \"HONORIFIC CAP\" emit: \"PERSON\" note: "
              "\"n\" match {} reject {} }"),
  });
  ASSERT_EQ(rules->phrase_levels().size(), 2u);
  const RuleLevel& first = rules->phrase_levels()[0];
  EXPECT_EQ(first.level, 1u);
  EXPECT_EQ(first.kind, RuleLevel::kPhrase);
  ASSERT_EQ(first.rules.size(), 2u);
  EXPECT_EQ(first.rules[0].id, "en/phrases/b/a");
  EXPECT_EQ(first.rules[1].prior, 2);
  EXPECT_EQ(rules->ClassName(first.rules[1].emit), "PERSON:full");
  EXPECT_EQ(rules->phrase_levels()[1].level, 3u);
  EXPECT_EQ(rules->frames().rules.size(), 0u);

  const Symbol full = rules->PhraseSymbol(rules->FindClass("PERSON:full"));
  EXPECT_EQ(rules->SymbolName(full), "PERSON PERSON:full");
  EXPECT_EQ(rules->PhraseSymbol(rules->FindClass("CUE")), 0);

  // The phrase, and which rules make it.
  const TestTape tape = MakeTestTape(*rules, "said Mr. Hugo Ruiz Alba today", &first.letters);
  re2::StringPiece found;
  ASSERT_TRUE(
      first.rules[1].re->Match(tape.bytes, 0, tape.bytes.size(), RE2::UNANCHORED, &found, 1));
  const size_t begin = found.data() - tape.bytes.data();
  EXPECT_EQ(tape.Words(begin, begin + found.size()), "Mr. Hugo Ruiz Alba");
  EXPECT_FALSE(RE2::FullMatch(found, *first.rules[0].re));
  EXPECT_TRUE(RE2::FullMatch(found, *first.rules[1].re));
}

TEST(RuleSetTest, FramesHaveRoles) {
  const auto rules =
      Load({TestFrame("f", "(?P<cue>CUE) that? (?P<source>GIVEN CAP*?) (COMMA|PERIOD)")});
  const RuleLevel& frames = rules->frames();
  ASSERT_EQ(frames.rules.size(), 1u);
  const CompiledRule& rule = frames.rules[0];
  EXPECT_EQ(rule.id, "en/frames/f/rule");
  EXPECT_EQ(rule.file, "en/frames/f.textproto");
  EXPECT_EQ(rule.line, 1);
  EXPECT_EQ(rule.expanded, "(?P<cue>CUE) that? (?P<source>GIVEN CAP*?) (COMMA | PERIOD)");
  EXPECT_EQ(rule.re->NumberOfCapturingGroups(), 2);
  EXPECT_EQ(rule.group[static_cast<int>(Role::kCue)], 1);
  EXPECT_EQ(rule.group[static_cast<int>(Role::kSource)], 2);
  EXPECT_EQ(rule.group[static_cast<int>(Role::kTitle)], -1);
  const TestTape tape = MakeTestTape(*rules, "It told Ana Ruiz, they say.");
  re2::StringPiece groups[3];
  ASSERT_TRUE(rule.re->Match(tape.bytes, 0, tape.bytes.size(), RE2::UNANCHORED, groups, 3));
  const size_t begin = groups[2].data() - tape.bytes.data();
  EXPECT_EQ(tape.Words(begin, begin + groups[2].size()), "Ana Ruiz");
  EXPECT_FALSE(RE2::PartialMatch(MakeTestTape(*rules, "It told us.").bytes, *rule.re));
}

TEST(RuleSetTest, QuoteSymbols) {
  const auto rules = Load({TestFrame("f", "(?P<content>QUOTE:comma&QUOTE:long) END PARA")});
  const uint32_t kComma = 1, kStop = 2, kShort = 64, kLong = 128, kSingle = 2048;
  EXPECT_EQ(rules->SymbolName(rules->QuoteSymbol(kComma | kLong | kSingle)),
            "QUOTE QUOTE:comma QUOTE:long QUOTE:single");
  EXPECT_EQ(rules->QuoteSymbol(0), rules->QuoteSymbol(0));
  // Of bits that exclude each other the first counts.
  EXPECT_EQ(rules->QuoteSymbol(kComma | kStop | kShort | kLong),
            rules->QuoteSymbol(kComma | kShort));
  EXPECT_EQ(rules->SymbolName(rules->PhraseSymbol(rules->FindClass("END"))), "END");
  char tape[3 * Letters::kMostWidth + 1] = {};
  char* at = rules->letters().Write(rules->QuoteSymbol(kComma | kLong), tape);
  at = rules->letters().Write(rules->PhraseSymbol(rules->FindClass("END")), at);
  rules->letters().Write(rules->PhraseSymbol(rules->FindClass("PARA")), at);
  EXPECT_TRUE(RE2::FullMatch(tape, *rules->frames().rules[0].re));
}

TEST(RuleSetTest, AnyIsNoBorder) {
  const auto rules = Load({TestFrame("f", "(?P<cue>ANY)"), TestFrame("g", "(?P<cue>!CUE)")});
  for (const char* name : {"END", "PARA"}) {
    char border[Letters::kMostWidth + 1] = {};
    rules->letters().Write(rules->PhraseSymbol(rules->FindClass(name)), border);
    for (const CompiledRule& rule : rules->frames().rules) {
      EXPECT_FALSE(RE2::PartialMatch(border, *rule.re)) << name << " " << rule.id;
      EXPECT_TRUE(RE2::PartialMatch(MakeTestTape(*rules, "dog").bytes, *rule.re));
    }
  }
}

TEST(RuleSetTest, OverlayReplacesAddsAndDisables) {
  const RuleSource base_file = TestFrame("f", "(?P<cue>said)");
  const RuleSource other_file = TestFrame("g", "(?P<cue>told)");
  const RuleSource mine = {"en/frames/mine.textproto",
                           "disable: \"en/frames/g/rule\"\n"
                           "rule { id: \"en/frames/f/rule\" pattern: \"(?P<cue>CUE:ask)\" note: "
                           "\"n\" match {} reject {} }\n"
                           "rule { id: \"en/frames/mine/new\" pattern: \"(?P<cue>CUE:say)\" note: "
                           "\"n\" match {} reject {} }\n"};
  const auto rules = Load({base_file, other_file, mine}, 1);
  std::vector<std::string> all;
  for (const CompiledRule& rule : rules->frames().rules) {
    all.push_back(absl::StrCat(rule.id, " ", rule.expanded, " ", rule.file));
  }
  EXPECT_THAT(all, ElementsAre("en/frames/f/rule (?P<cue>CUE:ask) en/frames/mine.textproto",
                               "en/frames/mine/new (?P<cue>CUE:say) en/frames/mine.textproto"));
  // A file of the same path replaces the whole file.
  const auto replaced = Load({base_file, TestFrame("f", "(?P<cue>told)")}, 1);
  ASSERT_EQ(replaced->frames().rules.size(), 1u);
  EXPECT_EQ(replaced->frames().rules[0].expanded, "(?P<cue>told)");
}

TEST(RuleSetTest, FingerprintIsOfAllSources) {
  const auto rules = Load({TestFrame("f", "(?P<cue>said)"), TestFrame("g", "(?P<cue>told)")});
  const auto same = Load({TestFrame("g", "(?P<cue>told)"), TestFrame("f", "(?P<cue>said)")});
  const auto other = Load({TestFrame("f", "(?P<cue>said)"), TestFrame("g", "(?P<cue>asked)")});
  EXPECT_EQ(rules->fingerprint().size(), 16u);
  EXPECT_EQ(rules->fingerprint(), same->fingerprint());
  EXPECT_NE(rules->fingerprint(), other->fingerprint());
}

TEST(RuleSetTest, WeightsAndCliticsAreHandedOn) {
  const auto rules =
      Load({{"en/weights.textproto", "weight { name: \"a\" value: 2 }\nprovenance: \"me\"\n"}});
  EXPECT_EQ(rules->weights().weights.at(0).Name(), "a");
  EXPECT_EQ(rules->weights().rest.provenance(), "me");
  EXPECT_THAT(rules->clitics(), ElementsAre("'s"));
}

TEST(RuleSetTest, AnEmptyRuleSetIsOne) {
  const auto rules = RuleSet::Load({}, 0, nullptr);
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_EQ(ClassesOf(**rules, "Said"), "CAP ANYCAP");
}

TEST(CompilePatternTest, UsesTheClosedAlphabet) {
  const auto rules = Load({TestFrame("f", "(?P<cue>CUE) said GIVEN")});
  const auto re = rules->CompilePattern("GIVEN CUE");
  ASSERT_TRUE(re.ok()) << re.status();
  EXPECT_TRUE(RE2::PartialMatch(MakeTestTape(*rules, "Ana said").bytes, **re));
  EXPECT_THAT(rules->CompilePattern("told").status().message(),
              HasSubstr("0: no rule of this rule set names the word told"));
  EXPECT_THAT(rules->CompilePattern("CUE:tell").status().message(),
              HasSubstr("no rule tells these classes apart"));
  EXPECT_THAT(rules->CompilePattern("CUE GIVENN").status().message(),
              HasSubstr("4: unknown class GIVENN; did you mean GIVEN?"));
}

}  // namespace
}  // namespace whosaid
