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

/// Windows-1252 mistaken for Latin-1: its quotes and dashes arrive as the controls U+0080 to U+009F.
char16_t meantBy(uchar control)
{
    static constexpr char16_t kMeant[] =
        u"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d"
        u"\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a"
        u"\u0153\u009d\u017e\u0178";
    return kMeant[control - 0x80];
}

void appendReadable(QByteArray &out, QByteArrayView text)
{
    for (;;) {
        const qsizetype lead = text.indexOf('\xc2');
        if (lead < 0 || lead + 1 >= text.size()) {
            out.append(text);
            return;
        }
        const uchar next = uchar(text.at(lead + 1));
        if (next < 0xa0) {
            out.append(text.first(lead)).append(QString(QChar(meantBy(next))).toUtf8());
        } else {
            out.append(text.first(lead + 2));
        }
        text = text.sliced(lead + 2);
    }
}

} // namespace

/// Documents of Atom without its namespace, or with one of its drafts, mean Atom.
void DocumentBuilder::setRootNamespace(Element &root)
{
    if (root.ns == Ns::Other && !m_open.front().qualifiedName.contains(':')) {
        m_rootIsUnknown = true;
        root.ns = Ns::Plain;
    }
    if (root.name != "feed" || root.ns != Ns::Plain)
        return;
    const QByteArray version = root.attribute("version").trimmed();
    m_withoutNamespace = version.startsWith("0.") ? Ns::Atom03 : Ns::Atom;
}

Ns DocumentBuilder::resolve(const QByteArray &prefix, bool isElement)
{
    if (prefix.isEmpty() && !isElement)
        return Ns::Plain;
    const auto declared = std::find_if(m_prefixes.rbegin(), m_prefixes.rend(),
                                       [&](const auto &entry) { return entry.first == prefix; });
    const bool isDeclared = declared != m_prefixes.rend();
    if (prefix.isEmpty()) {
        const Ns ns = isDeclared ? declared->second : Ns::Plain;
        return ns == Ns::Plain || (ns == Ns::Other && m_rootIsUnknown) ? m_withoutNamespace : ns;
    }
    m_undeclaredPrefix = m_undeclaredPrefix || (!isDeclared && prefix != "xml");
    // A prefix bound to an address nobody knows is most often a well-known one with a slip of the pen.
    return isDeclared && declared->second != Ns::Other ? declared->second : namespaceOfPrefix(prefix);
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
        if (element.attributes.size() >= kMaxAttributes)
            break;
        if (name == "xmlns" || name.startsWith("xmlns:")) {
            // Who writes attributes of others back needs to know what their prefixes stand for.
            element.attributes.push_back({Ns::Xml, name.toLower(), value, name});
            continue;
        }
        const SplitName attribute = split(name);
        const Ns ns = resolve(attribute.prefix, false);
        if (ns == Ns::Xml && attribute.local == "lang")
            element.lang = value.trimmed();
        else if (ns == Ns::Xml && attribute.local == "base")
            element.base = html::resolve(element.base, QString::fromUtf8(value));
        else
            element.attributes.push_back({ns, attribute.local, value, name});
    }
}

void DocumentBuilder::start(const QByteArray &qualifiedName, const Attributes &attributes)
{
    putText();
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
    // What other programs keep in the head of a list goes back under the name it came with.
    if (parent && (parent->written || (parent->name == "head" && m_root->name == "opml")))
        element->written = std::make_unique<const QByteArray>(qualifiedName);
    m_open.back().element = element.get();
    if (parent)
        parent->nodes.push_back({std::move(element), {}});
    else {
        setRootNamespace(*element);
        m_root = std::move(element);
    }
}

void DocumentBuilder::end()
{
    if (m_open.empty())
        return;
    putText();
    if (m_open.back().scope >= 0)
        m_prefixes.resize(size_t(m_open.back().scope));
    m_open.pop_back();
}

void DocumentBuilder::text(const char *bytes, qsizetype length)
{
    if (!m_open.empty() && m_open.back().element && length > 0)
        m_text.append(bytes, size_t(length));
}

void DocumentBuilder::putText()
{
    if (m_text.empty())
        return;
    std::vector<Node> &nodes = m_open.back().element->nodes;
    if (nodes.empty() || nodes.back().element)
        nodes.push_back({nullptr, {}});
    appendReadable(nodes.back().text, m_text);
    m_text.clear();
}

std::unique_ptr<Element> DocumentBuilder::takeRoot()
{
    putText();
    return std::move(m_root);
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
