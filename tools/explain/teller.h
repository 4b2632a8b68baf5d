// What stories of decisions are made of: names of what was read, the tapes, a question with its
// candidates, and the lines of the story itself.
//
// A line is two spaces, what it tells of in eleven columns, and the telling. Texts of the document
// are made safe to show.
#ifndef WHOSAID_TOOLS_EXPLAIN_TELLER_H_
#define WHOSAID_TOOLS_EXPLAIN_TELLER_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "engine/extractor.h"
#include "engine/workspace.h"
#include "proto/attribution.pb.h"
#include "tools/explain/recorder.h"

namespace whosaid::tools {

// A document that Extractor::Observe has read with the recorder; all of it outlives the story.
struct Told {
  const Extractor& extractor;
  const Extractor::Workspace& workspace;
  const Recorder& recorder;
  const v1::DocumentAttributions& records;  // offsets in bytes
};

class Teller {
 public:
  // most_features: of each candidate, the largest first.
  Teller(const Told& told, size_t most_features);

 protected:
  // Append to out_.
  void Line(absl::string_view line);
  // At which step a name was lost.
  void Step(absl::string_view step, absl::string_view what);
  // The words with their symbols and the outline of the sentence that has this unit, and what
  // rules proposed there.
  void Tapes(uint32_t unit_in_it);
  // A question with its best candidates and the features that make their scores. Nothing if
  // question is null.
  void Ask(absl::string_view what, const RecordedQuestion* question);
  // The features that made the difference.
  void Difference(const Candidate& won, const Candidate& lost);

  // Tokens [first, last) of the document.
  std::string TokensText(uint32_t first, uint32_t last) const;
  // Of units, mentions, speakers by index; long ones are cut.
  std::string UnitText(uint32_t u) const;
  std::string MentionText(int32_t m) const;
  std::string SpeakerText(int32_t s) const;
  static std::string Short(std::string text);
  // The byte where a unit of the outline begins.
  uint32_t StartOf(uint32_t u) const;
  // What the candidate i stands for.
  std::string CandidateName(const RecordedQuestion& question, size_t i) const;

  const Extractor::Workspace& w_;
  const RuleSet& rules_;
  const Recorder& recorder_;
  const v1::DocumentAttributions& records_;
  const size_t most_features_;
  std::string out_;

 private:
  std::string UnitName(const Unit& unit) const;
  std::string Features(const Candidate& candidate) const;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EXPLAIN_TELLER_H_
