// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text as notification services must be given it.
#pragma once

#include <QString>
#include <QStringView>

namespace depesche::desktop
{

/// One line without harmful characters, at most 200 characters. A summary is never read as markup (Desktop
/// Notifications Specification 1.2).
QString notificationTitle(QStringView plain);

/// Lines without harmful characters, at most 600 characters. `markup`: the service reads "body-markup", so
/// that what would be markup is escaped.
QString notificationBody(QStringView plain, bool markup);

} // namespace depesche::desktop
