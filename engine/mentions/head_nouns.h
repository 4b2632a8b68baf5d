// The head nouns of mentions without a name, by which "the letter" is known again.
#ifndef WHOSAID_ENGINE_MENTIONS_HEAD_NOUNS_H_
#define WHOSAID_ENGINE_MENTIONS_HEAD_NOUNS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/mentions/mention.h"

namespace whosaid {

// Found when they are first asked for.
class HeadNouns {
 public:
  // *heads: memory for them, by mention. All must outlive the nouns.
  HeadNouns(const RuleSet& rules, const Classes& classes, const Reading& reading,
            const Mentions& mentions, std::vector<uint64_t>* heads)
      : rules_(rules), classes_(classes), reading_(reading), mentions_(mentions), heads_(*heads) {
    heads_.assign(mentions.all.size(), 0);
  }
  // The hash of the head noun of a mention without a name: its last word before a preposition.
  uint64_t Of(const Mention& mention);
  // Whether one of the mentions before, `reach` of them at most, is known to have this one. What
  // was not asked about is not known.
  bool IsKnown(uint64_t head, const Mention& mention, size_t reach) const;

 private:
  const RuleSet& rules_;
  const Classes& classes_;
  const Reading& reading_;
  const Mentions& mentions_;
  std::vector<uint64_t>& heads_;  // 0: not looked for yet
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_HEAD_NOUNS_H_
