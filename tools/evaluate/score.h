// How good predictions are, by gold. The rows:
//
//   link      a quoted string is right when its predicted source overlaps the gold source. P over
//             strings given a source, R over strings with one; a string in no gold content that is
//             given a source counts against P.
//   link-x    the same with the source's span exact (white space and edge punctuation aside).
//   content, cue, source   exact spans of all attributions; content~ takes a token overlap
//   (Jaccard)
//             of 0.8 or more as right, also by gold kind.
//   triple    content~ right and the source overlapping.
//   speaker   the name equals gold's fullest; speaker~ takes any of its aliases.
//   title     the title equals one of gold's (article and case aside); title~ takes token F1 of 0.5
//             or more; "title spurious" is a title where gold has none.
//   class     the speaker's class, over quotes with speaker gold.
//   ece       expected calibration error of the confidence in links, ten bins of equal width.
#ifndef WHOSAID_TOOLS_EVALUATE_SCORE_H_
#define WHOSAID_TOOLS_EVALUATE_SCORE_H_

#include <array>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "tools/evaluate/predictions.h"
#include "tools/gold/corpus.h"

namespace whosaid::tools {

struct Count {
  int right = 0, given = 0, gold = 0;
  // In points of a hundred; 0 if none is right.
  double F1() const;
  // "link               P  95.0  R  90.0  F1  92.4   (.. right, .. given, .. gold)"
  std::string Row(absl::string_view name) const;
};

// A quoted string of the text, what gold says of it, and what was given. Pointers into the corpus
// and the predictions.
struct LinkCase {
  const GoldDocument* document = nullptr;
  Range quote;
  const GoldAttribution* gold = nullptr;  // null: nobody is being quoted
  const Prediction* given = nullptr;      // null: no record covers it
  bool has_source = false;                // given names one
  bool right = false, exact = false;
};

// A quoted string of the speaker gold.
struct QuoteCase {
  const GoldQuote* gold = nullptr;
  const Prediction* given = nullptr;
  bool speaker_right = false, alias_right = false;
  bool title_right = false, title_near = false;
  bool class_right = false;
};

struct Scores {
  bool has_attributions = false;  // the rows before `speaker` mean something
  int documents = 0, without_predictions = 0;
  Count link, link_exact, content, cue, source, content_near, triple;
  std::array<Count, 3> content_near_by_kind;  // by ContentKind of the gold
  Count speaker, speaker_alias, title, title_near;
  int untitled = 0, spurious_titles = 0;
  int quotes = 0, classes_right = 0;
  int links_with_confidence = 0;
  double calibration_error = 0;

  std::vector<LinkCase> links;
  std::vector<QuoteCase> quote_cases;
};

// A corpus of quotations only leaves the counts of spans and contents at 0.
// The corpus and the predictions must outlive the result's cases.
Scores Score(const GoldCorpus& corpus, const Predictions& predictions);

// All rows that have gold, a line each.
std::string ScoreRows(const Scores& scores);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EVALUATE_SCORE_H_
