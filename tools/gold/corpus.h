// A folder of articles with its gold.
#ifndef WHOSAID_TOOLS_GOLD_CORPUS_H_
#define WHOSAID_TOOLS_GOLD_CORPUS_H_

#include <ostream>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "tools/gold/code_points.h"
#include "tools/gold/speakers.h"
#include "tools/gold/standoff.h"

namespace whosaid::tools {

struct GoldDocument {
  std::string id;
  std::string utf8;
  CodePoints text;
  bool has_text = false;          // whether the text folder has it
  bool has_attributions = false;  // whether an .ann file without mistakes tells them
  std::vector<GoldAttribution> attributions;
};

struct GoldCorpus {
  // Those with an .ann file by name, then those that only the quotes name.
  std::vector<GoldDocument> documents;
  std::vector<GoldQuote> quotes;
  // Whether the attributions are those of quotations only: of spans they tell nothing.
  bool quotations_only = false;
  // What is wrong with the gold: "file:line: what it is, and what to do". An .ann file and a line
  // of quotes that are complained of are left out; what has no text is there all the same.
  std::vector<std::string> complaints;
};

// text_folder: ID.txt for each document. ann_folder: ID.ann, or ID_ANNOTATOR.ann, of which the
// first by name counts; may be empty. quote_files: see speakers.h. Paths are taken as ResolvePath
// does. Fails, naming the file, only if one cannot be read at all; what is wrong inside an .ann
// file, or with the offsets of a quote, is a complaint.
absl::StatusOr<GoldCorpus> ReadGoldCorpus(absl::string_view text_folder,
                                          absl::string_view ann_folder,
                                          const std::vector<std::string>& quote_files);

// Writes the complaints to err, a line each, and returns whether there are any: a command then ends
// with kExitSomeFailed.
bool TellComplaints(const GoldCorpus& corpus, std::ostream& err);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_GOLD_CORPUS_H_
