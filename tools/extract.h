// Articles in, formatted records out: what `whosaid extract` does once its flags are read.
#ifndef WHOSAID_TOOLS_EXTRACT_H_
#define WHOSAID_TOOLS_EXTRACT_H_

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "proto/attribution.pb.h"
#include "proto/document.pb.h"
#include "tools/format/formatter.h"
#include "tools/input/inputs.h"
#include "tools/output.h"

namespace whosaid::tools {

// Fills the result, offsets in bytes. Used by one thread.
using ExtractFunction = std::function<void(const v1::Document&, v1::DocumentAttributions*)>;

struct ExtractRun {
  std::vector<std::string> inputs;  // as Inputs takes them
  InputFormat input_format = InputFormat::kAuto;
  int stdin_fd = 0;
  v1::DocumentAttributions::Offsets offsets = v1::DocumentAttributions::UTF8;
  int threads = 1;
  const Formatter* formatter = nullptr;
  // Called once in each thread that has work.
  std::function<ExtractFunction()> new_extractor;
};

// Writes the results in the order of the inputs, the same bytes for any number of threads. An input
// that cannot be read is named in err, "whosaid: PATH: what, what to do", and the others go on. So
// is one that is no UTF-8, if the format has no place for that, and the first with the id of
// another. Returns an ExitCode.
int RunExtract(const ExtractRun& run, Output* output, std::ostream& err);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EXTRACT_H_
