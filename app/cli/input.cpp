// SPDX-License-Identifier: GPL-3.0-or-later
// Reading with a limit.
#include "cli/input.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace depesche::cli
{

namespace
{

constexpr qint64 kPiece = 256 * 1024;
constexpr qint64 kMegabyte = 1024 * 1024;

} // namespace

Expected<QByteArray, QString> readInput(const QString &name, qint64 most)
{
    const bool fromStandardInput = name == u"-";
    const QString shown = fromStandardInput ? QStringLiteral("standard input") : name;
    if (!fromStandardInput && QFileInfo(name).isDir())
        return Unexpected{QStringLiteral("%1 is a folder; name a file").arg(shown)};
    QFile file(name);
    const bool open = fromStandardInput ? file.open(stdin, QIODevice::ReadOnly)
                                        : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!open)
        return Unexpected{QStringLiteral("%1 cannot be read: %2").arg(shown, file.errorString())};
    QByteArray bytes;
    if (const qint64 size = file.size(); size > 0 && size <= most)
        bytes.reserve(size + 1);
    while (bytes.size() <= most) {
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (file.error() != QFileDevice::NoError)
        return Unexpected{QStringLiteral("%1 cannot be read: %2").arg(shown, file.errorString())};
    if (bytes.size() > most)
        return Unexpected{QStringLiteral("%1 is larger than %2 MB, the limit")
                              .arg(shown, QString::number(most / kMegabyte))};
    return bytes;
}

} // namespace depesche::cli
