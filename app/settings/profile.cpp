// SPDX-License-Identifier: GPL-3.0-or-later
// Profile: the folder's place and its creation with owner-only permissions.
#include "settings/profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace depesche
{

Profile::Profile(const QString &folder)
    : m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                      QStringLiteral("/depesche")
                                : QDir::cleanPath(QDir(folder).absolutePath()))
{
}

QString Profile::settingsFile() const
{
    return m_folder + QStringLiteral("/settings.ini");
}

QString Profile::prepare() const
{
    const QFileInfo info(m_folder);
    if (info.exists() && !info.isDir())
        return QStringLiteral("the profile %1 is a file, not a folder").arg(m_folder);
    if (info.exists())
        return info.isReadable() ? QString() : QStringLiteral("the profile %1 cannot be read").arg(m_folder);
    if (!QDir().mkpath(m_folder))
        return QStringLiteral("the profile folder %1 cannot be made").arg(m_folder);
    if (!QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return QStringLiteral("the profile folder %1 cannot be made private").arg(m_folder);
    return {};
}

} // namespace depesche
