#include "tools/format/csv.h"

#include <algorithm>
#include <string>

#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "tools/format/sample.h"

namespace whosaid::tools {
namespace {

TEST(CsvTest, ARowAnAttribution) {
  std::string out;
  CsvFormatter().Append(SampleResult(), &out);
  EXPECT_EQ(
      out,
      "port,00000000000000a1,Ana Ruiz,PERSON,\"director, port authority\",MIXED,ASSERTS,false,"
      "\"the \"\"quay\"\", is ready ... and\nopen\",said,Ana Ruiz,0,52,0.9731,DECIDED,"
      "en/frames/quote/cue_source,\r\n"
      "port,00000000000000a2,Port Union,ORGANIZATION,,INDIRECT,DENIES,true,\033[31mno,denied,"
      "he,8,12,0.5000,AMBIGUOUS,,00000000000000a1\r\n"
      "port,00000000000000a3,,UNKNOWN,,DIRECT,,false,“Never.”,,,60,70,0.2000,UNKNOWN,,\r\n");
}

TEST(CsvTest, RowsHaveTheColumnsOfTheHeader) {
  v1::DocumentAttributions result;
  result.add_attributions();
  std::string out;
  CsvFormatter().Append(result, &out);
  const std::string header = CsvFormatter().Header();
  EXPECT_EQ(std::count(out.begin(), out.end(), ','), std::count(header.begin(), header.end(), ','));
}

}  // namespace
}  // namespace whosaid::tools
