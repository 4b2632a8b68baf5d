#include "tools/input/inputs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/document.pb.h"

namespace whosaid::tools {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class InputsTest : public testing::Test {
 protected:
  void SetUp() override {
    unsetenv("BUILD_WORKING_DIRECTORY");
    folder_ = absl::StrCat(testing::TempDir(), "/inputs_test_", getpid());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void Write(const std::string& path, const std::string& contents) {
    std::filesystem::create_directories(std::filesystem::path(Path(path)).parent_path());
    std::ofstream(Path(path), std::ios::binary) << contents;
  }
  std::string Path(const std::string& path) const { return absl::StrCat(folder_, "/", path); }

  // "id=text" of every article, "label: message" of every error, with the test's folder left out.
  std::vector<std::string> Read(std::vector<std::string> paths,
                                InputFormat format = InputFormat::kAuto, int stdin_fd = -1) {
    for (std::string& path : paths) {
      if (path != "-") path = Path(path);
    }
    Inputs inputs(paths, format, stdin_fd);
    std::vector<std::string> seen;
    InputItem item;
    while (inputs.Next(&item)) {
      v1::Document document;
      const absl::Status status = ReadDocument(item, &document);
      if (status.ok()) {
        seen.push_back(absl::StrCat(document.id(), "=", document.text()));
        continue;
      }
      const bool below = item.label.rfind(folder_, 0) == 0;
      seen.push_back(absl::StrCat(below ? item.label.substr(folder_.size() + 1) : item.label, ": ",
                                  status.message()));
    }
    return seen;
  }

  std::vector<std::string> ReadStdin(const std::string& contents,
                                     InputFormat format = InputFormat::kAuto) {
    Write("stdin", contents);
    const int fd = open(Path("stdin").c_str(), O_RDONLY);
    std::vector<std::string> seen = Read({"-"}, format, fd);
    close(fd);
    return seen;
  }

  std::string folder_;
};

TEST_F(InputsTest, FilesInTheOrderTheyAreNamed) {
  Write("b.txt", "B");
  Write("a.md", "A");
  EXPECT_THAT(Read({"b.txt", "a.md"}), ElementsAre("b=B", "a=A"));
}

TEST_F(InputsTest, FoldersInByteOrderOfPaths) {
  for (const char* path : {"d/b.txt", "d/a/z.txt", "d/a.txt", "d/a-b.txt", "d/B.TXT", "d/x.md",
                           "d/.hidden.txt", "d/.git/c.txt", "d/a/y/1.txt"}) {
    Write(path, "x");
  }
  Write("d/c.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
  EXPECT_THAT(Read({"d"}),
              ElementsAre("B=x", "a-b=x", "a=x", "1=x", "z=x", "b=x", "c:1=one", "c:2=two"));
  EXPECT_EQ(Read({"d/"}), Read({"d"}));
  EXPECT_THAT(Read({"d"}, InputFormat::kJsonl), ElementsAre("c:1=one", "c:2=two"));
  EXPECT_THAT(Read({"d/a"}, InputFormat::kText), ElementsAre("1=x", "z=x"));
}

TEST_F(InputsTest, LinksToFoldersAreNotFollowed) {
  Write("d/a.txt", "x");
  ASSERT_EQ(symlink(Path("d").c_str(), Path("d/again").c_str()), 0);
  ASSERT_EQ(symlink(Path("d/a.txt").c_str(), Path("d/b.txt").c_str()), 0);
  EXPECT_THAT(Read({"d"}), ElementsAre("a=x", "b=x"));
}

TEST_F(InputsTest, OtherInputsGoOnAfterAnError) {
  Write("a.txt", "A");
  Write("empty.txt", "");
  Write("none/readme.md", "x");
  Write("void.jsonl", "\n\n");
  EXPECT_THAT(
      Read({"missing.txt", "empty.txt", "none", "missing.jsonl", "void.jsonl", "a.txt"}),
      ElementsAre("missing.txt: no such file or folder; check the path",
                  "empty.txt: empty: there is no text in it",
                  "none: no article in this folder: no file ends in .txt, .jsonl or .ndjson; name "
                  "the files instead",
                  "missing.jsonl: no such file or folder; check the path",
                  "void.jsonl: empty; it should hold a JSON object a line", "a=A"));
}

TEST_F(InputsTest, AnUnreadableFileIsAnError) {
  if (geteuid() == 0) GTEST_SKIP() << "root reads everything";
  Write("a.txt", "A");
  chmod(Path("a.txt").c_str(), 0);
  EXPECT_THAT(Read({"a.txt"}),
              ElementsAre("a.txt: permission denied; make it readable for this user"));
}

TEST_F(InputsTest, JsonLines) {
  Write("n.jsonl",
        "\xEF\xBB\xBF{\"id\":\"one\",\"text\":\"A \\u201cq\\u201d\\n\",\"url\":\"u\"}\r\n"
        "\n"
        "  {\"text\":\"B\",\"section\":{\"x\":[1,2]}}  \n"
        "{\"id\":12345678901,\"text\":\"C\"}\n"
        "{\"text\":\"D\"");
  const std::vector<std::string> seen = Read({"n.jsonl"});
  ASSERT_EQ(seen.size(), 4);
  EXPECT_EQ(seen[0], "one=A “q”\n");
  EXPECT_EQ(seen[1], "n:3=B");
  EXPECT_EQ(seen[2], "12345678901=C");
  EXPECT_THAT(seen[3], HasSubstr("n.jsonl:5: not JSON: "));
}

TEST_F(InputsTest, BrokenLinesDoNotStopTheOthers) {
  Write("n.jsonl",
        "[1]\nnull\n\"x\"\n{\"text\":7}\n{\"id\":\"x\"}\n{\"text\":\"\"}\n{\"text\":\"ok\"}\n");
  const std::vector<std::string> seen = Read({"n.jsonl"});
  ASSERT_EQ(seen.size(), 7);
  for (int i = 0; i < 6; ++i)
    EXPECT_THAT(seen[i], HasSubstr(absl::StrCat("n.jsonl:", i + 1, ": ")));
  EXPECT_EQ(seen[6], "n:7=ok");
}

TEST_F(InputsTest, WhatIsWrongWithALineIsSaidPlainly) {
  Write("n.jsonl",
        "[1]\nnull\n7\n{\"text\":7}\n{\"text\":[\"a\"]}\n{\"id\":1,\"text\":{}}\n"
        "{\"id\":true,\"text\":\"a\"}\n{\"id\":1,\"text\":\"a\",\"url\":5}\nno\n"
        "{\"text\":\"caf\xE9\"}\n{\"text\":\"a\n");
  const char* const kWanted = "; a line holds {\"id\": .., \"text\": ..}";
  EXPECT_THAT(
      Read({"n.jsonl"}),
      ElementsAre(absl::StrCat("n.jsonl:1: a list, no JSON object", kWanted),
                  absl::StrCat("n.jsonl:2: null, no JSON object", kWanted),
                  absl::StrCat("n.jsonl:3: a number, no JSON object", kWanted),
                  "n.jsonl:4: \"text\" is a number, not a string",
                  "n.jsonl:5: \"text\" is a list, not a string",
                  "n.jsonl:6: \"text\" is an object, not a string",
                  "n.jsonl:7: \"id\" is true or false, not a string",
                  "n.jsonl:8: \"url\" is a number, not a string",
                  absl::StrCat("n.jsonl:9: not JSON: Unexpected token", kWanted),
                  "n.jsonl:10: not UTF-8; convert the file (iconv -f LATIN1 -t UTF-8 FILE)",
                  absl::StrCat("n.jsonl:11: not JSON: Closing quote expected in string", kWanted)));
}

TEST_F(InputsTest, WhatIsNoTextIsOneError) {
  const std::string packed("\x1F\x8B\x08\0\xE9\n\xE9\n\xE9\n{\"text\":\"A\"}", 22);
  Write("packed.txt", packed);
  Write("packed.jsonl", packed);
  Write("wide.txt", std::string("\xFF\xFE<\0N\0o\0<\0", 10));
  Write("latin.txt", "Caf\xE9 Ruiz");  // an article, with a diagnostic
  Write("a.txt", "A");
  const std::string error = ": not text in UTF-8; unpack it";
  EXPECT_THAT(Read({"packed.txt", "packed.jsonl", "wide.txt", "latin.txt", "a.txt"}),
              ElementsAre(HasSubstr("packed.txt" + error), HasSubstr("packed.jsonl" + error),
                          HasSubstr("wide.txt" + error), "latin=Caf\xE9 Ruiz", "a=A"));
  EXPECT_THAT(ReadStdin(packed), ElementsAre(HasSubstr("stdin" + error)));
}

TEST_F(InputsTest, TheFormatMayBeForced) {
  Write("a.jsonl", "{\"text\":\"A\"}");
  Write("b.txt", "{\"text\":\"B\"}\n");
  EXPECT_THAT(Read({"a.jsonl"}, InputFormat::kText), ElementsAre("a={\"text\":\"A\"}"));
  EXPECT_THAT(Read({"b.txt"}, InputFormat::kJsonl), ElementsAre("b:1=B"));
}

TEST_F(InputsTest, StandardInput) {
  EXPECT_THAT(ReadStdin("An article.\n"), ElementsAre("stdin=An article.\n"));
  EXPECT_THAT(ReadStdin("\n  “Said.”\n"), ElementsAre("stdin=\n  “Said.”\n"));
  EXPECT_THAT(ReadStdin("\n {\"text\":\"A\"}\n{\"id\":\"b\",\"text\":\"B\"}"),
              ElementsAre("stdin:2=A", "b=B"));
  EXPECT_THAT(ReadStdin("\xEF\xBB\xBF{\"text\":\"A\"}"), ElementsAre("stdin:1=A"));
  EXPECT_THAT(ReadStdin("\xEF\xBB\xBFText."), ElementsAre("stdin=\xEF\xBB\xBFText."));
  EXPECT_THAT(ReadStdin("{\"text\":\"A\"}", InputFormat::kText),
              ElementsAre("stdin={\"text\":\"A\"}"));
  EXPECT_THAT(ReadStdin(""), ElementsAre("stdin: empty: there is no text in it"));
}

TEST_F(InputsTest, StandardInputIsTheDefault) {
  Write("stdin", "A");
  const int fd = open(Path("stdin").c_str(), O_RDONLY);
  EXPECT_THAT(Read({}, InputFormat::kAuto, fd), ElementsAre("stdin=A"));
  close(fd);
}

TEST_F(InputsTest, BytesThatAreNotUtf8StayInTheTextButNotInTheId) {
  Write("caf\xE9.txt", "caf\xE9");
  EXPECT_THAT(Read({"caf\xE9.txt"}), ElementsAre("caf\uFFFD=caf\xE9"));
}

TEST_F(InputsTest, RelativePathsStartWhereTheUserIs) {
  Write("d/a.txt", "A");
  setenv("BUILD_WORKING_DIRECTORY", folder_.c_str(), 1);
  Inputs inputs({"d", "d/a.txt"}, InputFormat::kAuto);
  InputItem item;
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(inputs.Next(&item));
    v1::Document document;
    EXPECT_TRUE(ReadDocument(item, &document).ok());
    EXPECT_EQ(item.label, "d/a.txt");
  }
  EXPECT_FALSE(inputs.Next(&item));
  unsetenv("BUILD_WORKING_DIRECTORY");
}

}  // namespace
}  // namespace whosaid::tools
