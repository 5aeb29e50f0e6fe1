// SPDX-License-Identifier: GPL-3.0-or-later
// exportTicker(): each entry is written as the body of an article, with what a ticker says of it around.
#include "rendering/ticker_page.h"

#include "html/sanitizer.h"
#include "html/url_resolver.h"
#include "rendering/article_body.h"
#include "rendering/page_frame.h"
#include "rendering/page_markup.h"

namespace depesche::rendering
{
namespace
{

/// What the pieces of an article's page are made from.
PageInput entryInput(const TickerPageInput &input, const TickerEntryDraft &entry)
{
    PageInput page;
    page.article.content.url = entry.url;
    page.article.content.title = entry.headline;
    page.article.content.html = entry.html;
    page.article.content.text = entry.text;
    page.article.content.images = entry.images;
    for (const Image &image : entry.images) {
        if (const auto stored = input.pictures.constFind(image.url); stored != input.pictures.cend())
            page.pictures.insert(image.url, *stored);
    }
    page.style = input.style;
    page.locale = input.locale;
    page.timeZone = input.timeZone;
    page.words.pictureCredits = input.words.pictureCredits;
    page.purpose = PagePurpose::File;
    return page;
}

QString timeOf(const TickerEntry &entry, const TickerPageInput &input)
{
    return QStringLiteral("<time") + attribute("datetime", entry.sortedAt.toUTC().toString(Qt::ISODate)) +
           QLatin1Char('>') + html::escape(dateAndTime(entry.sortedAt, input.locale, input.timeZone)) +
           QStringLiteral("</time>");
}

/// Time, and what is special about the entry.
QString entryHead(const TickerEntry &entry, const TickerPageInput &input)
{
    QStringList parts{timeOf(entry, input)};
    if (entry.content.keyEvent)
        parts += html::escape(input.words.keyEvent);
    if (entry.edited)
        parts += html::escape(input.words.edited);
    if (entry.withdrawn)
        parts += html::escape(input.words.withdrawn);
    return QStringLiteral("<p class=\"kicker\"") + attribute("lang", input.locale.bcp47Name()) +
           QLatin1Char('>') + parts.join(QStringLiteral(" · ")) + QStringLiteral("</p>\n");
}

QString entryFoot(const TickerEntryDraft &entry, const TickerPageInput &input)
{
    QStringList names;
    for (const Author &author : entry.authors) {
        if (!author.name.trimmed().isEmpty())
            names += author.name.trimmed();
    }
    QString parts;
    if (!names.isEmpty())
        parts += QStringLiteral("<span>") +
                 html::escape(input.words.by.arg(names.join(QStringLiteral(", ")))) +
                 QStringLiteral("</span> ");
    if (html::isFetchable(entry.url))
        parts += link(entry.url, entry.url.toString(QUrl::FullyEncoded));
    return parts.isEmpty()
               ? parts
               : QStringLiteral("<div class=\"byline\"") + attribute("lang", input.locale.bcp47Name()) +
                     QLatin1Char('>') + parts + QStringLiteral("</div>\n");
}

/// Pictures that stand beside the text and not in it.
QString figures(const TickerEntryDraft &entry, const RenderedBody &body, PageMarkup &markup)
{
    QString result;
    if (body.lead)
        result += markup.figure(*body.lead);
    for (const Image &image : entry.images) {
        const QString address = html::escape(image.url.toString(QUrl::FullyEncoded));
        const bool inText = (body.lead && markup.book().isSame(body.lead->url, image.url)) ||
                            entry.html.contains(address) || image.url.isEmpty() ||
                            (body.showsLeadLater && &image == &entry.images.first());
        if (inText)
            continue;
        ShownPicture picture;
        picture.url = image.url;
        picture.alt = image.alt;
        result += markup.figure(picture);
    }
    return result;
}

QString entrySection(const TickerEntry &entry, const TickerPageInput &input, int &missing)
{
    const PageInput page = entryInput(input, entry.content);
    PageMarkup markup(page);
    const RenderedBody body = renderBody(page, markup);
    QString text;
    if (!entry.content.headline.isEmpty())
        text += QStringLiteral("<h2>") + html::escape(entry.content.headline) + QStringLiteral("</h2>\n");
    text += figures(entry.content, body, markup);
    text += body.html;
    if (const QString rows = markup.remainingCredits(body.html); !rows.isEmpty())
        text += element("div", "heading", html::escape(input.words.pictureCredits)) +
                element("ul", "attachments", rows);
    if (entry.withdrawn)
        text = QStringLiteral("<del>") + text + QStringLiteral("</del>");
    missing += markup.picturesMissing();
    return QStringLiteral("<section") +
           attribute("dir", textDirection({}, entry.content.headline + entry.content.text)) +
           QStringLiteral(">\n") + entryHead(entry, input) + element("div", "text", text) +
           entryFoot(entry.content, input) + QStringLiteral("</section>\n<hr>\n");
}

} // namespace

ExportedDocument exportTicker(const TickerPageInput &input)
{
    ExportedDocument document;
    const Ticker &ticker = input.ticker;
    const QString title = ticker.displayTitle();
    const QUrl source = html::isFetchable(ticker.page) ? ticker.page : ticker.url;
    QString facts =
        input.words.entries ? html::escape(input.words.entries(int(input.entries.size()))) : QString();
    facts += QStringLiteral(" · ") +
             html::escape(input.words.saved.arg(dateAndTime(input.saved, input.locale, input.timeZone)));
    document.text =
        pageBegin(title, input.style, input.locale, PagePurpose::File,
                  QStringLiteral("<link rel=\"canonical\"") +
                      attribute("href", source.toString(QUrl::FullyEncoded)) + QStringLiteral(">\n")) +
        QStringLiteral("<article") + attribute("dir", textDirection({}, title)) + QStringLiteral(">\n<h1>") +
        html::escape(title) + QStringLiteral("</h1>\n") + QStringLiteral("<div class=\"byline\"") +
        attribute("lang", input.locale.bcp47Name()) + QStringLiteral("><span>") + facts +
        QStringLiteral("</span></div>\n");
    for (const TickerEntry &entry : input.entries)
        document.text += entrySection(entry, input, document.picturesMissing);
    document.text += QStringLiteral("<footer>") + link(source, source.toString(QUrl::FullyEncoded)) +
                     QStringLiteral("</footer>\n</article>\n") + pageEnd();
    return document;
}

} // namespace depesche::rendering
