#include "engine/decide/referent_facts.h"

#include "engine/decide/quoted.h"

namespace whosaid {
namespace {

class FactFinder {
 public:
  FactFinder(const Context& c, ReferentContext* referents) : c_(c), referents_(*referents) {}

  void Find(const std::vector<Attributed>& attributions) {
    const std::vector<Mention>& mentions = c_.mentions.all;
    referents_.speaker_of.resize(mentions.size());
    for (size_t m = 0; m < mentions.size(); ++m) referents_.speaker_of[m] = mentions[m].speaker;
    referents_.gender_of.clear();
    for (const SpeakerEntry& s : c_.speakers.all) referents_.gender_of.push_back(s.gender);
    referents_.meant.assign(c_.speakers.all.size(), -1);
    referents_.notes.assign(c_.speakers.all.size(), ReferentContext::Note());
    referents_.is_source.assign(mentions.size(), false);
    referents_.asks.assign(mentions.size(), false);
    referents_.teller.assign(mentions.size(), -1);
    referents_.last_source = -1;
    for (const Attributed& a : attributions) {
      if (a.source >= 0 && a.speech) FindTold(a);
    }
    FindHeld();
    FindMostNamed();
  }

 private:
  void FindTold(const Attributed& a) {
    referents_.is_source[a.source] = true;
    for (const UnitRange& range : a.content) {
      for (uint32_t u = range.first; u < range.last; ++u) {
        const int32_t m = c_.mentions.of_unit[u];
        if (m >= 0 && m != a.source) referents_.teller[m] = a.source;
      }
    }
    const uint32_t last = a.content.back().last - 1;
    if (c_.tape()[last].quote >= 0)
      referents_.asks[a.source] = EndOfQuote(c_.reading, c_.tape()[last]) == Mark::kQuestion;
  }

  void FindMostNamed() {
    referents_.most_named = referents_.most_named_body = -1;
    size_t persons = 0, bodies = 1;
    for (const SpeakerEntry& speaker : c_.speakers.all) {
      const size_t mentions = speaker.mentions.size();
      if (speaker.speaker_class == v1::Speaker::PERSON && mentions > persons) {
        persons = mentions;
        referents_.most_named = speaker.mentions.front();
      }
      if (speaker.speaker_class == v1::Speaker::ORGANIZATION && !speaker.described &&
          mentions >= bodies) {
        referents_.most_named_body = mentions > bodies ? speaker.mentions.front() : -1;
        bodies = mentions;
      }
    }
  }

  void FindHeld() {
    referents_.held.clear();
    const std::vector<Mention>& mentions = c_.mentions.all;
    uint32_t m = 0;
    for (const NameUse& name : c_.mentions.names) {
      while (m < mentions.size() && mentions[m].last < name.last) ++m;
      if (m == mentions.size()) return;
      const Mention& mention = mentions[m];
      if (name.first < mention.first || name.quote != mention.quote || name.speaker < 0 ||
          name.speaker == mention.speaker) {
        continue;
      }
      const SpeakerEntry& speaker = c_.speakers.all[name.speaker];
      const bool person = speaker.speaker_class == v1::Speaker::PERSON && !speaker.kind_open;
      if (!person && name.kind != Mention::kBody) continue;
      const bool possessor =
          HasWord(c_.rules, c_.reading, name.last, name.last + 1, c_.classes.clitic);
      // "The report by Ruiz was late. “I was ill,” she said"
      const bool writer = person && mention.kind == Mention::kDocument;
      if (mention.kind == Mention::kRole || writer || possessor)
        referents_.held.push_back({m, name.speaker, name.kind,
                                   possessor || name.first >= mention.head_last || IsServed(name)});
    }
  }

  // "A spokesman for Mr. Ruiz", "for Senate candidate Ruiz": whether the name, with what stands
  // before it, is behind "for".
  bool IsServed(const NameUse& name) const {
    const Tape& words = c_.reading.tapes[0];
    uint32_t i = words.IndexAt(name.first);
    const auto is_title = [&](uint32_t k) {
      return c_.rules.IsAny(words[k].symbol,
                            {c_.classes.honorific, c_.classes.rank, c_.classes.role,
                             c_.classes.role_modifier, c_.classes.party, c_.classes.demonym,
                             c_.classes.body, c_.classes.place, c_.classes.body_noun});
    };
    while (i > 0 && is_title(i - 1)) --i;
    return i > 0 && c_.rules.Is(words[i - 1].symbol, c_.classes.modifies) &&
           c_.rules.Is(words[i - 1].symbol, c_.classes.preposition);
  }

  const Context& c_;
  ReferentContext& referents_;
};

}  // namespace

void StartReferents(const Context& context, const std::vector<Attributed>& attributions,
                    ReferentContext* so_far) {
  FactFinder(context, so_far).Find(attributions);
}

}  // namespace whosaid
