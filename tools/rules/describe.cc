#include "tools/rules/describe.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "tools/rules/layout.h"

namespace whosaid::tools {
namespace {

bool SameRule(const RuleSet& a_set, const CompiledRule& a, const RuleSet& b_set,
              const CompiledRule& b) {
  return a.pattern == b.pattern && a.prior == b.prior &&
         a_set.ClassName(a.emit) == b_set.ClassName(b.emit);
}

// The class that the rule emits, or the roles that it names.
std::string Makes(const RuleSet& rules, const CompiledRule& rule) {
  if (rule.emit != 0) return std::string(rules.ClassName(rule.emit));
  std::vector<absl::string_view> roles;
  for (int i = 0; i < kRoleCount; ++i) {
    if (rule.group[i] >= 0) roles.push_back(RoleName(static_cast<Role>(i)));
  }
  return absl::StrJoin(roles, ",");
}

std::string Place(const RuleFolder& folder, const CompiledRule& rule) {
  return absl::StrCat(folder.Shown(rule.file), ":", rule.line);
}

std::string ChangeText(const RuleFolder& folder, const RuleChange& change) {
  switch (change.kind) {
    case RuleChange::kAdded:
      return "added";
    case RuleChange::kReplaced:
      return absl::StrCat("replaces ", change.before->file, ":", change.before->line);
    case RuleChange::kDisabled:
      break;
  }
  return absl::StrCat("disabled by ", folder.folder);
}

const RuleChange* FindChange(const std::vector<RuleChange>& changes, absl::string_view id) {
  for (const RuleChange& change : changes) {
    if (change.id() == id) return &change;
  }
  return nullptr;
}

void AppendExample(absl::string_view kind, const v1::Example& example, std::string* out) {
  AppendField(kind, example.text(), out);
  const auto part = [out](absl::string_view name, const std::string& words) {
    if (!words.empty()) AppendField("", absl::StrCat(name, ": ", words), out);
  };
  part("phrase", example.phrase());
  part("content", example.content());
  part("cue", example.cue());
  part("source", example.source());
  part("title", example.title());
  part("because", example.because());
}

}  // namespace

std::vector<ListedRule> AllRules(const RuleSet& rules) {
  std::vector<ListedRule> all;
  const auto add = [&all](const RuleLevel& level) {
    for (const CompiledRule& rule : level.rules) all.push_back({&level, &rule});
  };
  for (const RuleLevel& level : rules.phrase_levels()) add(level);
  add(rules.frames());
  add(rules.discourse());
  return all;
}

std::vector<RuleChange> CompareRules(const RuleSet& before, const RuleSet& after) {
  std::map<absl::string_view, RuleChange> changes;
  for (const ListedRule& old : AllRules(before)) {
    changes[old.rule->id] = {RuleChange::kDisabled, old.rule, nullptr};
  }
  for (const ListedRule& now : AllRules(after)) {
    const auto found = changes.find(now.rule->id);
    if (found == changes.end()) {
      changes[now.rule->id] = {RuleChange::kAdded, nullptr, now.rule};
    } else if (SameRule(before, *found->second.before, after, *now.rule)) {
      changes.erase(found);
    } else {
      found->second.kind = RuleChange::kReplaced;
      found->second.after = now.rule;
    }
  }
  std::vector<RuleChange> list;
  for (const auto& entry : changes) list.push_back(entry.second);
  return list;
}

std::string LevelName(const RuleLevel& level) {
  switch (level.kind) {
    case RuleLevel::kPhrase:
      return absl::StrCat("phrase ", level.level);
    case RuleLevel::kFrame:
      return "frame";
    case RuleLevel::kDiscourse:
      break;
  }
  return "discourse";
}

std::string RuleList(const RuleSet& rules, const RuleSet& below, const RuleFolder& folder) {
  const std::vector<RuleChange> changes = CompareRules(below, rules);
  std::vector<std::vector<std::string>> rows = {
      {"RULE", "LEVEL", "MAKES", "PRIOR", "SIZE", "EXAMPLES", "WHERE"}};
  for (const ListedRule& listed : AllRules(rules)) {
    const CompiledRule& rule = *listed.rule;
    const RuleChange* const change = FindChange(changes, rule.id);
    rows.push_back({rule.id, LevelName(*listed.level), Makes(rules, rule),
                    absl::StrFormat("%g", rule.prior), absl::StrCat(rule.re->ProgramSize()),
                    absl::StrCat(rule.match.size(), "+", rule.reject.size()), Place(folder, rule),
                    change == nullptr ? "" : ChangeText(folder, *change)});
  }
  std::string text = Aligned(rows);
  for (const RuleChange& change : changes) {
    if (change.kind != RuleChange::kDisabled) continue;
    absl::StrAppend(&text, change.id(), "  ", ChangeText(folder, change), "\n");
  }
  return text;
}

std::string RuleDescription(const RuleSet& rules, const RuleSet& below, const RuleFolder& folder,
                            absl::string_view id) {
  const std::vector<RuleChange> changes = CompareRules(below, rules);
  const RuleChange* const change = FindChange(changes, id);
  const bool disabled = change != nullptr && change->kind == RuleChange::kDisabled;
  const RuleSet& in = disabled ? below : rules;
  const CompiledRule* rule = nullptr;
  const RuleLevel* level = nullptr;
  for (const ListedRule& listed : AllRules(in)) {
    if (listed.rule->id != id) continue;
    rule = listed.rule;
    level = listed.level;
  }
  if (rule == nullptr) return "";

  std::string text = absl::StrCat(rule->id, "\n");
  AppendField("where", disabled ? absl::StrCat(rule->file, ":", rule->line) : Place(folder, *rule),
              &text);
  if (change != nullptr) AppendField("overlay", ChangeText(folder, *change), &text);
  AppendField("note", rule->note, &text);
  AppendField("level", LevelName(*level), &text);
  AppendField(rule->emit != 0 ? "emits" : "roles", Makes(in, *rule), &text);
  AppendField("prior", absl::StrFormat("%g", rule->prior), &text);
  AppendField("size", absl::StrCat(rule->re->ProgramSize(), " RE2 instructions of at most 20000"),
              &text);
  AppendField("pattern", rule->pattern, &text);
  if (rule->expanded != rule->pattern) AppendField("expanded", rule->expanded, &text);
  if (change != nullptr && change->kind == RuleChange::kReplaced) {
    AppendField("before", change->before->pattern, &text);
  }
  for (const v1::Example& example : rule->match) AppendExample("match", example, &text);
  for (const v1::Example& example : rule->reject) AppendExample("reject", example, &text);
  return text;
}

}  // namespace whosaid::tools
