// Lines of a file descriptor, one at a time, whatever the size of the whole.
#ifndef WHOSAID_TOOLS_INPUT_LINE_READER_H_
#define WHOSAID_TOOLS_INPUT_LINE_READER_H_

#include <cstddef>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace whosaid::tools {

class LineReader {
 public:
  // fd stays the caller's. begin: what was already read of it.
  explicit LineReader(int fd, std::string begin = "") : fd_(fd), buffer_(std::move(begin)) {}

  // The next line without its "\n" or "\r\n"; the last may lack one. Returns false at the end, and
  // after an error, which status() then tells: the file breaks off, or a line is over 2 GB.
  bool Next(std::string* line);
  const absl::Status& status() const { return status_; }

 private:
  bool Fill();

  int fd_;
  std::string buffer_;
  size_t used_ = 0;  // bytes of buffer_ that were given out
  bool at_end_ = false;
  absl::Status status_;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_INPUT_LINE_READER_H_
