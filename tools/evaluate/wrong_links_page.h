// The wrong links of a run as a page to browse.
#ifndef WHOSAID_TOOLS_EVALUATE_WRONG_LINKS_PAGE_H_
#define WHOSAID_TOOLS_EVALUATE_WRONG_LINKS_PAGE_H_

#include <string>
#include <vector>

#include "tools/evaluate/link_groups.h"
#include "tools/evaluate/score.h"

namespace whosaid::tools {

// One page of HTML that loads nothing else. At its head the score rows, and how many wrong links
// there are by class, kind, distance and rule, with links to them. Then every link in the order of
// `links`, an <article> each: the paragraphs of the quotation, of the gold source and of the given
// one, with these marked; what was given, and the explanation if there is one. A script hides what
// the selects do not ask for; without it all is there to read.
std::string WrongLinksPage(const Scores& scores, const std::vector<WrongLink>& links);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EVALUATE_WRONG_LINKS_PAGE_H_
