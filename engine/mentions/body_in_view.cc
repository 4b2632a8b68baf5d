#include "engine/mentions/body_in_view.h"

#include <algorithm>

#include "engine/mentions/body_kind.h"
#include "engine/mentions/other_party.h"

namespace whosaid {
namespace {

// Whether a body is known to publish, or called as those are that do: "the Marlow Herald".
bool IsMedia(const RuleSet& rules, const Classes& classes, const Reading& reading,
             const Mention& body) {
  return HasWord(rules, reading, body.first, body.last, classes.media) ||
         HasWord(rules, reading, body.name_first, body.name_last, classes.body_media);
}

// Whether the mention is the first of its sentence or behind a dash, or a cue follows it.
bool LeadsItsClause(const RuleSet& rules, const Classes& classes, const Reading& reading,
                    const Mentions& mentions, uint32_t m) {
  const Mention& mention = mentions.all[m];
  const Tape& tape = reading.outline.tape;
  return mentions.sentence_begin[mention.sentence] == m ||
         (mention.unit > 0 && rules.Is(tape[mention.unit - 1].symbol, classes.dash)) ||
         (mention.unit + 1 < tape.size() && rules.Is(tape[mention.unit + 1].symbol, classes.cue));
}

// The farthest sentence that is looked at, and whether only bodies that lead their clause count.
struct View {
  uint32_t sentences;
  bool leading;
};
constexpr View kViews[] = {{1, false}, {1, true}, {3, true}, {12, true}};
constexpr int32_t kTwo = -2;  // a body that is in view, and another

// "the owners of Quellmark", "Ana Ruiz, its editor": the one body that is named in the sentence and
// the one before the mention only to tell who somebody is; -1: there is none, or there are two.
template <typename Fits>
int32_t BodyOfOthers(const Reading& reading, const Mentions& mentions, const Mention& mention,
                     Fits fits) {
  const uint32_t sentence = mention.sentence - std::min(mention.sentence, 1u);
  const uint32_t begin = reading.outline.tape[reading.outline.sentences[sentence].first].first;
  auto name = mentions.NameAt(mention.first);
  int32_t found = -1;
  while (name != mentions.names.begin() && (--name)->first >= begin) {
    if (name->kind != Mention::kBody || name->quote >= 0 || name->aside || name->speaker == found)
      continue;
    Mention named;
    named.first = named.name_first = name->first;
    named.last = named.head_last = named.name_last = name->last;
    if (!fits(named)) continue;
    if (found >= 0) return -1;
    found = name->speaker;
  }
  return found;
}

}  // namespace

int32_t BodyInView(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mentions& mentions, uint32_t m) {
  const Mention& mention = mentions.all[m];
  const bool media =
      HasWord(rules, reading, mention.first, mention.noun_last(), classes.body_media);
  // "The paper" may be both.
  const bool body =
      mention.kind == Mention::kBodyNoun || (mention.kind == Mention::kDocument && media);
  if (!body || !mention.definite || mention.possessed ||
      !IsShortForm(rules, classes, reading, mention, classes.body_short)) {
    return -1;
  }
  const uint64_t kinds = BodyKinds(rules, classes, reading, mention.first, mention.noun_last());
  const auto fits = [&](const Mention& named) {
    return media == IsMedia(rules, classes, reading, named) &&
           MayBeOneBody(kinds, BodyKindsOfNamed(rules, classes, reading, named));
  };
  const int32_t other_party = OtherParty(rules, classes, reading, mentions, mention);
  const int32_t not_it = other_party < 0 ? -1 : mentions.all[other_party].speaker;
  for (const View& view : kViews) {
    int32_t found = -1;
    for (uint32_t i = m; i-- > 0 && found != kTwo;) {
      const Mention& earlier = mentions.all[i];
      if (mention.sentence - earlier.sentence > view.sentences) break;
      if (earlier.kind != Mention::kBody || earlier.aside || earlier.speaker == found ||
          earlier.speaker == not_it ||
          (view.leading && !LeadsItsClause(rules, classes, reading, mentions, i)) ||
          !fits(earlier)) {
        continue;
      }
      found = found < 0 ? earlier.speaker : kTwo;
    }
    if (found >= 0) return found;
    if (found == kTwo && view.leading) return -1;
  }
  const int32_t other = BodyOfOthers(reading, mentions, mention, fits);
  return other == not_it ? -1 : other;
}

}  // namespace whosaid
