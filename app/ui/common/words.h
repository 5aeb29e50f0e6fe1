// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for failures and phrases for times and sizes, in the language of the interface.
#pragma once

#include "domain/errors.h"
#include "domain/full_text.h"
#include "store/store_error.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace depesche::ui
{

/// One sentence that says what is wrong and what to do; different where the cause differs. Without the
/// feed's name. Empty for FeedFailureCode::None.
QString describe(const FeedFailure &failure);
QString describe(const store::StoreError &error);
/// Why an article does not show its page's text. Empty where it was never asked for, or there.
QString describe(const PageTry &page);
/// What a password entered by the person may mend.
bool wantsPassword(FeedFailureCode code);
/// The failure's name for marks in lists and their assistive text: "does not answer", "needs a password".
QString shortWords(const FeedFailure &failure);

/// "12 min ago", "3 h ago", "yesterday", else the date. `now` and `then` in UTC; days are those of the
/// machine's time zone. Empty for an invalid time.
QString ageWords(const QDateTime &then, const QDateTime &now, const QLocale &locale);
/// "84 MB", "1.2 GB"; powers of 1000.
QString sizeWords(qint64 bytes, const QLocale &locale);

/// What parting words at the ends of lines depends on.
QString hyphenationToolTip();

} // namespace depesche::ui
