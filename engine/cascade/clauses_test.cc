#include "engine/cascade/clauses.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/cascade/reading.h"
#include "engine/rules/rule_set.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

using testing::ElementsAre;

RuleSource Lexicon(const std::string& name, const std::string& lines) {
  return {absl::StrCat("xx/lexicons/", name, ".txt"),
          absl::StrCat("# Words.\n# Origin: own\n# Licence: own\n%class ", lines)};
}

// The phrases, in brackets, and the other units of a text, of rules whose phrases are those of the
// pattern.
std::vector<std::string> Units(const std::string& pattern, const std::string& text) {
  const absl::StatusOr<std::unique_ptr<const RuleSet>> rules = RuleSet::Load(
      {Lexicon("cues", "CUE\n%columns form strength\nsaid\tpast\tstrong\n"),
       Lexicon("function_words", "FUNC\n%columns kind\nwho\trel\n"),
       Lexicon("pronouns", "PRONOUN\n%columns case\nwho\tsubj\n"),
       {"xx/phrases/persons.textproto",
        absl::StrCat("level: 1 rule { id: \"xx/phrases/persons/person\" emit: \"PERSON\" pattern: "
                     "\"",
                     pattern, "\" note: \".\" }")}},
      SIZE_MAX, nullptr);
  if (!rules.ok()) return {rules.status().ToString()};
  const Classes classes(**rules);
  const Tokenizer tokenizer((*rules)->clitics());
  Reading reading;
  Read(**rules, classes, tokenizer, text, &reading);
  std::vector<std::string> units;
  for (const Unit& unit : reading.phrases().units()) {
    if (unit.first == unit.last) continue;
    const std::string words(Slice(text, reading.ToSpan(unit.first, unit.last)));
    units.push_back(unit.emit == 0 ? words : absl::StrCat("[", words, "]"));
  }
  return units;
}

TEST(ClausesTest, APhraseEndsBeforeWhoSaid) {
  EXPECT_THAT(Units("ANYCAP COMMA who said LOWER", "Ruiz, who said no"),
              ElementsAre("[Ruiz]", ",", "who", "said", "no"));
  EXPECT_THAT(Units("ANYCAP who said", "Ruiz who said no"),
              ElementsAre("[Ruiz]", "who", "said", "no"));
  EXPECT_THAT(Units("ANYCAP who LOWER", "Ruiz who left no"), ElementsAre("[Ruiz who left]", "no"));
}

TEST(ClausesTest, OfAPhraseSomethingIsLeft) {
  EXPECT_THAT(Units("COMMA who said", ", who said no"), ElementsAre("[,]", "who", "said", "no"));
  EXPECT_THAT(Units("who said LOWER", "who said no"), ElementsAre("[who said no]"));
}

}  // namespace
}  // namespace whosaid
