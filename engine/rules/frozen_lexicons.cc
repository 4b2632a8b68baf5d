#include "engine/rules/frozen_lexicons.h"

#include <utility>

#include "engine/rules/alphabet.h"
#include "engine/rules/frozen.h"
#include "engine/rules/lexicon.h"
#include "engine/rules/source_text.h"
#include "engine/rules/vocabulary_builder.h"
#include "engine/text/tokens.h"

namespace whosaid {

FrozenLexicons FrozenLexicons::Read(absl::string_view frozen) {
  FrozenReader in(frozen);
  FrozenLexicons lexicons;
  lexicons.files = in.Take<uint32_t>();
  lexicons.clitics.resize(in.Take<uint32_t>());
  for (std::string& clitic : lexicons.clitics) clitic = std::string(in.TakeText());
  lexicons.vocabulary = in.TakeText();
  return lexicons;
}

std::string FreezeLexicons(const std::map<std::string, std::string>& contents, Issues* issues) {
  std::vector<Lexicon> lexicons;
  std::vector<std::string> clitics;
  size_t entries = 0;
  for (const auto& [path, text] : contents) {
    lexicons.push_back(ParseLexicon(path, text, issues));
    const Lexicon& lexicon = lexicons.back();
    entries += lexicon.entries.size();
    if (lexicon.class_name != kCliticClass) continue;
    for (const LexiconEntry& clitic : lexicon.entries) clitics.emplace_back(clitic.text);
  }
  const Tokenizer tokenizer(clitics);
  Alphabet alphabet;
  VocabularyBuilder vocabulary(&tokenizer, &alphabet, issues);
  vocabulary.Reserve(entries);
  size_t i = 0;
  for (const auto& [path, text] : contents) {
    vocabulary.AddLexicon(lexicons[i++], SourceText(path, text));
  }
  if (vocabulary.full() || alphabet.classes_full()) return "";
  FrozenWriter out;
  out.Put<uint32_t>(contents.size());
  out.Put<uint32_t>(clitics.size());
  for (const std::string& clitic : clitics) out.PutText(clitic);
  out.PutText(vocabulary.Freeze());
  return out.Finish();
}

}  // namespace whosaid
