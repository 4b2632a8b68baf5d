// Pronouns whose own sentence tells whom they stand for.
#ifndef WHOSAID_ENGINE_DECIDE_PRONOUNS_NEARBY_H_
#define WHOSAID_ENGINE_DECIDE_PRONOUNS_NEARBY_H_

#include <cstdint>
#include <vector>

#include "engine/decide/decide.h"
#include "engine/decide/questions.h"

namespace whosaid {

// Of one document, which must outlive it. Mentions are indices of Mentions::all.
class PronounsNearby {
 public:
  explicit PronounsNearby(const Context& context)
      : c_(context), own_words_of_(context.mentions.all.size(), -1) {}

  // To be told of every attribution with a source first.
  void Add(const Attributed& attribution);

  // The mention whose words "he" or "she" at m begins, "Ruiz said she was late", with whose name
  // the sentence goes on behind the clause that opens it, "Before she left, Ruiz spoke", or which
  // asks for anonymity, "who would not be named because she works there"; -1: m is another word, or
  // the sentence does not tell. Of a source only the last is asked.
  int32_t MentionOf(uint32_t m, bool is_source) const;

 private:
  static bool IsPersonal(const Mention& mention);
  int32_t AsksForAnonymity(uint32_t m) const;
  int32_t NamedBehindClause(uint32_t m) const;

  const Context& c_;
  std::vector<int32_t> own_words_of_;  // pronoun -> source, or -1
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_PRONOUNS_NEARBY_H_
