// Text protos of the rules folder, read strictly, with words for those who write rules.
#ifndef WHOSAID_ENGINE_RULES_TEXT_PROTO_H_
#define WHOSAID_ENGINE_RULES_TEXT_PROTO_H_

#include "engine/rules/issue.h"
#include "engine/rules/source_text.h"
#include "google/protobuf/text_format.h"

namespace whosaid {

// Where the fields of a message stand in its text.
using ParseInfo = google::protobuf::TextFormat::ParseInfoTree;

// What is wrong with the text goes to *issues; the message then holds what could be read.
void ParseText(const SourceText& source, google::protobuf::Message* message, ParseInfo* info,
               Issues* issues);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_TEXT_PROTO_H_
