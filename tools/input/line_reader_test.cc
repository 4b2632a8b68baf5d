#include "tools/input/line_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using testing::ElementsAre;

std::vector<std::string> Lines(const std::string& contents, const std::string& begin = "") {
  const std::string path = testing::TempDir() + "/line_reader_test.txt";
  std::ofstream(path, std::ios::binary) << contents;
  const int fd = open(path.c_str(), O_RDONLY);
  LineReader reader(fd, begin);
  std::vector<std::string> lines;
  std::string line;
  while (reader.Next(&line)) lines.push_back(line);
  EXPECT_TRUE(reader.status().ok());
  EXPECT_FALSE(reader.Next(&line));
  close(fd);
  return lines;
}

TEST(LineReaderTest, SplitsAtLineBreaks) {
  EXPECT_THAT(Lines(""), ElementsAre());
  EXPECT_THAT(Lines("a"), ElementsAre("a"));
  EXPECT_THAT(Lines("a\n"), ElementsAre("a"));
  EXPECT_THAT(Lines("a\n\nb\r\nc\rd"), ElementsAre("a", "", "b", "c\rd"));
  EXPECT_THAT(Lines("\n"), ElementsAre(""));
}

TEST(LineReaderTest, BeginsWithWhatWasReadBefore) {
  EXPECT_THAT(Lines("b\nc", "a"), ElementsAre("ab", "c"));
  EXPECT_THAT(Lines("c", "a\nb"), ElementsAre("a", "bc"));
  EXPECT_THAT(Lines("", "a"), ElementsAre("a"));
}

TEST(LineReaderTest, LinesOfAnyLength) {
  std::string contents;
  std::vector<std::string> wanted;
  for (size_t size : {1, 262143, 262144, 262145, 7, 900000, 0, 3}) {
    wanted.push_back(std::string(size, 'a' + wanted.size()));
    contents += wanted.back() + "\n";
  }
  EXPECT_EQ(Lines(contents), wanted);
}

TEST(LineReaderTest, AnUnreadableFileIsAnError) {
  LineReader reader(-1);
  std::string line;
  EXPECT_FALSE(reader.Next(&line));
  EXPECT_FALSE(reader.status().ok());
}

}  // namespace
}  // namespace whosaid::tools
