#include "tools/gold/standoff.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace whosaid::tools {
namespace {

constexpr absl::string_view kByteOrderMark = "\xEF\xBB\xBF";

// "10 20;25 30".
bool ParseRanges(absl::string_view text, Ranges* ranges) {
  for (absl::string_view piece : absl::StrSplit(text, ';')) {
    const std::vector<absl::string_view> ends = absl::StrSplit(piece, ' ');
    Range range;
    if (ends.size() != 2 || !absl::SimpleAtoi(ends[0], &range.begin) ||
        !absl::SimpleAtoi(ends[1], &range.end)) {
      return false;
    }
    ranges->push_back(range);
  }
  return !ranges->empty();
}

// A role may carry a number: Content2.
absl::string_view WithoutDigits(absl::string_view role) {
  while (!role.empty() && absl::ascii_isdigit(role.back())) role.remove_suffix(1);
  return role;
}

// A letter and a number: "T12".
bool IsId(absl::string_view text) {
  return text.size() >= 2 && absl::ascii_isupper(text[0]) &&
         std::all_of(text.begin() + 1, text.end(), absl::ascii_isdigit);
}

// What is compared of words: all but white space and control characters, which writers change.
std::u32string Letters(const CodePoints& text, Range range) {
  std::u32string letters;
  for (int i = range.begin; i < range.end; ++i) {
    const char32_t c = text[i];
    if (!IsSpace(c) && c >= 0x20 && (c < 0x7F || c >= 0xA0)) letters.push_back(c);
  }
  return letters;
}

std::u32string Letters(absl::string_view words) {
  const CodePoints text(words);
  return Letters(text, {0, text.size()});
}

// Words for a message: not too many.
std::string Shown(absl::string_view words) {
  constexpr int kMost = 40;
  const CodePoints text(words);
  return absl::StrCat("\"", text.Slice({0, kMost}), text.size() > kMost ? "..." : "", "\"");
}

class Reader {
 public:
  explicit Reader(const CodePoints* text) : text_(text) {}

  void Line(absl::string_view line) {
    ++line_;
    if (open_.line > 0 && GoesOn(line)) return;
    CloseOpen();
    if (absl::StripAsciiWhitespace(line).empty()) return;
    if (line[0] == '#' || line[0] == '*') return;  // notes and equivalences
    const absl::string_view id = line.substr(0, line.find_first_of(" \t"));
    if (!IsId(id) || id.size() == line.size() || line[id.size()] != '\t') {
      spans_.emplace(id, Ranges());  // one complaint is enough: events do not miss it
      return Add(line_, absl::StrCat(Shown(line),
                                     " is no annotation: it lacks an id and a tab, as "
                                     "\"T1<TAB>Source 0 8<TAB>Ana Ruiz\" has them; mend the line "
                                     "or take it out"));
    }
    const absl::string_view rest = line.substr(id.size() + 1);
    if (id[0] == 'T') TextBound(id, rest);
    if (id[0] == 'E') events_.push_back({line_, rest});
  }

  Standoff Finish() {
    CloseOpen();
    for (const auto& [line, arguments] : events_) Event(line, arguments);
    std::stable_sort(result_.mistakes.begin(), result_.mistakes.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return std::move(result_);
  }

 private:
  // An annotation whose words have broken off.
  struct Open {
    int line = 0;  // 0: there is none
    std::u32string letters_to_come;
    std::string mistake;  // if they do not come
  };

  void Add(int line, std::string message) {
    result_.mistakes.push_back({line, std::move(message)});
  }

  bool GoesOn(absl::string_view line) {
    const std::u32string letters = Letters(line);
    if (open_.letters_to_come.compare(0, letters.size(), letters) != 0) return false;
    open_.letters_to_come.erase(0, letters.size());
    if (open_.letters_to_come.empty()) open_ = Open();
    return true;
  }

  void CloseOpen() {
    if (open_.line > 0) Add(open_.line, open_.mistake);
    open_ = Open();
  }

  // "Source 0 8<TAB>Ana Ruiz".
  void TextBound(absl::string_view id, absl::string_view rest) {
    const std::pair<absl::string_view, absl::string_view> place_and_words =
        absl::StrSplit(rest, absl::MaxSplits('\t', 1));
    const auto [place, words] = place_and_words;
    const std::pair<absl::string_view, absl::string_view> label_and_offsets =
        absl::StrSplit(place, absl::MaxSplits(' ', 1));
    const auto [span, is_new] = spans_.emplace(id, Ranges());
    Ranges& ranges = span->second;
    if (!is_new) return Add(line_, absl::StrCat("a second ", id, "; give each an id of its own"));
    if (!ParseRanges(label_and_offsets.second, &ranges)) {
      return Add(line_, absl::StrCat(Shown(place),
                                     " is no label with offsets, as \"Source 0 8\" and "
                                     "\"Content 14 30;35 50\" are; mend it"));
    }
    if (place.size() == rest.size()) {
      return Add(line_, absl::StrCat("no words after ", Shown(place),
                                     "; they follow the offsets after a tab"));
    }
    for (const Range range : ranges) {
      if (range.begin < 0 || range.begin >= range.end) {
        return Add(line_,
                   absl::StrCat(range.begin, " ", range.end,
                                " is no span: the end is not after the start; mend the offsets"));
      }
      if (text_ != nullptr && range.end > text_->size()) {
        return Add(line_,
                   absl::StrCat(range.begin, " ", range.end, " is no part of the text, which has ",
                                text_->size(),
                                " characters; mend the offsets, or the text that they count"));
      }
    }
    if (text_ != nullptr) Words(ranges, words);
  }

  void Words(const Ranges& ranges, absl::string_view words) {
    std::u32string wanted, with_dots;
    for (const Range range : ranges) {
      const std::u32string piece = Letters(*text_, range);
      wanted += piece;
      with_dots += (with_dots.empty() ? U"" : U"...") + piece;
    }
    const std::u32string letters = Letters(words);
    if (letters == wanted || letters == with_dots) return;
    const std::string in_text = absl::StrJoin(
        ranges, " ", [this](std::string* out, Range r) { absl::StrAppend(out, text_->Slice(r)); });
    std::string mistake = absl::StrCat(
        Shown(words), " are not the words of the text at these offsets, ", Shown(in_text),
        "; offsets count characters (code points) of the file as it is on disk");
    if (wanted.compare(0, letters.size(), letters) != 0) return Add(line_, std::move(mistake));
    open_ = {line_, wanted.substr(letters.size()), std::move(mistake)};
  }

  // "Attribution:T4 Source:T1 Cue:T2 Content:T3".
  void Event(int line, absl::string_view arguments) {
    GoldAttribution attribution;
    for (absl::string_view argument : absl::StrSplit(arguments, ' ', absl::SkipEmpty())) {
      const std::vector<absl::string_view> parts =
          absl::StrSplit(absl::StripAsciiWhitespace(argument), ':');
      if (parts.size() != 2 || !IsId(parts[1])) {
        Add(line,
            absl::StrCat(Shown(argument), " is no role with an id, as \"Source:T1\" is; mend it"));
        continue;
      }
      const auto span = spans_.find(parts[1]);
      if (span == spans_.end()) {
        if (parts[1][0] == 'E') continue;  // an event may have others in its roles
        Add(line, absl::StrCat(argument, ": there is no ", parts[1],
                               " in this file; mend the id, or add the line of ", parts[1]));
        continue;
      }
      const absl::string_view role = WithoutDigits(parts[0]);
      Ranges* const ranges = role == "Source"    ? &attribution.source
                             : role == "Cue"     ? &attribution.cue
                             : role == "Content" ? &attribution.content
                                                 : nullptr;
      if (ranges == nullptr) continue;
      ranges->insert(ranges->end(), span->second.begin(), span->second.end());
    }
    if (attribution.content.empty()) return;
    for (Ranges* ranges : {&attribution.source, &attribution.cue, &attribution.content}) {
      std::sort(ranges->begin(), ranges->end());
    }
    result_.attributions.push_back(std::move(attribution));
  }

  const CodePoints* const text_;
  int line_ = 0;
  absl::flat_hash_map<std::string, Ranges> spans_;
  std::vector<std::pair<int, absl::string_view>> events_;  // line, arguments
  Open open_;
  Standoff result_;
};

}  // namespace

Standoff ParseStandoff(absl::string_view contents, const CodePoints* text) {
  Reader reader(text);
  absl::ConsumePrefix(&contents, kByteOrderMark);
  const std::string lines = absl::StrReplaceAll(contents, {{"\r\n", "\n"}});
  for (absl::string_view line : absl::StrSplit(lines, absl::ByAnyChar("\r\n"))) reader.Line(line);
  return reader.Finish();
}

}  // namespace whosaid::tools
