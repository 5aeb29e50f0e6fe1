// SPDX-License-Identifier: GPL-3.0-or-later
// EventStreamParser: lines are cut on bytes, which UTF-8 allows; only whole values become text.
#include "feeds/event_stream.h"

#include <QStringDecoder>

#include <algorithm>

namespace depesche::feeds
{
namespace
{

constexpr QByteArrayView kByteOrderMark("\xef\xbb\xbf");
constexpr std::chrono::milliseconds kLongestRetry = std::chrono::hours(24);

QString text(QByteArrayView utf8)
{
    // QString::fromUtf8() would take a byte order mark away from the middle of the stream.
    using Flag = QStringDecoder::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

EventStreamParser::EventStreamParser(Limits limits, const QString &lastEventId)
    : m_limits(limits), m_idOfEvent(lastEventId), m_lastEventId(lastEventId)
{
}

QList<ServerEvent> EventStreamParser::feed(QByteArrayView bytes)
{
    QList<ServerEvent> events;
    while (!bytes.isEmpty()) {
        if (m_afterReturn && bytes.front() == '\n') {
            m_afterReturn = false;
            bytes = bytes.sliced(1);
            continue;
        }
        const auto end = std::find_if(bytes.begin(), bytes.end(), isLineEnd);
        const qsizetype length = end - bytes.begin();
        take(bytes.first(length));
        m_afterReturn = false;
        if (end == bytes.end())
            break;
        m_afterReturn = *end == '\r';
        endLine(events);
        bytes = bytes.sliced(length + 1);
    }
    return events;
}

void EventStreamParser::take(QByteArrayView part)
{
    if (part.isEmpty())
        return;
    if (m_kind == Line::Blank)
        m_kind = part.front() == ':' ? Line::Comment : Line::Field;
    if (m_kind != Line::Field)
        return;
    if (part.size() > m_limits.lineBytes - m_line.size()) {
        m_kind = Line::TooLong;
        m_beyondLimit = true;
        m_data.clear();
        return;
    }
    m_line.append(part.data(), part.size());
}

void EventStreamParser::endLine(QList<ServerEvent> &events)
{
    QByteArrayView line(m_line);
    if (m_firstLine && line.startsWith(kByteOrderMark))
        line = line.sliced(kByteOrderMark.size());
    m_firstLine = false;
    const bool isBlank = line.isEmpty() && (m_kind == Line::Blank || m_kind == Line::Field);
    if (isBlank)
        dispatch(events);
    else if (m_kind == Line::Field)
        readLine(line);
    m_line.clear();
    m_kind = Line::Blank;
}

void EventStreamParser::readLine(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);

    if (name == QByteArrayView("data"))
        addData(value);
    else if (name == QByteArrayView("event"))
        m_type = value.toByteArray();
    else if (name == QByteArrayView("id") && !value.contains('\0'))
        takeId(value);
    else if (name == QByteArrayView("retry"))
        readRetry(value);
}

void EventStreamParser::takeId(QByteArrayView value)
{
    m_idOfEvent = text(value);
    m_ownId = true;
}

void EventStreamParser::readRetry(QByteArrayView digits)
{
    const bool valid = !digits.isEmpty() &&
                       std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!valid)
        return;
    std::chrono::milliseconds retry(0);
    for (const char digit : digits)
        retry = std::min(retry * 10 + std::chrono::milliseconds(digit - '0'), kLongestRetry);
    m_retry = retry;
}

void EventStreamParser::addData(QByteArrayView value)
{
    if (m_beyondLimit)
        return;
    if (value.size() >= m_limits.dataBytes - m_data.size()) {
        m_beyondLimit = true;
        m_data.clear();
        return;
    }
    m_data.append(value.data(), value.size());
    m_data.append('\n');
}

void EventStreamParser::dispatch(QList<ServerEvent> &events)
{
    // An event without data, and one that is left out, moves the stream on all the same.
    m_lastEventId = m_idOfEvent;
    if (m_beyondLimit) {
        ++m_leftOut;
    } else if (!m_data.isEmpty()) {
        m_data.chop(1);
        events.append({m_type.isEmpty() ? QStringLiteral("message") : text(m_type), text(m_data),
                       m_lastEventId, m_ownId});
    }
    m_data.clear();
    m_type.clear();
    m_beyondLimit = false;
    m_ownId = false;
}

} // namespace depesche::feeds
