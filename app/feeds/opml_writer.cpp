// SPDX-License-Identifier: GPL-3.0-or-later
// writeOpml: OPML 2.0, feeds nested in their folders.
#include "feeds/opml.h"
#include "feeds/opml_foreign_writer.h"

#include <QHash>
#include <QLocale>
#include <QXmlStreamWriter>

#include <vector>

namespace depesche::feeds
{
namespace
{

/// A folder with what is in it, in the order of the document.
struct Branch {
    QString name;
    ForeignAttributes attributes;
    std::vector<size_t> branches;
    QList<const OpmlFeed *> feeds;
};

/// Folders by number; number 0 is the top.
class FolderTree
{
public:
    FolderTree() { m_branches.emplace_back(); }

    size_t at(const QStringList &path)
    {
        const auto known = m_numbers.constFind(path);
        if (path.isEmpty() || known != m_numbers.constEnd())
            return path.isEmpty() ? 0 : *known;
        size_t parent = 0;
        for (qsizetype depth = 1; depth <= path.size(); ++depth) {
            const QStringList upper = path.first(depth);
            const auto found = m_numbers.constFind(upper);
            if (found != m_numbers.constEnd()) {
                parent = *found;
                continue;
            }
            const size_t number = m_branches.size();
            m_branches.push_back({upper.last(), {}, {}, {}});
            m_branches[parent].branches.push_back(number);
            m_numbers.insert(upper, number);
            parent = number;
        }
        return parent;
    }

    Branch &operator[](size_t number) { return m_branches[number]; }

private:
    std::vector<Branch> m_branches;
    QHash<QStringList, size_t> m_numbers;
};

class OpmlWriter
{
public:
    explicit OpmlWriter(QByteArray &out) : m_xml(&out) { m_xml.setAutoFormatting(true); }

    void write(const OpmlDocument &document, const QDateTime &created)
    {
        FolderTree tree;
        for (const OpmlFolder &folder : document.folders)
            tree[tree.at(folder.path)].attributes = folder.otherAttributes;
        for (const OpmlFeed &feed : document.feeds)
            tree[tree.at(feed.folder)].feeds.append(&feed);

        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("opml"));
        declareNamespaces(document);
        m_names.writeDeclarations(m_xml);
        m_xml.writeAttribute(QStringLiteral("version"), QStringLiteral("2.0"));
        writeHead(document, created);
        m_xml.writeStartElement(QStringLiteral("body"));
        writeBranch(tree, 0);
        m_xml.writeEndDocument();
    }

private:
    void declareNamespaces(const OpmlDocument &document)
    {
        m_names.declare(document.head);
        for (const OpmlFolder &folder : document.folders)
            m_names.declare(folder.otherAttributes);
        for (const OpmlFeed &feed : document.feeds)
            m_names.declare(feed.otherAttributes);
    }

    void writeHead(const OpmlDocument &document, const QDateTime &created)
    {
        m_xml.writeStartElement(QStringLiteral("head"));
        m_names.writeAttributes(m_xml, document.head.attributes, {});
        m_xml.writeTextElement(QStringLiteral("title"), writable(document.title));
        if (created.isValid()) {
            // RFC 822 with English names, whatever the person's language is.
            const QString date =
                QLocale::c().toString(created.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
            m_xml.writeTextElement(QStringLiteral("dateCreated"), date + QStringLiteral(" GMT"));
        }
        for (const ForeignElement &element : document.head.elements)
            m_names.writeElement(m_xml, element);
        m_xml.writeEndElement();
    }

    /// Folders before feeds, as the library shows them. As deep as the folders are.
    void writeBranch(FolderTree &tree, size_t number)
    {
        const Branch branch = tree[number];
        for (const size_t below : branch.branches) {
            m_xml.writeStartElement(QStringLiteral("outline"));
            writeNames(tree[below].name);
            m_names.writeAttributes(m_xml, tree[below].attributes, {"text", "title", "type", "xmlurl"});
            writeBranch(tree, below);
            m_xml.writeEndElement();
        }
        for (const OpmlFeed *feed : branch.feeds)
            writeFeed(*feed);
    }

    void writeNames(const QString &name)
    {
        m_xml.writeAttribute(QStringLiteral("text"), writable(name));
        m_xml.writeAttribute(QStringLiteral("title"), writable(name));
    }

    void writeAddress(const QString &attribute, const QUrl &url)
    {
        if (!url.isEmpty())
            m_xml.writeAttribute(attribute, url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo));
    }

    void writeFeed(const OpmlFeed &feed)
    {
        m_xml.writeEmptyElement(QStringLiteral("outline"));
        writeNames(feed.title.isEmpty() ? feed.url.toDisplayString(QUrl::RemoveUserInfo) : feed.title);
        m_xml.writeAttribute(QStringLiteral("type"), QStringLiteral("rss"));
        writeAddress(QStringLiteral("xmlUrl"), feed.url);
        writeAddress(QStringLiteral("htmlUrl"), feed.homePage);
        if (!feed.description.isEmpty())
            m_xml.writeAttribute(QStringLiteral("description"), writable(feed.description));
        if (!feed.language.isEmpty())
            m_xml.writeAttribute(QStringLiteral("language"), writable(feed.language));
        m_names.writeAttributes(m_xml, feed.otherAttributes,
                                {"text", "title", "type", "xmlurl", "htmlurl", "description", "language"});
    }

    QXmlStreamWriter m_xml;
    OpmlForeignNames m_names;
};

} // namespace

QByteArray writeOpml(const OpmlDocument &document, const QDateTime &created)
{
    QByteArray out;
    OpmlWriter(out).write(document, created);
    return out;
}

} // namespace depesche::feeds
