#include "tools/explain/story.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "tools/terminal.h"

namespace whosaid::tools {
namespace {

std::string Plain(absl::string_view text) {
  std::string plain = absl::AsciiStrToLower(text);
  absl::RemoveExtraAsciiWhitespace(&plain);
  return plain;
}

class Story : private Teller {
 public:
  Story(const Told& told, int index, size_t most_features)
      : Teller(told, most_features), record_(told.records.attributions(index)) {
    FindUnits();
  }
  // nothing: a record of nothing but the place, as its content.
  Story(const Told& told, const v1::Attribution& nothing, size_t most_features)
      : Teller(told, most_features), record_(nothing) {
    FindUnits();
    const Tape& tape = w_.reading.outline.tape;
    for (uint32_t u = 0; units_.empty() && u < tape.size(); ++u) {
      if (u + 1 == tape.size() || StartOf(u + 1) > nothing.content().spans(0).begin())
        units_.push_back(u);
    }
    FindRefusedCues();
  }

  std::string WhyNothing() {
    NothingHeadline();
    if (units_.empty()) return out_;
    Tapes(units_[0]);
    for (uint32_t unit : quotes_)
      Ask("who said the quotation?", recorder_.Find(Question::kLink, unit));
    for (const RecordedQuestion* cue : cues_asked_) {
      Ask(absl::StrCat("is “", UnitText(cue->unit), "” a cue?"), cue);
      if (cue->chosen == 0) continue;
      Ask("its source?", recorder_.Find(Question::kSource, cue->unit));
      Ask("its content?", recorder_.Find(Question::kContent, cue->unit));
    }
    return out_;
  }

  std::string WhyNotHere(absl::string_view name) {
    NothingHeadline();
    Lose(name);
    return out_;
  }

  std::string Why() {
    Line(Headline(record_));
    if (units_.empty()) {
      Line("  It stands inside another quotation, which is read as a text of its own.");
      return out_;
    }
    Tapes(units_[0]);
    if (record_.explanation().rules_size() > 0) {
      Line(absl::StrCat("  rules      ", absl::StrJoin(record_.explanation().rules(), ", ")));
    }
    if (cue_ >= 0) {
      Ask("is it a cue?", recorder_.Find(Question::kCue, cue_));
      Ask("its source?", recorder_.Find(Question::kSource, cue_));
      Ask("its content?", recorder_.Find(Question::kContent, cue_));
    }
    for (uint32_t unit : quotes_)
      Ask("who said the quotation?", recorder_.Find(Question::kLink, unit));
    const int32_t source = SourceMention();
    if (source >= 0) {
      const RecordedQuestion* referent = recorder_.FindReferent(source);
      if (referent != nullptr) {
        Ask(absl::StrCat("whom does “", MentionText(source), "” stand for?"), referent);
      }
    }
    Speaker();
    return out_;
  }

  // The speaker and what decided it, without the tapes and the other questions.
  std::string Briefly() {
    Line(Headline(record_));
    if (record_.explanation().rules_size() > 0) {
      Line(absl::StrCat("  rules      ", absl::StrJoin(record_.explanation().rules(), ", ")));
    }
    const auto [question, step] = Deciding();
    if (question == nullptr) return out_;
    const std::vector<Candidate>& all = question->candidates;
    size_t next = all.size();
    for (size_t i = 0; i < all.size(); ++i) {
      if (i != question->chosen && (next == all.size() || all[i].score > all[next].score)) next = i;
    }
    const Candidate& won = all[question->chosen];
    const std::string name = CandidateName(*question, question->chosen);
    if (next == all.size()) {
      Line(absl::StrFormat("  %-11s“%s” scored %.2f and was alone", step, name, won.score));
      return out_;
    }
    Line(absl::StrFormat("  %-11s“%s” scored %.2f (probability %.2f), %.2f more than “%s” (%.2f)",
                         step, name, won.score, won.probability, won.score - all[next].score,
                         CandidateName(*question, next), all[next].probability));
    Difference(won, all[next]);
    return out_;
  }

  std::string WhyNot(absl::string_view name) {
    Line(Headline(record_));
    const std::string wanted = Plain(name);
    if (wanted.empty()) return absl::StrCat(out_, "  no name was given\n");
    if (Plain(record_.speaker()) == wanted) {
      Step("none", absl::StrFormat("“%s” is its speaker, with confidence %.2f", name,
                                   record_.confidence()));
      return out_;
    }
    if (Plain(record_.title().text()) == wanted) {
      Step("none", absl::StrFormat("“%s” is its speaker's title (confidence %.2f)", name,
                                   record_.confidence()));
      return out_;
    }
    Lose(name);
    return out_;
  }

 private:
  // Tells the step at which a name that is not the record's was lost.
  void Lose(absl::string_view name) {
    const std::string wanted = Plain(name);
    const int places = CountOf(Plain(w_.reading.text), wanted);
    if (places == 0) {
      Step("text", absl::StrCat("“", name, "” stands in 0 places of the text"));
      return;
    }
    if (WhyNotTitle(name, wanted)) return;
    const std::vector<uint32_t> mentions = MentionsOf(wanted);
    if (mentions.empty()) {
      int inside = 0;
      for (const NameUse& use : w_.mentions.names) {
        inside += use.quote >= 0 && CountOf(Plain(TokensText(use.first, use.last)), wanted) > 0;
      }
      Step("mentions",
           absl::StrFormat("“%s” stands in %d places of the text, %d of them names inside "
                           "quotations; 0 are mentions that can be a source",
                           name, places, inside));
      return;
    }
    WhyNotMention(name, mentions);
  }

  // How often the words stand in text as whole words: "he" is not in "the mayor".
  static int CountOf(absl::string_view text, absl::string_view words) {
    int n = 0;
    for (size_t at = text.find(words); at != absl::string_view::npos;
         at = text.find(words, at + words.size())) {
      const size_t end = at + words.size();
      n += (at == 0 || !absl::ascii_isalnum(text[at - 1])) &&
           (end == text.size() || !absl::ascii_isalnum(text[end]));
    }
    return n;
  }

  std::string Headline(const v1::Attribution& record) const {
    return absl::StrFormat(
        "%s\n  said by    %s%s%s, confidence %.2f", Short(Printable(record.content().text())),
        record.speaker().empty() ? "nobody known" : Printable(record.speaker()),
        record.has_title() ? ", " : "", record.has_title() ? Printable(record.title().text()) : "",
        record.confidence());
  }

  void NothingHeadline() {
    // A byte alone may be a space or a part of a letter: what stands there is told in its place.
    const std::string& text = record_.content().text();
    Line(text.size() > 1 || units_.empty() ? Short(Printable(text)) : UnitText(units_[0]));
    Line(units_.empty()
             ? "  no record: the text has 0 words"
             : absl::StrFormat("  no record of the text, which has %d, holds these words; %d "
                               "quotations and %d possible cues stand here",
                               records_.attributions_size(), quotes_.size(), cues_asked_.size()));
  }

  // All that could be a cue in the sentences of units_.
  void FindRefusedCues() {
    for (const RecordedQuestion& question : recorder_.questions()) {
      if (question.kind != Question::kCue) continue;
      for (const Sentence& s : w_.reading.outline.sentences) {
        if (question.unit < s.first || question.unit >= s.last) continue;
        if (units_.empty() || s.last <= units_.front() || s.first > units_.back()) continue;
        cues_asked_.push_back(&question);
      }
    }
  }

  // The outline's units of the record's content and cue.
  void FindUnits() {
    const Tape& tape = w_.reading.outline.tape;
    const auto overlaps = [&](const Unit& unit, const v1::Fragment& fragment) {
      if (unit.first >= unit.last) return false;
      const Span span = w_.reading.ToSpan(unit.first, unit.last);
      for (const v1::Span& s : fragment.spans()) {
        if (span.begin < s.end() && s.begin() < span.end) return true;
      }
      return false;
    };
    const bool nested = !record_.parent_id().empty();
    for (uint32_t u = 0; u < tape.size(); ++u) {
      if (overlaps(tape[u], record_.content())) {
        units_.push_back(u);
        if (tape[u].quote >= 0) quotes_.push_back(u);
      }
      if (overlaps(tape[u], record_.cue()) && recorder_.Find(Question::kCue, u) != nullptr)
        cue_ = u;
    }
    // What is said inside a quotation has no units of its own.
    if (nested && quotes_.size() == 1 && units_.size() == 1) {
      const Span span = w_.reading.ToSpan(tape[units_[0]].first, tape[units_[0]].last);
      if (span.begin < record_.content().spans(0).begin()) units_.clear();
    }
  }

  // The mention that is the record's source, or -1.
  int32_t SourceMention() const {
    if (record_.source().spans().empty()) return -1;
    int32_t best = -1;
    size_t most = 0;
    for (uint32_t m = 0; m < w_.mentions.all.size(); ++m) {
      const Span span = w_.reading.ToSpan(w_.mentions.all[m].first, w_.mentions.all[m].last);
      for (const v1::Span& s : record_.source().spans()) {
        const size_t begin = std::max<size_t>(span.begin, s.begin()),
                     end = std::min<size_t>(span.end, s.end());
        if (begin < end && end - begin > most) {
          most = end - begin;
          best = m;
        }
      }
    }
    return best;
  }

  void Speaker() {
    for (const v1::Speaker& speaker : records_.speakers()) {
      if (speaker.id() != record_.speaker_id()) continue;
      std::vector<std::string> forms, titles;
      for (const v1::Mention& mention : speaker.mentions()) {
        const std::string text = Short(Printable(mention.text()));
        if (forms.size() < 6 && std::find(forms.begin(), forms.end(), text) == forms.end())
          forms.push_back(text);
      }
      for (const v1::Title& title : speaker.titles()) titles.push_back(Printable(title.text()));
      Line(absl::StrCat("  speaker    ", Printable(speaker.name()), ", ", speaker.mentions_size(),
                        " mentions: ", absl::StrJoin(forms, " | ")));
      Line(absl::StrCat("  titles     ", titles.empty() ? "none" : absl::StrJoin(titles, " | ")));
    }
  }

  // Whether a mention, or its speaker, goes by that name.
  std::vector<uint32_t> MentionsOf(const std::string& wanted) const {
    std::vector<uint32_t> found;
    for (uint32_t m = 0; m < w_.mentions.all.size(); ++m) {
      const Mention& mention = w_.mentions.all[m];
      const bool named =
          mention.speaker >= 0 && CountOf(Plain(FullName(mention.speaker)), wanted) > 0;
      if (named || CountOf(Plain(TokensText(mention.first, mention.last)), wanted) > 0)
        found.push_back(m);
    }
    return found;
  }
  std::string FullName(int32_t s) const {
    return TokensText(w_.speakers.all[s].name_first, w_.speakers.all[s].name_last);
  }

  // Tells of a title that some speaker has; false if it is nobody's.
  bool WhyNotTitle(absl::string_view name, const std::string& wanted) {
    for (size_t s = 0; s < w_.speakers.all.size(); ++s) {
      const std::vector<TitleUse>& titles = w_.speakers.all[s].titles;
      for (size_t t = 0; t < titles.size(); ++t) {
        if (Plain(TokensText(titles[t].first, titles[t].last)) != wanted) continue;
        const std::string whose = FullName(s);
        if (Plain(whose) == Plain(record_.speaker())) {
          Step("title", absl::StrFormat("“%s” is number %d of the %d titles of %s; the first, the "
                                        "most complete, is “%s”",
                                        name, t + 1, titles.size(), whose,
                                        TokensText(titles[0].first, titles[0].last)));
          return true;
        }
        if (Plain(whose) == wanted) continue;
        Step("title",
             absl::StrFormat("“%s” is a title of %s, who is not the speaker:", name, whose));
        const std::vector<uint32_t> mentions = MentionsOf(Plain(whose));
        if (!mentions.empty()) WhyNotMention(whose, mentions);
        return true;
      }
    }
    return false;
  }

  // The question that gave the record its source, and its name; null if nobody was asked for.
  std::pair<const RecordedQuestion*, absl::string_view> Deciding() const {
    const RecordedQuestion* link =
        quotes_.empty() ? nullptr : recorder_.Find(Question::kLink, quotes_[0]);
    if (link != nullptr || cue_ < 0) return {link, "link"};
    return {recorder_.Find(Question::kSource, cue_), "source"};
  }

  // Of mentions of the name: none was a candidate, or it lost by so much.
  void WhyNotMention(absl::string_view name, const std::vector<uint32_t>& mentions) {
    if (units_.empty()) {
      Step("candidates", absl::StrCat("it is said inside another quotation; ", mentions.size(),
                                      " mentions of “", name, "” stand outside"));
      return;
    }
    const auto [question, step] = Deciding();
    if (question == nullptr && record_.id().empty()) {
      NoCue(name, mentions.size());
      return;
    }
    if (question == nullptr) {
      Step("candidates", absl::StrCat("no question of a source was asked here; “", name, "” has ",
                                      mentions.size(), " mentions"));
      return;
    }
    int32_t best = -1;
    for (size_t i = 0; i < question->candidates.size(); ++i) {
      const int32_t m = question->candidates[i].mention;
      if (m < 0 || std::find(mentions.begin(), mentions.end(), uint32_t(m)) == mentions.end())
        continue;
      if (best < 0 || question->candidates[i].score > question->candidates[best].score) best = i;
    }
    if (best < 0) {
      uint32_t sentence = 0;
      for (uint32_t s = 0; s < w_.reading.outline.sentences.size(); ++s) {
        if (w_.reading.outline.sentences[s].first <= question->unit) sentence = s;
      }
      int nearest = 1 << 30;
      for (uint32_t m : mentions) {
        nearest = std::min(nearest, std::abs(int(w_.mentions.all[m].sentence) - int(sentence)));
      }
      Step("candidates",
           absl::StrFormat("“%s” has %d mentions, the nearest %d sentences away; the %d candidates "
                           "stand in this paragraph and the ones beside it",
                           name, mentions.size(), nearest, question->candidates.size()));
      return;
    }
    const Candidate& lost = question->candidates[best];
    const Candidate& won = question->candidates[question->chosen];
    if (size_t(best) == question->chosen) {
      const int32_t m = lost.mention;
      const RecordedQuestion* referent = recorder_.FindReferent(m);
      Step("speaker",
           absl::StrFormat("the source is “%s”, with probability %.2f, and stands for “%s”",
                           MentionText(m), lost.probability,
                           record_.speaker().empty() ? "nobody known" : record_.speaker()));
      if (referent != nullptr) Ask("whom does it stand for?", referent);
      return;
    }
    Step(step, absl::StrFormat("“%s” scored %.2f (probability %.2f), “%s” %.2f (%.2f): %.2f more",
                               MentionText(lost.mention), lost.score, lost.probability,
                               CandidateName(*question, question->chosen), won.score,
                               won.probability, won.score - lost.score));
    Difference(won, lost);
  }

  // Where nothing is quoted only a cue asks for a source.
  void NoCue(absl::string_view name, size_t mentions) {
    const RecordedQuestion* likeliest = nullptr;
    for (const RecordedQuestion* cue : cues_asked_) {
      if (likeliest == nullptr ||
          cue->candidates[1].probability > likeliest->candidates[1].probability)
        likeliest = cue;
    }
    if (likeliest == nullptr) {
      Step("cue", absl::StrFormat("0 words here can be a cue, so nobody was asked for; “%s” has %d "
                                  "mentions",
                                  name, mentions));
      return;
    }
    const Candidate& yes = likeliest->candidates[1];
    Step("cue", absl::StrFormat(
                    likeliest->chosen == 0
                        ? "the likeliest, “%s”, was taken for none: it scored %.2f (probability "
                          "%.2f); “%s” has %d mentions"
                        : "“%s” is one, scored %.2f (probability %.2f), but these words are not "
                          "its content; “%s” has %d mentions",
                    UnitText(likeliest->unit), yes.score, yes.probability, name, mentions));
    Ask("is it a cue?", likeliest);
    if (likeliest->chosen != 0)
      Ask("its content?", recorder_.Find(Question::kContent, likeliest->unit));
  }

  const v1::Attribution& record_;
  std::vector<uint32_t> units_, quotes_;
  int64_t cue_ = -1;
  std::vector<const RecordedQuestion*> cues_asked_;  // of a place without a record
};

bool Touches(const v1::Fragment& fragment, Span place) {
  return std::any_of(fragment.spans().begin(), fragment.spans().end(), [&](const v1::Span& span) {
    return place.Overlaps({span.begin(), span.end()});
  });
}

v1::Attribution NothingAt(const Told& told, Span place) {
  v1::Attribution nothing;
  v1::Span* span = nothing.mutable_content()->add_spans();
  span->set_begin(place.begin);
  span->set_end(place.end);
  nothing.mutable_content()->set_text(
      std::string(told.workspace.reading.text.substr(place.begin, place.size())));
  return nothing;
}

}  // namespace

std::vector<int> RecordsAt(const v1::DocumentAttributions& records, Span place) {
  std::vector<int> saying, naming;
  for (int i = 0; i < records.attributions_size(); ++i) {
    const v1::Attribution& record = records.attributions(i);
    if (Touches(record.content(), place)) {
      saying.push_back(i);
    } else if (Touches(record.cue(), place) || Touches(record.source(), place)) {
      naming.push_back(i);
    }
  }
  return saying.empty() ? naming : saying;
}

std::string WhyStory(const Told& told, int index, size_t most_features) {
  return Story(told, index, most_features).Why();
}

std::string BriefStory(const Told& told, int index, size_t most_features) {
  return Story(told, index, most_features).Briefly();
}

std::string WhyNotStory(const Told& told, int index, absl::string_view name, size_t most_features) {
  return Story(told, index, most_features).WhyNot(name);
}

std::string NoRecordStory(const Told& told, Span place, size_t most_features) {
  const v1::Attribution nothing = NothingAt(told, place);
  return Story(told, nothing, most_features).WhyNothing();
}

std::string WhyNotHereStory(const Told& told, Span place, absl::string_view name,
                            size_t most_features) {
  const v1::Attribution nothing = NothingAt(told, place);
  return Story(told, nothing, most_features).WhyNotHere(name);
}

}  // namespace whosaid::tools
