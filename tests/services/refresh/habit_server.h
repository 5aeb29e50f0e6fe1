// SPDX-License-Identifier: GPL-3.0-or-later
// A host on loopback whose feeds have habits of their own, and that writes down who asked when and how.
#pragma once

#include "base/clock.h"

#include <QHash>
#include <QLocale>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace depesche::testing
{

/// One request as the server saw it.
struct Seen {
    QDateTime at; ///< by the test's clock
    QString host; ///< name and port of the server
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    int run = 0;                           ///< see HabitServer::setRun()
    bool byPerson = false;

    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

struct HabitAnswer {
    QByteArray status = "200 OK";
    QByteArray headers; ///< lines with their ends
    QByteArray body;
};

inline QByteArray httpDate(const QDateTime &moment)
{
    return (QLocale::c().toString(moment.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")) +
            QStringLiteral(" GMT"))
        .toLatin1();
}

/// All servers of a test write into one log.
class HabitServer final : public QTcpServer
{
public:
    using Habit = std::function<HabitAnswer(const Seen &)>;

    HabitServer(const QString &address, Clock &clock, QList<Seen> &log) : m_clock(clock), m_log(log)
    {
        listen(QHostAddress(address));
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    void on(const QByteArray &path, Habit habit) { m_habits.insert(path, std::move(habit)); }

    QString host() const
    {
        return serverAddress().toString() + QLatin1Char(':') + QString::number(serverPort());
    }
    QUrl url(const QByteArray &path) const
    {
        return QUrl(QStringLiteral("http://%1%2").arg(host(), QString::fromLatin1(path)));
    }

    /// What the next requests belong to.
    void setRun(int run, bool byPerson)
    {
        m_run = run;
        m_byPerson = byPerson;
    }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &head = m_heads[socket];
        head += socket->readAll();
        if (!head.endsWith("\r\n\r\n"))
            return;
        const Seen seen = parse(head);
        head.clear();
        m_log.append(seen);
        const auto habit = m_habits.find(seen.path); // in place: habits remember
        const HabitAnswer answer =
            habit == m_habits.end() ? HabitAnswer{"404 Not Found", {}, {}} : (*habit)(seen);
        socket->write("HTTP/1.1 " + answer.status + "\r\nDate: " + httpDate(m_clock.now()) +
                      "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n" +
                      answer.headers + "\r\n" + answer.body);
    }

    Seen parse(const QByteArray &head) const
    {
        Seen seen;
        seen.at = m_clock.now();
        seen.host = host();
        seen.run = m_run;
        seen.byPerson = m_byPerson;
        const QList<QByteArray> lines = head.split('\n');
        seen.path = lines.first().split(' ').value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                seen.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        return seen;
    }

    Clock &m_clock;
    QList<Seen> &m_log;
    QHash<QByteArray, Habit> m_habits;
    QHash<QTcpSocket *, QByteArray> m_heads;
    int m_run = 0;
    bool m_byPerson = false;
};

} // namespace depesche::testing
