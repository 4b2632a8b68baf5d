#include "tools/format/html.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

TEST(EscapeHtmlTest, LeavesNoTagEntityOrEndOfAttribute) {
  EXPECT_EQ(EscapeHtml("<b title=\"x\">&lt; “ü”"), "&lt;b title=&quot;x&quot;&gt;&amp;lt; “ü”");
  EXPECT_EQ(EscapeHtml(""), "");
}

TEST(HtmlPageTest, FramesTheBodyAndEscapesOnlyTheTitle) {
  const std::string page = HtmlPage("a</title><b>", "p{}", "<p>body</p>\n");
  EXPECT_THAT(page, testing::StartsWith("<!DOCTYPE html>\n"));
  EXPECT_THAT(page, testing::HasSubstr("<title>a&lt;/title&gt;&lt;b&gt;</title>\n"));
  EXPECT_THAT(page, testing::EndsWith("<style>p{}</style>\n<p>body</p>\n</html>\n"));
}

}  // namespace
}  // namespace whosaid::tools
