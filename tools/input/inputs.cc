#include "tools/input/inputs.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <functional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/strip.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "tools/paths.h"
#include "tools/utf8.h"

namespace whosaid::tools {
namespace {

constexpr absl::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool HasJsonlName(absl::string_view path) {
  return absl::EndsWithIgnoreCase(path, ".jsonl") || absl::EndsWithIgnoreCase(path, ".ndjson");
}

bool HasTextName(absl::string_view path) { return absl::EndsWithIgnoreCase(path, ".txt"); }

void SetError(absl::string_view label, absl::Status status, InputItem* item) {
  item->kind = InputItem::kError;
  item->label = std::string(label);
  item->error = std::move(status);
}

absl::Status NoText() {
  return absl::InvalidArgumentError(
      "not text in UTF-8; unpack it if it is packed (zcat FILE.gz | whosaid extract -), convert it "
      "if it is text (iconv -f UTF-16 -t UTF-8 FILE)");
}

absl::string_view KindOf(const google::protobuf::Value& value) {
  using google::protobuf::Value;
  switch (value.kind_case()) {
    case Value::kNumberValue:
      return "a number";
    case Value::kStringValue:
      return "a string";
    case Value::kBoolValue:
      return "true or false";
    case Value::kStructValue:
      return "an object";
    case Value::kListValue:
      return "a list";
    default:
      return "null";
  }
}

// What is wrong with a line that is no Document, in plain words. status: what protobuf says of it,
// which is plain only of what is no JSON at all.
std::string JsonMistake(const std::string& line, const google::protobuf::util::Status& status) {
  constexpr absl::string_view kWanted = "; a line holds {\"id\": .., \"text\": ..}";
  if (!IsValidUtf8(line)) {
    return "not UTF-8; convert the file (iconv -f LATIN1 -t UTF-8 FILE)";
  }
  google::protobuf::Value value;
  if (!google::protobuf::util::JsonStringToMessage(line, &value).ok()) {
    // It shows the place over further lines.
    const std::string text(status.message().data(), status.message().size());
    absl::string_view first = absl::string_view(text).substr(0, text.find('\n'));
    while (absl::ConsumeSuffix(&first, ".")) {
    }
    return absl::StrCat("not JSON: ", first, kWanted);
  }
  if (!value.has_struct_value()) return absl::StrCat(KindOf(value), ", no JSON object", kWanted);
  for (const char* key : {"text", "url", "id"}) {
    const auto field = value.struct_value().fields().find(key);
    if (field == value.struct_value().fields().end() || field->second.has_string_value() ||
        field->second.has_null_value()) {
      continue;
    }
    return absl::StrCat("\"", key, "\" is ", KindOf(field->second), ", not a string");
  }
  return absl::StrCat("no article", kWanted);
}

// Sets id from a JSON number, which many exports have there. Returns whether it was one.
bool TakeNumericId(const std::string& line, v1::Document* document) {
  google::protobuf::Struct object;
  if (!google::protobuf::util::JsonStringToMessage(line, &object).ok()) return false;
  auto& fields = *object.mutable_fields();
  const auto id = fields.find("id");
  if (id == fields.end() || id->second.kind_case() != google::protobuf::Value::kNumberValue) {
    return false;
  }
  const std::string text = absl::StrFormat("%.17g", id->second.number_value());
  id->second.set_string_value(text);
  std::string again;
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  return google::protobuf::util::MessageToJsonString(object, &again).ok() &&
         google::protobuf::util::JsonStringToMessage(again, document, options).ok();
}

absl::Status ParseJson(const std::string& line, v1::Document* document) {
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  const google::protobuf::util::Status status =
      google::protobuf::util::JsonStringToMessage(line, document, options);
  if (!status.ok() && !TakeNumericId(line, document)) {
    return absl::InvalidArgumentError(JsonMistake(line, status));
  }
  if (document->text().empty()) {
    return absl::InvalidArgumentError("no \"text\" in this object, or it is empty");
  }
  return absl::OkStatus();
}

}  // namespace

struct Inputs::Folder {
  std::string path;                  // as the user would write it
  std::vector<std::string> entries;  // last first; folders end in /
};

bool AbslParseFlag(absl::string_view text, InputFormat* format, std::string* error) {
  if (text == "auto") {
    *format = InputFormat::kAuto;
  } else if (text == "text") {
    *format = InputFormat::kText;
  } else if (text == "jsonl") {
    *format = InputFormat::kJsonl;
  } else {
    *error = "wanted auto, text or jsonl";
    return false;
  }
  return true;
}

std::string AbslUnparseFlag(InputFormat format) {
  return format == InputFormat::kAuto ? "auto" : format == InputFormat::kText ? "text" : "jsonl";
}

Inputs::Inputs(std::vector<std::string> arguments, InputFormat format, int stdin_fd)
    : arguments_(std::move(arguments)), format_(format), stdin_fd_(stdin_fd) {
  if (arguments_.empty()) arguments_.push_back("-");
  std::reverse(arguments_.begin(), arguments_.end());
}

Inputs::~Inputs() { EndLines(); }

bool Inputs::IsJsonl(absl::string_view path) const {
  return format_ == InputFormat::kJsonl || (format_ == InputFormat::kAuto && HasJsonlName(path));
}

// Files of a folder are taken by their names; files that the user names are always taken.
bool Inputs::IsArticle(absl::string_view name) const {
  return (format_ != InputFormat::kJsonl && HasTextName(name)) ||
         (format_ != InputFormat::kText && HasJsonlName(name));
}

bool Inputs::Next(InputItem* item) {
  while (true) {
    if (lines_ != nullptr) {
      if (NextLine(item)) return true;
    } else if (!folders_.empty()) {
      if (NextEntry(item)) return true;
    } else if (!arguments_.empty()) {
      const std::string argument = std::move(arguments_.back());
      arguments_.pop_back();
      *item = InputItem();
      Open(argument, item);
      // Neither a whole file nor an error: a folder or lines were opened.
      if (!item->label.empty()) return true;
    } else {
      return false;
    }
  }
}

void Inputs::Open(const std::string& argument, InputItem* item) {
  if (argument == "-") return OpenStdin(item);
  const std::string path = ResolvePath(argument);
  struct stat info;
  if (stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) {
    folder_argument_ = argument;
    folder_has_articles_ = false;
    folders_.push_back({absl::EndsWith(argument, "/") ? argument : argument + "/", {}});
    // The first entry is the folder itself: NextEntry lists what it opens.
    folders_.back().entries.push_back("");
    return;
  }
  if (IsJsonl(argument)) {
    OpenLines(argument, item);
    return;
  }
  item->kind = InputItem::kFile;
  item->label = argument;
  item->id = ValidUtf8(PathStem(argument));
  item->data = path;
}

void Inputs::OpenStdin(InputItem* item) {
  if (format_ == InputFormat::kJsonl) return StartLines("stdin", stdin_fd_, false, "");
  // The first chunk decides what it is; a pipe may hand out less than there is.
  std::string begin;
  if (format_ == InputFormat::kAuto) {
    char c;
    ssize_t got;
    while ((got = read(stdin_fd_, &c, 1)) == 1 || (got < 0 && errno == EINTR)) {
      if (got < 0) continue;
      begin.push_back(c);
      if (!absl::ascii_isspace(c) && !absl::StartsWith(kByteOrderMark, begin)) break;
    }
    const absl::string_view first = absl::StripPrefix(begin, kByteOrderMark);
    if (absl::StartsWith(absl::StripLeadingAsciiWhitespace(first), "{")) {
      return StartLines("stdin", stdin_fd_, false, std::move(begin));
    }
  }
  std::string text;
  const absl::Status status = ReadAll(stdin_fd_, &text);
  if (!status.ok()) return SetError("stdin", status, item);
  item->kind = InputItem::kText;
  item->label = "stdin";
  item->id = "stdin";
  item->data = begin.empty() ? std::move(text) : begin + text;
}

void Inputs::StartLines(std::string label, int fd, bool own_fd, std::string begin) {
  lines_ = std::make_unique<LineReader>(fd, std::move(begin));
  lines_stem_ = ValidUtf8(PathStem(label));
  lines_label_ = std::move(label);
  lines_fd_ = own_fd ? fd : -1;
  line_number_ = 0;
  lines_have_articles_ = false;
}

bool Inputs::OpenLines(const std::string& label, InputItem* item) {
  absl::StatusOr<int> fd = OpenFile(ResolvePath(label));
  if (!fd.ok()) {
    SetError(label, fd.status(), item);
    return false;
  }
  StartLines(label, *fd, true, "");
  return true;
}

void Inputs::EndLines() {
  if (lines_fd_ >= 0) close(lines_fd_);
  lines_fd_ = -1;
  lines_ = nullptr;
}

bool Inputs::NextLine(InputItem* item) {
  std::string line;
  while (lines_->Next(&line)) {
    if (++line_number_ == 1 && absl::StartsWith(line, kByteOrderMark)) {
      line.erase(0, kByteOrderMark.size());
    }
    if (line_number_ == 1 && LooksBinary(line)) {
      SetError(lines_label_, NoText(), item);
      EndLines();
      return true;
    }
    if (absl::StripAsciiWhitespace(line).empty()) continue;
    lines_have_articles_ = true;
    *item = InputItem();
    item->kind = InputItem::kJson;
    item->label = absl::StrCat(lines_label_, ":", line_number_);
    item->id = absl::StrCat(lines_stem_, ":", line_number_);
    item->data = std::move(line);
    return true;
  }
  absl::Status status = lines_->status();
  if (status.ok() && !lines_have_articles_) {
    status = absl::InvalidArgumentError("empty; it should hold a JSON object a line");
  }
  if (!status.ok()) SetError(lines_label_, status, item);
  EndLines();
  return !status.ok();
}

// Depth first; a folder's name is sorted with its slash, so the order is that of the whole paths.
bool Inputs::NextEntry(InputItem* item) {
  *item = InputItem();
  if (folders_.back().entries.empty()) {
    folders_.pop_back();
    if (!folders_.empty() || folder_has_articles_) return false;
    const absl::string_view wanted = format_ == InputFormat::kText    ? ".txt"
                                     : format_ == InputFormat::kJsonl ? ".jsonl or .ndjson"
                                                                      : ".txt, .jsonl or .ndjson";
    SetError(folder_argument_,
             absl::NotFoundError(absl::StrCat("no article in this folder: no file ends in ", wanted,
                                              "; name the files instead")),
             item);
    return true;
  }
  const std::string name = std::move(folders_.back().entries.back());
  folders_.back().entries.pop_back();
  const std::string path = folders_.back().path + name;
  if (!name.empty() && name.back() != '/') {
    folder_has_articles_ = true;
    if (IsJsonl(name)) return !OpenLines(path, item);
    item->kind = InputItem::kFile;
    item->label = path;
    item->id = ValidUtf8(PathStem(path));
    item->data = ResolvePath(path);
    return true;
  }
  DIR* dir = opendir(ResolvePath(path).c_str());
  if (dir == nullptr) {
    folder_has_articles_ = true;  // one message is enough
    SetError(path, absl::UnavailableError(absl::StrCat("this folder: ", ErrnoText(errno))), item);
    return true;
  }
  Folder folder;
  folder.path = path;
  while (const dirent* entry = readdir(dir)) {
    std::string child = entry->d_name;
    if (child[0] == '.') continue;
    struct stat info;
    const std::string full = ResolvePath(path + child);
    if (lstat(full.c_str(), &info) != 0) continue;
    if (S_ISDIR(info.st_mode)) {
      folder.entries.push_back(child + "/");
    } else if (IsArticle(child)) {
      folder.entries.push_back(std::move(child));
    }
  }
  closedir(dir);
  std::sort(folder.entries.begin(), folder.entries.end(), std::greater<>());
  folders_.push_back(std::move(folder));
  return false;
}

absl::Status ReadDocument(const InputItem& item, v1::Document* document) {
  document->Clear();
  if (item.kind == InputItem::kError) return item.error;
  if (item.kind == InputItem::kJson) {
    const absl::Status status = ParseJson(item.data, document);
    if (!status.ok()) return status;
  } else if (item.kind == InputItem::kText) {
    document->set_text(item.data);
  } else {
    absl::StatusOr<std::string> text = ReadFile(item.data);
    if (!text.ok()) return text.status();
    document->set_text(*std::move(text));
  }
  if (item.kind != InputItem::kJson && LooksBinary(document->text())) return NoText();
  if (document->text().empty()) return absl::InvalidArgumentError("empty: there is no text in it");
  if (document->id().empty()) document->set_id(item.id);
  return absl::OkStatus();
}

}  // namespace whosaid::tools
