#include "engine/rules/pattern_compiler.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/rules/issue.h"

namespace whosaid {
namespace {

constexpr absl::string_view kRoleNames[kRoleCount] = {
    "content", "content2", "cue", "source", "title", "addressee", "venue", "negation", "head",
};

// Of a pattern's shortest match: enough to know that it is not 0.
constexpr int kMaxLength = 1 << 20;
// Of one set by nested {m,n}: many enough to know that it is used most.
constexpr uint32_t kMaxCopies = 1000;

int Sum(int a, int b) { return std::min(a + b, kMaxLength); }

// Words as one writes them in a pattern.
std::string SpellWords(const std::vector<Literal>& words) {
  return absl::StrJoin(words, " ", [](std::string* text, const Literal& word) {
    absl::StrAppend(text,
                    word.mark == Mark::kNone ? word.text : absl::StrCat("\"", word.text, "\""));
  });
}

// The same of a node that is one symbol.
std::string SpellOne(const PatternNode& node) {
  const auto join = [&node](absl::string_view between) {
    return absl::StrJoin(node.children, between,
                         [](std::string* text, const std::unique_ptr<PatternNode>& child) {
                           *text += SpellOne(*child);
                         });
  };
  switch (node.kind) {
    case PatternNode::kName:
      return node.name;
    case PatternNode::kLiteral:
      return node.words.size() == 1 ? SpellWords(node.words)
                                    : absl::StrCat("\"", SpellWords(node.words), "\"");
    case PatternNode::kSet:
      return absl::StrCat("[", join(" "), "]");
    case PatternNode::kNot:
      return absl::StrCat("!", join(""));
    case PatternNode::kAnd:
      return join("&");
    case PatternNode::kChoice:
      return join(" | ");
    default:
      return absl::StrCat("(", join(" "), ")");
  }
}

}  // namespace

absl::string_view RoleName(Role role) { return kRoleNames[static_cast<int>(role)]; }

struct PatternCompiler::Context : PatternContext {
  CompiledPattern* out = nullptr;
  int groups = 0;
  int length = 0;       // of what was written last: the fewest symbols
  uint32_t copies = 1;  // that RE2 will make of what is written, by {m,n}
};

void CompiledPattern::Append(const CompiledPattern& part, uint32_t copies) {
  re2 += part.re2;
  expanded += part.expanded;
  lazy |= part.lazy;
  for (const auto& [set, uses_of_set] : part.uses) {
    uses.emplace_back(set, std::min(copies * uses_of_set, kMaxCopies));
  }
}

PatternCompiler::PatternCompiler(const Alphabet* alphabet, const Vocabulary* vocabulary,
                                 const Macros* macros)
    : alphabet_(*alphabet),
      vocabulary_(*vocabulary),
      macros_(*macros),
      meaning_(alphabet, vocabulary, macros) {}

bool PatternCompiler::Compile(const PatternNode& root, int level, CompiledPattern* out,
                              std::vector<PatternError>* errors) {
  *out = CompiledPattern();
  out->group.fill(-1);
  Context context;
  context.out = out;
  context.errors = errors;
  context.level = level;
  const bool good = Write(root, &context);
  out->min_length = context.length;
  return good;
}

std::string PatternCompiler::OpenSet(const SymbolSet& set, Context* context) {
  const uint32_t id = sets_.Add(set);
  context->out->uses.emplace_back(id, context->copies);
  return absl::StrCat("<", id, ">");
}

std::string PatternSpeller::Spell(const CompiledPattern& pattern) {
  std::string re2;
  absl::string_view rest = pattern.re2;
  while (!rest.empty()) {
    const size_t open = rest.find('<');
    // The name of a role is in < > too.
    const bool set = open != absl::string_view::npos && absl::ascii_isdigit(rest[open + 1]);
    const size_t behind = open == absl::string_view::npos ? rest.size() : open + !set;
    absl::StrAppend(&re2, rest.substr(0, behind));
    rest.remove_prefix(behind);
    if (!set) continue;
    const size_t close = rest.find('>');
    size_t id = 0;
    if (!absl::SimpleAtoi(rest.substr(1, close - 1), &id)) return "";
    std::string& spelt = spelt_[id];
    if (spelt.empty()) spelt = letters_.ToRe2(sets_[id]);
    if (spelt.empty()) return "";
    re2 += spelt;
    rest.remove_prefix(close + 1);
  }
  return re2;
}

bool PatternCompiler::Write(const PatternNode& node, Context* context) {
  if (!context->Step(node)) return false;
  CompiledPattern* const out = context->out;
  bool good = true;
  switch (node.kind) {
    case PatternNode::kSequence: {
      int length = 0;
      for (size_t i = 0; i < node.children.size(); ++i) {
        if (i > 0) out->expanded += ' ';
        good = Write(*node.children[i], context) && good;
        length = Sum(length, context->length);
      }
      if (node.children.empty()) out->re2 += "(?:)";
      context->length = length;
      return good;
    }
    case PatternNode::kChoice: {
      int length = kMaxLength;
      for (size_t i = 0; i < node.children.size(); ++i) {
        if (i > 0) {
          out->re2 += '|';
          out->expanded += " | ";
        }
        good = Write(*node.children[i], context) && good;
        length = std::min(length, context->length);
      }
      context->length = length;
      return good;
    }
    case PatternNode::kGroup:
      return WriteGroup(node, context);
    case PatternNode::kRepeat:
      return WriteRepeat(node, context);
    case PatternNode::kName:
      return WriteName(node, context);
    case PatternNode::kLiteral:
      return WriteRun(node, context);
    case PatternNode::kSet:
    case PatternNode::kNot:
    case PatternNode::kAnd:
      return WriteSet(node, context);
  }
  return false;
}

bool PatternCompiler::WriteGroup(const PatternNode& node, Context* context) {
  CompiledPattern* const out = context->out;
  if (node.name.empty()) {
    out->re2 += "(?:";
    out->expanded += '(';
  } else {
    const auto role = std::find(std::begin(kRoleNames), std::end(kRoleNames), node.name);
    if (role == std::end(kRoleNames)) {
      const std::string nearest = NearestName(
          node.name, std::vector<std::string>(std::begin(kRoleNames), std::end(kRoleNames)));
      context->Error(node.name_begin, "rules/unknown-role",
                     absl::StrCat("unknown role ", node.name),
                     nearest.empty() ? absl::StrCat("roles are ", absl::StrJoin(kRoleNames, ", "))
                                     : absl::StrCat("did you mean ", nearest, "?"));
      Write(*node.children[0], context);
      return false;
    }
    int8_t* const group = &out->group[role - std::begin(kRoleNames)];
    if (*group >= 0) {
      return context->Error(node.name_begin, "rules/role-twice",
                            absl::StrCat("the role ", node.name, " stands twice"),
                            "make a rule for each way to say it");
    }
    *group = ++context->groups;
    absl::StrAppend(&out->re2, "(?P<", node.name, ">");
    absl::StrAppend(&out->expanded, "(?P<", node.name, ">");
  }
  const bool good = Write(*node.children[0], context);
  out->re2 += ')';
  out->expanded += ')';
  return good;
}

bool PatternCompiler::WriteRepeat(const PatternNode& node, Context* context) {
  CompiledPattern* const out = context->out;
  const PatternNode& child = *node.children[0];
  const bool wrap = child.kind == PatternNode::kLiteral && child.words.size() > 1;
  if (wrap) {
    out->re2 += "(?:";
    out->expanded += '(';
  }
  const uint32_t copies = context->copies;
  context->copies = std::min(copies * std::max({node.min, node.max, 1}), kMaxCopies);
  const bool good = Write(child, context);
  context->copies = copies;
  if (wrap) {
    out->re2 += ')';
    out->expanded += ')';
  }
  std::string suffix;
  if (node.min == 0 && node.max == 1) {
    suffix = "?";
  } else if (node.max < 0 && node.min <= 1) {
    suffix = node.min == 0 ? "*" : "+";
  } else if (node.min == node.max) {
    suffix = absl::StrCat("{", node.min, "}");
  } else {
    suffix = absl::StrCat("{", node.min, ",", node.max < 0 ? "" : absl::StrCat(node.max), "}");
  }
  if (node.lazy) {
    suffix += '?';
    out->lazy = true;
  }
  out->re2 += suffix;
  out->expanded += suffix;
  context->length = std::min<int64_t>(int64_t{context->length} * node.min, kMaxLength);
  return good;
}

bool PatternCompiler::WriteName(const PatternNode& node, Context* context) {
  CompiledPattern* const out = context->out;
  const auto macro = macros_.find(node.name);
  if (macro != macros_.end()) {
    if (macro->second == nullptr) return false;  // it did not parse: said there
    out->re2 += "(?:";
    out->expanded += '(';
    const bool good = WriteMacro(node, *macro->second, context);
    out->re2 += ')';
    out->expanded += ')';
    return good;
  }
  out->expanded += node.name;
  context->length = 1;
  const ClassId id = alphabet_.FindClass(node.name);
  if (!meaning_.CheckClass(id, node, context)) return false;
  out->re2 += OpenSet(alphabet_.Carriers(id), context);
  return true;
}

bool PatternCompiler::WriteMacro(const PatternNode& node, const PatternNode& macro,
                                 Context* context) {
  const WrittenMacro& written = Written(macro);
  if (written.good && written.level <= context->level && context->Step(written.steps)) {
    context->out->Append(written.pattern, context->copies);
    context->length = written.pattern.min_length;
    context->Read(written.level);
    return true;
  }
  const PatternNode* const outer = context->macro;
  if (outer == nullptr) context->macro = &node;
  const bool good = Write(macro, context);
  context->macro = outer;
  return good;
}

const PatternCompiler::WrittenMacro& PatternCompiler::Written(const PatternNode& macro) {
  const auto place = written_.emplace(&macro, WrittenMacro());
  WrittenMacro& written = place.first->second;
  if (!place.second) return written;
  std::vector<PatternError> errors;  // are reported where the macro itself is compiled
  Context context;
  context.out = &written.pattern;
  context.errors = &errors;
  context.level = std::numeric_limits<int>::max();
  written.good = Write(macro, &context) && context.groups == 0;
  written.pattern.min_length = context.length;
  written.steps = context.steps;
  written.level = context.level_read;
  return written;
}

// Tapes hold an entry of several words as one symbol, so the run is tried that way too: which of
// its entries is joined depends on the text (its case).
std::string PatternCompiler::Run(const PatternNode& node, size_t begin, Context* context) {
  const std::vector<Literal>& words = node.words;
  if (begin == words.size() || !context->Step(node)) return "";
  std::vector<std::string> ways = {absl::StrCat(OpenSet(meaning_.Carriers(words[begin]), context),
                                                Run(node, begin + 1, context))};
  uint32_t at = 0;
  for (size_t i = begin; i < words.size(); ++i) {
    at = vocabulary_.entries().Step(at, meaning_.WordOf(words[i]));
    if (at == 0) break;
    const PhraseTrie::Terminal* const terminal = vocabulary_.entries().TerminalAt(at);
    if (terminal == nullptr) continue;
    const SymbolSet set = alphabet_.CarriersOfWord(terminal->word);
    if (!set.empty())
      ways.push_back(absl::StrCat(OpenSet(set, context), Run(node, i + 1, context)));
  }
  return ways.size() == 1 ? ways[0] : absl::StrCat("(?:", absl::StrJoin(ways, "|"), ")");
}

bool PatternCompiler::WriteRun(const PatternNode& node, Context* context) {
  CompiledPattern* const out = context->out;
  context->length = 1;
  out->expanded += SpellWords(node.words);
  if (!meaning_.FindRun(node, context)) return false;
  const std::string run = Run(node, 0, context);
  if (context->full()) return false;
  out->re2 += run;
  return true;
}

bool PatternCompiler::WriteSet(const PatternNode& node, Context* context) {
  CompiledPattern* const out = context->out;
  context->length = 1;
  out->expanded += SpellOne(node);
  SymbolSet set(alphabet_.size());
  context->reported = false;
  if (!meaning_.Evaluate(node, context, &set)) {
    if (context->reported) return false;
    return context->Error(node.begin, "rules/not-one-symbol", "not one symbol",
                          "in [ ], behind ! and beside & stand classes, words and choices of them");
  }
  if (set.empty()) {
    return context->Error(node.begin, "rules/empty-class", "this matches nothing");
  }
  out->re2 += OpenSet(set, context);
  return true;
}

}  // namespace whosaid
