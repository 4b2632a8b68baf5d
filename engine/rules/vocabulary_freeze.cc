// What a VocabularyBuilder knows behind its last lexicon, in and out of the frozen form.

#include <array>

#include "engine/rules/frozen.h"
#include "engine/rules/vocabulary_builder.h"

namespace whosaid {
namespace {

// So many words that rules name and lexicons do not have need no more memory.
constexpr size_t kRoomForNamed = 4096;

}  // namespace

std::string VocabularyBuilder::Freeze() const {
  FrozenWriter out;
  const std::vector<std::string>& classes = alphabet_.class_names();
  out.Put<uint32_t>(classes.size());
  for (const std::string& name : classes) out.PutText(name);
  out.PutAll(sets_.values());
  out.PutText(vocabulary_.names_);
  out.PutAll(vocabulary_.name_begins_);
  out.PutAll(vocabulary_.slots_);
  for (const Word& word : words_) {
    out.Put(word.any);
    out.Put(word.exact);
    out.Put(word.shapes);
    out.Put(word.entry);
  }
  out.Put<uint32_t>(exact_words_.size());
  for (const ExactWord& word : exact_words_) {
    out.Put(word.shape);
    out.Put(word.set);
    out.Put(word.next);
  }
  out.Put<uint32_t>(exact_entries_.size());
  for (const ExactEntry& entry : exact_entries_) {
    out.Put(entry.key);
    out.Put(entry.word);
    out.Put(entry.shape);
    out.Put(entry.set);
  }
  out.PutAll(starts_);
  out.PutAll(phrases_);
  const PhraseTrie& trie = vocabulary_.trie_;
  out.PutAll(trie.slots_);
  out.PutAll(trie.terminals_);
  const SuffixTrie& suffixes = vocabulary_.suffixes_;
  out.Put(suffixes.column_);
  out.Put(suffixes.column_count_);
  out.PutAll(suffixes.nodes_);
  out.PutAll(suffixes.words_);
  return out.Finish();
}

void VocabularyBuilder::Thaw(absl::string_view frozen) {
  FrozenReader in(frozen);
  for (uint32_t classes = in.Take<uint32_t>(); classes > 0; --classes) {
    const absl::string_view name = in.TakeText();
    if (!name.empty()) alphabet_.AddClass(name);
  }
  std::vector<ClassSet> sets;
  in.TakeAll(&sets);
  for (const ClassSet& set : sets) sets_.Add(set);
  vocabulary_.names_ = std::string(in.TakeText());
  in.TakeAll(&vocabulary_.name_begins_, kRoomForNamed);
  in.TakeAll(&vocabulary_.slots_);
  vocabulary_.slot_mask_ = vocabulary_.slots_.size() - 1;
  words_.reserve(vocabulary_.name_begins_.size() + kRoomForNamed);
  words_.resize(vocabulary_.name_begins_.size() - 1);
  for (Word& word : words_) {
    word.any = in.Take<uint32_t>();
    word.exact = in.Take<uint32_t>();
    word.shapes = in.Take<uint8_t>();
    word.entry = in.Take<bool>();
  }
  exact_words_.resize(in.Take<uint32_t>());
  for (ExactWord& word : exact_words_) {
    word.shape = in.Take<Shape>();
    word.set = in.Take<uint32_t>();
    word.next = in.Take<uint32_t>();
  }
  exact_entries_.resize(in.Take<uint32_t>());
  for (ExactEntry& entry : exact_entries_) {
    entry.key = in.Take<uint64_t>();
    entry.word = in.Take<WordId>();
    entry.shape = in.Take<Shape>();
    entry.set = in.Take<uint32_t>();
  }
  in.TakeAll(&starts_);
  in.TakeAll(&phrases_);
  PhraseTrie* const trie = &vocabulary_.trie_;
  in.TakeAll(&trie->slots_);
  trie->SetSlotShift();
  in.TakeAll(&trie->terminals_);
  SuffixTrie* const suffixes = &vocabulary_.suffixes_;
  suffixes->column_ = in.Take<std::array<uint8_t, 256>>();
  suffixes->column_count_ = in.Take<uint8_t>();
  in.TakeAll(&suffixes->nodes_);
  in.TakeAll(&suffixes->words_);
}

}  // namespace whosaid
