// SPDX-License-Identifier: GPL-3.0-or-later
// Takes addresses apart into what names the article and the number of the page.
#include "extraction/page_links.h"

#include "html/ascii.h"
#include "html/text_builder.h"
#include "html/url_resolver.h"

#include <QMap>
#include <QRegularExpression>
#include <QUrlQuery>

#include <optional>

namespace depesche::extraction
{

namespace
{

using html::NodeId;
using html::Tree;

constexpr int kMostPages = 50;

struct PageAddress {
    QString article; ///< what all pages of an article have in common
    int page = 1;
};

PageAddress takeApart(const QUrl &url)
{
    static const QRegularExpression inPath(QStringLiteral(
        "(?:/(?:page|seite|pagina|p)[-/]?(\\d{1,2})|/(\\d{1,2})|[-,_](?:page|seite|p)?(\\d{1,2}))"
        "(\\.html?)?/?$"));
    static const QRegularExpression isPageName(
        QStringLiteral("^(?:page|p|pg|paged|seite|pagina|pagenumber|pagenum)$"),
        QRegularExpression::CaseInsensitiveOption);
    PageAddress result;
    QUrlQuery query(url);
    for (const auto &[name, value] : query.queryItems()) {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!isNumber || number < 1 || number > kMostPages || !isPageName.match(name).hasMatch())
            continue;
        result.page = number;
        query.removeAllQueryItems(name);
    }
    QString path = url.path();
    if (const auto match = inPath.match(path); result.page == 1 && match.hasMatch()) {
        for (int group = 1; group <= 3; ++group) {
            const int number = match.captured(group).toInt();
            if (number >= 1 && number <= kMostPages) {
                result.page = number;
                path = path.left(match.capturedStart()) + match.captured(4);
            }
        }
    }
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    result.article = url.host() + path + QLatin1Char('?') + query.toString();
    return result;
}

/// The whole of a short text as a number.
std::optional<int> numberOf(const Tree &tree, NodeId link)
{
    if (tree.afterSubtree(link) - link > 6)
        return std::nullopt;
    bool isNumber = false;
    const int number = html::plainLine(tree, link).toInt(&isNumber);
    return isNumber ? std::optional<int>(number) : std::nullopt;
}

} // namespace

QList<QUrl> readNextPages(const Tree &tree, const QUrl &url, const QUrl &base)
{
    const PageAddress here = takeApart(url);
    QMap<int, QUrl> pages;
    for (NodeId at = 1; at < tree.size(); ++at) {
        const bool isLink = tree.isElement(at, "a");
        if (!isLink && !tree.isElement(at, "link"))
            continue;
        const bool isNext = html::equalsIgnoringCase(tree.attribute(at, "rel"), "next");
        if (!isNext && (!isLink || !numberOf(tree, at)))
            continue;
        const QUrl target = html::resolve(base, html::toString(tree.attribute(at, "href")));
        if (!html::isFetchable(target))
            continue;
        const PageAddress there = takeApart(target);
        if (there.article == here.article && there.page > here.page && !pages.contains(there.page))
            pages.insert(there.page, target.adjusted(QUrl::RemoveFragment));
    }
    return pages.values();
}

} // namespace depesche::extraction
