// SPDX-License-Identifier: GPL-3.0-or-later
// Saved documents of every format: a folder each, with the JSON that must come of it.
#include "feeds/feed_parser.h"
#include "feeds/json_feed_writer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace depesche;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString nameOf(FeedFailureCode code)
{
    switch (code) {
    case FeedFailureCode::EmptyBody:
        return QStringLiteral("EmptyBody");
    case FeedFailureCode::WebPage:
        return QStringLiteral("WebPage");
    case FeedFailureCode::NotAFeed:
        return QStringLiteral("NotAFeed");
    case FeedFailureCode::BrokenDocument:
        return QStringLiteral("BrokenDocument");
    case FeedFailureCode::TooDeep:
        return QStringLiteral("TooDeep");
    case FeedFailureCode::TooLarge:
        return QStringLiteral("TooLarge");
    default:
        return QString::number(int(code));
    }
}

QString shown(const QJsonValue &value)
{
    const QJsonArray wrapped{value};
    const QByteArray text = QJsonDocument(wrapped).toJson(QJsonDocument::Compact);
    return value.isUndefined() ? QStringLiteral("nothing") : QString::fromUtf8(text.mid(1, text.size() - 2));
}

/// The first place where two values differ; empty if they do not.
QString difference(const QJsonValue &actual, const QJsonValue &expected, const QString &path)
{
    if (actual == expected)
        return {};
    if (actual.isObject() && expected.isObject()) {
        const QJsonObject a = actual.toObject();
        const QJsonObject b = expected.toObject();
        for (const QString &key : a.keys() + b.keys()) {
            const QString found = difference(a.value(key), b.value(key), path + QLatin1Char('.') + key);
            if (!found.isEmpty())
                return found;
        }
    }
    if (actual.isArray() && expected.isArray() && actual.toArray().size() == expected.toArray().size()) {
        for (qsizetype i = 0; i < actual.toArray().size(); ++i) {
            const QString found = difference(actual.toArray().at(i), expected.toArray().at(i),
                                             QStringLiteral("%1[%2]").arg(path).arg(i));
            if (!found.isEmpty())
                return found;
        }
    }
    return QStringLiteral("%1 is %2, expected %3").arg(path, shown(actual), shown(expected));
}

} // namespace

class FeedDocuments final : public QObject
{
    Q_OBJECT

private slots:
    void read_data();
    void read();
};

void FeedDocuments::read_data()
{
    QTest::addColumn<QString>("folder");
    const QDir documents(QStringLiteral(TEST_DATA_DIR "/documents"));
    const QStringList cases = documents.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(!cases.isEmpty());
    for (const QString &name : cases)
        QTest::newRow(qPrintable(name)) << documents.filePath(name);
}

void FeedDocuments::read()
{
    QFETCH(const QString, folder);
    const QDir place(folder);
    const QStringList documents = place.entryList({QStringLiteral("document.*")}, QDir::Files);
    QCOMPARE(documents.size(), 1);
    const QJsonObject request =
        QJsonDocument::fromJson(contentOf(place.filePath(QStringLiteral("request.json")))).object();
    const QJsonObject expected =
        QJsonDocument::fromJson(contentOf(place.filePath(QStringLiteral("expected.json")))).object();
    QVERIFY(!expected.isEmpty());

    feeds::ParseOptions options;
    options.url = QUrl(request.value(QLatin1String("url")).toString());
    options.contentType = request.value(QLatin1String("content_type")).toString().toLatin1();
    const auto feed = feeds::parseFeed(contentOf(place.filePath(documents.first())), options);

    const QString refused = expected.value(QLatin1String("refused")).toString();
    QCOMPARE(feed ? QString() : nameOf(feed.error().code), refused);
    if (!feed)
        return;
    const QString wrong = difference(QJsonDocument::fromJson(feeds::writeJsonFeed(*feed)).object(), expected,
                                     QStringLiteral("feed"));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_APPLESS_MAIN(FeedDocuments)
#include "tst_feed_documents.moc"
