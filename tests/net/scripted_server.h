// SPDX-License-Identifier: GPL-3.0-or-later
// A server on loopback that answers each path with bytes as they are written here, well-formed or not.
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

namespace depesche::testing
{

/// What happens to the connection after the bytes were sent. Repeat: they are sent again and again, as fast
/// as the client takes them.
enum class After { KeepOpen, Close, Reset, Repeat };

class ScriptedServer : public QTcpServer
{
public:
    struct Answer {
        QByteArray bytes;
        After after = After::Close;
        std::chrono::milliseconds pause{0}; ///< before each byte; 0: all of them at once
        QByteArray before = {};             ///< sent once, at once, before all that
    };

    ScriptedServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        });
    }

    void on(const QByteArray &path, Answer answer) { m_answers.insert(path, std::move(answer)); }

    /// An answer with its head made: status line, length, and further header lines ("Name: value\r\n").
    void reply(const QByteArray &path, const QByteArray &body, const QByteArray &status = "200 OK",
               const QByteArray &headers = {})
    {
        on(path, made(body, status, headers));
    }
    static Answer made(const QByteArray &body, const QByteArray &status, const QByteArray &headers = {})
    {
        return {"HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
                headers + "\r\n" + body};
    }
    /// Every request is answered by what this makes of its head.
    void answerWith(std::function<Answer(const QByteArray &head)> make) { m_make = std::move(make); }

    QUrl url(const QByteArray &path, const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QUrl(
            QStringLiteral("http://%1:%2%3").arg(host).arg(serverPort()).arg(QString::fromLatin1(path)));
    }

    /// Heads of all requests so far, in order.
    const QList<QByteArray> &requests() const { return m_requests; }

private:
    void answer(QTcpSocket *socket)
    {
        QByteArray &head = m_heads[socket];
        head += socket->readAll();
        if (!head.contains("\r\n\r\n"))
            return;
        m_requests.append(head);
        const QByteArray path = head.split(' ').value(1);
        const Answer answer =
            m_make ? m_make(std::exchange(head, {}))
                   : m_answers.value(path, {"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"});
        head.clear();
        socket->write(answer.before);
        if (answer.after == After::Repeat)
            repeat(socket, answer.bytes);
        else if (answer.pause.count() > 0)
            drip(socket, answer);
        else
            end(socket, answer);
    }

    void repeat(QTcpSocket *socket, const QByteArray &bytes)
    {
        connect(socket, &QTcpSocket::bytesWritten, this, [socket, bytes] {
            if (socket->bytesToWrite() < bytes.size())
                socket->write(bytes);
        });
        socket->write(bytes);
    }

    void drip(QTcpSocket *socket, Answer answer)
    {
        if (answer.bytes.isEmpty()) {
            end(socket, answer);
            return;
        }
        QTimer::singleShot(answer.pause, socket, [this, socket, answer] {
            socket->write(answer.bytes.left(1));
            drip(socket, {answer.bytes.mid(1), answer.after, answer.pause, {}});
        });
    }

    void end(QTcpSocket *socket, const Answer &answer)
    {
        socket->write(answer.bytes);
        socket->flush();
        if (answer.after == After::Close)
            socket->disconnectFromHost();
        else if (answer.after == After::Reset)
            socket->abort();
    }

    QHash<QByteArray, Answer> m_answers;
    std::function<Answer(const QByteArray &)> m_make;
    QHash<QTcpSocket *, QByteArray> m_heads;
    QList<QByteArray> m_requests;
};

} // namespace depesche::testing
