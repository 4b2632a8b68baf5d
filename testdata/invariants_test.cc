// What holds for the engine's records of any text: the articles here, odd texts, random ones and
// floods of a megabyte.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "engine/extractor.h"
#include "engine/records/build.h"
#include "engine/rules/builtin.h"
#include "engine/text/plain_text.h"
#include "engine/text/tokens.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "proto/document.pb.h"
#include "testdata/golden.h"

namespace whosaid::testdata {
namespace {

// Null if the built-in rules do not load.
const Extractor* Builtin() {
  static const Extractor* const extractor = [] {
    auto created = Extractor::Create(BuiltinRules(), SIZE_MAX, nullptr);
    return created.ok() ? (*created).release() : nullptr;
  }();
  return extractor;
}

const std::vector<Article>& Articles() {
  static const auto* const articles = [] {
    auto read = ReadArticles(kArticlesFolder);
    return new std::vector<Article>(read.ok() ? *std::move(read) : std::vector<Article>());
  }();
  return *articles;
}

v1::DocumentAttributions Extract(const std::string& text, Extractor::Workspace* workspace) {
  v1::Document document;
  document.set_id("doc");
  document.set_text(text);
  v1::DocumentAttributions records;
  Builtin()->Extract(document, {}, workspace, &records);
  return records;
}

v1::DocumentAttributions Extract(const std::string& text) {
  return Extract(text, Builtin()->NewWorkspace().get());
}

std::string At(const v1::Span& span) { return absl::StrCat(span.begin(), "-", span.end()); }

// Every quotation mark is accounted for, once, and partners know each other.
void CheckMarks(const std::string& text, const v1::DocumentAttributions& records) {
  Layout layout;
  PlainText plain;
  Tokenizer(Builtin()->rules().clitics()).Tokenize(plain.Read(text), &layout);
  std::vector<std::string> expected, got;
  for (const Token& token : layout.tokens) {
    const Span span = plain.ToSource(token.span());
    if (token.mark == Mark::kQuote) expected.push_back(absl::StrCat(span.begin, "-", span.end));
  }
  for (const v1::QuotationMark& mark : records.marks()) got.push_back(At(mark.span()));
  ASSERT_EQ(absl::StrJoin(got, " "), absl::StrJoin(expected, " "));
  for (int i = 0; i < records.marks_size(); ++i) {
    const v1::QuotationMark& mark = records.marks(i);
    ASSERT_NE(mark.disposition(), v1::QuotationMark::DISPOSITION_UNSPECIFIED) << At(mark.span());
    if (!mark.has_partner()) continue;
    ASSERT_TRUE(records.marks(mark.partner()).has_partner()) << At(mark.span());
    ASSERT_EQ(records.marks(mark.partner()).partner(), i) << At(mark.span());
  }
}

void CheckFragment(const std::string& text, const v1::Fragment& fragment) {
  std::vector<absl::string_view> pieces;
  uint32_t end = 0;
  for (const v1::Span& span : fragment.spans()) {
    ASSERT_LT(span.begin(), span.end());
    ASSERT_GE(span.begin(), end) << "the spans stand in text order";
    end = span.end();
    pieces.push_back(absl::string_view(text).substr(span.begin(), span.end() - span.begin()));
  }
  ASSERT_EQ(fragment.text(), absl::StrJoin(pieces, " ... "));
}

void CheckAttributions(const std::string& text, const v1::DocumentAttributions& records) {
  std::set<std::string> ids, speakers;
  for (const v1::Speaker& speaker : records.speakers()) {
    ASSERT_TRUE(speakers.insert(speaker.id()).second) << speaker.id();
    ASSERT_FALSE(speaker.name().empty());
  }
  uint32_t begin = 0;
  for (const v1::Attribution& a : records.attributions()) {
    SCOPED_TRACE(absl::StrCat(a.id(), " ", a.content().text()));
    ASSERT_TRUE(ids.insert(a.id()).second) << "an id is given once";
    ASSERT_NE(a.kind(), v1::Attribution::KIND_UNSPECIFIED);
    ASSERT_NE(a.status(), v1::Attribution::STATUS_UNSPECIFIED);
    ASSERT_GT(a.content().spans_size(), 0);
    ASSERT_GE(a.content().spans(0).begin(), begin) << "by the start of the content";
    begin = a.content().spans(0).begin();
    for (const v1::Fragment* fragment : {&a.content(), &a.cue(), &a.source()}) {
      ASSERT_NO_FATAL_FAILURE(CheckFragment(text, *fragment));
    }
    for (const v1::Span& quoted : a.quoted()) {
      const auto holds = [&quoted](const v1::Span& span) {
        return span.begin() <= quoted.begin() && quoted.end() <= span.end();
      };
      const auto& spans = a.content().spans();
      ASSERT_TRUE(std::any_of(spans.begin(), spans.end(), holds)) << "quoted " << At(quoted);
    }
    if (!a.speaker_id().empty()) {
      ASSERT_EQ(speakers.count(a.speaker_id()), 1);
    }
    ASSERT_GE(a.confidence(), 0);
    ASSERT_LE(a.confidence(), 1);
  }
}

// All that holds for any text. valid: text is UTF-8, else no field that copies it is read.
void CheckInvariants(const std::string& text, const v1::DocumentAttributions& records,
                     bool valid = true) {
  const absl::Status status = CheckRecords(text, records);
  if (valid) {
    ASSERT_TRUE(status.ok()) << status;
  }
  ASSERT_NO_FATAL_FAILURE(CheckMarks(text, records));
  ASSERT_NO_FATAL_FAILURE(CheckAttributions(text, records));
}

class ArticleTest : public testing::TestWithParam<Article> {
 protected:
  void SetUp() override { ASSERT_NE(Builtin(), nullptr) << "the rules do not load"; }
};

TEST_P(ArticleTest, HoldsWhatHoldsForAll) {
  const v1::DocumentAttributions records = Extract(GetParam().text);
  EXPECT_GT(records.attributions_size(), 0);
  CheckInvariants(GetParam().text, records);
}

TEST_P(ArticleTest, IsReadTheSameAgain) {
  const std::string first = Extract(GetParam().text).SerializeAsString();
  const Extractor::WorkspacePtr workspace = Builtin()->NewWorkspace();
  EXPECT_EQ(Extract(GetParam().text, workspace.get()).SerializeAsString(), first);
  EXPECT_EQ(Extract(GetParam().text, workspace.get()).SerializeAsString(), first) << "reused";
}

// A name that was split off, a cut inside a quote or a character: nothing may fall.
TEST_P(ArticleTest, HoldsCutAnywhere) {
  std::mt19937 random(7);
  const Extractor::WorkspacePtr workspace = Builtin()->NewWorkspace();
  for (int round = 0; round < 12; ++round) {
    const std::string& text = GetParam().text;
    const size_t begin = random() % text.size();
    const std::string piece = text.substr(begin, random() % (text.size() - begin));
    SCOPED_TRACE(absl::StrCat("bytes ", begin, " to ", begin + piece.size()));
    ASSERT_NO_FATAL_FAILURE(CheckInvariants(piece, Extract(piece, workspace.get()), false));
  }
}

INSTANTIATE_TEST_SUITE_P(Articles, ArticleTest, testing::ValuesIn(Articles()),
                         [](const testing::TestParamInfo<Article>& info) {
                           return info.param.name;
                         });

// What was read before leaves no trace: neither in the order of the files nor against it.
TEST(WorkspaceTest, DocumentsDoNotSeeEachOther) {
  ASSERT_NE(Builtin(), nullptr) << "the rules do not load";
  std::vector<std::string> alone;
  for (const Article& article : Articles())
    alone.push_back(Extract(article.text).SerializeAsString());
  const Extractor::WorkspacePtr workspace = Builtin()->NewWorkspace();
  for (size_t i = 0; i < alone.size(); ++i) {
    EXPECT_EQ(Extract(Articles()[i].text, workspace.get()).SerializeAsString(), alone[i])
        << Articles()[i].name;
  }
  for (size_t i = alone.size(); i-- > 0;) {
    EXPECT_EQ(Extract(Articles()[i].text, workspace.get()).SerializeAsString(), alone[i])
        << Articles()[i].name;
    Extract("“", workspace.get());
  }
}

// An empty message that has been used before is as good as a new one.
TEST(WorkspaceTest, OutputIsCleared) {
  ASSERT_NE(Builtin(), nullptr) << "the rules do not load";
  v1::Document document;
  document.set_text("“No,” said Ana Ruiz.");
  v1::DocumentAttributions once, twice;
  const Extractor::WorkspacePtr workspace = Builtin()->NewWorkspace();
  Builtin()->Extract(document, {}, workspace.get(), &once);
  Builtin()->Extract(document, {}, workspace.get(), &twice);
  Builtin()->Extract(document, {}, workspace.get(), &twice);
  EXPECT_EQ(once.SerializeAsString(), twice.SerializeAsString());
}

TEST(OddTextTest, Holds) {
  ASSERT_NE(Builtin(), nullptr) << "the rules do not load";
  const std::vector<std::string> texts = {
      "&quot;No,&quot; said <b>Ana Ruiz</b>, the mayor of R&amp;D&#8217;s <i>City</i>.",
      "<p>&ldquo;She said, &lsquo;It is late,&rsquo;&rdquo; said <a href=x>Bob</a> Ruiz.</p>",
      "<script>“No,” said Ana Ruiz.<p>&nbsp;</p><!-- “No,” said Bob.",
      "> **“No,”** said [Ana\nRuiz](http://a.b/c), _“no”_ &quot;",
      "&#34;&#34;&#34;<q></q>&#x22; said &quot;",
      "",
      " ",
      "\n",
      "\n\n\r\n \t\r",
      std::string(1, '\0'),
      "\"",
      "'",
      "`",
      "“",
      "”",
      "‘",
      "’",
      "„",
      "«",
      "»",
      "″",
      "\"\"",
      "\"\"=",
      "\"\"\"",
      "''''",
      "“”",
      "”“",
      "\"Bob.\"\n\n\"What.\"",
      "“Bob.”\r\n“What.”",
      "\"Bob",
      "Bob\"",
      "said",
      "said.",
      "said said said",
      "“No,” said",
      "said “no”",
      "“No,",
      "Bob said: “No,\n\nYes.",
      "For “Meet the Press,” Ana Ruiz said.",
      "With “Late Night” Ana Ruiz left.",
      "By “Late Night” he was gone.",
      "“For ‘Meet the Press,’ I said no to it all,” Ana Ruiz said.",
      "Bob",
      "Bob:",
      "reading “no”",
      "that read “no”",
      "read, “no”",
      "banner that read “no”",
      ": “no”",
      "— “no” —",
      "Bob said",
      "Bob said.",
      "Bob said that",
      "Bob said that.",
      "He said she said he said.",
      "“‘“‘“No,” said Ana,’ said Bob,” said Eve.",
      "According to",
      "according to Bob",
      "Mr.",
      "Mr. \n\nMrs. “”",
      "((((((((((Bob))))))))))",
      ",,,,,,,,,,",
      "..........",
      "Bob, Bob, Bob, Bob, Bob, Bob, Bob, Bob, said.",
      "\xEF\xBB\xBF“No,” said Bob.",        // a byte order mark
      "\u2028“No,”\u2029said Bob.\u0085",   // line ends of Unicode
      "“No,”\u200B said\u00AD B\u200Dob.",  // characters that do not show
      "“No,” said 김철수. “好,” said 王.",
      "“😀,” said 😀.",
  };
  const Extractor::WorkspacePtr workspace = Builtin()->NewWorkspace();
  for (const std::string& text : texts) {
    SCOPED_TRACE(text);
    ASSERT_NO_FATAL_FAILURE(CheckInvariants(text, Extract(text, workspace.get())));
  }
}

TEST(OddTextTest, BytesThatAreNotUtf8) {
  ASSERT_NE(Builtin(), nullptr) << "the rules do not load";
  const std::vector<std::string> texts = {
      "\xFF",
      "\xE2\x80",
      "\xC0\x80\xF5\xED\xA0\x80",
      "“No,\xFF” said Bob.",
      "“No,” s\xFF"
      "aid B\xE2\x80ob.",
      "\x9D\x80\xE2No,” said Bob.",
      "\"No,\" said Ana Ruiz, the m\xE9"
      "decin of Qu\xE9"
      "bec.",                        // Latin-1
      "\x93No,\x94 said Ana Ruiz.",  // Windows-1252
      std::string(1000, '\x80'),
  };
  for (const std::string& text : texts) {
    const v1::DocumentAttributions records = Extract(text);
    ASSERT_NO_FATAL_FAILURE(CheckInvariants(text, records, false));
    ASSERT_GT(records.diagnostics_size(), 0);
    EXPECT_EQ(records.diagnostics(0).code(), "text/invalid-utf8");
  }
}

TEST(OddTextTest, RandomTexts) {
  ASSERT_NE(Builtin(), nullptr) << "the rules do not load";
  const std::vector<std::string> pieces = {
      "“",
      "”",
      "\"",
      "\"",
      "'",
      "‘",
      "’",
      ",",
      ",",
      ".",
      ".",
      ":",
      "—",
      "(",
      ")",
      "?",
      "\n",
      "\n\n",
      "said",
      "said",
      "For",
      "With",
      "By",
      "“Meet the Press,”",
      "reads",
      "as",
      "told",
      "that",
      "has",
      "who",
      "according to",
      "the",
      "a",
      "Ana",
      "Ruiz",
      "Bob",
      "mayor",
      "he",
      "she",
      "Council",
      "of",
      "in a statement",
      "&",
      "report",
      "not",
      "former",
      "42",
      "Mr.",
      "'s",
      "",
      "\xFF",
  };
  std::mt19937 random(3);
  const Extractor::WorkspacePtr workspace = Builtin()->NewWorkspace();
  for (int round = 0; round < 6000; ++round) {
    std::string text;
    for (size_t n = random() % 40; n > 0; --n) {
      text += pieces[random() % pieces.size()];
      if (random() % 4 != 0) text += ' ';
    }
    SCOPED_TRACE(text);
    ASSERT_NO_FATAL_FAILURE(CheckInvariants(text, Extract(text, workspace.get()), false));
  }
}

// A text of one kind, of any size.
struct Flood {
  std::string name;
  std::string piece;
};

class FloodTest : public testing::TestWithParam<Flood> {};

// A megabyte of it takes less than ten seconds of one core.
TEST_P(FloodTest, IsQuick) {
  ASSERT_NE(Builtin(), nullptr) << "the rules do not load";
  const Extractor::WorkspacePtr workspace = Builtin()->NewWorkspace();
  std::string times;
  // What is not linear is seen at a smaller size.
  for (size_t size = 1 << 14; size <= 1 << 20; size *= 4) {
    std::string text;
    while (text.size() < size) text += GetParam().piece;
    const std::clock_t start = std::clock();
    const v1::DocumentAttributions records = Extract(text, workspace.get());
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    absl::StrAppend(&times, size >> 10, " KB: ", seconds, " s; ");
    ASSERT_LT(seconds, std::max(1.0, 10.0 * size / (1 << 20))) << times;
    if (size > 1 << 16) continue;
    ASSERT_NO_FATAL_FAILURE(CheckInvariants(text, records, false));
  }
  RecordProperty("times", times);
}

const Flood kFloods[] = {
    {"StraightMark", "\""},
    {"StraightMarks", "\" "},
    {"OpeningMark", "“"},
    {"ClosingMark", "”"},
    {"SingleMark", "'"},
    {"Apostrophes", "x' "},
    {"NestedMarks", "“‘"},
    {"NestedClosed", "“a ‘b “c” d’ e” "},
    {"Said", "said "},
    {"SaidMarks", "said \""},
    {"CapitalisedWord", "Quellmark "},
    {"GivenName", "Ana "},
    {"FullName", "Ana Ruiz "},
    {"FullNames", "Ana Ruiz, Bob Hill, "},
    {"BodyWords", "Lake Council of "},
    {"Title", "former deputy mayor "},
    {"OfPhrase", "the mayor of "},
    {"Possessive", "the mayor's "},
    {"Apposition", "Ana Ruiz, 40, a nurse, "},
    {"Pronoun", "he "},
    {"HeSaid", "he said "},
    {"HeSaidThat", "he said that "},
    {"SaidHe", "no, said he, "},
    {"AccordingTo", "according to "},
    {"Quotes", "“No,” said Ana Ruiz. "},
    {"QuotesOneSentence", "“no,” said Ana Ruiz, "},
    {"QuoteParagraphs", "“No,” said Ana Ruiz.\n"},
    {"ContinuedParagraphs", "“No.\n"},
    {"QuotesAlone", "“No.” “Yes.” "},
    {"Neighbours", "A neighbour of Ana Ruiz said it was late. “Go home,” she said. "},
    {"Askers", "Asked by Ana Ruiz, he said, “No.” "},
    {"Turns", "RUIZ: Is it?\n"},
    {"LoneQuotesAndNames", "“No” Ana Ruiz "},
    {"Line", "the boat went down the long river and "},
    {"Word", "a"},
    {"ParagraphACharacter", "a\n"},
    {"Newlines", "\n"},
    {"Spaces", " "},
    {"Commas", ", "},
    {"Periods", ". "},
    {"Ellipses", "..."},
    {"Initials", "J. "},
    {"Numbers", "40, "},
    {"Brackets", "(("},
    {"InvalidBytes", "\xFF"},
    {"Accents", "é\u0301"},
    {"SameTwoAgain", "Ana Ruiz and Bo Hill said, “It rained.” "},
    {"OfficeAgain", "Mayor Ana Ruiz saw the MHA. "},
};

INSTANTIATE_TEST_SUITE_P(All, FloodTest, testing::ValuesIn(kFloods),
                         [](const testing::TestParamInfo<Flood>& info) { return info.param.name; });

}  // namespace
}  // namespace whosaid::testdata
