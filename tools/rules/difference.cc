#include "tools/rules/difference.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

namespace whosaid::tools {
namespace {

bool SameSpans(const v1::Fragment& a, const v1::Fragment& b) {
  return std::equal(a.spans().begin(), a.spans().end(), b.spans().begin(), b.spans().end(),
                    [](const v1::Span& x, const v1::Span& y) {
                      return x.begin() == y.begin() && x.end() == y.end();
                    });
}

uint32_t Overlap(const v1::Fragment& a, const v1::Fragment& b) {
  uint32_t bytes = 0;
  for (const v1::Span& x : a.spans()) {
    for (const v1::Span& y : b.spans()) {
      const uint32_t begin = std::max(x.begin(), y.begin()), end = std::min(x.end(), y.end());
      if (begin < end) bytes += end - begin;
    }
  }
  return bytes;
}

uint32_t Begin(const v1::Attribution& record) {
  return record.content().spans_size() == 0 ? 0 : record.content().spans(0).begin();
}

std::vector<std::string> ChangedFields(const v1::Attribution& a, const v1::Attribution& b) {
  std::vector<std::string> fields;
  if (!SameSpans(a.content(), b.content())) fields.push_back("content");
  if (!SameSpans(a.cue(), b.cue())) fields.push_back("cue");
  if (!SameSpans(a.source(), b.source())) fields.push_back("source");
  if (a.speaker() != b.speaker()) fields.push_back("speaker");
  if (a.title().text() != b.title().text()) fields.push_back("title");
  if (a.speaker_class() != b.speaker_class()) fields.push_back("class");
  return fields;
}

class Comparison {
 public:
  Comparison(const v1::DocumentAttributions& before, const v1::DocumentAttributions& after)
      : before_(before),
        after_(after),
        partner_(before.attributions_size(), -1),
        taken_(after.attributions_size(), false) {}

  // By id, then by overlap.
  void Pair() {
    for (int i = 0; i < before_.attributions_size(); ++i) {
      for (int j = 0; j < after_.attributions_size(); ++j) {
        const std::string& id = after_.attributions(j).id();
        if (!taken_[j] && !id.empty() && before_.attributions(i).id() == id) {
          Take(i, j);
          break;
        }
      }
    }
    std::vector<std::tuple<int64_t, int, int>> overlaps;
    for (int i = 0; i < before_.attributions_size(); ++i) {
      if (partner_[i] >= 0) continue;
      for (int j = 0; j < after_.attributions_size(); ++j) {
        if (taken_[j]) continue;
        const int64_t bytes =
            Overlap(before_.attributions(i).content(), after_.attributions(j).content());
        if (bytes > 0) overlaps.emplace_back(-bytes, i, j);
      }
    }
    std::sort(overlaps.begin(), overlaps.end());
    for (const auto& [bytes, i, j] : overlaps) {
      if (partner_[i] < 0 && !taken_[j]) Take(i, j);
    }
  }

  std::vector<RecordChange> Changes() const {
    std::vector<RecordChange> changes;
    for (int i = 0; i < before_.attributions_size(); ++i) {
      RecordChange change;
      change.kind = partner_[i] < 0 ? RecordChange::kRemoved : RecordChange::kChanged;
      change.before = before_.attributions(i);
      if (partner_[i] >= 0) {
        change.after = after_.attributions(partner_[i]);
        change.fields = ChangedFields(change.before, change.after);
        if (change.fields.empty()) continue;
      }
      changes.push_back(std::move(change));
    }
    for (int j = 0; j < after_.attributions_size(); ++j) {
      if (taken_[j]) continue;
      RecordChange change;
      change.after = after_.attributions(j);
      changes.push_back(std::move(change));
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const RecordChange& a, const RecordChange& b) {
                       return Begin(a.record()) < Begin(b.record());
                     });
    return changes;
  }

 private:
  void Take(int i, int j) {
    partner_[i] = j;
    taken_[j] = true;
  }

  const v1::DocumentAttributions& before_;
  const v1::DocumentAttributions& after_;
  std::vector<int> partner_;  // of before -> after, or -1
  std::vector<bool> taken_;   // of after
};

}  // namespace

std::vector<RecordChange> CompareRecords(const v1::DocumentAttributions& before,
                                         const v1::DocumentAttributions& after,
                                         const absl::flat_hash_set<std::string>& changed_rules) {
  Comparison comparison(before, after);
  comparison.Pair();
  std::vector<RecordChange> changes = comparison.Changes();
  for (RecordChange& change : changes) {
    for (const v1::Attribution* record : {&change.after, &change.before}) {
      for (const std::string& rule : record->explanation().rules()) {
        if (change.rule.empty() && changed_rules.contains(rule)) change.rule = rule;
      }
    }
  }
  return changes;
}

}  // namespace whosaid::tools
