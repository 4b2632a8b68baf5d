#include "engine/mentions/gender.h"

#include <algorithm>

#include "absl/types/span.h"

namespace whosaid {
namespace {

// Pronouns that tell the gender of one speaker.
struct Votes {
  int male = 0, female = 0;
};

bool IsOpen(const SpeakerEntry& speaker) {
  return speaker.gender == Gender::kUnknown && speaker.MayBePerson();
}

using Names = absl::Span<const NameUse>;

// Counts the pronouns of a sentence that stand behind the only name in it, as far as nobody else is
// told of. names: those of the sentence.
void Count(const RuleSet& rules, const Classes& classes, const Reading& reading,
           const Mentions& mentions, const Sentence& sentence, Names names,
           const std::vector<SpeakerEntry>& speakers, std::vector<Votes>* votes) {
  const Tape &outline = reading.outline.tape, &words = reading.tapes[0];
  auto name = names.begin();
  int32_t only = -1;
  for (uint32_t u = sentence.first; u < sentence.last; ++u) {
    const Unit& unit = outline[u];
    if (unit.quote >= 0) continue;
    const int32_t m = mentions.of_unit[u];
    const bool other = m >= 0 && (mentions.all[m].kind == Mention::kRole ||
                                  mentions.all[m].kind == Mention::kGroup);
    // Of "his wife and her sister" the first tells, of "her husband, Ben," nothing.
    if (other && !mentions.all[m].possessed) return;
    if (m >= 0 && mentions.all[m].has_name() &&
        rules.Is(words[words.IndexAt(unit.first)].symbol, classes.possessive)) {
      return;
    }
    for (; name != names.end() && name->first < unit.last; ++name) {
      const int32_t s = name->speaker;
      if (name->first < unit.first || s < 0 || name->quote >= 0) continue;
      if (!speakers[s].MayBePerson()) continue;
      if (only >= 0 && only != s) return;
      only = s;
    }
    if (only < 0 || !IsOpen(speakers[only])) continue;
    for (uint32_t i = words.IndexAt(unit.first); i < words.size() && words[i].first < unit.last;
         ++i) {
      const Symbol s = words[i].symbol;
      if (i == 0 || !rules.Is(s, classes.pronoun)) continue;
      // "Holt said she was late": of somebody else as often.
      const Symbol before = words[i - 1].symbol;
      if (rules.Is(s, classes.subject) &&
          (rules.Is(before, classes.that) || rules.Is(before, classes.cue))) {
        continue;
      }
      (*votes)[only].male += rules.Is(s, classes.male);
      (*votes)[only].female += rules.Is(s, classes.female);
      if (other) break;
    }
    if (other) return;
  }
}

}  // namespace

void GendersByPronoun(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      const Mentions& mentions, std::vector<SpeakerEntry>* speakers) {
  // One pronoun may be somebody else's of the sentence before.
  constexpr int kFewest = 2, kTimes = 3;
  std::vector<Votes> votes(speakers->size());
  const auto is_open = [&](const NameUse& name) {
    return name.speaker >= 0 && IsOpen((*speakers)[name.speaker]);
  };
  auto name = mentions.names.begin();
  for (const Sentence& sentence : reading.outline.sentences) {
    if (sentence.first == sentence.last) continue;
    const uint32_t last = reading.outline.tape[sentence.last - 1].last;
    const auto first = name;
    while (name != mentions.names.end() && name->first < last) ++name;
    if (std::none_of(first, name, is_open)) continue;
    Count(rules, classes, reading, mentions, sentence, Names(&*first, name - first), *speakers,
          &votes);
  }
  for (size_t s = 0; s < votes.size(); ++s) {
    const auto [less, more] = std::minmax(votes[s].male, votes[s].female);
    if (more < kFewest || more < kTimes * less) continue;
    (*speakers)[s].gender = votes[s].male > votes[s].female ? Gender::kMale : Gender::kFemale;
  }
}

}  // namespace whosaid
