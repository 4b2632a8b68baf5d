#include "tools/format/proto_formats.h"

#include <cstddef>
#include <cstdint>

#include "absl/strings/str_cat.h"
#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/json_util.h"
#include "tools/terminal.h"

namespace whosaid::tools {

std::string TextprotoFormatter::Header() const {
  return "# proto-file: proto/attribution.proto\n# proto-message: "
         "whosaid.v1.DocumentAttributions\n";
}

void TextprotoFormatter::Append(const v1::DocumentAttributions& document, std::string* out) const {
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  printer.PrintToString(document, &text);
  absl::StrAppend(out, "\n# document ", Printable(document.document_id()), "\n", text);
}

void JsonFormatter::Append(const v1::DocumentAttributions& document, std::string* out) const {
  std::string json;
  // Fails only on messages with an Any; there is none in this one.
  (void)google::protobuf::util::MessageToJsonString(document, &json);
  absl::StrAppend(out, json, "\n");
}

void BinaryFormatter::Append(const v1::DocumentAttributions& document, std::string* out) const {
  using google::protobuf::io::CodedOutputStream;
  const size_t size = document.ByteSizeLong();
  uint8_t prefix[10];
  const uint8_t* prefix_end = CodedOutputStream::WriteVarint64ToArray(size, prefix);
  out->append(reinterpret_cast<const char*>(prefix), prefix_end - prefix);
  const size_t begin = out->size();
  out->resize(begin + size);
  document.SerializeWithCachedSizesToArray(reinterpret_cast<uint8_t*>(&(*out)[begin]));
}

}  // namespace whosaid::tools
