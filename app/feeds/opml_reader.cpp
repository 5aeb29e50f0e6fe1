// SPDX-License-Identifier: GPL-3.0-or-later
// readOpml: folders and feeds of a subscription list, whoever wrote it.
#include "feeds/opml.h"

#include "feeds/element.h"
#include "feeds/feed_address.h"
#include "feeds/text_decoding.h"
#include "feeds/xml_readers.h"
#include "html/url_resolver.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kLargestList = 32 * 1024 * 1024;
constexpr qsizetype kDeepestFolder = 32; ///< what lies deeper stays in the folder at this depth
constexpr qsizetype kMostFolders = 10'000;
constexpr qsizetype kMostFeeds = 100'000;
constexpr qsizetype kLongestName = 500;
constexpr qsizetype kLongestText = 4'000;
constexpr qsizetype kMostOtherAttributes = 32;
constexpr qsizetype kLongestOtherValue = 64 * 1024;

QString readName(const QByteArray &value)
{
    return QString::fromUtf8(value).simplified().left(kLongestName);
}

/// Attributes that have a field of their own.
bool isOwnField(const QByteArray &name)
{
    static constexpr std::array kFields{"text",    "title",       "type",    "xmlurl",
                                        "htmlurl", "description", "language"};
    return std::find(kFields.begin(), kFields.end(), name) != kFields.end();
}

/// Programs of other readers (newsboat, Liferea, RSS Guard) and secrets: never kept, so never handed on.
bool isUnwanted(const QByteArray &name)
{
    static constexpr std::array kCommands{"filtercmd", "postprocess", "xmlurltype", "command", "exec"};
    return std::find(kCommands.begin(), kCommands.end(), name) != kCommands.end() ||
           name.contains("password") || name.contains("passwd");
}

bool isXmlName(const QByteArray &name)
{
    const auto isStart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !name.isEmpty() && isStart(name.at(0)) && std::all_of(name.begin(), name.end(), [&](char c) {
        return isStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

class OpmlReader
{
public:
    OpmlDocument read(const Element &root, const Element &body)
    {
        if (const Element *head = childNamed(root, "head")) {
            if (const Element *title = childNamed(*head, "title"))
                m_document.title = title->text().simplified().left(kLongestName);
        }
        collectNamespaces(root);
        readOutlines(body, {});
        return std::move(m_document);
    }

    static const Element *childNamed(const Element &parent, const char *name)
    {
        for (const Node &node : parent.nodes) {
            if (node.element && node.element->name == name)
                return node.element.get();
        }
        return nullptr;
    }

private:
    void collectNamespaces(const Element &element)
    {
        for (const Attribute &attribute : element.attributes) {
            if (attribute.ns == Ns::Xml && attribute.name.startsWith("xmlns:"))
                m_namespaces.insert(attribute.name.mid(6), QString::fromUtf8(attribute.value));
        }
    }

    /// Bounded by the builder's limit on depth.
    void readOutlines(const Element &parent, const QStringList &folder)
    {
        for (const Node &node : parent.nodes) {
            if (node.element && node.element->name == "outline")
                readOutline(*node.element, folder);
        }
    }

    void readOutline(const Element &outline, const QStringList &folder)
    {
        if (outline.attribute("iscomment").trimmed().toLower() == "true")
            return;
        collectNamespaces(outline);
        const QByteArray type = outline.attribute("type").trimmed().toLower();
        const bool hasOutlines = childNamed(outline, "outline") != nullptr;
        if (!outline.attribute("xmlurl").trimmed().isEmpty()) {
            readFeed(outline, folder);
            // Feeds have nothing below them: where they seem to, an end tag is missing.
            readOutlines(outline, folder);
        } else if (hasOutlines || type.isEmpty() || type == "folder") {
            readOutlines(outline, enterFolder(outline, folder));
        } else if (type == "rss" || type == "atom") {
            ++m_document.skipped;
        }
    }

    QStringList enterFolder(const Element &outline, const QStringList &parent)
    {
        QString name = readName(outline.attribute("text"));
        if (name.isEmpty())
            name = readName(outline.attribute("title"));
        if (name.isEmpty() || parent.size() >= kDeepestFolder)
            return parent;
        QStringList path = parent + QStringList{name};
        if (m_knownFolders.contains(path))
            return path;
        if (m_document.folders.size() >= kMostFolders)
            return parent;
        m_knownFolders.insert(path);
        m_document.folders.append(path);
        return path;
    }

    void readFeed(const Element &outline, const QStringList &folder)
    {
        OpmlFeed feed;
        feed.url = feedAddress(QString::fromUtf8(outline.attribute("xmlurl")));
        if (!feed.url.isValid() || m_document.feeds.size() >= kMostFeeds) {
            ++m_document.skipped;
            return;
        }
        const QString address = feed.url.toString(QUrl::FullyEncoded);
        if (m_knownFeeds.contains(address))
            return;
        m_knownFeeds.insert(address);
        feed.folder = folder;
        feed.title = readName(outline.attribute("text"));
        if (feed.title.isEmpty())
            feed.title = readName(outline.attribute("title"));
        if (feed.title.isEmpty())
            feed.title = feed.url.toDisplayString(QUrl::RemoveUserInfo);
        feed.homePage = html::resolve({}, QString::fromUtf8(outline.attribute("htmlurl")));
        if (!html::isFetchable(feed.homePage))
            feed.homePage.clear();
        feed.description = QString::fromUtf8(outline.attribute("description")).trimmed().left(kLongestText);
        feed.language = readName(outline.attribute("language"));
        readOtherAttributes(outline, feed);
        m_document.feeds.append(feed);
    }

    void readOtherAttributes(const Element &outline, OpmlFeed &feed) const
    {
        for (const Attribute &attribute : outline.attributes) {
            const bool plain = !attribute.written.contains(':');
            if (attribute.ns == Ns::Xml || isUnwanted(attribute.name) ||
                (plain && isOwnField(attribute.name)) || attribute.value.size() > kLongestOtherValue ||
                feed.otherAttributes.size() >= kMostOtherAttributes)
                continue;
            const QString key = otherKey(attribute.written);
            if (!key.isEmpty() && !feed.otherAttributes.contains(key))
                feed.otherAttributes.insert(key, QString::fromUtf8(attribute.value));
        }
    }

    /// "name", or "{namespace}prefix:name"; empty for a prefix that is not declared.
    QString otherKey(const QByteArray &written) const
    {
        const qsizetype colon = written.indexOf(':');
        const QByteArray local = written.mid(colon + 1);
        if (!isXmlName(local))
            return {};
        if (colon < 0)
            return QString::fromLatin1(local);
        const QByteArray prefix = written.left(colon);
        const QString uri = m_namespaces.value(prefix.toLower());
        if (uri.isEmpty() || uri.contains(QLatin1Char('}')) || !isXmlName(prefix))
            return {};
        return QLatin1Char('{') + uri + QLatin1Char('}') + QString::fromLatin1(written);
    }

    OpmlDocument m_document;
    QSet<QStringList> m_knownFolders;
    QSet<QString> m_knownFeeds;
    QMap<QByteArray, QString> m_namespaces;
};

Unexpected<FeedFailure> opmlFailure(FeedFailureCode code, const QString &detail = {})
{
    return Unexpected{FeedFailure{code, 0, detail}};
}

} // namespace

Expected<OpmlDocument, FeedFailure> readOpml(const QByteArray &document)
{
    if (document.size() > kLargestList)
        return opmlFailure(FeedFailureCode::TooLarge, QString::number(kLargestList));
    if (document.trimmed().isEmpty())
        return opmlFailure(FeedFailureCode::EmptyBody);
    const DecodedText decoded = decodeDocument(document, {});
    const XmlDocument xml = readXml(decoded.utf8);
    if (xml.tooDeep)
        return opmlFailure(FeedFailureCode::TooDeep, xml.fault);
    if (!xml.root || xml.root->name != "opml")
        return opmlFailure(FeedFailureCode::NotAFeed);
    const Element *body = OpmlReader::childNamed(*xml.root, "body");
    if (!body)
        return opmlFailure(xml.truncated ? FeedFailureCode::BrokenDocument : FeedFailureCode::NotAFeed,
                           xml.fault);
    OpmlDocument list = OpmlReader().read(*xml.root, *body);
    list.repaired = xml.malformed || decoded.malformed;
    return list;
}

} // namespace depesche::feeds
