// SPDX-License-Identifier: GPL-3.0-or-later
// Markup of pictures, captions, notes and cards.
#include "rendering/page_markup.h"

#include "html/sanitizer.h"
#include "html/url_resolver.h"

namespace depesche::rendering
{
namespace
{

// A picture at least this wide fills the column; a smaller one keeps its size.
constexpr int kFillsColumnFrom = 560;

QString folded(const QString &text)
{
    return text.simplified().toCaseFolded();
}

} // namespace

QString attribute(const char *name, const QString &value)
{
    return QLatin1Char(' ') + QLatin1String(name) + QStringLiteral("=\"") + html::escape(value) +
           QLatin1Char('"');
}

QString link(const QUrl &url, const QString &text)
{
    if (!html::isHarmlessLink(url))
        return html::escape(text);
    return QStringLiteral("<a") + attribute("href", url.toString(QUrl::FullyEncoded)) + QLatin1Char('>') +
           html::escape(text) + QStringLiteral("</a>");
}

QString actionAddress(const char *name, const QUrl &url)
{
    QString address = QStringLiteral("depesche://action/") + QLatin1String(name);
    if (!url.isEmpty()) {
        const QByteArray encoded = QUrl::toPercentEncoding(url.toString(QUrl::FullyEncoded));
        address += QStringLiteral("?url=") + QString::fromLatin1(encoded);
    }
    return address;
}

QString PageMarkup::picture(const ShownPicture &picture, const QString &cssClass)
{
    const auto stored = m_book.stored(picture.url);
    if (!stored)
        return missing(picture);
    QString tag =
        QStringLiteral("<img") + attribute("src", QStringLiteral("depesche://picture/") + stored->hash);
    tag += attribute("alt", picture.alt);
    if (!cssClass.isEmpty())
        tag += attribute("class", cssClass);
    if (stored->width > 0 && stored->height > 0)
        tag += attribute("width", QString::number(stored->width)) +
               attribute("height", QString::number(stored->height));
    tag += QStringLiteral(" decoding=\"async\">");
    if (html::isHarmlessLink(picture.link))
        tag = QStringLiteral("<a") + attribute("href", picture.link.toString(QUrl::FullyEncoded)) +
              QLatin1Char('>') + tag + QStringLiteral("</a>");
    return tag;
}

QString PageMarkup::missing(const ShownPicture &picture)
{
    ++m_missing;
    QString note = QStringLiteral("<span class=\"missing\"");
    if (!picture.alt.isEmpty())
        note += attribute("title", picture.alt);
    note +=
        QStringLiteral("><span>") + html::escape(m_input.words.pictureMissing) + QStringLiteral("</span>");
    if (!m_input.words.getPicture.isEmpty() && html::isFetchable(picture.url))
        note += QStringLiteral(" <a") + attribute("href", actionAddress("get-picture", picture.url)) +
                QLatin1Char('>') + html::escape(m_input.words.getPicture) + QStringLiteral("</a>");
    return note + QStringLiteral("</span>");
}

QString PageMarkup::caption(const ShownPicture &picture) const
{
    const Image *image = m_book.described(picture.url);
    const StoredPicture stored = m_book.stored(picture.url).value_or(StoredPicture{});
    const QString given = image ? creditLine(*image) : QString();
    QString captionHtml = picture.captionHtml;
    QString captionText = picture.captionText;
    // The data tell caption and credit apart, the markup of the document mostly does not.
    if (image && !image->caption.isEmpty() && (captionHtml.isEmpty() || !given.isEmpty())) {
        captionText.clear();
        captionHtml = html::escape(image->caption);
    } else if (captionHtml.isEmpty()) {
        captionHtml = html::escape(stored.caption);
    }
    QString credit = given.isEmpty() ? stored.credit : given;
    if (!credit.isEmpty() && folded(captionText).contains(folded(credit)))
        credit.clear();
    QString line;
    if (!captionHtml.isEmpty())
        line = QStringLiteral("<span class=\"caption\">") + captionHtml + QStringLiteral("</span>");
    if (!credit.isEmpty()) {
        const bool licensed = image && html::isFetchable(image->licence);
        line += QStringLiteral(" <span class=\"credit\"><bdi>") +
                (licensed ? link(image->licence, credit) : html::escape(credit)) +
                QStringLiteral("</bdi></span>");
    }
    return line.isEmpty() ? line : QStringLiteral("<figcaption>") + line + QStringLiteral("</figcaption>");
}

QString PageMarkup::figure(const ShownPicture &picture, bool lead)
{
    ShownPicture shown = picture;
    const Image *image = m_book.described(picture.url);
    if (shown.alt.isEmpty() && image)
        shown.alt = image->alt;
    const auto stored = m_book.stored(picture.url);
    const bool wide = stored && stored->width >= kFillsColumnFrom && stored->width >= stored->height;
    return QStringLiteral("<figure%1>").arg(lead ? QStringLiteral(" class=\"lead\"") : QString()) +
           this->picture(shown, wide ? QStringLiteral("wide") : QString()) + caption(shown) +
           QStringLiteral("</figure>\n");
}

QString PageMarkup::card(const QUrl &url, const QString &title, const QUrl &image)
{
    QString card = QStringLiteral("<a class=\"card\"") + attribute("href", url.toString(QUrl::FullyEncoded)) +
                   QLatin1Char('>');
    if (const auto stored = m_book.stored(image))
        card += QStringLiteral("<img class=\"thumb\"") +
                attribute("src", QStringLiteral("depesche://picture/") + stored->hash) +
                QStringLiteral(" alt=\"\" decoding=\"async\">");
    return card + QStringLiteral("<span class=\"title\">") + html::escape(title) +
           QStringLiteral("</span></a>");
}

} // namespace depesche::rendering
