// SPDX-License-Identifier: GPL-3.0-or-later
// OpmlForeignReader: names are checked, namespaces looked up, commands and secrets left out.
#include "feeds/opml_foreign_reader.h"

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kMostOtherAttributes = 32;
constexpr qsizetype kLongestOtherValue = 64 * 1024;
constexpr int kDeepestHead = 8;

/// Programs of other readers (newsboat, Liferea, RSS Guard) and secrets: never kept, so never handed on.
bool isUnwanted(const QByteArray &name)
{
    static constexpr std::array kCommands{"filtercmd", "postprocess", "xmlurltype", "command", "exec"};
    return std::find(kCommands.begin(), kCommands.end(), name) != kCommands.end() ||
           name.contains("password") || name.contains("passwd");
}

/// What an export says itself, and what numbers the lines of the document that was read.
bool isOfOneDocument(const Element &element)
{
    static constexpr std::array kFields{"title", "datecreated", "datemodified", "expansionstate",
                                        "vertscrollstate"};
    return !element.written->contains(':') &&
           std::find(kFields.begin(), kFields.end(), element.name) != kFields.end();
}

bool isXmlName(const QByteArray &name)
{
    const auto isStart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !name.isEmpty() && isStart(name.at(0)) && std::all_of(name.begin(), name.end(), [&](char c) {
        return isStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

/// The namespace in force for names without a prefix.
QString defaultNamespaceOf(const Element &element, const QString &outer)
{
    for (const Attribute &attribute : element.attributes) {
        if (attribute.ns == Ns::Xml && attribute.name == "xmlns")
            return QString::fromUtf8(attribute.value);
    }
    return outer;
}

} // namespace

void OpmlForeignReader::collectNamespaces(const Element &element)
{
    for (const Attribute &attribute : element.attributes) {
        if (attribute.ns == Ns::Xml && attribute.name.startsWith("xmlns:"))
            m_namespaces.insert(attribute.name.mid(6), QString::fromUtf8(attribute.value));
    }
}

ForeignAttributes OpmlForeignReader::attributes(const Element &element, const QByteArrayList &own) const
{
    ForeignAttributes kept;
    for (const Attribute &attribute : element.attributes) {
        const bool plain = !attribute.written.contains(':');
        if (attribute.ns == Ns::Xml || isUnwanted(attribute.name) ||
            (plain && own.contains(attribute.name)) || attribute.value.size() > kLongestOtherValue ||
            kept.size() >= kMostOtherAttributes)
            continue;
        const QString name = key(attribute.written);
        if (!name.isEmpty() && !kept.contains(name))
            kept.insert(name, QString::fromUtf8(attribute.value));
    }
    return kept;
}

ForeignElement OpmlForeignReader::head(const Element &head)
{
    collectNamespaces(head);
    ForeignElement read;
    read.attributes = attributes(head, {});
    readBelow(head, {}, 1, read);
    return read;
}

void OpmlForeignReader::readBelow(const Element &parent, const QString &defaultNamespace, int depth,
                                  ForeignElement &into)
{
    for (const Node &node : parent.nodes) {
        if (!node.element || !node.element->written || isUnwanted(node.element->name) ||
            depth > kDeepestHead || m_elementsLeft <= 0 || (depth == 1 && isOfOneDocument(*node.element)))
            continue;
        const ForeignElement element = readElement(*node.element, defaultNamespace, depth);
        if (!element.name.isEmpty())
            into.elements.append(element);
    }
}

/// Without a name where it can not be written, or where there is no room left.
ForeignElement OpmlForeignReader::readElement(const Element &element, const QString &outerNamespace,
                                              int depth)
{
    collectNamespaces(element);
    --m_elementsLeft;
    const QString defaultNamespace = defaultNamespaceOf(element, outerNamespace);
    ForeignElement read;
    read.name = key(*element.written, defaultNamespace);
    if (read.name.isEmpty())
        return {};
    read.attributes = attributes(element, {});
    qsizetype characters = read.name.size();
    for (auto it = read.attributes.cbegin(); it != read.attributes.cend(); ++it)
        characters += it.key().size() + it->size();
    if (!element.hasElements()) {
        read.text = element.text();
        characters += read.text.size();
    }
    if (characters > m_charactersLeft)
        return {};
    m_charactersLeft -= characters;
    readBelow(element, defaultNamespace, depth + 1, read);
    return read;
}

/// "name", or "{namespace}prefix:name"; empty for a prefix that is not declared.
QString OpmlForeignReader::key(const QByteArray &written, const QString &defaultNamespace) const
{
    const qsizetype colon = written.indexOf(':');
    const QByteArray local = written.mid(colon + 1);
    if (!isXmlName(local))
        return {};
    if (colon < 0 && defaultNamespace.isEmpty())
        return QString::fromLatin1(local);
    const QByteArray prefix = written.left(std::max(colon, qsizetype(0)));
    const QString uri = colon < 0 ? defaultNamespace : m_namespaces.value(prefix.toLower());
    if (uri.isEmpty() || uri.contains(QLatin1Char('}')) || (colon >= 0 && !isXmlName(prefix)))
        return {};
    return QLatin1Char('{') + uri + QLatin1Char('}') + QString::fromLatin1(prefix) + QLatin1Char(':') +
           QString::fromLatin1(local);
}

} // namespace depesche::feeds
