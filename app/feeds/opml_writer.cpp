// SPDX-License-Identifier: GPL-3.0-or-later
// writeOpml: OPML 2.0, feeds nested in their folders.
#include "feeds/opml.h"

#include <QHash>
#include <QLocale>
#include <QMap>
#include <QSet>
#include <QXmlStreamWriter>

#include <algorithm>
#include <vector>

namespace depesche::feeds
{
namespace
{

/// XML 1.0 has no way to write most control characters and lone surrogates.
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

struct OtherName {
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
OtherName splitKey(const QString &key)
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

/// A folder with what is in it, in the order of the document.
struct Branch {
    QString name;
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
            m_branches.push_back({upper.last(), {}, {}});
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
        for (const QStringList &folder : document.folders)
            tree.at(folder);
        for (const OpmlFeed &feed : document.feeds)
            tree[tree.at(feed.folder)].feeds.append(&feed);

        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("opml"));
        declareNamespaces(document);
        m_xml.writeAttribute(QStringLiteral("version"), QStringLiteral("2.0"));
        writeHead(document.title, created);
        m_xml.writeStartElement(QStringLiteral("body"));
        writeBranch(tree, 0);
        m_xml.writeEndDocument();
    }

private:
    /// All of them at the root; a prefix that stands for two namespaces is replaced for the second one.
    void declareNamespaces(const OpmlDocument &document)
    {
        QSet<QString> taken{QStringLiteral("xml"), QStringLiteral("xmlns")};
        for (const OpmlFeed &feed : document.feeds) {
            for (auto it = feed.otherAttributes.keyBegin(); it != feed.otherAttributes.keyEnd(); ++it) {
                const OtherName name = splitKey(*it);
                if (name.uri.isEmpty() || name.local.isEmpty() || m_prefixes.contains(name.uri))
                    continue;
                QString prefix = name.prefix;
                for (int number = 1; prefix.isEmpty() || taken.contains(prefix); ++number)
                    prefix = QStringLiteral("ns%1").arg(number);
                taken.insert(prefix);
                m_prefixes.insert(name.uri, prefix);
                // writeNamespace() of Qt 6.4 escapes nothing.
                m_xml.writeAttribute(QStringLiteral("xmlns:") + prefix, writable(name.uri));
            }
        }
    }

    void writeHead(const QString &title, const QDateTime &created)
    {
        m_xml.writeStartElement(QStringLiteral("head"));
        m_xml.writeTextElement(QStringLiteral("title"), writable(title));
        if (created.isValid()) {
            // RFC 822 with English names, whatever the person's language is.
            const QString date =
                QLocale::c().toString(created.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
            m_xml.writeTextElement(QStringLiteral("dateCreated"), date + QStringLiteral(" GMT"));
        }
        m_xml.writeEndElement();
    }

    /// Folders before feeds, as the library shows them. As deep as the folders are.
    void writeBranch(FolderTree &tree, size_t number)
    {
        const Branch branch = tree[number];
        for (const size_t below : branch.branches) {
            m_xml.writeStartElement(QStringLiteral("outline"));
            writeNames(tree[below].name);
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
        for (auto it = feed.otherAttributes.begin(); it != feed.otherAttributes.end(); ++it) {
            const OtherName name = splitKey(it.key());
            if (name.local.isEmpty())
                continue;
            const QString prefix = m_prefixes.value(name.uri);
            m_xml.writeAttribute(prefix.isEmpty() ? name.local : prefix + QLatin1Char(':') + name.local,
                                 writable(it.value()));
        }
    }

    QXmlStreamWriter m_xml;
    QMap<QString, QString> m_prefixes; ///< by namespace
};

} // namespace

QByteArray writeOpml(const OpmlDocument &document, const QDateTime &created)
{
    QByteArray out;
    OpmlWriter(out).write(document, created);
    return out;
}

} // namespace depesche::feeds
