// SPDX-License-Identifier: GPL-3.0-or-later
// One window per profile: a second start raises the first one's window instead of opening another.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace depesche
{

class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &profileFolder, QObject *parent = nullptr);

    /// True if this process holds the profile's window now; false if another one does and was told to show
    /// itself. What a crashed process left behind is taken over. Blocks for at most half a second.
    bool claim();

signals:
    void raiseRequested();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace depesche
