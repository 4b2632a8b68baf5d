#include "engine/records/build.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace whosaid {
namespace {

class RecordBuilder {
 public:
  RecordBuilder(const Context& c, const RecordOptions& options, v1::DocumentAttributions* out)
      : c_(c), options_(options), out_(out), tokens_(c.reading.layout.tokens) {}

  void Build(const Decisions& decisions) {
    speaker_ids_.assign(c_.speakers.all.size(), -1);
    attribution_of_quote_.assign(c_.reading.quotes.spans.size(), -1);
    silent_.assign(c_.reading.quotes.spans.size(), false);
    records_.assign(decisions.all.size(), -1);
    for (size_t i = 0; i < decisions.all.size(); ++i) {
      const Attributed& a = decisions.all[i];
      if (a.speech) {
        records_[i] = out_->attributions_size();
        Add(a);
      } else {
        for (const UnitRange& range : a.content) {
          for (uint32_t u = range.first; u < range.last; ++u) {
            if (c_.tape()[u].quote >= 0) silent_[c_.tape()[u].quote] = true;
          }
        }
      }
    }
    AddSpeakers();
    AddMarks();
  }

 private:
  Span ToSpan(uint32_t first, uint32_t last) const { return c_.reading.ToSpan(first, last); }

  void SetSpan(Span span, v1::Span* out) const {
    out->set_begin(span.begin);
    out->set_end(span.end);
  }

  void AddPiece(Span span, v1::Fragment* fragment) const {
    SetSpan(span, fragment->add_spans());
    if (!options_.with_text) return;
    if (!fragment->text().empty()) fragment->mutable_text()->append(" ... ");
    const absl::string_view piece = Slice(c_.reading.text, span);
    fragment->mutable_text()->append(piece.data(), piece.size());
  }

  Span UnitSpan(UnitRange range) const {
    return TokenSpan(c_.tape()[range.first].first, c_.tape()[range.last - 1].last);
  }

  // Edge commas and colons belong to nobody.
  Span TokenSpan(const uint32_t begin, const uint32_t end) const {
    uint32_t first = begin, last = end;
    auto edge = [this](const Token& t) {
      return t.mark == Mark::kComma || t.mark == Mark::kColon || t.mark == Mark::kSemicolon;
    };
    while (first < last && edge(tokens_[first])) ++first;
    while (last > first && edge(tokens_[last - 1])) --last;
    // But a colon may be all there is: the cue of a headline.
    if (first == last) return ToSpan(begin, end);
    return ToSpan(first, last);
  }

  void Add(const Attributed& a) {
    v1::Attribution* record = out_->add_attributions();
    const int index = out_->attributions_size() - 1;
    bool all_quoted = true, any_quoted = false;
    for (const UnitRange& range : a.content) {
      Span piece = UnitSpan(range);
      for (uint32_t u = range.first; u < range.last; ++u) {
        const Unit& unit = c_.tape()[u];
        if (unit.quote >= 0 && std::find(a.terms.begin(), a.terms.end(), u) == a.terms.end()) {
          any_quoted = true;
          const Span quoted = ToSpan(unit.first, unit.last);
          SetSpan(quoted, record->add_quoted());
          // One that nothing closes may end with a comma, which is its own.
          piece.end = std::max(piece.end, quoted.end);
          attribution_of_quote_[unit.quote] = index;
        } else if (unit.last > unit.first && tokens_[unit.first].shape != Shape::kMark) {
          all_quoted = false;
        }
      }
      AddPiece(piece, record->mutable_content());
    }
    record->set_kind(!any_quoted  ? v1::Attribution::INDIRECT
                     : all_quoted ? v1::Attribution::DIRECT
                                  : v1::Attribution::MIXED);
    record->set_id(StableId(*record));
    if (a.parent >= 0 && records_[a.parent] >= 0) {
      record->set_parent_id(out_->attributions(records_[a.parent]).id());
    }
    if (a.cue >= 0) {
      AddPiece(TokenSpan(a.cue_tokens.first, a.cue_tokens.last), record->mutable_cue());
      Cue(a.cue, record);
    }
    if (a.addressee.first < a.addressee.last) {
      AddPiece(UnitSpan(a.addressee), record->mutable_addressee());
    }
    record->set_confidence(c_.scorer.Calibrate(a.probability));
    const bool unsure = a.source >= 0 && record->confidence() < options_.min_confidence;
    if (unsure) AddRunnerUp(a.source, record->confidence(), record);
    for (const Rival& rival : a.rivals) AddRunnerUp(rival.source, rival.probability, record);
    Source(a, unsure ? -1 : a.source, record);
    v1::Explanation* why = record->mutable_explanation();
    for (const CompiledRule* rule : a.rules) {
      if (std::find(why->rules().begin(), why->rules().end(), rule->id) == why->rules().end())
        why->add_rules(rule->id);
    }
    why->set_score(a.score);
    why->set_margin(a.margin);
    if (options_.explain) c_.scorer.Explain(a.features, 12, why->mutable_features());
  }

  // source: -1 for nobody.
  void AddRunnerUp(int32_t source, float confidence, v1::Attribution* record) const {
    v1::RunnerUp* up = record->add_runner_ups();
    up->set_confidence(confidence);
    if (source < 0) return;
    const Mention& mention = c_.mentions.all[source];
    AddPiece(ToSpan(mention.first, mention.last), up->mutable_source());
    if (mention.speaker >= 0) up->set_speaker(SpeakerName(c_.speakers.all[mention.speaker]));
  }

  // source: the attribution's, or -1 if it is to be left open.
  void Source(const Attributed& a, int32_t source, v1::Attribution* record) {
    if (source < 0) {
      record->set_status(v1::Attribution::UNKNOWN);
      record->set_speaker_class(v1::Speaker::UNKNOWN);
      return;
    }
    const Mention& mention = c_.mentions.all[source];
    AddPiece(TokenSpan(a.source_tokens.first, a.source_tokens.last), record->mutable_source());
    record->set_status(!a.rivals.empty() && a.rivals[0].source >= 0 &&
                               a.rivals[0].probability >= kDoubt * a.probability &&
                               c_.mentions.all[a.rivals[0].source].speaker != mention.speaker
                           ? v1::Attribution::AMBIGUOUS
                           : v1::Attribution::DECIDED);
    const int32_t index = a.speaker >= 0 ? a.speaker : mention.speaker;
    if (index < 0) {
      record->set_status(v1::Attribution::UNKNOWN);
      record->set_speaker_class(v1::Speaker::UNKNOWN);
      return;
    }
    const SpeakerEntry& speaker = c_.speakers.all[index];
    record->set_speaker_id(SpeakerId(index));
    record->set_speaker(SpeakerName(speaker));
    record->set_speaker_class(speaker.speaker_class);
    if (!speaker.titles.empty()) FillTitle(TitleOf(speaker, 0), record->mutable_title());
  }

  // Stance, negation and modality from the cue and the auxiliaries before it.
  void Cue(uint32_t unit, v1::Attribution* record) const {
    for (int i = 1; i < 13; ++i) {
      if (c_.classes.stance[i] != 0 && c_.Is(unit, c_.classes.stance[i])) {
        record->set_stance(static_cast<v1::Attribution::Stance>(i));
        break;
      }
    }
    for (uint32_t i = unit, n = 0; i-- > 0 && n < 4; ++n) {
      if (c_.tape()[i].quote >= 0 || c_.tape()[i].emit != 0) break;
      if (c_.Is(i, c_.classes.negation)) record->set_negated(true);
      if (c_.Is(i, c_.classes.modal)) record->set_modal(true);
      if (!c_.Is(i, c_.classes.func) && !c_.Is(i, c_.classes.adverb)) break;
    }
  }

  // The words of tokens [first, last). What goes over a line's end, or has odd spaces, is told with
  // single ones.
  std::string Words(uint32_t first, uint32_t last) const {
    const Span span = ToSpan(first, last);
    std::string words(c_.reading.plain.changed() ? c_.reading.plain.At(span)
                                                 : Slice(c_.reading.text, span));
    bool odd = false;
    char before = ' ';
    for (char c : words) {
      odd |= absl::ascii_isspace(c) && (c != ' ' || before == ' ');
      before = c;
    }
    if (odd) {
      std::replace_if(words.begin(), words.end(), absl::ascii_isspace, ' ');
      absl::RemoveExtraAsciiWhitespace(&words);
    }
    return words;
  }

  std::string SpeakerName(const SpeakerEntry& speaker) const {
    return Words(speaker.name_first, speaker.name_last);
  }

  std::string SpeakerId(int32_t speaker) {
    if (speaker_ids_[speaker] < 0) {
      speaker_ids_[speaker] = speaker_order_.size();
      speaker_order_.push_back(speaker);
    }
    return absl::StrCat("s", speaker_ids_[speaker] + 1);
  }

  // The first title of who has no name is all that tells of them: "his wife", "a boy in the same
  // class".
  static TitleUse TitleOf(const SpeakerEntry& speaker, size_t t) {
    TitleUse title = speaker.titles[t];
    if (t == 0 && speaker.described && speaker.speaker_class == v1::Speaker::ANONYMOUS) {
      title.first = speaker.name_first;
      title.last = speaker.name_last;
    }
    return title;
  }

  void FillTitle(const TitleUse& title, v1::Title* out) const {
    out->set_text(Words(title.first, title.last));
    out->set_role(Words(title.role_first, title.role_last));
    if (title.body_first < title.body_last)
      out->set_organisation(Words(title.body_first, title.body_last));
    if (title.place_first < title.place_last)
      out->set_place(Words(title.place_first, title.place_last));
    out->set_status(title.status);
    SetSpan(ToSpan(title.first, title.last), out->mutable_span());
  }

  void AddSpeakers() {
    for (int32_t s : speaker_order_) {
      const SpeakerEntry& entry = c_.speakers.all[s];
      v1::Speaker* speaker = out_->add_speakers();
      speaker->set_id(SpeakerId(s));
      speaker->set_name(SpeakerName(entry));
      speaker->set_class_(entry.speaker_class);
      for (uint32_t index : entry.mentions) {
        const Mention& mention = c_.mentions.all[index];
        v1::Mention* m = speaker->add_mentions();
        SetSpan(ToSpan(mention.first, mention.last), m->mutable_span());
        if (options_.with_text)
          m->set_text(std::string(Slice(c_.reading.text, ToSpan(mention.first, mention.last))));
        m->set_form(mention.kind == Mention::kPronoun || mention.kind == Mention::kRelative
                        ? v1::Mention::PRONOUN
                    : mention.has_name() ? v1::Mention::NAME
                                         : v1::Mention::ROLE);
      }
      for (size_t t = 0; t < entry.titles.size(); ++t) {
        FillTitle(TitleOf(entry, t), speaker->add_titles());
      }
    }
  }

  void AddMarks() {
    const Quotes& quotes = c_.reading.quotes;
    std::vector<int> opened(quotes.spans.size(), -1);
    for (const MarkUse& use : quotes.marks) {
      v1::QuotationMark* mark = out_->add_marks();
      const int index = out_->marks_size() - 1;
      SetSpan(tokens_[use.token].span(), mark->mutable_span());
      switch (use.kind) {
        case MarkUse::kApostrophe:
          mark->set_disposition(v1::QuotationMark::APOSTROPHE);
          break;
        case MarkUse::kPrime:
          mark->set_disposition(v1::QuotationMark::PRIME);
          break;
        case MarkUse::kUnclosed:
          mark->set_disposition(v1::QuotationMark::UNCLOSED);
          break;
        case MarkUse::kOpen:
        case MarkUse::kClose: {
          mark->set_disposition(Disposition(use));
          const int owner = Owner(use.span);
          if (owner >= 0) mark->set_attribution_id(out_->attributions(owner).id());
          if (use.kind == MarkUse::kOpen) {
            opened[use.span] = index;
          } else if (opened[use.span] >= 0) {
            mark->set_partner(opened[use.span]);
            out_->mutable_marks(opened[use.span])->set_partner(index);
          }
          break;
        }
      }
    }
  }

  // The attribution of a span or of the span it is nested in, or -1.
  int Owner(int32_t span) const {
    for (; span >= 0; span = c_.reading.quotes.spans[span].parent) {
      if (attribution_of_quote_[span] >= 0) return attribution_of_quote_[span];
    }
    return -1;
  }

  v1::QuotationMark::Disposition Disposition(const MarkUse& use) const {
    const QuotedSpan& span = c_.reading.quotes.spans[use.span];
    if (span.parent >= 0) return v1::QuotationMark::NESTED;
    if (attribution_of_quote_[use.span] >= 0) {
      const v1::Attribution& a = out_->attributions(attribution_of_quote_[use.span]);
      if (a.speaker_id().empty()) return v1::QuotationMark::UNATTRIBUTED;
      return use.kind == MarkUse::kOpen && span.continues >= 0 ? v1::QuotationMark::CONTINUATION
                                                               : v1::QuotationMark::SPEECH;
    }
    return silent_[use.span] ? v1::QuotationMark::SCARE_QUOTE : v1::QuotationMark::NICKNAME;
  }

  // From the content's words and how often they came before.
  std::string StableId(const v1::Attribution& record) {
    uint64_t hash = HashName("whosaid");
    for (const v1::Span& span : record.content().spans()) {
      hash = CombineHash(hash,
                         HashName(c_.reading.text.substr(span.begin(), span.end() - span.begin())));
    }
    const int occurrence = seen_[hash]++;
    if (occurrence > 0) hash = CombineHash(hash, occurrence);
    return absl::StrCat(absl::Hex(hash, absl::kZeroPad16));
  }

  const Context& c_;
  const RecordOptions& options_;
  v1::DocumentAttributions* out_;
  const std::vector<Token>& tokens_;
  std::vector<int> records_;  // decision -> index of its record, or -1
  std::vector<int> speaker_ids_, attribution_of_quote_;
  std::vector<int32_t> speaker_order_;
  std::vector<bool> silent_;
  absl::flat_hash_map<uint64_t, int> seen_;
};

}  // namespace

void BuildRecords(const Context& context, const Decisions& decisions, const RecordOptions& options,
                  v1::DocumentAttributions* out) {
  RecordBuilder(context, options, out).Build(decisions);
}

absl::Status CheckRecords(absl::string_view text, const v1::DocumentAttributions& records) {
  const auto bad = [&](const v1::Span& span) {
    const auto inside = [&](uint32_t at) { return at < text.size() && (text[at] & 0xC0) == 0x80; };
    return span.begin() > span.end() || span.end() > text.size() || inside(span.begin()) ||
           inside(span.end());
  };
  const auto fail = [](absl::string_view what, absl::string_view id) {
    return absl::InternalError(absl::StrCat("record ", id, ": bad ", what));
  };
  absl::flat_hash_map<std::string, int> speakers, ids;
  for (const v1::Speaker& speaker : records.speakers()) {
    speakers[speaker.id()] = 1;
    for (const v1::Mention& m : speaker.mentions()) {
      if (bad(m.span())) return fail("mention", speaker.id());
    }
  }
  for (const v1::Attribution& a : records.attributions()) {
    if (!ids.emplace(a.id(), 1).second) return fail("id, which is not unique", a.id());
    for (const v1::Fragment* f : {&a.content(), &a.cue(), &a.source()}) {
      for (const v1::Span& span : f->spans()) {
        if (bad(span) || span.begin() == span.end()) return fail("span", a.id());
      }
    }
    for (const v1::Span& span : a.quoted()) {
      if (bad(span)) return fail("quoted span", a.id());
    }
    if (a.content().spans().empty()) return fail("content", a.id());
    if (!a.speaker_id().empty() && speakers.count(a.speaker_id()) == 0)
      return fail("speaker", a.id());
  }
  for (const v1::QuotationMark& mark : records.marks()) {
    if (bad(mark.span())) return fail("mark", mark.attribution_id());
    if (mark.has_partner() && mark.partner() >= uint32_t(records.marks_size()))
      return fail("partner", mark.attribution_id());
    if (!mark.attribution_id().empty() && ids.count(mark.attribution_id()) == 0)
      return fail("mark's id", mark.attribution_id());
  }
  return absl::OkStatus();
}

}  // namespace whosaid
