// SPDX-License-Identifier: GPL-3.0-or-later
// Element: look-ups, text, markup; the table of namespaces.
#include "feeds/element.h"

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

struct Known {
    const char *uri; ///< lower case, without scheme's s and last slash or hash
    const char *prefix;
    Ns ns;
};

constexpr std::array kKnown{
    Known{"http://www.w3.org/2005/atom", "atom", Ns::Atom},
    Known{"http://www.w3.org/2005/atom", "atom10", Ns::Atom},
    Known{"http://purl.org/atom/ns", "atom03", Ns::Atom03},
    Known{"http://purl.org/rss/1.0", "rss", Ns::Rss10},
    Known{"http://my.netscape.com/rdf/simple/0.9", "", Ns::Rss090},
    Known{"http://channel.netscape.com/rdf/simple/0.9", "", Ns::Rss090},
    Known{"http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf", Ns::Rdf},
    Known{"http://www.w3.org/1999/xhtml", "xhtml", Ns::Xhtml},
    Known{"http://www.w3.org/xml/1998/namespace", "xml", Ns::Xml},
    Known{"http://purl.org/dc/elements/1.1", "dc", Ns::Dc},
    Known{"http://purl.org/dc/elements/1.0", "", Ns::Dc},
    Known{"http://purl.org/dc/terms", "dcterms", Ns::DcTerms},
    Known{"http://purl.org/rss/1.0/modules/content", "content", Ns::Content},
    Known{"http://search.yahoo.com/mrss", "media", Ns::Media},
    Known{"http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes", Ns::Itunes},
    Known{"http://example.com/dtds/podcast-1.0.dtd", "", Ns::Itunes},
    Known{"http://purl.org/rss/1.0/modules/syndication", "sy", Ns::Syndication},
    Known{"http://purl.org/rss/1.0/modules/slash", "slash", Ns::Slash},
    Known{"http://wellformedweb.org/commentapi", "wfw", Ns::Wfw},
    Known{"http://purl.org/syndication/thread/1.0", "thr", Ns::Threading},
    Known{"https://podcastindex.org/namespace/1.0", "podcast", Ns::Podcast},
    Known{"http://podcastindex.org/namespace/1.0", "", Ns::Podcast},
    Known{"https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", "", Ns::Podcast},
    Known{"http://news.yandex.ru", "yandex", Ns::Yandex},
    Known{"http://turbo.yandex.ru", "turbo", Ns::Turbo},
    Known{"http://backend.userland.com/creativecommonsrssmodule", "creativecommons", Ns::CreativeCommons},
    Known{"http://www.google.com/schemas/play-podcasts/1.0", "googleplay", Ns::GooglePlay},
    Known{"http://webns.net/mvcb", "admin", Ns::Admin},
    Known{"http://purl.org/atompub/tombstones/1.0", "at", Ns::Tombstones},
    // RSS 0.91 to 2.0 have no namespace; these were invented for them all the same.
    Known{"", "", Ns::Plain},
    Known{"http://backend.userland.com/rss", "", Ns::Plain},
    Known{"http://backend.userland.com/rss2", "", Ns::Plain},
    Known{"http://blogs.law.harvard.edu/tech/rss", "", Ns::Plain},
    Known{"http://www.rssboard.org/rss-specification", "", Ns::Plain},
    Known{"http://purl.org/rss/2.0", "", Ns::Plain},
    Known{"http://purl.org/net/rss1.1", "", Ns::Rss10},
};

void appendEscaped(QByteArray &out, const QByteArray &text)
{
    for (const char c : text) {
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
}

/// Bounded by the builder's limit on depth.
void appendText(const Element &element, QByteArray &out)
{
    for (const Node &node : element.nodes) {
        if (node.element)
            appendText(*node.element, out);
        else
            out += node.text;
    }
}

bool isVoid(const QByteArray &name)
{
    static constexpr std::array kVoid{"area",  "base", "br",   "col",    "embed", "hr", "img",
                                      "input", "link", "meta", "source", "track", "wbr"};
    return std::any_of(kVoid.begin(), kVoid.end(), [&](const char *known) { return name == known; });
}

void appendMarkup(const Element &element, QByteArray &out)
{
    for (const Node &node : element.nodes) {
        if (!node.element) {
            appendEscaped(out, node.text);
            continue;
        }
        const Element &inner = *node.element;
        out += '<' + inner.name;
        for (const Attribute &attribute : inner.attributes) {
            if (attribute.ns != Ns::Plain && attribute.ns != Ns::Xhtml)
                continue;
            out += ' ' + attribute.name + "=\"";
            appendEscaped(out, attribute.value);
            out += '"';
        }
        out += '>';
        if (isVoid(inner.name))
            continue;
        appendMarkup(inner, out);
        out += "</" + inner.name + '>';
    }
}

} // namespace

Ns namespaceOf(const QByteArray &uri)
{
    QByteArray key = uri.trimmed().toLower();
    while (key.endsWith('/') || key.endsWith('#'))
        key.chop(1);
    for (const Known &known : kKnown) {
        if (key == known.uri)
            return known.ns;
    }
    // The same namespaces with https, and versions of RSS nobody listed.
    if (key.startsWith("https://")) {
        const QByteArray plain = "http://" + key.mid(8);
        for (const Known &known : kKnown) {
            if (plain == known.uri)
                return known.ns;
        }
    }
    if (key.startsWith("http://purl.org/atom"))
        return Ns::Atom03;
    return Ns::Other;
}

Ns namespaceOfPrefix(const QByteArray &prefix)
{
    const QByteArray key = prefix.toLower();
    for (const Known &known : kKnown) {
        if (!key.isEmpty() && key == known.prefix)
            return known.ns;
    }
    return Ns::Other;
}

QByteArray Element::attribute(const char *attributeName) const
{
    for (const Attribute &candidate : attributes) {
        if (candidate.name == attributeName && (candidate.ns == Ns::Plain || candidate.ns == ns))
            return candidate.value.isNull() ? QByteArray("") : candidate.value;
    }
    return {};
}

QByteArray Element::attribute(Ns attributeNs, const char *attributeName) const
{
    for (const Attribute &candidate : attributes) {
        if (candidate.ns == attributeNs && candidate.name == attributeName)
            return candidate.value;
    }
    return {};
}

const Element *Element::child(Ns childNs, const char *childName) const
{
    for (const Node &node : nodes) {
        if (node.element && node.element->is(childNs, childName))
            return node.element.get();
    }
    return nullptr;
}

std::vector<const Element *> Element::children(Ns childNs, const char *childName) const
{
    std::vector<const Element *> found;
    for (const Node &node : nodes) {
        if (node.element && node.element->is(childNs, childName))
            found.push_back(node.element.get());
    }
    return found;
}

bool Element::hasElements() const
{
    return std::any_of(nodes.begin(), nodes.end(), [](const Node &node) { return node.element != nullptr; });
}

bool Element::isBlank() const
{
    // No character of white space begins with one of these bytes of UTF-8, so most texts are told by their
    // first.
    const auto isInk = [](char c) {
        const auto byte = uchar(c);
        return (byte > 0x20 && byte < 0x80) || (byte >= 0xc3 && byte <= 0xdf);
    };
    for (const Node &node : nodes) {
        if (node.element || std::any_of(node.text.begin(), node.text.end(), isInk))
            return false;
    }
    return text().isEmpty();
}

QByteArray Element::rawText() const
{
    if (nodes.size() == 1 && !nodes.front().element)
        return nodes.front().text;
    QByteArray out;
    appendText(*this, out);
    return out;
}

QString Element::text() const
{
    return QString::fromUtf8(rawText()).trimmed();
}

QByteArray Element::innerMarkup() const
{
    QByteArray out;
    appendMarkup(*this, out);
    return out;
}

} // namespace depesche::feeds
