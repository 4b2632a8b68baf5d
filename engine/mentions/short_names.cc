// Names of one word: whose surname or given name they are.
#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "engine/mentions/names.h"

namespace whosaid {
namespace {

// Whether one letter is left out, put in or another, or two neighbours have changed places; not the
// first letter.
bool OneSlipApart(absl::string_view a, absl::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() > a.size() + 1 || a.empty() || a[0] != b[0] || a == b) return false;
  size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  const absl::string_view rest_a = a.substr(i), rest_b = b.substr(i);
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

// Whether the surname is the word behind an article of two letters: "al-Masri" of "Masri".
bool HasArticle(absl::string_view surname, absl::string_view word) {
  constexpr size_t kHyphen = 2;
  return surname.size() == word.size() + kHyphen + 1 && surname[kHyphen] == '-' &&
         surname.substr(kHyphen + 1) == word;
}

}  // namespace

// A name of one word: the surname or given name of a full one, nearest before first, else after.
int32_t NamedSpeakers::ShortName(const NameUse& name) {
  const uint64_t word = HashAt(name.first);
  const bool junior = Generation(name.last) != 0;
  int32_t exact = -1, surname = -1, given = -1;
  const auto consider = [&](int32_t s) {
    const NameForm& form = forms_[s];
    if (SameSequence(form.first, form.last, name.first, name.last)) {
      exact = s;
      return;
    }
    if (form.last - form.first == 1) return;
    // "Bloomberg" may be the firm or the man: where the document has the man, him.
    if (!Personal(form.kind) || (name.kind == Mention::kBody && form.kind != Mention::kPerson))
      return;
    if (Clash(speakers_[s].gender, name.gender)) return;
    if (junior && Generation(form.last) != Generation(name.last)) return;
    if (HashAt(form.surname) == word) {
      surname = Nearer(surname, s, name);
    } else if (HashAt(form.first) == word && !name.honorific) {
      given = Nearer(given, s, name);
    }
  };
  for (int32_t s = by_last_.First(word); s >= 0; s = by_last_.Next(s)) consider(s);
  for (int32_t s = by_first_.First(word); s >= 0; s = by_first_.Next(s)) consider(s);
  int32_t s = surname >= 0 ? surname : given;
  // Nor is "Low" the given name of who is named later, "Low Siu-keung".
  if (s >= 0 && s == given && forms_[s].first > name.first) {
    if (const int32_t bearer = Bearer(name); bearer >= 0) s = bearer;
  }
  if (s < 0 && name.honorific) s = KinOfNamesake(name);
  if (s < 0 && name.honorific) s = Bearer(name);
  // A surname that nobody has is rather a body's.
  s = OrBody(s, name, surname < 0 && exact < 0 ? kMayBeBodies : kArePeople);
  if (s < 0) s = exact;
  if (s < 0 && !name.honorific) s = Bearer(name);
  if (s < 0) s = AlmostCalled(name);
  if (s < 0) return Add(name);
  Merge(s, name);
  return s;
}

// The only one of the latest speakers for whom matches(NameForm) is true; -1 if there is none, or
// more than one.
template <typename Matches>
int32_t NamedSpeakers::OnlyForm(Matches matches) const {
  int32_t only = -1;
  for (size_t s = forms_.size() - std::min(forms_.size(), kMostSpeakers); s < forms_.size(); ++s) {
    if (!matches(forms_[s])) continue;
    if (only >= 0) return -1;
    only = s;
  }
  return only;
}

// Where family names come first an honorific goes before the first word, "Mr. Low" of "Low Kim
// Seng", or the second, of "Raymond Low Kim-seng"; and any word inside a name may be the one that
// somebody goes by, "Ruiz" of "Ana Ruiz Calle". The only person, named before, of whose name it is
// such a word; -1 if there is nobody, or more than one.
int32_t NamedSpeakers::Bearer(const NameUse& name) const {
  if (!Personal(name.kind)) return -1;
  const uint32_t words = name.last - name.first;
  return OnlyForm([&](const NameForm& form) {
    if (!Personal(form.kind) || form.last - form.first <= words || form.first > name.first ||
        Clash(speakers_[&form - forms_.data()].gender, name.gender)) {
      return false;
    }
    if (name.honorific && HashAt(form.first) == HashAt(name.first)) return true;
    if (!name.honorific && form.kind != Mention::kPerson) return false;
    for (uint32_t i = form.first + 1; i + words <= form.surname; ++i) {
      if (SameSequence(i, i + words, name.first, name.last))
        return name.honorific || !IsCommon(form.surname);
    }
    return false;
  });
}

// "Ben Ruiz and his wife, Ana, live there. Mrs. Ruiz said": the only one who is called by the given
// name behind a noun of kin and is the woman or man that the honorific tells, where those of that
// surname are not; -1 if there is nobody, or more than one.
int32_t NamedSpeakers::KinOfNamesake(const NameUse& name) {
  if (name.gender != Gender::kMale && name.gender != Gender::kFemale) return -1;
  bool clash = false;
  for (int32_t s = by_last_.First(HashAt(name.first)); s >= 0; s = by_last_.Next(s))
    clash |= Personal(forms_[s].kind) && Clash(speakers_[s].gender, name.gender);
  if (!clash) return -1;
  if (!kin_.has_value()) kin_ = {OnlyKin(classes_.given_male), OnlyKin(classes_.given_female)};
  NameUse* kin = name.gender == Gender::kMale ? kin_->first : kin_->second;
  if (kin == nullptr) return -1;
  if (kin->speaker < 0) kin->speaker = ShortName(*kin);
  return kin->speaker;
}

// "his wife, Ana": the only given name of that class behind a noun of kin; null if there is none,
// or more than one.
NameUse* NamedSpeakers::OnlyKin(ClassId given) {
  const Tape& words = reading_.tapes[0];
  NameUse* kin = nullptr;
  for (NameUse& name : names_) {
    if (name.honorific || name.last != name.first + 1 || !HasClass(name.first, given)) continue;
    uint32_t before = words.IndexAt(name.first);
    while (before > 0 && rules_.Is(words[before - 1].symbol, classes_.comma)) --before;
    if (before == 0 || !rules_.Is(words[before - 1].symbol, classes_.kin)) continue;
    if (kin != nullptr && HashAt(kin->first) != HashAt(name.first)) return nullptr;
    if (kin == nullptr) kin = &name;
  }
  return kin;
}

// Who is meant by a surname that nobody has but for one letter, or an article: "Moreon" where the
// document has one Ana Moreno, "Masri" of Ana al-Masri; -1 if there is nobody, or more than one.
int32_t NamedSpeakers::AlmostCalled(const NameUse& name) const {
  constexpr size_t kLeastLetters = 6;
  const absl::string_view word = TextAt(name.first);
  if (!Personal(name.kind)) return -1;
  const int32_t only = OnlyForm([&](const NameForm& form) {
    if (form.kind != Mention::kPerson || form.last - form.first < 2) return false;
    const absl::string_view surname = TextAt(form.surname);
    return HasArticle(surname, word) ||
           (word.size() >= kLeastLetters && OneSlipApart(word, surname));
  });
  return only >= 0 && Clash(speakers_[only].gender, name.gender) ? -1 : only;
}

// Marks who was called by the surname, alone or behind "Mr.", before anybody else of that surname
// was named; but not her husband's namesake: "Mr. Ruiz left. His wife, Ana Ruiz, stayed. Ruiz
// said".
void NamedSpeakers::FindFirstBearers() {
  absl::flat_hash_map<uint64_t, Gender> called;  // by surname, the first behind "Mr." or "Ms."
  for (const NameUse& name : names_) {
    if (name.speaker >= 0 || WordCount(name) > 1) continue;
    const uint64_t surname = HashAt(name.first);
    if (name.honorific && name.gender != Gender::kUnknown) called.emplace(surname, name.gender);
    const auto before = called.find(surname);
    int32_t only = -1;
    bool more = false;
    for (int32_t s = by_last_.First(surname); s >= 0 && !more; s = by_last_.Next(s)) {
      const NameForm& form = forms_[s];
      if (!Personal(form.kind) || form.last - form.first == 1 || form.first > name.first) continue;
      more = only >= 0 || (before != called.end() && Clash(speakers_[s].gender, before->second));
      only = s;
    }
    if (only >= 0 && !more) speakers_[only].first_bearer = true;
  }
}

// Of two speakers of one surname the one who was called by it while the document had named only
// that one, else the one known to be a woman behind "Ms." or a man behind "Mr.", else the one that
// it names in full more often; of equals the one named first: who comes later is mostly kin ("his
// mother, Ana Ruiz").
int32_t NamedSpeakers::Nearer(int32_t a, int32_t b, const NameUse& name) const {
  if (a < 0) return b;
  if (speakers_[a].first_bearer != speakers_[b].first_bearer)
    return speakers_[a].first_bearer ? a : b;
  const auto fits = [&](int32_t s) { return speakers_[s].gender == name.gender; };
  if (name.gender != Gender::kUnknown && fits(a) != fits(b)) return fits(a) ? a : b;
  if (forms_[a].full_uses != forms_[b].full_uses)
    return forms_[b].full_uses > forms_[a].full_uses ? b : a;
  return std::min(a, b);
}

}  // namespace whosaid
