#include "tools/rules/suggestion_text.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "google/protobuf/text_format.h"
#include "tools/rules/suggestion.h"

namespace whosaid::tools {

std::string RuleFileText(const v1::RuleFile& file) {
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  printer.PrintToString(file, &text);
  return text;
}

std::string SuggestionsAsTextproto(const Suggestions& suggestions) {
  std::string out = absl::StrCat(
      "# proto-file: proto/rules.proto\n# proto-message: whosaid.v1.RuleFile\n"
      "# Suggested: what the rules miss in ",
      suggestions.documents, " articles, ", suggestions.missed, " of ", suggestions.attributions,
      " attributions, by shape.\n# As a file: FOLDER/", suggestions.path, "\n# ",
      suggestions.shapeless, " of the missed have no shape that a frame could have. ",
      suggestions.tried, " shapes were tried: ", suggestions.too_wrong, " are too often wrong, ",
      suggestions.without_example, " have no example, ", suggestions.not_loading,
      " do not load.\n");
  for (const Suggestion& suggestion : suggestions.rules) {
    absl::StrAppendFormat(
        &out,
        "\n# %d missed have this shape. Precision %.1f %% (%d right of %d), recall %.2f %% (%d "
        "attributions, %d of them missed so far).\n# Of %d matches that no rule makes yet %d are "
        "right, %.1f %%.\n",
        suggestion.misses, 100 * suggestion.precision(), suggestion.right, suggestion.proposed,
        100.0 * suggestion.found / suggestions.attributions, suggestion.found, suggestion.newly,
        suggestion.fresh, suggestion.fresh_right, 100 * suggestion.fresh_precision());
    v1::RuleFile file;
    *file.add_rule() = suggestion.rule;
    out += RuleFileText(file);
  }
  return out;
}

}  // namespace whosaid::tools
