#include "tools/format/flat_json.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "tools/utf8.h"

namespace whosaid::tools {
namespace {

using Spans = google::protobuf::RepeatedPtrField<v1::Span>;

void AppendSpans(absl::string_view key, const Spans& spans, std::string* out) {
  absl::StrAppend(out, ",\"", key, "\":[");
  bool first = true;
  for (const v1::Span& span : spans) {
    absl::StrAppend(out, first ? "[" : ",[", span.begin(), ",", span.end(), "]");
    first = false;
  }
  out->push_back(']');
}

void AppendText(absl::string_view key, absl::string_view value, std::string* out) {
  if (value.empty()) return;
  absl::StrAppend(out, ",\"", key, "\":");
  AppendJsonString(value, out);
}

// The name of an enum's value; nothing for the unspecified one.
void AppendName(absl::string_view key, int value, const std::string& name, std::string* out) {
  if (value != 0) absl::StrAppend(out, ",\"", key, "\":\"", name, "\"");
}

void AppendFlag(absl::string_view key, bool value, std::string* out) {
  absl::StrAppend(out, ",\"", key, "\":", value ? "true" : "false");
}

// Ten-thousandths of a probability.
int TenThousandths(float value) {
  const float clamped = std::isfinite(value) ? std::clamp(value, 0.0f, 1.0f) : 0.0f;
  return static_cast<int>(std::lround(clamped * 10000.0));
}

// Four decimals without the zeros at their end: 0.9731, 0.5, 1.
void AppendProbability(absl::string_view key, float value, std::string* out) {
  int digits = TenThousandths(value);
  absl::StrAppend(out, ",\"", key, "\":", digits / 10000);
  digits %= 10000;
  if (digits == 0) return;
  int places = 4;
  for (; digits % 10 == 0; digits /= 10) --places;
  absl::StrAppendFormat(out, ".%0*d", places, digits);
}

void AppendRecord(const v1::Attribution& record, std::string* out) {
  out->append("{\"id\":");
  AppendJsonString(record.id(), out);
  AppendName("kind", record.kind(), v1::Attribution::Kind_Name(record.kind()), out);
  AppendSpans("content", record.content().spans(), out);
  AppendText("text", record.content().text(), out);
  AppendSpans("quoted", record.quoted(), out);
  AppendSpans("cue", record.cue().spans(), out);
  AppendSpans("source", record.source().spans(), out);
  AppendText("speaker_id", record.speaker_id(), out);
  AppendText("speaker", record.speaker(), out);
  const v1::Speaker::Class speaker_class = record.speaker_class() == v1::Speaker::CLASS_UNSPECIFIED
                                               ? v1::Speaker::UNKNOWN
                                               : record.speaker_class();
  AppendName("class", speaker_class, v1::Speaker::Class_Name(speaker_class), out);
  AppendText("title", record.title().text(), out);
  AppendName("stance", record.stance(), v1::Attribution::Stance_Name(record.stance()), out);
  AppendFlag("negated", record.negated(), out);
  AppendFlag("modal", record.modal(), out);
  AppendProbability("confidence", record.confidence(), out);
  AppendName("status", record.status(), v1::Attribution::Status_Name(record.status()), out);
  if (record.explanation().rules_size() > 0) {
    AppendText("rule", record.explanation().rules(0), out);
  }
  if (record.venue().spans_size() > 0) AppendSpans("venue", record.venue().spans(), out);
  if (record.addressee().spans_size() > 0) {
    AppendSpans("addressee", record.addressee().spans(), out);
  }
  AppendText("parent", record.parent_id(), out);
  out->push_back('}');
}

// The records of the article itself, or those inside other records.
void AppendRecords(const v1::DocumentAttributions& document, bool nested, std::string* out) {
  bool first = true;
  for (const v1::Attribution& record : document.attributions()) {
    if (record.parent_id().empty() == nested) continue;
    if (!first) out->push_back(',');
    first = false;
    AppendRecord(record, out);
  }
}

}  // namespace

double FlatProbability(float value) { return TenThousandths(value) / 10000.0; }

void AppendJsonString(absl::string_view text, std::string* out) {
  out->push_back('"');
  size_t plain = 0;  // bytes of text that need no change, not yet copied
  const auto flush = [&] {
    out->append(text.data(), plain);
    text.remove_prefix(plain);
    plain = 0;
  };
  while (plain < text.size()) {
    const auto byte = static_cast<uint8_t>(text[plain]);
    if (byte >= 0x80) {
      const DecodedChar c = DecodeUtf8(text.substr(plain));
      if (c.valid) {
        plain += c.size;
        continue;
      }
      flush();
      out->append("\uFFFD");
    } else if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7F) {
      ++plain;
      continue;
    } else {
      flush();
      switch (byte) {
        case '"':
          out->append("\\\"");
          break;
        case '\\':
          out->append("\\\\");
          break;
        case '\n':
          out->append("\\n");
          break;
        case '\r':
          out->append("\\r");
          break;
        case '\t':
          out->append("\\t");
          break;
        default:
          absl::StrAppendFormat(out, "\\u%04x", byte);
      }
    }
    text.remove_prefix(1);
  }
  flush();
  out->push_back('"');
}

void FlatJsonFormatter::Append(const v1::DocumentAttributions& document, std::string* out) const {
  out->append("{\"doc\":");
  AppendJsonString(document.document_id(), out);
  AppendText("url", document.url(), out);
  out->append(",\"records\":[");
  AppendRecords(document, /*nested=*/false, out);
  out->append("],\"nested\":[");
  AppendRecords(document, /*nested=*/true, out);
  out->push_back(']');
  AppendName("offsets", document.offsets(),
             v1::DocumentAttributions::Offsets_Name(document.offsets()), out);
  if (document.diagnostics_size() > 0) {
    out->append(",\"diagnostics\":[");
    bool first = true;
    for (const v1::Diagnostic& diagnostic : document.diagnostics()) {
      out->append(first ? "{\"code\":" : ",{\"code\":");
      first = false;
      AppendJsonString(diagnostic.code(), out);
      AppendName("severity", diagnostic.severity(),
                 v1::Diagnostic::Severity_Name(diagnostic.severity()), out);
      AppendText("message", diagnostic.message(), out);
      absl::StrAppend(out, ",\"span\":[", diagnostic.span().begin(), ",", diagnostic.span().end(),
                      "]}");
    }
    out->push_back(']');
  }
  out->append("}\n");
}

}  // namespace whosaid::tools
