// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-LD, meta tags, microdata, then the line under the headline.
#include "extraction/bylines.h"

#include "html/ascii.h"
#include "html/figure.h"
#include "html/text_builder.h"

#include <QRegularExpression>

namespace depesche::extraction
{

namespace
{

using html::NodeId;
using html::Tree;

constexpr qsizetype kMaxByline = 100;

void addNames(QStringList &names, const QString &byline)
{
    for (const QString &name : namesOf(byline)) {
        if (!names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    }
}

bool isAddress(const QString &text)
{
    return text.contains(QLatin1String("://")) || text.startsWith(QLatin1String("www."));
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
    for (NodeId at = 0; at < tree.size(); ++at) {
        if (tree[at].kind != html::Node::Kind::Element || tree[at].name == "meta" ||
            tree[at].name == "link" || tree[at].name == "body" || !isBylineElement(tree, at))
            continue;
        const QString text = html::plainLine(tree, nameInside(tree, at));
        if (text.isEmpty() || text.size() > kMaxByline)
            continue;
        if (QStringList names = namesOf(text); !names.isEmpty())
            return names;
    }
    return {};
}

} // namespace

QStringList namesOf(const QString &byline)
{
    static const QRegularExpression kPrefix(
        QStringLiteral("^\\s*(?:(?:written |posted |story |words "
                       ")?by|von|par|por|di|da|door|av|af|autor(?:in|en)?|author|"
                       "text|автор|от)\\b\\s*:?\\s+"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kDivider(
        QStringLiteral("\\s*(?:[,;|•·]|\\s(?:and|und|et|y|&|e|og|och|en)\\s)\\s*"));
    QString text = byline.simplified();
    text.remove(kPrefix);
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

QStringList readBylines(const Tree &tree, const std::optional<QJsonObject> &article, const MetaTags &meta)
{
    QStringList names;
    if (article) {
        for (const auto member : {QLatin1StringView("author"), QLatin1StringView("creator")}) {
            if (!names.isEmpty())
                break;
            for (const QString &name : nameMembers(*article, member)) {
                if (!isAddress(name))
                    addNames(names, name);
            }
        }
    }
    for (const char *name :
         {"author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author",
          "dcterms.creator", "cxenseparse:author", "analytics:author"}) {
        if (!names.isEmpty())
            return names;
        const QString value = meta.value(QLatin1String(name));
        if (!value.isEmpty() && !isAddress(value) && value.size() <= kMaxByline)
            addNames(names, value);
    }
    return names.isEmpty() ? shownByline(tree) : names;
}

} // namespace depesche::extraction
