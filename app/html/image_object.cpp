// SPDX-License-Identifier: GPL-3.0-or-later
// readImageObject(): sizes as numbers, texts or QuantitativeValue; the credit in its order of trust.
#include "html/image_object.h"

#include "html/credit_line.h"
#include "html/json_ld.h"
#include "html/url_resolver.h"

#include <QJsonArray>

#include <algorithm>

namespace depesche::html
{

namespace
{

int intMember(const QJsonObject &object, QLatin1StringView name)
{
    QJsonValue value = member(object, name);
    if (value.isObject())
        value = member(value.toObject(), QLatin1StringView("value"));
    if (value.isString()) {
        QString digits = value.toString();
        digits.remove(QLatin1String("px"));
        return qBound(0, digits.trimmed().toInt(), 100'000);
    }
    return value.isDouble() ? int(qBound(0.0, value.toDouble(), 100'000.0)) : 0;
}

QUrl addressMember(const QJsonObject &object, const QUrl &base)
{
    for (const auto name :
         {QLatin1StringView("contentUrl"), QLatin1StringView("url"), QLatin1StringView("@id")}) {
        QString text = member(object, name).toString();
        if (text.isEmpty())
            text = member(object, name).toArray().first().toString();
        QUrl url = resolve(base, text);
        if (!text.isEmpty() && isFetchable(url) && !text.startsWith(QLatin1Char('#')))
            return url;
    }
    return {};
}

} // namespace

ImageObject readImageObject(const QJsonObject &object, const QUrl &base)
{
    ImageObject image;
    image.url = addressMember(object, base);
    image.width = intMember(object, QLatin1StringView("width"));
    image.height = intMember(object, QLatin1StringView("height"));
    const CaptionAndCredit split = splitCredit(textMember(object, QLatin1StringView("caption")));
    image.caption = split.caption;
    image.credit = withoutLabel(textMember(object, QLatin1StringView("creditText")));
    image.copyright = textMember(object, QLatin1StringView("copyrightNotice"));
    if (image.copyright.isEmpty())
        image.copyright = textMember(object, QLatin1StringView("copyrightHolder"));
    if (image.credit.isEmpty())
        image.credit = split.credit;
    if (image.credit.isEmpty())
        image.credit = withoutLabel(image.copyright);
    for (const auto name : {QLatin1StringView("creator"), QLatin1StringView("author")}) {
        if (image.credit.isEmpty())
            image.credit = nameMembers(object, name).join(QStringLiteral(", "));
    }
    image.licence = resolve(base, textMember(object, QLatin1StringView("license")));
    if (!isFetchable(image.licence))
        image.licence.clear();
    return image;
}

} // namespace depesche::html
