#include "tools/fit/folds.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "engine/records/offsets_convert.h"
#include "engine/rules/weight_file.h"

namespace whosaid::tools {
std::string WeightText(const v1::WeightFile& weights) {
  // By template, then by labels.
  std::map<absl::string_view, std::map<absl::string_view, float>> rows;
  for (const v1::Weight& weight : weights.weight()) {
    const NamedWeight named = NamedWeight::Of(weight.name(), weight.value());
    rows[named.feature][named.labels] = named.value;
  }
  std::string text = "# proto-file: proto/rules.proto\n# proto-message: whosaid.v1.WeightFile\n";
  if (!weights.provenance().empty()) {
    absl::StrAppend(&text, "provenance: \"", weights.provenance(), "\"\n");
  }
  if (weights.accept_cue() > 0)
    absl::StrAppendFormat(&text, "accept_cue: %g\n", weights.accept_cue());
  for (const v1::CalibrationPoint& point : weights.calibration()) {
    absl::StrAppendFormat(&text, "calibration { raw: %.4f calibrated: %.4f }\n", point.raw(),
                          point.calibrated());
  }
  for (const auto& [name, values] : rows) {
    auto row = values.begin();
    if (row->first.empty()) {
      absl::StrAppendFormat(&text, "weight { name: \"%s\" value: %.2f }\n", name, row->second);
      ++row;
    }
    if (row == values.end()) continue;
    absl::StrAppend(&text, "weight { name: \"", name, "\"\n");
    for (; row != values.end(); ++row) {
      absl::StrAppendFormat(&text, "  row: \"%s %.2f\"\n", row->first, row->second);
    }
    text += "}\n";
  }
  return text;
}

Folds::Folds(const std::vector<RuleSource>& sources, size_t first_overlay, const GoldCorpus& corpus,
             int count)
    : corpus_(corpus), count_(count) {
  for (size_t i = 0; i < sources.size(); ++i) {
    if (language_.empty()) language_ = sources[i].path.substr(0, sources[i].path.find('/'));
    if (IsWeightFile(sources[i].path)) continue;
    sources_.push_back(sources[i]);
    if (i < first_overlay) first_overlay_ = sources_.size();
  }
}

absl::StatusOr<std::unique_ptr<const Extractor>> Folds::Load(const v1::WeightFile& weights,
                                                             absl::string_view without) const {
  std::vector<RuleSource> sources = sources_;
  sources.insert(sources.begin() + first_overlay_,
                 {absl::StrCat(language_, kWeightFile), WeightText(weights)});
  if (!without.empty()) {
    sources.push_back({absl::StrCat(language_, "/frames/without.textproto"),
                       absl::StrCat("disable: \"", without, "\"\n")});
  }
  return Extractor::Create(std::move(sources), first_overlay_ + 1, nullptr);
}

absl::Status Folds::ForEach(const v1::WeightFile& weights, int fold, absl::string_view without,
                            const Visit& visit) const {
  const absl::StatusOr<std::unique_ptr<const Extractor>> extractor = Load(weights, without);
  if (!extractor.ok()) return extractor.status();
  const Extractor::WorkspacePtr workspace = (*extractor)->NewWorkspace();
  for (uint32_t d = 0; d < corpus_.documents.size(); ++d) {
    if (!corpus_.documents[d].has_text || (fold >= 0 && Of(d) != fold)) continue;
    v1::Document in;
    in.set_id(corpus_.documents[d].id);
    in.set_text(corpus_.documents[d].utf8);
    visit(**extractor, in, d, workspace.get());
  }
  return absl::OkStatus();
}

absl::Status Folds::Predict(const v1::WeightFile& weights, int fold, absl::string_view without,
                            Predictions* predictions) const {
  ExtractOptions options;
  options.with_text = false;
  v1::DocumentAttributions out;
  return ForEach(weights, fold, without,
                 [&](const Extractor& extractor, const v1::Document& in, uint32_t,
                     Extractor::Workspace* workspace) {
                   extractor.Extract(in, options, workspace, &out);
                   ConvertOffsets(in.text(), v1::DocumentAttributions::CODEPOINT, &out);
                   predictions->emplace(in.id(), PredictionsOf(out));
                 });
}

}  // namespace whosaid::tools
