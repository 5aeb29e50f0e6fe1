// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the interface: the person's choice, else the desktop's.
#pragma once

#include <QString>

class QCoreApplication;

namespace depesche
{

/// Installs our texts and Qt's own for "de", "en" or "ru"; empty takes the first of the desktop's languages
/// that we have. Also sets the default locale for dates and numbers. Call once, before the first widget is
/// made.
void installTranslations(QCoreApplication &application, const QString &language);

} // namespace depesche
