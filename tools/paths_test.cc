#include "tools/paths.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "absl/status/status.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

TEST(PathsTest, RelativePathsStartWhereTheUserIs) {
  unsetenv("BUILD_WORKING_DIRECTORY");
  EXPECT_EQ(ResolvePath("a/b"), "a/b");
  setenv("BUILD_WORKING_DIRECTORY", "/home/ana", 1);
  EXPECT_EQ(ResolvePath("a/b"), "/home/ana/a/b");
  EXPECT_EQ(ResolvePath("/a/b"), "/a/b");
  unsetenv("BUILD_WORKING_DIRECTORY");
}

TEST(PathsTest, StemIsTheNameWithoutFolderAndEnding) {
  EXPECT_EQ(PathStem("news/port.txt"), "port");
  EXPECT_EQ(PathStem("port.en.txt"), "port.en");
  EXPECT_EQ(PathStem("port"), "port");
  EXPECT_EQ(PathStem(".profile"), ".profile");
  EXPECT_EQ(PathStem("a.b/c"), "c");
  EXPECT_EQ(PathStem("folder/"), "folder");
}

TEST(PathsTest, ReadsWholeFiles) {
  const std::string path = testing::TempDir() + "/paths_test.txt";
  for (size_t size : {size_t{0}, size_t{1}, size_t{65536}, size_t{200000}}) {
    std::ofstream(path, std::ios::binary) << std::string(size, 'x');
    const absl::StatusOr<std::string> contents = ReadFile(path);
    ASSERT_TRUE(contents.ok()) << contents.status();
    EXPECT_EQ(*contents, std::string(size, 'x'));
  }
}

TEST(PathsTest, SaysWhatIsWrong) {
  EXPECT_EQ(ReadFile("/nowhere/at/all").status(),
            absl::NotFoundError("no such file or folder; check the path"));
  EXPECT_EQ(ReadFile("/").status(), absl::InvalidArgumentError("a folder, not a file"));
}

TEST(PathsTest, WhatIsToBeWrittenIsPreparedAndNotTouched) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(testing::TempDir()) / "prepared";
  fs::remove_all(folder);
  const std::string file = folder / "en" / "weights.textproto";
  EXPECT_EQ(PrepareToWrite(file), absl::OkStatus());
  EXPECT_TRUE(fs::is_directory(folder / "en"));
  EXPECT_FALSE(fs::exists(file));
  std::ofstream(file) << "old";
  EXPECT_EQ(PrepareToWrite(file), absl::OkStatus());
  EXPECT_EQ(ReadFile(file).value_or(""), "old");
  EXPECT_EQ(PrepareToWrite(folder.string()).message(), "a folder; name a file in it");
  EXPECT_EQ(PrepareToWrite(file + "/more/x").message(),
            "its folder cannot be made: Not a directory");
  EXPECT_EQ(PrepareToWrite(file + "/x").message(), "its folder cannot be made: Not a directory");
  EXPECT_EQ(PrepareToWrite("here.txt"), absl::OkStatus());
}

TEST(PathsTest, AnEndlessOrHugeFileIsRefused) {
  const std::string path = testing::TempDir() + "/huge.txt";
  std::ofstream file(path);
  file.seekp(static_cast<std::streamoff>(kMaxDocumentBytes) + 1);  // a hole: takes no room
  file << "x";
  file.close();
  EXPECT_EQ(ReadFile(path).status().code(), absl::StatusCode::kResourceExhausted);
  EXPECT_NE(ReadFile(path).status().message().find("split it"), absl::string_view::npos);
  remove(path.c_str());
}

}  // namespace
}  // namespace whosaid::tools
