// Names -> speakers: which names of a document, full or short, are one person's or body's.
#ifndef WHOSAID_ENGINE_MENTIONS_NAMES_H_
#define WHOSAID_ENGINE_MENTIONS_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "engine/cascade/reading.h"
#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// Speakers by a word of their names.
class ByWord {
 public:
  void Reserve(size_t words) { ends_.reserve(words); }
  // Each speaker once.
  void Add(uint64_t word, int32_t speaker) {
    next_.resize(speaker + 1, -1);
    const auto [at, is_new] = ends_.try_emplace(word, speaker, speaker);
    if (is_new) return;
    next_[at->second.second] = speaker;
    at->second.second = speaker;
  }
  // In the order in which they were added; -1: no more.
  int32_t First(uint64_t word) const {
    const auto found = ends_.find(word);
    return found == ends_.end() ? -1 : found->second.first;
  }
  int32_t Next(int32_t speaker) const { return next_[speaker]; }

 private:
  absl::flat_hash_map<uint64_t, std::pair<int32_t, int32_t>> ends_;
  std::vector<int32_t> next_;
};

class NamedSpeakers {
 public:
  // All must outlive it. Speakers are appended to *speakers, which only it and Add may grow.
  NamedSpeakers(const Reading& reading, std::vector<NameUse>* names,
                std::vector<SpeakerEntry>* speakers)
      : reading_(reading), names_(*names), speakers_(*speakers) {}

  // Makes speakers of all names: of full ones first, then of those behind "Mr." or "Mrs.", then of
  // the others, which are surnames or given names of full ones where the document has such.
  void Build();

  // A new speaker of that name.
  int32_t Add(const NameUse& name);
  // The speaker of the first name inside tokens [first, last); -1: there is none.
  int32_t In(uint32_t first, uint32_t last) const;
  // A person whose full name ends with the word at this token; -1: there is none.
  int32_t WithSurname(uint32_t token) const;

 private:
  // The name that a speaker was made from.
  struct Form {
    Mention::Kind kind;
    uint32_t first, last;
  };

  uint64_t HashAt(uint32_t token) const { return reading_.layout.tokens[token].hash; }
  absl::string_view TextAt(uint32_t token) const;
  uint32_t WordCount(const NameUse& name) const;
  uint32_t LastWord(uint32_t first, uint32_t last) const;
  bool SameSequence(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) const;
  bool EndsWith(const Form& form, const NameUse& name) const;
  void Merge(int32_t s, const NameUse& name);
  int32_t FullName(const NameUse& name);
  int32_t ShortName(const NameUse& name);
  int32_t Misspelt(const NameUse& name) const;
  int32_t Nearer(int32_t a, int32_t b) const;
  void FindPlaces();

  const Reading& reading_;
  std::vector<NameUse>& names_;
  std::vector<SpeakerEntry>& speakers_;
  std::vector<Form> forms_;  // speaker -> the name it was made from
  ByWord by_first_, by_last_;
  // By speaker: how often it is named in full, and the token where it was last.
  std::vector<int> full_uses_;
  std::vector<uint32_t> last_full_use_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_NAMES_H_
