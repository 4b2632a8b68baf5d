// The engine's stages, each over all texts with what it needs from the stages before it, and the
// whole.
#include <memory>
#include <string>
#include <vector>

#include "bench/corpus.h"
#include "benchmark/benchmark.h"
#include "engine/cascade/reading.h"
#include "engine/extractor.h"
#include "engine/mentions/mention.h"
#include "engine/mentions/names.h"
#include "engine/mentions/speakers.h"
#include "engine/rules/builtin.h"

namespace whosaid::bench {
namespace {

// The built-in rules, loaded once, and the readings of all texts.
struct Engine {
  std::unique_ptr<const Extractor> extractor =
      *Extractor::Create(BuiltinRules(), SIZE_MAX, nullptr);
  const RuleSet& rules = extractor->rules();
  Classes classes{rules};
  MentionSigns signs{rules, classes};
  Tokenizer tokenizer{rules.clitics()};
  std::vector<Reading> readings;
  std::vector<Mentions> mentions;

  Engine() {
    for (const std::string& text : TheCorpus().texts) {
      readings.emplace_back();
      Read(rules, classes, tokenizer, text, &readings.back());
      mentions.emplace_back();
      FindMentions(rules, classes, signs, readings.back(), &mentions.back());
    }
  }
};

const Engine& TheEngine() {
  static const auto* const engine = new Engine;
  return *engine;
}

// Calls stage(i) for every text.
template <typename F>
void ForEachText(benchmark::State& state, F stage) {
  const Corpus& corpus = TheCorpus();
  for (auto _ : state) {
    for (size_t i = 0; i < corpus.texts.size(); ++i) stage(i);
  }
  state.SetBytesProcessed(state.iterations() * corpus.bytes);
}

void Tokens(benchmark::State& state) {
  const Engine& engine = TheEngine();
  Layout layout;
  ForEachText(state,
              [&](size_t i) { engine.tokenizer.Tokenize(engine.readings[i].text, &layout); });
}
BENCHMARK(Tokens)->Name("stage/tokens");

void Marks(benchmark::State& state) {
  const Engine& engine = TheEngine();
  Quotes quotes;
  ForEachText(state, [&](size_t i) {
    FindQuotes(engine.readings[i].text, engine.readings[i].layout, &quotes);
  });
}
BENCHMARK(Marks)->Name("stage/quotes");

void Symbols(benchmark::State& state) {
  const Engine& engine = TheEngine();
  Tape tape;
  ForEachText(state, [&](size_t i) {
    const Reading& reading = engine.readings[i];
    ReadTokens(engine.rules, engine.classes, reading.text, reading.layout, reading.quotes, &tape);
  });
}
BENCHMARK(Symbols)->Name("stage/symbols");

void Phrases(benchmark::State& state) {
  const Engine& engine = TheEngine();
  const size_t level = state.range(0);
  if (level >= engine.rules.phrase_levels().size()) return state.SkipWithError("no such level");
  Tape tape;
  ForEachText(state, [&](size_t i) {
    RewritePhrases(engine.rules, engine.rules.phrase_levels()[level],
                   engine.readings[i].tapes[level], &tape);
  });
}
BENCHMARK(Phrases)->Name("stage/phrases")->DenseRange(0, 2);

void Outlines(benchmark::State& state) {
  const Engine& engine = TheEngine();
  Tape tape;
  std::vector<Sentence> sentences;
  ForEachText(state, [&](size_t i) {
    const Reading& reading = engine.readings[i];
    tape.Clear();
    sentences.clear();
    Outline(engine.rules, reading.layout, reading.quotes, reading.phrases(), 0,
            reading.phrases().size(), -1, &tape, &sentences);
  });
}
BENCHMARK(Outlines)->Name("stage/outline");

void Frames(benchmark::State& state) {
  const Engine& engine = TheEngine();
  std::vector<RuleMatch> frames;
  ForEachText(state, [&](size_t i) {
    const Outlined& outline = engine.readings[i].outline;
    frames.clear();
    for (const Sentence& sentence : outline.sentences) {
      FindMatches(engine.rules.frames(), outline.tape, sentence.first, sentence.last, &frames);
    }
  });
}
BENCHMARK(Frames)->Name("stage/frames");

void MentionsOf(benchmark::State& state) {
  const Engine& engine = TheEngine();
  Mentions mentions;
  ForEachText(state, [&](size_t i) {
    FindMentions(engine.rules, engine.classes, engine.signs, engine.readings[i], &mentions);
  });
}
BENCHMARK(MentionsOf)->Name("stage/mentions");

void SpeakersOf(benchmark::State& state) {
  const Engine& engine = TheEngine();
  SpeakerScratch scratch;
  Speakers speakers;
  Mentions mentions;
  ForEachText(state, [&](size_t i) {
    mentions = engine.mentions[i];
    FindSpeakers(engine.rules, engine.classes, engine.readings[i], &scratch, &mentions, &speakers);
  });
}
BENCHMARK(SpeakersOf)->Name("stage/speakers");

void ReadAll(benchmark::State& state) {
  const Engine& engine = TheEngine();
  Reading reading;
  ForEachText(state, [&](size_t i) {
    Read(engine.rules, engine.classes, engine.tokenizer, engine.readings[i].text, &reading);
  });
}
BENCHMARK(ReadAll)->Name("whole/read");

// What is not in the stages above is in here: decisions and records.
void Extract(benchmark::State& state) {
  const Engine& engine = TheEngine();
  const Extractor::WorkspacePtr workspace = engine.extractor->NewWorkspace();
  v1::Document document;
  v1::DocumentAttributions records;
  ForEachText(state, [&](size_t i) {
    document.set_text(TheCorpus().texts[i]);
    engine.extractor->Extract(document, {}, workspace.get(), &records);
  });
}
BENCHMARK(Extract)->Name("whole/extract");

// As the command does it for --format=binary.
void ExtractBinary(benchmark::State& state) {
  const Engine& engine = TheEngine();
  const Extractor::WorkspacePtr workspace = engine.extractor->NewWorkspace();
  v1::Document document;
  v1::DocumentAttributions records;
  std::string out;
  ForEachText(state, [&](size_t i) {
    document.set_text(TheCorpus().texts[i]);
    engine.extractor->Extract(document, {}, workspace.get(), &records);
    out.clear();
    records.AppendToString(&out);
  });
}
BENCHMARK(ExtractBinary)->Name("whole/extract_binary");

void Load(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(Extractor::Create(BuiltinRules(), SIZE_MAX, nullptr));
  }
}
BENCHMARK(Load)->Name("load")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace whosaid::bench
