#include "tools/evaluate/score.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "tools/evaluate/measure.h"

namespace whosaid::tools {
namespace {

constexpr double kNear = 0.8;
constexpr int kBins = 10;

double Share(int part, int whole) { return whole == 0 ? 0.0 : 100.0 * part / whole; }

// The record that covers most of inner; the first of equals; null if none does.
const Prediction* BestRecord(const std::vector<Prediction>& records, Range inner) {
  const Prediction* best = nullptr;
  int most = 0;
  for (const Prediction& record : records) {
    const int overlap = Overlap(record.QuotedOrContent(), {inner});
    if (overlap > most) {
      most = overlap;
      best = &record;
    }
  }
  return best;
}

// What stands between the marks.
Range Inner(Range quote) { return {quote.begin + 1, quote.end - 1}; }

// Expected calibration error, collected bin by bin.
class Calibration {
 public:
  void Add(double confidence, bool right) {
    const int bin = std::min(kBins - 1, static_cast<int>(confidence * kBins));
    auto found =
        std::find_if(bins_.begin(), bins_.end(), [bin](const Bin& b) { return b.bin == bin; });
    if (found == bins_.end()) found = bins_.insert(bins_.end(), Bin{bin});
    ++found->count;
    found->right += right;
    found->confidence += confidence;
  }
  int count() const {
    int count = 0;
    for (const Bin& bin : bins_) count += bin.count;
    return count;
  }
  double Error() const {
    double error = 0;
    for (const Bin& bin : bins_) error += std::abs(bin.right - bin.confidence);
    return count() == 0 ? 0.0 : 100 * error / count();
  }

 private:
  struct Bin {
    int bin;
    int count = 0, right = 0;
    double confidence = 0;
  };
  std::vector<Bin> bins_;  // in the order they came: a sum of doubles depends on it
};

void ScoreLinks(const GoldDocument& document, const std::vector<Prediction>& records,
                const Ranges& quotes, Calibration* calibration, Scores* scores) {
  for (Range quote : quotes) {
    const Range inner = Inner(quote);
    LinkCase link;
    link.document = &document;
    link.quote = quote;
    for (const GoldAttribution& attribution : document.attributions) {
      if (Overlap(attribution.content, {inner}) > 0) {
        link.gold = &attribution;
        break;
      }
    }
    link.given = BestRecord(records, inner);
    link.has_source = link.given != nullptr && !link.given->source.empty();
    const bool has_gold = link.gold != nullptr && !link.gold->source.empty();
    if (has_gold && link.has_source) {
      link.right = Overlap(link.given->source, link.gold->source) > 0;
      link.exact = link.right && Normalized(document.text, link.given->source) ==
                                     Normalized(document.text, link.gold->source);
    }
    for (Count* count : {&scores->link, &scores->link_exact}) {
      count->gold += has_gold;
      count->given += link.has_source;
    }
    scores->link.right += link.right;
    scores->link_exact.right += link.exact;
    if (link.has_source && link.given->confidence.has_value()) {
      calibration->Add(*link.given->confidence, link.right);
    }
    scores->links.push_back(link);
  }
}

// Exact spans of one role; equal spans of a document count once.
template <typename Record>
std::set<Ranges> SpanSet(const CodePoints& text, const std::vector<Record>& records,
                         Ranges Record::*role) {
  std::set<Ranges> spans;
  for (const Record& record : records) spans.insert(Normalized(text, record.*role));
  spans.erase(Ranges());
  return spans;
}

void ScoreSpans(const GoldDocument& document, const std::vector<Prediction>& records,
                Ranges GoldAttribution::*gold_role, Ranges Prediction::*given_role, Count* count) {
  const std::set<Ranges> gold = SpanSet(document.text, document.attributions, gold_role);
  const std::set<Ranges> given = SpanSet(document.text, records, given_role);
  count->gold += static_cast<int>(gold.size());
  count->given += static_cast<int>(given.size());
  for (const Ranges& span : given) count->right += static_cast<int>(gold.count(span));
}

// Each gold content takes the nearest record that is left, if it is near enough.
void ScoreContents(const GoldDocument& document, const std::vector<Prediction>& all_records,
                   const Ranges& quotes, Scores* scores) {
  struct Given {
    const Prediction* record;
    std::vector<int> words;
    bool taken = false;
  };
  std::vector<Given> given;
  for (const Prediction& record : all_records) {
    if (record.content.empty()) continue;
    given.push_back({&record, WordStarts(document.text, record.content)});
  }
  const auto by_kind = [&](const Ranges& content) -> Count& {
    const ContentKind kind = KindOf(document.text, content, quotes);
    return scores->content_near_by_kind[static_cast<size_t>(kind)];
  };
  scores->content_near.given += static_cast<int>(given.size());
  scores->triple.given += static_cast<int>(given.size());
  for (const GoldAttribution& attribution : document.attributions) {
    Count& kind_count = by_kind(attribution.content);
    ++scores->content_near.gold;
    ++scores->triple.gold;
    ++kind_count.gold;
    const std::vector<int> words = WordStarts(document.text, attribution.content);
    Given* nearest = nullptr;
    double most = -1;
    for (Given& candidate : given) {
      if (candidate.taken) continue;
      const double likeness = Jaccard(words, candidate.words);
      if (likeness > most) {
        most = likeness;
        nearest = &candidate;
      }
    }
    if (most < kNear) continue;
    nearest->taken = true;
    ++scores->content_near.right;
    ++kind_count.right;
    ++kind_count.given;
    scores->triple.right += Overlap(nearest->record->source, attribution.source) > 0;
  }
  // A wrong one counts against its own kind.
  for (const Given& candidate : given) {
    if (!candidate.taken) ++by_kind(candidate.record->content).given;
  }
}

std::set<std::string> Words(absl::string_view plain_name) {
  return absl::StrSplit(plain_name, ' ', absl::SkipEmpty());
}

// Token F1 of 0.5 or more.
bool NearTitle(const std::set<std::string>& wanted, const std::set<std::string>& given) {
  size_t shared = 0;
  for (const std::string& word : given) shared += wanted.count(word);
  return 4 * shared >= wanted.size() + given.size();
}

void ScoreQuote(const GoldQuote& gold, const std::vector<Prediction>& records, Scores* scores) {
  static const Prediction& nothing = *new Prediction;
  QuoteCase quote;
  quote.gold = &gold;
  quote.given = BestRecord(records, Inner(gold.span));
  const Prediction& given = quote.given == nullptr ? nothing : *quote.given;

  const std::string speaker = PlainName(given.speaker), title = PlainName(given.title);
  if (!gold.speaker.empty()) {
    quote.speaker_right = quote.alias_right = speaker == PlainName(gold.speaker);
    for (const std::string& alias : gold.aliases) quote.alias_right |= speaker == PlainName(alias);
  }
  for (Count* count : {&scores->speaker, &scores->speaker_alias}) {
    count->gold += !gold.speaker.empty();
    count->given += !given.speaker.empty();
  }
  scores->speaker.right += quote.speaker_right;
  scores->speaker_alias.right += quote.alias_right;

  if (!gold.titles.empty()) {
    const std::set<std::string> words = Words(title);
    for (const std::string& wanted : gold.titles) {
      const std::string plain = PlainName(wanted);
      quote.title_right |= title == plain;
      quote.title_near |= !words.empty() && NearTitle(Words(plain), words);
    }
    for (Count* count : {&scores->title, &scores->title_near}) {
      ++count->gold;
      count->given += !given.title.empty();
    }
    scores->title.right += quote.title_right;
    scores->title_near.right += quote.title_near;
  } else if (!gold.speaker.empty()) {
    ++scores->untitled;
    scores->spurious_titles += !given.title.empty();
  }
  quote.class_right =
      (given.speaker_class.empty() ? "NOT_SPEECH" : given.speaker_class) == gold.speaker_class;
  ++scores->quotes;
  scores->classes_right += quote.class_right;
  scores->quote_cases.push_back(quote);
}

}  // namespace

double Count::F1() const {
  const double p = Share(right, given), r = Share(right, gold);
  return p + r > 0 ? 2 * p * r / (p + r) : 0.0;
}

std::string Count::Row(absl::string_view name) const {
  return absl::StrFormat("%-18s P %5.1f  R %5.1f  F1 %5.1f   (%d right, %d given, %d gold)", name,
                         Share(right, given), Share(right, gold), F1(), right, given, gold);
}

Scores Score(const GoldCorpus& corpus, const Predictions& predictions) {
  Scores scores;
  Calibration calibration;
  static const std::vector<Prediction>& none = *new std::vector<Prediction>;
  const auto records_of = [&](const std::string& id) -> const std::vector<Prediction>& {
    const auto found = predictions.find(id);
    return found == predictions.end() ? none : found->second;
  };
  for (const GoldDocument& document : corpus.documents) {
    if (!document.has_attributions) continue;
    scores.has_attributions = true;
    ++scores.documents;
    if (!document.has_text) continue;
    scores.without_predictions += !predictions.contains(document.id);
    const std::vector<Prediction>& records = records_of(document.id);
    const Ranges quotes = QuotedStrings(document.text);
    ScoreLinks(document, records, quotes, &calibration, &scores);
    if (corpus.quotations_only) continue;
    ScoreSpans(document, records, &GoldAttribution::cue, &Prediction::cue, &scores.cue);
    ScoreSpans(document, records, &GoldAttribution::source, &Prediction::source, &scores.source);
    ScoreSpans(document, records, &GoldAttribution::content, &Prediction::content, &scores.content);
    ScoreContents(document, records, quotes, &scores);
  }
  scores.links_with_confidence = calibration.count();
  scores.calibration_error = calibration.Error();
  for (const GoldQuote& quote : corpus.quotes) {
    ScoreQuote(quote, records_of(quote.document), &scores);
  }
  return scores;
}

std::string ScoreRows(const Scores& scores) {
  std::string rows;
  if (scores.has_attributions) {
    absl::StrAppend(&rows, "documents ", scores.documents, ", without predictions ",
                    scores.without_predictions, "\n");
  }
  const auto kind = [&](ContentKind k) {
    return scores.content_near_by_kind[static_cast<size_t>(k)];
  };
  const std::pair<absl::string_view, Count> counts[] = {
      {"link", scores.link},
      {"link-x", scores.link_exact},
      {"content", scores.content},
      {"cue", scores.cue},
      {"source", scores.source},
      {"content~", scores.content_near},
      {"content~ direct", kind(ContentKind::kDirect)},
      {"content~ mixed", kind(ContentKind::kMixed)},
      {"content~ indirect", kind(ContentKind::kIndirect)},
      {"triple", scores.triple},
      {"speaker", scores.speaker},
      {"speaker~", scores.speaker_alias},
      {"title", scores.title},
      {"title~", scores.title_near},
  };
  for (const auto& [name, count] : counts) {
    if (count.gold > 0) absl::StrAppend(&rows, count.Row(name), "\n");
  }
  const auto share = [&](absl::string_view name, int part, int whole) {
    if (whole == 0) return;
    absl::StrAppendFormat(&rows, "%-18s %5.1f %%  (%d of %d)\n", name, Share(part, whole), part,
                          whole);
  };
  share("title spurious", scores.spurious_titles, scores.untitled);
  share("class", scores.classes_right, scores.quotes);
  if (scores.links_with_confidence > 0) {
    absl::StrAppendFormat(&rows, "%-18s %5.1f %%  (%d links with a confidence)\n", "ece",
                          scores.calibration_error, scores.links_with_confidence);
  }
  return rows;
}

}  // namespace whosaid::tools
