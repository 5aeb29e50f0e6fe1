// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-LD, meta tags, microdata, then the line under the headline.
#include "extraction/bylines.h"

#include "html/ascii.h"
#include "html/figure.h"
#include "html/text_builder.h"

#include <QRegularExpression>

#include <algorithm>

namespace depesche::extraction
{

namespace
{

using html::NodeId;
using html::Tree;

constexpr qsizetype kMaxByline = 100;

QString withoutPrefix(const QString &byline)
{
    static const QRegularExpression kPrefix(
        QStringLiteral("^\\s*(?:(?:written |posted |story |words "
                       ")?by|von|par|por|di|da|door|av|af|autor(?:in|en)?|author|"
                       "text|автор|от)\\b\\s*:?\\s+"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return byline.simplified().remove(kPrefix);
}

void addNames(QStringList &names, const QString &byline)
{
    for (const QString &name : namesOf(byline)) {
        if (!names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    }
}

bool isAddress(const QString &text)
{
    return text.contains(QLatin1String("://")) || text.startsWith(QLatin1String("www.")) ||
           (text.contains(QLatin1Char('@')) && !text.contains(QLatin1Char(' ')));
}

/// Dates and times stand beside names more often than any name has three digits.
bool hasDate(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) > 2;
}

/// First and last name, where the script tells capitals apart.
bool looksLikePerson(const QString &name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return words.size() >= 2 && !words.first().at(0).isLower() && !words.last().at(0).isLower();
}

/// "dpa.com" for "dpa": names without what the address of a site adds.
QString folded(const QString &name)
{
    static const QRegularExpression kTail(
        QStringLiteral("\\s*\\(.*\\)$|\\.(?:com|org|net|de|at|ch|fr|co\\.uk)$"));
    QString text = name.toCaseFolded().remove(kTail);
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return text;
}

/// True where the names are the newsroom's own, not those of people.
bool areNewsroom(const QStringList &names, const QStringList &newsroom)
{
    return std::all_of(names.begin(), names.end(), [&newsroom](const QString &name) {
        return std::any_of(newsroom.begin(), newsroom.end(),
                           [&name](const QString &other) { return folded(other) == folded(name); });
    });
}

bool isBylineElement(const Tree &tree, NodeId id)
{
    if (tree[id].attributeCount == 0)
        return false;
    const std::string_view rel = tree.attribute(id, "rel");
    const std::string_view property = tree.attribute(id, "itemprop");
    return html::equalsIgnoringCase(rel, "author") || html::containsIgnoringCase(property, "author") ||
           html::classContains(tree, id, {"byline", "author", "dateline", "writtenby", "p-author"});
}

/// Inside a byline the element that is the name itself.
NodeId nameInside(const Tree &tree, NodeId id)
{
    const NodeId end = tree.afterSubtree(id);
    for (NodeId at = id + 1; at < end; ++at) {
        if (tree[at].attributeCount > 0 &&
            (html::containsIgnoringCase(tree.attribute(at, "itemprop"), "name") ||
             tree.attribute(at, "rel") == "author"))
            return at;
    }
    return id;
}

QStringList shownByline(const Tree &tree)
{
    const auto isTime = [&tree](NodeId id) {
        return tree.isElement(id, "time") || html::classContains(tree, id, {"date", "time"});
    };
    for (NodeId at = 0; at < tree.size(); ++at) {
        if (tree[at].kind != html::Node::Kind::Element || tree[at].name == "meta" ||
            tree[at].name == "link" || tree[at].name == "body" || !isBylineElement(tree, at))
            continue;
        const QString text = html::plainLine(tree, nameInside(tree, at), isTime);
        if (text.isEmpty() || text.size() > kMaxByline)
            continue;
        QStringList names = namesOf(text);
        names.removeIf(hasDate);
        if (!names.isEmpty())
            return names;
    }
    return {};
}

/// The names of structured data stand one by one; only lists are taken apart.
QStringList statedNames(const QJsonObject &article)
{
    static const QRegularExpression kDivider(QStringLiteral("\\s*[,;|]\\s*"));
    QStringList names;
    for (const auto member : {QLatin1StringView("author"), QLatin1StringView("creator")}) {
        for (const QString &text : html::nameMembers(article, member)) {
            for (const QString &name : withoutPrefix(text).split(kDivider, Qt::SkipEmptyParts)) {
                if (!isAddress(name) && !names.contains(name, Qt::CaseInsensitive))
                    names.append(name);
            }
        }
        if (!names.isEmpty())
            break;
    }
    return names;
}

QStringList metaNames(const MetaTags &meta)
{
    QStringList names;
    for (const char *name :
         {"dc:creator", "dc.creator", "author", "article:author", "parsely-author", "byl", "sailthru.author",
          "dcterms.creator", "cxenseparse:author", "analytics:author"}) {
        const QString value = meta.value(QLatin1String(name));
        if (!value.isEmpty() && !isAddress(value) && value.size() <= kMaxByline)
            addNames(names, value);
        if (!names.isEmpty())
            break;
    }
    return names;
}

} // namespace

QStringList namesOf(const QString &byline)
{
    static const QRegularExpression kDivider(
        QStringLiteral("\\s*(?:[,;|•·]|\\s(?:and|und|et|y|&|e|og|och|en)\\s)\\s*"));
    const QString text = withoutPrefix(byline);
    QStringList names;
    for (QString name : text.split(kDivider, Qt::SkipEmptyParts)) {
        name = name.trimmed();
        while (name.endsWith(QLatin1Char('.')) && name.size() > 25)
            name.chop(1);
        if (!name.isEmpty() && !isAddress(name) && !names.contains(name))
            names.append(name);
    }
    return names;
}

QStringList readBylines(const Tree &tree, const std::optional<QJsonObject> &article, const MetaTags &meta,
                        const QStringList &newsroom)
{
    QStringList stated = article ? statedNames(*article) : QStringList();
    if (!stated.isEmpty() && !areNewsroom(stated, newsroom))
        return stated;
    QStringList named = metaNames(meta);
    if (!named.isEmpty() && !areNewsroom(named, newsroom))
        return named;
    QStringList shown = shownByline(tree);
    QStringList fallback = stated.isEmpty() ? named : stated;
    if (fallback.isEmpty() || (!shown.isEmpty() && std::all_of(shown.begin(), shown.end(), looksLikePerson)))
        return shown;
    return fallback;
}

} // namespace depesche::extraction
