// Every embedded file must be, byte for byte, the file that the build saw.

#include <fstream>
#include <iterator>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tools/build_defs/embed_testdata.h"
#include "tools/build_defs/embedded_file.h"

namespace whosaid {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;

std::string ReadRunfile(absl::string_view path) {
  std::ifstream in(absl::StrCat("tools/build_defs/", path), std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(EmbedTest, PathsAreRelativeToThePackageAndSorted) {
  EXPECT_THAT(EmbedTestdata(), ElementsAre(Field(&EmbeddedFile::path, "testdata/a/b.txt"),
                                           Field(&EmbeddedFile::path, "testdata/all_bytes.bin"),
                                           Field(&EmbeddedFile::path, "testdata/empty.txt"),
                                           Field(&EmbeddedFile::path, "testdata/large.txt"),
                                           Field(&EmbeddedFile::path, "testdata/long_line.txt")));
}

TEST(EmbedTest, ContentsAreTheFiles) {
  for (const EmbeddedFile& file : EmbedTestdata()) {
    EXPECT_TRUE(file.contents == ReadRunfile(file.path)) << file.path;
  }
}

TEST(EmbedTest, SizesReachFromNothingToAMegabyte) {
  const auto files = EmbedTestdata();
  ASSERT_EQ(files.size(), 5u);
  EXPECT_EQ(files[1].contents.size(), 256u);
  EXPECT_EQ(files[1].contents[0], '\0');
  EXPECT_EQ(files[2].contents.size(), 0u);
  EXPECT_EQ(files[3].contents.size(), 1048576u);
  EXPECT_EQ(files[4].contents.size(), 300000u);
}

}  // namespace
}  // namespace whosaid
