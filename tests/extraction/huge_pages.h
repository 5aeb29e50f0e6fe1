// SPDX-License-Identifier: GPL-3.0-or-later
// Deep, huge and broken pages around one article: made, not kept as files, for they are megabytes of nothing.
#pragma once

#include <QByteArray>
#include <QList>

namespace depesche::test
{

struct HugePage {
    const char *name;
    QByteArray html;
};

inline const QByteArray kHugePageParagraph =
    "<p>Am Morgen lag Nebel &uuml;ber dem Kai, und die F&auml;hre wartete l&auml;nger als "
    "sonst auf ihre ersten G&auml;ste, die mit nassen Jacken aus dem Bus stiegen.</p>";

inline QByteArray aroundArticle(const QByteArray &before, const QByteArray &after = {})
{
    return "<!DOCTYPE html><html><head><title>Die F&auml;hre wartet</title></head><body>" + before +
           "<article><h1>Die F&auml;hre wartet</h1>" + kHugePageParagraph.repeated(5) + "</article>" + after +
           "</body></html>";
}

inline QList<HugePage> hugePages()
{
    return {
        {"deep", aroundArticle(QByteArray("<div>").repeated(100'000))},
        {"deep inline", aroundArticle(QByteArray("<b><i>").repeated(50'000))},
        {"deep tables", aroundArticle(QByteArray("<table><tr><td>").repeated(20'000))},
        {"deep figures", aroundArticle(QByteArray("<figure><img src=/a.jpg>").repeated(20'000))},
        {"many paragraphs", aroundArticle({}, kHugePageParagraph.repeated(20'000))},
        {"many links", aroundArticle(QByteArray("<li><a href='/a?page=2' rel=next>2</a>").repeated(30'000))},
        {"many pictures",
         aroundArticle(
             QByteArray("<figure><img src=/a.jpg><figcaption>a</figcaption></figure>").repeated(20'000))},
        {"many boxes of one class",
         aroundArticle(QByteArray("<div class=box><p>a</p></div>").repeated(40'000))},
        {"many classes",
         aroundArticle("<div class='" + QByteArray("comment ").repeated(200'000) + "'></div>")},
        {"data that repeats",
         aroundArticle("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" +
                       QByteArray("Nebel am Kai. ").repeated(20'000) + "\"}</script>")},
        {"one long line", aroundArticle("<p>" + QByteArray("nebel ").repeated(500'000))},
        {"cut in a tag", aroundArticle({}).chopped(30) + "<div class=\""},
    };
}

} // namespace depesche::test
