// Lines that were broken at a width, as in mails and the articles of old news wires: such a break
// is white space, and ends no paragraph.
//
// A text is wrapped if many of its lines go on, in a lower-case letter, on the next one, and most
// of these are about as long as the longest of them. Of a wrapped text, a break is kept where the
// next line is empty, indented or an item of a list, and where the line ends early, though there
// was room for the next word; a quarter of the width is not early where empty lines or indents tell
// paragraphs, nor where nothing ends.
#ifndef WHOSAID_ENGINE_TEXT_WRAP_H_
#define WHOSAID_ENGINE_TEXT_WRAP_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace whosaid {

class Wrap {
 public:
  // Reads all lines that end in LF or CR LF, in linear time. Keeps no reference to the text.
  explicit Wrap(absl::string_view text);

  // In code points; 0 if the text is not wrapped.
  uint32_t width() const { return width_; }

  // Whether the LF at `at` is white space only. It ends the line of the text that begins at `line`;
  // `end` is the text's end. false in each text that is not wrapped.
  bool Joins(const char* line, const char* at, const char* end) const;

 private:
  uint32_t width_ = 0;
  bool paragraphs_apart_ = false;  // an empty line or an indent tells where they end
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_TEXT_WRAP_H_
