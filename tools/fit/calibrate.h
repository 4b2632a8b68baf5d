// The map from raw to calibrated probability.
#ifndef WHOSAID_TOOLS_FIT_CALIBRATE_H_
#define WHOSAID_TOOLS_FIT_CALIBRATE_H_

#include <utility>
#include <vector>

#include "proto/rules.pb.h"

namespace whosaid::tools {

// Isotonic regression (pool adjacent violators) over (raw probability, right) pairs: points of a
// rising line, by raw. Empty for no pairs.
std::vector<v1::CalibrationPoint> Calibrate(std::vector<std::pair<double, bool>> outcomes);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FIT_CALIBRATE_H_
