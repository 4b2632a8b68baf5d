#include "engine/mentions/giver.h"

namespace whosaid {
namespace {

// Looks around one text in its sentence.
class GiverSearch {
 public:
  GiverSearch(const RuleSet& rules, const Classes& classes, const Reading& reading,
              const Mentions& mentions, uint32_t unit)
      : rules_(rules),
        k_(classes),
        reading_(reading),
        mentions_(mentions),
        sentence_(reading.outline.sentences[reading.outline.SentenceOf(unit)]),
        unit_(unit) {}

  int32_t Run() const {
    if (Is(unit_, k_.cue_text)) return Doer();
    if (const int32_t m = Behind(); m >= 0) return m;
    int64_t verb = unit_ - 1;
    if (MentionAt(verb) >= 0 && verb > sentence_.first) --verb;  // "the board"
    if (const int32_t m = BeforeVerb(verb); m >= 0) return m;
    if (const int32_t m = InClause(); m >= 0) return m;
    return Is(unit_ - 1, k_.locative) ? Doer() : -1;
  }

 private:
  bool Is(int64_t u, ClassId c) const {
    if (u < sentence_.first || u >= sentence_.last) return false;
    const Unit& unit = reading_.outline.tape[u];
    return unit.emit == 0 && rules_.Is(unit.symbol, c);
  }
  int32_t MentionAt(int64_t u) const {
    return u < sentence_.first || u >= sentence_.last ? -1 : mentions_.of_unit[u];
  }

  // "A memo was sent to the board by Ruiz", "the memo, written by Ruiz,", "the memo, from Ruiz,"
  int32_t Behind() const {
    int64_t u = unit_ + 1;
    const bool apposed = Is(u, k_.comma);
    u += apposed;
    bool passive = false;
    for (; Is(u, k_.be) || Is(u, k_.auxiliary) || Is(u, k_.adverb); ++u) passive |= Is(u, k_.be);
    const bool sent =
        Is(u, k_.issued) || Is(u, k_.gives) || (passive && (Is(u, k_.past) || Is(u, k_.cue_part)));
    if (sent) {
      ++u;
      if (Is(u, k_.to) && MentionAt(u + 1) >= 0) u += 2;
      if (Is(u, k_.time)) ++u;
    } else if (passive || !apposed) {
      return -1;
    }
    // "The letter, sent from the city office"
    if (!Is(u, k_.by) && (!Is(u, k_.from) || (sent && !passive))) return -1;
    const int32_t m = MentionAt(u + 1);
    if (m < 0) return -1;
    const Mention& giver = mentions_.all[m];
    const bool somebody = HasWord(rules_, reading_, giver.first, giver.first + 1, k_.indefinite);
    return somebody || giver.kind == Mention::kPlace ? -1 : m;
  }

  // The mention before the verb at unit u; -1 if that gives no text out, or "Ruiz was sent" it.
  int32_t BeforeVerb(int64_t u) const {
    u -= Is(u, k_.preposition);  // "sent out"
    if (!Is(u, k_.gives)) return -1;
    for (--u; Is(u, k_.adverb) || Is(u, k_.auxiliary) || Is(u, k_.time); --u) {
      if (Is(u, k_.be)) return -1;
    }
    // "A group of parents with children in schools sent"
    const uint32_t subject = mentions_.subject[sentence_.index];
    const bool inside = MentionAt(u) > static_cast<int32_t>(subject) && Is(u - 1, k_.preposition);
    return inside ? static_cast<int32_t>(subject) : MentionAt(u);
  }

  // "the memo that Ruiz had sent", "the memo, which Ruiz wrote,"
  int32_t InClause() const {
    int64_t subject = unit_ + 1;
    if (Is(subject, k_.comma) && Is(subject + 1, k_.relative)) ++subject;
    if (Is(subject, k_.relative)) ++subject;
    if (MentionAt(subject) < 0) return -1;
    int64_t verb = subject + 1;
    while (Is(verb, k_.adverb) || Is(verb, k_.auxiliary)) ++verb;
    return BeforeVerb(verb);
  }

  // Whom the sentence is about, if that does something and does not learn it.
  int32_t Doer() const {
    const uint32_t m = mentions_.subject[sentence_.index];
    if (m >= mentions_.sentence_begin[sentence_.index + 1]) return -1;
    int64_t verb = int64_t{mentions_.all[m].unit} + 1;
    bool passive = false;
    for (; Is(verb, k_.adverb) || Is(verb, k_.auxiliary) || Is(verb, k_.be); ++verb)
      passive |= Is(verb, k_.be);
    passive &= Is(verb, k_.past) || Is(verb, k_.cue_part);
    const bool learns = Is(verb, k_.cue_see) && !Is(verb, k_.cue_say);
    return passive || learns || Is(verb, k_.comma) ? -1 : static_cast<int32_t>(m);
  }

  const RuleSet& rules_;
  const Classes& k_;
  const Reading& reading_;
  const Mentions& mentions_;
  const Sentence& sentence_;
  const int64_t unit_;
};

}  // namespace

int32_t GiverOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
                const Mentions& mentions, uint32_t unit) {
  return GiverSearch(rules, classes, reading, mentions, unit).Run();
}

}  // namespace whosaid
