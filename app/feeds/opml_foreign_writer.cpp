// SPDX-License-Identifier: GPL-3.0-or-later
// OpmlForeignNames: names are taken apart, checked and put together with the document's prefixes.
#include "feeds/opml_foreign_writer.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace depesche::feeds
{
namespace
{

struct ForeignName {
    QString uri; ///< empty: no namespace
    QString prefix;
    QString local;
};

/// A part of a name that every XML 1.0 reader takes: expat still goes by the fourth edition, which is
/// Unicode 2.0 without compatibility characters. What begins with "xml" has a meaning of its own.
bool isWritableName(const QString &name)
{
    const auto isLetter = [](QChar c) {
        return c.isLetter() && c.category() != QChar::Letter_Modifier && c.unicode() < 0xf900 &&
               c.unicodeVersion() <= QChar::Unicode_2_0 && c.decompositionTag() <= QChar::Canonical;
    };
    const auto isNamePart = [isLetter](QChar c) {
        return isLetter(c) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('_') ||
               c == QLatin1Char('-') || c == QLatin1Char('.');
    };
    return !name.isEmpty() && (isLetter(name.front()) || name.front() == QLatin1Char('_')) &&
           std::all_of(name.begin(), name.end(), isNamePart) &&
           !name.startsWith(QLatin1String("xml"), Qt::CaseInsensitive);
}

/// The reader's key taken apart; an empty local name for one that can not be written.
ForeignName splitKey(const QString &key)
{
    if (!key.startsWith(QLatin1Char('{')))
        return {{}, {}, isWritableName(key) ? key : QString()};
    const qsizetype brace = key.indexOf(QLatin1Char('}'));
    const qsizetype colon = key.indexOf(QLatin1Char(':'), brace);
    if (brace <= 1 || colon < 0 || key.startsWith(QLatin1String("{http://www.w3.org/2000/xmlns/}")))
        return {};
    const QString prefix = key.mid(brace + 1, colon - brace - 1);
    const QString local = key.mid(colon + 1);
    return {key.mid(1, brace - 1), isWritableName(prefix) ? prefix : QString(),
            isWritableName(local) ? local : QString()};
}

} // namespace

QString writable(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair) {
            out += c;
            out += text.at(++i);
        } else if (!c.isSurrogate() && c.unicode() < 0xfffe && (c >= QLatin1Char(' ') || c.isSpace())) {
            out += c == QLatin1Char('\v') || c == QLatin1Char('\f') ? QLatin1Char(' ') : c;
        }
    }
    return out;
}

void OpmlForeignNames::declare(const ForeignAttributes &attributes)
{
    for (auto it = attributes.keyBegin(); it != attributes.keyEnd(); ++it)
        declareName(*it);
}

/// As deep as the reader lets the head be.
void OpmlForeignNames::declare(const ForeignElement &element)
{
    declareName(element.name);
    declare(element.attributes);
    for (const ForeignElement &below : element.elements)
        declare(below);
}

void OpmlForeignNames::declareName(const QString &key)
{
    const ForeignName name = splitKey(key);
    if (name.uri.isEmpty() || name.local.isEmpty() || m_prefixes.contains(name.uri))
        return;
    QString prefix = name.prefix;
    for (int number = 1; prefix.isEmpty() || m_taken.contains(prefix); ++number)
        prefix = QStringLiteral("ns%1").arg(number);
    m_taken.insert(prefix);
    m_prefixes.insert(name.uri, prefix);
}

QString OpmlForeignNames::written(const QString &key) const
{
    const ForeignName name = splitKey(key);
    const QString prefix = m_prefixes.value(name.uri);
    return prefix.isEmpty() || name.local.isEmpty() ? name.local : prefix + QLatin1Char(':') + name.local;
}

void OpmlForeignNames::writeDeclarations(QXmlStreamWriter &xml) const
{
    // writeNamespace() of Qt 6.4 escapes nothing.
    for (auto it = m_prefixes.cbegin(); it != m_prefixes.cend(); ++it)
        xml.writeAttribute(QStringLiteral("xmlns:") + *it, writable(it.key()));
}

void OpmlForeignNames::writeAttributes(QXmlStreamWriter &xml, const ForeignAttributes &attributes,
                                       std::initializer_list<const char *> own) const
{
    QSet<QString> names; // two prefixes of one namespace have become one
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
        const QString name = written(it.key());
        const bool isOwn = std::any_of(own.begin(), own.end(), [&name](const char *ours) {
            return name.compare(QLatin1String(ours), Qt::CaseInsensitive) == 0;
        });
        if (name.isEmpty() || isOwn || names.contains(name))
            continue;
        names.insert(name);
        xml.writeAttribute(name, writable(*it));
    }
}

void OpmlForeignNames::writeElement(QXmlStreamWriter &xml, const ForeignElement &element) const
{
    const QString name = written(element.name);
    if (name.isEmpty())
        return;
    xml.writeStartElement(name);
    writeAttributes(xml, element.attributes, {});
    if (!element.text.isEmpty())
        xml.writeCharacters(writable(element.text));
    for (const ForeignElement &below : element.elements)
        writeElement(xml, below);
    xml.writeEndElement();
}

} // namespace depesche::feeds
