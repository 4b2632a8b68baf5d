// Markdown, as articles taken from the web may keep: **Ana Ruiz** said *“no”* to [the
// council](https://example.com/a). What only tells how a text looks, or where a link leads, is none
// of its words.
#ifndef WHOSAID_ENGINE_TEXT_MARKDOWN_H_
#define WHOSAID_ENGINE_TEXT_MARKDOWN_H_

namespace whosaid {

// The end of what of it stands at p, or p if nothing does: asterisks and underscores that stand at
// what they emphasize, the [ of a link, its ] and the target behind, the > before a line that is
// quoted. The text is [begin, end), of which p < end is no part of a word. Looks at a bounded
// number of bytes, but for a run of the same mark.
const char* SkipMarkdown(const char* begin, const char* p, const char* end);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_TEXT_MARKDOWN_H_
