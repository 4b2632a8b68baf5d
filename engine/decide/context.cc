#include "engine/decide/context.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

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
  symbols_.resize(symbols);
  is_closed_.resize(symbols);
  flags_.resize(symbols);
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
      {kMayBeCue, {classes.cue, classes.cue_noun, classes.cue_phrase, classes.colon}},
      {kEndsContent,
       {classes.comma, classes.colon, classes.semicolon, classes.dash, classes.open, classes.close,
        classes.conjunction, classes.subordinator, classes.relative, classes.preposition,
        classes.time, classes.cue, classes.adverb}},
  };
  for (int s = 1; s < symbols; ++s) {
    is_closed_[s] = rules.Is(s, classes.func) || rules.Is(s, classes.pronoun);
    for (const auto& [flag, any_of] : flags) {
      for (ClassId c : any_of) flags_[s] |= rules.Is(s, c) ? flag : 0;
    }
  }
  for (int s = 1; s < symbols; ++s) {
    symbols_[s] = label::kOther;
    for (ClassId c : order) {
      if (c != 0 && rules.Is(s, c)) {
        symbols_[s] =
            c == classes.lower || c == classes.word ? Label("w") : Label(rules.ClassName(c).data());
        break;
      }
    }
  }
  ReadKin(rules);
  for (const CompiledRule& rule : rules.frames().rules) rules_.push_back(Label(rule.id.c_str()));
  first_rule_ = rules.frames().rules.data();
}

void Labels::ReadKin(const RuleSet& rules) {
  const auto offices = ClassesOf(rules, "SYNONYM:"), families = ClassesOf(rules, "FAMILY:");
  std::vector<ClassId> nouns;  // by family
  for (const auto& [c, name] : families) {
    nouns.push_back(rules.FindClass(absl::StrCat("FAMILY_NOUN:", name)));
  }
  const ClassId any[] = {rules.FindClass("SYNONYM"), rules.FindClass("FAMILY"),
                         rules.FindClass("FAMILY_NOUN")};
  kin_.resize(rules.symbol_count());
  for (int s = 1; s < rules.symbol_count(); ++s) {
    // Hardly any symbol is a role's.
    if (std::none_of(std::begin(any), std::end(any), [&](ClassId c) { return rules.Is(s, c); }))
      continue;
    Kin& kin = kin_[s];
    for (size_t g = 0; g < offices.size(); ++g) {
      kin.same |= uint64_t{rules.Is(s, offices[g].first)} << g;
    }
    for (size_t g = 0; g < families.size(); ++g) {
      kin.families |= uint64_t{rules.Is(s, families[g].first)} << g;
      kin.names |= uint64_t{rules.Is(s, nouns[g])} << g;
    }
  }
}

void AddPriors(const RuleSet& rules, Scorer* scorer) {
  constexpr FeatureTemplate kFeatures[] = {
      FeatureTemplate("cue.rule"), FeatureTemplate("source.rule"), FeatureTemplate("content.rule"),
      FeatureTemplate("link.rule"), FeatureTemplate("link.none_rule")};
  for (const CompiledRule& rule : rules.frames().rules) {
    const Label id(rule.id.c_str());
    bool named = false;
    for (const FeatureTemplate& feature : kFeatures) named |= scorer->Has(feature, id);
    if (named || rule.prior == 0) continue;
    for (const FeatureTemplate& feature : kFeatures) {
      scorer->AddDefault(feature, id, rule.prior);
    }
  }
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
      flags_[IndexOf(s, i)] = labels.FlagsOf(unit.symbol) | (unit.quote >= 0 ? kIsQuoted : 0) |
                              (unit.emit != 0 ? kIsPhrase : 0) |
                              (mentions.of_unit[i] >= 0 ? kIsMention : 0) |
                              (unit.first == unit.last ? kIsEmpty : 0);
    }
  }
}

void Counts::Fill(const Labels& labels, const Tape& tape) {
  sums_.resize(tape.size() + 1);
  uint32_t* sums = sums_.data();
  uint32_t sum = 0;
  for (const Unit& unit : tape.units()) {
    *sums++ = sum;
    const uint16_t flags = labels.FlagsOf(unit.symbol);
    const uint32_t comma = (flags & kIsComma) != 0;
    const uint32_t cue = unit.emit == 0 && (flags & kIsCue) != 0;
    const uint32_t quote = unit.quote >= 0;
    sum += comma + (cue << kBits) + (quote << 2 * kBits);
  }
  *sums = sum;
}

}  // namespace whosaid
