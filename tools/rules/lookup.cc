#include "tools/rules/lookup.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "engine/rules/lexicon.h"
#include "engine/rules/rule_file.h"
#include "engine/rules/weight_file.h"
#include "engine/text/tokens.h"
#include "tools/rules/describe.h"
#include "tools/rules/layout.h"

namespace whosaid::tools {
namespace {

class Finder {
 public:
  Finder(const RuleSet& rules, const RuleFolder& folder) : rules_(rules), folder_(folder) {
    Issues ignored;  // those who load the rules tell them
    for (const RuleSource& source : folder.sources) {
      if (folder.Find(source.path) != &source) continue;  // another file has taken its place
      if (absl::EndsWith(source.path, ".txt")) {
        lexicons_.push_back(ParseLexicon(source.path, source.contents, &ignored, true));
      } else if (!IsWeightFile(source.path)) {
        files_.push_back(ParseRuleFile(source.path, source.contents, &ignored));
      }
    }
  }

  std::string File(absl::string_view path) const {
    for (const RuleSource& source : folder_.sources) {
      if (path != source.path && path != folder_.Shown(source.path)) continue;
      return std::string(absl::string_view(folder_.Find(source.path)->contents));
    }
    return "";
  }

  std::string Macro(absl::string_view name) const {
    for (const auto& file : files_) {
      for (const LocatedMacro& macro : file->macros) {
        if (macro.macro->name() != name) continue;
        std::string text = absl::StrCat(name, "\n");
        AppendField("where", Place(file->source.path(), file->source.LineOf(macro.begin)), &text);
        AppendField("note", macro.macro->note(), &text);
        AppendField("macro", macro.macro->pattern(), &text);
        return text;
      }
    }
    return "";
  }

  // name: NAME or NAME:value.
  std::string Class(absl::string_view name) const {
    const std::pair<absl::string_view, absl::string_view> parts =
        absl::StrSplit(name, absl::MaxSplits(':', 1));
    std::string text;
    for (const Lexicon& lexicon : lexicons_) {
      if (lexicon.class_name != parts.first) continue;
      const size_t entries = std::count_if(
          lexicon.entries.begin(), lexicon.entries.end(), [&](const LexiconEntry& entry) {
            return parts.second.empty() || Has(entry, parts.second);
          });
      if (entries == 0) continue;
      AppendField("lexicon",
                  absl::StrCat(folder_.Shown(lexicon.path), ": ", entries,
                               entries == 1 ? " entry" : " entries"),
                  &text);
      if (parts.second.empty()) AppendColumns(lexicon, &text);
    }
    std::vector<absl::string_view> rules;
    for (const ListedRule& listed : AllRules(rules_)) {
      if (listed.rule->emit == 0) continue;
      const absl::string_view emit = rules_.ClassName(listed.rule->emit);
      if (emit == name || absl::StartsWith(emit, absl::StrCat(name, ":"))) {
        rules.push_back(listed.rule->id);
      }
    }
    if (!rules.empty()) AppendField("emitted by", absl::StrJoin(rules, ", "), &text);
    return text.empty() ? "" : absl::StrCat(name, "\n", text);
  }

  std::string Word(absl::string_view word) const {
    std::vector<std::vector<std::string>> rows;
    size_t longest = 1;                    // of the endings
    const uint64_t hash = WordHash(word);  // of "Äußern" that of "äußern"
    for (const Lexicon& lexicon : lexicons_) {
      if (lexicon.suffix) continue;
      for (const LexiconEntry& entry : lexicon.entries) {
        const bool same = lexicon.exact_case ? entry.text == word : WordHash(entry.text) == hash;
        if (same) rows.push_back(Row(lexicon, entry));
      }
    }
    if (!rows.empty()) return Aligned(rows);
    for (const Lexicon& lexicon : lexicons_) {
      if (!lexicon.suffix) continue;
      for (const LexiconEntry& entry : lexicon.entries) {
        if (entry.text.size() < longest || entry.text.size() + 2 > word.size() ||
            !absl::EndsWithIgnoreCase(word, entry.text)) {
          continue;
        }
        if (entry.text.size() > longest) rows.clear();
        longest = entry.text.size();
        rows.push_back(Row(lexicon, entry));
      }
    }
    return Aligned(rows);
  }

 private:
  static bool Has(const LexiconEntry& entry, absl::string_view value) {
    const std::vector<absl::string_view> values = SplitValues(entry.values);
    return std::find(values.begin(), values.end(), value) != values.end();
  }

  std::string Place(absl::string_view path, int line) const {
    return absl::StrCat(folder_.Shown(path), ":", line);
  }

  // The columns of a lexicon, each with all of its values.
  static void AppendColumns(const Lexicon& lexicon, std::string* text) {
    std::vector<std::set<absl::string_view>> values(lexicon.columns.size());
    for (const LexiconEntry& entry : lexicon.entries) {
      size_t column = 0;
      for (absl::string_view cell : absl::StrSplit(entry.values, '\t')) {
        if (column == values.size()) break;
        for (absl::string_view value : SplitValues(cell)) values[column].insert(value);
        ++column;
      }
    }
    for (size_t i = 0; i < values.size(); ++i) {
      AppendField(absl::StrCat("  ", lexicon.columns[i]), absl::StrJoin(values[i], ", "), text);
    }
  }

  // Where the entry stands, its class, itself, and its columns by their names.
  std::vector<std::string> Row(const Lexicon& lexicon, const LexiconEntry& entry) const {
    std::vector<std::string> columns;
    for (absl::string_view cell : absl::StrSplit(entry.values, '\t')) {
      if (columns.size() == lexicon.columns.size()) break;
      columns.push_back(absl::StrCat(lexicon.columns[columns.size()], " ", cell));
    }
    return {Place(lexicon.path, entry.line), lexicon.class_name,
            absl::StrCat(lexicon.suffix ? "-" : "", entry.text), absl::StrJoin(columns, "  ")};
  }

  const RuleSet& rules_;
  const RuleFolder& folder_;
  std::vector<Lexicon> lexicons_;
  std::vector<std::unique_ptr<ParsedRuleFile>> files_;
};

}  // namespace

std::string Lookup(const RuleSet& rules, const RuleFolder& folder, absl::string_view name) {
  const Finder finder(rules, folder);
  for (const auto find : {&Finder::File, &Finder::Macro, &Finder::Class, &Finder::Word}) {
    const std::string found = (finder.*find)(name);
    if (!found.empty()) return found;
  }
  return "";
}

}  // namespace whosaid::tools
