#include "tools/evaluate/breakdown.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "tools/evaluate/link_groups.h"
#include "tools/format/flat_json.h"

namespace whosaid::tools {
namespace {

void AddLink(const LinkCase& link, Count* count) {
  count->right += link.right;
  count->given += link.has_source;
  count->gold += HasGoldSource(link);
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
  Count by_kind[std::size(kLinkKinds)], by_distance[std::size(kLinkDistances)];
  const std::vector<size_t> kinds = KindsOfLinks(scores);
  for (size_t i = 0; i < kinds.size(); ++i) {
    const LinkCase& link = scores.links[i];
    AddLink(link, &by_kind[kinds[i]]);
    if (HasGoldSource(link)) AddLink(link, &by_distance[DistanceOf(link)]);
  }
  AppendCounts("link by the kind of the gold content:", kLinkKinds, by_kind, out);
  AppendCounts("link by the words between quote and gold source:", kLinkDistances, by_distance,
               out);
}

void AppendLinksByRule(const Scores& scores, std::string* out) {
  std::map<std::string, Count> by_rule;
  for (const LinkCase& link : scores.links) {
    if (!link.has_source) continue;
    AddLink(link, &by_rule[RuleOf(link)]);
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
    if (!IsWrong(link)) continue;
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
