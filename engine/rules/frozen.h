// The form of what is made when the project is built, for a start that reads it fast: numbers and
// lists one behind the other, as the machine that builds has them in memory.
#ifndef WHOSAID_ENGINE_RULES_FROZEN_H_
#define WHOSAID_ENGINE_RULES_FROZEN_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace whosaid {

// T: of one build the bytes should always be the same, so without padding.
class FrozenWriter {
 public:
  template <typename T>
  void Put(const T& value) {
    static_assert(std::is_trivially_copyable<T>::value, "bytes are all there is of it");
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <typename T>
  void PutAll(const std::vector<T>& list) {
    Put<uint64_t>(list.size());
    for (const T& value : list) Put(value);
  }
  void PutText(absl::string_view text) {
    Put<uint64_t>(text.size());
    out_.append(text.data(), text.size());
  }
  std::string Finish() { return std::move(out_); }

 private:
  std::string out_;
};

// Takes the same in the same order. What it reads is no input: it is not checked.
class FrozenReader {
 public:
  explicit FrozenReader(absl::string_view frozen) : at_(frozen.data()) {}
  template <typename T>
  T Take() {
    T value;
    std::memcpy(&value, at_, sizeof value);
    at_ += sizeof value;
    return value;
  }
  // Leaves room for so many more.
  template <typename T>
  void TakeAll(std::vector<T>* list, size_t room = 0) {
    const size_t size = Take<uint64_t>();
    list->reserve(size + room);
    list->resize(size);
    std::memcpy(list->data(), at_, size * sizeof(T));
    at_ += size * sizeof(T);
  }
  absl::string_view TakeText() {
    const size_t size = Take<uint64_t>();
    const absl::string_view text(at_, size);
    at_ += size;
    return text;
  }

 private:
  const char* at_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_FROZEN_H_
