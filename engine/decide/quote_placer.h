// Which attribution a quoted span belongs to, once it is decided who says it.
#ifndef WHOSAID_ENGINE_DECIDE_QUOTE_PLACER_H_
#define WHOSAID_ENGINE_DECIDE_QUOTE_PLACER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "engine/decide/context.h"
#include "engine/decide/decide.h"
#include "engine/decide/question.h"
#include "engine/decide/questions.h"

namespace whosaid {

// Of one document; all must outlive it. cues: the first attributions are theirs, one each, in
// order. quotes: the spans placed so far, in order.
class QuotePlacer {
 public:
  QuotePlacer(const Context& context, bool explain, const std::vector<CueDecision>* cues,
              const std::vector<QuoteDecision>* quotes, std::vector<Attributed>* attributions)
      : c_(context), explain_(explain), cues_(*cues), quotes_(*quotes), out_(*attributions) {}

  // Gives the span at the unit of sentence s to the attribution that it belongs to, or to a new
  // one, and returns its index; `best` is the candidate of the link question that was chosen.
  size_t Place(uint32_t s, uint32_t unit, const Question& question, size_t best);
  // Whose words the span is that was given to the mention: of "“It is late,” Ruiz said, according
  // to the Post" they are Ruiz's.
  int32_t Teller(uint32_t s, uint32_t unit, int32_t mention) const;

 private:
  // Those of the cues of sentence s.
  absl::Span<Attributed> Of(uint32_t s) const;
  void MarkTerm(uint32_t s, uint32_t unit, bool certain);
  bool TakeApart(uint32_t unit, Attributed* a) const;
  void DropLast(Attributed* a) const;
  bool IsRetold(uint32_t s, const Attributed& a, int32_t mention) const;
  bool OnlyNames(const Attributed& a, uint32_t unit) const;
  bool IsAllOf(const Attributed& a, uint32_t unit) const;
  void Release(uint32_t s, uint32_t unit, const Attributed& owner);
  bool SameSpeaker(int32_t a, int32_t b) const;
  Attributed* ToExtend(uint32_t s, uint32_t unit, int32_t mention);

  const Context& c_;
  const bool explain_;
  const std::vector<CueDecision>& cues_;
  const std::vector<QuoteDecision>& quotes_;
  std::vector<Attributed>& out_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_QUOTE_PLACER_H_
