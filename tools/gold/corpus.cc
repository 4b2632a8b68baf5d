#include "tools/gold/corpus.h"

#include <dirent.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "tools/paths.h"

namespace whosaid::tools {
namespace {

constexpr absl::string_view kAnnEnding = ".ann";

absl::Status WithPath(absl::string_view path, const absl::Status& status) {
  return absl::Status(status.code(), absl::StrCat(path, ": ", status.message()));
}

absl::StatusOr<std::vector<std::string>> AnnFiles(absl::string_view folder) {
  DIR* dir = opendir(ResolvePath(folder).c_str());
  if (dir == nullptr) return absl::NotFoundError(absl::StrCat(folder, ": ", ErrnoText(errno)));
  std::vector<std::string> names;
  while (const dirent* entry = readdir(dir)) {
    const std::string name = entry->d_name;
    if (name[0] != '.' && absl::EndsWith(name, kAnnEnding)) names.push_back(name);
  }
  closedir(dir);
  std::sort(names.begin(), names.end());
  if (names.empty()) return absl::NotFoundError(absl::StrCat(folder, ": no .ann file in it"));
  return names;
}

std::string TextPath(absl::string_view folder, absl::string_view id) {
  return ResolvePath(absl::StrCat(folder, "/", id, ".txt"));
}

absl::Status ReadText(absl::string_view folder, GoldDocument* document) {
  const std::string path = TextPath(folder, document->id);
  if (access(path.c_str(), F_OK) != 0) return absl::OkStatus();
  absl::StatusOr<std::string> text = ReadFile(path);
  if (!text.ok()) return WithPath(path, text.status());
  document->utf8 = *std::move(text);
  document->text = CodePoints(document->utf8);
  document->has_text = true;
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<GoldCorpus> ReadGoldCorpus(absl::string_view text_folder,
                                          absl::string_view ann_folder,
                                          const std::vector<std::string>& quote_files) {
  GoldCorpus corpus;
  absl::flat_hash_set<std::string> seen;
  std::vector<std::string> names;
  if (!ann_folder.empty()) {
    absl::StatusOr<std::vector<std::string>> found = AnnFiles(ann_folder);
    if (!found.ok()) return found.status();
    names = *std::move(found);
  }
  for (const std::string& name : names) {
    GoldDocument document;
    document.id = name.substr(0, name.size() - kAnnEnding.size());
    if (access(TextPath(text_folder, document.id).c_str(), F_OK) != 0) {
      document.id = document.id.substr(0, document.id.rfind('_'));
    }
    if (!seen.insert(document.id).second) continue;
    const std::string path = absl::StrCat(ann_folder, "/", name);
    absl::StatusOr<std::string> contents = ReadFile(ResolvePath(path));
    if (!contents.ok()) return WithPath(path, contents.status());
    document.has_attributions = true;
    document.attributions = ParseStandoff(*contents);
    const absl::Status status = ReadText(text_folder, &document);
    if (!status.ok()) return status;
    corpus.documents.push_back(std::move(document));
  }
  for (const std::string& path : quote_files) {
    absl::StatusOr<std::string> contents = ReadFile(ResolvePath(path));
    if (!contents.ok()) return WithPath(path, contents.status());
    absl::StatusOr<std::vector<GoldQuote>> quotes = ParseGoldQuotes(*contents);
    if (!quotes.ok()) return WithPath(path, quotes.status());
    for (GoldQuote& quote : *quotes) {
      if (seen.insert(quote.document).second) {
        GoldDocument document;
        document.id = quote.document;
        const absl::Status status = ReadText(text_folder, &document);
        if (!status.ok()) return status;
        corpus.documents.push_back(std::move(document));
      }
      corpus.quotes.push_back(std::move(quote));
    }
  }
  return corpus;
}

}  // namespace whosaid::tools
