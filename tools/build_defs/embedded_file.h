// A file that embed_files (embed.bzl) linked into the program.

#ifndef WHOSAID_TOOLS_BUILD_DEFS_EMBEDDED_FILE_H_
#define WHOSAID_TOOLS_BUILD_DEFS_EMBEDDED_FILE_H_

#include "absl/strings/string_view.h"

namespace whosaid {

// Both views last as long as the program.
struct EmbeddedFile {
  absl::string_view path;  // With /, from the package of the embed_files: "en/frames/said.rules".
  absl::string_view contents;  // The bytes as they are; may hold any byte, also NUL.
};

}  // namespace whosaid

#endif  // WHOSAID_TOOLS_BUILD_DEFS_EMBEDDED_FILE_H_
