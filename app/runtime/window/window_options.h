// SPDX-License-Identifier: GPL-3.0-or-later
// What may stand on the command line of the window program.
#pragma once

#include <QString>
#include <QStringList>

namespace depesche
{

struct WindowOptions {
    QString profileFolder; ///< empty: the desktop's data folder for this program
    bool demo = false;     ///< throw-away profile that reads the demo newsroom
    bool exitAfterFirstPaint = false;
    QString subscribe; ///< address to look at; empty: none
    bool help = false;
    bool version = false;
    QString refusal; ///< set where the line makes no sense: one line in English
};

/// `arguments` without the program's name. Options of Qt itself (-platform and the like) are the caller's to
/// take out.
WindowOptions readWindowOptions(const QStringList &arguments);
/// The text of --help.
QString windowHelp();

} // namespace depesche
