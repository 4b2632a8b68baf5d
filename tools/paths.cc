#include "tools/paths.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace whosaid::tools {
namespace {

constexpr size_t kChunkBytes = size_t{1} << 16;

absl::Status TooLarge() {
  return absl::ResourceExhaustedError(
      "larger than 2 GB; split it: one article a file, or JSON lines with --input=jsonl");
}

}  // namespace

std::string ResolvePath(absl::string_view path) {
  const char* folder = getenv("BUILD_WORKING_DIRECTORY");
  if (folder == nullptr || *folder == '\0' || path.empty() || path[0] == '/') {
    return std::string(path);
  }
  return absl::StrCat(folder, "/", path);
}

std::string PathStem(absl::string_view path) {
  while (path.size() > 1 && absl::EndsWith(path, "/")) path.remove_suffix(1);
  const size_t slash = path.rfind('/');
  absl::string_view name = slash == absl::string_view::npos ? path : path.substr(slash + 1);
  const size_t dot = name.rfind('.');
  if (dot != absl::string_view::npos && dot > 0) name = name.substr(0, dot);
  return std::string(name);
}

std::string ErrnoText(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "no such file or folder";
    case EACCES:
    case EPERM:
      return "permission denied";
    case EPIPE:
      return "the reader closed the pipe";
    case ENOSPC:
      return "the disk is full";
    default:
      return strerror(error);
  }
}

absl::Status PrepareToWrite(absl::string_view resolved_path) {
  namespace fs = std::filesystem;
  const fs::path path{std::string(resolved_path)};
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code error;
  if (fs::is_directory(path, error)) {
    return absl::InvalidArgumentError("a folder; name a file in it");
  }
  fs::create_directories(folder, error);
  if (error) {
    return absl::UnavailableError(absl::StrCat("its folder cannot be made: ", error.message()));
  }
  const bool is_there = fs::exists(path, error);
  if (access((is_there ? path : folder).c_str(), W_OK) != 0) {
    return absl::PermissionDeniedError(
        absl::StrCat("cannot be written: ", ErrnoText(errno), "; name another place"));
  }
  return absl::OkStatus();
}

absl::StatusOr<int> OpenFile(absl::string_view resolved_path) {
  const int fd = open(std::string(resolved_path).c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    switch (errno) {
      case ENOENT:
      case ENOTDIR:
        return absl::NotFoundError("no such file or folder; check the path");
      case EACCES:
      case EPERM:
        return absl::PermissionDeniedError("permission denied; make it readable for this user");
      default:
        return absl::UnavailableError(absl::StrCat("cannot be opened: ", strerror(errno)));
    }
  }
  struct stat info;
  if (fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
    close(fd);
    return absl::InvalidArgumentError("a folder, not a file");
  }
  return fd;
}

absl::Status ReadAll(int fd, std::string* contents) {
  contents->clear();
  struct stat info;
  uint64_t expected = 0;
  if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode)) expected = info.st_size;
  if (expected > kMaxDocumentBytes) return TooLarge();
  // One byte more than the file has, so that the read that finds its end needs no growth.
  contents->resize(std::max<size_t>(expected + 1, expected == 0 ? kChunkBytes : 0));
  size_t used = 0;
  while (true) {
    if (used == contents->size()) contents->resize(2 * used);
    const ssize_t got = read(fd, &(*contents)[used], contents->size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return absl::UnavailableError(absl::StrCat("cannot be read: ", strerror(errno)));
    if (got == 0) break;
    used += got;
    if (used > kMaxDocumentBytes) return TooLarge();
  }
  contents->resize(used);
  return absl::OkStatus();
}

absl::StatusOr<std::string> ReadFile(absl::string_view resolved_path) {
  absl::StatusOr<int> fd = OpenFile(resolved_path);
  if (!fd.ok()) return fd.status();
  const absl::Cleanup closer = [&fd] { close(*fd); };
  std::string contents;
  const absl::Status status = ReadAll(*fd, &contents);
  if (!status.ok()) return status;
  return contents;
}

}  // namespace whosaid::tools
