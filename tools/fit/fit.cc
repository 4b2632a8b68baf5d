#include "tools/fit/fit.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "engine/decide/context.h"
#include "engine/extractor.h"
#include "engine/rules/feature_key.h"
#include "tools/evaluate/predictions.h"
#include "tools/fit/answers.h"
#include "tools/fit/calibrate.h"
#include "tools/fit/folds.h"
#include "tools/fit/optimize.h"
#include "tools/fit/training_set.h"

namespace whosaid::tools {
namespace {

// What rounds to nothing in the file.
constexpr double kLeast = 0.05;

// What is learnt from a reading: all that finds attributions, with gold's answers before each; or
// cues, links and referents, with all before them as the engine decides it.
enum class Lesson { kWithGold, kAlone };

bool Teaches(Lesson lesson, Question::Kind kind) {
  if (kind == Question::kCue) return true;
  const bool link = kind == Question::kLink || kind == Question::kReferent;
  return link == (lesson == Lesson::kAlone);
}

// A training case of an article that is in no fold.
constexpr uint32_t kInNoFold = ~uint32_t{0};

// Adds the questions of one document to a training set.
class Collector : public QuestionObserver {
 public:
  Collector(const GoldDocument& gold, const std::vector<const GoldQuote*>& quotes,
            uint32_t document, Lesson lesson, TrainingSet* set)
      : gold_(gold), quotes_(quotes), document_(document), lesson_(lesson), set_(*set) {}

  void Begin(const Context& context) override { answers_.emplace(gold_, quotes_, context); }

  bool teaches() const override { return true; }
  size_t Decided(const Question& question, size_t best) override {
    if (!Teaches(lesson_, question.kind)) return best;
    const bool alone = question.kind == Question::kCue && lesson_ == Lesson::kAlone;
    // Of passages gold has no cues.
    if (alone && document_ == kInNoFold) return best;
    const std::vector<bool> right = answers_->To(question);
    if (right.empty()) return best;
    set_.Add(question, right, document_);
    if (alone) return best;
    // The right candidate that the engine likes most.
    size_t chosen = best;
    for (size_t i = 0; i < question.size(); ++i) {
      if (right[i] && (!right[chosen] || question[i].score > question[chosen].score)) chosen = i;
    }
    return chosen;
  }

 private:
  const GoldDocument& gold_;
  const std::vector<const GoldQuote*>& quotes_;
  const uint32_t document_;
  const Lesson lesson_;
  TrainingSet& set_;
  std::optional<Answers> answers_;
};

// What is read to learn from.
struct Material {
  Material(const std::vector<RuleSource>& sources, size_t first_overlay, const GoldCorpus& c,
           int fold_count)
      : folds(sources, first_overlay, c, fold_count), corpus(c) {
    for (const GoldDocument& document : corpus.documents) {
      quotes.emplace_back();
      for (const GoldQuote& quote : corpus.quotes) {
        if (quote.document == document.id) quotes.back().push_back(&quote);
      }
    }
  }

  const Folds folds;
  const GoldCorpus& corpus;
  std::vector<std::vector<const GoldQuote*>> quotes;  // by document
};

class Fitter {
 public:
  Fitter(const std::vector<RuleSource>& sources, size_t first_overlay, const GoldCorpus& corpus,
         const FitOptions& options)
      : main_(sources, first_overlay, corpus, options.folds), options_(options) {
    if (options.passages != nullptr)
      others_.emplace(sources, first_overlay, *options.passages, options.folds);
  }

  absl::Status Run(FitResult* result) {
    const absl::StatusOr<std::unique_ptr<const Extractor>> engine =
        main_.folds.Load(v1::WeightFile(), "");
    if (!engine.ok()) return engine.status();
    for (const CompiledRule& rule : (*engine)->rules().frames().rules) {
      priors_[rule.id] = rule.prior;
    }
    Say("cue, source and content questions");
    if (absl::Status status = Collect(main_, v1::WeightFile(), -1, Lesson::kWithGold, &with_gold_);
        !status.ok())
      return status;
    if (with_gold_.cases().empty()) {
      return absl::InvalidArgumentError(
          "the gold has no attribution that the rules could find; are --text and --ann of the same "
          "articles?");
    }
    std::vector<v1::WeightFile>& of_fold = result->of_fold;
    of_fold.resize(options_.folds);
    for (int fold = 0; fold < options_.folds; ++fold) {
      Say(absl::StrCat("  without fold ", fold + 1, " of ", options_.folds));
      v1::WeightFile& weights = of_fold[fold];
      if (absl::Status status = FitAttributions(fold, &weights); !status.ok()) return status;
      v1::WeightFile guide = weights;
      if (absl::Status status = FitKind(with_gold_, PriorsIn(with_gold_), Question::kCue, fold,
                                        options_.l2_cue, &guide);
          !status.ok())
        return status;
      if (absl::Status status = Collect(main_, guide, fold, Lesson::kAlone, &alone_); !status.ok())
        return status;
      // No fit has seen the passages: any weights will do.
      if (fold > 0 || !others_.has_value()) continue;
      if (absl::Status status = Collect(*others_, guide, -1, Lesson::kAlone, &alone_); !status.ok())
        return status;
    }
    Say("cues and links, figures on unseen text");
    Predictions predictions;
    for (int fold = 0; fold < options_.folds; ++fold) {
      if (absl::Status status = FitAlone(fold, &of_fold[fold]); !status.ok()) return status;
      if (absl::Status status = main_.folds.Predict(of_fold[fold], fold, "", &predictions);
          !status.ok())
        return status;
    }
    result->folds = Score(main_.corpus, predictions);
    Say("all documents together");
    if (absl::Status status = FitAttributions(-1, &result->weights); !status.ok()) return status;
    if (absl::Status status = FitAlone(-1, &result->weights); !status.ok()) return status;
    std::vector<std::pair<double, bool>> outcomes;
    for (const LinkCase& link : result->folds.links) {
      if (link.has_source) outcomes.emplace_back(*link.given->confidence, link.right);
    }
    for (const v1::CalibrationPoint& point : Calibrate(std::move(outcomes))) {
      *result->weights.add_calibration() = point;
    }
    result->questions = with_gold_.cases().size() + alone_.cases().size();
    result->features = with_gold_.feature_count() + alone_.feature_count();
    return absl::OkStatus();
  }

 private:
  void Say(absl::string_view what) const {
    if (options_.progress) options_.progress(what);
  }

  absl::Status Collect(const Material& material, const v1::WeightFile& weights, int fold,
                       Lesson lesson, TrainingSet* set) const {
    ExtractOptions options;
    options.with_text = false;
    v1::DocumentAttributions out;
    return material.folds.ForEach(weights, fold, "",
                                  [&](const Extractor& extractor, const v1::Document& in,
                                      uint32_t d, Extractor::Workspace* workspace) {
                                    const GoldDocument& gold = material.corpus.documents[d];
                                    if (!gold.has_attributions) return;
                                    Collector collector(gold, material.quotes[d],
                                                        &material == &main_ ? d : kInNoFold, lesson,
                                                        set);
                                    extractor.Observe(in, options, workspace, &collector, &out);
                                  });
  }

  // What a rule adds before anything is learnt, if the feature is one of kRuleFeatures; else 0.
  double PriorOf(absl::string_view feature) const {
    const std::pair<absl::string_view, absl::string_view> parts = absl::StrSplit(feature, '=');
    if (!IsRuleFeature(parts.first)) return 0;
    const auto it = priors_.find(parts.second);
    return it == priors_.end() ? 0 : it->second;
  }

  std::vector<double> PriorsIn(const TrainingSet& set) const {
    std::vector<double> priors;
    for (uint32_t f = 0; f < set.feature_count(); ++f) priors.push_back(PriorOf(set.name(f)));
    return priors;
  }

  // Adds the weights of one kind of question, fitted on all documents but those of the fold.
  // priors: PriorsIn(set).
  absl::Status FitKind(const TrainingSet& set, const std::vector<double>& priors,
                       Question::Kind kind, int fold, double l2, v1::WeightFile* out) const {
    OptimizeOptions optimize;
    optimize.l2 = l2;
    optimize.iterations = options_.iterations;
    optimize.center = priors;
    optimize.prune = options_.prune * (kind == Question::kLink       ? options_.prune_link
                                       : kind == Question::kReferent ? options_.prune_referent
                                                                     : 1);
    const absl::StatusOr<std::vector<double>> weights = Optimize(
        set,
        [&](const TrainingSet::Case& c) {
          return c.kind == kind && (c.document == kInNoFold || main_.folds.Of(c.document) != fold);
        },
        optimize);
    if (!weights.ok()) return weights.status();
    for (uint32_t f = 0; f < weights->size(); ++f) {
      // A weight that is not named is the rule's prior.
      if (std::fabs((*weights)[f] - priors[f]) < kLeast) continue;
      v1::Weight* weight = out->add_weight();
      weight->set_name(set.name(f));
      weight->set_value(std::round((*weights)[f] * 100) / 100);
    }
    return absl::OkStatus();
  }

  // What sources, contents and edges are found by.
  absl::Status FitAttributions(int fold, v1::WeightFile* out) const {
    out->set_accept_cue(options_.accept_cue);
    const std::vector<double> priors = PriorsIn(with_gold_);
    absl::Status status;
    for (Question::Kind kind : {Question::kSource, Question::kContent, Question::kCueStart,
                                Question::kCueEnd, Question::kSourceStart, Question::kSourceEnd}) {
      if (status.ok()) status = FitKind(with_gold_, priors, kind, fold, options_.l2_other, out);
    }
    return status;
  }

  // What cues, links and referents are found by.
  absl::Status FitAlone(int fold, v1::WeightFile* out) const {
    const std::vector<double> priors = PriorsIn(alone_);
    absl::Status status = FitKind(alone_, priors, Question::kCue, fold, options_.l2_cue, out);
    if (status.ok()) status = FitKind(alone_, priors, Question::kLink, fold, options_.l2_link, out);
    if (status.ok() && !main_.corpus.quotes.empty()) {
      status = FitKind(alone_, priors, Question::kReferent, fold, options_.l2_referent, out);
    }
    return status;
  }

  const Material main_;
  std::optional<Material> others_;  // options_.passages, all at once
  const FitOptions& options_;
  absl::flat_hash_map<std::string, double> priors_;  // frame -> prior
  TrainingSet with_gold_, alone_;                    // by lesson
};

}  // namespace

absl::StatusOr<FitResult> Fit(const std::vector<RuleSource>& sources, size_t first_overlay,
                              const GoldCorpus& corpus, const FitOptions& options) {
  FitResult result;
  const absl::Status status = Fitter(sources, first_overlay, corpus, options).Run(&result);
  if (!status.ok()) return status;
  return result;
}

}  // namespace whosaid::tools
