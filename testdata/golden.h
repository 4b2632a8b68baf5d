// Golden records: what the engine makes of every article, kept as text. //testdata:golden_test
// compares, //testdata:update_golden writes them anew.
#ifndef WHOSAID_TESTDATA_GOLDEN_H_
#define WHOSAID_TESTDATA_GOLDEN_H_

#include <ostream>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "engine/extractor.h"
#include "proto/attribution.pb.h"

namespace whosaid::testdata {

constexpr char kArticlesFolder[] = "testdata/articles";

// The articles of one language and their records, each read with its built-in rules.
struct ArticleSet {
  const char *language, *articles, *golden;  // folders
};
constexpr ArticleSet kArticleSets[] = {
    {"en", kArticlesFolder, "testdata/golden"},
    {"de", "testdata/de/articles", "testdata/de/golden"},
};

struct Article {
  std::string name;  // the file's stem
  std::string text;
  // How a test names it.
  friend std::ostream& operator<<(std::ostream& out, const Article& article) {
    return out << article.name;
  }
};

// The .txt files of folder by name. NotFound if there are none.
absl::StatusOr<std::vector<Article>> ReadArticles(const std::string& folder);

// The whole file. NotFound if it cannot be read.
absl::StatusOr<std::string> ReadFile(const std::string& path);

// The extractor's records of the article without what changes with every change of the rules: no
// fingerprint, version, scores and margins; probabilities to two digits.
v1::DocumentAttributions GoldenRecords(const Extractor& extractor, Extractor::Workspace* workspace,
                                       const Article& article);

// The records as the text of a golden file, and back. InvalidArgument with line and reason if text
// is not such.
std::string PrintGolden(const v1::DocumentAttributions& records);
absl::StatusOr<v1::DocumentAttributions> ParseGolden(absl::string_view text);

// "" if got is what golden has (probabilities may be 0.01 apart), else for people: every record
// that is new, lost or changed, in words, the first one in its place in the text, and what exactly
// has changed.
std::string DiffRecords(absl::string_view text, const v1::DocumentAttributions& golden,
                        const v1::DocumentAttributions& got);

}  // namespace whosaid::testdata

#endif  // WHOSAID_TESTDATA_GOLDEN_H_
