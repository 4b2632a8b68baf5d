#include "tools/rules/suggestion.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/cascade/classes.h"
#include "engine/cascade/examples.h"
#include "engine/cascade/reading.h"
#include "tools/evaluate/measure.h"
#include "tools/rules/proposal.h"
#include "tools/rules/suggestion_text.h"

namespace whosaid::tools {
namespace {

constexpr size_t kTriedExamples = 6;  // of each kind, before those that hold are chosen
constexpr size_t kMatches = 2, kRejects = 1;
constexpr size_t kShortest = 30, kLongest = 200;  // bytes of an example's sentence

struct Candidate {
  Suggestion suggestion;
  std::set<GoldPlace> found;
  std::vector<v1::Example> match, reject;
};

absl::StatusOr<std::unique_ptr<const RuleSet>> LoadWith(const RuleFolder& folder,
                                                        const std::string& path,
                                                        const std::vector<v1::Rule>& rules) {
  v1::RuleFile file;
  for (const v1::Rule& rule : rules) *file.add_rule() = rule;
  std::vector<RuleSource> sources = folder.sources;
  sources.push_back({path, RuleFileText(file)});
  return RuleSet::Load(std::move(sources), folder.first_overlay, nullptr);
}

std::string Words(const Reading& reading, const RuleMatch::Range& units) {
  if (units.empty()) return "";
  const Tape& tape = reading.outline.tape;
  return std::string(
      Slice(reading.text, reading.ToSpan(tape[units.first].first, tape[units.last - 1].last)));
}

v1::Example ExampleOf(const Reading& reading, const Sentence& sentence, const RuleMatch& match) {
  v1::Example example;
  example.set_text(SentenceText(reading, sentence));
  example.set_content(Words(reading, match[Role::kContent]));
  const std::string content2 = Words(reading, match[Role::kContent2]);
  if (!content2.empty()) {
    example.set_content(absl::StrCat(example.content(), " ... ", content2));
  }
  example.set_cue(Words(reading, match[Role::kCue]));
  example.set_source(Words(reading, match[Role::kSource]));
  return example;
}

bool IsExampleLength(absl::string_view text) {
  return text.size() >= kShortest && text.size() <= kLongest;
}

// The units that a match names.
using Parts = std::array<std::pair<uint32_t, uint32_t>, 4>;
Parts PartsOf(const RuleMatch& match) {
  constexpr Role kRoles[] = {Role::kContent, Role::kContent2, Role::kCue, Role::kSource};
  Parts parts;
  for (int i = 0; i < 4; ++i) parts[i] = {match[kRoles[i]].first, match[kRoles[i]].last};
  return parts;
}

// Reads the corpus with rules that hold the candidates, and counts what they find.
class Estimator {
 public:
  Estimator(const RuleSet& rules, const Misses& misses, std::vector<Candidate>* candidates)
      : rules_(rules),
        misses_(misses),
        classes_(rules),
        tokenizer_(rules.clitics()),
        candidates_(*candidates) {
    for (Candidate& candidate : candidates_) {
      by_id_[candidate.suggestion.rule.id()] = &candidate;
    }
  }

  void AddDocument(const GoldDocument& document, size_t index) {
    Read(rules_, classes_, tokenizer_, document.utf8, &reading_);
    for (size_t s = 0; s < reading_.outline.sentences.size(); ++s) {
      const Sentence& sentence = reading_.outline.sentences[s];
      std::set<const Candidate*> matching;
      std::set<Parts> known;
      for (uint32_t f = reading_.outline.frames_begin[s]; f < reading_.outline.frames_begin[s + 1];
           ++f) {
        const RuleMatch& match = reading_.outline.frames[f];
        if (by_id_.count(match.rule->id) == 0) known.insert(PartsOf(match));
      }
      for (uint32_t f = reading_.outline.frames_begin[s]; f < reading_.outline.frames_begin[s + 1];
           ++f) {
        const RuleMatch& match = reading_.outline.frames[f];
        const auto candidate = by_id_.find(match.rule->id);
        if (candidate == by_id_.end()) continue;
        matching.insert(candidate->second);
        AddMatch(document, index, sentence, match, known.count(PartsOf(match)) == 0,
                 candidate->second);
      }
      AddReject(document, sentence, matching);
    }
  }

 private:
  void AddMatch(const GoldDocument& document, size_t index, const Sentence& sentence,
                const RuleMatch& match, bool fresh, Candidate* candidate) {
    ++candidate->suggestion.proposed;
    const Proposal proposal = ProposalOf(reading_, document.text, match);
    bool right = false;
    for (size_t a = 0; a < document.attributions.size(); ++a) {
      if (!Agrees(document.text, proposal, document.attributions[a])) continue;
      right = true;
      if (!candidate->found.insert({index, a}).second) continue;
      ++candidate->suggestion.found;
      candidate->suggestion.newly += misses_.missed.contains({index, a});
    }
    candidate->suggestion.right += right;
    candidate->suggestion.fresh += fresh;
    candidate->suggestion.fresh_right += fresh && right;
    if (!right || !fresh || candidate->match.size() >= kTriedExamples) return;
    v1::Example example = ExampleOf(reading_, sentence, match);
    if (IsExampleLength(example.text())) candidate->match.push_back(std::move(example));
  }

  // A sentence with a cue in which gold sees nothing said.
  void AddReject(const GoldDocument& document, const Sentence& sentence,
                 const std::set<const Candidate*>& matching) {
    if (sentence.first == sentence.last) return;
    const Tape& tape = reading_.outline.tape;
    bool cue = false;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      cue = cue || rules_.Is(tape[i].symbol, classes_.cue);
    }
    if (!cue) return;
    const std::string text = SentenceText(reading_, sentence);
    if (!IsExampleLength(text)) return;
    const Span bytes = reading_.ToSpan(tape[sentence.first].first, tape[sentence.last - 1].last);
    const Ranges all = {{document.text.IndexOf(bytes.begin), document.text.IndexOf(bytes.end)}};
    for (const GoldAttribution& gold : document.attributions) {
      if (Overlap(all, gold.content) + Overlap(all, gold.cue) > 0) return;
    }
    for (Candidate& candidate : candidates_) {
      if (candidate.reject.size() >= kTriedExamples || matching.count(&candidate) > 0) continue;
      candidate.reject.emplace_back();
      candidate.reject.back().set_text(text);
      candidate.reject.back().set_because("gold sees nobody quoted here");
    }
  }

  const RuleSet& rules_;
  const Misses& misses_;
  const Classes classes_;
  const Tokenizer tokenizer_;
  std::vector<Candidate>& candidates_;
  std::map<std::string, Candidate*> by_id_;
  Reading reading_;
};

// Gives the rule those of its examples that hold; false if it has too few.
bool ChooseExamples(const RuleSet& rules, v1::Rule* rule) {
  v1::Rule chosen = *rule;
  chosen.clear_match();
  chosen.clear_reject();
  for (const ExampleResult& result : RunExamples(rules, rule->id())) {
    if (!result.passed) continue;
    if (result.reject ? chosen.reject_size() == kRejects : chosen.match_size() == kMatches) {
      continue;
    }
    *(result.reject ? chosen.add_reject() : chosen.add_match()) = *result.example;
  }
  *rule = std::move(chosen);
  return rule->match_size() > 0 && rule->reject_size() > 0;
}

std::vector<v1::Rule> RulesOf(const std::vector<Candidate>& candidates) {
  std::vector<v1::Rule> rules;
  for (const Candidate& candidate : candidates) rules.push_back(candidate.suggestion.rule);
  return rules;
}

// The candidates that load, one by one if not all of them do.
absl::StatusOr<std::unique_ptr<const RuleSet>> LoadCandidates(const RuleFolder& folder,
                                                              const std::string& path,
                                                              std::vector<Candidate>* candidates,
                                                              int* not_loading) {
  absl::StatusOr<std::unique_ptr<const RuleSet>> all = LoadWith(folder, path, RulesOf(*candidates));
  if (all.ok()) return all;
  std::vector<Candidate> loading;
  for (Candidate& candidate : *candidates) {
    if (LoadWith(folder, path, {candidate.suggestion.rule}).ok()) {
      loading.push_back(std::move(candidate));
    } else {
      ++*not_loading;
    }
  }
  *candidates = std::move(loading);
  return LoadWith(folder, path, RulesOf(*candidates));
}

// What the rule's own matches are worth: the logarithm of right against wrong ones.
float PriorOf(const Suggestion& suggestion) {
  const double odds =
      (suggestion.fresh_right + 0.5) / (suggestion.fresh - suggestion.fresh_right + 0.5);
  return std::round(10 * std::clamp(std::log(odds), -3.0, 3.0)) / 10;
}

}  // namespace

absl::StatusOr<Suggestions> SuggestRules(const RuleFolder& folder, const GoldCorpus& corpus,
                                         const Misses& misses, const SuggestOptions& options) {
  Suggestions result;
  result.documents = misses.documents;
  result.attributions = misses.attributions;
  result.missed = misses.missed.size();
  result.shapeless = misses.shapeless;
  absl::StatusOr<std::unique_ptr<const RuleSet>> rules =
      RuleSet::Load(folder.sources, folder.first_overlay, nullptr);
  if (!rules.ok()) return rules.status();
  result.path = FreePath(folder, **rules, "suggested");

  std::vector<Candidate> candidates;
  std::map<std::string, int> names;
  for (const MissedShape& shape : misses.shapes) {
    if (candidates.size() == options.shapes || shape.misses.size() < options.min_misses) break;
    Candidate candidate;
    candidate.suggestion.misses = shape.misses.size();
    v1::Rule& rule = candidate.suggestion.rule;
    const int count = ++names[shape.name];
    rule.set_id(absl::StrCat(result.path.substr(0, result.path.rfind('.')), "/", shape.name,
                             count == 1 ? "" : absl::StrCat("_", count)));
    rule.set_pattern(shape.pattern);
    rule.set_note(absl::StrCat("Suggested: ", shape.misses.size(), " missed attributions."));
    candidates.push_back(std::move(candidate));
  }
  result.tried = candidates.size();
  if (candidates.empty()) return result;

  rules = LoadCandidates(folder, result.path, &candidates, &result.not_loading);
  if (!rules.ok()) return rules.status();
  Estimator estimator(**rules, misses, &candidates);
  for (size_t d = 0; d < corpus.documents.size(); ++d) {
    const GoldDocument& document = corpus.documents[d];
    if (document.has_text && document.has_attributions) estimator.AddDocument(document, d);
  }

  std::vector<Candidate> good;
  for (Candidate& candidate : candidates) {
    Suggestion& suggestion = candidate.suggestion;
    if (suggestion.newly == 0 || suggestion.fresh_precision() < options.min_precision) {
      ++result.too_wrong;
      continue;
    }
    suggestion.rule.set_prior(PriorOf(suggestion));
    for (const v1::Example& example : candidate.match) *suggestion.rule.add_match() = example;
    for (const v1::Example& example : candidate.reject) *suggestion.rule.add_reject() = example;
    good.push_back(std::move(candidate));
  }
  rules = LoadWith(folder, result.path, RulesOf(good));
  if (!rules.ok()) return rules.status();
  for (Candidate& candidate : good) {
    if (!ChooseExamples(**rules, &candidate.suggestion.rule)) {
      ++result.without_example;
    } else if (result.rules.size() < options.limit) {
      result.rules.push_back(std::move(candidate.suggestion));
    }
  }
  return result;
}

}  // namespace whosaid::tools
