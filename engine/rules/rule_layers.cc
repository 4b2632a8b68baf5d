#include "engine/rules/rule_layers.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace whosaid {

bool IsLowerName(absl::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return absl::ascii_islower(c) || absl::ascii_isdigit(c) || c == '_';
  });
}

std::string PlaceIn(const ParsedRuleFile& file, size_t offset) {
  return absl::StrCat(file.source.path(), ":", file.source.LineOf(offset));
}

void RuleLayers::Add(CollectedRule rule, bool overlay) {
  (overlay ? overlay_ : base_).push_back(std::move(rule));
}

void RuleLayers::Disable(const ParsedRuleFile& file, bool overlay) {
  if (overlay) {
    disabling_.push_back(&file);
    return;
  }
  for (const LocatedString& disable : file.disable) {
    issues_.Add(file.source.At(disable.begin(), "rules/disable", "nothing lies under this file",
                               "only files of an overlay disable rules"));
  }
}

std::vector<CollectedRule> RuleLayers::Lay() {
  for (CollectedRule& rule : base_) LayRule(std::move(rule), false);
  for (CollectedRule& rule : overlay_) LayRule(std::move(rule), true);
  for (const ParsedRuleFile* file : disabling_) {
    for (int i = 0; i < file->file.disable_size(); ++i) DisableRule(*file, i);
  }
  std::vector<CollectedRule> rules;
  for (auto& entry : rules_) {
    if (entry.second.rule != nullptr) rules.push_back(std::move(entry.second));
  }
  // They are by id already.
  std::stable_sort(rules.begin(), rules.end(), [](const CollectedRule& a, const CollectedRule& b) {
    return a.kind != b.kind ? a.kind < b.kind : a.level < b.level;
  });
  return rules;
}

void RuleLayers::LayRule(CollectedRule rule, bool overlay) {
  const std::string& id = rule.rule->rule->id();
  const auto error = [&](absl::string_view code, absl::string_view message,
                         absl::string_view hint) {
    issues_.Add(rule.file->source.At(rule.rule->id.begin(), code, message, hint));
  };
  const auto known = rules_.find(id);
  if (known == rules_.end()) {
    const std::string prefix =
        absl::StrCat(absl::StripSuffix(rule.file->source.path(), ".textproto"), "/");
    absl::string_view name = id;
    if (!absl::ConsumePrefix(&name, prefix) || !IsLowerName(name)) {
      name = name.substr(name.rfind('/') + 1);
      return error("rules/id", absl::StrCat("an id is its file's path and a name: ", prefix, "..."),
                   IsLowerName(name) ? absl::StrCat("write ", prefix, name)
                                     : "the name is lower-case letters, digits and _");
    }
  } else {
    const CollectedRule& first = known->second;
    const std::string place = PlaceIn(*first.file, first.rule->id.begin());
    if (!overlay || overlay_ids_.contains(id)) {
      return error("rules/duplicate-id", absl::StrCat("a second rule ", id),
                   absl::StrCat("the first is in ", place, ": give one of them another name"));
    }
    if (first.kind != rule.kind) {
      return error("rules/duplicate-id", absl::StrCat(id, " is a rule of another kind"),
                   absl::StrCat("it is in ", place));
    }
  }
  if (overlay) overlay_ids_.insert(id);
  rules_[id] = std::move(rule);
}

void RuleLayers::DisableRule(const ParsedRuleFile& file, int index) {
  const std::string& id = file.file.disable(index);
  const auto error = [&](absl::string_view message, absl::string_view hint) {
    issues_.Add(file.source.At(file.disable[index].begin(), "rules/disable", message, hint));
  };
  const auto known = rules_.find(id);
  if (known == rules_.end()) {
    std::vector<std::string> ids;
    for (const auto& entry : rules_) ids.push_back(entry.first);
    const std::string nearest = NearestName(id, ids);
    return error(absl::StrCat("no rule ", id),
                 nearest.empty() ? "" : absl::StrCat("did you mean ", nearest, "?"));
  }
  if (overlay_ids_.contains(id)) {
    return error(absl::StrCat("the overlay itself has the rule ", id), "remove it there");
  }
  known->second.rule = nullptr;
}

}  // namespace whosaid
