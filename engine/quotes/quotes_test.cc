#include "engine/quotes/quotes.h"

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "engine/text/span.h"
#include "engine/text/tokens.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

// What FindQuotes says of a text, written into the text: {"No,"} is a span and +{ one that
// continues the paragraph before. A mark that is no part of a pair is followed by what it is: ~a
// apostrophe, ~p prime, ~u unclosed, ~u{ unclosed with a span to the paragraph's end.
std::string Annotated(absl::string_view text) {
  const Tokenizer tokenizer({"'s"});
  Layout layout;
  tokenizer.Tokenize(text, &layout);
  Quotes quotes;
  FindQuotes(text, layout, &quotes);
  std::string out;
  uint32_t at = 0;
  for (const MarkUse& use : quotes.marks) {
    const Span mark = layout.tokens[use.token].span();
    absl::StrAppend(&out, Slice(text, {at, mark.begin}));
    if (use.kind == MarkUse::kOpen) {
      absl::StrAppend(&out, quotes.spans[use.span].continues < 0 ? "{" : "+{");
    } else if (use.span >= 0 && quotes.spans[use.span].continues >= 0 &&
               use.kind == MarkUse::kUnclosed) {
      absl::StrAppend(&out, "+");
    }
    absl::StrAppend(&out, Slice(text, mark));
    switch (use.kind) {
      case MarkUse::kOpen:
        break;
      case MarkUse::kClose:
        absl::StrAppend(&out, "}");
        break;
      case MarkUse::kApostrophe:
        absl::StrAppend(&out, "~a");
        break;
      case MarkUse::kPrime:
        absl::StrAppend(&out, "~p");
        break;
      case MarkUse::kUnclosed:
        absl::StrAppend(&out, use.span < 0 ? "~u" : "~u{");
        break;
    }
    at = mark.end;
  }
  absl::StrAppend(&out, text.substr(at));
  return out;
}

std::string Plain(absl::string_view annotated) {
  return absl::StrReplaceAll(annotated,
                             {{"+", ""}, {"{", ""}, {"}", ""}, {"~a", ""}, {"~p", ""}, {"~u", ""}});
}

// Cases of one kind, annotated.
struct Group {
  std::string name;
  std::vector<std::string> annotated;
};

class QuotesTest : public testing::TestWithParam<Group> {};

TEST_P(QuotesTest, ReadsMarks) {
  for (const std::string& annotated : GetParam().annotated) {
    EXPECT_EQ(Annotated(Plain(annotated)), annotated);
  }
}

const Group kGroups[] = {
    {"Plain",
     {
         "",
         "Nothing is quoted here.",
         R"({"We sail,"} she said.)",
         R"({"We sail,"} she said. {"At dawn."})",
         "{“We sail,”} she said, {“at dawn.”}",
         "She called it {“a gift”} and {“a curse.”}",
         "She asked: {“Why?”}",
         R"({"Yes"}/{"no"} and a={"b"}.)",
         R"(She paid {"$5 million"} for {"#one"}, {"up 5%"} on {"last year's price"}.)",
         "It was {\"last year's price (or so)\"} then.",
     }},
    {"Pairs",
     {
         "{``Fine,''} he said. {`Fine,'} he said.",
         "{''Fine,''} he said. {''Good.''}",
         "{„Gut“} and {„dobrze”}, {‚gut‘} and {‚so’}.",
         "{«Bien»} and {»gut«} and {»bra»}.",
         "{‹Bien›} and {›gut‹}.",
         "{« Bien »}, dit-elle. {«\u00A0Non\u00A0»}",
         "{″Fine,″} he said.",
     }},
    {"Mixed",
     {
         R"({“We sail,"} she said. {"At dawn,”} he said.)",
         R"({“We sail,"} she said. {"At dawn."} She left.)",
         "{”Ms. Ode speaks for the harbour.”} She left.",
         "{“We sail,“} she said. {“At dawn.”}",
         "{“We sail,'} she said.",
         "{‘We sail,'} she said. {'At dawn,’} he said.",
         "{“We sail,''} she said. {``At dawn,\"} he said.",
         "She spoke of {“idle talk‘~u”} all day.",
         "She spoke of {‘idle talk'}”~u all day.",
     }},
    {"Nested",
     {
         R"({"He said {'no'} to me,"} she said.)",
         "{“He said {‘no’} to me,”} she said.",
         "{'He said {\"no\"} to me,'} she said.",
         "{‘He said {“no”} to me,’} she said.",
         "{“He told us {‘she wrote {“no”} twice’} then,”} he said.",
         "{“She said, {‘No.’}”} Then she left.",
         "{“{‘No,’} she said,”} he said.",
         R"({"{'No,'} she said,"} he said.)",
         "{'{\"No,\"} she said,'} he said.",
         R"({"She said, {'No.'}"} Then she left.)",
         "{“The {“best”} thing,”} he said.",
         R"({"The {"best"} thing,"} he said.)",
         "{''He said, {'No.'}''} She left. {''{'No,'} he said,''} she said.",
     }},
    {"Apostrophes",
     {
         "The workers'~a rights and the Joneses’~a house.",
         "James'~a book, Max’~a hat.",
         "Rock '~an'~a roll, rock ’~an’~a roll, rock ‘~an’~a roll.",
         "The '~a90s, the ’~a90s, the ‘~a90s and '~a08.",
         "Tell '~aem, tell ’~aem, tell ‘~aem.",
         "'~aTwas late. ’~aTwas late.",
         "Nothin'~a but the blues. Singin’~a, too.",
         "{“Tell ’~aem the workers’~a side,”} she said.",
         "{“I was thinkin’~a,”} he said.",
         "Don't, don’t and O'Neill's or O’Neill’s are words.",
         R"(A typed O"~aNeill stands alone.)",
         R"({"We met O"~aNeill there,"} she said.)",
         "The {“Harbour”}'s cast and the {“Harbour”}’s crew.",
         "The players'~a and coaches'~a rooms.",
     }},
    {"British",
     {
         "{'We sail,'} she said. {'At dawn.'}",
         "{‘We don’t sail,’} she said. {‘At dawn.’}",
         "{'It's the dogs'~a dinner,'} she said.",
         "{'I was thinkin'~a,'} he said.",
         "{'James'~a book'} is out.",
         "{‘The workers’~a rights are ours,’} she said.",
         "{‘Don’t Stop ’~aTil Noon’} is a song of the ’~a80s.",
         "The {'workers'} of the {'future'} and the workers'~a hall.",
         "Ode: {'we sail'} at dawn",
     }},
    {"OddMarks",
     {
         R"({"We sail,"} he said. "~uI am here. She said, {"No,"} and left.)",
         R"({"We sail,"} he said. I am here."~u She said, {"No,"} and left.)",
         R"("~uWe sail, he said. {"I am here,"} she said. {"No."})",
         "{“We sail,”} he said. “~uI am here. She said, {“No,”} and left.",
         "{“We sail,”} he said. I am here.”~u She said, {“No,”} and left.",
         "She left.”~u Then",
         "It was “~ua long day for all of us here.",
         R"({"He called it '~umarvellous,"} she said.)",
     }},
    {"Unclosed",
     {
         "“~u{We go on. And on.\nShe left.",
         "\"~u{We go on.\nShe left.",
         "She said: “~u{We go on.\nShe left.",
         "{“We sail,”} she said. “~u{At dawn.\nShe left.",
         "‘~u{We go on.\nShe left.",
         "{“Bob.”}\n\n{“What.”}",
         "{\"Bob.\"}\n\n{\"What.\"}",
         "She left.”~u\n{“No.”}",
     }},
    {"Continued",
     {
         "{“First.\n+{“Second,”} she said.",
         "{\"First.\n\n+{\"Second,\"} she said.",
         "{‘First.\n+{‘Second,’} she said.",
         "{'First.\n+{'Second,'} she said.",
         "{''First.\n+{''Second,''} she said.",
         "{“First.\n+{“Second.\n+{“Third.”}\n{“New.”}",
         "{“First,”} he said. {“Second.\n+{“Third.”}",
         "{“He said, {‘First.\n+{“+{‘Second.’}”}",
         "{“First.\n+“~u{Second.\nThird.",
         "“~u{First.\nSecond.\n{“Third.”}",
         "He spoke of a {“wide sea. And more.\n+{“And more.”}",
         "Rock the '~a90s.\n{'We sail,'} she said.",
         "{“One {‘big’} two.\n+{“Three.”}",
         "{\"One {“big”} two.\n+{\"Three.\"}",
         "{\"One {“big”} two.\n+{\"A {“small”} one.\n+{\"Three.\"}",
     }},
    {"Empty",
     {
         "{\"\"}",
         "{\"\"}=",
         "{“”}",
         "a {\"\"} b {''c''} {''''}",
         "\"~u",
         "”~u",
         "’~u",
         "a \"~u b",
     }},
    {"Primes",
     {
         R"(He is 6'~p2"~p tall.)",
         "He is 6’~p2”~p tall.",
         R"(He is 5'~p 10"~p tall, she 5′~p 3″~p.)",
         R"(A 12"~p board, 12"~p by 8"~p, and a 6'~p beam.)",
         R"({"He is 6'~p2"~p,"} she said.)",
         R"({"He is 6'~p2"~p tall,"} she said.)",
         R"(At 12"~p it fits, and {"fits"} well.)",
         R"({"The year was 2016"} is a song. {"It was 1990."})",
         "The 1990s'~a end.",
     }},
    {"Neighbours",
     {
         "{“One”}{“two”} and {\"one\"}{\"two\"}.",
         "{‘One’}{“two”} she said.",
         "He said—{“no”}—and left. {“I never—”} He left.",
         "({“no”}) [{\"no\"}] {“[It] is”} {“(laughs) no”} {\"(laughs)\"}",
         "{“...and so on,”} she said. {\"… and so on ...\"}",
         "The {“so-called”} and pro-{“life”} and {\"anti\"}-war.",
         "{\" We sail, \"} she said. {“ At dawn. ”}",
         R"(She said,{"We sail."} Then {"no"},she left.)",
         R"({"We sail."}She left. {"Bye."})",
         "{“I love it 😀”} she wrote.",
         "**{\"We sail,\"}** she wrote. <p>{\"We sail.\"}</p>",
     }},
};

INSTANTIATE_TEST_SUITE_P(All, QuotesTest, testing::ValuesIn(kGroups),
                         [](const testing::TestParamInfo<Group>& info) { return info.param.name; });

// Checks everything that holds for any text.
void CheckInvariants(absl::string_view text) {
  Layout layout;
  Tokenizer({"'s"}).Tokenize(text, &layout);
  Quotes quotes;
  FindQuotes(text, layout, &quotes);
  SCOPED_TRACE(std::string(text));

  // Every mark once, in order.
  size_t next = 0;
  for (uint32_t i = 0; i < layout.tokens.size(); ++i) {
    if (layout.tokens[i].mark != Mark::kQuote) continue;
    ASSERT_LT(next, quotes.marks.size());
    ASSERT_EQ(quotes.marks[next++].token, i);
  }
  ASSERT_EQ(next, quotes.marks.size());

  // Every span has its marks, and each mark that needs a span has it.
  const int32_t count = static_cast<int32_t>(quotes.spans.size());
  std::vector<int> opened(count), closed(count), continued(count), unclosed(count);
  for (const MarkUse& use : quotes.marks) {
    ASSERT_LT(use.span, count);
    if (use.kind == MarkUse::kOpen) {
      ASSERT_GE(use.span, 0);
      ASSERT_EQ(quotes.spans[use.span].first, use.token);
      ++opened[use.span];
    } else if (use.kind == MarkUse::kClose) {
      ASSERT_GE(use.span, 0);
      ASSERT_EQ(quotes.spans[use.span].last, use.token + 1);
      ++closed[use.span];
    } else if (use.kind == MarkUse::kUnclosed && use.span >= 0) {
      ASSERT_EQ(quotes.spans[use.span].first, use.token);
      ++opened[use.span];
      ++unclosed[use.span];
    } else {
      ASSERT_EQ(use.span, -1);
    }
  }
  for (const QuotedSpan& span : quotes.spans) {
    if (span.continues >= 0) ++continued[span.continues];
  }
  for (int32_t i = 0; i < count; ++i) {
    const QuotedSpan& span = quotes.spans[i];
    ASSERT_EQ(opened[i], 1);
    ASSERT_EQ(closed[i], span.closed ? 1 : 0);
    ASSERT_EQ(closed[i] + continued[i] + unclosed[i], 1);
    ASSERT_LT(span.first, span.last);
    ASSERT_LE(span.last, layout.tokens.size());
    if (i > 0) {
      ASSERT_LT(quotes.spans[i - 1].first, span.first);
    }
    // Inside one paragraph, to whose end it reaches if it is not closed.
    const Paragraph* paragraph = nullptr;
    for (const Paragraph& p : layout.paragraphs) {
      if (p.first <= span.first && span.first < p.last) paragraph = &p;
    }
    ASSERT_NE(paragraph, nullptr);
    ASSERT_LE(span.last, paragraph->last);
    if (!span.closed) {
      ASSERT_EQ(span.last, paragraph->last);
    }
    if (span.continues >= 0) {
      ASSERT_LT(span.continues, i);
      ASSERT_EQ(quotes.spans[span.continues].single, span.single);
      ASSERT_LT(quotes.spans[span.continues].first, paragraph->first);
    }
    // The innermost of the spans around it is its parent.
    int32_t parent = -1;
    for (int32_t j = 0; j < i; ++j) {
      const QuotedSpan& other = quotes.spans[j];
      if (other.last <= span.first) continue;
      ASSERT_LE(span.last, other.last);
      parent = j;
    }
    ASSERT_EQ(span.parent, parent);
  }
}

TEST(QuotesInvariantsTest, HoldForTheCases) {
  for (const Group& group : kGroups) {
    for (const std::string& annotated : group.annotated) CheckInvariants(Plain(annotated));
  }
}

TEST(QuotesInvariantsTest, HoldForRandomTexts) {
  const std::vector<std::string> pieces = {"\"", "\"", "“", "”",  "‘",    "’", "'",   "'",   "''",
                                           "``", "`",  "„", "«",  "»",    "‹", "›",   "′",   "″",
                                           " ",  " ",  " ", "\n", ".",    ",", "we",  "Ode", "s",
                                           "6",  "—",  "(", ")",  "\n\n", "=", "\xFF"};
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (size_t n = random() % 24; n > 0; --n) text += pieces[random() % pieces.size()];
    CheckInvariants(text);
    if (HasFatalFailure()) return;
  }
}

// A megabyte of one mark, or of a pattern, in one paragraph.
TEST(QuotesCostTest, IsLinear) {
  for (const char* pattern :
       {"\"", "“", "”", "'", "‘", " \"", "a\"", "'a ", "“a ", "\"a\n", "“\n"}) {
    std::string text;
    while (text.size() < (1 << 20)) text += pattern;
    const auto start = std::chrono::steady_clock::now();
    Layout layout;
    Tokenizer({}).Tokenize(text, &layout);
    Quotes quotes;
    FindQuotes(text, layout, &quotes);
    const auto taken = std::chrono::steady_clock::now() - start;
    // About 0.1 s; anything quadratic takes hours.
    EXPECT_LT(std::chrono::duration<double>(taken).count(), 20) << pattern;
    EXPECT_FALSE(quotes.marks.empty());
  }
}

TEST(QuotesMemoryTest, IsReused) {
  Layout layout;
  Quotes quotes;
  const Tokenizer tokenizer({});
  for (const char* text : {"“a” ‘b’", "nothing", "\"c\""}) {
    tokenizer.Tokenize(text, &layout);
    FindQuotes(text, layout, &quotes);
  }
  EXPECT_EQ(quotes.spans.size(), 1);
  EXPECT_EQ(quotes.marks.size(), 2);
}

}  // namespace
}  // namespace whosaid
