#include "engine/rules/lexicon.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "engine/rules/source_text.h"

namespace whosaid {
namespace {

// Bytes. Memory for more entries than there are costs nothing until it is written.
constexpr size_t kShortLine = 8;

bool IsClassName(absl::string_view name) {
  return !name.empty() && absl::ascii_isupper(name[0]) &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return absl::ascii_isupper(c) || absl::ascii_isdigit(c) || c == '_';
         });
}

bool IsValueCharacter(char c) {
  return absl::ascii_islower(c) || absl::ascii_isdigit(c) || c == '_' || c == '-';
}

bool IsValueName(absl::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), IsValueCharacter);
}

class Reader {
 public:
  Reader(absl::string_view path, absl::string_view contents, bool tested, Issues* issues)
      : source_(path, contents), issues_(issues), tested_(tested) {
    lexicon_.path = std::string(path);
  }

  Lexicon Read() {
    if (!tested_ && !source_.CheckUtf8(issues_)) return std::move(lexicon_);
    lexicon_.entries.reserve(source_.contents().size() / kShortLine);
    absl::string_view rest = source_.contents();
    for (line_ = 1; !rest.empty(); ++line_) {
      const size_t end = std::min(rest.find('\n'), rest.size());
      ReadLine(absl::StripSuffix(rest.substr(0, end), "\r"));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (!class_told_) {
      Require(lexicon_.class_name, "%class", "write %class NAME at the head of the file");
    }
    Require(lexicon_.origin, "# Origin:", "say where the entries come from: # Origin: ...");
    Require(lexicon_.licence, "# Licence:", "say under which licence: # Licence: ...");
    if (lexicon_.suffix && lexicon_.exact_case) {
      Error(0, "rules/lexicon-directive", "%match suffix and %case exact exclude each other");
    }
    return std::move(lexicon_);
  }

 private:
  void Error(size_t offset, absl::string_view code, absl::string_view message,
             absl::string_view hint = "") {
    issues_->Add(source_.At(offset, code, message, hint));
  }
  // The offset in the file of part, which views it.
  size_t OffsetOf(absl::string_view part) const { return part.data() - source_.contents().data(); }

  void Require(absl::string_view value, absl::string_view what, absl::string_view hint) {
    if (!value.empty()) return;
    Issue issue;
    issue.file = lexicon_.path;
    issue.code = "rules/lexicon-head";
    issue.message = absl::StrCat("missing ", what);
    issue.hint = std::string(hint);
    issues_->Add(issue);
  }

  void ReadLine(absl::string_view line) {
    if (line.empty()) return;
    if (line[0] == '#') {
      absl::string_view comment = absl::StripAsciiWhitespace(line.substr(1));
      if (absl::ConsumePrefix(&comment, "Origin:")) {
        lexicon_.origin = std::string(absl::StripAsciiWhitespace(comment));
      } else if (absl::ConsumePrefix(&comment, "Licence:")) {
        lexicon_.licence = std::string(absl::StripAsciiWhitespace(comment));
      }
    } else if (line[0] == '%') {
      ReadDirective(line);
    } else {
      ReadEntry(line);
    }
  }

  void ReadDirective(absl::string_view line) {
    const std::vector<absl::string_view> words =
        absl::StrSplit(line, absl::ByAnyChar(" \t"), absl::SkipEmpty());
    const absl::string_view directive = words[0];
    const size_t count = words.size() - 1;
    if (!lexicon_.entries.empty()) {
      return Error(OffsetOf(directive), "rules/lexicon-directive",
                   absl::StrCat(directive, " behind the first entry"),
                   "directives stand before all entries");
    }
    if (directive == "%class") {
      class_told_ = true;
      if (count != 1 || !IsClassName(words[1])) {
        return Error(OffsetOf(words.back()), "rules/lexicon-directive",
                     "%class takes one name of upper-case letters, digits and _");
      }
      if (!lexicon_.class_name.empty()) {
        return Error(OffsetOf(directive), "rules/lexicon-directive", "a second %class",
                     "a file holds one class: make a file for each");
      }
      lexicon_.class_name = std::string(words[1]);
    } else if (directive == "%columns") {
      for (size_t i = 1; i < words.size(); ++i) {
        if (!IsValueName(words[i])) {
          return Error(OffsetOf(words[i]), "rules/lexicon-directive",
                       "column names are lower-case letters, digits, _ and -");
        }
        lexicon_.columns.emplace_back(words[i]);
      }
      if (count == 0) Error(OffsetOf(directive), "rules/lexicon-directive", "%columns names none");
    } else if (directive == "%case") {
      if (count != 1 || (words[1] != "exact" && words[1] != "any")) {
        return Error(OffsetOf(words.back()), "rules/lexicon-directive", "%case takes exact or any");
      }
      lexicon_.exact_case = words[1] == "exact";
    } else if (directive == "%match") {
      if (count != 1 || (words[1] != "suffix" && words[1] != "word")) {
        return Error(OffsetOf(words.back()), "rules/lexicon-directive",
                     "%match takes suffix or word");
      }
      lexicon_.suffix = words[1] == "suffix";
    } else {
      class_told_ = true;
      const std::string nearest = NearestName(directive, {"%class", "%columns", "%case", "%match"});
      Error(OffsetOf(directive), "rules/lexicon-directive",
            absl::StrCat("unknown directive ", directive),
            nearest.empty() ? "known are %class, %columns, %case and %match"
                            : absl::StrCat("did you mean ", nearest, "?"));
    }
  }

  void ReadEntry(absl::string_view line) {
    LexiconEntry entry;
    const size_t tab = line.find('\t');
    entry.text = line.substr(0, tab);
    entry.values = tab == absl::string_view::npos ? absl::string_view() : line.substr(tab + 1);
    entry.line = line_;
    if (!tested_ && (!CheckText(entry.text) || !CheckValues(line, tab))) return;
    lexicon_.entries.push_back(entry);
  }

  bool CheckText(absl::string_view text) {
    const auto bad = [&](size_t at, absl::string_view message, absl::string_view hint = "") {
      Error(OffsetOf(text) + at, "rules/lexicon-entry", message, hint);
      return false;
    };
    if (text.empty()) return bad(0, "an entry begins with its word, not with a tab");
    if (text[0] == ' ') return bad(0, "a space before the entry");
    if (text.back() == ' ') return bad(text.size() - 1, "a space behind the entry");
    const size_t twice = text.find("  ");
    if (twice != absl::string_view::npos) {
      return bad(twice, "two spaces in a row",
                 lexicon_.columns.empty() ? "words are joined by one space"
                                          : "words are joined by one space; before each column "
                                            "stands a tab, and no spaces");
    }
    for (size_t i = 0; i < text.size(); ++i) {
      if (absl::ascii_iscntrl(text[i])) return bad(i, "a control character");
    }
    return true;
  }

  bool CheckValues(absl::string_view line, size_t tab) {
    const size_t found = std::count(line.begin(), line.end(), '\t');
    if (found != lexicon_.columns.size()) {
      Error(OffsetOf(line), "rules/lexicon-columns",
            absl::StrCat(found, found == 1 ? " column" : " columns", " behind the word, ",
                         lexicon_.columns.size(), " wanted", lexicon_.columns.empty() ? "" : ": ",
                         absl::StrJoin(lexicon_.columns, ", ")),
            lexicon_.columns.empty() ? "name the columns at the head: %columns gender"
                                     : "one tab before each column, - for none");
      return false;
    }
    // A value is bounded by tabs, commas and the line's end.
    for (size_t i = tab; i < line.size();) {
      const size_t begin = i + 1;
      for (i = begin; i < line.size() && line[i] != '\t' && line[i] != ','; ++i) {
        if (!IsValueCharacter(line[i])) {
          Error(OffsetOf(line) + i, "rules/lexicon-value",
                "a value is lower-case letters, digits, _ and -",
                line[i] == ' ' ? "values are joined by commas without spaces" : "");
          return false;
        }
      }
      if (i == begin) {
        Error(OffsetOf(line) + i, "rules/lexicon-value", "an empty value", "write - for none");
        return false;
      }
    }
    return true;
  }

  const SourceText source_;
  Issues* const issues_;
  const bool tested_;
  Lexicon lexicon_;
  int line_ = 0;
  bool class_told_ = false;  // there is a %class, or what may be one misspelt
};

}  // namespace

std::vector<absl::string_view> SplitValues(absl::string_view values) {
  std::vector<absl::string_view> split =
      absl::StrSplit(values, absl::ByAnyChar(",\t"), absl::SkipEmpty());
  split.erase(std::remove(split.begin(), split.end(), "-"), split.end());
  return split;
}

Lexicon ParseLexicon(absl::string_view path, absl::string_view contents, Issues* issues,
                     bool tested) {
  return Reader(path, contents, tested, issues).Read();
}

}  // namespace whosaid
