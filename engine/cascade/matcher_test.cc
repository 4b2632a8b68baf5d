// The matcher with its prefilters against RE2 alone, over random sentences.
#include "engine/cascade/matcher.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/cascade/reading.h"
#include "engine/rules/builtin.h"
#include "engine/rules/rule_set.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

const RuleSet* Rules() {
  static const RuleSet* const rules = [] {
    auto loaded = RuleSet::Load(BuiltinRules(), SIZE_MAX, nullptr);
    return loaded.ok() ? (*loaded).release() : nullptr;
  }();
  return rules;
}

re2::StringPiece Piece(absl::string_view s) { return re2::StringPiece(s.data(), s.size()); }

std::string Spell(absl::string_view rule, uint32_t first, uint32_t last) {
  return absl::StrCat(rule, " ", first, "-", last, "\n");
}

// The phrases of a level as its definition has them: the longest that begins first, named by the
// rule of the highest prior.
std::string PlainPhrases(const RuleLevel& level, const Tape& tape) {
  std::string found;
  const std::string all = tape.Spell(level.letters, 0, tape.size());
  const size_t width = level.letters.width();
  for (size_t at = 0; at < all.size();) {
    const CompiledRule* best = nullptr;
    size_t longest = 0;
    for (const CompiledRule& rule : level.rules) {
      re2::StringPiece match;
      if (!rule.re->Match(Piece(all), at, all.size(), RE2::ANCHOR_START, &match, 1)) continue;
      if (match.size() < longest) continue;
      if (match.size() > longest || rule.prior > best->prior) best = &rule;
      longest = match.size();
    }
    if (best != nullptr) found += Spell(best->id, at / width, (at + longest) / width);
    at += std::max(longest, width);
  }
  return found;
}

std::string PlainMatches(const RuleLevel& level, const Tape& tape, const Sentence& sentence) {
  std::string found;
  const std::string all = tape.Spell(level.letters, sentence.first, sentence.last);
  const size_t width = level.letters.width();
  for (const CompiledRule& rule : level.rules) {
    std::vector<re2::StringPiece> groups(rule.re->NumberOfCapturingGroups() + 1);
    size_t at = 0;
    while (at < all.size() && rule.re->Match(Piece(all), at, all.size(), RE2::UNANCHORED,
                                             groups.data(), groups.size())) {
      absl::StrAppend(&found, rule.id);
      for (const re2::StringPiece& group : groups) {
        if (group.data() == nullptr) continue;
        const size_t begin = (group.data() - all.data()) / width;
        absl::StrAppend(&found, " ", begin, "-", begin + group.size() / width);
      }
      found += '\n';
      const int cue = rule.group[static_cast<int>(Role::kCue)];
      const char* next = groups[0].data() + width;
      if (cue < 0 || groups[cue].data() == nullptr) {
        next = groups[0].data() + groups[0].size();
      } else if (groups[cue].data() + width > next) {
        next = groups[cue].data() + width;
      }
      at = next - all.data();
    }
  }
  return found;
}

std::string Matches(const RuleLevel& level, const Tape& tape, const Sentence& sentence) {
  std::vector<RuleMatch> matches;
  FindMatches(level, tape, sentence.first, sentence.last, &matches);
  std::string found;
  for (const RuleMatch& match : matches) {
    absl::StrAppend(&found, match.rule->id);
    std::vector<RuleMatch::Range> groups(match.rule->re->NumberOfCapturingGroups() + 1);
    groups[0] = match.all;
    for (int role = 0; role < kRoleCount; ++role) {
      if (match.rule->group[role] >= 0) groups[match.rule->group[role]] = match.role[role];
    }
    for (const RuleMatch::Range& group : groups) {
      if (group.empty()) continue;
      absl::StrAppend(&found, " ", group.first - sentence.first, "-", group.last - sentence.first);
    }
    found += '\n';
  }
  return found;
}

std::string RandomText(std::mt19937* random) {
  static const char* const kWords[] = {
      "“No,”",   "“we will”", "said",  "says",      "told",      "reporters", "that", "the",
      "mayor",   "Ana",       "Ruiz",  "Ruiz,",     "a",         "doctor",    "of",   "at",
      "he",      "Mr.",       "J.",    "London",    ".",         ",",         ";",    "Hill",
      "who",     "later",     "has",   "not",       "and",       "in",        "a",    "report",
      "company", "to",        "asked", "according", "former",    "president", "(D)",  "Tuesday",
      "if",      "“Yes.”",    "—",     ":",         "spokesman",
  };
  std::string text;
  for (int i = 0; i < 120; ++i) {
    absl::StrAppend(&text, i == 0 ? "" : " ", kWords[(*random)() % std::size(kWords)]);
  }
  return text;
}

TEST(MatcherTest, BordersAloneAreNoPhrase) {
  std::vector<RuleSource> sources = BuiltinRules();
  sources.push_back({"en/phrases/odd.textproto",
                     "level: 1\nrule { id: \"en/phrases/odd/border\" emit: \"NAME\" pattern: "
                     "\"[END PARA]\" }"});
  const auto rules = RuleSet::Load(sources, sources.size() - 1, nullptr);
  ASSERT_TRUE(rules.ok()) << rules.status();
  Reading reading;
  Read(**rules, Classes(**rules), Tokenizer((*rules)->clitics()), "1 left. Ruiz left.\n\n1",
       &reading);
  for (const Tape& tape : reading.tapes) {
    for (uint32_t i = 0; i < tape.size(); ++i) {
      EXPECT_TRUE(tape[i].emit == 0 || tape[i].first < tape[i].last) << i;
    }
  }
}

TEST(MatcherTest, PrefiltersChangeNothing) {
  ASSERT_NE(Rules(), nullptr) << "the rules do not load";
  const Classes classes(*Rules());
  const Tokenizer tokenizer(Rules()->clitics());
  std::mt19937 random(11);
  Reading reading;
  size_t phrases = 0, frames = 0;
  for (int round = 0; round < 300; ++round) {
    const std::string text = RandomText(&random);
    SCOPED_TRACE(text);
    Read(*Rules(), classes, tokenizer, text, &reading);
    for (size_t level = 0; level < Rules()->phrase_levels().size(); ++level) {
      Tape out;
      RewritePhrases(*Rules(), Rules()->phrase_levels()[level], reading.tapes[level], &out);
      std::string found;
      for (uint32_t i = 0; i < out.size(); ++i) {
        // A unit that was a phrase before stands here unchanged.
        const Unit& unit = out[i];
        const Unit& below = reading.tapes[level][unit.child_first];
        if (unit.emit != 0 && (unit.child_last > unit.child_first + 1 || below.emit != unit.emit ||
                               below.rule != unit.rule)) {
          found += Spell(Rules()->phrase_levels()[level].rules[unit.rule].id, unit.child_first,
                         unit.child_last);
        }
      }
      ASSERT_EQ(found, PlainPhrases(Rules()->phrase_levels()[level], reading.tapes[level]));
      phrases += found.size();
    }
    for (const Sentence& sentence : reading.outline.sentences) {
      const std::string found = Matches(Rules()->frames(), reading.outline.tape, sentence);
      ASSERT_EQ(found, PlainMatches(Rules()->frames(), reading.outline.tape, sentence));
      frames += found.size();
    }
  }
  EXPECT_GT(phrases, 0);
  EXPECT_GT(frames, 0);
}

}  // namespace
}  // namespace whosaid
