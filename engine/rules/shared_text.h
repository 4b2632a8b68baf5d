// The contents of a file that are copied by sharing them.
#ifndef WHOSAID_ENGINE_RULES_SHARED_TEXT_H_
#define WHOSAID_ENGINE_RULES_SHARED_TEXT_H_

#include <memory>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"

namespace whosaid {

// Never changes, and is a string_view wherever one is wanted.
class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string text)  // NOLINT: as good as a string
      : owned_(std::make_shared<const std::string>(std::move(text))), view_(*owned_) {}
  SharedText(const char* text) : SharedText(std::string(text)) {}  // NOLINT
  // text lasts as long as the program: it is not copied.
  static SharedText Lasting(absl::string_view text) {
    SharedText shared;
    shared.view_ = text;
    return shared;
  }

  operator absl::string_view() const { return view_; }  // NOLINT

 private:
  std::shared_ptr<const std::string> owned_;
  absl::string_view view_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_SHARED_TEXT_H_
