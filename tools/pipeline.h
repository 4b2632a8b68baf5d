// Work on a stream by several threads, with the results in the order of the stream.
//
// At most `window` items are between source and sink at any time, so memory is flat however long
// the stream is and however slow its consumer.
#ifndef WHOSAID_TOOLS_PIPELINE_H_
#define WHOSAID_TOOLS_PIPELINE_H_

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace whosaid::tools {

template <typename Item, typename Result>
struct Pipeline {
  using Work = std::function<void(Item&, Result*)>;

  // Gives the next item, false at the end. Never called by two threads at once.
  std::function<bool(Item*)> source;
  // Called once in every thread; what it returns is used by that thread alone.
  std::function<Work()> new_worker;
  // Takes the results in order, in the thread that called Run. false stops everything.
  std::function<bool(Result&)> sink;

  // Returns when the stream has ended or the sink has stopped it.
  void Run(int threads);

 private:
  void RunAlone();
};

template <typename Item, typename Result>
void Pipeline<Item, Result>::RunAlone() {
  const Work work = new_worker();
  Item item;
  Result result{};
  while (source(&item)) {
    work(item, &result);
    if (!sink(result)) return;
  }
}

template <typename Item, typename Result>
void Pipeline<Item, Result>::Run(int threads) {
  if (threads <= 1) return RunAlone();
  struct Slot {
    Result result{};
    bool ready = false;
  };
  const size_t window = 4 * static_cast<size_t>(threads);
  std::vector<Slot> slots(window);
  std::mutex source_mutex;  // held while an item is taken, which may take long
  std::mutex mutex;         // guards all that follows, and is held for moments
  std::condition_variable room, ready;
  bool ended = false, stopped = false;
  uint64_t taken = 0;  // items that the source has given
  uint64_t done = 0;   // results that the sink has seen

  const auto run_worker = [&] {
    Work work;
    Item item;
    while (true) {
      uint64_t index;
      {
        const std::lock_guard<std::mutex> source_lock(source_mutex);
        {
          std::unique_lock<std::mutex> lock(mutex);
          room.wait(lock, [&] { return ended || stopped || taken < done + window; });
          if (ended || stopped) return;
        }
        const bool has_item = source(&item);
        const std::lock_guard<std::mutex> lock(mutex);
        if (!has_item) {
          ended = true;
          ready.notify_one();
          return;
        }
        index = taken++;
      }
      if (!work) work = new_worker();
      Result result{};
      work(item, &result);
      const std::lock_guard<std::mutex> lock(mutex);
      slots[index % window].result = std::move(result);
      slots[index % window].ready = true;
      ready.notify_one();
    }
  };

  std::vector<std::thread> pool;
  try {
    for (int i = 0; i < threads; ++i) pool.emplace_back(run_worker);
  } catch (const std::system_error&) {
    // The system gives no more: those that there are do the work.
    if (pool.empty()) return RunAlone();
  }
  while (true) {
    Result result;
    {
      std::unique_lock<std::mutex> lock(mutex);
      Slot& slot = slots[done % window];
      ready.wait(lock, [&] { return slot.ready || (ended && done == taken); });
      if (!slot.ready) break;
      result = std::move(slot.result);
      slot.ready = false;
    }
    const bool go_on = sink(result);
    const std::lock_guard<std::mutex> lock(mutex);
    ++done;
    stopped = !go_on;
    room.notify_one();
    if (stopped) break;
  }
  for (std::thread& thread : pool) thread.join();
}

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_PIPELINE_H_
