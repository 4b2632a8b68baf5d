// Who wrote or gave out a text that speaks: "Ruiz's letter", "a letter from Nordfisk", "the
// statement" of a body that gave out "a statement" before.
#ifndef WHOSAID_ENGINE_MENTIONS_WRITERS_H_
#define WHOSAID_ENGINE_MENTIONS_WRITERS_H_

#include <cstdint>
#include <vector>

#include "engine/mentions/speaker_parts.h"

namespace whosaid {

class Writers {
 public:
  explicit Writers(const SpeakerParts& parts) : p_(parts) {}

  // The speaker whose text the mention is, where those before it are resolved; -1 if it is no text
  // or nobody is known to have written it.
  int32_t Of(const Mention& mention);
  // Who wrote the article: named in a byline, or where it ends and nowhere else, "Ana Ruiz is a
  // poet."; -1 if nobody is.
  int32_t OfArticle() const;

 private:
  bool IsToldAtTheEnd(uint32_t m) const;
  int32_t Possessor(const Mention& mention) const;
  int32_t SenderOf(const Mention& mention) const;
  int32_t NamedBehind(const Mention& mention) const;
  bool HasOwner(const Mention& mention) const;
  int32_t PaperOf(const Mention& mention) const;
  int32_t IssuerOf(const Mention& mention);
  int32_t GiverAt(uint32_t unit) const;
  int32_t SayerBefore(const Mention& mention) const;
  bool CanWrite(const Mention& mention) const;
  int32_t IssuerIn(uint32_t sentence, uint32_t m) const;

  const SpeakerParts p_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_WRITERS_H_
