#include "engine/extractor.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "engine/cascade/classes.h"
#include "engine/mentions/refer.h"
#include "engine/records/build.h"
#include "engine/records/nested.h"
#include "engine/version.h"
#include "engine/workspace.h"

namespace whosaid {

struct Extractor::Parts {
  Parts(std::unique_ptr<const RuleSet> r, Scorer s)
      : rules(std::move(r)),
        classes(*rules),
        signs(*rules, classes),
        labels(*rules, classes),
        scorer(std::move(s)),
        tokenizer(rules->clitics()) {}
  std::unique_ptr<const RuleSet> rules;
  Classes classes;
  MentionSigns signs;
  Labels labels;
  Scorer scorer;
  Tokenizer tokenizer;
};

Extractor::Extractor(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Extractor::~Extractor() = default;

absl::StatusOr<std::unique_ptr<const Extractor>> Extractor::Create(std::vector<RuleSource> sources,
                                                                   size_t first_overlay,
                                                                   Issues* issues) {
  Issues own;
  if (issues == nullptr) issues = &own;
  absl::StatusOr<std::unique_ptr<const RuleSet>> rules =
      RuleSet::Load(std::move(sources), first_overlay, issues);
  if (!rules.ok()) return rules.status();
  Scorer scorer = Scorer::Create((*rules)->weights(), issues, PriorsOf(**rules));
  if (absl::Status status = issues->ToStatus(); !status.ok()) return status;
  return std::unique_ptr<const Extractor>(
      new Extractor(std::make_unique<const Parts>(*std::move(rules), std::move(scorer))));
}

void Extractor::WorkspaceDeleter::operator()(Workspace* workspace) const { delete workspace; }

Extractor::WorkspacePtr Extractor::NewWorkspace() const { return WorkspacePtr(new Workspace); }

const RuleSet& Extractor::rules() const { return *parts_->rules; }

void Extractor::Extract(const v1::Document& in, const ExtractOptions& options, Workspace* workspace,
                        v1::DocumentAttributions* out) const {
  Observe(in, options, workspace, nullptr, out);
}

void Extractor::Observe(const v1::Document& in, const ExtractOptions& options, Workspace* w,
                        QuestionObserver* observer, v1::DocumentAttributions* out) const {
  const Parts& p = *parts_;
  out->Clear();
  out->set_document_id(in.id());
  out->set_url(in.url());
  out->set_offsets(v1::DocumentAttributions::UTF8);
  out->set_rules_fingerprint(p.rules->fingerprint());
  out->set_engine_version(std::string(kEngineVersion));

  Read(*p.rules, p.classes, p.tokenizer, in.text(), &w->reading);
  FindMentions(*p.rules, p.classes, p.signs, w->reading, &w->mentions);
  FindSpeakers(*p.rules, p.classes, w->reading, &w->speaker_scratch, &w->mentions, &w->speakers);
  w->counts.Fill(p.labels, w->reading.outline.tape);
  w->unit_labels.Fill(p.labels, w->reading.outline, w->mentions);
  const Context context{*p.rules,    p.classes,   p.labels,  p.scorer,      w->reading,
                        w->mentions, w->speakers, w->counts, w->unit_labels};
  Decide(context, options.explain, observer, &w->scratch, &w->decisions);
  Refer(*p.rules, p.classes, w->reading, w->decisions.referrals, &w->mentions, &w->speakers);
  for (const Attributed& a : w->decisions.all) {
    if (a.source < 0 || w->mentions.all[a.source].speaker < 0) continue;
    Widen(*p.rules, p.classes, w->reading, w->mentions.all[a.source], a.source_tokens.last,
          &w->speakers);
  }
  BuildRecords(context, w->decisions, {options.with_text, options.explain, options.min_confidence},
               out);

  AddNestedSpeech(options, w, out);

  for (const Span& span : w->reading.plain.invalid()) {
    v1::Diagnostic* diagnostic = out->add_diagnostics();
    diagnostic->set_severity(v1::Diagnostic::WARNING);
    diagnostic->set_code("text/invalid-utf8");
    diagnostic->set_message(absl::StrCat(
        span.size(), " bytes are not UTF-8; each is read as a character of Windows-1252"));
    diagnostic->mutable_span()->set_begin(span.begin);
    diagnostic->mutable_span()->set_end(span.end);
  }
}

// A quotation with quotations in it is read as a document of its own, by the same machine.
void Extractor::AddNestedSpeech(const ExtractOptions& options, Workspace* w,
                                v1::DocumentAttributions* out) const {
  const Quotes& quotes = w->reading.quotes;
  const std::vector<Token>& tokens = w->reading.layout.tokens;
  absl::flat_hash_map<std::string, int> records;
  for (size_t i = 0; i + 1 < quotes.spans.size(); ++i) {
    const QuotedSpan& span = quotes.spans[i];
    // Its first child, if it has one, comes right behind it.
    if (span.parent >= 0 || quotes.spans[i + 1].parent != static_cast<int32_t>(i)) continue;
    const auto mark =
        std::partition_point(quotes.marks.begin(), quotes.marks.end(),
                             [&](const MarkUse& use) { return use.token < span.first; });
    if (mark == quotes.marks.end() || mark->token != span.first) continue;
    const std::string& id = out->marks(mark - quotes.marks.begin()).attribution_id();
    const uint32_t begin = tokens[span.first].end;
    const uint32_t end = span.closed ? tokens[span.last - 1].begin : tokens[span.last - 1].end;
    if (id.empty() || end <= begin) continue;
    if (records.empty()) {
      for (int r = 0; r < out->attributions_size(); ++r) records[out->attributions(r).id()] = r;
    }
    if (w->inside == nullptr) w->inside = std::make_unique<Workspace>();
    v1::Document inside;
    inside.set_text(std::string(w->reading.text.substr(begin, end - begin)));
    v1::DocumentAttributions found;
    Extract(inside, options, w->inside.get(), &found);
    AddNested(std::move(found), begin, records[id], out);
  }
  if (records.empty()) return;
  auto& all = *out->mutable_attributions();
  std::stable_sort(all.pointer_begin(), all.pointer_end(),
                   [](const v1::Attribution* a, const v1::Attribution* b) {
                     return a->content().spans(0).begin() < b->content().spans(0).begin();
                   });
}

}  // namespace whosaid
