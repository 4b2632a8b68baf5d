#include "tools/extract.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "engine/records/offsets_convert.h"
#include "google/protobuf/arena.h"
#include "tools/exit_codes.h"
#include "tools/pipeline.h"
#include "tools/terminal.h"
#include "tools/utf8.h"

namespace whosaid::tools {
namespace {

struct Formatted {
  std::string label;
  absl::Status status;
  std::string bytes;
};

// What one thread works in, reused for every article.
struct Scratch {
  ExtractFunction extract;
  v1::Document document;
  // Where results are made. That of an article of common size fits into the first block, which
  // stays.
  std::vector<char> block = std::vector<char>(256 << 10);
  google::protobuf::Arena arena{block.data(), block.size()};
};

void ExtractOne(const ExtractRun& run, const InputItem& item, Scratch* scratch, Formatted* out) {
  out->label = item.label;
  out->bytes.clear();
  out->status = ReadDocument(item, &scratch->document);
  if (!out->status.ok()) return;
  scratch->arena.Reset();
  v1::DocumentAttributions& result =
      *google::protobuf::Arena::CreateMessage<v1::DocumentAttributions>(&scratch->arena);
  scratch->extract(scratch->document, &result);
  ConvertOffsets(scratch->document.text(), run.offsets, &result);
  if (!IsValidUtf8(scratch->document.text())) MakeValidUtf8(&result);
  run.formatter->Append(result, &out->bytes);
}

}  // namespace

int RunExtract(const ExtractRun& run, Output* output, std::ostream& err) {
  Inputs inputs(run.inputs, run.input_format, run.stdin_fd);
  // Whoever feeds standard input bit by bit waits for each answer.
  const bool flush_each =
      run.inputs.empty() || std::count(run.inputs.begin(), run.inputs.end(), "-") > 0;
  bool some_failed = false;
  output->Write(run.formatter->Header());

  Pipeline<InputItem, Formatted> pipeline;
  pipeline.source = [&inputs](InputItem* item) { return inputs.Next(item); };
  pipeline.new_worker = [&run] {
    auto scratch = std::make_shared<Scratch>();
    scratch->extract = run.new_extractor();
    return [&run, scratch](InputItem& item, Formatted* out) {
      ExtractOne(run, item, scratch.get(), out);
    };
  };
  pipeline.sink = [&](Formatted& formatted) {
    if (!formatted.status.ok()) {
      some_failed = true;
      err << "whosaid: " << Printable(formatted.label) << ": "
          << Printable(formatted.status.message()) << std::endl;
    }
    return output->Write(formatted.bytes) && (!flush_each || output->Flush());
  };
  pipeline.Run(run.threads);

  if (!output->Flush()) {
    err << "whosaid: output: " << output->status().message() << "; stopped there" << std::endl;
    return kExitOutput;
  }
  return some_failed ? kExitSomeFailed : kExitDone;
}

}  // namespace whosaid::tools
