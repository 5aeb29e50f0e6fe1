// SPDX-License-Identifier: GPL-3.0-or-later
// A ticker as a file: order, marks, credits, pictures in it or as links, and nothing that could do harm.
#include "rendering/ticker_page.h"

#include <QTest>

using namespace depesche;
using namespace depesche::rendering;

namespace
{

const QDateTime kNoon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

TickerEntry entry(int n)
{
    TickerEntry entry;
    entry.id = TickerEntryId{n};
    entry.sortedAt = kNoon.addSecs(n * 60);
    entry.content.key = QStringLiteral("e%1").arg(n);
    entry.content.headline = QStringLiteral("Meldung %1").arg(n);
    entry.content.html = QStringLiteral("<p>Text <b>%1</b>.</p>").arg(n);
    entry.content.text = QStringLiteral("Text %1.").arg(n);
    return entry;
}

TickerPageInput inputOf(const QList<TickerEntry> &entries)
{
    TickerPageInput input;
    input.ticker.url = QUrl(QStringLiteral("https://nordblick.example/live"));
    input.ticker.title = QStringLiteral("Sturm & Flut");
    input.entries = entries;
    input.words.by = QStringLiteral("By %1");
    input.words.keyEvent = QStringLiteral("Key event");
    input.words.edited = QStringLiteral("Changed later");
    input.words.withdrawn = QStringLiteral("Withdrawn");
    input.words.saved = QStringLiteral("Saved on %1");
    input.words.pictureCredits = QStringLiteral("Picture credits");
    input.words.entries = [](int count) { return QStringLiteral("%1 entries").arg(count); };
    input.saved = kNoon.addDays(1);
    input.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    input.timeZone = QTimeZone::utc();
    return input;
}

Image pictureOf(const QString &name)
{
    Image image;
    image.url = QUrl(QStringLiteral("https://nordblick.example/") + name);
    image.alt = QStringLiteral("Alternative");
    image.caption = QStringLiteral("Der Deich");
    image.credit = QStringLiteral("Ines Carstens");
    image.copyright = QStringLiteral("© Nordblick");
    return image;
}

} // namespace

class TickerPageTest final : public QObject
{
    Q_OBJECT

private slots:
    void entriesInTheirOrder();
    void marks();
    void pictures();
    void harmless();
    void manyEntries();
};

void TickerPageTest::entriesInTheirOrder()
{
    TickerEntry second = entry(2);
    second.content.authors = {{QStringLiteral("Eva Thomsen"), {}, {}, {}}};
    second.content.url = QUrl(QStringLiteral("https://nordblick.example/live#e2"));
    const QString page = exportTicker(inputOf({second, entry(1)})).text;
    QVERIFY(page.startsWith(QLatin1String("<!DOCTYPE html>")));
    QVERIFY(page.contains(QLatin1String("<h1>Sturm &amp; Flut</h1>")));
    QVERIFY(page.contains(QLatin1String("2 entries")));
    QVERIFY(page.contains(QLatin1String("Saved on 25 November 2026, 12:00")));
    QVERIFY(page.indexOf(QLatin1String("Meldung 2")) < page.indexOf(QLatin1String("Meldung 1")));
    QVERIFY(page.contains(QLatin1String("<p>Text <b>1</b>.</p>")));
    QVERIFY(page.contains(QLatin1String("By Eva Thomsen")));
    QVERIFY(page.contains(QLatin1String("href=\"https://nordblick.example/live#e2\"")));
    QVERIFY(page.contains(QLatin1String("datetime=\"2026-11-24T12:02:00Z\"")));
    QVERIFY(page.contains(QLatin1String("https://nordblick.example/live</a></footer>")));
}

void TickerPageTest::marks()
{
    TickerEntry one = entry(1);
    one.content.keyEvent = true;
    one.edited = true;
    TickerEntry two = entry(2);
    two.withdrawn = true;
    const QString page = exportTicker(inputOf({one, two, entry(3)})).text;
    QVERIFY(page.contains(QStringLiteral(" · Key event · Changed later</p>")));
    QVERIFY(page.contains(QStringLiteral(" · Withdrawn</p>")));
    QVERIFY(page.contains(QLatin1String("<del><h2>Meldung 2</h2>")));
    QCOMPARE(page.count(QLatin1String("<del>")), 1);
    QCOMPARE(page.count(QLatin1String("Key event")), 1);
}

void TickerPageTest::pictures()
{
    TickerEntry one = entry(1);
    one.content.images = {pictureOf(QStringLiteral("a.jpg")), pictureOf(QStringLiteral("b.jpg")),
                          pictureOf(QStringLiteral("c.jpg"))};
    one.content.html += QStringLiteral("<figure><img src=\"https://nordblick.example/c.jpg\"></figure>");
    TickerPageInput input = inputOf({one});
    input.pictures.insert(
        one.content.images[0].url,
        {QStringLiteral("ab12"), 640, 480, {}, {}, {}, QStringLiteral("data:image/png;base64,AAAA")});
    const ExportedDocument document = exportTicker(input);
    QCOMPARE(document.picturesMissing, 2);
    QVERIFY(document.text.contains(QLatin1String("src=\"data:image/png;base64,AAAA\"")));
    QVERIFY(document.text.contains(QLatin1String("href=\"https://nordblick.example/b.jpg\"")));
    QVERIFY(!document.text.contains(QLatin1String("src=\"http")));
    QVERIFY(!document.text.contains(QLatin1String("depesche:")));
    QCOMPARE(document.text.count(QLatin1String("Ines Carstens")), 3);
    QCOMPARE(document.text.count(QStringLiteral("© Nordblick")), 3);
    QCOMPARE(document.text.count(QLatin1String("c.jpg")), 1);
}

void TickerPageTest::harmless()
{
    TickerEntry one = entry(1);
    one.content.headline = QStringLiteral("<script>alert(1)</script>");
    one.content.html =
        QStringLiteral("<p><a href=\"javascript:alert(1)\">x</a><a href=\"depesche://action/x\">y</a></p>");
    one.content.authors = {{QStringLiteral("<b>Eva</b>"), {}, {}, {}}};
    one.content.url = QUrl(QStringLiteral("javascript:alert(1)"));
    TickerPageInput input = inputOf({one});
    input.ticker.title = QStringLiteral("</title><script>alert(2)</script>");
    const QString page = exportTicker(input).text;
    QVERIFY(!page.contains(QLatin1String("<script")));
    QVERIFY(!page.contains(QLatin1String("javascript:")));
    QVERIFY(!page.contains(QLatin1String("depesche://")));
    QVERIFY(!page.contains(QLatin1String("<b>Eva")));
    QVERIFY(page.indexOf(QLatin1String("Content-Security-Policy")) < page.indexOf(QLatin1String("<title>")));
}

void TickerPageTest::manyEntries()
{
    QList<TickerEntry> entries;
    for (int n = 0; n < 3000; ++n)
        entries.append(entry(n));
    QCOMPARE(exportTicker(inputOf(entries)).text.count(QLatin1String("<section")), 3000);
}

QTEST_APPLESS_MAIN(TickerPageTest)
#include "tst_ticker_page.moc"
