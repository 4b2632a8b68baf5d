#include "tools/extract.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/hash/hash.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
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
  std::string id;
  absl::Status status;
  std::string warning;  // may be empty
  std::string bytes;
};

// Finds articles with the id of one before: their records cannot be told apart.
class SeenIds {
 public:
  // Whether an article before had it. A stream may be endless, so only so many are kept.
  bool Add(const std::string& id) {
    constexpr size_t kMost = size_t{1} << 20;
    const size_t hash = absl::Hash<std::string>()(id);
    return hashes_.size() < kMost ? !hashes_.insert(hash).second : hashes_.contains(hash);
  }

 private:
  absl::flat_hash_set<size_t> hashes_;
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
  out->warning.clear();
  out->status = ReadDocument(item, &scratch->document);
  if (!out->status.ok()) return;
  out->id = scratch->document.id();
  scratch->arena.Reset();
  v1::DocumentAttributions& result =
      *google::protobuf::Arena::CreateMessage<v1::DocumentAttributions>(&scratch->arena);
  scratch->extract(scratch->document, &result);
  ConvertOffsets(scratch->document.text(), run.offsets, &result);
  if (!IsValidUtf8(scratch->document.text())) {
    MakeValidUtf8(&result);
    if (!run.formatter->TellsDiagnostics()) {
      out->warning =
          "some bytes are not UTF-8 and are written as U+FFFD; convert the file "
          "(iconv -f LATIN1 -t UTF-8)";
    }
  }
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
  const auto tell = [&err](const Formatted& formatted, absl::string_view message) {
    err << "whosaid: " << Printable(formatted.label) << ": " << Printable(message) << std::endl;
  };
  SeenIds seen;
  int repeated = 0;
  pipeline.sink = [&](Formatted& formatted) {
    if (!formatted.status.ok()) {
      some_failed = true;
      tell(formatted, formatted.status.message());
    } else if (seen.Add(formatted.id) && ++repeated == 1) {
      tell(formatted, absl::StrCat("an article before has the same id, ", formatted.id,
                                   "; give each its own, to tell their records apart"));
    }
    if (!formatted.warning.empty()) tell(formatted, formatted.warning);
    return output->Write(formatted.bytes) && (!flush_each || output->Flush());
  };
  pipeline.Run(run.threads);
  if (repeated > 1) {
    err << "whosaid: " << repeated - 1 << " more with the id of an article before" << std::endl;
  }

  if (!output->Flush()) {
    err << "whosaid: output: " << output->status().message() << "; stopped there" << std::endl;
    return kExitOutput;
  }
  return some_failed ? kExitSomeFailed : kExitDone;
}

}  // namespace whosaid::tools
