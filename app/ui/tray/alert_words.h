// SPDX-License-Identifier: GPL-3.0-or-later
// The words of alerts in the person's language.
#pragma once

#include "services/alerts/ticker_alerts.h"

namespace depesche::ui
{

using AlertTexts = alerts::AlertTexts;

AlertTexts alertTexts();

} // namespace depesche::ui
