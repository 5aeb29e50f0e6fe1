// SPDX-License-Identifier: GPL-3.0-or-later
// Server-Sent Events: bytes as they arrive to events (WHATWG HTML, section 9.2 "Server-sent events").
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace depesche::feeds
{

struct ServerEvent {
    QString type;          ///< "message" if the stream names none; never empty
    QString data;          ///< lines joined by LF
    QString lastEventId;   ///< what to send as Last-Event-ID after this event; may be empty
    bool hasOwnId = false; ///< it named that id itself; else it is one that came before

    bool operator==(const ServerEvent &) const = default;
};

/// One connection's stream. Pure, no thread of its own; linear in the bytes, whatever pieces they come in.
class EventStreamParser
{
public:
    struct Limits {
        qsizetype lineBytes = 1024 * 1024;
        qsizetype dataBytes = 4 * 1024 * 1024; ///< of one event, all its lines together
    };

    EventStreamParser() = default;
    /// `lastEventId`: of the connection before this one; it holds until the stream names another.
    explicit EventStreamParser(Limits limits, const QString &lastEventId = {});

    /// The events that these bytes complete, in order. An event that the stream's end cuts off never comes
    /// out.
    QList<ServerEvent> feed(QByteArrayView bytes);

    /// For the header field Last-Event-ID of the next connection.
    const QString &lastEventId() const { return m_lastEventId; }
    /// What the server asks a client to wait before it connects again; a day at most.
    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }
    /// Events left out because they were beyond a limit.
    int leftOut() const { return m_leftOut; }

private:
    void take(QByteArrayView part);
    void endLine(QList<ServerEvent> &events);
    void readLine(QByteArrayView line);
    void takeId(QByteArrayView value);
    void readRetry(QByteArrayView digits);
    void addData(QByteArrayView value);
    void dispatch(QList<ServerEvent> &events);

    Limits m_limits;
    QByteArray m_line;
    QByteArray m_data;
    QByteArray m_type;
    QString m_idOfEvent;
    QString m_lastEventId;
    std::optional<std::chrono::milliseconds> m_retry;
    int m_leftOut = 0;
    enum class Line { Blank, Field, Comment, TooLong };
    Line m_kind = Line::Blank; ///< of the line that has begun
    bool m_firstLine = true;
    bool m_afterReturn = false;
    bool m_beyondLimit = false; ///< the event that has begun
    bool m_ownId = false;       ///< the same
};

} // namespace depesche::feeds
