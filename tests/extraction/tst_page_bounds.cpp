// SPDX-License-Identifier: GPL-3.0-or-later
// Deep, huge and broken pages end with what could be had. Work that grows with the square of a page would run
// into the test's time limit; how long each takes is said by tests/bench/extraction_cost.
#include "extraction/huge_pages.h"
#include "extraction/page_extractor.h"

#include <QTest>

using namespace depesche;

class PageBounds final : public QObject
{
    Q_OBJECT

private slots:
    void textIsHad_data();
    void textIsHad();
};

void PageBounds::textIsHad_data()
{
    QTest::addColumn<QByteArray>("page");
    for (const test::HugePage &page : test::hugePages())
        QTest::newRow(page.name) << page.html;
}

void PageBounds::textIsHad()
{
    QFETCH(const QByteArray, page);
    const auto result =
        extraction::extractPage(page, QUrl(QStringLiteral("https://nordblick.example/faehre")));
    QVERIFY(result);
    QVERIFY(result->text.contains(QStringLiteral("ebel")));
}

QTEST_APPLESS_MAIN(PageBounds)
#include "tst_page_bounds.moc"
