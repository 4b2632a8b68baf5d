#include "tools/gold/standoff.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"

namespace whosaid::tools {
namespace {

// "10 20;25 30".
bool ParseRanges(absl::string_view text, Ranges* ranges) {
  for (absl::string_view piece : absl::StrSplit(text, ';')) {
    const std::pair<absl::string_view, absl::string_view> ends = absl::StrSplit(piece, ' ');
    Range range;
    if (!absl::SimpleAtoi(ends.first, &range.begin) || !absl::SimpleAtoi(ends.second, &range.end)) {
      return false;
    }
    ranges->push_back(range);
  }
  return true;
}

// A role may carry a number: Content2.
absl::string_view WithoutDigits(absl::string_view role) {
  while (!role.empty() && role.back() >= '0' && role.back() <= '9') role.remove_suffix(1);
  return role;
}

}  // namespace

std::vector<GoldAttribution> ParseStandoff(absl::string_view contents) {
  absl::flat_hash_map<std::string, Ranges> spans;
  std::vector<absl::string_view> events;
  for (absl::string_view line : absl::StrSplit(contents, absl::ByAnyChar("\r\n"))) {
    const std::vector<absl::string_view> parts = absl::StrSplit(line, '\t');
    if (parts.size() >= 3 && absl::StartsWith(line, "T")) {
      const std::pair<absl::string_view, absl::string_view> label_and_rest =
          absl::StrSplit(parts[1], absl::MaxSplits(' ', 1));
      Ranges ranges;
      if (ParseRanges(label_and_rest.second, &ranges)) spans[parts[0]] = std::move(ranges);
    } else if (parts.size() >= 2 && absl::StartsWith(line, "E")) {
      events.push_back(parts[1]);
    }
  }
  std::vector<GoldAttribution> attributions;
  for (absl::string_view event : events) {
    GoldAttribution attribution;
    const std::map<absl::string_view, Ranges*> roles = {{"Source", &attribution.source},
                                                        {"Cue", &attribution.cue},
                                                        {"Content", &attribution.content}};
    for (absl::string_view argument : absl::StrSplit(event, ' ', absl::SkipEmpty())) {
      const std::vector<absl::string_view> parts = absl::StrSplit(argument, ':');
      if (parts.size() != 2) continue;
      const auto span = spans.find(parts[1]);
      const auto role = roles.find(WithoutDigits(parts[0]));
      if (span == spans.end() || role == roles.end()) continue;
      role->second->insert(role->second->end(), span->second.begin(), span->second.end());
    }
    if (attribution.content.empty()) continue;
    for (const auto& [name, ranges] : roles) std::sort(ranges->begin(), ranges->end());
    attributions.push_back(std::move(attribution));
  }
  return attributions;
}

}  // namespace whosaid::tools
