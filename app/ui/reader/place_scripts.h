// SPDX-License-Identifier: GPL-3.0-or-later
// Our own scripts that tell which place of a page is being read, and go back there.
#pragma once

#include "domain/reading_place.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace depesche::ui
{

/// Answers with what goBackScript() takes: for a page that takes the place of this one.
QString whereScript();
/// Empty where there is nothing to go back to.
QString goBackScript(const QVariant &where);

/// Answers with what readingPlace() takes: for a later visit.
QString placeScript();
/// None where the text was barely begun or read to its end.
std::optional<ReadingPlace> readingPlace(const QVariant &answer);
QString goToScript(const ReadingPlace &place);

} // namespace depesche::ui
