// The forms that protobuf itself defines; any protobuf library reads them.
#ifndef WHOSAID_TOOLS_FORMAT_PROTO_FORMATS_H_
#define WHOSAID_TOOLS_FORMAT_PROTO_FORMATS_H_

#include <string>

#include "tools/format/formatter.h"

namespace whosaid::tools {

// A DocumentAttributions message in text format for each document, with a comment line before it.
class TextprotoFormatter : public Formatter {
 public:
  std::string Header() const override;
  void Append(const v1::DocumentAttributions& document, std::string* out) const override;
};

// Protobuf's JSON, each document on a line of its own: one document is one JSON value, many are
// JSON lines, and what a reader must expect does not depend on how many there are.
class JsonFormatter : public Formatter {
 public:
  void Append(const v1::DocumentAttributions& document, std::string* out) const override;
};

// The bytes of each message after their count as a varint (writeDelimitedTo,
// ParseDelimitedFrom...).
class BinaryFormatter : public Formatter {
 public:
  void Append(const v1::DocumentAttributions& document, std::string* out) const override;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FORMAT_PROTO_FORMATS_H_
