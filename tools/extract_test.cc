#include "tools/extract.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/attribution.pb.h"
#include "proto/document.pb.h"
#include "tools/exit_codes.h"
#include "tools/format/formats.h"

namespace whosaid::tools {
namespace {

using testing::HasSubstr;

// Stands for the engine: one record over everything after the first blank, sooner or later.
void FakeExtract(const v1::Document& in, v1::DocumentAttributions* out) {
  std::this_thread::sleep_for(std::chrono::microseconds((in.text().size() * 7919) % 300));
  out->set_document_id(in.id());
  const size_t blank = in.text().find(' ');
  if (blank == std::string::npos) return;
  v1::Fragment* content = out->add_attributions()->mutable_content();
  content->set_text(in.text().substr(blank + 1));
  v1::Span* span = content->add_spans();
  span->set_begin(blank + 1);
  span->set_end(in.text().size());
}

class ExtractTest : public testing::Test {
 protected:
  void SetUp() override {
    unsetenv("BUILD_WORKING_DIRECTORY");
    folder_ = absl::StrCat(testing::TempDir(), "/extract_test_", getpid());
    std::filesystem::create_directories(folder_);
    formatter_ = MakeFormatter(Format::kJsonl, TableOptions());
    run_.formatter = formatter_.get();
    run_.new_extractor = [] { return FakeExtract; };
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string Write(const std::string& name, const std::string& contents) {
    const std::string path = absl::StrCat(folder_, "/", name);
    std::ofstream(path, std::ios::binary) << contents;
    return path;
  }

  // Runs into a file and returns what is in it.
  std::string Run() {
    const std::string path = absl::StrCat(folder_, "/out");
    const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    Output output(fd);
    err_.str("");
    exit_code_ = RunExtract(run_, &output, err_);
    close(fd);
    std::ostringstream contents;
    contents << std::ifstream(path).rdbuf();
    return contents.str();
  }

  std::string folder_;
  std::unique_ptr<const Formatter> formatter_;
  ExtractRun run_;
  std::ostringstream err_;
  int exit_code_ = -1;
};

TEST_F(ExtractTest, OffsetsAreConverted) {
  run_.inputs = {Write("a.txt", "“é” 😀x")};
  EXPECT_THAT(Run(), HasSubstr("\"content\":[[9,14]]"));
  run_.offsets = v1::DocumentAttributions::CODEPOINT;
  EXPECT_THAT(Run(), HasSubstr("\"content\":[[4,6]]"));
  run_.offsets = v1::DocumentAttributions::UTF16;
  EXPECT_THAT(Run(), HasSubstr("\"content\":[[4,7]]"));
  EXPECT_EQ(exit_code_, kExitDone);
}

TEST_F(ExtractTest, TheNumberOfThreadsDoesNotShow) {
  std::string lines;
  for (int i = 0; i < 500; ++i) {
    // Every tenth line is broken: errors keep their order too.
    absl::StrAppend(
        &lines, i % 10 == 9 ? "{\n" : absl::StrCat("{\"text\":\"a ", std::string(i, 'x'), "\"}\n"));
  }
  run_.inputs = {Write("n.jsonl", lines)};
  const std::string alone = Run(), errors = err_.str();
  EXPECT_EQ(exit_code_, kExitSomeFailed);
  EXPECT_EQ(std::count(alone.begin(), alone.end(), '\n'), 450);
  EXPECT_EQ(std::count(errors.begin(), errors.end(), '\n'), 50);
  for (int threads : {2, 5, 16}) {
    run_.threads = threads;
    EXPECT_EQ(Run(), alone) << threads;
    EXPECT_EQ(err_.str(), errors) << threads;
  }
}

TEST_F(ExtractTest, AFailedInputDoesNotStopTheOthers) {
  run_.inputs = {Write("a.txt", "a b"), "/no/such/file", Write("c.txt", "c d")};
  EXPECT_EQ(
      Run(),
      "{\"doc\":\"a\",\"records\":[{\"id\":\"\",\"content\":[[2,3]],\"text\":\"b\",\"quoted\":[],"
      "\"cue\":[],\"source\":[],\"class\":\"UNKNOWN\",\"negated\":false,\"modal\":false,"
      "\"confidence\":0}],\"nested\":[],\"offsets\":\"UTF8\"}\n"
      "{\"doc\":\"c\",\"records\":[{\"id\":\"\",\"content\":[[2,3]],\"text\":\"d\",\"quoted\":[],"
      "\"cue\":[],\"source\":[],\"class\":\"UNKNOWN\",\"negated\":false,\"modal\":false,"
      "\"confidence\":0}],\"nested\":[],\"offsets\":\"UTF8\"}\n");
  EXPECT_EQ(err_.str(), "whosaid: /no/such/file: no such file or folder; check the path\n");
  EXPECT_EQ(exit_code_, kExitSomeFailed);
}

TEST_F(ExtractTest, BytesThatAreNotUtf8GiveMessagesThatCanBeRead) {
  const auto binary = MakeFormatter(Format::kBinary, TableOptions());
  run_.formatter = binary.get();
  run_.inputs = {Write("a.txt", "a caf\xE9")};
  const std::string bytes = Run();
  v1::DocumentAttributions again;
  ASSERT_TRUE(again.ParseFromString(bytes.substr(1)));
  EXPECT_EQ(again.attributions(0).content().text(), "caf\uFFFD");
  EXPECT_EQ(again.attributions(0).content().spans(0).end(), 6);
  EXPECT_EQ(err_.str(), "");
}

TEST_F(ExtractTest, FormatsWithoutDiagnosticsHaveThemOnTheOtherStream) {
  run_.inputs = {Write("a.txt", "a caf\xE9"), Write("b.txt", "a cafe")};
  for (Format format : {Format::kCsv, Format::kBrat}) {
    formatter_ = MakeFormatter(format, TableOptions());
    run_.formatter = formatter_.get();
    EXPECT_THAT(Run(), HasSubstr("caf\uFFFD"));
    EXPECT_EQ(exit_code_, kExitDone);
    EXPECT_EQ(err_.str(), absl::StrCat("whosaid: ", run_.inputs[0],
                                       ": some bytes are not UTF-8 and are written as U+FFFD; "
                                       "convert the file (iconv -f LATIN1 -t UTF-8)\n"));
  }
}

TEST_F(ExtractTest, TheSameIdTwiceIsTold) {
  const std::string path = Write("n.jsonl",
                                 "{\"id\":\"x\",\"text\":\"a b\"}\n{\"id\":\"y\",\"text\":\"a "
                                 "b\"}\n{\"id\":\"x\",\"text\":\"c d\"}\n");
  run_.inputs = {path};
  const std::string written = Run();
  EXPECT_EQ(std::count(written.begin(), written.end(), '\n'), 3);
  EXPECT_EQ(exit_code_, kExitDone);
  const std::string first =
      absl::StrCat("whosaid: ", path,
                   ":3: an article before has the same id, x; give each its own, to tell their "
                   "records apart\n");
  EXPECT_EQ(err_.str(), first);
  run_.inputs = {path, path};
  Run();
  EXPECT_EQ(err_.str(), first + "whosaid: 3 more with the id of an article before\n");
}

TEST_F(ExtractTest, AFullDiskIsReported) {
  run_.inputs = {Write("a.txt", "a b")};
  const int fd = open("/dev/full", O_WRONLY);
  if (fd < 0) GTEST_SKIP() << "no /dev/full";
  Output output(fd);
  EXPECT_EQ(RunExtract(run_, &output, err_), kExitOutput);
  EXPECT_EQ(err_.str(), "whosaid: output: the disk is full; stopped there\n");
  close(fd);
}

TEST_F(ExtractTest, AClosedPipeStopsAnEndlessStream) {
  std::signal(SIGPIPE, SIG_IGN);
  int fds[2];
  ASSERT_EQ(pipe(fds), 0);
  close(fds[0]);
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += "{\"text\":\"a " + std::string(100, 'x') + "\"}\n";
  run_.inputs = {Write("n.jsonl", lines)};
  run_.threads = 3;
  Output output(fds[1]);
  EXPECT_EQ(RunExtract(run_, &output, err_), kExitOutput);
  EXPECT_EQ(err_.str(), "whosaid: output: the reader closed the pipe; stopped there\n");
  close(fds[1]);
}

TEST_F(ExtractTest, StandardInputIsAnsweredLineByLine) {
  int in[2], out[2];
  ASSERT_EQ(pipe(in), 0);
  ASSERT_EQ(pipe(out), 0);
  run_.stdin_fd = in[0];
  Output output(out[1]);
  std::thread tool([&] { exit_code_ = RunExtract(run_, &output, err_); });
  for (int i = 0; i < 3; ++i) {
    const std::string line = "{\"text\":\"a b\"}\n";
    ASSERT_EQ(write(in[1], line.data(), line.size()), line.size());
    char answer[1000];
    EXPECT_GT(read(out[0], answer, sizeof(answer)), 0);  // before the next line is there
  }
  close(in[1]);
  tool.join();
  EXPECT_EQ(exit_code_, kExitDone);
  for (int fd : {in[0], out[0], out[1]}) close(fd);
}

}  // namespace
}  // namespace whosaid::tools
