#include "tools/gold/corpus.h"

#include <dirent.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "tools/paths.h"
#include "tools/terminal.h"

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

// "a, b, c and 7 more".
std::string Listed(const std::vector<std::string>& names) {
  constexpr size_t kMost = 3;
  if (names.size() <= kMost) return absl::StrJoin(names, ", ");
  return absl::StrCat(absl::StrJoin(names.begin(), names.begin() + kMost, ", "), " and ",
                      names.size() - kMost, " more");
}

// Fills the attributions of a document from its .ann file; one with mistakes gives none.
void TakeAttributions(absl::string_view path, absl::string_view contents, GoldDocument* document,
                      std::vector<std::string>* complaints) {
  constexpr size_t kMost = 3;
  Standoff standoff = ParseStandoff(contents, document->has_text ? &document->text : nullptr);
  const std::vector<StandoffMistake>& mistakes = standoff.mistakes;
  if (mistakes.empty()) {
    document->has_attributions = true;
    document->attributions = std::move(standoff.attributions);
    return;
  }
  const size_t told = std::min(mistakes.size(), kMost);
  for (size_t i = 0; i < told; ++i) {
    complaints->push_back(absl::StrCat(path, ":", mistakes[i].line, ": ", mistakes[i].message));
  }
  if (mistakes.size() == 1) {
    absl::StrAppend(&complaints->back(), "; the file is left out until then");
  } else {
    complaints->push_back(absl::StrCat(path, ": left out until its ", mistakes.size(),
                                       " mistakes are mended; the first ", told, " are told"));
  }
}

// Takes the quotes of one file over into the corpus, whose documents are there.
class QuoteTaker {
 public:
  QuoteTaker(std::string path, absl::string_view text_folder, GoldCorpus* corpus)
      : path_(std::move(path)), text_folder_(text_folder), corpus_(*corpus) {}

  void Take(GoldQuote quote, const GoldDocument& document) {
    const Range span = quote.span;
    if (!document.has_text) {
      ++without_text_;
      if (seen_.insert(document.id).second) articles_.push_back(document.id);
    } else if (span.begin < 0 || span.begin >= span.end || span.end > document.text.size()) {
      corpus_.complaints.push_back(
          absl::StrCat(path_, ":", quote.line, ": start ", span.begin, " and end ", span.end,
                       " are no part of ", document.id, ".txt, which has ", document.text.size(),
                       " characters; mend them, the line is left out until then"));
      return;
    }
    corpus_.quotes.push_back(std::move(quote));
  }

  // Tells of the quotes without a text.
  void Finish() {
    if (without_text_ == 0) return;
    corpus_.complaints.push_back(absl::StrCat(path_, ": ", without_text_, " of its lines are of ",
                                              articles_.size(), " articles that have no text in ",
                                              text_folder_, " (", Listed(articles_),
                                              "): they count as missed unless there are "
                                              "predictions of them; take the lines out, or check "
                                              "the folder of texts"));
  }

 private:
  const std::string path_;
  const absl::string_view text_folder_;
  GoldCorpus& corpus_;
  int without_text_ = 0;
  std::vector<std::string> articles_;  // without a text
  absl::flat_hash_set<std::string> seen_;
};

}  // namespace

absl::StatusOr<GoldCorpus> ReadGoldCorpus(absl::string_view text_folder,
                                          absl::string_view ann_folder,
                                          const std::vector<std::string>& quote_files) {
  GoldCorpus corpus;
  absl::flat_hash_map<std::string, size_t> places;  // id -> index into the documents
  std::vector<std::string> names, without_text;
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
    if (!places.emplace(document.id, corpus.documents.size()).second) continue;
    const std::string path = absl::StrCat(ann_folder, "/", name);
    absl::StatusOr<std::string> contents = ReadFile(ResolvePath(path));
    if (!contents.ok()) return WithPath(path, contents.status());
    const absl::Status status = ReadText(text_folder, &document);
    if (!status.ok()) return status;
    TakeAttributions(path, *contents, &document, &corpus.complaints);
    if (!document.has_text) without_text.push_back(name);
    corpus.documents.push_back(std::move(document));
  }
  if (!without_text.empty()) {
    corpus.complaints.push_back(absl::StrCat(
        ann_folder, ": no text in ", text_folder, " for ", without_text.size(), " of its files (",
        Listed(without_text),
        "): they count as documents, and no figure tells of them; take them out, or check the "
        "folder of texts"));
  }
  for (const std::string& path : quote_files) {
    absl::StatusOr<std::string> contents = ReadFile(ResolvePath(path));
    if (!contents.ok()) return WithPath(path, contents.status());
    absl::StatusOr<std::vector<GoldQuote>> quotes = ParseGoldQuotes(*contents);
    if (!quotes.ok()) return WithPath(path, quotes.status());
    QuoteTaker taker(path, text_folder, &corpus);
    for (GoldQuote& quote : *quotes) {
      const auto [place, is_new] = places.emplace(quote.document, corpus.documents.size());
      if (is_new) {
        GoldDocument document;
        document.id = quote.document;
        const absl::Status status = ReadText(text_folder, &document);
        if (!status.ok()) return status;
        corpus.documents.push_back(std::move(document));
      }
      taker.Take(std::move(quote), corpus.documents[place->second]);
    }
    taker.Finish();
  }
  return corpus;
}

bool TellComplaints(const GoldCorpus& corpus, std::ostream& err) {
  for (const std::string& complaint : corpus.complaints) {
    err << "whosaid: " << Printable(complaint) << "\n";
  }
  return !corpus.complaints.empty();
}

}  // namespace whosaid::tools
