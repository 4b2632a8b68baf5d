#include "tools/evaluate/link_groups.h"

#include <algorithm>
#include <map>
#include <utility>

#include "tools/evaluate/measure.h"

namespace whosaid::tools {

bool HasGoldSource(const LinkCase& link) {
  return link.gold != nullptr && !link.gold->source.empty();
}

bool IsWrong(const LinkCase& link) {
  return !link.right && (link.has_source || HasGoldSource(link));
}

std::vector<size_t> KindsOfLinks(const Scores& scores) {
  std::map<const GoldDocument*, Ranges> quotes;
  for (const LinkCase& link : scores.links) quotes[link.document].push_back(link.quote);
  std::vector<size_t> kinds;
  for (const LinkCase& link : scores.links) {
    kinds.push_back(link.gold == nullptr
                        ? 3
                        : static_cast<size_t>(KindOf(link.document->text, link.gold->content,
                                                     quotes[link.document])));
  }
  return kinds;
}

size_t DistanceOf(const LinkCase& link) {
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

std::string RuleOf(const LinkCase& link) {
  return link.given->rule.empty() ? "(no rule told)" : link.given->rule;
}

std::vector<WrongLink> FindWrongLinks(const Scores& scores) {
  std::multimap<std::string, const GoldQuote*> quotes;
  for (const QuoteCase& quote : scores.quote_cases) {
    quotes.emplace(quote.gold->document, quote.gold);
  }
  const std::vector<size_t> kinds = KindsOfLinks(scores);
  std::vector<WrongLink> wrong_links;
  for (size_t i = 0; i < scores.links.size(); ++i) {
    const LinkCase& link = scores.links[i];
    if (!IsWrong(link)) continue;
    WrongLink& wrong = wrong_links.emplace_back();
    wrong.link = &link;
    const auto range = quotes.equal_range(link.document->id);
    for (auto it = range.first; it != range.second && wrong.quote == nullptr; ++it) {
      if (Overlap({it->second->span}, {link.quote}) > 0) wrong.quote = it->second;
    }
    wrong.speaker_class = wrong.quote == nullptr || wrong.quote->speaker_class.empty()
                              ? "(no speaker gold)"
                              : wrong.quote->speaker_class;
    wrong.kind = std::string(kLinkKinds[kinds[i]]);
    wrong.distance =
        HasGoldSource(link) ? std::string(kLinkDistances[DistanceOf(link)]) : "(no gold source)";
    wrong.rule = link.has_source ? RuleOf(link) : "(no source given)";
  }
  return wrong_links;
}

}  // namespace whosaid::tools
