// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentBuilder: a stack of open elements and of declared prefixes.
#include "feeds/document_builder.h"

#include "html/url_resolver.h"

#include <algorithm>

namespace depesche::feeds
{
namespace
{

struct SplitName {
    QByteArray prefix;
    QByteArray local;
};

SplitName split(const QByteArray &qualifiedName)
{
    const qsizetype colon = qualifiedName.indexOf(':');
    if (colon < 0)
        return {{}, qualifiedName.toLower()};
    return {qualifiedName.left(colon).toLower(), qualifiedName.mid(colon + 1).toLower()};
}

} // namespace

Ns DocumentBuilder::resolve(const QByteArray &prefix, bool isElement) const
{
    if (prefix.isEmpty() && !isElement)
        return Ns::Plain;
    for (auto declared = m_prefixes.rbegin(); declared != m_prefixes.rend(); ++declared) {
        if (declared->first == prefix) {
            // A prefix bound to an address nobody knows is most often a well-known one with a slip of the
            // pen.
            return declared->second == Ns::Other && !prefix.isEmpty() ? namespaceOfPrefix(prefix)
                                                                      : declared->second;
        }
    }
    return prefix.isEmpty() ? Ns::Plain : namespaceOfPrefix(prefix);
}

void DocumentBuilder::setNameAndAttributes(Element &element, const QByteArray &qualifiedName,
                                           const Attributes &attributes)
{
    for (const auto &[name, value] : attributes) {
        if (name == "xmlns")
            m_prefixes.emplace_back(QByteArray(), namespaceOf(value));
        else if (name.startsWith("xmlns:"))
            m_prefixes.emplace_back(name.mid(6).toLower(), namespaceOf(value));
    }
    const SplitName own = split(qualifiedName);
    element.ns = resolve(own.prefix, true);
    element.name = own.local;
    for (const auto &[name, value] : attributes) {
        if (name == "xmlns" || name.startsWith("xmlns:") || element.attributes.size() >= kMaxAttributes)
            continue;
        const SplitName attribute = split(name);
        const Ns ns = resolve(attribute.prefix, false);
        if (ns == Ns::Xml && attribute.local == "lang")
            element.lang = value.trimmed();
        else if (ns == Ns::Xml && attribute.local == "base")
            element.base = html::resolve(element.base, QString::fromUtf8(value));
        else
            element.attributes.push_back({ns, attribute.local, value});
    }
}

void DocumentBuilder::start(const QByteArray &qualifiedName, const Attributes &attributes)
{
    Element *parent = m_open.empty() ? nullptr : m_open.back().element;
    const bool passOver =
        (!m_open.empty() && (!parent || m_open.size() >= kMaxDepth || m_elements >= kMaxElements)) ||
        (m_open.empty() && m_root);
    m_open.push_back({nullptr, qualifiedName, qsizetype(m_prefixes.size())});
    if (passOver) {
        // Its text still belongs to the innermost element that was kept.
        m_open.back().element = m_open.size() > 1 ? parent : nullptr;
        m_open.back().scope = -1;
        return;
    }
    ++m_elements;
    auto element = std::make_unique<Element>();
    if (parent) {
        element->lang = parent->lang;
        element->base = parent->base;
    }
    setNameAndAttributes(*element, qualifiedName, attributes);
    m_open.back().element = element.get();
    if (parent)
        parent->nodes.push_back({std::move(element), {}});
    else
        m_root = std::move(element);
}

void DocumentBuilder::end()
{
    if (m_open.empty())
        return;
    if (m_open.back().scope >= 0)
        m_prefixes.resize(size_t(m_open.back().scope));
    m_open.pop_back();
}

void DocumentBuilder::text(const char *bytes, qsizetype length)
{
    Element *element = m_open.empty() ? nullptr : m_open.back().element;
    if (!element || length <= 0)
        return;
    if (element->nodes.empty() || element->nodes.back().element)
        element->nodes.push_back({nullptr, QByteArray(bytes, length)});
    else
        element->nodes.back().text.append(bytes, length);
}

int DocumentBuilder::distanceTo(const QByteArray &qualifiedName) const
{
    const size_t reach = std::min(m_open.size(), size_t(kMaxDepth));
    for (size_t distance = 0; distance < reach; ++distance) {
        if (m_open[m_open.size() - 1 - distance].qualifiedName == qualifiedName)
            return int(distance);
    }
    return -1;
}

} // namespace depesche::feeds
