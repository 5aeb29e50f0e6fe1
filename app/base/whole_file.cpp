// SPDX-License-Identifier: GPL-3.0-or-later
// writeWholeFile() on QSaveFile.
#include "base/whole_file.h"

#include <QSaveFile>

namespace depesche
{

Expected<void, QString> writeWholeFile(const QString &path, const QByteArray &bytes,
                                       std::optional<QFileDevice::Permissions> permissions)
{
    QSaveFile file(path);
    // Flushed by ourselves: Qt 6.4 takes a buffer that a full disk refused for written when it commits.
    if (file.open(QIODevice::WriteOnly) && (!permissions || file.setPermissions(*permissions)) &&
        file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return {};
    return Unexpected{file.errorString()};
}

} // namespace depesche
