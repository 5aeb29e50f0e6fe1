// SPDX-License-Identifier: GPL-3.0-or-later
// A kept page as a file and read back: pictures in it, nothing fetched, what was left out named.
#include "rendering/kept_document.h"

#include "rendering/kept_page.h"

#include <QCryptographicHash>
#include <QTest>

using namespace depesche;
using namespace depesche::rendering;

namespace
{

KeptWords words()
{
    KeptWords words;
    words.kept = QStringLiteral("Page of %1, kept on %2");
    words.back = QStringLiteral("Back");
    words.pictureMissing = QStringLiteral("Picture not kept");
    words.leftOut = QStringLiteral("Not in this page");
    words.addresses = QStringLiteral("Addresses");
    words.reason = [](LeftOut::Reason reason, int count) {
        return QStringLiteral("reason %1: %2").arg(int(reason)).arg(count);
    };
    return words;
}

const QUrl kPicture(QStringLiteral("https://nordblick.example/a.png?x=1&y=2"));

KeptDocument document(const QByteArray &html)
{
    KeptDocument page;
    page.url = QUrl(QStringLiteral("https://nordblick.example/faehre"));
    page.title = QStringLiteral("Die <Fähre> & mehr");
    page.language = QStringLiteral("de");
    page.keptAt = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    page.html = html;
    page.pictures.insert(kPicture, {"bytes of a picture", QStringLiteral("image/png"), 640, 480});
    return page;
}

QByteArray fileOf(const KeptDocument &page)
{
    return keptDocument(page, words(), QLocale::c(), QTimeZone::utc());
}

const QByteArray kShowsIt =
    "<p>Text</p><img src=\"https://nordblick.example/a.png?x=1&amp;y=2\" alt=\"Pier\">";

KeptPageInput inputFor(const QByteArray &file)
{
    KeptPageInput input;
    input.page = {QUrl(QStringLiteral("https://nordblick.example/faehre")),
                  QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC), 2'300'000, 1, 0};
    if (auto content = readKeptDocument(file))
        input.content = *content;
    input.words.showPicture = QStringLiteral("Show picture");
    input.keptWords = words();
    input.locale = QLocale(QStringLiteral("en_GB"));
    input.timeZone = QTimeZone::utc();
    return input;
}

} // namespace

class KeptDocumentTest : public QObject
{
    Q_OBJECT
private slots:
    void holdsItsPictures();
    void isReadBack();
    void partsOfThePageArePartsOfTheText();
    void picturesThatAreNotThere();
    void aPictureThatIsShownOften();
    void namesWhatWasLeftOut();
    void otherFilesAreNone_data();
    void otherFilesAreNone();
    void isShownInTheView();
    void linksThatSayOtherwise();
    void nothingLeadsOutOfTheView();
};

void KeptDocumentTest::holdsItsPictures()
{
    const QByteArray file = fileOf(document(kShowsIt));
    QVERIFY(file.startsWith("<!DOCTYPE html>"));
    QVERIFY(file.contains("<title>Die &lt;Fähre&gt; &amp; mehr</title>"));
    QVERIFY(
        file.contains("src=\"data:image/png;base64," + QByteArray("bytes of a picture").toBase64() + '"'));
    QVERIFY(file.contains("Page of nordblick.example, kept on"));
    QVERIFY(file.contains("https://nordblick.example/faehre"));
    const qsizetype policy = file.indexOf("Content-Security-Policy");
    QVERIFY(policy > 0 && policy < file.indexOf("<title"));
    QVERIFY(file.contains("img-src data:;"));
    QVERIFY(!file.contains(" src=\"http") && !file.contains("<script") && !file.contains("depesche:"));
}

void KeptDocumentTest::isReadBack()
{
    const QByteArray file = fileOf(document(kShowsIt));
    const auto content = readKeptDocument(file);
    QVERIFY(content);
    QCOMPARE(content->title, QStringLiteral("Die <Fähre> & mehr"));
    QCOMPARE(content->language, QStringLiteral("de"));
    QCOMPARE(content->html, QString::fromUtf8(kShowsIt));
    QCOMPARE(content->pictures.size(), 1);
    const KeptPicturePlace place = content->pictures.value(kPicture);
    QCOMPARE(place.mimeType, QStringLiteral("image/png"));
    QCOMPARE(place.width, 640);
    QCOMPARE(place.height, 480);
    QCOMPARE(QByteArray::fromBase64(file.mid(place.offset, place.length)), QByteArray("bytes of a picture"));
    QCOMPARE(place.hash.toLatin1(),
             QCryptographicHash::hash("bytes of a picture", QCryptographicHash::Sha256).toHex());
}

void KeptDocumentTest::partsOfThePageArePartsOfTheText()
{
    const QByteArray file =
        fileOf(document("<nav lang=\"de\"><a>A</a></nav><main>x</main><footer>F</footer>"));
    QVERIFY(file.contains("<nav lang=\"de\">") && file.contains("<footer>F</footer>"));
    QCOMPARE(readKeptDocument(file)->html, QStringLiteral("<div><a>A</a></div><div>x</div><div>F</div>"));
}

void KeptDocumentTest::picturesThatAreNotThere()
{
    const QByteArray html = "<img src=\"https://nordblick.example/b.png\" alt=\"B\">";
    const QByteArray file = fileOf(document(html));
    QVERIFY(!file.contains("data:image") && !file.contains(" src=\""));
    const auto content = readKeptDocument(file);
    QVERIFY(content);
    QCOMPARE(content->html, QString::fromUtf8(html));
    QVERIFY(content->pictures.isEmpty());
}

void KeptDocumentTest::aPictureThatIsShownOften()
{
    KeptDocument page = document(kShowsIt.repeated(50));
    const QByteArray small = fileOf(page);
    QCOMPARE(small.count("data:image/png"), 50);
    page.pictures[kPicture].bytes = QByteArray(1024 * 1024, 'x');
    const QByteArray large = fileOf(page);
    QCOMPARE(large.count("data:image/png"), 1);
    QVERIFY(large.size() < 2 * 1024 * 1024);
    QCOMPARE(readKeptDocument(large)->html.count(QStringLiteral("<img src=")), 50);
}

void KeptDocumentTest::namesWhatWasLeftOut()
{
    KeptDocument page = document(kShowsIt);
    QVERIFY(!fileOf(page).contains("Not in this page"));
    for (int i = 0; i < 1000; ++i)
        page.leftOut.add(LeftOut::Reason::TooMany, QUrl(QStringLiteral("https://h.example/%1").arg(i)));
    page.leftOut.add(LeftOut::Reason::Frame, {});
    const QByteArray file = fileOf(page);
    QVERIFY(file.contains("Not in this page"));
    QVERIFY(file.contains("<li>reason 0: 1000</li>"));
    QVERIFY(file.contains("<li>reason 6: 1</li>"));
    QCOMPARE(file.count("<a href=\"https://h.example/"), LeftOut::kMostNamed);
    QVERIFY(renderKeptPage(inputFor(file)).html.contains(QStringLiteral("reason 0: 1000")));
}

void KeptDocumentTest::otherFilesAreNone_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray file = fileOf(document(kShowsIt));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another page") << QByteArray("<html><body>x</body></html>");
    QTest::newRow("cut off") << file.left(file.size() * 9 / 10);
    QTest::newRow("end alone") << file.mid(file.indexOf("<p>Text"));
}

void KeptDocumentTest::otherFilesAreNone()
{
    QFETCH(QByteArray, file);
    QVERIFY(!readKeptDocument(file));
}

void KeptDocumentTest::isShownInTheView()
{
    const KeptPageInput input = inputFor(
        fileOf(document("<h1>Die Fähre</h1>" + kShowsIt + "<img src=\"https://nordblick.example/b.png\">")));
    const RenderedPage page = renderKeptPage(input);
    const QString hash = input.content.pictures.value(kPicture).hash;
    QVERIFY(page.html.contains(QStringLiteral("<img src=\"depesche://picture/%1\"").arg(hash)));
    QVERIFY(page.html.contains(QStringLiteral("depesche://action/show-picture?picture=") + hash));
    QVERIFY(page.html.contains(
        QStringLiteral("Page of nordblick.example, kept on 24 November 2026, 12:00 · 2.3 MB")));
    QVERIFY(page.html.contains(QStringLiteral("<a href=\"depesche://action/article\">Back</a>")));
    QVERIFY(page.html.contains(QStringLiteral("Picture not kept")));
    QVERIFY(page.html.contains(QStringLiteral("<article lang=\"de\" dir=\"ltr\">")));
    QCOMPARE(page.pictures.size(), 1);
    QCOMPARE(page.pictures.first().hash, hash);
    QCOMPARE(page.picturesMissing, 1);
}

void KeptDocumentTest::linksThatSayOtherwise()
{
    const QByteArray file =
        fileOf(document("<p><a href=\"https://evil.example/x\">https://bank.example/</a></p>"));
    QVERIFY(file.contains("<a href=\"https://evil.example/x\">"));
    const QString html = renderKeptPage(inputFor(file)).html;
    QVERIFY(
        html.contains(QStringLiteral("href=\"depesche://action/ask?url=https%3A%2F%2Fevil.example%2Fx\"")));
    QVERIFY(html.contains(QStringLiteral("(evil.example)")));
}

/// As if the cleaning had let everything pass.
void KeptDocumentTest::nothingLeadsOutOfTheView()
{
    const QByteArray file = fileOf(document(
        "<script>alert(1)</script><img src=\"https://h.example/x\" onerror=\"alert(1)\"><iframe "
        "src=\"http://h/\">"
        "</iframe><a href=\"javascript:alert(1)\">x</a><a href=\"depesche://action/get-pictures\">y</a>"
        "<p onclick=\"alert(1)\" style=\"background:url(http://h/)\">z</p><video "
        "src=\"http://h/v\"></video>"));
    const QString html = renderKeptPage(inputFor(file)).html;
    QVERIFY(html.contains(QLatin1Char('z')));
    const QString body = html.mid(html.indexOf(QLatin1String("<article")));
    for (const char *bad : {"<script", "alert", "<iframe", "src=\"http", "get-pictures", "url(", "<video"})
        QVERIFY2(!body.contains(QLatin1String(bad)), bad);
}

QTEST_GUILESS_MAIN(KeptDocumentTest)
#include "tst_kept_document.moc"
