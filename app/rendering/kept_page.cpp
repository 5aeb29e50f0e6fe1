// SPDX-License-Identifier: GPL-3.0-or-later
// Where it is from, since when it is kept, and the page.
#include "rendering/kept_page.h"

#include "html/sanitizer.h"
#include "rendering/article_body.h"
#include "rendering/page_frame.h"
#include "rendering/page_markup.h"

namespace depesche::rendering
{
namespace
{

using html::escape;

/// The page as if it were the body of an article.
PageInput bodyInput(const KeptPageInput &input)
{
    PageInput body;
    body.article.content.url = input.page.url;
    body.article.content.html = input.content.html;
    body.article.content.language = input.content.language;
    for (auto it = input.content.pictures.cbegin(); it != input.content.pictures.cend(); ++it)
        body.pictures.insert(it.key(), {it->hash, it->width, it->height});
    body.style = input.style;
    body.words = input.words;
    body.words.pictureMissing = input.keptWords.pictureMissing;
    body.words.getPicture.clear(); // what was left out is never fetched later
    body.locale = input.locale;
    body.timeZone = input.timeZone;
    return body;
}

QString headLine(const KeptPageInput &input)
{
    const QString since = dateAndTime(input.page.keptAt, input.locale, input.timeZone);
    const QString size = input.locale.formattedDataSize(input.page.bytes, 1, QLocale::DataSizeSIFormat);
    return QStringLiteral("<div class=\"note\"") + attribute("lang", input.locale.bcp47Name()) +
           QStringLiteral(" dir=\"auto\">") +
           escape(input.keptWords.kept.arg(input.page.url.host(), since) + QStringLiteral(" · ") + size) +
           QStringLiteral(" · <a") + attribute("href", actionAddress("article")) + QLatin1Char('>') +
           escape(input.keptWords.back) + QStringLiteral("</a></div>\n");
}

} // namespace

RenderedPage renderKeptPage(const KeptPageInput &input)
{
    const PageInput body = bodyInput(input);
    PageMarkup markup(body);
    const RenderedBody rendered = renderBody(body, markup);
    const QString &language = input.content.language;
    const QString page =
        pageBegin(input.content.title, input.style, input.locale) + headLine(input) +
        QStringLiteral("<article") + (language.isEmpty() ? QString() : attribute("lang", language)) +
        attribute("dir", markupDirection(language, input.content.html)) + QStringLiteral(">\n") +
        element("div", "text", rendered.html) + QStringLiteral("</article>\n") + pageEnd();
    return {page, markup.picturesMissing(), markup.pictures()};
}

} // namespace depesche::rendering
