// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-LD first, then meta tags, then microdata, then what the page shows.
#include "extraction/page_metadata.h"

#include "extraction/bylines.h"
#include "extraction/date_text.h"
#include "html/ascii.h"
#include "html/figure.h"
#include "html/sanitizer.h"
#include "html/text_builder.h"
#include "html/url_resolver.h"

#include <QRegularExpression>

namespace depesche::extraction
{

namespace
{

using html::kNoNode;
using html::NodeId;
using html::Tree;

QString firstMeta(const MetaTags &meta, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        QString value = meta.value(QLatin1String(name));
        if (!value.isEmpty())
            return value;
    }
    return {};
}

QString jsonText(const std::optional<QJsonObject> &article, const char *name)
{
    return article ? html::textMember(*article, QLatin1StringView(name)) : QString();
}

QString firstText(std::initializer_list<QString> candidates)
{
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return {};
}

/// The first element with this itemprop: its content, its datetime or its text.
QString itemprop(const Tree &tree, std::string_view property)
{
    for (NodeId at = 0; at < tree.size(); ++at) {
        if (tree[at].attributeCount == 0 || tree.attribute(at, "itemprop") != property)
            continue;
        for (const std::string_view name : {std::string_view("content"), std::string_view("datetime")}) {
            if (tree.hasAttribute(at, name))
                return html::toString(tree.attribute(at, name)).trimmed();
        }
        return html::plainLine(tree, at);
    }
    return {};
}

QString firstHeading(const Tree &tree)
{
    QString only;
    for (NodeId at = 0; at < tree.size(); ++at) {
        if (!tree.isElement(at, "h1"))
            continue;
        QString text = html::plainLine(tree, at);
        if (html::classContains(tree, at, {"title", "headline"}) && !text.isEmpty())
            return text;
        if (only.isEmpty())
            only = text;
    }
    return only;
}

QString titleElement(const Tree &tree)
{
    const NodeId title = tree.descendant(Tree::root(), "title");
    return title == kNoNode ? QString() : tree.textContent(title).simplified();
}

bool sameLetters(QString a, QString b)
{
    const auto letters = [](QString &text) { text.removeIf([](QChar c) { return !c.isLetterOrNumber(); }); };
    letters(a);
    letters(b);
    return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
}

/// "Headline - Site" and "Site | Headline", where the site's name is known or the heading tells it.
QString withoutSiteName(const QString &title, const QString &site, const QString &heading, const QUrl &url)
{
    static const QRegularExpression separator(
        QStringLiteral("\\s+[|\\-–—\\\\/>»·•:]\\s+|\\s*[|｜]\\s*|:\\s+(?=\\S+$)"));
    const QString host = url.host();
    const auto isSite = [&](const QString &part) {
        return sameLetters(part, site) || sameLetters(part, host) ||
               sameLetters(part, host.section(QLatin1Char('.'), -2)) ||
               sameLetters(part, host.section(QLatin1Char('.'), -2, -2));
    };
    auto matches = separator.globalMatch(title);
    qsizetype lastBegin = -1, lastEnd = -1, firstBegin = -1, firstEnd = -1;
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (firstBegin < 0) {
            firstBegin = match.capturedStart();
            firstEnd = match.capturedEnd();
        }
        lastBegin = match.capturedStart();
        lastEnd = match.capturedEnd();
    }
    if (lastBegin < 0)
        return title;
    if (isSite(title.mid(lastEnd)))
        return title.left(lastBegin).trimmed();
    if (isSite(title.left(firstBegin)))
        return title.mid(firstEnd).trimmed();
    if (sameLetters(title.left(lastBegin), heading) || sameLetters(title.left(firstBegin), heading) ||
        sameLetters(title.mid(firstEnd), heading))
        return heading;
    return title;
}

/// For pages whose only title is <title>: what stands in front of the last separator, if that is a headline.
QString guessedTitle(const QString &title)
{
    static const QRegularExpression separator(QStringLiteral("\\s[|\\-–—»·]\\s"));
    const qsizetype at = title.lastIndexOf(separator);
    if (at < 0)
        return title;
    const QString head = title.left(at).trimmed();
    return head.count(QLatin1Char(' ')) >= 2 ? head : title;
}

QString readTitle(const Tree &tree, const std::optional<QJsonObject> &article, const MetaTags &meta,
                  const QString &site, const QUrl &url)
{
    QString heading = firstHeading(tree);
    const QString declared =
        firstText({jsonText(article, "headline"), firstMeta(meta, {"og:title"}),
                   firstMeta(meta, {"twitter:title", "dc.title", "dc:title", "parsely-title", "title"})});
    if (!declared.isEmpty())
        return withoutSiteName(declared, site, heading, url);
    const QString title = withoutSiteName(titleElement(tree), site, heading, url);
    if (title.isEmpty())
        return heading;
    if (!heading.isEmpty() && title.contains(heading) && heading.size() > 10)
        return heading;
    return sameLetters(title, heading) ? title : guessedTitle(title);
}

QString readLanguage(const Tree &tree, const std::optional<QJsonObject> &article, const MetaTags &meta)
{
    // The tree's root carries the attributes of <html>.
    QString language = html::toString(tree.attribute(Tree::root(), "lang"));
    language = firstText({language.trimmed(),
                          firstMeta(meta, {"og:locale", "content-language", "language", "dc.language"}),
                          jsonText(article, "inLanguage")});
    language.replace(QLatin1Char('_'), QLatin1Char('-'));
    language = language.section(QLatin1Char(','), 0, 0).trimmed();
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"));
    return tag.match(language).hasMatch() ? language : QString();
}

QDateTime firstDate(std::initializer_list<QString> candidates)
{
    for (const QString &candidate : candidates) {
        if (QDateTime date = parseDateText(candidate); date.isValid())
            return date;
    }
    return {};
}

/// The first <time> outside of lists of other articles, or the site family's data-unixtime.
QDateTime shownDate(const Tree &tree)
{
    const NodeId article = tree.descendant(Tree::root(), "article");
    const NodeId top = article == kNoNode ? Tree::root() : article;
    const NodeId end = tree.afterSubtree(top);
    for (NodeId at = top; at < end; ++at) {
        if (tree[at].attributeCount == 0)
            continue;
        for (const std::string_view name :
             {std::string_view("datetime"), std::string_view("data-unixtime")}) {
            if (QDateTime date = parseDateText(html::toString(tree.attribute(at, name))); date.isValid())
                return date;
        }
    }
    return {};
}

QUrl readCanonical(const Tree &tree, const MetaTags &meta, const QUrl &url)
{
    for (NodeId at = 0; at < tree.size(); ++at) {
        if (tree.isElement(at, "link") && html::equalsIgnoringCase(tree.attribute(at, "rel"), "canonical")) {
            QUrl found = html::resolve(url, html::toString(tree.attribute(at, "href")));
            if (html::isFetchable(found))
                return found;
        }
    }
    const QUrl found = html::resolve(url, firstMeta(meta, {"og:url"}));
    return html::isFetchable(found) && found.path().size() > 1 ? found : url;
}

} // namespace

MetaTags readMetaTags(const Tree &tree)
{
    MetaTags result;
    for (NodeId at = 0; at < tree.size(); ++at) {
        if (!tree.isElement(at, "meta"))
            continue;
        const QString value = html::toPlainLine(html::toString(tree.attribute(at, "content")));
        if (value.isEmpty())
            continue;
        for (const char *key : {"property", "name", "itemprop", "http-equiv"}) {
            const QStringList names =
                html::toString(tree.attribute(at, key)).toLower().split(QLatin1Char(' '));
            for (const QString &name : names) {
                if (!name.isEmpty() && !result.contains(name))
                    result.insert(name, value);
            }
        }
    }
    return result;
}

PageMetadata readMetadata(const Tree &tree, const html::JsonLd &data, const MetaTags &meta, const QUrl &url)
{
    PageMetadata result;
    const auto article = data.article();
    QStringList publishers;
    if (article)
        publishers = html::nameMembers(*article, QLatin1StringView("publisher"));
    result.siteName = firstText({firstMeta(meta, {"og:site_name", "application-name"}), publishers.value(0)});
    result.title = readTitle(tree, article, meta, result.siteName, url);
    result.authors = readBylines(
        tree, article, meta,
        publishers + QStringList{result.siteName, url.host(), url.host().section(QLatin1Char('.'), -2)});
    result.language = readLanguage(tree, article, meta);
    result.published =
        firstDate({jsonText(article, "datePublished"), firstMeta(meta, {"article:published_time"}),
                   firstMeta(meta, {"datepublished", "parsely-pub-date", "date", "pubdate", "publishdate",
                                    "dc.date", "article:publicationdate", "dc.date.issued", "dcterms.created",
                                    "og:published_time", "publish-date", "sailthru.date", "article.published",
                                    "cxenseparse:recs:publishtime"}),
                   itemprop(tree, "datePublished"), jsonText(article, "dateCreated")});
    if (!result.published.isValid())
        result.published = shownDate(tree);
    result.modified =
        firstDate({jsonText(article, "dateModified"), firstMeta(meta, {"article:modified_time"}),
                   firstMeta(meta, {"og:updated_time", "last-modified", "dc.date.modified"}),
                   itemprop(tree, "dateModified")});
    result.description =
        firstText({jsonText(article, "description"),
                   firstMeta(meta, {"dc.description", "dc:description", "dcterms.description",
                                    "og:description", "description", "twitter:description"})});
    result.canonicalUrl = readCanonical(tree, meta, url);
    result.isArticle = article.has_value() || firstMeta(meta, {"og:type"}) == QLatin1String("article");
    return result;
}

} // namespace depesche::extraction
