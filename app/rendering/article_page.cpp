// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the page together: head, kicker to lead picture, text, what follows the text.
#include "rendering/article_page.h"

#include "html/sanitizer.h"
#include "html/url_resolver.h"
#include "rendering/article_body.h"
#include "rendering/page_frame.h"
#include "rendering/page_markup.h"

#include <algorithm>

namespace depesche::rendering
{
namespace
{

using html::escape;

// Shorter texts are read before their time is.
constexpr int kLeastTimedWords = 120;
// A table of contents helps where more than a few screens have more than two subheadings.
constexpr qsizetype kLeastSections = 3;
constexpr qsizetype kMostSections = 200;
constexpr int kLeastWordsForContents = 1200;

// A cloud, struck through: there is no need for the network.
const char kOfflineIcon[] =
    "<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" "
    "stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\"M3.5 3.5l17 17\"/>"
    "<path d=\"M6.2 8.3A5.6 5.6 0 0 0 7.5 19H16.6\"/><path d=\"M9.6 5.5A6.4 6.4 0 0 1 17.6 10.6 "
    "4.3 4.3 0 0 1 20.6 17.4\"/></svg>";

QString timeElement(const QDateTime &when, const QString &text)
{
    return QStringLiteral("<time dir=\"auto\"") + attribute("datetime", when.toUTC().toString(Qt::ISODate)) +
           QLatin1Char('>') + escape(text) + QStringLiteral("</time>");
}

QString authorNames(const Article &article)
{
    QStringList names;
    for (const Author &author : article.content.authors) {
        if (!author.name.trimmed().isEmpty())
            names.append(author.name.trimmed());
    }
    return names.join(QStringLiteral(", "));
}

/// What programs that collect pages look for in a file.
QString sourceElements(const PageInput &input)
{
    if (input.purpose != PagePurpose::File)
        return {};
    const Article &article = input.article;
    QString elements;
    const QString authors = authorNames(article);
    if (!authors.isEmpty())
        elements +=
            QStringLiteral("<meta name=\"author\"") + attribute("content", authors) + QStringLiteral(">\n");
    if (article.content.published.isValid())
        elements += QStringLiteral("<meta name=\"date\"") +
                    attribute("content", article.content.published.toUTC().toString(Qt::ISODate)) +
                    QStringLiteral(">\n");
    if (html::isFetchable(article.content.url))
        elements += QStringLiteral("<link rel=\"canonical\"") +
                    attribute("href", article.content.url.toString(QUrl::FullyEncoded)) +
                    QStringLiteral(">\n");
    return elements;
}

/// Who, where, when, how long it takes, and whether it can be read without a network.
QString byline(const PageInput &input, const TextLength &length)
{
    const Article &article = input.article;
    QStringList origin;
    const QString authors = authorNames(article);
    if (!authors.isEmpty() && authors.compare(article.feedTitle, Qt::CaseInsensitive) != 0)
        origin.append(escape(input.words.by.arg(authors)));
    if (!article.feedTitle.isEmpty())
        origin.append(escape(article.feedTitle));
    QString line;
    if (!origin.isEmpty())
        line += QStringLiteral("<span><bdi>") + origin.join(QStringLiteral("</bdi> · <bdi>")) +
                QStringLiteral("</bdi></span> ");
    const QDateTime when = article.content.published.isValid() ? article.content.published : article.arrived;
    if (when.isValid())
        line += timeElement(when, dateAndTime(when, input.locale, input.timeZone)) + QLatin1Char(' ');
    if (length.inWords() >= kLeastTimedWords) {
        const int minutes = readingMinutes(length, article.content.language);
        line += QStringLiteral("<span dir=\"auto\">") +
                escape(input.words.readingTime.arg(input.locale.toString(minutes))) +
                QStringLiteral("</span> ");
    }
    if (article.offline == OfflineState::Complete && input.purpose == PagePurpose::View)
        line += QStringLiteral("<span class=\"offline\">") + QLatin1String(kOfflineIcon) +
                escape(input.words.storedOffline) + QStringLiteral("</span>");
    return QStringLiteral("<div class=\"byline\"") + attribute("lang", input.locale.bcp47Name()) +
           QLatin1Char('>') + line + QStringLiteral("</div>\n");
}

/// How often and when the newsroom changed the article, as the way to what it changed.
QString changedLine(const PageInput &input)
{
    const Article &article = input.article;
    if (article.revision < 2 || !input.words.changed || input.purpose == PagePurpose::File)
        return {};
    const QDateTime &modified = article.content.modified;
    const QDateTime when = article.changedAt.isValid() ? article.changedAt
                           : modified.isValid()        ? modified
                                                       : article.arrived;
    const QString words =
        input.words.changed(article.revision - 1).arg(dateAndTime(when, input.locale, input.timeZone));
    return QStringLiteral("<div class=\"changed\"") + attribute("lang", input.locale.bcp47Name()) +
           QStringLiteral("><a dir=\"auto\"") + attribute("href", actionAddress("changes")) +
           QLatin1Char('>') + escape(words) + QStringLiteral("</a></div>\n");
}

/// That the newsroom's page is kept, as the way to it.
QString keptLine(const PageInput &input)
{
    const std::optional<KeptPage> &page = input.article.keptPage;
    if (!page || input.words.kept.isEmpty() || input.purpose == PagePurpose::File)
        return {};
    const QString words =
        input.words.kept.arg(dateAndTime(page->keptAt, input.locale, input.timeZone),
                             input.locale.formattedDataSize(page->bytes, 1, QLocale::DataSizeSIFormat));
    return QStringLiteral("<div class=\"changed\"") + attribute("lang", input.locale.bcp47Name()) +
           QStringLiteral("><a dir=\"auto\"") + attribute("href", actionAddress("kept-page")) +
           QLatin1Char('>') + escape(words) + QStringLiteral("</a></div>\n");
}

QString missingNote(const PageInput &input, int count)
{
    // A single one is said in its own place.
    if (count < 2 || input.purpose == PagePurpose::File)
        return {};
    QString note = escape(input.words.picturesMissing.arg(input.locale.toString(count)));
    if (!input.words.getPictures.isEmpty())
        note += QStringLiteral(" <a") + attribute("href", actionAddress("get-pictures")) + QLatin1Char('>') +
                escape(input.words.getPictures) + QStringLiteral("</a>");
    return element("div", "note", note);
}

QString partNote(const PageInput &input, const RenderedBody &body)
{
    return body.isCut ? element("div", "note", escape(input.words.shownInPart)) : QString();
}

QString emptyText(const PageInput &input)
{
    const QString &summary = input.article.content.summary;
    if (summary.trimmed().isEmpty())
        return element("p", "note", escape(input.words.noText));
    QString paragraphs;
    for (const QString &paragraph : summary.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        paragraphs += QStringLiteral("<p>") + escape(paragraph) + QStringLiteral("</p>\n");
    return paragraphs;
}

/// Where a long text with several subheadings says what.
QString tableOfContents(const PageInput &input, const RenderedBody &body)
{
    if (body.sections.size() < kLeastSections || body.length.inWords() < kLeastWordsForContents)
        return {};
    const int top =
        std::min_element(body.sections.begin(), body.sections.end(), [](const Section &a, const Section &b) {
            return a.level < b.level;
        })->level;
    QString rows;
    for (const Section &section :
         body.sections.first(std::min<qsizetype>(body.sections.size(), kMostSections))) {
        rows +=
            QStringLiteral("<li") +
            (section.level > top ? attribute("class", QStringLiteral("deeper")) : QString()) +
            QStringLiteral("><a") +
            attribute("href", QLatin1Char('#') + QString::fromLatin1(QUrl::toPercentEncoding(section.id))) +
            QLatin1Char('>') + escape(section.title) + QStringLiteral("</a></li>\n");
    }
    return QStringLiteral("<nav class=\"contents\"") + attribute("aria-label", input.words.contents) +
           QStringLiteral(">\n<div class=\"heading\"") + attribute("lang", input.locale.bcp47Name()) +
           QLatin1Char('>') + escape(input.words.contents) + QStringLiteral("</div>\n<ul>\n") + rows +
           QStringLiteral("</ul>\n</nav>\n");
}

QString relatedCards(const PageInput &input, PageMarkup &markup, const QSet<QUrl> &alreadyShown)
{
    QString cards;
    for (const RelatedLink &related : input.article.content.related) {
        if (!html::isFetchable(related.url) || related.title.isEmpty() || alreadyShown.contains(related.url))
            continue;
        cards += QStringLiteral("<li>") + markup.card(related.url, related.title, related.image) +
                 QStringLiteral("</li>\n");
    }
    return cards.isEmpty()
               ? cards
               : element("div", "heading", escape(input.words.related)) + element("ul", "cards", cards);
}

QString duration(int seconds)
{
    const QLatin1Char zero('0');
    const int hours = seconds / 3600;
    const QString rest = QStringLiteral("%1:%2")
                             .arg(seconds % 3600 / 60, hours > 0 ? 2 : 1, 10, zero)
                             .arg(seconds % 60, 2, 10, zero);
    return hours > 0 ? QStringLiteral("%1:%2").arg(hours).arg(rest) : rest;
}

/// Sound and film can be given to the person's player.
QString playLink(const PageInput &input, const Enclosure &enclosure, const QString &title)
{
    const bool offered = input.purpose == PagePurpose::View && !input.words.play.isEmpty();
    if (!offered || !isPlayable(enclosure) || !html::isFetchable(enclosure.url))
        return {};
    return QStringLiteral(" <a class=\"play\"") + attribute("href", actionAddress("play", enclosure.url)) +
           attribute("aria-label", input.words.play + QStringLiteral(": ") + title) + QLatin1Char('>') +
           escape(input.words.play) + QStringLiteral("</a>");
}

QString attachments(const PageInput &input, const PictureBook &book)
{
    QString rows;
    for (const Enclosure &enclosure : input.article.content.enclosures) {
        const bool isShownPicture = enclosure.mimeType.startsWith(QLatin1String("image/")) &&
                                    book.described(enclosure.url) != nullptr;
        if (isShownPicture || !html::isHarmlessLink(enclosure.url))
            continue;
        const QString file = enclosure.url.fileName();
        const QString title = !enclosure.title.isEmpty() ? enclosure.title
                              : file.isEmpty()           ? enclosure.url.host()
                                                         : file;
        QStringList facts;
        if (!enclosure.mimeType.isEmpty())
            facts.append(enclosure.mimeType);
        if (enclosure.durationSeconds > 0)
            facts.append(duration(enclosure.durationSeconds));
        if (enclosure.sizeBytes > 0)
            facts.append(input.locale.formattedDataSize(enclosure.sizeBytes, 1, QLocale::DataSizeSIFormat));
        rows += QStringLiteral("<li>") + link(enclosure.url, title) +
                QStringLiteral(" <span class=\"facts\">") + escape(facts.join(QStringLiteral(" · "))) +
                QStringLiteral("</span>") + playLink(input, enclosure, title) + QStringLiteral("</li>\n");
    }
    return rows.isEmpty() ? rows
                          : element("div", "heading", escape(input.words.attachments)) +
                                element("ul", "attachments", rows);
}

QString pictureCredits(const PageInput &input, const PageMarkup &markup, const QString &body)
{
    const QString rows = markup.remainingCredits(body);
    return rows.isEmpty() ? rows
                          : element("div", "heading", escape(input.words.pictureCredits)) +
                                element("ul", "attachments", rows);
}

QString footer(const PageInput &input)
{
    const ArticleDraft &content = input.article.content;
    QString parts;
    if (html::isFetchable(content.url))
        parts +=
            link(content.url, input.purpose == PagePurpose::File ? content.url.toString(QUrl::FullyEncoded)
                                                                 : input.words.originalPage) +
            QLatin1Char(' ');
    if (html::isFetchable(content.commentsUrl)) {
        const QString count = content.commentsCount
                                  ? QStringLiteral(" (%1)").arg(input.locale.toString(*content.commentsCount))
                                  : QString();
        parts += link(content.commentsUrl, input.words.openComments + count) + QLatin1Char(' ');
    }
    if (!content.rights.isEmpty())
        parts += QStringLiteral("<span class=\"rights\"><bdi>") + escape(content.rights) +
                 QStringLiteral("</bdi></span>");
    return parts.isEmpty() ? parts
                           : QStringLiteral("<footer") + attribute("lang", input.locale.bcp47Name()) +
                                 QLatin1Char('>') + parts + QStringLiteral("</footer>\n");
}

/// Caption and credit of the article's data win; where the body began with the picture, its caption helps
/// out.
QString leadFigure(const PageInput &input, const RenderedBody &body, PageMarkup &markup)
{
    if (body.lead)
        return markup.figure(*body.lead, true);
    const QList<Image> &images = input.article.content.images;
    if (images.isEmpty() || body.showsLeadLater || images.first().url.isEmpty())
        return {};
    ShownPicture picture;
    picture.url = images.first().url;
    picture.alt = images.first().alt;
    return markup.figure(picture, true);
}

} // namespace

RenderedPage renderPage(const PageInput &input)
{
    const ArticleDraft &content = input.article.content;
    PageMarkup markup(input);
    const RenderedBody body = renderBody(input, markup);
    const qsizetype textPictures = markup.pictures().size();
    const QString lead = leadFigure(input, body, markup);
    const QString text = body.html.trimmed().isEmpty() && !body.lead ? emptyText(input) : body.html;
    const QString after = pictureCredits(input, markup, body.html) + relatedCards(input, markup, body.cards) +
                          attachments(input, markup.book());
    const QString direction = textDirection(content.language, content.title + content.text);

    QString page = pageBegin(content.title, input.style, input.locale, input.purpose, sourceElements(input)) +
                   QStringLiteral("<article");
    if (!content.language.isEmpty())
        page += attribute("lang", content.language);
    page += attribute("dir", direction) + QStringLiteral(">\n");
    if (!content.kicker.isEmpty())
        page += element("p", "kicker", escape(content.kicker));
    if (!content.title.isEmpty())
        page += QStringLiteral("<h1>") + escape(content.title) + QStringLiteral("</h1>\n");
    page += byline(input, body.length) + changedLine(input) + keptLine(input) +
            missingNote(input, markup.picturesMissing()) + partNote(input, body) + lead +
            tableOfContents(input, body) + element("div", "text", text) + after + footer(input) +
            QStringLiteral("</article>\n") + pageEnd();
    QList<PagePicture> pictures = markup.pictures();
    if (pictures.size() > textPictures) // the lead picture, written last, stands first
        pictures.prepend(pictures.takeLast());
    return {page, markup.picturesMissing(), pictures};
}

QString renderArticle(const PageInput &input)
{
    return renderPage(input).html;
}

} // namespace depesche::rendering
