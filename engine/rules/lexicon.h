// Lexicons as text: an entry a line, tab-separated columns.
//
//   # What it is.
//   # Origin: ...        (required)
//   # Licence: ...       (required)
//   %class CUE
//   %columns form type   (names of the further columns; values become classes CUE:say)
//   %case exact          (entries match in this capitalisation only; default: any)
//   %match suffix        (entries are word endings: they give their classes to words of two or more
//                         letters, or a digit, before the ending that stand in no lexicon by
//                         themselves; longest wins)
//   said<TAB>past,part<TAB>say
//
// Directives stand before the first entry. A line that begins with # is a comment anywhere. A
// column holds values joined by commas, or - for none. Entries may be several words, joined by
// single spaces.
#ifndef WHOSAID_ENGINE_RULES_LEXICON_H_
#define WHOSAID_ENGINE_RULES_LEXICON_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"

namespace whosaid {

// Views the file's contents.
struct LexiconEntry {
  absl::string_view text;    // as written, single spaces
  absl::string_view values;  // "past,part<TAB>say": the columns as written
  int line = 0;
};

struct Lexicon {
  std::string path, class_name, origin, licence;
  std::vector<std::string> columns;
  bool exact_case = false;
  bool suffix = false;
  std::vector<LexiconEntry> entries;
};

// Words that the tokenizer cuts off the ends of others.
constexpr absl::string_view kCliticClass = "CLITIC";

// The values of an entry's columns: "past", "part", "say"; "-" left out.
std::vector<absl::string_view> SplitValues(absl::string_view values);

// Reads one lexicon. What is wrong goes to *issues with line and column (but that two entries are
// one word is found out by VocabularyBuilder); entries that could be read are kept, so that one run
// reports everything. contents must outlive the lexicon. The entries of one that is tested, see
// RuleSource, are not checked again.
Lexicon ParseLexicon(absl::string_view path, absl::string_view contents, Issues* issues,
                     bool tested = false);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_LEXICON_H_
