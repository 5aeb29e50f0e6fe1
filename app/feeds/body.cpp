// SPDX-License-Identifier: GPL-3.0-or-later
// setBody, completeItem.
#include "feeds/body.h"

#include "feeds/media.h"
#include "html/credit_line.h"

#include <QCryptographicHash>

namespace depesche::feeds
{

void addBodyImage(QList<Image> &images, const html::BodyImage &found)
{
    if (found.url.scheme() != QLatin1String("http") && found.url.scheme() != QLatin1String("https"))
        return;
    Image image;
    image.url = found.url;
    image.alt = found.alt;
    const html::CaptionAndCredit shown = html::captionAndCredit(found);
    image.caption = shown.caption;
    image.credit = shown.credit;
    image.width = found.width;
    image.height = found.height;
    image.medium = QStringLiteral("image");
    if (image.caption.isEmpty() && found.title != found.alt)
        image.caption = found.title;
    for (Image &known : images) {
        if (known.url != image.url && pictureKey(known.url) != pictureKey(image.url))
            continue;
        // What people see in the article wins over what lies beside it.
        if (!image.caption.isEmpty())
            known.caption = image.caption;
        if (!image.credit.isEmpty())
            known.credit = image.credit;
        if (known.alt.isEmpty())
            known.alt = image.alt;
        return;
    }
    images.append(image);
}

void setBody(ParsedItem &item, const Text &body, const QUrl &base)
{
    if (body.value.isEmpty())
        return;
    if (!body.isHtml) {
        item.contentText = body.value;
        item.bodyText = body.value;
        return;
    }
    const html::SanitizedUtf8 clean = html::sanitizeUtf8(body.value, {base});
    item.contentHtml = clean.html;
    item.bodyText = clean.text;
    item.rawHtml = body.value == clean.html ? QByteArray() : body.value;
    for (const html::BodyImage &image : clean.images)
        addBodyImage(item.images, image);
}

void completeItem(ParsedItem &item)
{
    for (Image &image : item.images) {
        if (!image.credit.isEmpty() || image.caption.isEmpty())
            continue;
        const html::CaptionAndCredit split = html::splitCredit(image.caption);
        image.caption = split.caption;
        image.credit = split.credit;
    }
    if (item.image.isEmpty() && !item.images.isEmpty())
        item.image = item.images.first().url;
    if (!item.id.isEmpty())
        return;
    if (!item.url.isEmpty()) {
        item.id = item.url.toString(QUrl::FullyEncoded);
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(item.title.toUtf8());
    hash.addData(QByteArray(1, '\0'));
    hash.addData(item.published.isValid() ? item.published.toString(Qt::ISODate).toUtf8()
                                          : item.bodyText + item.summary);
    item.id = QStringLiteral("sha256:") + QString::fromLatin1(hash.result().toHex().left(32));
    item.idIsMadeUp = true;
}

} // namespace depesche::feeds
