// What stands on the command line -> a stream of articles, in the order in which results come out.
//
//   FILE   one article; with --input=jsonl, or auto and a name in .jsonl or .ndjson, one a line
//   DIR    every .txt, .jsonl and .ndjson file below it, in byte order of their paths; hidden files
//          and folders (.name) and links to folders are left out
//   -      standard input; auto takes it for JSON lines if its first character is {
//
// A line of JSON is a whosaid.v1.Document in protobuf's JSON form: {"id","text","url"}; other
// fields are ignored. An article's id is its file's stem ("stdin" for -); a line without id gets
// STEM:LINE. What is no text at all (packed, a program, UTF-16) is one error, not an article.
//
// Finding articles is done by one thread, reading and parsing them (ReadDocument) by any.
#ifndef WHOSAID_TOOLS_INPUT_INPUTS_H_
#define WHOSAID_TOOLS_INPUT_INPUTS_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "proto/document.pb.h"
#include "tools/input/line_reader.h"

namespace whosaid::tools {

enum class InputFormat { kAuto, kText, kJsonl };
bool AbslParseFlag(absl::string_view text, InputFormat* format, std::string* error);
std::string AbslUnparseFlag(InputFormat format);

// One article that is still to be read, or an input in which there is none.
struct InputItem {
  enum Kind { kFile, kText, kJson, kError };
  Kind kind = kError;
  std::string label;   // where it comes from, for messages: "news.jsonl:17"
  std::string id;      // used if the article brings none
  std::string data;    // kFile: the path to open; kText: the text; kJson: the line
  absl::Status error;  // kError
};

class Inputs {
 public:
  // arguments: files, folders and "-"; none means "-". stdin_fd is read for "-".
  Inputs(std::vector<std::string> arguments, InputFormat format, int stdin_fd = 0);
  ~Inputs();

  // The next item; false at the end. Not thread-safe.
  bool Next(InputItem* item);

 private:
  // A folder that is being walked: its entries in order, those already given out removed.
  struct Folder;

  bool NextLine(InputItem* item);
  bool NextEntry(InputItem* item);
  void Open(const std::string& argument, InputItem* item);
  void OpenStdin(InputItem* item);
  void StartLines(std::string label, int fd, bool own_fd, std::string begin);
  bool OpenLines(const std::string& label, InputItem* item);
  void EndLines();
  bool IsJsonl(absl::string_view path) const;
  bool IsArticle(absl::string_view name) const;

  std::vector<std::string> arguments_;  // last first
  const InputFormat format_;
  const int stdin_fd_;

  std::vector<Folder> folders_;  // the one being read is the last
  std::string folder_argument_;  // where folders_ began
  bool folder_has_articles_ = false;

  std::unique_ptr<LineReader> lines_;
  std::string lines_label_, lines_stem_;
  int lines_fd_ = -1;  // ours to close
  int line_number_ = 0;
  bool lines_have_articles_ = false;
};

// Fills *document from an item that is no kError. Thread-safe. The message of an error says what is
// wrong and what to do, without the label.
absl::Status ReadDocument(const InputItem& item, v1::Document* document);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_INPUT_INPUTS_H_
