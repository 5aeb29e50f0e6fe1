// SPDX-License-Identifier: GPL-3.0-or-later
// Markup of pictures, captions, notes and cards.
#include "rendering/page_markup.h"

#include "html/sanitizer.h"
#include "html/url_resolver.h"
#include "rendering/link_truth.h"

#include <algorithm>

namespace depesche::rendering
{
namespace
{

// A picture at least this wide fills the column; a smaller one keeps its size.
constexpr int kFillsColumnFrom = 560;

// What is not larger stands in the line like a letter.
constexpr int kLetterSize = 64;

bool isLookedAt(const StoredPicture &stored)
{
    const int side = std::max(stored.width, stored.height);
    return side == 0 || side > kLetterSize;
}

QString folded(const QString &text)
{
    return text.simplified().toCaseFolded();
}

QString addressOf(const StoredPicture &stored)
{
    return stored.address.isEmpty() ? QStringLiteral("depesche://picture/") + stored.hash : stored.address;
}

/// What it is called where it is only named.
QString nameOf(const ShownPicture &picture)
{
    if (!picture.alt.isEmpty())
        return picture.alt;
    return picture.url.fileName().isEmpty() ? picture.url.host() : picture.url.fileName();
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

QString showPictureAddress(const QString &hash)
{
    return QStringLiteral("depesche://action/show-picture?picture=") + hash;
}

QString PageMarkup::picture(const ShownPicture &picture)
{
    m_uncaptioned.append(picture);
    return image(picture);
}

QString PageMarkup::image(const ShownPicture &picture, const QString &cssClass)
{
    const auto stored = m_book.stored(picture.url);
    if (!stored)
        return missing(picture);
    QString tag = QStringLiteral("<img") + attribute("src", addressOf(*stored));
    tag += attribute("alt", picture.alt);
    if (!cssClass.isEmpty())
        tag += attribute("class", cssClass);
    if (stored->width > 0 && stored->height > 0)
        tag += attribute("width", QString::number(stored->width)) +
               attribute("height", QString::number(stored->height));
    tag += QStringLiteral(" decoding=\"async\">");
    note(picture, *stored);
    return pressed(picture, *stored, tag);
}

/// A picture that is a link leads there; others are shown larger.
QString PageMarkup::pressed(const ShownPicture &picture, const StoredPicture &stored,
                            const QString &tag) const
{
    const QString &word = m_input.words.showPicture;
    QString start;
    if (html::isHarmlessLink(picture.link))
        start = QStringLiteral("<a") + attribute("href", picture.link.toString(QUrl::FullyEncoded));
    else if (!isFile() && !word.isEmpty() && isLookedAt(stored))
        start = QStringLiteral("<a class=\"picture\"") + attribute("href", showPictureAddress(stored.hash)) +
                attribute("title", word) +
                (picture.alt.isEmpty() ? attribute("aria-label", word) : QString());
    return start.isEmpty() ? tag : start + QLatin1Char('>') + tag + QStringLiteral("</a>");
}

void PageMarkup::note(const ShownPicture &picture, const StoredPicture &stored)
{
    const bool known = std::any_of(m_pictures.cbegin(), m_pictures.cend(),
                                   [&stored](const PagePicture &other) { return other.hash == stored.hash; });
    if (known || !isLookedAt(stored))
        return;
    const Image *image = m_book.described(picture.url);
    const QStringList names = rights(picture, true);
    PagePicture noted;
    noted.hash = stored.hash;
    noted.alt = picture.alt;
    noted.caption = captionOf(picture).text;
    noted.credit = names.value(0);
    noted.copyright = names.value(1);
    if (image && html::isFetchable(image->licence))
        noted.licence = image->licence;
    m_pictures.append(noted);
}

QString PageMarkup::missing(const ShownPicture &picture)
{
    ++m_missing;
    if (isFile())
        return QStringLiteral("<span class=\"missing\">") + link(picture.url, nameOf(picture)) +
               QStringLiteral("</span>");
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

/// What only the picture file knows is told where the article says nothing of the kind.
QStringList PageMarkup::rights(const ShownPicture &picture, bool both) const
{
    const Image *image = m_book.described(picture.url);
    const StoredPicture stored = m_book.stored(picture.url).value_or(StoredPicture{});
    const bool told = image && !creditLine(*image).isEmpty();
    const QString credit = told ? image->credit : stored.credit;
    QString copyright = told ? image->copyright : stored.copyright;
    if (!both)
        return {credit.isEmpty() ? copyright : credit};
    if (copyright.isEmpty())
        copyright = stored.copyright;
    if (credit.isEmpty() || folded(copyright).contains(folded(credit)))
        return {copyright};
    if (folded(credit).contains(folded(copyright)))
        return {credit};
    return {credit, copyright};
}

QString PageMarkup::credits(const ShownPicture &picture, const QStringList &rights) const
{
    const Image *image = m_book.described(picture.url);
    const bool licensed = image && html::isFetchable(image->licence);
    QStringList lines;
    for (const QString &line : rights) {
        const bool first = lines.isEmpty();
        lines.append(QStringLiteral("<bdi>") +
                     (licensed && first ? link(image->licence, line) : html::escape(line)) +
                     QStringLiteral("</bdi>"));
    }
    return lines.isEmpty() ? QString()
                           : QStringLiteral(" <span class=\"credit\">") + lines.join(QStringLiteral(" · ")) +
                                 QStringLiteral("</span>");
}

PageMarkup::Caption PageMarkup::captionOf(const ShownPicture &picture) const
{
    const Image *image = m_book.described(picture.url);
    const bool parted = picture.captionHtml.isEmpty() || (image && !creditLine(*image).isEmpty());
    // The data tell caption and credit apart, the markup of the document mostly does not.
    if (image && !image->caption.isEmpty() && parted)
        return {html::escape(image->caption), image->caption, false};
    if (!picture.captionHtml.isEmpty())
        return {picture.captionHtml, picture.captionText, true};
    const QString inFile = m_book.stored(picture.url).value_or(StoredPicture{}).caption;
    return {html::escape(inFile), inFile, false};
}

QString PageMarkup::caption(const ShownPicture &picture) const
{
    const Caption words = captionOf(picture);
    QStringList lines = rights(picture, isFile());
    lines.removeIf([&words](const QString &line) {
        return line.isEmpty() || (words.own && folded(words.text).contains(folded(line)));
    });
    QString line;
    if (!words.html.isEmpty())
        line = QStringLiteral("<span class=\"caption\">") + words.html + QStringLiteral("</span>");
    line += credits(picture, lines);
    return line.isEmpty() ? line : QStringLiteral("<figcaption>") + line + QStringLiteral("</figcaption>");
}

QString PageMarkup::remainingCredits(const QString &body) const
{
    QString rows;
    QStringList told;
    for (const ShownPicture &picture : m_uncaptioned) {
        QStringList lines = rights(picture, isFile());
        lines.removeIf(
            [&body](const QString &line) { return line.isEmpty() || body.contains(html::escape(line)); });
        const QString key = pictureKey(picture.url);
        if (lines.isEmpty() || told.contains(key))
            continue;
        told.append(key);
        rows += QStringLiteral("<li><bdi>") + html::escape(nameOf(picture)) + QStringLiteral("</bdi>") +
                credits(picture, lines) + QStringLiteral("</li>\n");
    }
    return rows;
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
           this->image(shown, wide ? QStringLiteral("wide") : QString()) + caption(shown) +
           QStringLiteral("</figure>\n");
}

QString PageMarkup::pressAddress(const QUrl &url, QStringView text) const
{
    const bool doubtful = !isFile() && !hostToTell(url, text).isEmpty();
    return doubtful ? actionAddress("ask", url) : url.toString(QUrl::FullyEncoded);
}

QString PageMarkup::card(const QUrl &url, const QString &title, const QUrl &image)
{
    QString card =
        QStringLiteral("<a class=\"card\"") + attribute("href", pressAddress(url, title)) + QLatin1Char('>');
    // Nothing tells who made it, and a file is kept: there the words alone lead on.
    if (const auto stored = isFile() ? std::nullopt : m_book.stored(image))
        card += QStringLiteral("<img class=\"thumb\"") + attribute("src", addressOf(*stored)) +
                QStringLiteral(" alt=\"\" decoding=\"async\">");
    return card + QStringLiteral("<span class=\"title\">") + html::escape(title) +
           QStringLiteral("</span></a>");
}

} // namespace depesche::rendering
