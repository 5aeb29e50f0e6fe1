// SPDX-License-Identifier: GPL-3.0-or-later
// A server on this machine that nobody should speak to.
#pragma once

#include <QString>
#include <QTcpServer>
#include <QTcpSocket>

namespace depesche::test
{

/// Counts who connects.
class Listener : public QTcpServer
{
public:
    Listener()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (hasPendingConnections()) {
                ++connections;
                nextPendingConnection()->disconnectFromHost();
            }
        });
    }
    QString host() const { return QStringLiteral("127.0.0.1:%1").arg(serverPort()); }

    int connections = 0;
};

} // namespace depesche::test
