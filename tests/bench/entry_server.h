// SPDX-License-Identifier: GPL-3.0-or-later
// A server of Server-Sent Events on loopback that says when each entry left it.
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace depesche::bench
{

using Moment = std::chrono::steady_clock::time_point;

/// Lives on a thread of its own, so that what it does is no part of the main thread's steps.
class EntryServer final : public QObject
{
    Q_OBJECT
public:
    EntryServer();
    ~EntryServer() override;

    QUrl url() const { return m_url; } ///< once listening() was told
    /// When entry `number` was written to the socket. Any thread.
    Moment sentAt(int number) const;

public slots:
    void listen();
    /// `count` entries, one every `milliseconds`. They are called "Entry N", N counting on from call to call.
    void send(int count, int milliseconds);

signals:
    void listening();
    void connected();

private:
    void sendOne();

    QUrl m_url;
    QTcpServer *m_server = nullptr;
    QTcpSocket *m_client = nullptr;
    int m_left = 0;
    mutable QMutex m_mutex;
    std::vector<Moment> m_sent;
};

} // namespace depesche::bench
