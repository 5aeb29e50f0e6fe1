// SPDX-License-Identifier: GPL-3.0-or-later
// parseLinkHeader: the algorithm of RFC 8288, appendix B.2, on a cursor.
#include "feeds/link_header.h"

#include <QByteArrayView>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kMostHeaderLinks = 100;

bool isFieldSpace(char c)
{
    return c == ' ' || c == '\t';
}

class Cursor
{
public:
    explicit Cursor(const QByteArray &text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    bool at(char c) const { return !atEnd() && m_text.at(m_at) == c; }

    bool take(char c)
    {
        if (!at(c))
            return false;
        ++m_at;
        return true;
    }

    void skipSpace()
    {
        while (!atEnd() && isFieldSpace(m_text.at(m_at)))
            ++m_at;
    }

    /// Up to the first of `delimiters`, which stays where it is.
    QByteArray takeUntil(QByteArrayView delimiters)
    {
        const qsizetype begin = m_at;
        while (!atEnd() && !delimiters.contains(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(begin, m_at - begin).trimmed();
    }

    /// After the opening quote; backslashes taken away (RFC 9110, 5.6.4).
    QByteArray takeQuoted()
    {
        QByteArray out;
        while (!atEnd() && !take('"')) {
            if (at('\\') && m_at + 1 < m_text.size())
                ++m_at;
            out += m_text.at(m_at++);
        }
        return out;
    }

private:
    const QByteArray &m_text;
    qsizetype m_at = 0;
};

void readParameters(Cursor &cursor, LinkValue &link)
{
    cursor.skipSpace();
    while (cursor.take(';')) {
        cursor.skipSpace();
        const QByteArray name = cursor.takeUntil("=;,").toLower();
        QByteArray value;
        if (cursor.take('=')) {
            cursor.skipSpace();
            value = cursor.take('"') ? cursor.takeQuoted() : cursor.takeUntil(";,");
        }
        if (!name.isEmpty() && !link.parameters.contains(name))
            link.parameters.insert(name, value);
        cursor.skipSpace();
    }
}

} // namespace

QList<LinkValue> parseLinkHeader(const QByteArray &value)
{
    QList<LinkValue> links;
    Cursor cursor(value);
    while (!cursor.atEnd() && links.size() < kMostHeaderLinks) {
        cursor.skipSpace();
        if (cursor.take(','))
            continue;
        if (!cursor.take('<'))
            break;
        LinkValue link;
        link.target = cursor.takeUntil(">");
        if (!cursor.take('>'))
            break;
        readParameters(cursor, link);
        links.append(link);
    }
    return links;
}

} // namespace depesche::feeds
