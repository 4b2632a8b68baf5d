#include "testdata/speaker_case.h"

#include <cstdint>
#include <string>

#include "engine/rules/builtin.h"
#include "gtest/gtest.h"
#include "proto/document.pb.h"

namespace whosaid {

const Extractor& English() {
  static const Extractor* const extractor =
      Extractor::Create(BuiltinRules(), SIZE_MAX, nullptr)->release();
  return *extractor;
}

void ExpectSpeaker(const SpeakerCase& c) {
  v1::Document in;
  in.set_text(c.text);
  v1::DocumentAttributions out;
  const Extractor::WorkspacePtr workspace = English().NewWorkspace();
  English().Extract(in, {}, workspace.get(), &out);
  const size_t at = in.text().find(c.quoted);
  ASSERT_NE(at, std::string::npos);
  // Of two that hold the words the one that says less.
  const v1::Attribution* found = nullptr;
  for (const v1::Attribution& attribution : out.attributions()) {
    for (const v1::Span& span : attribution.content().spans()) {
      if (span.begin() <= at && at < span.end() &&
          (found == nullptr ||
           attribution.content().text().size() <= found->content().text().size())) {
        found = &attribution;
      }
    }
  }
  ASSERT_NE(found, nullptr) << out.DebugString();
  EXPECT_EQ(found->speaker(), c.speaker);
  EXPECT_EQ(found->speaker_class(), c.speaker_class);
  EXPECT_EQ(found->title().text(), c.title);
}

}  // namespace whosaid
