#include "engine/mentions/phrase_head.h"

namespace whosaid {
namespace {

class HeadFinder {
 public:
  HeadFinder(const RuleSet& rules, const Classes& classes, const Reading& reading,
             const Mentions& mentions, const Mention& last)
      : rules_(rules),
        classes_(classes),
        tape_(reading.outline.tape),
        mentions_(mentions),
        sentence_(reading.outline.sentences[last.sentence]) {}

  uint32_t Head(uint32_t m) const {
    constexpr int kMostSteps = 5;
    uint32_t head = m;
    for (int n = 0; n < kMostSteps; ++n) {
      const Mention& mention = mentions_.all[head];
      const int32_t told = HangsOn(int64_t{mention.unit} - 1, mention);
      if (told < 0) break;
      if (IsSender(mention, mentions_.all[told])) return head;
      if (!MayBeTold(mentions_.all[told], mention)) break;
      head = told;
    }
    const int64_t before = int64_t{mentions_.all[head].unit} - 1;
    // "But" and "according to" open no adverbial.
    const bool adverbial = (Is(before, classes_.preposition) || Is(before, classes_.to)) &&
                           !Is(before, classes_.conjunction) && !Is(before, classes_.cue_accord) &&
                           (before == sentence_.first || Is(before - 1, classes_.comma) ||
                            Is(before - 1, classes_.conjunction));
    return adverbial ? m : head;
  }

  // Whether a verb of saying, of which it is the subject, or a colon stands behind the mention.
  bool BeforeVerb(const Mention& mention) const {
    int64_t u = int64_t{mention.unit} + 1;
    if (Is(u, classes_.comma)) ++u;
    // "an official in the department, speaking on condition of anonymity, said"
    if (Is(u, classes_.reason)) u += 1 + Is(u + 1, classes_.comma);
    while (Is(u, classes_.adverb) || Is(u, classes_.auxiliary) || Is(u, classes_.negation) ||
           IsTime(u) || (IsPreposition(u) && IsTime(u + 1))) {
      ++u;
    }
    return (Is(u, classes_.cue) && !Is(u, classes_.cue_ing)) || Is(u, classes_.colon);
  }

 private:
  bool Is(int64_t u, ClassId c) const {
    return u >= sentence_.first && u < sentence_.last && tape_[u].emit == 0 && tape_[u].quote < 0 &&
           rules_.Is(tape_[u].symbol, c);
  }
  bool IsPreposition(int64_t u) const {
    return (Is(u, classes_.preposition) || Is(u, classes_.to)) && !Is(u, classes_.subordinator) &&
           !Is(u, classes_.conjunction);
  }
  bool IsTime(int64_t u) const { return Is(u, classes_.time) || Is(u, classes_.number); }
  bool IsPlain(int64_t u) const {
    return Is(u, classes_.lower) && !Is(u, classes_.func) && !Is(u, classes_.pronoun);
  }
  int32_t MentionAt(int64_t u) const {
    return u >= sentence_.first && tape_[u].quote < 0 ? mentions_.of_unit[u] : -1;
  }

  // The mention that is told of by what ends with this one, which begins behind unit u; or -1.
  int32_t HangsOn(int64_t u, const Mention& mention) const {
    bool preposition = IsPreposition(u);
    bool hangs = preposition;
    if (preposition) --u;
    if (preposition && IsPreposition(u)) --u;  // "from beneath a desk"
    if (IsIng(u)) {                            // "wearing a hat", "accused of wearing a hat"
      if (Is(u - 1, classes_.auxiliary) || Is(u - 1, classes_.be)) return -1;
      hangs = true;
      --u;
      preposition = IsPreposition(u);
      if (preposition) --u;
    }
    if (preposition && IsTime(u)) u -= IsPreposition(u - 1) ? 2 : 1;  // "published on Monday by"
    const int64_t verb = BeforeVerbAt(u);
    if (verb < u) {
      const bool participle = !Is(verb + 1, classes_.cue_s);
      u = verb;
      while (Is(u, classes_.auxiliary) || Is(u, classes_.adverb)) --u;
      if (Is(u, classes_.relative)) {
        --u;
        hangs = true;
      } else if (u != verb || !participle || !preposition) {
        return -1;  // "the mayor was seen in Leiden"
      } else if ((Is(u, classes_.comma) && Is(mention.unit + 1, classes_.comma)) ||
                 Is(u, classes_.conjunction)) {
        --u;  // ", published by the agency,", "adopted in Leiden and sent to the press"
      }
    }
    if (!hangs) return -1;
    // "standing in line at the gate"
    if (MentionAt(u) < 0 && IsPlain(u) && IsPreposition(u - 1)) return HangsOn(u - 1, mention);
    return MentionAt(u);
  }

  bool IsIng(int64_t u) const { return Is(u, classes_.participle) || Is(u, classes_.cue_ing); }

  // The unit before the verb that ends at u, with the word behind it: "made available", "drove in";
  // u if there is none.
  int64_t BeforeVerbAt(int64_t u) const {
    const auto is_verb = [this](int64_t i) {
      return Is(i, classes_.past) || Is(i, classes_.cue_past) || Is(i, classes_.cue_part) ||
             Is(i, classes_.cue_s) || (Is(i, classes_.role_modifier) && MentionAt(i - 1) >= 0) ||
             (IsPlain(i) && Is(i - 1, classes_.relative));
    };
    if (is_verb(u)) return u - 1;
    const bool behind = IsPlain(u) || Is(u, classes_.adverb) || IsPreposition(u);
    return behind && is_verb(u - 1) ? u - 2 : u;
  }

  // Whether the text that is told of speaks for this one, which it is by or from: a letter; "a
  // lesson from Ruiz: ...".
  bool IsSender(const Mention& mention, const Mention& told) const {
    const int64_t before = int64_t{mention.unit} - 1;
    return (told.given_out || (told.kind == Mention::kThing && told.unit + 2 == mention.unit)) &&
           (Is(before, classes_.by) || Is(before, classes_.from));
  }

  // Whether what hangs on the mention leaves it the one that is spoken of: "52 percent of the
  // voters" are voters.
  bool MayBeTold(const Mention& told, const Mention& mention) const {
    if (told.kind == Mention::kPronoun || told.kind == Mention::kRelative) return false;
    return told.kind != Mention::kThing || mention.number != Number::kPlural ||
           !Is(int64_t{mention.unit} - 1, classes_.modifies);
  }

  const RuleSet& rules_;
  const Classes& classes_;
  const Tape& tape_;
  const Mentions& mentions_;
  const Sentence& sentence_;
};

// "The chair of the panel, Ruiz," and "spokeswoman on health Ruiz": what stands before the name is
// the end of a title.
bool EndsTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
               const Mention& mention) {
  if (!mention.has_name() || mention.name_first == mention.first) return false;
  if (mention.head_last <= mention.name_first) return true;
  const Tape& words = reading.tapes[0];
  const Symbol s = words[words.IndexAt(mention.name_first - 1)].symbol;
  return rules.Is(s, classes.role_modifier) && !rules.Is(s, classes.role);
}

}  // namespace

uint32_t PhraseHead(const RuleSet& rules, const Classes& classes, const Reading& reading,
                    const Mentions& mentions, uint32_t m) {
  const Mention& mention = mentions.all[m];
  if (mention.kind == Mention::kPronoun || mention.kind == Mention::kRelative ||
      EndsTitle(rules, classes, reading, mention))
    return m;
  const HeadFinder finder(rules, classes, reading, mentions, mention);
  return finder.BeforeVerb(mention) ? finder.Head(m) : m;
}

}  // namespace whosaid
