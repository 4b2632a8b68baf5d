#include "engine/mentions/body_in_view.h"

#include "engine/mentions/body_kind.h"

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

}  // namespace

int32_t BodyInView(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mentions& mentions, uint32_t m) {
  const Mention& mention = mentions.all[m];
  if (mention.kind != Mention::kBodyNoun || !mention.definite || mention.possessed ||
      !IsShortForm(rules, classes, reading, mention, classes.body_short)) {
    return -1;
  }
  constexpr int32_t kTwo = -2;
  const bool media = HasWord(rules, reading, mention.first, mention.last, classes.body_media);
  const uint64_t kinds = BodyKinds(rules, classes, reading, mention.first, mention.last);
  for (const View& view : kViews) {
    int32_t found = -1;
    for (uint32_t i = m; i-- > 0 && found != kTwo;) {
      const Mention& earlier = mentions.all[i];
      if (mention.sentence - earlier.sentence > view.sentences) break;
      if (earlier.kind != Mention::kBody || earlier.speaker == found ||
          (view.leading && !LeadsItsClause(rules, classes, reading, mentions, i)) ||
          media != IsMedia(rules, classes, reading, earlier) ||
          !MayBeOneBody(kinds, BodyKindsOfNamed(rules, classes, reading, earlier))) {
        continue;
      }
      found = found < 0 ? earlier.speaker : kTwo;
    }
    if (found >= 0) return found;
    if (found == kTwo && view.leading) return -1;
  }
  return -1;
}

}  // namespace whosaid
