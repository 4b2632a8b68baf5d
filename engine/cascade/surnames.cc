#include "engine/cascade/surnames.h"

#include <algorithm>
#include <vector>

namespace whosaid {
namespace {

class SurnameFinder {
 public:
  SurnameFinder(const RuleSet& rules, const Classes& classes, const Layout& layout, Tape* names)
      : rules_(rules), classes_(classes), tokens_(layout.tokens), names_(*names) {}

  void Run() {
    const std::vector<CompiledRule>& names = rules_.phrase_levels().front().rules;
    const auto rule = std::find_if(names.begin(), names.end(), [this](const CompiledRule& r) {
      return r.emit != 0 && r.emit == classes_.name;
    });
    if (rule == names.end()) return;
    Collect();
    for (uint32_t i = 0; i < names_.size(); ++i) {
      if (!IsSurname(i)) continue;
      Unit unit = names_[i];
      unit.emit = classes_.name;
      unit.symbol = rules_.PhraseSymbol(unit.emit);
      unit.rule = rule - names.begin();
      unit.word = 0;
      names_.Replace(i, unit);
    }
  }

 private:
  bool Is(uint32_t i, ClassId c) const { return rules_.Is(names_[i].symbol, c); }

  // The last words of persons' names.
  void Collect() {
    for (const Unit& unit : names_.units()) {
      if (unit.emit == 0 || unit.emit != classes_.person_name || unit.last - unit.first < 2)
        continue;
      if (const uint64_t hash = tokens_[unit.last - 1].hash; hash != 0) surnames_.push_back(hash);
    }
    std::sort(surnames_.begin(), surnames_.end());
  }

  bool IsSurname(uint32_t i) const {
    const Unit& unit = names_[i];
    if (unit.emit != 0 || unit.last - unit.first != 1) return false;
    const Token& token = tokens_[unit.first];
    if (token.shape != Shape::kCapital) return false;
    if (!std::binary_search(surnames_.begin(), surnames_.end(), token.hash)) {
      return Is(i, classes_.role_surname) && Speaks(i);
    }
    const bool opens = i == 0 || names_[i - 1].first == names_[i - 1].last ||
                       Is(i - 1, classes_.qmark) || Is(i - 1, classes_.colon) ||
                       Is(i - 1, classes_.dash);
    if (!opens) {
      // "the Price", "in May"
      return !Is(i - 1, classes_.det) && !(Is(i, classes_.time) && Is(i - 1, classes_.preposition));
    }
    if (i + 1 >= names_.size()) return false;
    return Is(i + 1, classes_.cue_past) || Is(i + 1, classes_.cue_s) || Is(i + 1, classes_.comma) ||
           Is(i + 1, classes_.clitic);
  }

  // "Butler said", "said Butler.": who holds an office has an article or a name there.
  bool Speaks(uint32_t i) const {
    if (i + 1 >= names_.size()) return false;
    const bool opens = i == 0 || (names_[i - 1].emit == 0 &&
                                  (!Is(i - 1, classes_.word) || Is(i - 1, classes_.adverb)));
    if (opens && (Is(i + 1, classes_.cue_past) || Is(i + 1, classes_.cue_s))) return true;
    return i > 0 && names_[i - 1].emit == 0 && Is(i - 1, classes_.cue_past) &&
           (Is(i + 1, classes_.comma) || Is(i + 1, classes_.period) || Is(i + 1, classes_.end));
  }

  const RuleSet& rules_;
  const Classes& classes_;
  const std::vector<Token>& tokens_;
  Tape& names_;
  std::vector<uint64_t> surnames_;  // their tokens' hashes, sorted
};

}  // namespace

void FindSurnames(const RuleSet& rules, const Classes& classes, const Layout& layout, Tape* names) {
  SurnameFinder(rules, classes, layout, names).Run();
}

}  // namespace whosaid
