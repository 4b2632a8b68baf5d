#include "engine/rules/pattern_meaning.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/rules/issue.h"

namespace whosaid {

bool PatternContext::Error(size_t offset, absl::string_view code, absl::string_view message,
                           absl::string_view hint) {
  reported = true;
  if (macro == nullptr) {
    errors->push_back({offset, std::string(code), std::string(message), std::string(hint)});
  }
  return false;
}

bool PatternContext::Step(const PatternNode& node) {
  if (steps < kMostSteps) {
    ++steps;
    return true;
  }
  reported = true;
  if (steps == kMostSteps) {
    ++steps;
    errors->push_back(
        {(macro != nullptr ? macro : &node)->begin, "rules/over-budget",
         absl::StrCat("the pattern has more than ", kMostSteps, " parts"),
         "macros of macros, and words that entries of several words repeat, multiply: "
         "make several rules"});
  }
  return false;
}

PatternMeaning::PatternMeaning(const Alphabet* alphabet, const Vocabulary* vocabulary,
                               const Macros* macros)
    : alphabet_(*alphabet), vocabulary_(*vocabulary), macros_(*macros) {}

std::string PatternMeaning::UnknownHint(absl::string_view name) const {
  std::vector<std::string> names = alphabet_.class_names();
  for (const auto& macro : macros_) names.push_back(macro.first);
  std::sort(names.begin(), names.end());
  const size_t colon = name.find(':');
  if (colon != absl::string_view::npos) {
    const std::string head(name.substr(0, colon + 1)), value(name.substr(colon + 1));
    std::vector<std::string> values;
    for (const std::string& known : names) {
      if (absl::StartsWith(known, head)) values.push_back(known.substr(head.size()));
    }
    // Any letter is near any other.
    const std::string nearest = value.size() < 2 ? "" : NearestName(value, values);
    if (!nearest.empty()) return absl::StrCat("did you mean ", head, nearest, "?");
    if (!values.empty())
      return absl::StrCat("known are ", head, absl::StrJoin(values, ", " + head));
    if (alphabet_.FindClass(name.substr(0, colon)) != 0) {
      return absl::StrCat(name.substr(0, colon), " has no values");
    }
  }
  const std::string nearest = NearestName(name, names);
  if (!nearest.empty()) return absl::StrCat("did you mean ", nearest, "?");
  return absl::StrCat("names come from lexicons (%class), phrase rules (emit), macros and the ",
                      "engine; the word itself is ", absl::AsciiStrToLower(name));
}

bool PatternMeaning::CheckClass(ClassId id, const PatternNode& node,
                                PatternContext* context) const {
  if (id == 0) {
    return context->Error(node.begin, "rules/unknown-class",
                          absl::StrCat("unknown class ", node.name), UnknownHint(node.name));
  }
  if (alphabet_.Carriers(id).empty()) {
    return context->Error(node.begin, "rules/empty-class",
                          absl::StrCat("the class ", node.name, " matches nothing"),
                          "its lexicon has no entry that gives it");
  }
  const int readable_from = id < readable_from_.size() ? readable_from_[id] : 0;
  context->Read(readable_from);
  if (readable_from > context->level) {
    context->reported = true;
    const std::string message =
        absl::StrCat("the class ", node.name, " is made at level ", readable_from - 1,
                     " and cannot be read at level ", context->level);
    // A macro may stand in rules of any level, so the place is where this rule names it.
    context->errors->push_back(
        {(context->macro != nullptr ? context->macro : &node)->begin, "rules/level-order", message,
         absl::StrCat("rules that read it have level ", readable_from, " or more")});
    return false;
  }
  return true;
}

WordId PatternMeaning::WordOf(const Literal& literal) const {
  return literal.hash == 0 ? static_cast<WordId>(literal.mark)
                           : vocabulary_.FindWord("", literal.hash);
}

SymbolSet PatternMeaning::Carriers(const Literal& literal) const {
  const WordId word = WordOf(literal);
  if (word >= kMarkCount) return alphabet_.CarriersOfWord(word);
  SymbolSet set(alphabet_.size());
  Token token;
  token.shape = Shape::kMark;
  token.mark = literal.mark;
  if (literal.mark != Mark::kNone) set.Add(vocabulary_.SymbolOf(token, 0));
  return set;
}

bool PatternMeaning::FindRun(const PatternNode& node, PatternContext* context) const {
  for (const Literal& word : node.words) {
    if (Carriers(word).empty()) {
      return context->Error(node.begin, "rules/unknown-word",
                            absl::StrCat("no rule of this rule set names the word ", word.text),
                            "the alphabet is closed: only words of its rules can be told apart");
    }
  }
  return true;
}

bool PatternMeaning::EvaluateName(const PatternNode& node, PatternContext* context,
                                  SymbolSet* set) const {
  const auto macro = macros_.find(node.name);
  if (macro == macros_.end()) {
    const ClassId id = alphabet_.FindClass(node.name);
    if (!CheckClass(id, node, context)) return false;
    set->Merge(alphabet_.Carriers(id));
    return true;
  }
  if (macro->second == nullptr) {
    context->reported = true;
    return false;
  }
  const PatternNode* const outer = context->macro;
  if (outer == nullptr) context->macro = &node;
  const bool good = Evaluate(*macro->second, context, set);
  context->macro = outer;
  if (!good && !context->reported) {
    context->Error(node.begin, "rules/not-one-symbol",
                   absl::StrCat("the macro ", node.name, " is not one symbol"),
                   "in [ ], behind ! and beside & only macros such as [A B] or A | B can stand");
  }
  return good;
}

bool PatternMeaning::EvaluateRun(const PatternNode& node, PatternContext* context,
                                 SymbolSet* set) const {
  if (!FindRun(node, context)) return false;
  if (node.words.size() == 1) {
    set->Merge(Carriers(node.words[0]));
    return true;
  }
  uint32_t at = 0;
  for (const Literal& word : node.words) {
    at = vocabulary_.entries().Step(at, WordOf(word));
    if (at == 0) break;
  }
  const PhraseTrie::Terminal* const terminal =
      at == 0 ? nullptr : vocabulary_.entries().TerminalAt(at);
  if (terminal == nullptr) {
    return context->Error(node.begin, "rules/not-one-symbol",
                          "several words that are no lexicon entry are not one symbol",
                          "write a choice: ( ... | ... )");
  }
  set->Merge(alphabet_.CarriersOfWord(terminal->word));
  return true;
}

bool PatternMeaning::Evaluate(const PatternNode& node, PatternContext* context,
                              SymbolSet* set) const {
  if (!context->Step(node)) return false;
  switch (node.kind) {
    case PatternNode::kName:
      return EvaluateName(node, context, set);
    case PatternNode::kLiteral:
      return EvaluateRun(node, context, set);
    case PatternNode::kSet:
    case PatternNode::kChoice: {
      bool good = true;
      for (const auto& child : node.children) good = Evaluate(*child, context, set) && good;
      return good;
    }
    case PatternNode::kGroup:
      return node.name.empty() && Evaluate(*node.children[0], context, set);
    case PatternNode::kNot: {
      SymbolSet inner(alphabet_.size());
      if (!Evaluate(*node.children[0], context, &inner)) return false;
      SymbolSet rest = alphabet_.Carriers(alphabet_.FindClass("ANY"));
      rest.Remove(inner);
      set->Merge(rest);
      return true;
    }
    case PatternNode::kAnd: {
      SymbolSet both(alphabet_.size());
      bool good = Evaluate(*node.children[0], context, &both);
      for (size_t i = 1; i < node.children.size(); ++i) {
        SymbolSet next(alphabet_.size());
        good = Evaluate(*node.children[i], context, &next) && good;
        both.Keep(next);
      }
      set->Merge(both);
      return good;
    }
    case PatternNode::kSequence:
    case PatternNode::kRepeat:
      return false;
  }
  return false;
}

std::string FindMacroCycle(const Macros& macros) {
  enum Mark { kNew, kOpen, kDone };
  absl::flat_hash_map<std::string, Mark> marks;
  std::vector<std::string> path;
  std::string cycle;
  const std::function<void(const std::string&)> visit = [&](const std::string& name) {
    const auto macro = macros.find(name);
    if (macro == macros.end() || macro->second == nullptr || !cycle.empty()) return;
    Mark& mark = marks[name];
    if (mark == kDone) return;
    if (mark == kOpen) {
      path.push_back(name);
      cycle = absl::StrJoin(std::find(path.begin(), path.end(), name), path.end(), " -> ");
      return;
    }
    mark = kOpen;
    path.push_back(name);
    VisitPattern(*macro->second, [&](const PatternNode& node) {
      if (node.kind == PatternNode::kName) visit(node.name);
    });
    path.pop_back();
    marks[name] = kDone;
  };
  std::vector<std::string> names;
  for (const auto& macro : macros) names.push_back(macro.first);
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) visit(name);
  return cycle;
}

}  // namespace whosaid
