// One result for the tests of the formats: a known speaker, a nested record, an unknown speaker,
// and characters that every format must escape.
#ifndef WHOSAID_TOOLS_FORMAT_SAMPLE_H_
#define WHOSAID_TOOLS_FORMAT_SAMPLE_H_

#include "google/protobuf/text_format.h"
#include "proto/attribution.pb.h"

namespace whosaid::tools {

inline v1::DocumentAttributions SampleResult() {
  v1::DocumentAttributions result;
  google::protobuf::TextFormat::ParseFromString(
      R"pb(
        document_id: "port"
        url: "https://example.org/port"
        offsets: UTF8
        attributions {
          id: "00000000000000a1"
          kind: MIXED
          status: DECIDED
          content {
            spans { begin: 0 end: 20 }
            spans { begin: 40 end: 52 }
            text: "the \"quay\", is ready ... and\nopen"
          }
          quoted { begin: 4 end: 10 }
          cue {
            spans { begin: 22 end: 26 }
            text: "said"
          }
          source {
            spans { begin: 27 end: 35 }
            text: "Ana Ruiz"
          }
          speaker_id: "s1"
          speaker: "Ana Ruiz"
          speaker_class: PERSON
          title { text: "director, port authority" status: FORMER }
          stance: ASSERTS
          venue {
            spans { begin: 36 end: 39 }
            text: "on TV"
          }
          confidence: 0.97314
          explanation { rules: "en/frames/quote/cue_source" rules: "en/frames/near" }
        }
        attributions {
          id: "00000000000000a2"
          kind: INDIRECT
          status: AMBIGUOUS
          content {
            spans { begin: 8 end: 12 }
            text: "\033[31mno"
          }
          cue {
            spans { begin: 13 end: 19 }
            text: "denied"
          }
          source {
            spans { begin: 5 end: 7 }
            text: "he"
          }
          speaker_id: "s2"
          speaker: "Port Union"
          speaker_class: ORGANIZATION
          stance: DENIES
          negated: true
          modal: true
          parent_id: "00000000000000a1"
          confidence: 0.5
          runner_ups { speaker: "Tom Hill" confidence: 0.41 }
        }
        attributions {
          id: "00000000000000a3"
          kind: DIRECT
          status: UNKNOWN
          content {
            spans { begin: 60 end: 70 }
            text: "“Never.”"
          }
          quoted { begin: 60 end: 70 }
          confidence: 0.2
          runner_ups {
            source { text: "a guard" }
            confidence: 0.3
          }
          runner_ups { confidence: 0.1 }
        }
        diagnostics {
          severity: WARNING
          code: "quotes/unclosed"
          message: "a quotation mark has no partner"
          span { begin: 80 end: 83 }
        }
      )pb",
      &result);
  return result;
}

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FORMAT_SAMPLE_H_
