#include "engine/mentions/bylines.h"

#include <algorithm>

#include "engine/mentions/opening.h"

namespace whosaid {
namespace {

class Bylines {
 public:
  explicit Bylines(const SpeakerParts& parts) : p_(parts), uses_(parts.speakers.size()) {
    for (const NameUse& name : p_.mentions.names) {
      if (name.speaker >= 0 && uses_[name.speaker].count++ == 0)
        uses_[name.speaker].first = name.first;
    }
  }

  bool IsByline(const Mention& mention) const;
  bool IsAside(const Mention& mention) const;

 private:
  // How often a speaker is named, and where first: a token.
  struct Uses {
    uint32_t count = 0, first = 0;
  };
  bool IsLine(const Mention& mention) const;
  bool GoesOn(const Mention& mention) const;
  bool IsNamedOnce(const Mention& mention) const;

  const SpeakerParts& p_;
  std::vector<Uses> uses_;  // by speaker
};

bool Bylines::IsByline(const Mention& mention) const {
  constexpr uint32_t kMostUnits = 14, kMostBehindBy = 24;
  if (mention.name_last < mention.name_first + 2 ||
      (mention.kind != Mention::kPerson && mention.kind != Mention::kName)) {
    return false;
  }
  const Tape& tape = p_.reading.outline.tape;
  const Sentence& sentence = p_.reading.outline.sentences[mention.sentence];
  const auto is = [&](uint32_t u, ClassId c) { return p_.rules.Is(tape[u].symbol, c); };
  // "By Ana Ruiz", "Posted by Ana Ruiz", "From Ana Ruiz in Leiden"
  uint32_t by = sentence.first;
  if (!is(by, p_.classes.by) && by + 1 < sentence.last && is(by + 1, p_.classes.by)) {
    // "Led by Ana Ruiz, the group met in May. “It is late,” she said": no line of its own.
    if (GoesOn(mention)) return false;
    ++by;
  }
  const bool behind_by = is(by, p_.classes.by) || is(by, p_.classes.from);
  if (sentence.last > sentence.first + (behind_by ? kMostBehindBy : kMostUnits)) return false;
  for (uint32_t u = by; u < sentence.last; ++u) {
    if (tape[u].quote >= 0 || is(u, p_.classes.auxiliary) || is(u, p_.classes.question))
      return false;
    if (!behind_by &&
        (is(u, p_.classes.cue_past) || is(u, p_.classes.period) || is(u, p_.classes.colon))) {
      return false;
    }
  }
  const uint32_t next = mention.unit + 1;
  if (next < sentence.last && is(next, p_.classes.clitic)) return false;
  if (behind_by) {
    return mention.unit == by + 1 ||
           (is(by, p_.classes.by) && mention.unit > by + 1 &&
            (is(mention.unit - 1, p_.classes.joins) || is(mention.unit - 1, p_.classes.comma)));
  }
  if (mention.unit != sentence.first || mention.paragraph == 0 ||
      mention.kind != Mention::kPerson || !IsNamedOnce(mention)) {
    return false;
  }
  // "Ana Ruiz ¶ She has been mayor since May": a heading.
  return sentence.last + 1 >= tape.size() || !is(sentence.last + 1, p_.classes.pronoun);
}

// Whether the mention's paragraph is a line that is no sentence: it has no verb, and no stop.
bool Bylines::IsLine(const Mention& mention) const {
  constexpr uint32_t kMostUnits = 12;
  const std::vector<Sentence>& sentences = p_.reading.outline.sentences;
  const Sentence& sentence = sentences[mention.sentence];
  const uint32_t before = mention.sentence - 1;
  if (sentence.last > sentence.first + kMostUnits ||
      (mention.sentence > 0 && sentences[before].paragraph == mention.paragraph) ||
      GoesOn(mention)) {
    return false;
  }
  const Tape& tape = p_.reading.outline.tape;
  const auto is = [&](uint32_t u, ClassId c) { return p_.rules.Is(tape[u].symbol, c); };
  // "Ana Ruiz via Nordfisk." may have a stop.
  uint32_t last = sentence.last;
  while (last > sentence.first && tape[last - 1].IsBreak()) --last;
  last -= last > sentence.first + 1 && is(last - 1, p_.classes.period) &&
          tape[last - 2].emit == p_.classes.body_mention;
  for (uint32_t u = sentence.first; u < last; ++u) {
    if (tape[u].quote >= 0 || is(u, p_.classes.period) || is(u, p_.classes.question) ||
        IsFinite(p_.rules, p_.classes, tape[u]) || tape[u].emit == p_.classes.role_np) {
      return false;
    }
  }
  return true;
}

bool Bylines::IsAside(const Mention& mention) const {
  const Tape& tape = p_.reading.outline.tape;
  const Sentence& sentence = p_.reading.outline.sentences[mention.sentence];
  const auto is = [&](uint32_t u, ClassId c) { return p_.rules.Is(tape[u].symbol, c); };
  // "Ana Ruiz: Late": a turn.
  const uint32_t behind = mention.unit + 1;
  if (mention.unit == sentence.first && behind < sentence.last && is(behind, p_.classes.colon))
    return false;
  if (mention.kind != Mention::kPerson && mention.kind != Mention::kName) {
    return mention.kind != Mention::kPronoun && mention.kind != Mention::kRelative &&
           mention.paragraph > 0 && IsLine(mention);
  }
  if (mention.name_last < mention.name_first + 2 || mention.first < mention.name_first)
    return false;
  // In the first line only names: "Ana Ruiz in trouble" is a headline.
  for (uint32_t u = sentence.first; u < sentence.last && mention.paragraph == 0; ++u) {
    if (tape[u].emit == 0 && is(u, p_.classes.lower) && !is(u, p_.classes.func)) return false;
  }
  return IsNamedOnce(mention) && IsLine(mention);
}

// Whether another sentence follows that of the mention in its paragraph.
bool Bylines::GoesOn(const Mention& mention) const {
  const std::vector<Sentence>& sentences = p_.reading.outline.sentences;
  const uint32_t behind = mention.sentence + 1;
  return behind < sentences.size() && sentences[behind].paragraph == mention.paragraph;
}

// Whether no name but the mention's is its speaker's.
bool Bylines::IsNamedOnce(const Mention& mention) const {
  const int32_t speaker = p_.names.In(mention.name_first, mention.name_last);
  return speaker >= 0 && uses_[speaker].count == 1 && uses_[speaker].first == mention.name_first;
}

}  // namespace

void MarkBylines(const SpeakerParts& parts, Mentions* mentions) {
  constexpr uint32_t kMostParagraphs = 5;
  const Bylines bylines(parts);
  for (Mention& mention : mentions->all) {
    mention.byline = mention.paragraph < kMostParagraphs && bylines.IsByline(mention);
    mention.aside = bylines.IsAside(mention);
    if (!mention.aside) continue;
    for (size_t i = mentions->NameAt(mention.first) - mentions->names.begin();
         i < mentions->names.size() && mentions->names[i].first < mention.last; ++i) {
      mentions->names[i].aside = true;
    }
  }
}

}  // namespace whosaid
