// Writes the golden records of all languages anew: ./bazelw run //testdata:update_golden
//
// Only files whose records have changed are written, and those of articles that are gone removed;
// what has changed is printed, for the one who commits it to read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/extractor.h"
#include "engine/rules/builtin.h"
#include "testdata/golden.h"

namespace whosaid::testdata {
namespace {

namespace fs = std::filesystem;

int Fail(absl::string_view message) {
  std::cerr << message << "\n";
  return 1;
}

int Update(const fs::path& workspace, const ArticleSet& set) {
  const fs::path folder = workspace / set.golden;
  std::error_code error;
  fs::create_directories(folder, error);

  const auto articles = ReadArticles((workspace / set.articles).string());
  if (!articles.ok()) return Fail(articles.status().message());
  const auto extractor = Extractor::Create(BuiltinRules(set.language), SIZE_MAX, nullptr);
  if (!extractor.ok()) return Fail(extractor.status().message());

  const Extractor::WorkspacePtr scratch = (*extractor)->NewWorkspace();
  std::set<std::string> names;
  size_t changed = 0;
  for (const Article& article : *articles) {
    const std::string name = article.name + ".textproto";
    names.insert(name);
    const fs::path path = folder / name;
    const v1::DocumentAttributions records = GoldenRecords(**extractor, scratch.get(), article);
    const auto old = ReadFile(path.string());
    if (old.ok()) {
      const auto golden = ParseGolden(*old);
      if (golden.ok()) {
        const std::string diff = DiffRecords(article.text, *golden, records);
        if (diff.empty()) continue;
        std::cout << article.name << ": " << diff << "\n";
      } else {
        std::cout << article.name << ": not readable, written anew\n";
      }
    } else {
      std::cout << article.name << ": new\n";
    }
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << PrintGolden(records);
    if (!out.flush()) return Fail("cannot write " + path.string());
    ++changed;
  }
  std::vector<fs::path> stale;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".textproto") continue;
    if (names.count(entry.path().filename().string()) == 0) stale.push_back(entry.path());
  }
  for (const fs::path& path : stale) {
    std::cout << path.stem().string() << ": no such article, removed\n";
    fs::remove(path, error);
  }
  std::cout << set.golden << ": " << changed << " of " << articles->size() << " files written\n";
  return 0;
}

int UpdateAll() {
  const char* const workspace = std::getenv("BUILD_WORKSPACE_DIRECTORY");
  if (workspace == nullptr) return Fail("run it as ./bazelw run //testdata:update_golden");
  for (const ArticleSet& set : kArticleSets) {
    if (const int code = Update(workspace, set); code != 0) return code;
  }
  return 0;
}

}  // namespace
}  // namespace whosaid::testdata

int main() { return whosaid::testdata::UpdateAll(); }
