#include "tools/gold/passages.h"

#include <string>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "tools/gold/json_fields.h"
#include "tools/paths.h"

namespace whosaid::tools {
namespace {

using google::protobuf::Struct;
using google::protobuf::Value;

std::string ReadPassage(const Struct& object, absl::flat_hash_set<std::string>* ids,
                        GoldCorpus* corpus) {
  GoldDocument document;
  const auto quotes = object.fields().find("quotes");
  if (!GetString(object, "id", &document.id) || !GetString(object, "text", &document.utf8) ||
      quotes == object.fields().end() || !quotes->second.has_list_value()) {
    return "lacks one of id, text, quotes, or has it in another type";
  }
  if (!ids->insert(document.id).second) return "has the id of a line before";
  document.text = CodePoints(document.utf8);
  document.has_text = document.has_attributions = true;
  for (const Value& value : quotes->second.list_value().values()) {
    GoldQuote quote;
    quote.document = document.id;
    Range source;
    const bool read = ReadGoldQuote(value.struct_value(), &quote);
    const bool speech = quote.speaker_class != "NOT_SPEECH";
    if (!read || (speech && (!GetNumber(value.struct_value(), "source_start", &source.begin) ||
                             !GetNumber(value.struct_value(), "source_end", &source.end)))) {
      return "has a quote that lacks one of start, end, speaker, class, titles, aliases, "
             "source_start, source_end, or has it in another type";
    }
    const auto inside = [&document](Range range) {
      return range.begin >= 0 && range.begin < range.end && range.end <= document.text.size();
    };
    if (!inside(quote.span) || (speech && !inside(source))) {
      return "has a quote whose start and end, or source_start and source_end, are no part of the "
             "text";
    }
    if (speech) document.attributions.push_back({{source}, {}, {quote.span}});
    corpus->quotes.push_back(std::move(quote));
  }
  corpus->documents.push_back(std::move(document));
  return "";
}

}  // namespace

absl::StatusOr<GoldCorpus> ReadPassages(absl::string_view path) {
  absl::StatusOr<std::string> contents = ReadFile(ResolvePath(path));
  absl::Status status = contents.status();
  GoldCorpus corpus;
  corpus.quotations_only = true;
  absl::flat_hash_set<std::string> ids;
  if (status.ok()) {
    status = ForEachJsonLine(
        *contents, [&](int, const Struct& object) { return ReadPassage(object, &ids, &corpus); });
  }
  if (!status.ok()) return absl::Status(status.code(), absl::StrCat(path, ": ", status.message()));
  return corpus;
}

}  // namespace whosaid::tools
