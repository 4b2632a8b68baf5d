#include "tools/load_extractor.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace whosaid::tools {

absl::StatusOr<std::unique_ptr<const Extractor>> LoadExtractor(absl::string_view language,
                                                               absl::string_view rules_folder,
                                                               std::ostream& err) {
  Issues found;
  const absl::StatusOr<RuleFolder> folder = OpenRuleFolder(language, rules_folder, false, &found);
  if (!folder.ok()) return folder.status();
  return LoadExtractor(*folder, std::move(found), err);
}

absl::StatusOr<std::unique_ptr<const Extractor>> LoadExtractor(const RuleFolder& folder,
                                                               Issues found, std::ostream& err) {
  auto extractor = Extractor::Create(folder.sources, folder.first_overlay, &found);
  const Issues issues = folder.ShowFiles(found);
  if (issues.has_errors()) return issues.ToStatus();
  if (extractor.ok() && !issues.all().empty()) err << issues.ToString();
  return extractor;
}

std::string RulesError(const absl::Status& status) {
  const absl::string_view message = absl::StripAsciiWhitespace(status.message());
  const bool lines = message.find('\n') != absl::string_view::npos;
  return absl::StrCat("whosaid: the rules do not load:", lines ? "\n" : " ", message, "\n");
}

}  // namespace whosaid::tools
