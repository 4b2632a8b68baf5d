// Is the time linear on the most hostile texts? Prints nanoseconds a byte at one and at sixteen
// megabytes of each; fails if the second is more than half as much again.
//
//   bench/linear [MEGABYTES]     another size than 16
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "engine/extractor.h"
#include "engine/rules/builtin.h"

namespace whosaid::bench {
namespace {

constexpr double kMostGrowth = 1.5;

// In a piece each % is a word that was not there before.
struct Shape {
  const char* name;
  const char* piece;
};

constexpr Shape kShapes[] = {
    {"one quotation mark", "\""},
    {"said", "said "},
    {"capitalised words", "Quell "},
    {"nested marks", "“‘"},
    {"closed nested", "“a ‘b’ c” "},
    {"a line without an end", "the boat went down the river and "},
    {"a paragraph a character", "a\n"},
    {"quotes", "“No,” said Ana Ruiz.\n"},
    {"roles", "The mayor left. "},
    {"quotations that go on",
     "Ana Ruiz said that it was “a long day for us.\n“We go on with it,” Ana Ruiz said.\n"},
    {"signs", "A placard at the gate reads, “Closed.”\n"},
    {"credits", "Ana % / Nordfisk Agency\n"},
    {"kin", "“No,” his mother said. His mother, Ana %, left. “Yes,” my father said. "},
    {"new names", "Ana % and Daniel % of the Lake % Council said “no.” They did.\n"},
};

// "Kobafa" and its like, another for each number.
void AddWord(uint64_t number, std::string* text) {
  constexpr char kConsonants[] = "bdfgklmnprstvz", kVowels[] = "aeiou";
  *text += 'K';
  do {
    *text += kVowels[number % 5];
    *text += kConsonants[number / 5 % 14];
    number /= 5 * 14;
  } while (number > 0);
  *text += 'a';
}

std::string Grow(const char* piece, size_t size) {
  std::string text;
  uint64_t words = 0;
  while (text.size() < size) {
    for (const char* at = piece; *at != 0; ++at) {
      if (*at == '%') {
        AddWord(words++, &text);
      } else {
        text += *at;
      }
    }
  }
  return text;
}

// Of the processor's time, so that other programs count for little.
double Nanoseconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return 1e9 * time.tv_sec + time.tv_nsec;
}

// Nanoseconds a byte, the best of so many runs in a workspace of their own.
double Measure(const Extractor& extractor, const Shape& shape, size_t megabytes, int runs) {
  v1::Document document;
  document.set_text(Grow(shape.piece, megabytes << 20));
  const Extractor::WorkspacePtr workspace = extractor.NewWorkspace();
  v1::DocumentAttributions records;
  double best = 0;
  for (int run = 0; run < runs; ++run) {
    const double start = Nanoseconds();
    extractor.Extract(document, {}, workspace.get(), &records);
    const double took = Nanoseconds() - start;
    best = run == 0 ? took : std::min(best, took);
  }
  return best / document.text().size();
}

int Run(size_t megabytes) {
  const auto extractor = Extractor::Create(BuiltinRules(), SIZE_MAX, nullptr);
  if (!extractor.ok()) return 1;
  bool linear = true;
  std::printf("%-26s %8s %5zu MB   growth\n", "ns a byte at", "1 MB", megabytes);
  for (const Shape& shape : kShapes) {
    // Of two runs each: in the first automata make their states and the workspace asks for its
    // memory.
    const double small = Measure(**extractor, shape, 1, 2);
    const double large = Measure(**extractor, shape, megabytes, 2);
    std::printf("%-26s %8.1f %8.1f %8.2f\n", shape.name, small, large, large / small);
    std::fflush(stdout);
    linear = linear && large < kMostGrowth * small;
  }
  return linear ? 0 : 1;
}

}  // namespace
}  // namespace whosaid::bench

int main(int argc, char** argv) {
  return whosaid::bench::Run(argc > 1 ? std::max(1, std::atoi(argv[1])) : 16);
}
