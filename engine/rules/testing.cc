#include "engine/rules/testing.h"

#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"

namespace whosaid {

RuleSource TestLexicon(absl::string_view name, absl::string_view directives,
                       absl::string_view entries) {
  return {absl::StrCat("en/lexicons/", name, ".txt"),
          absl::StrCat("# Origin: own\n# Licence: same\n", directives, "\n", entries)};
}

std::vector<RuleSource> TestLexicons() {
  return {
      TestLexicon("cues", "%class CUE\n%columns form type",
                  "said\tpast\tsay\n"
                  "says\ts\tsay\n"
                  "told\tpast\ttell\n"
                  "asked\tpast\task,say\n"
                  "according to\t-\tsay\n"),
      TestLexicon("given", "%class GIVEN\n%columns gender", "Ana\tf\nHugo\tm\nkim\tf,m\n"),
      TestLexicon("honorifics", "%class HONORIFIC\n%case exact", "Mr.\nMs.\nDame\n"),
      TestLexicon("bodies", "%class BODY\n%case exact", "White House\nUS\n"),
      TestLexicon("bodies_any", "%class BODY", "port authority\n"),
      TestLexicon("nouns", "%class NOUN\n%match suffix", "ation\nment\n"),
      TestLexicon("clitics", "%class CLITIC", "'s\n"),
  };
}

RuleSource TestFrame(absl::string_view name, absl::string_view pattern) {
  return {absl::StrCat("en/frames/", name, ".textproto"),
          absl::StrCat("rule {\n  id: \"en/frames/", name, "/rule\"\n  pattern: \"",
                       absl::CEscape(pattern), "\"\n  note: \"One.\"\n",
                       "  match { text: \"a\" }\n  reject { text: \"b\" }\n}\n")};
}

std::string LoadReport(const std::vector<RuleSource>& extra, size_t overlays) {
  std::vector<RuleSource> sources = TestLexicons();
  sources.push_back({"en/phrases/names.textproto", R"(level: 1
rule {
  id: "en/phrases/names/person"
  pattern: "HONORIFIC? GIVEN CAP?"
  emit: "PERSON"
  note: "One."
  match { text: "a" }
  reject { text: "b" }
}
)"});
  sources.insert(sources.end(), extra.begin(), extra.end());
  Issues issues;
  const size_t first_overlay = sources.size() - overlays;
  const auto rules = RuleSet::Load(std::move(sources), first_overlay, &issues);
  EXPECT_EQ(rules.ok(), !issues.has_errors());
  if (!rules.ok()) {
    EXPECT_EQ(rules.status().message(), issues.ToString());
  }
  return issues.ToString();
}

std::string TestTape::Words(size_t begin, size_t end) const {
  return absl::StrJoin(units.begin() + begin / width, units.begin() + end / width, " ");
}

TestTape MakeTestTape(const RuleSet& rules, absl::string_view text, const Letters* letters) {
  if (letters == nullptr) letters = &rules.letters();
  Layout layout;
  Tokenizer(rules.clitics()).Tokenize(text, &layout);
  std::vector<WordId> words;
  rules.FindWords(text, layout.tokens, &words);
  TestTape tape;
  tape.width = letters->width();
  for (const Paragraph& paragraph : layout.paragraphs) {
    for (size_t i = paragraph.first; i < paragraph.last;) {
      const Token& token = layout.tokens[i];
      const WordId word = words[i];
      PhraseTrie::Hit hit;
      if (rules.StartsEntry(word)) {
        hit = rules.FindEntry(absl::MakeConstSpan(layout.tokens).subspan(i, paragraph.last - i),
                              &words[i]);
      }
      const size_t end = i + (hit.symbol != 0 ? hit.tokens : 1);
      tape.symbols.push_back(hit.symbol != 0 ? hit.symbol : rules.SymbolOf(token, word));
      tape.bytes.resize(tape.bytes.size() + tape.width);
      letters->Write(tape.symbols.back(), &tape.bytes[tape.bytes.size() - tape.width]);
      tape.units.emplace_back(Slice(text, {token.begin, layout.tokens[end - 1].end}));
      i = end;
    }
  }
  return tape;
}

}  // namespace whosaid
