// A part of a rule set that is made when it is first asked for: most articles need no
// RE2, and not every frame.
#ifndef WHOSAID_ENGINE_RULES_LAZY_H_
#define WHOSAID_ENGINE_RULES_LAZY_H_

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace whosaid {

// As std::unique_ptr<const T>, and as safe for several threads as a const T is.
template <typename T>
class Lazy {
 public:
  Lazy() = default;  // null
  // make is called once at most and does not return null.
  explicit Lazy(std::function<std::unique_ptr<const T>()> make)
      : state_(std::make_unique<State>()) {
    state_->make = std::move(make);
  }
  // One that is made already.
  explicit Lazy(std::unique_ptr<const T> made) : state_(std::make_unique<State>()) {
    state_->ready = made.get();
    state_->made = std::move(made);
  }

  explicit operator bool() const { return state_ != nullptr; }
  const T& operator*() const { return *Get(); }
  const T* operator->() const { return Get(); }

 private:
  struct State {
    std::function<std::unique_ptr<const T>()> make;
    std::once_flag once;
    std::unique_ptr<const T> made;
    std::atomic<const T*> ready{nullptr};  // the same, for who comes later
  };
  const T* Get() const {
    const T* const ready = state_->ready.load(std::memory_order_acquire);
    return ready != nullptr ? ready : Make();
  }
  const T* Make() const {
    std::call_once(state_->once, [this] {
      state_->made = state_->make();
      state_->ready.store(state_->made.get(), std::memory_order_release);
    });
    return state_->made.get();
  }

  std::unique_ptr<State> state_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_LAZY_H_
