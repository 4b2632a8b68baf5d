#include "engine/text/plain_text.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "engine/text/span.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

std::string Words(absl::string_view text) { return std::string(PlainText().Read(text)); }

TEST(PlainTextTest, LeavesMostTextsAlone) {
  const std::string text = "“No,” said Ana Ruiz [sic] of AT&T; x < y, 3 * 4, a_b & @ana_ <ana>.";
  PlainText plain;
  EXPECT_EQ(plain.Read(text).data(), text.data()) << "no copy";
  EXPECT_FALSE(plain.changed());
}

TEST(PlainTextTest, ReadsReferences) {
  EXPECT_EQ(Words("&quot;No,&quot; said Ana&nbsp;Ruiz"), "\"No,\" said Ana\u00A0Ruiz");
  EXPECT_EQ(Words("Caf&eacute; &Auml;rger &yuml;"), "Café Ärger ÿ");
  EXPECT_EQ(Words("don&#8217;t &#x201C;go&#X201d;"), "don’t “go”");
  EXPECT_EQ(Words("&#147;No&#148; &#128;"), "“No” €") << "Windows-1252";
  EXPECT_EQ(Words("&amp;quot;No&amp;#8221; R&amp;D"), "\"No” R&D") << "written twice";
  EXPECT_EQ(Words("&#xD800; &#1114112;"), "\uFFFD \uFFFD");
  for (absl::string_view none :
       {"&", "&;", "&nothing;", "&quot", "&#;", "&#x;", "&# 34;", "&#99999999999;"})
    EXPECT_EQ(Words(none), none);
}

TEST(PlainTextTest, LeavesTagsOut) {
  EXPECT_EQ(Words("<b>Ana</b> <a href=\"http://a.b/c\" title='d'>Ruiz</a>"), "Ana Ruiz");
  EXPECT_EQ(Words("<p class=x>One</p><P>Two<br/>three</P>"), "\nOne\n\nTwo\nthree\n");
  EXPECT_EQ(Words("a<!-- b <i> -->c<script>if (a<b) d();</script>e"), "ace");
  EXPECT_EQ(Words("a <!-- b <script> c"), "a <!-- b <script> c") << "nothing is lost";
  for (absl::string_view none : {"<", "<>", "a<b", "<b", "<ana>", "<ana ruiz>", "x <b <c", "</>"})
    EXPECT_EQ(Words(none), none);
}

TEST(PlainTextTest, LeavesMarkdownOut) {
  EXPECT_EQ(Words("**Ana Ruiz** said *“no”* to _her_ [aunt](https://a.b/c)"),
            "Ana Ruiz said “no” to her aunt");
  EXPECT_EQ(Words("**Ana Ruiz**, *“a”*. * b* **"), "Ana Ruiz, “a”. * b *");
  EXPECT_EQ(Words("_“a”_ b_c _d_ @e_"), "“a” b_c d @e_");
  EXPECT_EQ(Words("to [the council](https://b.example/c_d) (a) [sic] [x](y)"),
            "to the council (a) [sic] [x](y)");
  EXPECT_EQ(Words("> “No,” she said.\n> > Yes.\na > b"), "“No,” she said.\nYes.\na > b");
}

TEST(PlainTextTest, ReadsOtherEncodings) {
  EXPECT_EQ(Words("\x93It\x92s late,\x94 said Mu\xF1oz"), "“It’s late,” said Muñoz");
  EXPECT_EQ(Words("â€œItâ€™s lateâ€”nowâ€\u009D â€œYesâ€"), "“It’s late—now” “Yes”");
  PlainText plain;
  plain.Read("a\xFF\xFE z\xE2\x80 \xED\xA0\x80");
  ASSERT_EQ(plain.invalid().size(), 3);
  EXPECT_EQ(plain.invalid()[0], (Span{1, 3}));
  EXPECT_EQ(plain.invalid()[1], (Span{5, 7}));
  EXPECT_EQ(plain.invalid()[2], (Span{8, 11}));
  plain.Read("a");
  EXPECT_TRUE(plain.invalid().empty());
}

TEST(PlainTextTest, KnowsWhereWordsStand) {
  const std::string text = "<b>Ana</b> &quot;<i>no</i>&quot; d&#8217;or**";
  PlainText plain;
  const std::string words(plain.Read(text));
  ASSERT_EQ(words, "Ana \"no\" d’or");
  const auto source = [&](absl::string_view part) {
    const auto at = static_cast<uint32_t>(words.find(part.data(), 0, part.size()));
    const Span span = plain.ToSource({at, at + static_cast<uint32_t>(part.size())});
    EXPECT_EQ(plain.At(span), part);
    return std::string(Slice(text, span));
  };
  EXPECT_EQ(source("Ana"), "Ana");
  EXPECT_EQ(source("na"), "na");
  EXPECT_EQ(source("\""), "&quot;");
  EXPECT_EQ(source("\"no\""), "&quot;<i>no</i>&quot;");
  EXPECT_EQ(source("no"), "no");
  EXPECT_EQ(source("d’or"), "d&#8217;or");
  EXPECT_EQ(plain.ToSource({0, 0}), (Span{3, 3}));
}

}  // namespace
}  // namespace whosaid
