#include "engine/rules/unused.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "engine/rules/rule_collector.h"

namespace whosaid {
namespace {

class Finder {
 public:
  // first_overlay: of sources.
  Finder(const std::vector<RuleSource>& sources, size_t first_overlay,
         const RuleCollection& collection, const absl::flat_hash_set<absl::string_view>& known,
         Issues* issues)
      : in_(collection), named_(known), issues_(*issues) {
    Issues ignored;
    for (size_t i = 0; i < sources.size(); ++i) {
      if (i >= first_overlay) {
        overlay_.insert(sources[i].path);
      } else if (absl::EndsWith(sources[i].path, ".txt")) {
        AddValues(ParseLexicon(sources[i].path, sources[i].contents, &ignored, true));
      }
    }
  }

  void Find() {
    NamePatterns();
    for (const CollectedMacro& macro : in_.macros) CheckMacro(macro);
    for (const CollectedLexicon& lexicon : in_.lexicons) CheckLexicon(lexicon);
  }

 private:
  struct Given {
    const CollectedLexicon* lexicon;
    const LexiconEntry* entry;
  };

  void Warn(const SourceText& source, size_t offset, absl::string_view code,
            absl::string_view message, absl::string_view hint) {
    Issue issue = source.At(offset, code, message, hint);
    issue.severity = Issue::kWarning;
    issues_.Add(std::move(issue));
  }

  // named_ gets the names of all patterns, and those of macros that only macros name too.
  void NamePatterns() {
    const auto name = [this](const PatternNode& node) {
      if (node.kind == PatternNode::kName) named_.insert(node.name);
    };
    for (const CollectedRule& rule : in_.rules) {
      if (rule.tree != nullptr) VisitPattern(*rule.tree, name);
    }
    for (const CollectedMacro& macro : in_.macros) {
      if (macro.tree != nullptr) VisitPattern(*macro.tree, name);
    }
  }

  void CheckMacro(const CollectedMacro& macro) {
    const std::string& name = macro.macro->macro->name();
    if (named_.contains(name)) return;
    Warn(macro.file->source, macro.macro->name.begin(), "rules/unused-macro",
         absl::StrCat("no pattern names the macro ", name), "remove it, or name it in a pattern");
  }

  void AddValues(const Lexicon& lexicon) {
    std::set<std::string>* const values = &values_[lexicon.class_name];
    absl::string_view last;  // most are as those before
    for (const LexiconEntry& entry : lexicon.entries) {
      if (entry.values == last) continue;
      last = entry.values;
      for (absl::string_view value : SplitValues(entry.values)) values->emplace(value);
    }
  }

  // Each once, where it stands first.
  void CheckValues(const CollectedLexicon& collected) {
    const Lexicon& lexicon = collected.lexicon;
    const auto known = values_.find(lexicon.class_name);
    if (!overlay_.contains(lexicon.path) || known == values_.end()) return;
    std::set<absl::string_view> told;
    for (const LexiconEntry& entry : lexicon.entries) {
      for (absl::string_view value : SplitValues(entry.values)) {
        const std::string name = absl::StrCat(lexicon.class_name, ":", value);
        if (known->second.count(std::string(value)) > 0 || named_.contains(name)) continue;
        if (!told.insert(value).second) continue;
        const std::vector<std::string> names(known->second.begin(), known->second.end());
        const std::string nearest = NearestName(value, names);
        Warn(*collected.source, value.data() - collected.source->contents().data(),
             "rules/unknown-value",
             absl::StrCat("no built-in lexicon has the value ", name, ", and no rule names it"),
             nearest.empty() ? "it changes nothing until a pattern does"
                             : absl::StrCat("did you mean ", nearest, "?"));
      }
    }
  }

  void CheckLexicon(const CollectedLexicon& collected) {
    const Lexicon& lexicon = collected.lexicon;
    if (lexicon.class_name.empty()) return;
    CheckValues(collected);
    const LexiconEntry* first_unused = nullptr;
    size_t unused = 0;
    for (const LexiconEntry& entry : lexicon.entries) {
      CheckTwice(collected, entry);
      if (IsNamed(lexicon, entry)) continue;
      if (unused++ == 0) first_unused = &entry;
    }
    const bool whole = unused == lexicon.entries.size() && lexicon.class_name != "CLITIC";
    if (unused == 0 || (whole && lexicon.entries.empty())) return;
    const size_t at = collected.source->LineStart(first_unused->line);
    if (whole) {
      Warn(*collected.source, ClassDirective(*collected.source), "rules/unused-class",
           absl::StrCat("no rule names the class ", lexicon.class_name),
           absl::StrCat("its ", unused, unused == 1 ? " entry changes" : " entries change",
                        " nothing until a pattern does"));
    } else if (lexicon.class_name != "CLITIC") {
      const std::string value = SomeNamedValue(lexicon);
      Warn(*collected.source, at, "rules/unused-entries",
           absl::StrCat(unused, " of ", lexicon.entries.size(),
                        " entries have no class that a rule names; this is the first"),
           absl::StrCat("rules name only some values of ", lexicon.class_name,
                        value.empty() ? "" : ", such as ", value));
    }
  }

  bool IsNamed(const Lexicon& lexicon, const LexiconEntry& entry) const {
    if (named_.contains(lexicon.class_name)) return true;
    // An entry of several tokens becomes one unit of the tape whatever its class is.
    if (!std::all_of(entry.text.begin(), entry.text.end(),
                     [](unsigned char c) { return c >= 0x80 || absl::ascii_isalnum(c); })) {
      return true;
    }
    for (absl::string_view value : SplitValues(entry.values)) {
      if (named_.contains(absl::StrCat(lexicon.class_name, ":", value))) return true;
    }
    return false;
  }

  std::string SomeNamedValue(const Lexicon& lexicon) const {
    std::string least;
    for (absl::string_view name : named_) {
      if (name.substr(0, name.find(':')) != lexicon.class_name) continue;
      if (least.empty() || name < least) least = std::string(name);
    }
    return least;
  }

  static size_t ClassDirective(const SourceText& source) {
    const size_t at = source.contents().find("%class");
    return at == absl::string_view::npos ? 0 : at;
  }

  // A word that another file of the same class has too. (In one file it is an error.)
  void CheckTwice(const CollectedLexicon& collected, const LexiconEntry& entry) {
    const Lexicon& lexicon = collected.lexicon;
    const std::string key = absl::StrCat(
        lexicon.class_name, "\t",
        lexicon.exact_case ? std::string(entry.text) : absl::AsciiStrToLower(entry.text),
        lexicon.exact_case ? "\texact" : "", lexicon.suffix ? "\tsuffix" : "");
    const auto given = entries_.emplace(key, Given{&collected, &entry});
    if (given.second || given.first->second.lexicon == &collected) return;
    const Given& first = given.first->second;
    const std::string place = absl::StrCat(first.lexicon->lexicon.path, ":", first.entry->line);
    const bool same =
        first.lexicon->lexicon.columns == lexicon.columns && first.entry->values == entry.values;
    const size_t at = collected.source->LineStart(entry.line);
    if (same) {
      Warn(*collected.source, at, "rules/duplicate-entry",
           absl::StrCat("\"", entry.text, "\" is ", lexicon.class_name, " in ", place, " already"),
           "remove this line: it adds nothing");
    } else {
      Warn(*collected.source, at, "rules/conflicting-entry",
           absl::StrCat("\"", entry.text, "\" has other columns in ", place),
           "the word gets the classes of both; if that is not meant, replace that file whole by "
           "giving yours the same path");
    }
  }

  const RuleCollection& in_;
  absl::flat_hash_set<absl::string_view> named_;
  Issues& issues_;
  absl::flat_hash_map<std::string, Given> entries_;
  absl::flat_hash_set<absl::string_view> overlay_;                  // paths of its files
  absl::flat_hash_map<std::string, std::set<std::string>> values_;  // below it, by class
};

}  // namespace

void FindUnused(const std::vector<RuleSource>& sources, size_t first_overlay,
                const absl::flat_hash_set<absl::string_view>& known, Issues* issues) {
  Issues ignored;  // RuleSet::Load has told them
  const RuleCollection collection = CollectRules(sources, first_overlay, &ignored);
  Finder(sources, first_overlay, collection, known, issues).Find();
}

}  // namespace whosaid
