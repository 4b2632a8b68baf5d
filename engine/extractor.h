// The one door: text in, attributions out.
//
//   auto extractor = whosaid::Extractor::Create(whosaid::BuiltinRules(), SIZE_MAX, nullptr);
//   auto workspace = (*extractor)->NewWorkspace();        // one per thread, reused
//   whosaid::v1::DocumentAttributions out;
//   (*extractor)->Extract(document, {}, workspace.get(), &out);
//
// An Extractor is immutable and shared by threads; a Workspace belongs to one thread at a time.
#ifndef WHOSAID_ENGINE_EXTRACTOR_H_
#define WHOSAID_ENGINE_EXTRACTOR_H_

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"
#include "engine/rules/rule_set.h"
#include "proto/attribution.pb.h"
#include "proto/document.pb.h"

namespace whosaid {

class QuestionObserver;

struct ExtractOptions {
  bool explain = false;   // fill Explanation.features
  bool with_text = true;  // fill Fragment.text and Mention.text
  // A source that is less sure is left open: the record is UNKNOWN and has it as its first
  // runner-up. 0 to 1.
  float min_confidence = 0;
};

class Extractor {
 public:
  // Scratch memory of one thread, reused over documents.
  class Workspace;
  struct WorkspaceDeleter {
    void operator()(Workspace* workspace) const;
  };
  using WorkspacePtr = std::unique_ptr<Workspace, WorkspaceDeleter>;

  // See RuleSet::Load: fails with everything that is wrong with the sources; *issues may be null.
  static absl::StatusOr<std::unique_ptr<const Extractor>> Create(std::vector<RuleSource> sources,
                                                                 size_t first_overlay,
                                                                 Issues* issues);
  ~Extractor();

  WorkspacePtr NewWorkspace() const;

  // Clears and fills *out; offsets are UTF-8 bytes of in.text(). Never fails: what is wrong with
  // the document becomes a diagnostic. *out may live on an arena.
  void Extract(const v1::Document& in, const ExtractOptions& options, Workspace* workspace,
               v1::DocumentAttributions* out) const;

  // As Extract, with an observer that sees and may change every decision; for tools.
  void Observe(const v1::Document& in, const ExtractOptions& options, Workspace* workspace,
               QuestionObserver* observer, v1::DocumentAttributions* out) const;

  const RuleSet& rules() const;

 private:
  struct Parts;
  void AddNestedSpeech(const ExtractOptions& options, Workspace* workspace,
                       v1::DocumentAttributions* out) const;
  explicit Extractor(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_EXTRACTOR_H_
