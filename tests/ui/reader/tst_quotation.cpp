// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on the clipboard after a passage was copied with its source.
#include "ui/reader/quotation.h"

#include <QMimeData>
#include <QTest>

using namespace depesche;
using namespace depesche::ui;

namespace
{

Article article()
{
    Article result;
    result.feedTitle = QStringLiteral("Nordblick");
    result.content.title = QStringLiteral("Brücke & <Hafen>");
    result.content.url = QUrl(QStringLiteral("https://nordblick.example/a?b=\"c\""));
    result.content.authors.append({QStringLiteral("A. Person"), {}, {}, {}});
    result.content.published = QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC);
    return result;
}

const QLocale kGerman(QLocale::German, QLocale::Germany);

} // namespace

class QuotationTest : public QObject
{
    Q_OBJECT

private slots:
    void sourceStandsBehind();
    void softHyphensStayBehind();
    void littleIsKnown();
    void badAddressIsLeftOut();
    void nothingSelected();
};

void QuotationTest::sourceStandsBehind()
{
    const auto data = quotation(QStringLiteral(" Die Brücke\nist <offen>. "), article(), kGerman);
    QCOMPARE(data->text(),
             QStringLiteral("„Die Brücke\nist <offen>.“\n— Brücke & <Hafen>, A. Person, Nordblick, "
                            "23.11.26\nhttps://nordblick.example/a?b=%22c%22"));
    QCOMPARE(data->html(),
             QStringLiteral(
                 "<blockquote><p>Die Brücke</p><p>ist &lt;offen&gt;.</p></blockquote><p>— <cite><a "
                 "href=\"https://nordblick.example/a?b=%22c%22\">Brücke &amp; &lt;Hafen&gt;</a></cite>, "
                 "A. Person, Nordblick, 23.11.26</p>"));
}

void QuotationTest::softHyphensStayBehind()
{
    const auto data = quotation(QStringLiteral("Klapp\u00ADbrücke"), article(), kGerman);
    QVERIFY(data->text().startsWith(QStringLiteral("„Klappbrücke“")));
    QVERIFY(data->html().contains(QStringLiteral("<p>Klappbrücke</p>")));
}

void QuotationTest::littleIsKnown()
{
    Article bare;
    bare.content.title = QStringLiteral("Title");
    QCOMPARE(quotation(QStringLiteral("Words"), bare, kGerman)->text(), QStringLiteral("„Words“\n— Title"));
}

void QuotationTest::badAddressIsLeftOut()
{
    Article bad = article();
    bad.content.url = QUrl(QStringLiteral("javascript:alert(1)"));
    const auto data = quotation(QStringLiteral("Words"), bad, kGerman);
    QVERIFY(!data->text().contains(QLatin1String("javascript")));
    QVERIFY(!data->html().contains(QLatin1String("javascript")));
}

void QuotationTest::nothingSelected()
{
    QVERIFY(!quotation(QStringLiteral(" \n\u00AD"), article(), kGerman));
}

QTEST_GUILESS_MAIN(QuotationTest)
#include "tst_quotation.moc"
