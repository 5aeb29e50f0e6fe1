// SPDX-License-Identifier: GPL-3.0-or-later
// readOpml: folders and feeds of a subscription list, whoever wrote it.
#include "feeds/opml.h"

#include "feeds/element.h"
#include "feeds/feed_address.h"
#include "feeds/opml_foreign_reader.h"
#include "feeds/text_decoding.h"
#include "feeds/xml_readers.h"
#include "html/url_resolver.h"

#include <QByteArrayList>
#include <QHash>
#include <QSet>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kLargestList = 32 * 1024 * 1024;
constexpr qsizetype kDeepestFolder = 32; ///< what lies deeper stays in the folder at this depth
constexpr qsizetype kMostFolders = 10'000;
constexpr qsizetype kMostFeeds = 100'000;
constexpr qsizetype kMostLists = 200;
constexpr qsizetype kLongestName = 500;
constexpr qsizetype kLongestText = 4'000;

QString readName(const QByteArray &value)
{
    return QString::fromUtf8(value).simplified().left(kLongestName);
}

/// Attributes that have a field of their own.
const QByteArrayList &fieldsOfFeed()
{
    static const QByteArrayList fields{"text",    "title",       "type",    "xmlurl",
                                       "htmlurl", "description", "language"};
    return fields;
}

const QByteArrayList &fieldsOfFolder()
{
    static const QByteArrayList fields{"text", "title", "type", "xmlurl"};
    return fields;
}

/// Lists are named by inclusion; many programs write links for it.
bool namesList(const QByteArray &type, const QUrl &url)
{
    return type == "include" ||
           (type == "link" && url.path().endsWith(QLatin1String(".opml"), Qt::CaseInsensitive));
}

class OpmlReader
{
public:
    explicit OpmlReader(const QUrl &base) : m_base(base) {}

    OpmlDocument read(const Element &root, const Element &body)
    {
        if (const Element *head = childNamed(root, "head")) {
            if (const Element *title = childNamed(*head, "title"))
                m_document.title = title->text().simplified().left(kLongestName);
            m_foreign.collectNamespaces(root);
            m_document.head = m_foreign.head(*head);
        }
        // Once more: the head may have given a prefix another meaning.
        m_foreign.collectNamespaces(root);
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
        m_foreign.collectNamespaces(outline);
        const QByteArray type = outline.attribute("type").trimmed().toLower();
        if (type == "include" || type == "link")
            readNamedList(outline, type, folder);
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

    void readNamedList(const Element &outline, const QByteArray &type, const QStringList &folder)
    {
        NamedList list;
        const QString address = QString::fromUtf8(outline.attribute("url")).trimmed();
        list.url = address.isEmpty() ? QUrl() : html::resolve(m_base, address);
        list.url.setFragment({});
        if (!html::isFetchable(list.url) || !namesList(type, list.url) ||
            m_document.lists.size() >= kMostLists || m_knownLists.contains(list.url))
            return;
        m_knownLists.insert(list.url);
        list.title = nameOf(outline);
        list.folder = folder;
        if (!list.title.isEmpty() && folder.size() < kDeepestFolder)
            list.folder += list.title;
        m_document.lists.append(list);
    }

    static QString nameOf(const Element &outline)
    {
        const QString text = readName(outline.attribute("text"));
        return text.isEmpty() ? readName(outline.attribute("title")) : text;
    }

    QStringList enterFolder(const Element &outline, const QStringList &parent)
    {
        const QString name = nameOf(outline);
        if (name.isEmpty() || parent.size() >= kDeepestFolder)
            return parent;
        QStringList path = parent + QStringList{name};
        const ForeignAttributes others = m_foreign.attributes(outline, fieldsOfFolder());
        if (const auto known = m_folderNumbers.constFind(path); known != m_folderNumbers.constEnd()) {
            keepMissing(others, m_document.folders[*known].otherAttributes);
            return path;
        }
        if (m_document.folders.size() >= kMostFolders)
            return parent;
        m_folderNumbers.insert(path, m_document.folders.size());
        m_document.folders.append({path, others});
        return path;
    }

    /// A folder that a list has in two places is one folder; the first place wins.
    static void keepMissing(const ForeignAttributes &others, ForeignAttributes &kept)
    {
        for (auto it = others.cbegin(); it != others.cend(); ++it) {
            if (!kept.contains(it.key()))
                kept.insert(it.key(), *it);
        }
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
        feed.title = nameOf(outline);
        if (feed.title.isEmpty())
            feed.title = feed.url.toDisplayString(QUrl::RemoveUserInfo);
        feed.homePage = html::resolve({}, QString::fromUtf8(outline.attribute("htmlurl")));
        if (!html::isFetchable(feed.homePage))
            feed.homePage.clear();
        feed.description = QString::fromUtf8(outline.attribute("description")).trimmed().left(kLongestText);
        feed.language = readName(outline.attribute("language"));
        feed.otherAttributes = m_foreign.attributes(outline, fieldsOfFeed());
        m_document.feeds.append(feed);
    }

    QUrl m_base;
    OpmlDocument m_document;
    QSet<QUrl> m_knownLists;
    QHash<QStringList, qsizetype> m_folderNumbers;
    QSet<QString> m_knownFeeds;
    OpmlForeignReader m_foreign;
};

Unexpected<FeedFailure> opmlFailure(FeedFailureCode code, const QString &detail = {})
{
    return Unexpected{FeedFailure{code, 0, detail}};
}

} // namespace

Expected<OpmlDocument, FeedFailure> readOpml(const QByteArray &document, const QUrl &base)
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
    OpmlDocument list = OpmlReader(base).read(*xml.root, *body);
    list.repaired = xml.malformed || decoded.malformed;
    return list;
}

} // namespace depesche::feeds
