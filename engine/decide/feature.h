// Named features and the log-linear scorer. A feature is a template and up to three labels:
// "link.between=COMMA|CUE". Its key is a hash of that name, made from the hashes of the parts, so
// that the engine never builds the name and weights.textproto can be read by people.
#ifndef WHOSAID_ENGINE_DECIDE_FEATURE_H_
#define WHOSAID_ENGINE_DECIDE_FEATURE_H_

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/decide/weight_table.h"
#include "engine/rules/feature_key.h"
#include "engine/rules/frozen_weights.h"
#include "engine/rules/issue.h"
#include "engine/rules/weight_file.h"
#include "proto/attribution.pb.h"

namespace whosaid {

// No sum of weights: it has not been added up yet.
constexpr int32_t kNotSummed = std::numeric_limits<int32_t>::min();

// A value of a feature: a word, a class, a bucket. Names live as long as the program or the rule
// set.
struct Label {
  uint64_t hash = 0;
  const char* name = "";
  constexpr Label() = default;
  constexpr explicit Label(const char* n) : Label(MixedHash(n), n) {}
  constexpr Label(uint64_t h, const char* n) : hash(h), name(n) {}
  bool empty() const { return hash == 0; }
};

// "0" .. "15"; larger numbers become "16+", negative ones "-1".
inline Label NumberLabel(int n) {
  static constexpr Label kLabels[] = {
      Label("-1"), Label("0"),  Label("1"),  Label("2"),  Label("3"),  Label("4"),
      Label("5"),  Label("6"),  Label("7"),  Label("8"),  Label("9"),  Label("10"),
      Label("11"), Label("12"), Label("13"), Label("14"), Label("15"), Label("16+")};
  return kLabels[std::clamp(n, -1, 16) + 1];
}
constexpr size_t kDistanceBuckets = 11;
// Buckets 0 1 2 3 4 5-6 7-9 10-14 15-24 25+ by their index + 1; 0 for negative numbers.
inline size_t DistanceBucket(int n) {
  // By number + 1.
  static constexpr uint8_t kBuckets[] = {0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 7, 8, 8, 8,
                                         8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10};
  return kBuckets[std::clamp(n, -1, 25) + 1];
}
// A bucket's name, "-1" for negative numbers.
inline Label DistanceLabel(int n) {
  static constexpr Label kLabels[kDistanceBuckets] = {
      Label("-1"),  Label("0"),   Label("1"),     Label("2"),     Label("3"),  Label("4"),
      Label("5-6"), Label("7-9"), Label("10-14"), Label("15-24"), Label("25+")};
  return kLabels[DistanceBucket(n)];
}
inline Label BoolLabel(bool b) {
  constexpr Label kYes("y"), kNo("n");
  return b ? kYes : kNo;
}

struct FeatureTemplate {
  uint64_t hash;
  absl::string_view name;
  constexpr explicit FeatureTemplate(absl::string_view n) : hash(MixedHash(n)), name(n) {}
};

inline uint64_t FeatureKey(const FeatureTemplate& feature, Label a, Label b, Label c) {
  return feature.hash + KeyPart(a.hash, 0) + KeyPart(b.hash, 1) + KeyPart(c.hash, 2);
}

class FeatureList;

// Sums of weights by an index that says what features they are of, kept when they are first added
// up. Threads may share it: all find the same sums.
class SumMemo {
 public:
  explicit SumMemo(size_t size) : sums_(size) {}
  // add(): the sum, in thousandths.
  template <typename Add>
  int32_t Get(size_t index, Add add) const {
    assert(index < sums_.size());
    std::atomic<int32_t>& kept = sums_[index];
    int32_t sum = kept.load(std::memory_order_relaxed);
    if (sum == 0) kept.store(sum = add() ^ kKnown, std::memory_order_relaxed);
    return sum ^ kKnown;
  }

 private:
  static constexpr int32_t kKnown = 1 << 30;  // beyond any sum
  mutable std::vector<std::atomic<int32_t>> sums_;
};

// Groups of features that hang on a few small numbers.
enum SumGroup { kContentSize, kContentClauses, kSourceWay, kLinkPlace, kLinkWay, kSumGroups };
// What the indices of each are less than.
constexpr size_t kGroupSizes[kSumGroups] = {1 << 13, 1 << 8, 1 << 13, 1 << 12, 1 << 13};

// The weights of a rule set, in whole thousandths: so sums are the same in any order. Immutable.
class Scorer {
 public:
  static constexpr int kUnit = 1000;
  static float ToFloat(int32_t thousandths) { return static_cast<float>(thousandths) / kUnit; }

  // A weight's name is "template", "template=label" or "template=label|label|label". Two equal
  // names are an error in *issues. priors: weights of features that the file does not name.
  static Scorer Create(const WeightFile& file, Issues* issues,
                       absl::Span<const KeyedWeight> priors = {});

  const WeightTable& weights() const { return weights_; }
  // See kGroupSizes.
  const SumMemo& memo(SumGroup group) const { return memos_[group]; }
  // A cue is accepted with a probability above this.
  float accept_cue() const { return accept_cue_; }
  // Raw probability -> calibrated.
  float Calibrate(float raw) const;
  // Fills *out with at most `limit` features by the size of their effect.
  void Explain(const FeatureList& features, int limit,
               google::protobuf::RepeatedPtrField<v1::Feature>* out) const;

 private:
  WeightTable weights_;
  std::vector<SumMemo> memos_;
  std::vector<std::pair<float, float>> calibration_;
  float accept_cue_ = 0.5f;
};

// The features of one candidate. Their sum is kept as they are added; they themselves only if they
// are to be looked at (Keep). Reused: Start keeps the memory.
class FeatureList {
 public:
  struct Item {
    uint64_t key;
    const FeatureTemplate* feature;
    Label a, b, c;
    // "link.between=COMMA|CUE"
    std::string Name() const;
  };
  enum Keep : bool { kSumOnly, kKeepAll };

  // The weights last longer than the list.
  void Start(const Scorer& scorer, Keep keep) {
    scorer_ = &scorer;
    weights_ = &scorer.weights();
    keep_ = keep;
    sum_ = 0;
    items_.clear();
  }
  // Labels that are empty stand behind the others.
  void Add(const FeatureTemplate& feature, Label a = Label(), Label b = Label(),
           Label c = Label()) {
    const uint64_t key = FeatureKey(feature, a, b, c);
    sum_ += weights_->WeightOf(key);
    if (keep_ == kKeepAll) items_.push_back({key, &feature, a, b, c});
  }
  // What add(this) adds, and nothing else, which hangs on the index alone.
  template <typename AddAll>
  void AddGroup(SumGroup group, size_t index, AddAll add) {
    if (keep_ == kKeepAll) return add(this);
    sum_ += SumOfGroup(*scorer_, group, index, add);
  }
  // All features of other, which was started alike.
  void Add(const FeatureList& other) {
    sum_ += other.sum_;
    if (keep_ == kKeepAll) items_.insert(items_.end(), other.items_.begin(), other.items_.end());
  }
  // What AddGroup adds.
  template <typename AddAll>
  static int32_t SumOfGroup(const Scorer& scorer, SumGroup group, size_t index, AddAll add) {
    return scorer.memo(group).Get(index, [&] {
      FeatureList list;
      list.Start(scorer, kSumOnly);
      add(&list);
      return list.sum_;
    });
  }
  // The sum of the weights, in thousandths and as it is.
  int32_t sum() const { return sum_; }
  float score() const { return Scorer::ToFloat(sum_); }
  // Adds the sum of features that are not kept.
  void AddSum(int32_t sum) { sum_ += sum; }
  const Scorer& scorer() const { return *scorer_; }
  // 0 if none is given.
  float WeightOf(const Item& item) const { return Scorer::ToFloat(weights_->WeightOf(item.key)); }
  // Empty under kSumOnly.
  const std::vector<Item>& items() const { return items_; }

 private:
  const Scorer* scorer_ = nullptr;
  const WeightTable* weights_ = nullptr;  // the scorer's
  int32_t sum_ = 0;                       // thousandths
  Keep keep_ = kSumOnly;
  std::vector<Item> items_;
};

// Adds features to a list one by one, as FeatureList::Add does, where it is known whether they are
// kept: of sums, what is added and the table's place stay in registers. The list has them once the
// adder is gone.
template <FeatureList::Keep keep>
class FeatureAdder {
 public:
  explicit FeatureAdder(FeatureList* list)
      : list_(list), weights_(list->scorer().weights().reader()) {}
  ~FeatureAdder() { list_->AddSum(sum_); }
  FeatureAdder(const FeatureAdder&) = delete;
  FeatureAdder& operator=(const FeatureAdder&) = delete;

  void Add(const FeatureTemplate& feature, Label a = Label(), Label b = Label(),
           Label c = Label()) {
    if (keep == FeatureList::kKeepAll) {
      list_->Add(feature, a, b, c);
    } else {
      sum_ += weights_.WeightOf(FeatureKey(feature, a, b, c));
    }
  }
  // As FeatureList::AddGroup.
  template <typename AddAll>
  void AddGroup(SumGroup group, size_t index, AddAll add) {
    if (keep == FeatureList::kKeepAll) return add(list_);
    sum_ += FeatureList::SumOfGroup(list_->scorer(), group, index, add);
  }
  // What add(adder) adds, which is always the same: *sum is that, or kNotSummed.
  template <typename AddAll>
  void AddOnce(int32_t* sum, AddAll add) {
    if (keep == FeatureList::kKeepAll || *sum == kNotSummed) {
      FeatureAdder part(list_);
      add(&part);
      *sum = part.sum_;
    } else {
      sum_ += *sum;
    }
  }

 private:
  FeatureList* const list_;
  const WeightTable::Reader weights_;
  int32_t sum_ = 0;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_FEATURE_H_
