// A question and its candidates: the one form of every decision.
#ifndef WHOSAID_ENGINE_DECIDE_QUESTION_H_
#define WHOSAID_ENGINE_DECIDE_QUESTION_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "engine/decide/feature.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

// Units [first, last) of the outline tape.
struct UnitRange {
  uint32_t first = 0, last = 0;
};

// Most often one or two, which need no memory of their own.
using UnitRanges = absl::InlinedVector<UnitRange, 2>;
using RuleList = absl::InlinedVector<const CompiledRule*, 4>;

// Things whose memory is used again after Clear.
template <typename T>
class Pool {
 public:
  void Clear() { size_ = 0; }
  // As its last user left it; the others move.
  T& Add() {
    if (size_ == all_.size()) all_.emplace_back();
    return all_[size_++];
  }
  size_t size() const { return size_; }
  T& operator[](size_t i) { return all_[i]; }
  const T& operator[](size_t i) const { return all_[i]; }
  const T* begin() const { return all_.data(); }
  const T* end() const { return all_.data() + size_; }
  T* begin() { return all_.data(); }
  T* end() { return all_.data() + size_; }

 private:
  std::vector<T> all_;
  size_t size_ = 0;
};

// The features that all candidates with an edge at this unit share.
struct Edge {
  uint32_t unit = 0;
  bool quote = false;  // the unit is a quoted span
  FeatureList features;
  // An end: what it tells with how many finite verbs the content holds; see FeatureAdder::AddOnce.
  std::array<int32_t, 3> with_finites;
};

struct Candidate {
  FeatureList features;
  float score = 0;
  float probability = 0;
  int32_t mention = -1;  // sources: index into Mentions::all; -1: none
  int32_t speaker = -1;  // referents: index into Speakers::all; -1: nobody's
  UnitRanges content;    // contents; empty: none
  uint32_t edge = 0;     // edges: the first token inside, or the first behind
  RuleList rules;        // that proposed it
  void Start(const Scorer& scorer, FeatureList::Keep keep) {
    features.Start(scorer, keep);
    content.clear();
    rules.clear();
    mention = speaker = -1;
    score = probability = 0;
  }
};

class Question {
 public:
  // The first four find attributions, the next four where the words of their cue and source end,
  // the last whom a source's mention stands for.
  enum Kind {
    kCue,
    kSource,
    kContent,
    kLink,
    kCueStart,
    kCueEnd,
    kSourceStart,
    kSourceEnd,
    kReferent
  };
  Kind kind = kCue;
  // The cue, quoted span or mention that is asked about, on the outline tape.
  uint32_t unit = 0;
  int32_t mention = -1;  // kReferent: index into Mentions::all

  // For all questions from now on.
  void Use(const Scorer& scorer, FeatureList::Keep keep) {
    scorer_ = &scorer;
    keep_ = keep;
  }
  void Start(Kind k, uint32_t u) {
    kind = k;
    unit = u;
    candidates_.Clear();
    for (Pool<Edge>& side : edges_) side.Clear();
  }
  // A candidate without features.
  Candidate& Add() {
    Candidate& candidate = candidates_.Add();
    candidate.Start(*scorer_, keep_);
    return candidate;
  }
  // The candidate with the highest score of those that may be; `otherwise` if none may. To be
  // called behind Decide.
  template <typename MayBe>
  size_t Likeliest(size_t otherwise, MayBe may_be) const {
    size_t best = size();
    for (size_t i = 0; i < size(); ++i) {
      if (!may_be(candidates_[i])) continue;
      if (best == size() || candidates_[i].score > candidates_[best].score) best = i;
    }
    return best < size() ? best : otherwise;
  }
  // Whether all candidates are looked at, and not only the best.
  bool keeps_all() const { return keep_ == FeatureList::kKeepAll; }
  // Calls ask with what features are added by, so that nothing is asked a feature.
  template <typename Ask>
  void With(Ask ask) {
    keeps_all() ? ask(std::integral_constant<FeatureList::Keep, FeatureList::kKeepAll>())
                : ask(std::integral_constant<FeatureList::Keep, FeatureList::kSumOnly>());
  }
  // Starts a list of features that several candidates are to share.
  void Start(FeatureList* shared) const { shared->Start(*scorer_, keep_); }
  // An edge without features on one of a few sides.
  FeatureList& AddEdge(int side, uint32_t edge_unit, bool quote) {
    Edge& edge = edges_[side].Add();
    edge.unit = edge_unit;
    edge.quote = quote;
    edge.with_finites.fill(kNotSummed);
    Start(&edge.features);
    return edge.features;
  }
  Pool<Edge>& edges(int side) { return edges_[side]; }
  size_t size() const { return candidates_.size(); }
  Candidate& operator[](size_t i) { return candidates_[i]; }
  const Candidate& operator[](size_t i) const { return candidates_[i]; }
  // Scores of all; returns the index of the best, the first of equals. size() > 0.
  size_t Best();
  // The same, and probabilities of all.
  size_t Decide();

 private:
  const Scorer* scorer_ = nullptr;
  FeatureList::Keep keep_ = FeatureList::kSumOnly;
  Pool<Candidate> candidates_;
  std::array<Pool<Edge>, 4> edges_;
};

struct Context;

// Sees every question after it was decided: for tools that fit weights or explain. May change the
// choice.
class QuestionObserver {
 public:
  virtual ~QuestionObserver() = default;
  // A document's questions begin. The context lasts until the next one.
  virtual void Begin(const Context& /*context*/) {}
  // Whether it answers in the engine's place: then even questions are asked that a "no" before them
  // makes idle.
  virtual bool teaches() const { return false; }
  // Returns the candidate to go on with: `best`, or another one.
  virtual size_t Decided(const Question& question, size_t best) = 0;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_QUESTION_H_
