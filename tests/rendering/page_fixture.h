// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a saved case of the renderer: article.json, body.html and expected.txt in a folder of its own.
#pragma once

#include "rendering/article_page.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace depesche::test
{

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

inline QDateTime moment(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(text(object, key), Qt::ISODate);
}

inline Image image(const QJsonObject &object)
{
    Image result;
    result.url = QUrl(text(object, "url"));
    result.caption = text(object, "caption");
    result.credit = text(object, "credit");
    result.copyright = text(object, "copyright");
    result.alt = text(object, "alt");
    result.licence = QUrl(text(object, "licence"));
    return result;
}

inline ArticleDraft draft(const QJsonObject &object)
{
    ArticleDraft content;
    content.url = QUrl(text(object, "url"));
    content.title = text(object, "title");
    content.kicker = text(object, "kicker");
    content.summary = text(object, "summary");
    content.language = text(object, "language");
    content.rights = text(object, "rights");
    content.published = moment(object, "published");
    content.modified = moment(object, "modified");
    for (const QJsonValue &name : object.value(QLatin1String("authors")).toArray())
        content.authors.append({name.toString(), {}, {}, {}});
    for (const QJsonValue &picture : object.value(QLatin1String("images")).toArray())
        content.images.append(image(picture.toObject()));
    for (const QJsonValue &value : object.value(QLatin1String("related")).toArray()) {
        const QJsonObject related = value.toObject();
        content.related.append(
            {QUrl(text(related, "url")), text(related, "title"), QUrl(text(related, "image"))});
    }
    for (const QJsonValue &value : object.value(QLatin1String("enclosures")).toArray()) {
        const QJsonObject file = value.toObject();
        content.enclosures.append({QUrl(text(file, "url")), text(file, "type"), text(file, "title"),
                                   qint64(file.value(QLatin1String("bytes")).toInteger(-1)),
                                   file.value(QLatin1String("seconds")).toInt(-1)});
    }
    content.commentsUrl = QUrl(text(object, "comments"));
    if (object.contains(QLatin1String("commentsCount")))
        content.commentsCount = object.value(QLatin1String("commentsCount")).toInt();
    return content;
}

inline rendering::PageWords englishWords()
{
    rendering::PageWords words;
    words.by = QStringLiteral("By %1");
    words.storedOffline = QStringLiteral("stored offline");
    words.picturesMissing = QStringLiteral("%1 pictures are not stored yet.");
    words.getPictures = QStringLiteral("Get them now");
    words.pictureMissing = QStringLiteral("Picture not stored yet");
    words.getPicture = QStringLiteral("Get picture");
    words.related = QStringLiteral("Related articles");
    words.attachments = QStringLiteral("Attachments");
    words.changed = [](int times) {
        return QStringLiteral("Changed: %1, last on %2").arg(times).arg(QLatin1String("%1"));
    };
    words.originalPage = QStringLiteral("Read on the newsroom’s page");
    words.noText = QStringLiteral("The feed gives no text for this article.");
    words.openComments = QStringLiteral("Comments");
    words.readingTime = QStringLiteral("%1 min read");
    words.contents = QStringLiteral("Contents");
    words.pictureCredits = QStringLiteral("Picture credits");
    return words;
}

inline QString hash(char digit)
{
    return QString(64, QLatin1Char(digit));
}

/// The input of the case in `folder`. Stored pictures stand in "stored": address to [digit, width, height,
/// caption, credit, copyright]; the hash is the digit, 64 times; what follows the size is said in the file.
inline rendering::PageInput readCase(const QString &folder)
{
    const QJsonObject object =
        QJsonDocument::fromJson(readFile(folder + QStringLiteral("/article.json"))).object();
    rendering::PageInput input;
    input.article.id = ArticleId{1};
    input.article.feedTitle = text(object, "feed");
    input.article.changedAt = moment(object, "changed");
    input.article.revision = object.value(QLatin1String("revision")).toInt(1);
    input.article.offline =
        object.value(QLatin1String("complete")).toBool() ? OfflineState::Complete : OfflineState::TextOnly;
    input.article.arrived = moment(object, "arrived");
    input.article.content = draft(object);
    input.article.content.html = QString::fromUtf8(readFile(folder + QStringLiteral("/body.html")));
    const QJsonObject stored = object.value(QLatin1String("stored")).toObject();
    for (auto it = stored.begin(); it != stored.end(); ++it) {
        const QJsonArray facts = it.value().toArray();
        input.pictures.insert(QUrl(it.key()), {QString(64, facts.at(0).toString().at(0)), facts.at(1).toInt(),
                                               facts.at(2).toInt(), facts.at(3).toString(),
                                               facts.at(4).toString(), facts.at(5).toString()});
    }
    input.words = englishWords();
    input.locale = QLocale(object.value(QLatin1String("locale")).toString(QStringLiteral("en_GB")));
    input.timeZone =
        QTimeZone(object.value(QLatin1String("timeZone")).toString(QStringLiteral("UTC")).toUtf8());
    return input;
}

/// Lines of expected.txt: a fragment the page must hold, or, after "! ", one it must not hold. {a} stands for
/// the hash of 64 times "a".
inline QStringList expectations(const QString &folder)
{
    QString lines = QString::fromUtf8(readFile(folder + QStringLiteral("/expected.txt")));
    for (const char digit : {'a', 'b', 'c', 'd'})
        lines.replace(QStringLiteral("{%1}").arg(QLatin1Char(digit)), QString(64, QLatin1Char(digit)));
    return lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace depesche::test
