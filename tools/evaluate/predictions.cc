#include "tools/evaluate/predictions.h"

#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "tools/format/flat_json.h"
#include "tools/gold/json_fields.h"

namespace whosaid::tools {
namespace {

using google::protobuf::Struct;
using google::protobuf::Value;

// The field, or null.
const Value* Find(const Struct& object, const std::string& key) {
  const auto field = object.fields().find(key);
  return field == object.fields().end() ? nullptr : &field->second;
}

std::string GetString(const Struct& object, const std::string& key) {
  const Value* value = Find(object, key);
  return value == nullptr ? "" : value->string_value();
}

// [[begin,end],...]; absent or null is empty. False if it is anything else.
bool GetRanges(const Struct& object, const std::string& key, Ranges* ranges) {
  const Value* value = Find(object, key);
  if (value == nullptr || value->has_null_value()) return true;
  if (!value->has_list_value()) return false;
  for (const Value& pair : value->list_value().values()) {
    const auto& ends = pair.list_value().values();
    Range range;
    if (ends.size() != 2 || !ToInt(ends[0], &range.begin) || !ToInt(ends[1], &range.end))
      return false;
    ranges->push_back(range);
  }
  return true;
}

bool ParseRecord(const Value& value, Prediction* prediction) {
  if (!value.has_struct_value()) return false;
  const Struct& object = value.struct_value();
  prediction->speaker = GetString(object, "speaker");
  prediction->speaker_class = GetString(object, "class");
  prediction->title = GetString(object, "title");
  prediction->rule = GetString(object, "rule");
  const Value* confidence = Find(object, "confidence");
  if (confidence != nullptr && confidence->has_number_value()) {
    prediction->confidence = confidence->number_value();
  }
  return GetRanges(object, "content", &prediction->content) &&
         GetRanges(object, "quoted", &prediction->quoted) &&
         GetRanges(object, "cue", &prediction->cue) &&
         GetRanges(object, "source", &prediction->source);
}

template <typename Spans>
Ranges ToRanges(const Spans& spans) {
  Ranges ranges;
  for (const v1::Span& span : spans) {
    ranges.push_back({static_cast<int>(span.begin()), static_cast<int>(span.end())});
  }
  return ranges;
}

}  // namespace

absl::StatusOr<Predictions> ParsePredictions(absl::string_view contents) {
  Predictions predictions;
  int number = 0;
  for (absl::string_view line : absl::StrSplit(contents, '\n')) {
    ++number;
    line = absl::StripAsciiWhitespace(line);
    if (line.empty()) continue;
    const auto error = [number](absl::string_view what) {
      return absl::InvalidArgumentError(absl::StrCat("line ", number, what));
    };
    Struct object;
    if (!google::protobuf::util::JsonStringToMessage(std::string(line), &object).ok()) {
      return error(" is not a JSON object");
    }
    const Value* document = Find(object, "doc");
    const Value* records = Find(object, "records");
    if (document == nullptr || records == nullptr || !records->has_list_value()) {
      return error(" lacks \"doc\" or \"records\"; it is not what --format=jsonl writes");
    }
    const std::string unit = GetString(object, "offsets");
    if (!unit.empty() &&
        unit != v1::DocumentAttributions::Offsets_Name(v1::DocumentAttributions::CODEPOINT)) {
      return error(absl::StrCat(" has \"offsets\" of ", unit,
                                ", but gold counts code points: write the records anew with "
                                "`whosaid extract --format=jsonl --offsets=codepoint`"));
    }
    std::vector<Prediction> parsed;
    for (const Value& record : records->list_value().values()) {
      if (!ParseRecord(record, &parsed.emplace_back())) {
        return error(": spans must be lists of [begin, end]");
      }
    }
    predictions[document->string_value()] = std::move(parsed);
  }
  return predictions;
}

std::vector<Prediction> PredictionsOf(const v1::DocumentAttributions& result) {
  std::vector<Prediction> predictions;
  for (const v1::Attribution& record : result.attributions()) {
    if (!record.parent_id().empty()) continue;
    Prediction prediction;
    prediction.content = ToRanges(record.content().spans());
    prediction.quoted = ToRanges(record.quoted());
    prediction.cue = ToRanges(record.cue().spans());
    prediction.source = ToRanges(record.source().spans());
    prediction.speaker = record.speaker();
    prediction.speaker_class = record.speaker_class() == v1::Speaker::CLASS_UNSPECIFIED
                                   ? "UNKNOWN"
                                   : v1::Speaker::Class_Name(record.speaker_class());
    prediction.title = record.title().text();
    if (record.explanation().rules_size() > 0) prediction.rule = record.explanation().rules(0);
    prediction.confidence = FlatProbability(record.confidence());
    predictions.push_back(std::move(prediction));
  }
  return predictions;
}

}  // namespace whosaid::tools
