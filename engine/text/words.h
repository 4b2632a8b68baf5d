// Where a word ends, and its shape and hash, read in one go. The tokenizer's inner loop.
#ifndef WHOSAID_ENGINE_TEXT_WORDS_H_
#define WHOSAID_ENGINE_TEXT_WORDS_H_

#include <cstdint>

#include "engine/text/tokens.h"

namespace whosaid {

struct Word {
  const char* end = nullptr;
  const char* apostrophe = nullptr;  // the last one inside, or null
  uint64_t hash = 0;                 // WordHash of its bytes
  Shape shape = Shape::kLower;
  bool domain = false;  // has a period as in example.com
};

// Reads the word that begins at p < end, where a letter or digit stands. Looks a few characters
// past the word's end.
Word ReadWord(const char* p, const char* end);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_TEXT_WORDS_H_
