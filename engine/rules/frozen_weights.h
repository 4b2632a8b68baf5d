// Weights by the keys of their names, made when the project is built as lexicons are cut then
// (frozen_lexicons.h): a start need not read the names.
#ifndef WHOSAID_ENGINE_RULES_FROZEN_WEIGHTS_H_
#define WHOSAID_ENGINE_RULES_FROZEN_WEIGHTS_H_

#include <cstdint>
#include <cstring>
#include <string>

#include "absl/strings/string_view.h"
#include "engine/rules/weight_file.h"

namespace whosaid {

// key: of the feature's full name, see feature_key.h.
struct KeyedWeight {
  uint64_t key = 0;
  int32_t thousandths = 0;  // of a unit of score
};

// Weights by their names, one after the other.
class WeightKeyer {
 public:
  // The weight must last until the next call, as its feature is most often the next one's too.
  KeyedWeight Of(const NamedWeight& weight);

 private:
  absl::string_view feature_;  // of the last weight
  uint64_t hash_ = 0;          // of it
};

// Rounded to the nearest.
int32_t ToThousandths(float weight);

// The file, which has no errors, in that form.
std::string FreezeWeights(const WeightFile& file);
// The same file, but that its weights are `keyed`, a view of frozen, which must outlast it.
void ReadFrozenWeights(absl::string_view frozen, WeightFile* file);

// Bytes of a frozen weight.
constexpr size_t kKeyedSize = sizeof KeyedWeight::key + sizeof KeyedWeight::thousandths;
inline size_t CountKeyed(const WeightFile& file) { return file.keyed.size() / kKeyedSize; }
// Calls visit(KeyedWeight) for each.
template <typename Visit>
void ForEachKeyed(const WeightFile& file, Visit visit) {
  for (absl::string_view rest = file.keyed; !rest.empty(); rest.remove_prefix(kKeyedSize)) {
    KeyedWeight weight;
    std::memcpy(&weight.key, rest.data(), sizeof weight.key);
    std::memcpy(&weight.thousandths, rest.data() + sizeof weight.key, sizeof weight.thousandths);
    visit(weight);
  }
}

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_FROZEN_WEIGHTS_H_
