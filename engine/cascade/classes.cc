#include "engine/cascade/classes.h"

#include <iterator>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace whosaid {

std::vector<std::pair<ClassId, absl::string_view>> ClassesOf(const RuleSet& rules,
                                                             absl::string_view prefix) {
  std::vector<std::pair<ClassId, absl::string_view>> classes;
  for (ClassId c = 1; c < rules.class_count() && classes.size() < 64; ++c) {
    absl::string_view name = rules.ClassName(c);
    if (absl::ConsumePrefix(&name, prefix)) classes.emplace_back(c, name);
  }
  return classes;
}

Classes::Classes(const RuleSet& rules) {
  const auto find = [&rules](absl::string_view name) { return rules.FindClass(name); };
  abbrev_before = find("ABBREV:before");
  abbrev_closes = find("ABBREV:closes");
  common = find("COMMON");
  func = find("FUNC");
  det = find("FUNC:det");
  preposition = find("FUNC:prep");
  subordinator = find("FUNC:sub");
  auxiliary = find("FUNC:aux");
  auxiliary_plural = find("FUNC:plural");
  negation = find("FUNC:neg");
  conjunction = find("FUNC:conj");
  relative = find("FUNC:rel");
  wh = find("FUNC:wh");
  modal = find("FUNC:modal");
  by = find("GRAM:agent");
  from = find("GRAM:origin");
  capacity = find("GRAM:capacity");
  stock = find("GRAM:stock");
  locative = find("GRAM:place");
  airs = find("GRAM:airs");
  known = find("GRAM:known");
  joins = find("GRAM:joins");
  two = find("GRAM:two");
  modifies = find("GRAM:modifies");
  serves = find("GRAM:serves");
  succeeds = find("GRAM:succeeds");
  made = find("GRAM:made");
  issued = find("GRAM:issued");
  gives = find("GRAM:gives");
  passed = find("GRAM:passed");
  duty = find("GRAM:duty");
  reads = find("GRAM:reads");
  span = find("GRAM:span");
  share = find("GRAM:share");
  asker = find("GRAM:asker");
  answerer = find("GRAM:answerer");
  past = find("PAST");
  past_verb = find("PAST:verb");
  participle = find("PARTICIPLE");
  that = find("FUNC:that");
  to = find("FUNC:to");
  be = find("FUNC:be");
  clitic = find("CLITIC");
  det_indefinite = find("GRAM:indefinite");
  quantity = find("FUNC:quant");
  numeral = find("FUNC:num");
  numeral_many = find("FUNC:many");
  pronoun = find("PRONOUN");
  personal = find("PRONOUN:personal");
  subject = find("PRONOUN:subj");
  possessive = find("PRONOUN:poss");
  male = find("PRONOUN:m");
  female = find("PRONOUN:f");
  neuter = find("PRONOUN:n");
  singular = find("PRONOUN:sg");
  plural = find("PRONOUN:pl");
  first = find("PRONOUN:1");
  second = find("PRONOUN:2");
  third = find("PRONOUN:3");
  indefinite = find("PRONOUN:indefinite");
  given = find("GIVEN");
  given_plain = find("GIVEN:plain");
  given_male = find("GIVEN:m");
  given_female = find("GIVEN:f");
  surname = find("SURNAME");
  honorific = find("HONORIFIC");
  postnominal = find("POSTNOMINAL");
  postnominal_office = find("POSTNOMINAL:office");
  seat = find("SEAT");
  generation = find("GENERATION");
  particle = find("PARTICLE");
  honorific_male = find("HONORIFIC:m");
  honorific_female = find("HONORIFIC:f");
  rank = find("RANK");
  rank_male = find("RANK:m");
  rank_gov = find("RANK:gov");
  rank_law = find("RANK:law");
  rank_female = find("RANK:f");
  role = find("ROLE");
  role_office = find("ROLE:office");
  role_side = find("ROLE:side");
  role_source = find("ROLE:source");
  role_person = find("ROLE:person");
  role_trait = find("ROLE:trait");
  role_fame = find("ROLE:fame");
  role_group = find("ROLE:group");
  role_male = find("ROLE:m");
  role_female = find("ROLE:f");
  role_plural = find("ROLE:pl");
  role_relation = find("ROLE:relation");
  role_word = find("ROLE:word");
  role_surname = find("ROLE:surname");
  aged = find("AGED");
  role_modifier = find("ROLE_MOD");
  order = find("ROLE_MOD:order");
  praise = find("ROLE_MOD:praise");
  kin = find("KIN");
  kin_male = find("KIN:m");
  kin_female = find("KIN:f");
  kin_plural = find("KIN:pl");
  former = find("ROLE_MOD:former");
  deputy = find("ROLE_MOD:deputy");
  former_role = find("FORMER");
  topic = find("ROLE_MOD:topic");
  origin = find("ROLE_MOD:origin");
  acting = find("ROLE_MOD:acting");
  elect = find("ROLE_MOD:elect");
  ranking = find("ROLE_MOD:rank");
  body = find("BODY");
  body_noun = find("BODY_NOUN");
  media = find("BODY:media");
  body_plural = find("BODY_NOUN:pl");
  body_short = find("BODY_NOUN:short");
  body_media = find("BODY_NOUN:media");
  body_legal = find("BODY_NOUN:legal");
  body_sign = find("BODY_SIGN");
  firm_noun = find("FIRM_NOUN");
  place = find("PLACE");
  capital = find("PLACE:capital");
  demonym = find("DEMONYM");
  party = find("PARTY");
  party_plural = find("PARTY:pl");
  demonym_plural = find("DEMONYM:pl");
  reason = find("ANON:reason");
  insider = find("ANON:close");
  cue = find("CUE");
  cue_base = find("CUE:base");
  cue_s = find("CUE:s");
  cue_past = find("CUE:past");
  cue_ing = find("CUE:ing");
  cue_part = find("CUE:part");
  cue_say = find("CUE:say");
  cue_tell = find("CUE:tell");
  cue_ask = find("CUE:ask");
  cue_reply = find("CUE:reply");
  cue_adds = find("CUE:adds");
  cue_think = find("CUE:think");
  cue_call = find("CUE:call");
  cue_urge = find("CUE:urge");
  cue_promise = find("CUE:promise");
  cue_see = find("CUE:see");
  cue_sign = find("CUE:sign");
  cue_plan = find("CUE:plan");
  cue_strong = find("CUE:strong");
  cue_noun = find("CUE_NOUN");
  cue_phrase = find("CUE_PHRASE");
  cue_accord = find("CUE_PHRASE:accord");
  cue_venue = find("CUE_PHRASE:venue");
  cue_text = find("CUE_PHRASE:text");
  work = find("WORK");
  naming = find("NAMING");
  sung = find("NAMING:sung");
  bears_name = find("NAMING:name");
  titled = find("NAMING:title");
  venue = find("VENUE");
  document = find("DOCUMENT");
  document_verbatim = find("DOCUMENT:verbatim");
  document_own = find("DOCUMENT:own");
  document_paper = find("DOCUMENT:paper");
  document_shown = find("DOCUMENT:shown");
  time = find("TIME_WORD");
  adverb = find("ADVERB");
  const char* const stances[] = {"",           "asserts", "denies",   "asks",  "promises",
                                 "urges",      "thinks",  "concedes", "warns", "predicts",
                                 "criticizes", "praises", "agrees"};
  for (int i = 0; i < 13; ++i) stance[i] = find(std::string("CUE:") + stances[i]);
  body_kind = find("BODY_KIND");
  body_kind_firm = find("BODY_KIND:company");
  const auto kinds = ClassesOf(rules, "BODY_KIND:");
  for (size_t k = 0; k < std::size(body_kinds); ++k) {
    body_kinds[k] = k < kinds.size() ? kinds[k].first : 0;
    const auto of_kind = [&](absl::string_view c) {
      return k < kinds.size() ? find(absl::StrCat(c, ":", kinds[k].second)) : ClassId{0};
    };
    bodies_of_kind[k] = of_kind("BODY");
    body_nouns_of_kind[k] = of_kind("BODY_NOUN");
  }
  kin_parent = find("KIN_GROUP:parents");
  kin_spouse = find("KIN_GROUP:spouses");
  const auto groups = ClassesOf(rules, "KIN_GROUP:");
  for (size_t g = 0; g < std::size(kin_groups); ++g)
    kin_groups[g] = g < groups.size() ? groups[g].first : 0;
  person_name = find("PERSON_NAME");
  body_name = find("BODY_NAME");
  place_name = find("PLACE_NAME");
  name = find("NAME");
  role_np = find("ROLE_NP");
  body_np = find("BODY_NP");
  document_np = find("DOCUMENT_NP");
  thing_np = find("THING_NP");
  person = find("PERSON");
  body_mention = find("BODY_MENTION");
  someone = find("SOMEONE");
  group = find("GROUP");
  end = find("END");
  para = find("PARA");
  quote = find("QUOTE");
  qmark = find("QMARK");
  cap = find("CAP");
  lower = find("LOWER");
  upper = find("UPPER");
  initial = find("INITIAL");
  number = find("NUMBER");
  comma = find("COMMA");
  period = find("PERIOD");
  colon = find("COLON");
  semicolon = find("SEMICOLON");
  question = find("QUESTION");
  dash = find("DASH");
  open = find("OPEN");
  close = find("CLOSE");
  word = find("WORD");
  anycap = find("ANYCAP");
}

}  // namespace whosaid
