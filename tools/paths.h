// Paths as the user means them, and whole files.
#ifndef WHOSAID_TOOLS_PATHS_H_
#define WHOSAID_TOOLS_PATHS_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace whosaid::tools {

// Protobuf counts a message's bytes in an int.
constexpr uint64_t kMaxDocumentBytes = (uint64_t{1} << 31) - (uint64_t{1} << 20);

// path, against the folder where the user typed the command: `bazel run` starts the program in
// another one and names the user's in BUILD_WORKING_DIRECTORY.
std::string ResolvePath(absl::string_view path);

// "news/port.en.txt" -> "port.en".
std::string PathStem(absl::string_view path);

// A message for people from errno: "no such file", "permission denied".
std::string ErrnoText(int error);

// Whether a file can be written to this path; makes the folders that it lacks. The file itself is
// not touched. What is wrong, without the path, as OpenFile tells it.
absl::Status PrepareToWrite(absl::string_view resolved_path);

// Opens a file to read. NotFound, PermissionDenied, InvalidArgument (a folder) or Unavailable, with
// what to do. The path is not part of the message.
absl::StatusOr<int> OpenFile(absl::string_view resolved_path);

// All of a file descriptor. ResourceExhausted if it is more than kMaxDocumentBytes.
absl::Status ReadAll(int fd, std::string* contents);

// Both at once.
absl::StatusOr<std::string> ReadFile(absl::string_view resolved_path);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_PATHS_H_
