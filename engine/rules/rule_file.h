// A .textproto of the rules folder, read strictly: the message, and where each of its parts stands,
// so that what is found wrong later can be pointed at, down to the column inside a string.
#ifndef WHOSAID_ENGINE_RULES_RULE_FILE_H_
#define WHOSAID_ENGINE_RULES_RULE_FILE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"
#include "engine/rules/shared_text.h"
#include "engine/rules/source_text.h"
#include "engine/rules/weights.h"
#include "google/protobuf/text_format.h"
#include "proto/rules.pb.h"

namespace whosaid {

// A string field: its bytes' offsets in the file. Escapes and strings in several pieces are
// followed.
class LocatedString {
 public:
  LocatedString() = default;
  // field: the offset of the field's name, before the string.
  LocatedString(absl::string_view contents, size_t field, absl::string_view value);
  size_t OffsetOf(size_t i) const;  // i may be the string's size
  size_t begin() const { return OffsetOf(0); }

 private:
  size_t field_ = 0;
  std::vector<uint32_t> offsets_;  // by byte of the value, and one behind it
};

struct LocatedRule {
  const v1::Rule* rule = nullptr;
  size_t begin = 0;
  LocatedString id, pattern, emit;
  std::vector<size_t> match, reject;  // where the examples begin
};

struct LocatedMacro {
  const v1::Macro* macro = nullptr;
  size_t begin = 0;
  LocatedString name, pattern;
};

// Views path and contents.
struct ParsedRuleFile {
  ParsedRuleFile(absl::string_view path, absl::string_view contents) : source(path, contents) {}
  SourceText source;
  v1::RuleFile file;
  std::vector<LocatedRule> rules;
  std::vector<LocatedMacro> macros;
  std::vector<LocatedString> disable;
  size_t level = 0, min_engine = 0;  // offsets of the fields; 0 if not there
  bool incomplete = false;  // something could not be read: what is missing may have been that
};

// What is wrong with the text goes to *issues; the message then holds what could be read.
std::unique_ptr<ParsedRuleFile> ParseRuleFile(absl::string_view path, absl::string_view contents,
                                              Issues* issues);
// Syntax only: what the names mean is known to those who read the weights.
void ParseWeightFile(absl::string_view path, const SharedText& contents, Weights* weights,
                     Issues* issues);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_RULE_FILE_H_
