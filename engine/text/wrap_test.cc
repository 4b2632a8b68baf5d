#include "engine/text/wrap.h"

#include <cstring>
#include <string>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

// The text with "+" for each LF that joins and "|" for each that does not.
std::string Marked(absl::string_view text) {
  const Wrap wrap(text);
  std::string marked(text);
  const char* const end = text.data() + text.size();
  const char* line = text.data();
  for (const char* p = line; p < end; ++p) {
    if (*p != '\n') continue;
    marked[static_cast<size_t>(p - text.data())] = wrap.Joins(line, p, end) ? '+' : '|';
    line = p + 1;
  }
  return marked;
}

TEST(WrapTest, JoinsLinesBrokenAtAWidth) {
  EXPECT_EQ(Marked("The mayor said on Monday that the new\n"
                   "ferry was late, and that she had asked\n"
                   "Bram Vael for another. He said no.\n"
                   "\n"
                   "It is the third one that was late.\n"),
            "The mayor said on Monday that the new+ferry was late, and that she had asked+"
            "Bram Vael for another. He said no.||It is the third one that was late.|");
}

TEST(WrapTest, JoinsLinesOfCarriageReturns) {
  EXPECT_EQ(Marked("The mayor said on Monday that the new\r\nferry was late.\r\n"),
            "The mayor said on Monday that the new\r+ferry was late.\r|");
}

TEST(WrapTest, KeepsIndentsAndItems) {
  EXPECT_EQ(Marked("The mayor said on Monday that the new\n"
                   "ferry was late, and asked for another one\n"
                   "  Nobody in the town had seen it come in\n"
                   "and nobody had waited for it on the quay\n"
                   "- the ferry\n"
                   "* the quay\n"),
            "The mayor said on Monday that the new+ferry was late, and asked for another one|"
            "  Nobody in the town had seen it come in+and nobody had waited for it on the quay|"
            "- the ferry|* the quay|");
}

TEST(WrapTest, KeepsHeadings) {
  EXPECT_EQ(Marked("A Ferry Is Late\n"
                   "The mayor said on Monday that the new\n"
                   "ferry was late.\n"),
            "A Ferry Is Late|The mayor said on Monday that the new+ferry was late.|");
}

TEST(WrapTest, KnowsAbbreviationsAndCommasInMarks) {
  const absl::string_view text =
      "“The new ferry has come too late for it,”\n"
      "Ana Holt said, and the captain of it, Mr.\n"
      "Vael, nodded as she left the harbour and\n"
      "went home with the keys of the late one,\n"
      "for which nobody had asked her once.\n"
      "He is her own brother.\n";
  EXPECT_EQ(Marked(text),
            "“The new ferry has come too late for it,”+Ana Holt said, and the captain of it, Mr.+"
            "Vael, nodded as she left the harbour and+went home with the keys of the late one,+"
            "for which nobody had asked her once.|He is her own brother.|");
}

TEST(WrapTest, LeavesParagraphsOnLinesOfTheirOwn) {
  for (absl::string_view text :
       {"The mayor said on Monday that the ferry was late.\n“It is,” she said.\nNobody came.\n",
        "ana: the mayor said on Monday that it was late\nbob: and it was, as the mayor said\n",
        "roses are red\nand ferries are late\nand so am I\n", "", "\n", "a\n", "\n\n\n"}) {
    EXPECT_EQ(Wrap(text).width(), 0) << text;
  }
  // A line of more than 160 code points, and one in lower case behind it.
  std::string text(200, 'x');
  text += "\nthe ferry was late.\nThe mayor said on Monday that the new\nferry was late.\n";
  EXPECT_EQ(Wrap(text).width(), 0);
}

TEST(WrapTest, CountsCodePoints) {
  EXPECT_EQ(Wrap("éééééééééééééééééééééééééééééé\néé\n").width(), 30);
  EXPECT_EQ(Wrap("ééééééééééééééé\néé\n").width(), 0);
}

}  // namespace
}  // namespace whosaid
