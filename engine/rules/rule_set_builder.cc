#include "engine/rules/rule_set_builder.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "engine/rules/vocabulary_builder.h"

namespace whosaid {
namespace {

// Bytes that RE2 may use for one rule and for the rules of one level together: programs, then the
// cache of its DFA, which grows as texts need it.
constexpr int64_t kRuleMemory = 8 << 20;
// Instructions of one rule. More of them would leave too little room for the DFA, and RE2 would
// fall back on something far slower.
constexpr int kMaxProgram = 20000;

constexpr int kAnyLevel = std::numeric_limits<int>::max();

// Of the bits that exclude each other the first ones.
uint32_t ValidQuoteBits(uint32_t bits) {
  const auto first_of = [bits](uint32_t mask) { return (bits & mask) & -(bits & mask); };
  return first_of(0x03F) | first_of(0x0C0) | first_of(0x300) | (bits & 0xC00);
}
constexpr uint32_t kQuoteBits = 1 << 12;

re2::StringPiece Piece(const std::string& s) { return re2::StringPiece(s.data(), s.size()); }

}  // namespace

RE2::Options RuleRe2Options(RuleLevel::Kind kind, size_t letter_width) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kRuleMemory);
  // Phrases are the longest there are, as in FASTUS. A frame's author decides with | and *? what a
  // match should cover, as in any RE2.
  options.set_longest_match(kind == RuleLevel::kPhrase);
  if (letter_width == 1) options.set_encoding(RE2::Options::EncodingLatin1);
  return options;
}

std::unique_ptr<RE2> CompileRe2(const std::string& re2, RuleLevel::Kind kind, size_t letter_width,
                                std::string* why) {
  auto re = std::make_unique<RE2>(Piece(re2), RuleRe2Options(kind, letter_width));
  if (!re->ok()) {
    *why = re->error_code() == RE2::ErrorPatternTooLarge || re->error_code() == RE2::ErrorRepeatSize
               ? absl::StrCat("the pattern is too large: it needs more than ", kRuleMemory >> 20,
                              " MB")
               : absl::StrCat("RE2 does not take the pattern: ", re->error());
    return nullptr;
  }
  if (re->ProgramSize() > kMaxProgram) {
    *why = absl::StrCat("the pattern has ", re->ProgramSize(), " RE2 instructions, ", kMaxProgram,
                        " are allowed");
    return nullptr;
  }
  return re;
}

RuleSetBuilder::RuleSetBuilder(RuleCollection* collection, Issues* issues)
    : in_(*collection), issues_(*issues), rules_(new RuleSet) {}

void RuleSetBuilder::FileIssue(absl::string_view code, absl::string_view message,
                               absl::string_view hint) {
  Issue issue;
  issue.code = std::string(code);
  issue.message = std::string(message);
  issue.hint = std::string(hint);
  issues_.Add(issue);
}

std::unique_ptr<const RuleSet> RuleSetBuilder::Build() {
  for (const CollectedMacro& macro : in_.macros) {
    rules_->macros_[macro.macro->macro->name()] = macro.tree;
  }
  if (!BuildSymbols()) return nullptr;
  const std::string cycle = FindMacroCycle(rules_->macros_);
  if (!cycle.empty()) {
    for (const CollectedMacro& macro : in_.macros) {
      if (!absl::StartsWith(cycle, absl::StrCat(macro.macro->macro->name(), " "))) continue;
      issues_.Add(macro.file->source.At(macro.macro->name.begin(), "rules/macro-cycle",
                                        absl::StrCat("a macro contains itself: ", cycle),
                                        "to say something again and again, repeat it: X* X+ "
                                        "X{1,4}"));
    }
    return nullptr;
  }
  PatternCompiler compiler(&rules_->alphabet_, &rules_->vocabulary_, &rules_->macros_);
  compiler.set_readable_from(ReadableFrom());
  CompileMacros(&compiler);
  rules_->frames_.kind = RuleLevel::kFrame;
  rules_->discourse_.kind = RuleLevel::kDiscourse;
  std::vector<std::pair<const CollectedRule*, CompiledPattern>> patterns;
  for (const CollectedRule& rule : in_.rules) {
    CompiledPattern pattern;
    if (CompileRule(rule, &compiler, &pattern)) patterns.emplace_back(&rule, std::move(pattern));
  }
  MakeLetters(patterns, compiler);
  absl::flat_hash_map<RuleLevel*, PatternSpeller> spellers;
  for (const auto& pattern : patterns) {
    RuleLevel* const level = LevelOf(*pattern.first);
    const auto speller = spellers.try_emplace(level, compiler.sets(), &level->letters).first;
    AddRule(*pattern.first, pattern.second, speller->second.Spell(pattern.second));
    if (level->kind != RuleLevel::kFrame) continue;
    level->prefilter.Add(ReadFacts(pattern.second.re2, compiler.sets()), compiler.sets());
  }
  rules_->frames_.prefilter.Close();
  if (issues_.has_errors()) return nullptr;
  for (RuleLevel& level : rules_->phrase_levels_) CompileLevel(&level);
  if (issues_.has_errors()) return nullptr;
  rules_->weights_ = std::move(in_.weights);
  rules_->clitics_ = std::move(in_.clitics);
  rules_->fingerprint_ = std::move(in_.fingerprint);
  return std::move(rules_);
}

bool RuleSetBuilder::BuildSymbols() {
  Alphabet* const alphabet = &rules_->alphabet_;
  const Tokenizer tokenizer(in_.clitics);
  VocabularyBuilder vocabulary(&tokenizer, alphabet, &issues_);
  if (in_.vocabulary.empty()) {
    size_t entries = 0;
    for (const CollectedLexicon& l : in_.lexicons) entries += l.lexicon.entries.size();
    vocabulary.Reserve(entries);
    for (const CollectedLexicon& l : in_.lexicons) vocabulary.AddLexicon(l.lexicon, *l.source);
  } else {
    vocabulary.Thaw(in_.vocabulary);
  }
  const auto name = [&vocabulary](const PatternNode& node) {
    if (node.kind == PatternNode::kLiteral) vocabulary.Name(node.words);
  };
  for (const CollectedMacro& macro : in_.macros) {
    if (macro.tree != nullptr) VisitPattern(*macro.tree, name);
  }
  for (const CollectedRule& rule : in_.rules) {
    if (rule.tree != nullptr) VisitPattern(*rule.tree, name);
    const std::string& emit = rule.rule->rule->emit();
    if (!emit.empty()) alphabet->AddClass(emit);
  }
  vocabulary.AddSymbols();
  AddTapeSymbols();
  alphabet->CloseSymbols();
  rules_->vocabulary_ = vocabulary.Finish();
  if (alphabet->classes_full()) {
    FileIssue("rules/too-many", absl::StrCat("more than ", kMaxClasses - 1, " classes"),
              "every value of a lexicon column is one");
  }
  if (alphabet->symbols_full()) {
    FileIssue("rules/too-many",
              absl::StrCat("more than ", kMaxSymbols, " sets of classes that words have"),
              "fewer columns or fewer values make fewer");
  }
  if (vocabulary.full()) {
    FileIssue("rules/too-many", "more than 65,535 words and entries in all lexicons", "");
  }
  return !alphabet->classes_full() && !alphabet->symbols_full() && !vocabulary.full();
}

void RuleSetBuilder::AddTapeSymbols() {
  Alphabet* const alphabet = &rules_->alphabet_;
  std::vector<Symbol>* const phrases = &rules_->phrase_symbol_;
  phrases->assign(alphabet->class_names().size(), 0);
  const ClassId any = alphabet->FindClass("ANY");
  for (absl::string_view name : {"END", "PARA"}) {
    const ClassId id = alphabet->FindClass(name);
    ClassSet classes;
    classes.Add(id);
    (*phrases)[id] = alphabet->AddSymbol(classes, 0);
  }
  for (const CollectedRule& rule : in_.rules) {
    const std::string& emit = rule.rule->rule->emit();
    if (emit.empty()) continue;
    ClassSet classes = alphabet->Including(emit);
    classes.Add(any);
    (*phrases)[alphabet->FindClass(emit)] = alphabet->AddSymbol(classes, 0);
  }
  std::vector<Symbol>* const quotes = &rules_->quote_symbol_;
  for (uint32_t bits = 0; bits < kQuoteBits; ++bits) {
    // Valid bits are a part of all bits, so their symbol stands before.
    const uint32_t valid = ValidQuoteBits(bits);
    quotes->push_back(valid == bits ? alphabet->AddSymbol(alphabet->OfQuote(bits), 0)
                                    : (*quotes)[valid]);
  }
}

std::vector<int> RuleSetBuilder::ReadableFrom() const {
  const Alphabet& alphabet = rules_->alphabet_;
  SymbolSet phrases(alphabet.size());
  for (Symbol symbol : rules_->phrase_symbol_) {
    if (symbol != 0) phrases.Add(symbol);
  }
  std::vector<int> levels(alphabet.class_names().size(), 0);
  for (const CollectedRule& rule : in_.rules) {
    const absl::string_view emit = rule.rule->rule->emit();
    if (emit.empty()) continue;
    for (absl::string_view name : {emit, emit.substr(0, emit.find(':'))}) {
      const ClassId id = alphabet.FindClass(name);
      SymbolSet others = alphabet.Carriers(id);
      others.Remove(phrases);
      if (!others.empty()) continue;
      const int level = rule.level + 1;
      levels[id] = levels[id] == 0 ? level : std::min(levels[id], level);
    }
  }
  return levels;
}

void RuleSetBuilder::CompileMacros(PatternCompiler* compiler) {
  for (const CollectedMacro& macro : in_.macros) {
    if (macro.tree == nullptr) continue;
    CompiledPattern pattern;
    std::vector<PatternError> errors;
    compiler->Compile(*macro.tree, kAnyLevel, &pattern, &errors);
    ReportPatternErrors(macro.file->source, macro.macro->pattern, errors, &issues_);
    const std::string& name = macro.macro->macro->name();
    if (rules_->alphabet_.FindClass(name) != 0) {
      issues_.Add(macro.file->source.At(macro.macro->name.begin(), "rules/macro",
                                        absl::StrCat("there is a class ", name, " too"),
                                        "take another name"));
    }
  }
}

void RuleSetBuilder::MakeLetters(
    const std::vector<std::pair<const CollectedRule*, CompiledPattern>>& patterns,
    const PatternCompiler& compiler) {
  for (const auto& pattern : patterns) LevelOf(*pattern.first);  // that none moves any more
  const size_t sets = compiler.sets().size();
  std::vector<uint32_t> all(sets);  // uses by set
  absl::flat_hash_map<const RuleLevel*, std::vector<uint32_t>> of_level;
  for (const auto& [rule, pattern] : patterns) {
    std::vector<uint32_t>* const level = &of_level[LevelOf(*rule)];
    level->resize(sets);
    for (const auto& [set, uses] : pattern.uses) {
      all[set] += uses;
      (*level)[set] += uses;
    }
  }
  const size_t symbols = rules_->alphabet_.size();
  rules_->letters_ = Letters(symbols, compiler.sets(), all);
  const auto make = [&](RuleLevel* level) {
    const auto uses = of_level.find(level);
    if (uses == of_level.end()) return;
    level->letters = Letters(symbols, compiler.sets(), uses->second, &rules_->letters_);
  };
  for (RuleLevel& level : rules_->phrase_levels_) make(&level);
  make(&rules_->frames_);
  make(&rules_->discourse_);
}

RuleLevel* RuleSetBuilder::LevelOf(const CollectedRule& rule) {
  if (rule.kind == RuleLevel::kFrame) return &rules_->frames_;
  if (rule.kind == RuleLevel::kDiscourse) return &rules_->discourse_;
  // Rules come level by level.
  std::vector<RuleLevel>* const levels = &rules_->phrase_levels_;
  for (RuleLevel& level : *levels) {
    if (level.level == static_cast<uint32_t>(rule.level)) return &level;
  }
  levels->emplace_back();
  levels->back().level = rule.level;
  return &levels->back();
}

void RuleSetBuilder::CheckRoles(const CollectedRule& rule, const CompiledPattern& pattern) {
  if (rule.kind != RuleLevel::kFrame) return;
  for (Role role : {Role::kContent, Role::kCue, Role::kSource}) {
    if (pattern.group[static_cast<int>(role)] >= 0) return;
  }
  issues_.Add(rule.file->source.At(rule.rule->pattern.begin(), "rules/no-role",
                                   "a frame names a content, a cue or a source",
                                   "put a group around it: (?P<cue>CUE)"));
}

bool RuleSetBuilder::CompileRule(const CollectedRule& rule, PatternCompiler* compiler,
                                 CompiledPattern* pattern) {
  if (rule.tree == nullptr) return false;
  const SourceText& source = rule.file->source;
  std::vector<PatternError> errors;
  const bool good = compiler->Compile(
      *rule.tree, rule.kind == RuleLevel::kPhrase ? rule.level : kAnyLevel, pattern, &errors);
  ReportPatternErrors(source, rule.rule->pattern, errors, &issues_);
  if (!good) return false;
  const auto error = [&](absl::string_view code, absl::string_view message,
                         absl::string_view hint) {
    issues_.Add(source.At(rule.rule->pattern.begin(), code, message, hint));
    return false;
  };
  if (pattern->min_length == 0) {
    return error("rules/matches-empty", "the pattern can match nothing at all",
                 "one part at least must be there: take a ? or * away");
  }
  if (pattern->lazy && rule.kind == RuleLevel::kPhrase) {
    return error("rules/lazy", "a phrase is the longest match, so *? +? ?? {}? say nothing",
                 "leave out the second ?");
  }
  CheckRoles(rule, *pattern);
  return true;
}

void RuleSetBuilder::AddRule(const CollectedRule& rule, const CompiledPattern& pattern,
                             std::string re2) {
  const v1::Rule& proto = *rule.rule->rule;
  const SourceText& source = rule.file->source;
  const size_t width = LevelOf(rule)->letters.width();
  CompiledRule compiled;
  if (in_.tested) {
    compiled.re = Lazy<RE2>([re2, kind = rule.kind, width] {
      std::string why;
      return CompileRe2(re2, kind, width, &why);
    });
  } else {
    std::string why;
    std::unique_ptr<RE2> re = CompileRe2(re2, rule.kind, width, &why);
    if (re == nullptr) {
      issues_.Add(source.At(
          rule.rule->pattern.begin(), "rules/over-budget", why,
          "a {m,n} inside a {m,n} multiplies: make the numbers smaller, or make several rules"));
      return;
    }
    compiled.re = Lazy<RE2>(std::unique_ptr<const RE2>(std::move(re)));
  }
  if (rule.kind == RuleLevel::kFrame) {
    // Gaps without end make fewer states, and are seldom longer than they may be.
    constexpr int kMostCopies = 16;
    const Letters* const letters = &rules_->frames_.letters;
    compiled.automaton = Lazy<Automaton>([re2, letters] {
      const Positions positions = Positions::Read(re2, *letters, kMostCopies);
      return std::make_unique<const Automaton>(absl::MakeConstSpan(&positions, 1), *letters);
    });
    compiled.finder = Lazy<GroupFinder>([re2, letters] {
      return std::make_unique<const GroupFinder>(Positions::Read(re2, *letters));
    });
  }
  compiled.id = proto.id();
  compiled.note = proto.note();
  compiled.file = std::string(source.path());
  compiled.line = source.LineOf(rule.rule->begin);
  compiled.begin = rule.rule->begin;
  compiled.pattern_begin = rule.rule->pattern.begin();
  compiled.match_begin = rule.rule->match;
  compiled.reject_begin = rule.rule->reject;
  compiled.emit = rules_->alphabet_.FindClass(proto.emit());
  compiled.prior = proto.prior();
  compiled.pattern = proto.pattern();
  compiled.expanded = pattern.expanded;
  compiled.re2 = std::move(re2);
  compiled.group = pattern.group;
  compiled.match.assign(proto.match().begin(), proto.match().end());
  compiled.reject.assign(proto.reject().begin(), proto.reject().end());
  LevelOf(rule)->rules.push_back(std::move(compiled));
}

void RuleSetBuilder::CompileLevel(RuleLevel* level) {
  level->ranked.resize(level->rules.size());
  std::iota(level->ranked.begin(), level->ranked.end(), 0);
  std::stable_sort(level->ranked.begin(), level->ranked.end(),
                   [level](int a, int b) { return level->rules[a].prior > level->rules[b].prior; });
  level->automaton = Lazy<Automaton>([level] {
    std::vector<Positions> patterns;
    for (int i : level->ranked) {
      patterns.push_back(Positions::Read(level->rules[i].re2, level->letters));
    }
    return std::make_unique<const Automaton>(patterns, level->letters);
  });
}

}  // namespace whosaid
