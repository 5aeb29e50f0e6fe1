// SPDX-License-Identifier: GPL-3.0-or-later
// EntryServer: one answer without an end.
#include "entry_server.h"

#include <QDateTime>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace depesche::bench
{

EntryServer::EntryServer() = default;
EntryServer::~EntryServer() = default;

void EntryServer::listen()
{
    m_server = new QTcpServer(this);
    m_server->listen(QHostAddress::LocalHost);
    m_url = QUrl(QStringLiteral("http://127.0.0.1:%1/events").arg(m_server->serverPort()));
    connect(m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *client = m_server->nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, this, [this, client] {
            if (!client->readAll().contains("\r\n\r\n"))
                return;
            client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            client->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
                          "Connection: close\r\n\r\n: hello\n\n");
            client->flush();
            m_client = client;
            emit connected();
        });
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            if (m_client == client)
                m_client = nullptr;
            client->deleteLater();
        });
    });
    emit listening();
}

void EntryServer::send(int count, int milliseconds)
{
    m_left = count;
    auto *timer = new QTimer(this);
    timer->setTimerType(Qt::PreciseTimer);
    connect(timer, &QTimer::timeout, this, [this, timer] {
        if (m_left > 0)
            sendOne();
        else
            timer->deleteLater();
    });
    timer->start(milliseconds);
}

void EntryServer::sendOne()
{
    if (!m_client)
        return; // it comes back
    --m_left;
    const int number = int(m_sent.size());
    const QByteArray text = "{\"id\":\"entry-" + QByteArray::number(number) + "\",\"title\":\"Entry " +
                            QByteArray::number(number) +
                            "\",\"content_html\":\"<p>What there is to tell, in one sentence.</p>\","
                            "\"date_published\":\"" +
                            QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + "\"}";
    {
        const QMutexLocker locked(&m_mutex);
        m_sent.push_back(std::chrono::steady_clock::now());
    }
    m_client->write("event: entry\nid: " + QByteArray::number(number) + "\ndata: " + text + "\n\n");
    m_client->flush();
}

Moment EntryServer::sentAt(int number) const
{
    const QMutexLocker locked(&m_mutex);
    return m_sent.at(size_t(number));
}

} // namespace depesche::bench
