// What a frame proposes, beside gold: the bridge between units of an outline and code points.
#ifndef WHOSAID_TOOLS_RULES_PROPOSAL_H_
#define WHOSAID_TOOLS_RULES_PROPOSAL_H_

#include "engine/cascade/matcher.h"
#include "engine/cascade/reading.h"
#include "tools/gold/code_points.h"
#include "tools/gold/standoff.h"

namespace whosaid::tools {

// The parts of one attribution, in code points; any may be empty.
struct Proposal {
  Ranges content, cue, source;
  bool quoted = false;  // content is one quoted span
};

// What the match names on the reading's outline.
Proposal ProposalOf(const Reading& reading, const CodePoints& text, const RuleMatch& match);

// Whether gold says the same: the cues overlap if both have one; the sources overlap, or neither
// has one; the contents share four words of five (of all that either has), or a quoted span lies in
// gold's content, which may go on over several.
bool Agrees(const CodePoints& text, const Proposal& proposal, const GoldAttribution& gold);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_PROPOSAL_H_
