#include "engine/decide/context.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/mentions/opening.h"
#include "engine/rules/frozen_weights.h"

namespace whosaid {

Labels::Labels(const RuleSet& rules, const Classes& classes)
    : all_rules_(rules), word_hashes_(rules.word_count()) {
  // The first class that a symbol has gives its label.
  const ClassId order[] = {
      classes.person,     classes.person_name, classes.body_mention, classes.body_name,
      classes.place_name, classes.name,        classes.role_np,      classes.someone,
      classes.group,      classes.body_np,     classes.document_np,  classes.thing_np,
      classes.quote,      classes.qmark,       classes.comma,        classes.period,
      classes.colon,      classes.semicolon,   classes.question,     classes.dash,
      classes.open,       classes.close,       classes.end,          classes.para,
      classes.cue_phrase, classes.cue,         classes.cue_noun,     classes.adverb,
      classes.time,       classes.naming,      classes.work,         classes.venue,
      classes.document,   classes.kin,         classes.role,         classes.body_noun,
      classes.number,     classes.anycap,      classes.lower,        classes.word};
  const int symbols = rules.symbol_count();
  is_closed_.resize(symbols);
  flags_.resize(symbols);
  const auto finite = FiniteVerbs(classes);
  const std::pair<UnitFlag, std::vector<ClassId>> flags[] = {
      {kIsComma, {classes.comma}},
      {kIsLoneMark, {classes.qmark}},
      {kIsColon, {classes.colon}},
      {kIsDash, {classes.dash}},
      {kIsStop, {classes.period, classes.question}},
      {kIsThat, {classes.that}},
      {kIsConjunction, {classes.conjunction}},
      {kIsAdverb, {classes.adverb}},
      {kIsCue, {classes.cue}},
      {kIsCuePhrase, {classes.cue_phrase}},
      {kIsFinite, {finite.begin(), finite.end()}},
      {kMayBeCue, {classes.cue, classes.cue_noun, classes.cue_phrase, classes.colon}},
      {kEndsContent,
       {classes.comma, classes.colon, classes.semicolon, classes.dash, classes.open, classes.close,
        classes.conjunction, classes.subordinator, classes.relative, classes.preposition,
        classes.time, classes.cue, classes.adverb}},
  };
  for (ClassId c : {classes.func, classes.pronoun}) {
    rules.ForEachSymbol(c, [this](Symbol s) { is_closed_[s] = true; });
  }
  for (const auto& [flag, any_of] : flags) {
    for (ClassId c : any_of) {
      rules.ForEachSymbol(c, [this, flag = flag](Symbol s) { flags_[s] |= flag; });
    }
  }
  symbols_.assign(symbols, label::kOther);
  symbols_[0] = Label();
  for (auto c = std::rbegin(order); c != std::rend(order); ++c) {
    const Label label =
        *c == classes.lower || *c == classes.word ? Label("w") : Label(rules.ClassName(*c).data());
    rules.ForEachSymbol(*c, [this, label](Symbol s) { symbols_[s] = label; });
  }
  ReadKin(rules);
  for (const CompiledRule& rule : rules.frames().rules) rules_.push_back(Label(rule.id.c_str()));
  first_rule_ = rules.frames().rules.data();
}

void Labels::ReadKin(const RuleSet& rules) {
  const auto offices = ClassesOf(rules, "SYNONYM:"), families = ClassesOf(rules, "FAMILY:");
  const auto seats = ClassesOf(rules, "SEAT:");
  kin_.resize(rules.symbol_count());
  const auto mark = [&](ClassId c, uint64_t Kin::*groups, size_t group) {
    rules.ForEachSymbol(c, [&](Symbol s) { kin_[s].*groups |= uint64_t{1} << group; });
  };
  for (size_t g = 0; g < offices.size(); ++g) mark(offices[g].first, &Kin::same, g);
  for (size_t g = 0; g < seats.size(); ++g) mark(seats[g].first, &Kin::seats, g);
  for (size_t g = 0; g < families.size(); ++g) {
    mark(families[g].first, &Kin::families, g);
    mark(rules.FindClass(absl::StrCat("FAMILY_NOUN:", families[g].second)), &Kin::names, g);
  }
}

std::vector<KeyedWeight> PriorsOf(const RuleSet& rules) {
  std::vector<KeyedWeight> priors;
  for (const CompiledRule& rule : rules.frames().rules) {
    if (rule.prior == 0) continue;
    for (absl::string_view feature : kRuleFeatures) {
      priors.push_back(
          {FeatureTemplate(feature).hash + Label(rule.id.c_str()).hash, ToThousandths(rule.prior)});
    }
  }
  return priors;
}

void UnitLabels::Fill(const Labels& labels, const Outlined& outline, const Mentions& mentions) {
  at_.resize(outline.tape.size() + 2 * kMargin * outline.sentences.size());
  flags_.assign(at_.size(), 0);
  for (const Sentence& s : outline.sentences) {
    const int64_t first = s.first, last = s.last;
    for (int64_t i = 1; i <= kMargin; ++i) {
      at_[IndexOf(s, first - i)] = {label::kSentenceStart, label::kSentenceStart};
      at_[IndexOf(s, last - 1 + i)] = {label::kSentenceEnd, label::kSentenceEnd};
    }
    for (int64_t i = first; i < last; ++i) {
      const Unit& unit = outline.tape[i];
      at_[IndexOf(s, i)] = {labels.Of(unit), labels.Word(unit)};
      uint32_t& flags = flags_[IndexOf(s, i)];
      flags = labels.FlagsOf(unit.symbol);
      if (unit.quote >= 0) flags |= kIsQuoted;
      if (unit.emit != 0) flags |= kIsPhrase;
      if (mentions.of_unit[i] >= 0) flags |= kIsMention;
      if (unit.first == unit.last) flags |= kIsEmpty;
    }
  }
}

void Counts::Fill(const Labels& labels, const Tape& tape) {
  sums_.resize(tape.size() + 1);
  uint64_t* sums = sums_.data();
  uint64_t sum = 0;
  for (const Unit& unit : tape.units()) {
    *sums++ = sum;
    const uint32_t flags = labels.FlagsOf(unit.symbol);
    const uint64_t comma = (flags & kIsComma) != 0;
    const uint64_t cue = unit.emit == 0 && (flags & kIsCue) != 0;
    const uint64_t quote = unit.quote >= 0;
    const uint64_t finite = unit.emit == 0 && (flags & kIsFinite) != 0;
    sum += comma + (cue << kBits) + (quote << 2 * kBits) + (finite << 3 * kBits);
  }
  *sums = sum;
}

}  // namespace whosaid
