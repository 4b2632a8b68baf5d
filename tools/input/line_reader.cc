#include "tools/input/line_reader.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "tools/paths.h"

namespace whosaid::tools {

constexpr size_t kChunkBytes = size_t{1} << 18;

// Appends a chunk. Returns false at the end or on an error.
bool LineReader::Fill() {
  buffer_.erase(0, used_);
  used_ = 0;
  if (buffer_.size() > kMaxDocumentBytes) {
    status_ = absl::ResourceExhaustedError("a line is larger than 2 GB; split it");
    return false;
  }
  const size_t old_size = buffer_.size();
  buffer_.resize(old_size + kChunkBytes);
  ssize_t got;
  do {
    got = read(fd_, &buffer_[old_size], kChunkBytes);
  } while (got < 0 && errno == EINTR);
  buffer_.resize(old_size + (got > 0 ? got : 0));
  if (got < 0) {
    status_ = absl::UnavailableError(absl::StrCat("cannot be read: ", strerror(errno)));
  }
  return got > 0;
}

bool LineReader::Next(std::string* line) {
  size_t search_from = used_;
  while (true) {
    const size_t end = buffer_.find('\n', search_from);
    if (end != std::string::npos) {
      line->assign(buffer_, used_, end - used_);
      used_ = end + 1;
      break;
    }
    const size_t searched = buffer_.size() - used_;
    if (!at_end_ && Fill()) {
      search_from = searched;
      continue;
    }
    at_end_ = true;
    if (!status_.ok() || used_ == buffer_.size()) return false;
    line->assign(buffer_, used_, std::string::npos);
    used_ = buffer_.size();
    break;
  }
  if (!line->empty() && line->back() == '\r') line->pop_back();
  return true;
}

}  // namespace whosaid::tools
