#include "tools/evaluate/breakdown.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "tools/evaluate/measure.h"
#include "tools/format/flat_json.h"

namespace whosaid::tools {
namespace {

bool HasGoldSource(const LinkCase& link) {
  return link.gold != nullptr && !link.gold->source.empty();
}

void AddLink(const LinkCase& link, Count* count) {
  count->right += link.right;
  count->given += link.has_source;
  count->gold += HasGoldSource(link);
}

// How far the gold source is from the quoted string: words between them, for the nearest piece.
constexpr absl::string_view kDistances[] = {"inside the quote", "0-2 words", "3-10 words",
                                            "11-40 words", "over 40 words"};

size_t Distance(const LinkCase& link) {
  const CodePoints& text = link.document->text;
  int nearest = text.size();
  for (Range source : link.gold->source) {
    if (Overlap({source}, {link.quote}) > 0) return 0;
    const Range gap = source.end <= link.quote.begin ? Range{source.end, link.quote.begin}
                                                     : Range{link.quote.end, source.begin};
    nearest = std::min(nearest, static_cast<int>(WordStarts(text, {gap}).size()));
  }
  return nearest <= 2 ? 1 : nearest <= 10 ? 2 : nearest <= 40 ? 3 : 4;
}

// The rows of what occurs.
template <size_t n>
void AppendCounts(absl::string_view heading, const absl::string_view (&names)[n],
                  const Count (&counts)[n], std::string* out) {
  absl::StrAppend(out, "\n", heading, "\n");
  for (size_t i = 0; i < n; ++i) {
    if (counts[i].given + counts[i].gold > 0) {
      absl::StrAppend(out, counts[i].Row(names[i]), "\n");
    }
  }
}

void AppendLinksByKindAndDistance(const Scores& scores, std::string* out) {
  if (scores.links.empty()) return;
  constexpr absl::string_view kKinds[] = {"direct", "mixed", "indirect", "not speech"};
  Count by_kind[4], by_distance[5];
  std::map<const GoldDocument*, Ranges> quotes;
  for (const LinkCase& link : scores.links) quotes[link.document].push_back(link.quote);
  for (const LinkCase& link : scores.links) {
    const size_t kind = link.gold == nullptr
                            ? 3
                            : static_cast<size_t>(KindOf(link.document->text, link.gold->content,
                                                         quotes[link.document]));
    AddLink(link, &by_kind[kind]);
    if (HasGoldSource(link)) AddLink(link, &by_distance[Distance(link)]);
  }
  AppendCounts("link by the kind of the gold content:", kKinds, by_kind, out);
  AppendCounts("link by the words between quote and gold source:", kDistances, by_distance, out);
}

void AppendLinksByRule(const Scores& scores, std::string* out) {
  std::map<std::string, Count> by_rule;
  for (const LinkCase& link : scores.links) {
    if (!link.has_source) continue;
    AddLink(link, &by_rule[link.given->rule.empty() ? "(no rule told)" : link.given->rule]);
  }
  if (by_rule.empty()) return;
  std::vector<std::pair<std::string, Count>> rules(by_rule.begin(), by_rule.end());
  std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
    return a.second.given - a.second.right > b.second.given - b.second.right;
  });
  absl::StrAppend(out, "\nlink by the rule that gave it, most wrong ones first:\n");
  for (const auto& [rule, count] : rules) {
    absl::StrAppendFormat(out, "%5d wrong of %5d  right %5.1f %%  %s\n", count.given - count.right,
                          count.given, 100.0 * count.right / count.given, rule);
  }
}

void AppendQuotesByClass(const Scores& scores, std::string* out) {
  struct ClassCount {
    int quotes = 0, speakers_right = 0, classes_right = 0;
    std::map<std::string, int> given;
  };
  std::map<std::string, ClassCount> by_class;
  for (const QuoteCase& quote : scores.quote_cases) {
    ClassCount& count = by_class[quote.gold->speaker_class];
    ++count.quotes;
    // Where gold names nobody, naming nobody is right.
    count.speakers_right += quote.gold->speaker.empty()
                                ? quote.given == nullptr || quote.given->speaker.empty()
                                : quote.speaker_right;
    count.classes_right += quote.class_right;
    if (quote.class_right) continue;
    const bool is_speech = quote.given != nullptr && !quote.given->speaker_class.empty();
    ++count.given[is_speech ? quote.given->speaker_class : "NOT_SPEECH"];
  }
  if (by_class.empty()) return;
  absl::StrAppend(out, "\nspeaker and class by the gold class:\n");
  for (const auto& [name, count] : by_class) {
    absl::StrAppendFormat(out, "%-14s %4d quotes  speaker %5.1f %%  class %5.1f %%", name,
                          count.quotes, 100.0 * count.speakers_right / count.quotes,
                          100.0 * count.classes_right / count.quotes);
    absl::string_view separator = "   taken for ";
    for (const auto& [given, times] : count.given) {
      absl::StrAppend(out, separator, given, " ", times);
      separator = ", ";
    }
    out->push_back('\n');
  }
}

void AppendWords(const CodePoints& text, const Ranges& ranges, std::string* out) {
  out->push_back('[');
  for (const Range& range : ranges) {
    if (&range != &ranges[0]) absl::StrAppend(out, ", ");
    AppendJsonString(text.Slice(range), out);
  }
  out->push_back(']');
}

}  // namespace

std::string Breakdown(const Scores& scores) {
  std::string out;
  AppendLinksByKindAndDistance(scores, &out);
  AppendLinksByRule(scores, &out);
  AppendQuotesByClass(scores, &out);
  return out;
}

std::string WrongLinks(const Scores& scores) {
  std::string out;
  for (const LinkCase& link : scores.links) {
    if (link.right || (!link.has_source && !HasGoldSource(link))) continue;
    const CodePoints& text = link.document->text;
    absl::StrAppend(&out, "{\"doc\": ");
    AppendJsonString(link.document->id, &out);
    absl::StrAppend(&out, ", \"quote\": ");
    AppendJsonString(text.Slice(link.quote), &out);
    absl::StrAppend(&out, ", \"at\": ", link.quote.begin, ", \"gold\": ");
    AppendWords(text, link.gold == nullptr ? Ranges() : link.gold->source, &out);
    absl::StrAppend(&out, ", \"given\": ");
    AppendWords(text, link.given == nullptr ? Ranges() : link.given->source, &out);
    absl::StrAppend(&out, ", \"rule\": ");
    if (link.given == nullptr || link.given->rule.empty()) {
      absl::StrAppend(&out, "null");
    } else {
      AppendJsonString(link.given->rule, &out);
    }
    absl::StrAppend(&out, "}\n");
  }
  return out;
}

}  // namespace whosaid::tools
