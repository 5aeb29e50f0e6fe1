// SPDX-License-Identifier: GPL-3.0-or-later
// The address scheme of article pages: depesche://article/<n>, depesche://picture/<hash>,
// depesche://action/<name>.
#pragma once

#include <QString>
#include <QUrl>

namespace depesche::ui
{

inline constexpr char kArticleScheme[] = "depesche";

/// Makes the scheme known to the web engine. Call once in main(), before the QApplication is made. Does
/// nothing in a build without the web engine.
void registerArticleScheme();

/// depesche://<host>/...: "article", "picture" or "action".
bool isArticleScheme(const QUrl &url, QLatin1String host);
/// The address of the n-th page that a view shows.
QUrl articlePageUrl(int number);
/// The hash of depesche://picture/<hash>; empty if the address is none or the hash is no SHA-256 in
/// hexadecimal.
QString pictureHash(const QUrl &url);
/// Where a link leads whose text says something else: depesche://action/ask?url=<percent-encoded>. Empty for
/// any other address, and where it leads to nothing that may be handed to the desktop.
QUrl doubtfulTarget(const QUrl &url);
/// What may be handed to the desktop: http, https and mailto, with nothing that could be mistaken for an
/// option.
bool mayLeaveForDesktop(const QUrl &url);

} // namespace depesche::ui
