#include "engine/mentions/titles_elsewhere.h"

#include "engine/mentions/describe.h"
#include "engine/mentions/titles.h"

namespace whosaid {
namespace {

// Role phrases that end where the name begins. phrases: their tape.
void TitleBeforeName(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     const Tape& phrases, const NameUse& name, SpeakerEntry* speaker) {
  if (name.first == 0 || speaker->speaker_class != v1::Speaker::PERSON ||
      speaker->titles.size() >= kMostTitles) {
    return;
  }
  const Tape& words = reading.tapes[0];
  const uint32_t i = phrases.IndexAt(name.first - 1);
  if (i >= phrases.size() || words.BeginsSentence(words.IndexAt(name.first))) return;
  // "Mayor Ana Ruiz's decision"
  const bool thing =
      (phrases[i].emit == classes.document_np || phrases[i].emit == classes.thing_np) &&
      phrases[i].last > name.last && name.kind == Mention::kPerson &&
      HasWord(rules, reading, name.first - 1, name.first, classes.role);
  if (thing) {
    AddTitle(rules, classes, reading,
             ReadTitle(rules, classes, reading, phrases[i].first, name.first, TitleUse::kBefore),
             &speaker->titles);
  }
  if (phrases[i].emit != classes.role_np) return;
  // "A spokesman for former mayor Ana Ruiz" is one role.
  Unit role = phrases[i];
  if (role.last != name.first) {
    uint32_t k = words.IndexAt(name.first - 1);
    const bool rank = rules.Is(words[k].symbol, classes.rank);
    if (!rank && !rules.Is(words[k].symbol, classes.role_office)) return;
    // "A pollster for Senate candidate Ana Ruiz": what may be a part of her office is hers.
    const auto part = [&](Symbol s) {
      if (rank) return rules.Is(s, classes.former);
      return rules.IsAny(s, {classes.role_modifier, classes.body, classes.body_noun,
                             classes.demonym, classes.party, classes.place});
    };
    role = words[k];
    while (k > 0 && words[k - 1].first >= phrases[i].first && part(words[k - 1].symbol))
      role.first = words[--k].first;
    role.last = name.first;
  }
  AddTitle(rules, classes, reading,
           ReadTitle(rules, classes, reading, role.first, role.last, TitleUse::kBefore),
           &speaker->titles);
}

// A frame that names a source and its title.
void StateTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                const Mentions& mentions, const RuleMatch& frame,
                std::vector<SpeakerEntry>* speakers) {
  const RuleMatch::Range source = frame[Role::kSource], title = frame[Role::kTitle];
  if (source.empty() || title.empty()) return;
  const int32_t m = mentions.of_unit[source.first];
  if (m < 0 || mentions.all[m].speaker < 0) return;
  const Tape &words = reading.tapes[0], &tape = reading.outline.tape;
  // "A pilot, Ruiz was late", but not "while he was a pilot, Ruiz was late".
  const bool as = title.first > 0 && rules.Is(tape[title.first - 1].symbol, classes.capacity);
  if (title.first < source.first && !tape.BeginsSentence(title.first - as)) return;
  // "As a sophomore, he ran": then.
  if (as && mentions.all[m].kind == Mention::kPronoun) return;
  const uint32_t first = tape[title.first].first;
  uint32_t last = tape[title.last - 1].last;
  // "A pilot who was hurt, Ruiz left"
  if (const Tape* const phrases = reading.role_phrases();
      phrases != nullptr && tape[title.first].emit == classes.someone) {
    last = (*phrases)[phrases->IndexAt(first)].last;
  }
  TitleUse use = WithoutLooks(rules, classes, reading,
                              ReadTitle(rules, classes, reading, first, last, TitleUse::kStated));
  use.last = WithoutLooseEnd(rules, classes, reading, use.first, use.last);
  // "succeeded Holt as mayor", "was elected mayor", "took office as governor", but neither "was
  // never named director" nor "if Ruiz is elected mayor".
  uint32_t verb = source.last;
  const WordIs is{rules, tape};
  while (is(verb, classes.be) || (is(verb, classes.auxiliary) && !is(verb, classes.negation)))
    ++verb;
  const bool made =
      tape.BeginsSentence(source.first) &&
      ((verb + 1 == title.first && (is(verb, classes.made) || is(verb, classes.serves))) ||
       (verb + 3 == title.first && is(verb, classes.succeeds)));
  // "Ruiz is president" may mean "Ruiz is president of a club", or "if Ruiz is": one word without
  // an article is too little; "her lawyer is Ruiz" is enough.
  const Symbol opens = words[words.IndexAt(tape[title.first].first)].symbol;
  // But "Ruiz is the mayor" tells, unlike "Ruiz is the winner".
  const bool office = tape.BeginsSentence(source.first) &&
                      !HasWord(rules, reading, use.first, use.last, classes.role_fame);
  const bool article = rules.Is(opens, classes.det_indefinite) ||
                       (rules.Is(opens, classes.det) && (title.first < source.first || office));
  if ((use.last - use.first > 1 || article || made) && IsOffice(rules, classes, reading, use))
    KeepTitle(reading, use, &(*speakers)[mentions.all[m].speaker].titles);
}

}  // namespace

const NameUse* NameBehindWhich(const RuleSet& rules, const Classes& classes, const Reading& reading,
                               const Mentions& mentions, uint32_t m) {
  const Mention& role = mentions.all[m];
  if (m == 0 || role.kind != Mention::kRole || role.number == Number::kPlural || role.unit < 2)
    return nullptr;
  const Mention& thing = mentions.all[m - 1];
  if ((thing.kind != Mention::kDocument && thing.kind != Mention::kThing) ||
      thing.unit + 2 != role.unit ||
      !rules.Is(reading.outline.tape[role.unit - 1].symbol, classes.comma)) {
    return nullptr;
  }
  const auto behind = mentions.NameAt(thing.last);
  if (behind == mentions.names.begin()) return nullptr;
  const NameUse& name = *(behind - 1);
  const bool ends = name.last == thing.last && name.first > thing.first;
  return ends && name.kind == Mention::kPerson ? &name : nullptr;
}

void TitlesToldElsewhere(const RuleSet& rules, const Classes& classes, const Reading& reading,
                         const Mentions& mentions, std::vector<SpeakerEntry>* speakers) {
  if (const Tape* const phrases = reading.role_phrases(); phrases != nullptr) {
    for (const NameUse& name : mentions.names)
      TitleBeforeName(rules, classes, reading, *phrases, name, &(*speakers)[name.speaker]);
  }
  for (uint32_t m = 0; m < mentions.all.size(); ++m) {
    const NameUse* const name = NameBehindWhich(rules, classes, reading, mentions, m);
    if (name == nullptr) continue;
    const Mention& role = mentions.all[m];
    AddTitle(rules, classes, reading,
             ReadTitle(rules, classes, reading, role.first, role.head_last, TitleUse::kBehind),
             &(*speakers)[name->speaker].titles);
  }
  for (const RuleMatch& frame : reading.outline.frames)
    StateTitle(rules, classes, reading, mentions, frame, speakers);
}

}  // namespace whosaid
