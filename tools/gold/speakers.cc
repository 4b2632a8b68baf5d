#include "tools/gold/speakers.h"

#include <utility>

#include "tools/gold/json_fields.h"

namespace whosaid::tools {

bool ReadGoldQuote(const google::protobuf::Struct& object, GoldQuote* quote) {
  return GetNumber(object, "start", &quote->span.begin) &&
         GetNumber(object, "end", &quote->span.end) &&
         GetString(object, "speaker", &quote->speaker) &&
         GetString(object, "class", &quote->speaker_class) &&
         GetStrings(object, "titles", &quote->titles) &&
         GetStrings(object, "aliases", &quote->aliases);
}

absl::StatusOr<std::vector<GoldQuote>> ParseGoldQuotes(absl::string_view contents) {
  std::vector<GoldQuote> quotes;
  const absl::Status status =
      ForEachJsonLine(contents, [&quotes](int line, const google::protobuf::Struct& object) {
        GoldQuote quote;
        quote.line = line;
        if (!GetString(object, "doc", &quote.document) || !ReadGoldQuote(object, &quote)) {
          return "lacks one of doc, start, end, speaker, class, titles, aliases, or has it in "
                 "another type";
        }
        quotes.push_back(std::move(quote));
        return "";
      });
  if (!status.ok()) return status;
  return quotes;
}

}  // namespace whosaid::tools
