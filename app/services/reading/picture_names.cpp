// SPDX-License-Identifier: GPL-3.0-or-later
// Names by content: no page chooses what a file is called.
#include "services/reading/picture_names.h"

#include <QMimeDatabase>

namespace depesche::reading
{

QString pictureSuffix(const QString &mimeType)
{
    const QString suffix = QMimeDatabase().mimeTypeForName(mimeType).preferredSuffix();
    return suffix.isEmpty() ? QStringLiteral("img") : suffix;
}

QString pictureFileName(const QString &hash, const QString &mimeType)
{
    return hash.left(16) + QLatin1Char('.') + pictureSuffix(mimeType);
}

} // namespace depesche::reading
