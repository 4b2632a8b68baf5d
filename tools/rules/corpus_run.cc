#include "tools/rules/corpus_run.h"

#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "engine/records/offsets_convert.h"
#include "tools/input/inputs.h"
#include "tools/pipeline.h"

namespace whosaid::tools {

int RunCorpus(const CorpusRun& run, std::ostream& err) {
  Inputs inputs(run.inputs, InputFormat::kAuto);
  int failed = 0;
  Pipeline<InputItem, CorpusResult> pipeline;
  pipeline.source = [&](InputItem* item) { return inputs.Next(item); };
  pipeline.new_worker = [&] {
    std::vector<std::shared_ptr<Extractor::Workspace>> workspaces;
    for (const Extractor* extractor : run.extractors) {
      workspaces.push_back(extractor->NewWorkspace());
    }
    return [&run, workspaces](const InputItem& item, CorpusResult* result) {
      result->error.clear();
      result->results.assign(run.extractors.size(), {});
      const absl::Status status =
          item.kind == InputItem::kError ? item.error : ReadDocument(item, &result->document);
      if (!status.ok()) {
        result->error = absl::StrCat(item.label, ": ", status.message());
        return;
      }
      for (size_t i = 0; i < run.extractors.size(); ++i) {
        run.extractors[i]->Extract(result->document, {}, workspaces[i].get(), &result->results[i]);
        if (run.look) run.look(*workspaces[i], result->document);
      }
    };
  };
  pipeline.sink = [&](CorpusResult& result) {
    if (result.error.empty()) {
      run.take(result);
    } else {
      err << "whosaid: " << result.error << "\n";
      ++failed;
    }
    return true;
  };
  pipeline.Run(run.threads);
  return failed;
}

std::vector<Prediction> PredictionsInCodePoints(absl::string_view text,
                                                v1::DocumentAttributions result) {
  ConvertOffsets(text, v1::DocumentAttributions::CODEPOINT, &result);
  return PredictionsOf(result);
}

}  // namespace whosaid::tools
