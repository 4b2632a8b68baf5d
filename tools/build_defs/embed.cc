// Writes files as C++ source: the tool behind embed_files (embed.bzl), which calls it as
//
//   embed PARAMETERS
//
// PARAMETERS is a file with an argument a line: the header to write, the path that includes it, the
// source to write, the name of the function, then for each file its path and where to read it.
//
// The contents become string literals, a line of the file each: a compiler reads these many times
// faster than arrays of numbers.

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

struct File {
  std::string path;
  std::string read_from;
};

[[noreturn]] void Fail(const std::string& message) {
  std::cerr << "embed: " << message << "\n";
  std::exit(1);
}

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) Fail("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void WriteFile(const std::string& path, const std::string& contents) {
  std::ofstream out(path, std::ios::binary);
  out << contents;
  out.close();
  if (!out) Fail("cannot write " + path);
}

// Returns absl::string_view("...", SIZE) for any bytes.
std::string Literal(const std::string& bytes) {
  constexpr size_t kLineSize = 2000;
  std::string literal = "absl::string_view(\"";
  size_t line_start = literal.size();
  for (unsigned char byte : bytes) {
    if (literal.size() - line_start > kLineSize) {
      literal += "\"\n\"";
      line_start = literal.size();
    }
    if (byte == '\n') {
      literal += "\\n\"\n\"";
      line_start = literal.size();
    } else if (byte == '"' || byte == '\\' || byte == '?') {  // ?: else ??/ is a trigraph.
      literal += '\\';
      literal += static_cast<char>(byte);
    } else if (byte < 0x20 || byte >= 0x7f) {
      // Three octal digits end by themselves, whatever follows.
      literal += '\\';
      literal += static_cast<char>('0' + (byte >> 6));
      literal += static_cast<char>('0' + ((byte >> 3) & 7));
      literal += static_cast<char>('0' + (byte & 7));
    } else {
      literal += static_cast<char>(byte);
    }
  }
  return literal + "\", " + std::to_string(bytes.size()) + ")";
}

// Returns WHOSAID_A_B_H_ for a/b.h.
std::string Guard(const std::string& path) {
  std::string guard = "WHOSAID_";
  for (unsigned char c : path) {
    guard += std::isalnum(c) ? static_cast<char>(std::toupper(c)) : '_';
  }
  return guard + "_";
}

std::string Header(const std::string& include_path, const std::string& function) {
  const std::string guard = Guard(include_path);
  return "// Written by //tools/build_defs:embed.\n\n#ifndef " + guard + "\n#define " + guard +
         "\n\n#include \"absl/types/span.h\"\n"
         "#include \"tools/build_defs/embedded_file.h\"\n\nnamespace whosaid {\n\n"
         "// The files, sorted by path.\nabsl::Span<const EmbeddedFile> " +
         function + "();\n\n}  // namespace whosaid\n\n#endif  // " + guard + "\n";
}

std::string Source(const std::string& include_path, const std::string& function,
                   const std::vector<File>& files) {
  std::string source = "// Written by //tools/build_defs:embed.\n\n#include \"" + include_path +
                       "\"\n\nnamespace whosaid {\n\nabsl::Span<const EmbeddedFile> " + function +
                       "() {\n";
  if (files.empty()) return source + "  return {};\n}\n\n}  // namespace whosaid\n";
  source += "  static constexpr EmbeddedFile kFiles[] = {\n";
  for (const File& file : files) {
    source += "{" + Literal(file.path) + ",\n" + Literal(ReadFile(file.read_from)) + "},\n";
  }
  return source + "  };\n  return kFiles;\n}\n\n}  // namespace whosaid\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) Fail("wants one argument, a file of parameters");
  std::ifstream parameters(argv[1]);
  std::vector<std::string> arguments;
  for (std::string line; std::getline(parameters, line);) arguments.push_back(std::move(line));
  if (arguments.size() < 4 || arguments.size() % 2 != 0) Fail("wants four parameters and pairs");

  std::vector<File> files;
  for (size_t i = 4; i < arguments.size(); i += 2)
    files.push_back({arguments[i], arguments[i + 1]});
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.path < b.path; });
  const auto same = std::adjacent_find(
      files.begin(), files.end(), [](const File& a, const File& b) { return a.path == b.path; });
  if (same != files.end()) Fail(same->path + " is given twice");

  WriteFile(arguments[0], Header(arguments[1], arguments[3]));
  WriteFile(arguments[2], Source(arguments[1], arguments[3], files));
  return 0;
}
