// SPDX-License-Identifier: GPL-3.0-or-later
// Saved live coverage of every kind: a folder each, with the entries that must come of it; limits.
#include "feeds/ticker_document.h"
#include "feeds/ticker_entry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace depesche;

namespace
{

QByteArray savedBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject savedObject(const QString &path)
{
    return QJsonDocument::fromJson(savedBytes(path)).object();
}

void put(QJsonObject &object, const char *name, const QJsonValue &value)
{
    const bool empty = value.isNull() || value == QJsonValue(QString()) || value == QJsonValue(false) ||
                       value == QJsonValue(0) || (value.isArray() && value.toArray().isEmpty());
    if (!empty)
        object.insert(QLatin1StringView(name), value);
}

QString dateText(const QDateTime &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QJsonObject imageObject(const Image &image)
{
    QJsonObject object;
    put(object, "url", image.url.toString(QUrl::FullyEncoded));
    put(object, "caption", image.caption);
    put(object, "credit", image.credit);
    put(object, "alt", image.alt);
    put(object, "width", image.width);
    put(object, "height", image.height);
    return object;
}

/// "*" in the expectation stands for anything that is there.
QJsonObject entryObject(const TickerEntryDraft &entry, const QJsonObject &expected)
{
    QJsonObject object;
    put(object, "key", entry.key);
    put(object, "headline", entry.headline);
    put(object, "html", entry.html);
    put(object, "text", entry.text);
    put(object, "url", entry.url.toString(QUrl::FullyEncoded));
    put(object, "published", dateText(entry.published));
    put(object, "modified", dateText(entry.modified));
    put(object, "key_event", entry.keyEvent);
    put(object, "pinned", entry.pinned);
    QJsonArray authors;
    for (const Author &author : entry.authors)
        authors.append(author.name);
    put(object, "authors", authors);
    QJsonArray images;
    for (const Image &image : entry.images)
        images.append(imageObject(image));
    put(object, "images", images);
    for (const QString &name : object.keys()) {
        if (expected.value(name) == QLatin1String("*"))
            object.insert(name, QStringLiteral("*"));
    }
    return object;
}

QJsonObject tickerObject(const TickerUpdate &update, const QJsonArray &expectedEntries)
{
    QJsonObject object;
    const bool isFeed = update.kind == TickerKind::Feed;
    put(object, "kind",
        update.kind == TickerKind::EventStream ? QStringLiteral("stream")
        : isFeed                               ? QStringLiteral("feed")
                                               : QStringLiteral("live-blog"));
    put(object, "title", update.title);
    put(object, "ended", dateText(update.coverageEnd));
    put(object, "withdrawn", QJsonArray::fromStringList(update.withdrawn));
    QJsonArray entries;
    for (qsizetype at = 0; at < update.entries.size(); ++at)
        entries.append(entryObject(update.entries[at], expectedEntries.at(at).toObject()));
    object.insert(QStringLiteral("entries"), entries);
    return object;
}

} // namespace

class TickerDocuments final : public QObject
{
    Q_OBJECT

private slots:
    void read_data();
    void read();
    void keysDoNotDependOnTheRest();
    void numberOfEntriesIsBounded();
    void sizesAreBounded();
};

void TickerDocuments::read_data()
{
    QTest::addColumn<QString>("folder");
    const QDir cases(QStringLiteral(TEST_DATA_DIR "/tickers"));
    const QStringList names = cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << cases.filePath(name);
}

void TickerDocuments::read()
{
    QFETCH(const QString, folder);
    const QDir place(folder);
    const QStringList documents = place.entryList({QStringLiteral("document.*")}, QDir::Files);
    QCOMPARE(documents.size(), 1);
    const QJsonObject request = savedObject(place.filePath(QStringLiteral("request.json")));
    const QJsonObject expected = savedObject(place.filePath(QStringLiteral("expected.json")));
    feeds::ParseOptions options;
    options.url = QUrl(request.value(QLatin1String("url")).toString());
    options.contentType = request.value(QLatin1String("content_type")).toString().toLatin1();
    const auto update = feeds::parseTicker(savedBytes(place.filePath(documents.first())), options);
    if (!update) {
        QCOMPARE(update.error().code, FeedFailureCode::WebPage);
        QCOMPARE(expected.value(QLatin1String("refused")).toString(), QStringLiteral("WebPage"));
        return;
    }
    const QJsonObject actual = tickerObject(*update, expected.value(QLatin1String("entries")).toArray());
    QCOMPARE(QString::fromUtf8(QJsonDocument(actual).toJson()),
             QString::fromUtf8(QJsonDocument(expected).toJson()));
}

void TickerDocuments::keysDoNotDependOnTheRest()
{
    const QUrl url(QStringLiteral("https://nordblick.example/live"));
    const QByteArray text = "data: Nebel\n\n";
    const auto first = feeds::parseTicker(text + "data: Regen\n\n", {url, "text/event-stream"});
    const auto second = feeds::parseTicker("data: Wind\n\n" + text, {url, "text/event-stream"});
    QVERIFY(first && second);
    QCOMPARE(first->entries.first().key, second->entries.last().key);
}

void TickerDocuments::numberOfEntriesIsBounded()
{
    QByteArray stream;
    for (int n = 0; n < feeds::EntryCollector::kMost + 50; ++n)
        stream += "id: " + QByteArray::number(n) + "\ndata: x\n\n";
    const auto update = feeds::parseTicker(
        stream, {QUrl(QStringLiteral("https://nordblick.example/s")), "text/event-stream"});
    QVERIFY(update);
    QCOMPARE(update->entries.size(), feeds::EntryCollector::kMost);
}

void TickerDocuments::sizesAreBounded()
{
    const QByteArray item = R"({"id":")" + QByteArray(5000, 'k') + R"(","title":")" +
                            QByteArray(50'000, 't') + R"(","content_text":")" + QByteArray(900'000, 'x') +
                            "\"}";
    const auto update = feeds::parseTicker("data: " + item + "\n\n",
                                           {QUrl(QStringLiteral("https://nordblick.example/s")), {}});
    QVERIFY(update);
    QCOMPARE(update->entries.size(), 1);
    const TickerEntryDraft &entry = update->entries.first();
    QVERIFY(entry.key.size() <= 500);
    QVERIFY(entry.headline.size() <= 1000);
    QVERIFY(entry.text.size() <= 512 * 1024);
}

QTEST_APPLESS_MAIN(TickerDocuments)
#include "tst_ticker_documents.moc"
