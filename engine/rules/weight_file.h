// weights.textproto: what features are worth, read in one pass.
#ifndef WHOSAID_ENGINE_RULES_WEIGHT_FILE_H_
#define WHOSAID_ENGINE_RULES_WEIGHT_FILE_H_

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"
#include "engine/rules/shared_text.h"
#include "proto/rules.pb.h"

namespace whosaid {

// Of weights and priors, in logits: so no sum of them in thousandths overflows.
constexpr float kMostWeight = 1000;
inline bool IsWeight(float value) { return value >= -kMostWeight && value <= kMostWeight; }

// What a path of weights ends in, behind its language: "en/weights.textproto".
constexpr absl::string_view kWeightFile = "/weights.textproto";
// Whether a rule source of that path holds weights.
inline bool IsWeightFile(absl::string_view path) { return absl::EndsWith(path, kWeightFile); }

// A weight with its name in two parts: "link.subject" and, behind a "=", "before|COMMA" or nothing.
struct NamedWeight {
  absl::string_view feature, labels;
  float value = 0;

  // Views the name.
  static NamedWeight Of(absl::string_view name, float value);
  std::string Name() const;
};

// Move-only: the weights view what it owns.
struct WeightFile {
  WeightFile() = default;
  WeightFile(WeightFile&&) = default;
  WeightFile& operator=(WeightFile&&) = default;

  // Of a weight that was read from contents: the byte there that names it.
  size_t OffsetOf(size_t index) const;

  std::vector<NamedWeight> weights;  // those of one feature share the bytes of its name
  absl::string_view keyed;           // in place of them; see frozen_weights.h
  v1::WeightFile rest;               // everything else; has no weight

  SharedText contents;                // what `weights` views
  std::deque<std::string> others;     // and, of the last of them, written in other ways
  std::vector<size_t> other_offsets;  // of those in contents
};

// Syntax only: what the names mean is known to those who read the weights. What is wrong goes to
// *issues, with what could be read in *file.
void ParseWeightFile(absl::string_view path, const SharedText& contents, WeightFile* file,
                     Issues* issues);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_WEIGHT_FILE_H_
