#include "tools/rules/proposal.h"

#include "tools/evaluate/measure.h"

namespace whosaid::tools {

Proposal ProposalOf(const Reading& reading, const CodePoints& text, const RuleMatch& match) {
  const Tape& tape = reading.outline.tape;
  const auto add = [&](Role role, Ranges* ranges) {
    const RuleMatch::Range& units = match[role];
    if (units.empty()) return;
    const Span span = reading.ToSpan(tape[units.first].first, tape[units.last - 1].last);
    ranges->push_back({text.IndexOf(span.begin), text.IndexOf(span.end)});
  };
  Proposal proposal;
  add(Role::kContent, &proposal.content);
  add(Role::kContent2, &proposal.content);
  add(Role::kCue, &proposal.cue);
  add(Role::kSource, &proposal.source);
  const RuleMatch::Range& content = match[Role::kContent];
  proposal.quoted = content.last == content.first + 1 && tape[content.first].quote >= 0;
  return proposal;
}

bool Agrees(const CodePoints& text, const Proposal& proposal, const GoldAttribution& gold) {
  const bool both_cues = !proposal.cue.empty() && !gold.cue.empty();
  if (both_cues && Overlap(proposal.cue, gold.cue) == 0) return false;
  if (proposal.source.empty() != gold.source.empty()) return false;
  if (!gold.source.empty() && Overlap(proposal.source, gold.source) == 0) return false;
  const int shared = Overlap(proposal.content, gold.content);
  if (shared == 0) return false;
  if (proposal.quoted) {
    int size = 0;
    for (const Range& range : proposal.content) size += range.size();
    if (shared * 5 >= size * 4) return true;
  }
  return Jaccard(WordStarts(text, proposal.content), WordStarts(text, gold.content)) >= 0.8;
}

}  // namespace whosaid::tools
