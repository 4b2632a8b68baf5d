#include "tools/extract_command.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "tools/common_flags.h"
#include "tools/exit_codes.h"
#include "tools/extract.h"
#include "tools/format/formats.h"
#include "tools/load_extractor.h"

ABSL_FLAG(whosaid::tools::InputFormat, input, whosaid::tools::InputFormat::kAuto,
          "text (one article a file), jsonl (one a line) or auto. Default: auto.");
ABSL_FLAG(whosaid::tools::Format, format, whosaid::tools::Format::kAuto,
          "table, textproto, json, jsonl, binary, brat or csv. Default: table on a terminal, else "
          "jsonl.");
ABSL_FLAG(bool, explain, false,
          "Records also tell what decided; with --format=textproto, json or binary. Default: no.");
ABSL_FLAG(bool, with_text, true,
          "Records carry the words beside the offsets; without them they are smaller. Tables, brat "
          "and csv need them. Default: yes.");

ABSL_FLAG(
    float, min_confidence, 0,
    "Leaves open who said what is less sure than this, from 0 to 1: the record is UNKNOWN and "
    "has that source as its first runner-up, which textproto, json, binary and tables show; jsonl, "
    "csv and brat have no runner-ups. Default: 0.");

namespace whosaid::tools {
namespace {

int RunExtractCommand(const std::vector<std::string>& arguments) {
  const auto usage_error = [](absl::string_view message) {
    std::cerr << "whosaid: " << message << "\n`whosaid help extract` tells more.\n";
    return kExitUsage;
  };
  const bool reads_stdin =
      arguments.empty() || std::count(arguments.begin(), arguments.end(), "-") > 0;
  if (arguments.empty() && isatty(STDIN_FILENO)) {
    return usage_error("no article: name a file or a folder, or pipe a text in");
  }
  if (std::count(arguments.begin(), arguments.end(), "-") > 1) {
    return usage_error("standard input (-) can be read once only");
  }
  if (absl::GetFlag(FLAGS_threads) < 0) return usage_error("--threads is 0 or more");

  Format format = absl::GetFlag(FLAGS_format);
  if (format == Format::kAuto) {
    format = isatty(STDOUT_FILENO) ? Format::kTable : Format::kJsonl;
  }
  v1::DocumentAttributions::Offsets offsets = absl::GetFlag(FLAGS_offsets).unit;
  if (format == Format::kBrat) {
    if (offsets != v1::DocumentAttributions::OFFSETS_UNSPECIFIED &&
        offsets != v1::DocumentAttributions::CODEPOINT) {
      return usage_error("the format brat counts code points: leave --offsets out");
    }
    offsets = v1::DocumentAttributions::CODEPOINT;
  }
  ExtractOptions options;
  options.explain = absl::GetFlag(FLAGS_explain);
  options.with_text = absl::GetFlag(FLAGS_with_text);
  options.min_confidence = absl::GetFlag(FLAGS_min_confidence);
  if (!(options.min_confidence >= 0 && options.min_confidence <= 1)) {
    return usage_error("--min_confidence is a number from 0 to 1");
  }
  const bool needs_text =
      format == Format::kTable || format == Format::kBrat || format == Format::kCsv;
  if (needs_text && !options.with_text) {
    return usage_error("this format consists of the words: leave --nowith_text out");
  }

  const bool has_explanations =
      format == Format::kTextproto || format == Format::kJson || format == Format::kBinary;
  if (options.explain && !has_explanations) {
    return usage_error(absl::StrCat("--explain shows in textproto, json and binary only, not in ",
                                    AbslUnparseFlag(format), ": name one of them by --format"));
  }

  absl::StatusOr<std::unique_ptr<const Extractor>> loaded =
      LoadExtractor(absl::GetFlag(FLAGS_language), absl::GetFlag(FLAGS_rules), std::cerr);
  if (!loaded.ok()) {
    std::cerr << RulesError(loaded.status());
    return kExitRules;
  }
  // The process ends with the command, and takes less time over it if nothing is taken apart.
  static std::vector<const Extractor*>* const kept = new std::vector<const Extractor*>;
  kept->push_back(loaded->release());
  const Extractor* const extractor = kept->back();

  TableOptions table;
  table.width = TerminalWidth(STDOUT_FILENO);
  table.color = UseColor(absl::GetFlag(FLAGS_color), STDOUT_FILENO);
  const std::unique_ptr<const Formatter> formatter = MakeFormatter(format, table);

  ExtractRun run;
  run.inputs = arguments;
  run.input_format = absl::GetFlag(FLAGS_input);
  run.offsets = offsets;
  run.threads = ThreadCount(absl::GetFlag(FLAGS_threads));
  run.formatter = formatter.get();
  run.new_extractor = [&]() -> ExtractFunction {
    const std::shared_ptr<Extractor::Workspace> workspace = extractor->NewWorkspace();
    return [&options, extractor, workspace](const v1::Document& in, v1::DocumentAttributions* out) {
      extractor->Extract(in, options, workspace.get(), out);
    };
  };
  if (reads_stdin && isatty(STDIN_FILENO)) {
    std::cerr << "whosaid: reading the article from the terminal; Ctrl-D ends it\n";
  }
  Output output(STDOUT_FILENO);
  return RunExtract(run, &output, std::cerr);
}

}  // namespace

Command ExtractCommand() {
  Command command;
  command.name = "extract";
  command.summary = "Finds every attribution in articles: who, with which title, said what.";
  command.usage = "[FILE|DIR|-]... [FLAG]...";
  command.details =
      "Inputs:\n"
      "  FILE  an article in UTF-8, paragraphs on lines of their own, or lines broken\n"
      "        at a width and paragraphs with an empty line between; Markdown, tags and\n"
      "        entities of HTML are read over. A name in .jsonl\n"
      "        or .ndjson: an article a line, {\"id\": .., \"text\": .., \"url\": ..}.\n"
      "  DIR   every .txt, .jsonl and .ndjson file below it, in the order of their\n"
      "        names; hidden ones are left out.\n"
      "  -     standard input, also if nothing is named; it is taken for JSON lines if\n"
      "        it begins with {.\n"
      "An article's id is the file's name without folder and ending.\n"
      "\n"
      "Formats (--format):\n"
      "  table      for reading; fits the window ($COLUMNS), in colour on a terminal\n"
      "  jsonl      a flat JSON object a document: {\"doc\", \"records\": [..], \"nested\":\n"
      "             [..], \"offsets\"}; \"nested\" holds what is attributed inside other\n"
      "             quotes, \"offsets\" is the unit\n"
      "  json       all there is, as protobuf's JSON, a document a line\n"
      "  textproto  the same as protobuf text\n"
      "  binary     the same as protobuf messages, each after its size as a varint\n"
      "  brat       standoff annotation: Source, Cue, Content and their events\n"
      "  csv        a row an attribution\n"
      "Results come in the order of the inputs. Messages go to standard error; an input\n"
      "that cannot be read, or is not text, does not stop the others.\n"
      "\n"
      "Examples:\n"
      "  whosaid extract article.txt\n"
      "  whosaid extract news/ --format=csv > quotes.csv\n"
      "  zcat dump.jsonl.gz | whosaid extract --input=jsonl --format=binary > quotes.bin\n"
      "\n"
      "Exit codes: 0 all done; 1 some input could not be read; 2 wrong usage; 3 the rules\n"
      "do not load; 4 the output could not be written.\n";
  command.flags = {"input",   "format", "offsets",   "language", "rules",
                   "threads", "color",  "with_text", "explain",  "min_confidence"};
  command.run = RunExtractCommand;
  return command;
}

}  // namespace whosaid::tools
