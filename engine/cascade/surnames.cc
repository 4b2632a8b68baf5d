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
    name_ = RuleOf(classes_.name);
    person_ = RuleOf(classes_.person_name);
    Join();
    Collect();
    if (name_ == kNone) return;
    const uint32_t size = names_.size();
    for (uint32_t i = 0; i < size; ++i) {
      if (!IsSurname(i) && !IsPlaceToo(i)) continue;
      Unit unit = names_[i];
      MakeName(classes_.name, name_, &unit);
      names_.Replace(i, unit);
    }
  }

 private:
  static constexpr uint16_t kNone = 0xFFFF;

  bool Is(uint32_t i, ClassId c) const { return rules_.Is(names_[i].symbol, c); }
  bool IsWord(uint32_t i, ClassId c) const { return names_[i].emit == 0 && Is(i, c); }

  // The first rule of names that makes such phrases.
  uint16_t RuleOf(ClassId emit) const {
    const std::vector<CompiledRule>& rules = rules_.phrase_levels().front().rules;
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const CompiledRule& r) {
      return r.emit != 0 && r.emit == emit;
    });
    return rule == rules.end() ? kNone : rule - rules.begin();
  }

  void MakeName(ClassId emit, uint16_t rule, Unit* unit) const {
    unit->emit = emit;
    unit->symbol = rules_.PhraseSymbol(emit);
    unit->rule = rule;
    unit->word = 0;
  }

  // Joins a given name that is another word to the name behind it, where what stands around them
  // tells.
  void Join() {
    if (person_ == kNone) return;
    TapeEdit edit(&names_);
    const uint32_t size = names_.size();
    for (uint32_t i = 0; i + 2 < size; ++i) {
      if (names_[i + 1].emit == 0 || !IsGivenName(i)) continue;
      Unit unit = names_[i];
      unit.last = names_[i + 1].last;
      unit.child_last = names_[i + 1].child_last;
      MakeName(classes_.person_name, person_, &unit);
      edit.Cut(i, i + 2).Append(unit);
      ++i;
    }
    edit.Finish();
  }

  bool IsGivenName(uint32_t i) {
    const Unit& unit = names_[i];
    const ClassId next = names_[i + 1].emit;
    if (unit.emit != 0 || (next != classes_.name && next != classes_.person_name) ||
        tokens_[unit.first].shape != Shape::kCapital) {
      return false;
    }
    // "Pastor Sunday Okonjo", "Mrs. Early Okonjo"
    const bool demonym = Is(i, classes_.demonym), time = Is(i, classes_.time);
    if (HasHonorific(i) && (time || (Is(i, classes_.surname) && !demonym))) return true;
    // "A trader, Sunday Okonjo,"
    if (time) {
      return i > 1 && next == classes_.name && IsWord(i - 1, classes_.comma) &&
             IsWord(i - 2, classes_.role) && Is(i + 2, classes_.comma);
    }
    if (next != classes_.name || !Is(i, classes_.surname)) return false;
    // "Dutch Okonjo", who is "Mr. Okonjo" elsewhere
    if (demonym) return IsPersons(i + 1) || IsPersonsElsewhere(i + 1);
    // "said Early Okonjo,"
    return i > 0 && IsWord(i - 1, classes_.cue_past) &&
           (Is(i + 2, classes_.comma) || Is(i + 2, classes_.period));
  }

  bool HasHonorific(uint32_t i) const {
    return i > 0 && (IsWord(i - 1, classes_.rank) || IsWord(i - 1, classes_.honorific));
  }

  // Whether only a person has what stands beside the name: "Mr. Okonjo", "Okonjo, 52,", "Okonjo,
  // who".
  bool IsPersons(uint32_t i) const {
    if (HasHonorific(i)) return true;
    if (i + 3 >= names_.size() || !Is(i + 1, classes_.comma) || names_[i + 2].emit != 0)
      return false;
    if (Is(i + 2, classes_.number)) return Is(i + 3, classes_.comma);
    return Is(i + 2, classes_.relative) && Is(i + 2, classes_.subject);
  }

  bool IsPersonsElsewhere(uint32_t i) {
    if (persons_.empty()) {
      persons_.push_back(0);
      for (uint32_t k = 0; k < names_.size(); ++k) {
        if (names_[k].emit == classes_.name && IsPersons(k))
          persons_.push_back(tokens_[names_[k].last - 1].hash);
      }
      std::sort(persons_.begin(), persons_.end());
    }
    return std::binary_search(persons_.begin(), persons_.end(), tokens_[names_[i].last - 1].hash);
  }

  // The last and the first words of persons' names, and the last ones of those that may be.
  void Collect() {
    for (const Unit& unit : names_.units()) {
      if (unit.emit == 0 || unit.last - unit.first < 2) continue;
      if (unit.emit == classes_.name) last_words_.push_back(tokens_[unit.last - 1].hash);
      if (unit.emit != classes_.person_name) continue;
      if (const uint64_t hash = tokens_[unit.last - 1].hash; hash != 0) surnames_.push_back(hash);
      given_.push_back(tokens_[unit.first].hash);
    }
    std::sort(surnames_.begin(), surnames_.end());
    std::sort(given_.begin(), given_.end());
    std::sort(last_words_.begin(), last_words_.end());
  }

  bool IsSurname(uint32_t i) const {
    const Unit& unit = names_[i];
    if (unit.emit != 0 || unit.last - unit.first != 1) return false;
    const Token& token = tokens_[unit.first];
    if (token.shape != Shape::kCapital) return false;
    const bool maybe = Is(i, classes_.surname) &&
                       std::binary_search(last_words_.begin(), last_words_.end(), token.hash);
    if (!maybe && !std::binary_search(surnames_.begin(), surnames_.end(), token.hash)) {
      return Speaks(i) && (Is(i, classes_.role_surname) ||
                           std::binary_search(given_.begin(), given_.end(), token.hash));
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

  // "said Jackson," where Ana Jackson is named; but "in Jackson", "Jackson, Miss."
  bool IsPlaceToo(uint32_t i) const {
    const Unit& unit = names_[i];
    if (unit.emit != classes_.place_name || unit.last - unit.first != 1 ||
        tokens_[unit.first].shape != Shape::kCapital ||
        !std::binary_search(surnames_.begin(), surnames_.end(), tokens_[unit.first].hash)) {
      return false;
    }
    return i > 0 && (IsWord(i - 1, classes_.cue_past) || IsWord(i - 1, classes_.cue_s));
  }

  // "Butler said", "said Butler.": who holds an office has an article or a name there.
  bool Speaks(uint32_t i) const {
    if (i + 1 >= names_.size()) return false;
    const bool opens = i == 0 || (names_[i - 1].emit == 0 &&
                                  (!Is(i - 1, classes_.word) || Is(i - 1, classes_.adverb)));
    // In a headline an office has no article: "Justice vows".
    const bool says = Is(i + 1, classes_.cue_past) ||
                      (Is(i + 1, classes_.cue_s) && !Is(i, classes_.role_surname));
    if (opens && says) return true;
    return i > 0 && names_[i - 1].emit == 0 && Is(i - 1, classes_.cue_past) &&
           (Is(i + 1, classes_.comma) || Is(i + 1, classes_.period) || Is(i + 1, classes_.end));
  }

  const RuleSet& rules_;
  const Classes& classes_;
  const std::vector<Token>& tokens_;
  Tape& names_;
  uint16_t name_ = kNone, person_ = kNone;  // rules
  std::vector<uint64_t> surnames_;          // their tokens' hashes, sorted
  std::vector<uint64_t> given_;             // likewise, of what names begin with
  std::vector<uint64_t> last_words_;        // likewise, of what names of unknown kind end with
  std::vector<uint64_t> persons_;           // likewise, of names that IsPersons; empty: not asked
};

}  // namespace

void FindSurnames(const RuleSet& rules, const Classes& classes, const Layout& layout, Tape* names) {
  SurnameFinder(rules, classes, layout, names).Run();
}

}  // namespace whosaid
