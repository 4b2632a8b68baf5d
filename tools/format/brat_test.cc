#include "tools/format/brat.h"

#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "tools/format/sample.h"

namespace whosaid::tools {
namespace {

TEST(BratTest, SpansEventsAndNotes) {
  std::string out;
  BratFormatter().Append(SampleResult(), &out);
  EXPECT_EQ(out,
            "# document port\n"
            "T1\tSource 27 35\tAna Ruiz\n"
            "T2\tCue 22 26\tsaid\n"
            "T3\tContent 0 20;40 52\tthe \"quay\", is ready ... and open\n"
            "T4\tAttribution 22 26\tsaid\n"
            "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
            "#1\tAnnotatorNotes E1\tAna Ruiz, director, port authority\n"
            "T5\tSource 5 7\the\n"
            "T6\tCue 13 19\tdenied\n"
            "T7\tContent 8 12\t [31mno\n"
            "T8\tAttribution 13 19\tdenied\n"
            "E2\tAttribution:T8 Content:T7 Cue:T6 Source:T5\n"
            "#2\tAnnotatorNotes E2\tPort Union\n"
            "T9\tContent 60 70\t“Never.”\n"
            "T10\tAttribution 60 70\t“Never.”\n"
            "E3\tAttribution:T10 Content:T9\n");
}

TEST(BratTest, ARecordWithoutContentIsNoEvent) {
  v1::DocumentAttributions result;
  result.set_document_id("d");
  result.add_attributions();
  std::string out;
  BratFormatter().Append(result, &out);
  EXPECT_EQ(out, "# document d\n");
}

}  // namespace
}  // namespace whosaid::tools
