// Bytes to a file descriptor, with every failure noticed.
#ifndef WHOSAID_TOOLS_OUTPUT_H_
#define WHOSAID_TOOLS_OUTPUT_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace whosaid::tools {

class Output {
 public:
  explicit Output(int fd) : fd_(fd) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Keeps bytes until there are enough for a write. After a failure nothing is written any more;
  // status() says why ("the disk is full"). The caller flushes at the end.
  bool Write(absl::string_view bytes);
  bool Flush();
  const absl::Status& status() const { return status_; }

 private:
  int fd_;
  std::string buffer_;
  absl::Status status_;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_OUTPUT_H_
