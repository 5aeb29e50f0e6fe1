// SPDX-License-Identifier: GPL-3.0-or-later
// Saved pages of an invented paper: a folder each, with what must be read from them.
#include "extraction/page_extractor.h"

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

QString shown(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

/// Empty members are left out, so that expectations stay short.
void add(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(name), text);
}

QJsonObject imageValue(const Image &image)
{
    QJsonObject value;
    add(value, "url", shown(image.url));
    add(value, "caption", image.caption);
    add(value, "credit", image.credit);
    add(value, "copyright", image.copyright);
    add(value, "alt", image.alt);
    if (image.width > 0)
        value.insert(QLatin1String("width"), image.width);
    if (image.height > 0)
        value.insert(QLatin1String("height"), image.height);
    return value;
}

QJsonObject pageValue(const extraction::ExtractedPage &page)
{
    QJsonObject value{{QStringLiteral("paragraphs"), page.contentHtml.count(QStringLiteral("<p"))}};
    add(value, "title", page.title);
    add(value, "byline", page.authors.join(QStringLiteral(", ")));
    add(value, "site_name", page.siteName);
    add(value, "language", page.language);
    add(value, "published", page.published.toString(Qt::ISODate));
    add(value, "modified", page.modified.toString(Qt::ISODate));
    add(value, "excerpt", page.excerpt);
    add(value, "url", shown(page.canonicalUrl));
    add(value, "section", page.section);
    add(value, "tags", page.tags.join(QStringLiteral(", ")));
    if (page.isForSubscribers)
        value.insert(QStringLiteral("for_subscribers"), true);
    if (page.verdict != extraction::PageVerdict::Article)
        value.insert(QStringLiteral("verdict"), extraction::verdictName(page.verdict));
    if (!page.nextPages.isEmpty())
        value.insert(QStringLiteral("next_pages"), page.nextPages.size());
    if (!page.leadImage.url.isEmpty())
        value.insert(QStringLiteral("lead_image"), imageValue(page.leadImage));
    QJsonArray images;
    for (const Image &image : page.images)
        images.append(imageValue(image));
    if (!images.isEmpty())
        value.insert(QStringLiteral("images"), images);
    QJsonArray related;
    for (const RelatedLink &link : page.related) {
        QJsonObject one;
        add(one, "url", shown(link.url));
        add(one, "title", link.title);
        add(one, "image", shown(link.image));
        related.append(one);
    }
    if (!related.isEmpty())
        value.insert(QStringLiteral("related"), related);
    return value;
}

QString text(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

} // namespace

class PageExtractor final : public QObject
{
    Q_OBJECT

private slots:
    void pages_data();
    void pages();
    void textIsThatOfTheArticle();
    void otherBytesAreNoPage_data();
    void otherBytesAreNoPage();
};

void PageExtractor::pages_data()
{
    QTest::addColumn<QString>("folder");
    const QDir pages(QStringLiteral(TEST_DATA_DIR "/pages"));
    const QStringList cases = pages.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(!cases.isEmpty());
    for (const QString &name : cases)
        QTest::newRow(qPrintable(name)) << pages.filePath(name);
}

void PageExtractor::pages()
{
    QFETCH(const QString, folder);
    const QDir place(folder);
    const QJsonObject request =
        QJsonDocument::fromJson(contentOf(place.filePath(QStringLiteral("request.json")))).object();
    const QJsonObject expected =
        QJsonDocument::fromJson(contentOf(place.filePath(QStringLiteral("expected.json")))).object();
    const auto page = extraction::extractPage(contentOf(place.filePath(QStringLiteral("page.html"))),
                                              QUrl(request.value(QLatin1String("url")).toString()));
    const bool isArticle = expected.value(QLatin1String("article")).toBool(true);
    QCOMPARE(page.has_value(), isArticle);
    if (!page)
        return;
    QJsonObject actual = pageValue(*page);
    if (expected.contains(QLatin1String("text"))) // where the case is about the text itself
        actual.insert(QStringLiteral("text"),
                      QJsonArray::fromStringList(page->text.split(QLatin1Char('\n'))));
    if (expected.contains(QLatin1String("markup")))
        actual.insert(QStringLiteral("markup"), page->contentHtml);
    for (const QString &key : actual.keys() + expected.keys())
        QCOMPARE(key + text(actual.value(key)), key + text(expected.value(key)));
}

void PageExtractor::textIsThatOfTheArticle()
{
    const QByteArray page = contentOf(QStringLiteral(TEST_DATA_DIR "/pages/hostile/page.html"));
    const auto result = extraction::extractPage(page, QUrl(QStringLiteral("https://nordblick.example/x")));
    QVERIFY(result);
    QVERIFY(result->text.startsWith(QStringLiteral("Am Morgen lag Nebel")));
    QVERIFY(!result->text.contains(QStringLiteral("Impressum")));
    QVERIFY(!result->contentHtml.contains(QStringLiteral("script")));
    QVERIFY(!result->contentHtml.contains(QStringLiteral("onclick")));
}

void PageExtractor::otherBytesAreNoPage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("json") << QByteArray("{\"a\": \"<p>b</p>\"}");
    QTest::newRow("text") << QByteArray("Nur ein Satz.");
    QTest::newRow("binary") << QByteArray(4096, '\xff');
}

void PageExtractor::otherBytesAreNoPage()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!extraction::extractPage(bytes, QUrl(QStringLiteral("https://nordblick.example/x"))));
}

QTEST_APPLESS_MAIN(PageExtractor)
#include "tst_page_extractor.moc"
