// What a change does to records, and how it is shown.
#include "tools/rules/trial.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tools/rules/difference.h"

namespace whosaid::tools {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr char kText[] = "“No <b>,” said Ana Ruiz.\nThe mayor said “Yes.”";

v1::Fragment Part(const std::string& words) {
  const std::string text = kText;
  v1::Fragment fragment;
  fragment.set_text(words);
  fragment.add_spans()->set_begin(text.find(words));
  fragment.mutable_spans(0)->set_end(text.find(words) + words.size());
  return fragment;
}

v1::Attribution Record(const std::string& id, const std::string& content,
                       const std::string& speaker, const std::string& rule) {
  v1::Attribution record;
  record.set_id(id);
  *record.mutable_content() = Part(content);
  *record.mutable_source() = Part(speaker);
  record.set_speaker(speaker);
  if (!rule.empty()) record.mutable_explanation()->add_rules(rule);
  return record;
}

v1::DocumentAttributions Document(const std::vector<v1::Attribution>& records) {
  v1::DocumentAttributions document;
  for (const v1::Attribution& record : records) *document.add_attributions() = record;
  return document;
}

TEST(CompareRecordsTest, TheSameRecordsAreNoChange) {
  const auto document = Document({Record("1", "“No <b>,”", "Ana Ruiz", "r")});
  EXPECT_THAT(CompareRecords(document, document, {"r"}), IsEmpty());
}

TEST(CompareRecordsTest, AddedRemovedAndChangedInTheOrderOfTheText) {
  const auto changes = CompareRecords(Document({Record("1", "“No <b>,”", "Ana Ruiz", "old")}),
                                      Document({Record("2", "No <b>", "The mayor", "new"),
                                                Record("3", "“Yes.”", "The mayor", "other")}),
                                      {"new"});
  ASSERT_EQ(changes.size(), 2);
  EXPECT_EQ(changes[0].kind, RecordChange::kChanged);  // their contents overlap
  EXPECT_THAT(changes[0].fields, ElementsAre("content", "source", "speaker"));
  EXPECT_EQ(changes[0].rule, "new");
  EXPECT_EQ(changes[1].kind, RecordChange::kAdded);
  EXPECT_EQ(changes[1].rule, "");  // no changed rule decided it
  const auto removed = CompareRecords(Document({Record("1", "“Yes.”", "The mayor", "gone")}),
                                      Document({}), {"gone"});
  ASSERT_EQ(removed.size(), 1);
  EXPECT_EQ(removed[0].kind, RecordChange::kRemoved);
  EXPECT_EQ(removed[0].rule, "gone");
}

Trial OneTrial(int changes) {
  Trial trial;
  trial.folder = "mine";
  trial.documents = 1;
  for (int i = 0; i < changes; ++i) {
    RecordChange change;
    change.after = Record("1", "No <b>", "Ana Ruiz", "r");
    change.rule = "r";
    trial.groups["r"].push_back(InContext("d", kText, change));
  }
  trial.figures = {{"link", 50, 62.5}};
  return trial;
}

TEST(TrialTest, TextGroupsCountsAndMarks) {
  const std::string text = TrialAsText(OneTrial(3), 2, false);
  EXPECT_THAT(text, HasSubstr("\nr\n  3 added\n"));
  EXPECT_THAT(text, HasSubstr("[No <b>],” said {Ana Ruiz}. The mayor"));
  EXPECT_THAT(text, HasSubstr("and 1 more"));
  EXPECT_THAT(text, HasSubstr("50.0 ->  62.5  +12.50"));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(TrialAsText(OneTrial(3), 0, true), HasSubstr("\x1b[32mNo <b>\x1b[0m"));
  EXPECT_THAT(TrialAsText(OneTrial(3), 0, false), Not(HasSubstr(" more;")));
  EXPECT_THAT(TrialAsText(OneTrial(0), 2, false), HasSubstr("No record changes."));
}

TEST(TrialTest, HtmlEscapesTheArticle) {
  const std::string html = TrialAsHtml(OneTrial(1));
  EXPECT_THAT(html, HasSubstr("<span class=\"c\">No &lt;b&gt;</span>"));
  EXPECT_THAT(html, Not(HasSubstr("<b>")));
  EXPECT_THAT(html, HasSubstr("<td>+12.50"));
}

TEST(TrialTest, ContextDoesNotCutCharacters) {
  const std::string text = "““““““““““““““““““““““““““““““ahoy””””””””””””””””””””””””””””””";
  RecordChange change;
  change.after.mutable_content()->add_spans()->set_begin(text.find("ahoy"));
  change.after.mutable_content()->mutable_spans(0)->set_end(text.find("ahoy") + 4);
  // One byte of the article before them puts the window's edges inside of characters.
  const TriedChange tried = InContext("d", "x" + text, change);
  EXPECT_NE(tried.text[0] & 0xC0, 0x80);
}

}  // namespace
}  // namespace whosaid::tools
