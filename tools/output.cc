#include "tools/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstddef>

#include "tools/paths.h"

namespace whosaid::tools {

constexpr size_t kBufferBytes = size_t{1} << 16;

bool Output::Write(absl::string_view bytes) {
  if (!status_.ok()) return false;
  buffer_.append(bytes.data(), bytes.size());
  return buffer_.size() < kBufferBytes || Flush();
}

bool Output::Flush() {
  absl::string_view rest = buffer_;
  while (status_.ok() && !rest.empty()) {
    const ssize_t written = write(fd_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(written);
    } else if (errno != EINTR) {
      status_ = absl::UnavailableError(ErrnoText(errno));
    }
  }
  buffer_.clear();
  return status_.ok();
}

}  // namespace whosaid::tools
