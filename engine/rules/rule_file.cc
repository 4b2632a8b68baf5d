#include "engine/rules/rule_file.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "google/protobuf/descriptor.h"

namespace whosaid {
namespace {

using google::protobuf::Descriptor;

// Field offsets of one message.
class Locator {
 public:
  Locator(const SourceText* source, const ParseInfo* info, const google::protobuf::Message* message)
      : source_(*source), info_(info), descriptor_(*message->GetDescriptor()) {}

  // 0 if the field is not there.
  size_t Field(const std::string& name, int index = -1) const {
    if (info_ == nullptr) return 0;
    const auto at = info_->GetLocation(descriptor_.FindFieldByName(name), index);
    return at.line < 0 ? 0 : source_.OffsetOfTabbed(at.line, at.column);
  }
  // Of all messages of a repeated field.
  std::vector<size_t> Fields(const std::string& name) const {
    std::vector<size_t> offsets;
    for (int i = 0; Nested(name, i) != nullptr; ++i) offsets.push_back(Field(name, i));
    return offsets;
  }
  LocatedString String(const std::string& name, absl::string_view value, int index = -1) const {
    return LocatedString(source_.contents(), Field(name, index), value);
  }
  const ParseInfo* Nested(const std::string& name, int index) const {
    return info_ == nullptr ? nullptr
                            : info_->GetTreeForNested(descriptor_.FindFieldByName(name), index);
  }

 private:
  const SourceText& source_;
  const ParseInfo* const info_;
  const Descriptor& descriptor_;
};

// Reads the string literals of a text proto behind a field's name.
class StringScanner {
 public:
  StringScanner(absl::string_view text, size_t at) : text_(text), at_(at) {}

  // The offset of each byte of the value, and that behind the last; empty if there is no string.
  std::vector<uint32_t> Scan() {
    while (at_ < text_.size() && (absl::ascii_isalnum(text_[at_]) || text_[at_] == '_')) ++at_;
    SkipSpace();
    if (at_ < text_.size() && text_[at_] == ':') ++at_;
    SkipSpace();
    if (at_ < text_.size() && text_[at_] == '[') ++at_;
    for (SkipSpace(); at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'');
         SkipSpace()) {
      if (!offsets_.empty()) offsets_.pop_back();
      ScanPiece(text_[at_]);
    }
    return std::move(offsets_);
  }

 private:
  void SkipSpace() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (absl::ascii_isspace(text_[at_])) {
        ++at_;
      } else {
        return;
      }
    }
  }

  void ScanPiece(char quote) {
    ++at_;
    while (at_ < text_.size() && text_[at_] != quote) {
      const size_t begin = at_;
      int bytes = 1;
      if (text_[at_] != '\\' || at_ + 1 == text_.size()) {
        ++at_;
      } else {
        bytes = SkipEscape();
      }
      offsets_.insert(offsets_.end(), bytes, begin);
    }
    offsets_.push_back(at_);
    ++at_;
  }

  // Past an escape sequence; returns how many bytes of the value it makes.
  int SkipEscape() {
    const char kind = text_[at_ + 1];
    at_ += 2;
    const auto digits = [&](int most, bool (*is)(unsigned char)) {
      const size_t begin = at_;
      while (most-- > 0 && at_ < text_.size() && is(text_[at_])) ++at_;
      return text_.substr(begin, at_ - begin);
    };
    if (absl::ascii_isdigit(kind)) {
      digits(2, absl::ascii_isdigit);
    } else if (kind == 'x' || kind == 'X') {
      digits(2, absl::ascii_isxdigit);
    } else if (kind == 'u' || kind == 'U') {
      const std::string hex(digits(kind == 'u' ? 4 : 8, absl::ascii_isxdigit));
      const unsigned long code = std::stoul("0" + hex, nullptr, 16);
      return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return 1;
  }

  const absl::string_view text_;
  size_t at_;
  std::vector<uint32_t> offsets_;
};

}  // namespace

LocatedString::LocatedString(absl::string_view contents, size_t field, absl::string_view value)
    : field_(field), offsets_(StringScanner(contents, field).Scan()) {
  // A field that is not there, or that is written in a way not known here.
  if (offsets_.size() != value.size() + 1) offsets_.clear();
}

size_t LocatedString::OffsetOf(size_t i) const {
  return offsets_.empty() ? field_ : offsets_[std::min(i, offsets_.size() - 1)];
}

std::unique_ptr<ParsedRuleFile> ParseRuleFile(absl::string_view path, absl::string_view contents,
                                              Issues* issues) {
  auto parsed = std::make_unique<ParsedRuleFile>(path, contents);
  const SourceText* const source = &parsed->source;
  v1::RuleFile* const file = &parsed->file;
  ParseInfo info;
  const size_t issues_before = issues->all().size();
  ParseText(*source, file, &info, issues);
  parsed->incomplete = issues->all().size() > issues_before;
  const Locator top(source, &info, file);
  parsed->level = top.Field("level");
  parsed->min_engine = top.Field("min_engine");
  for (int i = 0; i < file->disable_size(); ++i) {
    parsed->disable.push_back(top.String("disable", file->disable(i), i));
  }
  for (int i = 0; i < file->macro_size(); ++i) {
    const v1::Macro& macro = file->macro(i);
    const Locator inside(source, top.Nested("macro", i), &macro);
    parsed->macros.push_back({&macro, top.Field("macro", i), inside.String("name", macro.name()),
                              inside.String("pattern", macro.pattern())});
  }
  for (int i = 0; i < file->rule_size(); ++i) {
    const v1::Rule& rule = file->rule(i);
    const Locator inside(source, top.Nested("rule", i), &rule);
    parsed->rules.push_back({&rule, top.Field("rule", i), inside.String("id", rule.id()),
                             inside.String("pattern", rule.pattern()),
                             inside.String("emit", rule.emit()), inside.Fields("match"),
                             inside.Fields("reject")});
  }
  return parsed;
}

}  // namespace whosaid
