// SPDX-License-Identifier: GPL-3.0-or-later
// Text from outside made harmless for terminals and for JSON readers.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace depesche::cli
{

/// One line: white space collapsed, control characters and those that turn the writing direction shown as
/// <U+001B>.
QString harmlessLine(QStringView text);

/// Several lines: line feeds stay, the rest as in harmlessLine() without collapsing.
QString harmlessText(QStringView text);

/// JSON in UTF-8 with what JSON itself leaves alone (DEL, C1 controls, line separators, direction controls)
/// as \u escapes, which mean the same to every JSON reader and nothing to a terminal.
QByteArray harmlessJson(const QByteArray &json);

} // namespace depesche::cli
