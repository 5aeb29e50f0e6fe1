// SPDX-License-Identifier: GPL-3.0-or-later
// The program that the desktop plays sound and films with.
#pragma once

#include <QUrl>

#include <optional>

namespace depesche::desktop
{

struct DesktopPlayer {
    QString id; ///< of its desktop file
    QString name;
};

/// What the person chose for this media type (XDG MIME Applications), if it opens addresses; none otherwise.
std::optional<DesktopPlayer> desktopPlayer(const QString &mimeType);

/// Starts it with the address, encoded, as one argument. Only http and https. False if it did not start.
bool playOnDesktop(const DesktopPlayer &player, const QUrl &url);

} // namespace depesche::desktop
