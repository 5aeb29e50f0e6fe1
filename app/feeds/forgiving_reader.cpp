// SPDX-License-Identifier: GPL-3.0-or-later
// readForgiving: tags by their look, everything else is text.
#include "feeds/forgiving_reader.h"

#include "feeds/document_builder.h"
#include "feeds/xml_readers.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

constexpr int kReachOfEndTag = 64; ///< an end tag closes at most so many forgotten elements
constexpr qsizetype kLongestEntity = 32;
constexpr qsizetype kLongestTag = 8 * 1024 * 1024;

bool isXmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || uchar(c) >= 0x80;
}

bool isNameCharacter(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool isXmlCharacter(char c)
{
    return uchar(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r';
}

/// A character by number; the C1 range as windows-1252, as browsers read it.
QByteArray numericEntity(const QByteArray &digits)
{
    bool ok = false;
    const bool hex = digits.startsWith('x') || digits.startsWith('X');
    const uint code = hex ? digits.mid(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    if (!ok || code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return "\xef\xbf\xbd";
    if (code < 0x20 && !isXmlCharacter(char(code)))
        return {};
    if (code >= 0x80 && code < 0xa0)
        return htmlEntity("#" + QByteArray::number(code));
    const auto character = char32_t(code);
    return QString::fromUcs4(&character, 1).toUtf8();
}

QByteArray entity(const QByteArray &name)
{
    if (name == "lt")
        return "<";
    if (name == "gt")
        return ">";
    if (name == "amp")
        return "&";
    if (name == "quot")
        return "\"";
    if (name == "apos")
        return "'";
    return name.startsWith('#') ? numericEntity(name.mid(1)) : htmlEntity(name);
}

/// HTML that was put into a feed without escaping closes these no more than a page does. "link" and "source"
/// are not among them: in feeds they have content.
bool isVoidInHtml(const QByteArray &name)
{
    static constexpr std::array kVoid{"br", "hr", "img", "input", "wbr", "area", "col", "param", "embed"};
    const QByteArray lower = name.toLower();
    return std::find(kVoid.begin(), kVoid.end(), lower) != kVoid.end();
}

/// Where the document begins after what a server's scripts printed before it; 0 if it is a web page.
qsizetype skipJunk(const QByteArray &text)
{
    static constexpr std::array kRoots{"<rss",  "<feed", "<rdf:rdf",      "<atom:feed",
                                       "<opml", "<html", "<!doctype html"};
    for (qsizetype at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
        const QByteArray head = text.mid(at, 16).toLower();
        for (const char *root : kRoots) {
            if (head.startsWith(root))
                return at;
        }
    }
    return 0;
}

class ForgivingReader
{
public:
    ForgivingReader(const QByteArray &text, DocumentBuilder &builder) : m_text(text), m_builder(builder) {}

    void read()
    {
        m_at = skipJunk(m_text);
        while (m_at < m_text.size() && !m_builder.isTooDeep() && !m_builder.rootClosed()) {
            if (m_text.at(m_at) != '<' || !readMarkup())
                readText();
        }
        flush();
    }

private:
    bool lookingAt(const char *what) const
    {
        const QByteArrayView view(what);
        return m_text.size() - m_at >= view.size() &&
               QByteArrayView(m_text).sliced(m_at, view.size()) == view;
    }

    /// The end of a section that begins here, or the end of the text where it is never closed.
    qsizetype sectionEnd(const char *terminator) const
    {
        const qsizetype end = m_text.indexOf(terminator, m_at);
        return end < 0 ? m_text.size() : end;
    }

    bool readMarkup()
    {
        if (lookingAt("<!--")) {
            m_at = std::min(sectionEnd("-->") + 3, m_text.size());
            return true;
        }
        if (lookingAt("<![CDATA[")) {
            m_at += 9;
            const qsizetype end = sectionEnd("]]>");
            appendCleaned(m_at, end);
            m_at = std::min(end + 3, m_text.size());
            return true;
        }
        if (lookingAt("<?")) {
            m_at = std::min(sectionEnd("?>") + 2, m_text.size());
            return true;
        }
        if (lookingAt("<!"))
            return skipDeclaration();
        if (lookingAt("</"))
            return readEndTag();
        return readStartTag();
    }

    /// <!DOCTYPE ...> with or without an internal subset.
    bool skipDeclaration()
    {
        if (m_at + 2 >= m_text.size() || !isNameStart(m_text.at(m_at + 2)))
            return false;
        int brackets = 0;
        for (qsizetype at = m_at; at < m_text.size(); ++at) {
            const char c = m_text.at(at);
            brackets += c == '[' ? 1 : (c == ']' ? -1 : 0);
            if (c == '>' && brackets <= 0) {
                m_at = at + 1;
                return true;
            }
        }
        m_at = m_text.size();
        return true;
    }

    QByteArray readName(qsizetype &at) const
    {
        const qsizetype begin = at;
        while (at < m_text.size() && isNameCharacter(m_text.at(at)))
            ++at;
        return m_text.mid(begin, at - begin);
    }

    bool readEndTag()
    {
        qsizetype at = m_at + 2;
        const QByteArray name = readName(at);
        while (at < m_text.size() && isXmlSpace(m_text.at(at)))
            ++at;
        if (name.isEmpty() || at >= m_text.size() || m_text.at(at) != '>')
            return false;
        m_at = at + 1;
        flush();
        const int distance = m_builder.distanceTo(name);
        if (distance >= 0 && distance <= kReachOfEndTag) {
            for (int i = 0; i <= distance; ++i)
                m_builder.end();
        }
        return true;
    }

    bool readStartTag()
    {
        qsizetype at = m_at + 1;
        if (at >= m_text.size() || !isNameStart(m_text.at(at)))
            return false;
        const QByteArray name = readName(at);
        DocumentBuilder::Attributes attributes;
        bool closed = false;
        if (!readAttributes(at, attributes, closed))
            return false;
        m_at = at;
        flush();
        closeForgottenItems(name);
        m_builder.start(name, attributes);
        if (closed || isVoidInHtml(name))
            m_builder.end();
        return true;
    }

    /// Items do not stand in items: a new one closes one whose end tag is missing.
    void closeForgottenItems(const QByteArray &name)
    {
        if (name != "item" && name != "entry")
            return;
        const int distance = m_builder.distanceTo(name);
        for (int i = 0; i <= distance && distance <= kReachOfEndTag; ++i)
            m_builder.end();
    }

    bool readAttributes(qsizetype &at, DocumentBuilder::Attributes &attributes, bool &closed) const
    {
        const qsizetype limit = std::min(m_text.size(), at + kLongestTag);
        while (at < limit) {
            const char c = m_text.at(at);
            if (c == '>') {
                ++at;
                return true;
            }
            if (c == '/' && at + 1 < limit && m_text.at(at + 1) == '>') {
                closed = true;
                at += 2;
                return true;
            }
            if (c == '<')
                return false;
            if (!isNameStart(c)) {
                ++at;
                continue;
            }
            const QByteArray name = readName(at);
            const QByteArray value = readValue(at, limit);
            const bool room = attributes.size() < 2 * DocumentBuilder::kMaxAttributes;
            const bool known = std::any_of(attributes.begin(), attributes.end(),
                                           [&](const auto &a) { return a.first == name; });
            if (room && !known)
                attributes.emplace_back(name, value);
        }
        // A document that was cut off in the middle of a tag: what is there counts.
        const bool cut = at >= m_text.size() && !attributes.empty() && !attributes.back().second.isEmpty();
        closed = cut;
        return cut;
    }

    QByteArray readValue(qsizetype &at, qsizetype limit) const
    {
        qsizetype look = at;
        while (look < limit && isXmlSpace(m_text.at(look)))
            ++look;
        if (look >= limit || m_text.at(look) != '=')
            return {};
        ++look;
        while (look < limit && isXmlSpace(m_text.at(look)))
            ++look;
        if (look >= limit)
            return {};
        const char quote = m_text.at(look);
        qsizetype end = look;
        if (quote == '"' || quote == '\'') {
            end = m_text.indexOf(quote, ++look);
            if (end < 0 || end > limit)
                end = limit;
            at = std::min(end + 1, limit);
        } else {
            while (end < limit && !isXmlSpace(m_text.at(end)) && m_text.at(end) != '>')
                ++end;
            at = end;
        }
        return decoded(look, end);
    }

    QByteArray decoded(qsizetype begin, qsizetype end) const
    {
        QByteArray out;
        out.reserve(end - begin);
        for (qsizetype at = begin; at < end;) {
            const char c = m_text.at(at);
            if (c == '&') {
                at = appendEntity(at, end, out);
                continue;
            }
            if (isXmlCharacter(c))
                out += c;
            ++at;
        }
        return out;
    }

    /// Appends what the reference at `at` stands for, or the ampersand itself; gives back where to go on.
    qsizetype appendEntity(qsizetype at, qsizetype end, QByteArray &out) const
    {
        const qsizetype limit = std::min(end, at + kLongestEntity);
        const qsizetype semicolon = QByteArrayView(m_text).sliced(at, limit - at).indexOf(';');
        if (semicolon > 1) {
            const QByteArray name = m_text.mid(at + 1, semicolon - 1);
            const bool looksRight = std::all_of(name.begin(), name.end(), [](char c) {
                return c == '#' || (isNameCharacter(c) && uchar(c) < 0x80);
            });
            const QByteArray character = looksRight ? entity(name) : QByteArray();
            if (!character.isEmpty() || (looksRight && name.startsWith('#'))) {
                out += character;
                return at + semicolon + 1;
            }
        }
        out += '&';
        return at + 1;
    }

    void appendCleaned(qsizetype begin, qsizetype end)
    {
        for (qsizetype at = begin; at < end; ++at) {
            if (isXmlCharacter(m_text.at(at)))
                m_pending += m_text.at(at);
        }
    }

    void readText()
    {
        // The first character is text even if it is a bracket that opens nothing.
        qsizetype end = m_text.indexOf('<', m_at + 1);
        if (end < 0)
            end = m_text.size();
        m_pending += decoded(m_at, end);
        m_at = end;
    }

    void flush()
    {
        m_builder.text(m_pending.constData(), m_pending.size());
        m_pending.clear();
    }

    const QByteArray &m_text;
    DocumentBuilder &m_builder;
    QByteArray m_pending;
    qsizetype m_at = 0;
};

} // namespace

void readForgiving(const QByteArray &utf8, DocumentBuilder &builder)
{
    ForgivingReader(utf8, builder).read();
}

} // namespace depesche::feeds
