// The classes that the engine reads by name: the contract between engine and rules. Everything else
// that a rule set defines is its own affair. A class that the rule set lacks is 0 and matches
// nothing.
#ifndef WHOSAID_ENGINE_CASCADE_CLASSES_H_
#define WHOSAID_ENGINE_CASCADE_CLASSES_H_

#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

// The classes whose names begin so, 64 at most, and what they are called behind it.
std::vector<std::pair<ClassId, absl::string_view>> ClassesOf(const RuleSet& rules,
                                                             absl::string_view prefix);

struct Classes {
  explicit Classes(const RuleSet& rules);

  // Lexicons.
  ClassId abbrev_before;        // ABBREV:before: its period never ends a sentence
  ClassId abbrev_closes;        // ABBREV:closes: no name goes on behind it
  ClassId common, func;         // COMMON, FUNC: capitalised, they begin a sentence
  ClassId det, det_indefinite;  // FUNC:det, FUNC:indef
  ClassId preposition, subordinator, auxiliary, negation, modal;  // FUNC:prep sub aux neg modal
  ClassId auxiliary_plural;                             // FUNC:plural: "are", of several or a team
  ClassId by, from, capacity, stock;                    // GRAM:agent origin capacity stock
  ClassId locative, airs, known, joins, two, modifies;  // GRAM:place airs known joins two modifies
  ClassId serves, succeeds;                             // GRAM:serves: "works as", succeeds
  ClassId made;                                         // GRAM:made: "was appointed"
  ClassId issued;                                       // GRAM:issued: a text "released by"
  ClassId passed;                                       // GRAM:passed: a text "obtained by"
  ClassId gives;                                        // GRAM:gives: "wrote" a text
  ClassId span;                                         // GRAM:span: for 26 "years"
  ClassId reads;                                        // GRAM:reads: "it reads", a text
  ClassId duty;                                     // GRAM:duty: a lawyer "representing" somebody
  ClassId share;                                    // GRAM:share: "31 percent"
  ClassId asker, answerer;                          // GRAM:asker answerer: "Q:", "A:"
  ClassId past, past_verb, participle;              // PAST, PAST:verb, PARTICIPLE
  ClassId conjunction, relative, that, to, be, wh;  // FUNC:conj rel that to be wh
  ClassId clitic;                                   // 's
  ClassId quantity, numeral, numeral_many;          // FUNC:quant num many
  ClassId pronoun, subject, possessive, male, female, neuter, plural, singular, first, second,
      third, indefinite, personal;
  ClassId given, given_male, given_female, surname;
  ClassId given_plain;  // GIVEN:plain: no other word
  ClassId honorific, honorific_male, honorific_female, postnominal;
  ClassId postnominal_office;    // POSTNOMINAL:office: QC
  ClassId seat;                  // SEAT: a party, a state or both: "R-Ky."
  ClassId generation, particle;  // GENERATION PARTICLE: inside names
  ClassId rank, rank_male, rank_female, rank_gov, rank_law;  // RANK:gov law
  ClassId role, role_office, role_person, role_trait, role_group, role_male, role_female,
      role_plural;
  ClassId role_fame;                // ROLE:fame: what somebody is noted for
  ClassId role_source;              // ROLE:source: quoted without a name
  ClassId role_side;                // ROLE:side: who is for or against: "critics"
  ClassId aged;                     // AGED: "46-year-old"
  ClassId role_relation;            // ROLE:relation: what people are to others
  ClassId role_word, role_surname;  // ROLE:word surname: as often another word, a name
  ClassId praise;                   // ROLE_MOD:praise: what somebody is like
  ClassId role_modifier, order;     // ROLE_MOD:order: "second"
  ClassId kin, kin_male, kin_female, kin_plural;
  ClassId kin_groups[8];           // KIN_GROUP:parents ...; the rest is 0
  ClassId kin_parent, kin_spouse;  // KIN_GROUP:parents, spouses
  // ROLE_MOD:former ..., rank ...
  ClassId former, deputy, acting, elect, ranking, topic, origin;
  ClassId former_role;  // FORMER: ex-mayor
  ClassId body, body_noun, body_kind, body_plural, body_short, body_media, body_legal, body_sign,
      firm_noun, body_kind_firm, place, capital, demonym, party, demonym_plural, party_plural,
      media;
  ClassId reason, insider;  // ANON:reason: "on condition of anonymity"; close: "briefed on"
  ClassId cue, cue_past, cue_base, cue_s, cue_ing, cue_part, cue_say, cue_tell, cue_ask, cue_reply,
      cue_adds, cue_think, cue_call, cue_urge, cue_promise, cue_see, cue_sign, cue_plan, cue_strong;
  ClassId cue_noun, cue_phrase, cue_accord;
  ClassId cue_venue, cue_text;  // CUE_PHRASE:venue text: "in a talk to", "in a letter to"
  ClassId work, naming, sung, bears_name, titled;  // NAMING:sung name title
  ClassId venue, document, time, adverb;
  ClassId document_shown;     // DOCUMENT:shown: held up, put up or worn
  ClassId document_verbatim;  // DOCUMENT:verbatim: of what others said
  ClassId document_own;       // DOCUMENT:own: whose writer speaks in it
  ClassId document_paper;     // DOCUMENT:paper: whose paper or site does
  // Of what kind a body is by a word of its name, BODY_KIND:media ..., as a whole, BODY:media ...,
  // or by the noun it is called by, BODY_NOUN:media ...; the rest is 0.
  ClassId body_kinds[32], bodies_of_kind[32], body_nouns_of_kind[32];
  ClassId stance[13];  // CUE:asserts ... by Attribution.Stance

  // Phrases.
  ClassId person_name, body_name, place_name, name;  // level 1
  ClassId role_np, body_np, document_np, thing_np;   // level 2
  ClassId person, body_mention, someone, group;      // level 3

  // The engine's own.
  ClassId end, para, quote, qmark, cap, lower, upper, initial, number, comma, period, colon,
      semicolon, question, dash, open, close, word, anycap;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_CASCADE_CLASSES_H_
