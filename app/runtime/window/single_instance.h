// SPDX-License-Identifier: GPL-3.0-or-later
// One window per profile: a second start raises the first one's window instead of opening another.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

class QLocalSocket;

namespace depesche
{

class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &profileFolder, QObject *parent = nullptr);

    /// True if this process holds the profile's window now; false if another one does and was told to show
    /// itself and, if `address` is not empty, to offer a subscription to it. What a crashed process left
    /// behind is taken over. Blocks for at most a second.
    bool claim(const QString &address = {});

signals:
    /// Another start asked for the window. `address` is what a person typed; may be empty.
    void raiseRequested(const QString &address);

private:
    void take(QLocalSocket *other);

    QString m_name;
    QLocalServer m_server;
};

} // namespace depesche
