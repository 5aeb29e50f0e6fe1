// SPDX-License-Identifier: GPL-3.0-or-later
// Where one person's data lies.
#pragma once

#include <QString>

namespace depesche
{

/// A profile is one folder, private to its owner; everything the program writes lies below it.
class Profile
{
public:
    /// The folder given on the command line, or the desktop's data folder for this program.
    explicit Profile(const QString &folder = {});

    QString folder() const { return m_folder; }
    QString settingsFile() const;

    /// Makes the folder (mode 0700) if need be. An empty string on success, else the reason in English.
    QString prepare() const;

private:
    QString m_folder;
};

} // namespace depesche
