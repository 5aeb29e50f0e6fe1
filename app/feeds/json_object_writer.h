// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a JSON object straight into bytes, leaving out what has no value.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace depesche::feeds
{

/// Fields stand in the order in which they are added (RFC 8259 leaves it free). Control characters and those
/// that turn the direction of text are written as \u escapes, so that the output is harmless on a terminal.
/// Empty texts, addresses, lists and objects, and invalid dates are left out.
class JsonObjectWriter
{
public:
    explicit JsonObjectWriter(QByteArray &out) : m_out(out) { m_out += '{'; }

    void add(const char *key, const QString &text);
    void add(const char *key, const QByteArray &utf8); ///< a text
    void add(const char *key, const QUrl &url);
    void add(const char *key, const QDateTime &date); ///< RFC 3339 in UTC; years 0 to 9999
    void add(const char *key, const std::optional<int> &number);
    void add(const char *key, const QStringList &texts);
    void add(const char *key, const QList<int> &numbers);
    void addPositive(const char *key, qint64 number);

    /// Also when it is empty or false.
    void always(const char *key, const QString &text);
    void always(const char *key, bool value);

    /// `write(JsonObjectWriter &, value)`.
    template <class Value, class Write>
    void addObject(const char *key, const Value &value, Write write)
    {
        const qsizetype before = m_out.size();
        const bool wasEmpty = m_empty;
        begin(key);
        JsonObjectWriter inner(m_out);
        write(inner, value);
        inner.close();
        if (inner.m_empty)
            takeBack(before, wasEmpty);
    }

    /// The same for each entry; an entry without fields is written as an empty object.
    template <class List, class Write>
    void addObjects(const char *key, const List &list, Write write)
    {
        if (!list.isEmpty())
            alwaysObjects(key, list, write);
    }

    template <class List, class Write>
    void alwaysObjects(const char *key, const List &list, Write write)
    {
        begin(key);
        m_out += '[';
        bool first = true;
        for (const auto &entry : list) {
            if (!first)
                m_out += ',';
            first = false;
            JsonObjectWriter inner(m_out);
            write(inner, entry);
            inner.close();
        }
        m_out += ']';
    }

    void close() { m_out += '}'; }

private:
    void begin(const char *key);
    void takeBack(qsizetype size, bool wasEmpty);
    void appendText(const QByteArray &utf8);

    QByteArray &m_out;
    bool m_empty = true;
};

} // namespace depesche::feeds
