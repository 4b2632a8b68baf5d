// What an extraction works in, for tools that look inside: after Extract it holds the document's
// reading and decisions until the next call.
#ifndef WHOSAID_ENGINE_WORKSPACE_H_
#define WHOSAID_ENGINE_WORKSPACE_H_

#include <memory>

#include "engine/cascade/reading.h"
#include "engine/decide/decide.h"
#include "engine/extractor.h"
#include "engine/mentions/mention.h"
#include "engine/mentions/names.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

class Extractor::Workspace {
 public:
  Reading reading;
  Mentions mentions;
  SpeakerScratch speaker_scratch;
  Speakers speakers;
  Counts counts;
  UnitLabels unit_labels;
  DecideScratch scratch;
  Decisions decisions;
  // For what is said inside quotations.
  std::unique_ptr<Workspace> inside;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_WORKSPACE_H_
