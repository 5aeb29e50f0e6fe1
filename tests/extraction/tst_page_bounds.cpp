// SPDX-License-Identifier: GPL-3.0-or-later
// Deep, huge and broken pages end in time, with what could be had.
#include "extraction/page_extractor.h"

#include <QTest>

#include <ctime>

using namespace depesche;

namespace
{

constexpr double kMostSeconds = 2; // of the processor; a busy machine does not count
const QByteArray kParagraph =
    "<p>Am Morgen lag Nebel &uuml;ber dem Kai, und die F&auml;hre wartete l&auml;nger als "
    "sonst auf ihre ersten G&auml;ste, die mit nassen Jacken aus dem Bus stiegen.</p>";

QByteArray around(const QByteArray &before, const QByteArray &after = {})
{
    return "<!DOCTYPE html><html><head><title>Die F&auml;hre wartet</title></head><body>" + before +
           "<article><h1>Die F&auml;hre wartet</h1>" + kParagraph.repeated(5) + "</article>" + after +
           "</body></html>";
}

} // namespace

class PageBounds final : public QObject
{
    Q_OBJECT

private slots:
    void endsInTime_data();
    void endsInTime();
};

void PageBounds::endsInTime_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("deep") << around(QByteArray("<div>").repeated(100'000));
    QTest::newRow("deep inline") << around(QByteArray("<b><i>").repeated(50'000));
    QTest::newRow("deep tables") << around(QByteArray("<table><tr><td>").repeated(20'000));
    QTest::newRow("deep figures") << around(QByteArray("<figure><img src=/a.jpg>").repeated(20'000));
    QTest::newRow("many paragraphs") << around({}, kParagraph.repeated(20'000));
    QTest::newRow("many links") << around(
        QByteArray("<li><a href='/a?page=2' rel=next>2</a>").repeated(30'000));
    QTest::newRow("many pictures") << around(
        QByteArray("<figure><img src=/a.jpg><figcaption>a</figcaption></figure>").repeated(20'000));
    QTest::newRow("many boxes of one class")
        << around(QByteArray("<div class=box><p>a</p></div>").repeated(40'000));
    QTest::newRow("many classes") << around("<div class='" + QByteArray("comment ").repeated(200'000) +
                                            "'></div>");
    QTest::newRow("data that repeats")
        << around("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" +
                  QByteArray("Nebel am Kai. ").repeated(20'000) + "\"}</script>");
    QTest::newRow("one long line") << around("<p>" + QByteArray("nebel ").repeated(500'000));
    QTest::newRow("cut in a tag") << around({}).chopped(30) + "<div class=\"";
}

void PageBounds::endsInTime()
{
    QFETCH(const QByteArray, page);
    const std::clock_t begin = std::clock();
    const auto result =
        extraction::extractPage(page, QUrl(QStringLiteral("https://nordblick.example/faehre")));
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY(result);
    QVERIFY(result->text.contains(QStringLiteral("ebel")));
    QVERIFY2(seconds < kMostSeconds, qPrintable(QString::number(seconds)));
}

QTEST_APPLESS_MAIN(PageBounds)
#include "tst_page_bounds.moc"
