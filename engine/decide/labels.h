// The values that features take, beside classes and words.
#ifndef WHOSAID_ENGINE_DECIDE_LABELS_H_
#define WHOSAID_ENGINE_DECIDE_LABELS_H_

#include "engine/decide/feature.h"

namespace whosaid::label {

inline constexpr Label kAfter("after"), kAll("all"), kAround("around"), kBare("bare"),
    kBase("base"), kBefore("before"), kBeforeSource("before_source"), kBehind("behind"),
    kBehindSource("behind_source"), kBlank("-"), kCap("cap"), kCarried("carried"),
    kClause("clause"), kComma("comma"), kContinues("continues"), kDash("dash"), kEarlier("earlier"),
    kElsewhere("elsewhere"), kFar("far"), kFarAfter("after_far"), kFarBefore("before_far"),
    kFirst("first"), kFronted("fronted"), kHere("here"), kIng("ing"), kLater("later"),
    kLower("lower"), kMaybe("maybe"), kMore("+"), kMost("most"), kNew("new"), kNext("next"),
    kNo("n"), kNone("none"), kNot("no"), kNothing("nothing"), kNoun("noun"), kOther("o"),
    kPart("part"), kPast("past"), kPhrase("phrase"), kPresent("s"), kPrev("prev"),
    kQuestion("question"), kSameParagraph("paragraph"), kSameSentence("sentence"),
    kSentenceEnd("$"), kSentenceStart("^"), kSkipped("skipped"), kSource("source"), kStop("stop"),
    kSure("sure");

}  // namespace whosaid::label

#endif  // WHOSAID_ENGINE_DECIDE_LABELS_H_
