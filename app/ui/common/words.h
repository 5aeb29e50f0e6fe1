// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for failures and phrases for times and sizes, in the language of the interface.
#pragma once

#include "domain/errors.h"
#include "store/store_error.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace depesche::ui
{

/// One sentence that says what is wrong and what to do; different where the cause differs. Without the
/// feed's name.
QString describe(const FeedFailure &failure);
QString describe(const store::StoreError &error);

/// "12 min ago", "3 h ago", "yesterday", else the date. `now` and `then` in UTC.
QString ageWords(const QDateTime &then, const QDateTime &now, const QLocale &locale);
/// "84 MB".
QString sizeWords(qint64 bytes, const QLocale &locale);
/// The failure's name for assistive text of marks in lists: "does not answer", "needs a password".
QString shortWords(const FeedFailure &failure);

} // namespace depesche::ui
