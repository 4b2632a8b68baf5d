#include "engine/rules/rule_collector.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <map>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "engine/rules/frozen_lexicons.h"
#include "engine/rules/frozen_weights.h"
#include "engine/version.h"

namespace whosaid {
namespace {

// Mixes text into hash, eight bytes at a time; the same on every machine of one byte order.
uint64_t Mix(uint64_t hash, absl::string_view text) {
  const auto step = [&hash](uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  };
  step(text.size());
  for (; text.size() >= 8; text.remove_prefix(8)) {
    uint64_t word;
    std::memcpy(&word, text.data(), 8);
    step(word);
  }
  for (char c : text) step(static_cast<uint8_t>(c));
  return hash;
}

// Whether version ("0.12") is newer than kEngineVersion; nothing else is a version.
bool ParseVersion(absl::string_view version, std::vector<int>* parts) {
  for (absl::string_view part : absl::StrSplit(version, '.')) {
    int number;
    if (!absl::SimpleAtoi(part, &number) || number < 0) return false;
    parts->push_back(number);
  }
  return true;
}

// A place of the rules folder.
enum class Place { kLexicon, kPhrase, kFrame, kDiscourse, kWeights, kUnknown };

Place PlaceOf(absl::string_view path) {
  const std::vector<absl::string_view> parts = absl::StrSplit(path, '/');
  if (parts.size() == 2 && parts[1] == "weights.textproto") return Place::kWeights;
  if (parts.size() != 3) return Place::kUnknown;
  if (parts[1] == "lexicons" && absl::EndsWith(path, ".txt")) return Place::kLexicon;
  if (!absl::EndsWith(path, ".textproto")) return Place::kUnknown;
  if (parts[1] == "phrases") return Place::kPhrase;
  if (parts[1] == "frames") return Place::kFrame;
  if (parts[1] == "discourse") return Place::kDiscourse;
  return Place::kUnknown;
}

bool IsName(absl::string_view name) {
  return !name.empty() && absl::ascii_isupper(name[0]) &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return absl::ascii_isupper(c) || absl::ascii_isdigit(c) || c == '_';
         });
}

// NAME or NAME:value
bool IsEmit(absl::string_view emit) {
  const size_t colon = emit.find(':');
  return IsName(emit.substr(0, colon)) &&
         (colon == absl::string_view::npos || IsLowerName(emit.substr(colon + 1)));
}

bool IsEngineClass(absl::string_view name) {
  return std::find(kEngineClasses.begin(), kEngineClasses.end(), name.substr(0, name.find(':'))) !=
         kEngineClasses.end();
}

class Collector {
 public:
  Collector(const std::vector<RuleSource>& sources, size_t first_overlay, Issues* issues)
      : sources_(sources), first_overlay_(first_overlay), issues_(*issues), layers_(issues) {}

  RuleCollection Collect() {
    SortSources();
    if (!ReadFrozenLexicons()) ReadLexicons();
    tokenizer_ = std::make_unique<Tokenizer>(out_.clitics);
    for (const auto& entry : by_path_) {
      ReadFile(sources_[entry.second], entry.second >= first_overlay_);
    }
    out_.rules = layers_.Lay();
    return std::move(out_);
  }

 private:
  // Where one id or name was given first.
  struct Given {
    const ParsedRuleFile* file;
    size_t offset;
  };

  void SortSources() {
    for (size_t i = 0; i < sources_.size(); ++i) by_path_[sources_[i].path] = i;
    uint64_t hash = 0;
    for (const auto& entry : by_path_) {
      const RuleSource& source = sources_[entry.second];
      hash = Mix(Mix(hash, source.path), source.contents);
      out_.tested = out_.tested && source.tested;
    }
    out_.fingerprint = absl::StrFormat("%016x", hash);
  }

  void FileIssue(absl::string_view path, absl::string_view code, absl::string_view message,
                 absl::string_view hint) {
    Issue issue;
    issue.file = std::string(path);
    issue.code = std::string(code);
    issue.message = std::string(message);
    issue.hint = std::string(hint);
    issues_.Add(issue);
  }

  // Whether all lexicons are what has been frozen together. What a user lays over them may bring
  // clitics, and cut the words of all anew.
  bool ReadFrozenLexicons() {
    if (!out_.tested) return false;
    absl::string_view frozen;
    uint32_t files = 0;
    for (const auto& entry : by_path_) {
      if (PlaceOf(entry.first) != Place::kLexicon) continue;
      const absl::string_view other = sources_[entry.second].frozen;
      if (files > 0 && other.data() != frozen.data()) return false;
      frozen = other;
      ++files;
    }
    if (frozen.empty()) return false;
    FrozenLexicons lexicons = FrozenLexicons::Read(frozen);
    if (lexicons.files != files) return false;
    out_.clitics = std::move(lexicons.clitics);
    out_.vocabulary = lexicons.vocabulary;
    return true;
  }

  void ReadLexicons() {
    for (const auto& entry : by_path_) {
      if (PlaceOf(entry.first) != Place::kLexicon) continue;
      const RuleSource& source = sources_[entry.second];
      out_.lexicons.push_back(
          {std::make_unique<SourceText>(source.path, source.contents),
           ParseLexicon(source.path, source.contents, &issues_, source.tested)});
      const Lexicon& lexicon = out_.lexicons.back().lexicon;
      if (IsEngineClass(lexicon.class_name)) {
        FileIssue(source.path, "rules/engine-class",
                  absl::StrCat("the class ", lexicon.class_name, " is the engine's own"),
                  "take another name");
      }
      if (lexicon.class_name != kCliticClass) continue;
      for (const LexiconEntry& clitic : lexicon.entries) out_.clitics.emplace_back(clitic.text);
    }
  }

  void ReadFile(const RuleSource& source, bool overlay) {
    switch (PlaceOf(source.path)) {
      case Place::kLexicon:
        return;
      case Place::kPhrase:
        return ReadRules(source, overlay, RuleLevel::kPhrase);
      case Place::kFrame:
        return ReadRules(source, overlay, RuleLevel::kFrame);
      case Place::kDiscourse:
        return ReadRules(source, overlay, RuleLevel::kDiscourse);
      case Place::kWeights:
        if (!weights_path_.empty()) {
          FileIssue(source.path, "rules/two-weights",
                    absl::StrCat("the weights are in ", weights_path_, " already"),
                    "one rule set has one weights.textproto");
        }
        weights_path_ = source.path;
        if (out_.tested && !source.frozen.empty()) {
          return ReadFrozenWeights(source.frozen, &out_.weights);
        }
        return ParseWeightFile(source.path, source.contents, &out_.weights, &issues_);
      case Place::kUnknown:
        FileIssue(source.path, "rules/unknown-place", "no file of a rule set stands here",
                  "known are LANG/lexicons/*.txt, LANG/{phrases,frames,discourse}/*.textproto and "
                  "LANG/weights.textproto");
    }
  }

  void ReadRules(const RuleSource& source, bool overlay, RuleLevel::Kind kind) {
    out_.files.push_back(ParseRuleFile(source.path, source.contents, &issues_));
    const ParsedRuleFile& file = *out_.files.back();
    if (!CheckVersion(file)) return;
    CheckLevel(file, kind);
    for (const LocatedMacro& macro : file.macros) AddMacro(file, macro);
    for (const LocatedRule& rule : file.rules) AddRule(file, rule, kind, overlay);
    layers_.Disable(file, overlay);
  }

  bool CheckVersion(const ParsedRuleFile& file) {
    if (file.file.min_engine().empty()) return true;
    std::vector<int> wanted, have;
    ParseVersion(kEngineVersion, &have);
    if (!ParseVersion(file.file.min_engine(), &wanted)) {
      issues_.Add(file.source.At(file.min_engine, "rules/version",
                                 absl::StrCat(file.file.min_engine(), " is not a version"),
                                 "a version is numbers with periods, such as 0.1"));
      return true;
    }
    if (wanted <= have) return true;
    // What else is wrong with the file may be because of that.
    issues_.Add(
        file.source.At(file.min_engine, "rules/version",
                       absl::StrCat("this file wants engine ", file.file.min_engine(), " or newer"),
                       absl::StrCat("this engine is ", kEngineVersion,
                                    ": take a newer whosaid, or an older version of these rules")));
    return false;
  }

  void CheckLevel(const ParsedRuleFile& file, RuleLevel::Kind kind) {
    if (kind == RuleLevel::kPhrase && file.file.level() == 0) {
      if (file.file.rule_size() == 0 || file.incomplete) return;
      issues_.Add(file.source.At(
          file.level > 0 ? file.level : file.rules[0].begin, "rules/level",
          "a file of phrase rules says its level before its first rule",
          "write level: 1 if the rules read words, 2 if they read what level 1 has made, ..."));
    } else if (kind == RuleLevel::kPhrase && file.file.level() > 100) {
      issues_.Add(file.source.At(file.level, "rules/level", "levels are 1 to 100"));
    } else if (kind != RuleLevel::kPhrase && file.file.level() != 0) {
      issues_.Add(file.source.At(file.level, "rules/level",
                                 "only files of phrase rules have a level", "remove this line"));
    }
  }

  std::unique_ptr<PatternNode> Parse(const ParsedRuleFile& file, const LocatedString& located,
                                     const std::string& pattern) {
    std::vector<PatternError> errors;
    std::unique_ptr<PatternNode> tree = ParsePattern(pattern, *tokenizer_, &errors);
    ReportPatternErrors(file.source, located, errors, &issues_);
    return tree;
  }

  void AddMacro(const ParsedRuleFile& file, const LocatedMacro& macro) {
    const auto error = [&](size_t offset, absl::string_view message, absl::string_view hint) {
      issues_.Add(file.source.At(offset, "rules/macro", message, hint));
    };
    const std::string& name = macro.macro->name();
    if (!IsName(name)) {
      return error(name.empty() ? macro.begin : macro.name.begin(),
                   "a macro's name is upper-case letters, digits and _", "");
    }
    if (IsEngineClass(name)) {
      return error(macro.name.begin(), absl::StrCat("the class ", name, " is the engine's own"),
                   "take another name");
    }
    if (macro.macro->pattern().empty()) return error(macro.begin, "a macro has a pattern", "");
    const auto given = macros_.emplace(name, Given{&file, macro.name.begin()});
    if (!given.second) {
      return error(macro.name.begin(), absl::StrCat("a second macro ", name),
                   absl::StrCat("the first is in ",
                                PlaceIn(*given.first->second.file, given.first->second.offset)));
    }
    out_.macros.push_back({&file, &macro, Parse(file, macro.pattern, macro.macro->pattern())});
  }

  void AddRule(const ParsedRuleFile& file, const LocatedRule& located, RuleLevel::Kind kind,
               bool overlay) {
    const v1::Rule& rule = *located.rule;
    const auto issue = [&](size_t offset, absl::string_view code, absl::string_view message,
                           absl::string_view hint) {
      issues_.Add(file.source.At(offset, code, message, hint));
    };
    const auto warn = [&](absl::string_view code, absl::string_view message,
                          absl::string_view hint) {
      if (file.incomplete) return;
      Issue warning = file.source.At(located.begin, code, message, hint);
      warning.severity = Issue::kWarning;
      issues_.Add(warning);
    };
    if (rule.id().empty() || rule.pattern().empty()) {
      if (file.incomplete) return;
      if (!rule.id().empty()) {
        return issue(located.begin, "rules/rule", absl::StrCat(rule.id(), " has no pattern"),
                     "write pattern: \"...\"");
      }
      const absl::string_view path = absl::StripSuffix(file.source.path(), ".textproto");
      return issue(located.begin, "rules/rule", "a rule without an id",
                   absl::StrCat("write id: \"", path, "/its_name\""));
    }
    CheckEmit(file, located, kind);
    if (!IsWeight(rule.prior())) {
      issue(located.begin, "rules/number",
            absl::StrCat(rule.id(), " has a prior of ", rule.prior()),
            "priors are from -1000 to 1000");
    }
    if (rule.note().empty()) {
      warn("rules/no-note", absl::StrCat(rule.id(), " has no note"),
           "say in one sentence what it finds: note: \"...\"");
    }
    if (rule.match().empty()) {
      warn("rules/no-example", absl::StrCat(rule.id(), " has no match example"),
           kind == RuleLevel::kPhrase
               ? "add a text and the words of it that become the phrase: match { text: \"...\" "
                 "phrase: \"...\" }"
               : "add a text and what the rule finds there: match { text: \"...\" cue: \"said\" "
                 "source: \"...\" }");
    }
    if (rule.reject().empty()) {
      warn("rules/no-example", absl::StrCat(rule.id(), " has no reject example"),
           "add a text that looks like it and is not: reject { text: \"...\" because: \"...\" }");
    }

    CollectedRule collected;
    collected.file = &file;
    collected.rule = &located;
    collected.kind = kind;
    collected.level = kind == RuleLevel::kPhrase ? file.file.level() : 0;
    collected.tree = Parse(file, located.pattern, rule.pattern());
    layers_.Add(std::move(collected), overlay);
  }

  void CheckEmit(const ParsedRuleFile& file, const LocatedRule& located, RuleLevel::Kind kind) {
    const std::string& emit = located.rule->emit();
    const auto error = [&](size_t offset, absl::string_view message, absl::string_view hint) {
      issues_.Add(file.source.At(offset, "rules/emit", message, hint));
    };
    if (kind == RuleLevel::kPhrase && emit.empty()) {
      if (file.incomplete) return;
      error(located.begin, "a phrase rule says what its words become",
            "write emit: \"NAME\", the class of the new phrase");
    } else if (kind != RuleLevel::kPhrase && !emit.empty()) {
      error(located.emit.begin(), "only phrase rules emit a class",
            "remove this line, or move the rule to a file in phrases/");
    } else if (!emit.empty() && !IsEmit(emit)) {
      const std::string upper = absl::AsciiStrToUpper(emit);
      error(located.emit.begin(), absl::StrCat(emit, " is no name of a class"),
            absl::StrCat(IsName(upper) ? absl::StrCat("write ", upper, ": ") : "",
                         "a class is upper-case letters, digits and _, perhaps with a value in "
                         "lower case: NAME or NAME:value"));
    } else if (IsEngineClass(emit)) {
      error(located.emit.begin(), absl::StrCat("the class ", emit, " is the engine's own"),
            "take another name");
    }
  }

  const std::vector<RuleSource>& sources_;
  const size_t first_overlay_;
  Issues& issues_;
  RuleCollection out_;
  std::map<absl::string_view, size_t> by_path_;
  std::unique_ptr<Tokenizer> tokenizer_;
  std::string weights_path_;
  absl::flat_hash_map<std::string, Given> macros_;
  RuleLayers layers_;
};

}  // namespace

RuleCollection CollectRules(const std::vector<RuleSource>& sources, size_t first_overlay,
                            Issues* issues) {
  return Collector(sources, first_overlay, issues).Collect();
}

void ReportPatternErrors(const SourceText& source, const LocatedString& pattern,
                         const std::vector<PatternError>& errors, Issues* issues) {
  for (const PatternError& error : errors) {
    issues->Add(source.At(pattern.OffsetOf(error.offset), error.code, error.message, error.hint));
  }
}

}  // namespace whosaid
