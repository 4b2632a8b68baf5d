#include "engine/mentions/lead.h"

#include <algorithm>

#include "engine/mentions/title.h"

namespace whosaid {
namespace {

// So far behind the start of the text a lead may stand, and the name behind it: no lead of a real
// article comes near, and in one of nothing but roles time stays linear.
constexpr uint32_t kMostParagraphs = 3, kMostMentions = 400;

// Asks what stands around a name in a later paragraph whether it is that of the lead's role.
class LaterName {
 public:
  LaterName(const RuleSet& rules, const Classes& classes, const Reading& reading,
            const Mentions& mentions, const Mention& role)
      : rules_(rules), classes_(classes), reading_(reading), mentions_(mentions), role_(role) {}

  bool Fits(uint32_t m) const {
    const Mention& person = mentions_.all[m];
    return !person.aside && person.paragraph > role_.paragraph &&
           person.name_last > person.name_first + 1 && !Clash(person.gender, role_.gender) &&
           Leads(m) && IsIntroducedSo(person) && IsBare(person) && !IsServed(person);
  }

  // "The woman, Ana Ruiz, a nurse," behind "a woman in a gray dress", whatever else stands between.
  bool TellsWhoItIs(uint32_t m) const {
    const Mention& person = mentions_.all[m];
    if (person.paragraph == role_.paragraph || person.name_first < person.first + 3 ||
        mentions_.sentence_begin[person.sentence] != m) {
      return false;
    }
    const uint32_t the = reading_.tapes[0].IndexAt(person.first),
                   comma = reading_.tapes[0].IndexAt(person.name_first - 1);
    return comma == the + 2 && Is(the, classes_.det) && !Is(the, classes_.det_indefinite) &&
           Is(comma, classes_.comma) && IsIntroducedSo(person) &&
           !Clash(person.gender, role_.gender);
  }

 private:
  bool Is(uint32_t word, ClassId c) const { return rules_.Is(reading_.tapes[0][word].symbol, c); }

  // "The pollster for Ruiz warned her. ¶ Ana Ruiz": whether the role is one that the person has.
  bool IsServed(const Mention& person) const {
    const std::vector<Token>& tokens = reading_.layout.tokens;
    const uint64_t surname = tokens[person.name_last - 1].hash;
    for (uint32_t i = role_.first; i < role_.last; ++i) {
      if (tokens[i].hash == surname) return true;
    }
    return false;
  }

  // Whether the mention opens its sentence, or what is done there: "In a letter, Ana Ruiz",
  // "Speaking in Geneva, Ana Ruiz".
  bool Leads(uint32_t m) const {
    const Mention& person = mentions_.all[m];
    const uint32_t opening = mentions_.sentence_begin[person.sentence];
    if (opening == m) return true;
    const Tape& tape = reading_.outline.tape;
    const Symbol first = tape[reading_.outline.sentences[person.sentence].first].symbol;
    if (!rules_.Is(tape[person.unit - 1].symbol, classes_.comma) ||
        !(rules_.Is(first, classes_.preposition) || rules_.Is(first, classes_.cue_ing) ||
          rules_.Is(first, classes_.participle))) {
      return false;
    }
    for (uint32_t i = opening; i < m; ++i) {
      const Mention::Kind kind = mentions_.all[i].kind;
      if (kind == Mention::kPronoun || kind == Mention::kRole || kind == Mention::kName)
        return false;
    }
    return true;
  }

  // Whether nothing stands before the name in the mention, or the same office: "a judge", "Judge".
  bool IsIntroducedSo(const Mention& person) const {
    if (person.first == person.name_first) return true;
    const uint32_t title = LastOffice(person.first, person.name_first);
    const uint32_t office = LastOffice(role_.first, role_.head_last);
    if (title == kNoUnit || office == kNoUnit) return false;
    const Tape& words = reading_.tapes[0];
    const auto hash = [&](uint32_t word) {
      return reading_.layout.tokens[words[word].last - 1].hash;
    };
    if (hash(title) == hash(office)) return true;
    for (const auto& [same, name] : ClassesOf(rules_, "SYNONYM:")) {
      if (Is(title, same) && Is(office, same)) return true;
    }
    return false;
  }

  // The last word of [first, last) that is an office or rank, before any preposition.
  uint32_t LastOffice(uint32_t first, uint32_t last) const {
    const Tape& words = reading_.tapes[0];
    uint32_t office = kNoUnit;
    for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].first < last; ++i) {
      if (office != kNoUnit && Is(i, classes_.preposition)) break;
      if (Is(i, classes_.role) || Is(i, classes_.rank)) office = i;
    }
    return office;
  }

  // Whether nothing is told behind the name but an age, a party, a relative clause or whose parent
  // somebody is, "a mother of three".
  bool IsBare(const Mention& person) const {
    const Tape& words = reading_.tapes[0];
    for (uint32_t i = words.IndexAt(person.name_last);
         i < words.size() && words[i].first < person.last; ++i) {
      if (Is(i, classes_.relative) || (Is(i, classes_.kin) && Is(i - 1, classes_.det_indefinite)))
        break;
      if (!Is(i, classes_.comma) && !Is(i, classes_.number) && !Is(i, classes_.party) &&
          !Is(i, classes_.det_indefinite)) {
        return false;
      }
    }
    return true;
  }

  const RuleSet& rules_;
  const Classes& classes_;
  const Reading& reading_;
  const Mentions& mentions_;
  const Mention& role_;
};

// The first paragraph that ends with a stop, behind headline, byline and date; at least the second
// one.
uint32_t OpeningParagraph(const Reading& reading) {
  constexpr uint32_t kMostLines = 5;
  const std::vector<Paragraph>& paragraphs = reading.layout.paragraphs;
  uint32_t first = 1;
  while (first < kMostLines && first + 1 < paragraphs.size() &&
         reading.layout.tokens[paragraphs[first].last - 1].mark != Mark::kPeriod) {
    ++first;
  }
  return first;
}

}  // namespace

int32_t NamedLater(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mentions& mentions, uint32_t m) {
  const Mention& role = mentions.all[m];
  const uint32_t opening = OpeningParagraph(reading);
  if (role.kind != Mention::kRole || role.number == Number::kPlural || role.possessed ||
      role.paragraph > std::max(kMostParagraphs, opening) || m > kMostMentions) {
    return -1;
  }
  // "By Court Reporter", or a line of nothing else or behind the byline: who wrote the article.
  if (role.unit > 0 && rules.Is(reading.outline.tape[role.unit - 1].symbol, classes.by)) return -1;
  const Sentence& line = reading.outline.sentences[role.sentence];
  if (role.unit == line.first && role.unit + 1 == line.last) return -1;
  const std::vector<Paragraph>& paragraphs = reading.layout.paragraphs;
  if (role.paragraph > 0 && role.paragraph < opening &&
      rules.Is(SymbolOfToken(rules, reading, paragraphs[role.paragraph - 1].first), classes.by)) {
    return -1;
  }
  const LaterName name(rules, classes, reading, mentions, role);
  const uint32_t end = std::min<size_t>(mentions.all.size(), m + kMostMentions);
  for (uint32_t i = m + 1; i < end && mentions.all[i].paragraph <= role.paragraph + kMostParagraphs;
       ++i) {
    if (mentions.all[i].kind == Mention::kPerson && name.TellsWhoItIs(i)) return i;
  }
  if (role.paragraph > opening) return -1;
  for (uint32_t i = m; i-- > 0;) {
    const Mention& earlier = mentions.all[i];
    if (earlier.byline) continue;
    if (earlier.kind == Mention::kPerson) return -1;
    // In its sentence only the place and the agency of a dateline stand before it.
    if (earlier.sentence == role.sentence && earlier.kind != Mention::kPlace &&
        earlier.kind != Mention::kBody && earlier.kind != Mention::kName) {
      return -1;
    }
  }
  for (uint32_t i = m + 1; i < end; ++i) {
    const Mention& person = mentions.all[i];
    if (person.paragraph > role.paragraph + kMostParagraphs) break;
    // "A former aide to Sen. Holt was sentenced": somebody else.
    if (person.kind != Mention::kPerson || person.byline || person.sentence == role.sentence)
      continue;
    return name.Fits(i) ? static_cast<int32_t>(i) : -1;
  }
  return -1;
}

namespace {

// The end of the role without a clause, and with its place: "who ran for mayor", "in Leiden, Ohio".
uint32_t EndOfOffice(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     const Mention& role) {
  const Tape& words = reading.tapes[0];
  uint32_t end = words.IndexAt(role.first) + 1;
  while (words[end - 1].last < role.head_last && !rules.Is(words[end].symbol, classes.relative))
    ++end;
  return EndWithPlace(rules, classes, reading, words[end - 1].last);
}

// Whether a word before an office may be a part of it.
bool TellsOffice(const RuleSet& rules, const Classes& classes, Symbol s) {
  return rules.IsAny(
      s, {classes.role, classes.role_modifier, classes.rank, classes.place, classes.demonym,
          classes.party, classes.body_noun, classes.body, classes.clitic});
}

}  // namespace

bool IsInHeadline(const RuleSet& rules, const Classes& classes, const Reading& reading,
                  const Mention& mention) {
  if (mention.paragraph > 1) return false;
  const Sentence& sentence = reading.outline.sentences[mention.sentence];
  const Unit& last = reading.outline.tape[sentence.last - 1];
  return last.quote < 0 && !rules.Is(last.symbol, classes.period) &&
         !rules.Is(last.symbol, classes.question);
}

std::optional<TitleUse> TitleOfLead(const RuleSet& rules, const Classes& classes,
                                    const Reading& reading, const Mention& role) {
  if (!IsInHeadline(rules, classes, reading, role)) {
    return ReadTitle(rules, classes, reading, role.first,
                     EndOfOffice(rules, classes, reading, role), TitleUse::kBehind);
  }
  // "Coach at Center of Inquiry Steps Down": what is not a headline tells the office better.
  const Tape& words = reading.tapes[0];
  const uint32_t opening = words.IndexAt(role.first);
  uint32_t end = opening + 1;
  while (end < words.size() && words[end].first < role.head_last &&
         !rules.Is(words[end].symbol, classes.preposition)) {
    ++end;
  }
  // "Council Roasts Chief": a headline has verbs in capitals, too.
  uint32_t begin = end - 1;
  while (begin > opening && TellsOffice(rules, classes, words[begin - 1].symbol)) --begin;
  if (begin > opening && rules.Is(words[begin - 1].symbol, classes.cue)) return std::nullopt;
  return ReadTitle(rules, classes, reading, words[begin].first, words[end - 1].last,
                   TitleUse::kCalled);
}

}  // namespace whosaid
