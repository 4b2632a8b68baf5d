// A short text, a part of what is said in it, and who says it: for tests that are tables of these.
#ifndef WHOSAID_TESTDATA_SPEAKER_CASE_H_
#define WHOSAID_TESTDATA_SPEAKER_CASE_H_

#include "engine/extractor.h"
#include "proto/attribution.pb.h"

namespace whosaid {

struct SpeakerCase {
  const char* name;
  const char* text;
  const char* quoted;  // a part of what is said
  const char* speaker;
  v1::Speaker::Class speaker_class;
  const char* title;  // "" for none
};

// The built-in rules of English.
const Extractor& English();

// Fails the test that runs if the record of the quoted words, of two that hold them the one that
// says less, has another speaker, class or title, or if there is none.
void ExpectSpeaker(const SpeakerCase& c);

}  // namespace whosaid

#endif  // WHOSAID_TESTDATA_SPEAKER_CASE_H_
