// Mentions: the pieces of an outline that can stand for a speaker, and what can be read off each
// alone.
#ifndef WHOSAID_ENGINE_MENTIONS_MENTION_H_
#define WHOSAID_ENGINE_MENTIONS_MENTION_H_

#include <cstdint>
#include <vector>

#include "engine/cascade/classes.h"
#include "engine/cascade/reading.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

enum class Gender : uint8_t { kUnknown, kMale, kFemale, kNeuter };
// Whether both are known, and differ.
inline bool Clash(Gender a, Gender b) {
  return a != b && a != Gender::kUnknown && b != Gender::kUnknown;
}
enum class Number : uint8_t { kUnknown, kSingular, kPlural };

struct Mention {
  enum Kind : uint8_t {
    kPerson,    // a name known or shaped as a person's, with its titles and appositions
    kBody,      // a named body
    kPlace,     // a named place, which may stand for its government
    kName,      // a name of unknown kind
    kRole,      // a role phrase: "the mayor", "a senior official"
    kGroup,     // several mentions joined: "Ruiz and Hill"
    kBodyNoun,  // "the company"
    kDocument,  // "the report"
    kThing,     // any other noun phrase: "the announcer", "one questioner"
    kPronoun,   // he, she, they, it, who
    kRelative,  // who, which, that behind a noun
  };
  Kind kind = kThing;
  Gender gender = Gender::kUnknown;
  Number number = Number::kUnknown;
  bool definite = false;   // with a definite article, demonstrative or possessor
  bool possessed = false;  // "his spokesman": the first word is a possessive pronoun
  bool given_out = false;  // a statement, a letter: its writer speaks through it
  bool verbatim = false;   // a transcript: its words are others'
  bool shown = false;      // a sign, a shirt: it is read
  bool gives = false;      // a text that it gives out stands behind its head: "the mayor's verdict"
  bool subject_case = false;  // he, she, they, I, we
  bool byline = false;        // tells who wrote the article
  bool aside = false;         // stands in a line that is no sentence; see bylines.h
  uint8_t grammatical_person = 3;
  uint32_t unit = 0;             // index on the outline tape
  uint32_t first = 0, last = 0;  // tokens of the whole mention
  uint32_t name_first = 0,
           name_last = 0;  // tokens of the name inside, without titles; empty if there is none
  uint32_t head_first = 0,
           head_last = 0;  // tokens without appositions: "White House press secretary Jen Ode"
  uint32_t sentence = 0, paragraph = 0;
  int32_t quote = -1;    // the quoted span it stands in, or -1
  int32_t speaker = -1;  // index into Speakers::all, see speakers.h
  int32_t joint = -1;    // "Ruiz and Hill": the speaker that both are together; -1: none
  bool has_name() const { return name_first < name_last; }
  // The token behind what tells who it is: all of it, or whose the text is.
  uint32_t noun_last() const { return gives ? head_last : last; }
};

// A name of the text wherever it stands, even inside a quoted span or another mention's title: the
// material that speakers are made of.
struct NameUse {
  Mention::Kind kind = Mention::kName;  // kPerson, kBody, kPlace or kName
  Gender gender = Gender::kUnknown;     // by given name or honorific
  bool honorific = false;               // an honorific or rank stands before it
  bool located = false;                 // a preposition of place stands before it
  bool body = false;                    // what only bodies have stands beside it
  bool opens = false;                   // a sentence, so that its capital tells nothing
  bool aside = false;                   // in a line that is no sentence; see bylines.h
  // A word of it is known as a given name or surname, or it has an age.
  bool surname = false;
  uint32_t first = 0, last = 0;  // tokens
  int32_t quote = -1;
  int32_t speaker = -1;
};

struct Mentions {
  std::vector<Mention> all;  // by first token
  std::vector<uint32_t>
      sentence_begin;  // sentence -> index of its first mention; one more at the end
  // Sentence -> the unit at which its main clause begins; see MainClause.
  std::vector<uint32_t> main_clause;
  // Sentence -> the mention that it is about: the first, or the one behind the comma that ends what
  // stands in front, "After beating Holt, Ruiz smiled", "In a talk with Holt, Ruiz said".
  std::vector<uint32_t> subject;
  std::vector<int32_t> of_unit;  // outline unit -> mention or -1
  std::vector<NameUse> names;    // by first token
  void Clear();
  // The first of `names` that begins at the token or behind it.
  std::vector<NameUse>::const_iterator NameAt(uint32_t token) const;
  // mention: one of `all`.
  uint32_t IndexOf(const Mention& mention) const { return &mention - all.data(); }
  // Whether no mention stands before this one in its sentence.
  bool Opens(uint32_t m) const { return sentence_begin[all[m].sentence] == m; }
};

// Whether a word that begins in tokens [first, last) has the class.
bool HasWord(const RuleSet& rules, const Reading& reading, uint32_t first, uint32_t last,
             ClassId c);

// What a pronoun says, a possessive one too: "he", "her", "its".
Gender GenderOfPronoun(const RuleSet& rules, const Classes& classes, Symbol pronoun);

// Symbols of words that tell that somebody is a man or a woman, or that there are several, which
// many classes say. One per rule set.
struct MentionSigns {
  MentionSigns(const RuleSet& rules, const Classes& classes);
  const SymbolSet male, female, plural;
};

// Fills *mentions from the outline of reading; memory is reused.
void FindMentions(const RuleSet& rules, const Classes& classes, const MentionSigns& signs,
                  const Reading& reading, Mentions* mentions);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_MENTION_H_
