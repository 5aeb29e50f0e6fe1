// SPDX-License-Identifier: GPL-3.0-or-later
// feedsInJsonLd(): a walk over the values without recursion.
#include "feeds/json_ld_feeds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <initializer_list>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kMostStated = 20;
constexpr qsizetype kLargestScript = 1024 * 1024;

QString firstString(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (QString text = object.value(name).toString().trimmed(); !text.isEmpty())
            return text;
    }
    return {};
}

bool isFeedType(const QString &type)
{
    return type == QLatin1StringView("application/rss+xml") ||
           type == QLatin1StringView("application/atom+xml") ||
           type == QLatin1StringView("application/rdf+xml") ||
           type == QLatin1StringView("application/feed+json");
}

void append(QList<JsonLdFeed> &found, const QJsonObject &object)
{
    const QString type =
        firstString(object, {QLatin1StringView("encodingFormat"), QLatin1StringView("fileFormat")}).toLower();
    const QString reference =
        firstString(object, {QLatin1StringView("contentUrl"), QLatin1StringView("url")});
    if (isFeedType(type) && !reference.isEmpty())
        found.append({reference, object.value(QLatin1StringView("name")).toString().simplified(), type});
}

} // namespace

QList<JsonLdFeed> feedsInJsonLd(const QByteArray &script)
{
    if (script.size() > kLargestScript)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(script.trimmed());
    QList<JsonLdFeed> found;
    // The last one is next; children are pushed backwards so that the order of the document stays.
    QList<QJsonValue> open{document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())};
    while (!open.isEmpty() && found.size() < kMostStated) {
        const QJsonValue value = open.takeLast();
        const qsizetype before = open.size();
        if (value.isArray()) {
            for (const QJsonValue child : value.toArray())
                open.append(child);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            append(found, object);
            for (const QJsonValue child : object)
                open.append(child);
        }
        std::reverse(open.begin() + before, open.end());
    }
    return found;
}

} // namespace depesche::feeds
