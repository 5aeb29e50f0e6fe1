// SPDX-License-Identifier: GPL-3.0-or-later
// Themes: the colours of the design, readable contrast, values brought into range.
#include "rendering/article_page.h"
#include "rendering/page_style.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace depesche;
using rendering::Theme;

namespace
{

/// Relative luminance after WCAG 2.1.
double luminance(const QString &hex)
{
    const auto channel = [&hex](int at) {
        const double value = hex.mid(at, 2).toInt(nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const QString &one, const QString &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class PageStyleTest : public QObject
{
    Q_OBJECT

private slots:
    void designColours();
    void textIsReadable_data();
    void textIsReadable();
    void valuesAreBounded_data();
    void valuesAreBounded();
    void linesAndEdges();
    void paperIsLight();
    void familyNameCannotLeaveItsString();
    void nothingIsLeftUnreplaced_data();
    void nothingIsLeftUnreplaced();
};

void PageStyleTest::designColours()
{
    const auto &light = rendering::themeColors(Theme::Light);
    QCOMPARE(light.ground, QStringLiteral("#ffffff"));
    QCOMPARE(light.ink, QStringLiteral("#1d1f21"));
    QCOMPARE(light.accent, QStringLiteral("#b3261e"));
    const auto &dark = rendering::themeColors(Theme::Dark);
    QCOMPARE(dark.ground, QStringLiteral("#1f2124"));
    QCOMPARE(dark.ink, QStringLiteral("#e9e9e6"));
    QCOMPARE(dark.accent, QStringLiteral("#ff6f61"));
}

void PageStyleTest::textIsReadable_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("sepia") << Theme::Sepia;
}

void PageStyleTest::textIsReadable()
{
    QFETCH(Theme, theme);
    const auto &colors = rendering::themeColors(theme);
    for (const QString &ground : {colors.ground, colors.panel}) {
        for (const QString &text : {colors.ink, colors.muted, colors.accent})
            QVERIFY2(contrast(ground, text) >= 4.5, qPrintable(ground + QLatin1Char(' ') + text));
    }
    for (const QString &ground : {colors.added, colors.removed})
        QVERIFY2(contrast(ground, colors.ink) >= 4.5, qPrintable(ground));
}

void PageStyleTest::valuesAreBounded_data()
{
    QTest::addColumn<int>("pixels");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("width");
    QTest::newRow("default") << 18 << 68 << QStringLiteral("font-size: 18px")
                             << QStringLiteral("max-width: 63.2ch");
    QTest::newRow("too small") << 1 << 1 << QStringLiteral("font-size: 12px")
                               << QStringLiteral("max-width: 37.2ch");
    QTest::newRow("too large") << 999 << 999 << QStringLiteral("font-size: 40px")
                               << QStringLiteral("max-width: 111.6ch");
    QTest::newRow("negative") << -5 << -5 << QStringLiteral("font-size: 12px")
                              << QStringLiteral("max-width: 37.2ch");
}

void PageStyleTest::valuesAreBounded()
{
    QFETCH(int, pixels);
    QFETCH(int, columns);
    QFETCH(QString, size);
    QFETCH(QString, width);
    rendering::PageStyle style;
    style.fontPixels = pixels;
    style.columnCharacters = columns;
    const QString sheet = rendering::styleSheet(style);
    QVERIFY2(sheet.contains(size), qPrintable(sheet));
    QVERIFY2(sheet.contains(width), qPrintable(sheet));
}

void PageStyleTest::linesAndEdges()
{
    rendering::PageStyle style;
    QString sheet = rendering::styleSheet(style);
    QVERIFY(sheet.contains(QLatin1String("line-height: 1.55;")));
    QVERIFY(sheet.contains(QLatin1String(".text { hyphens: auto; text-align: start; }")));
    style.linePercent = 999;
    style.justified = true;
    sheet = rendering::styleSheet(style);
    QVERIFY(sheet.contains(QLatin1String("line-height: 2.20;")));
    QVERIFY(sheet.contains(QLatin1String(".text { hyphens: auto; text-align: justify; }")));
    style.richText = true;
    QVERIFY(rendering::styleSheet(style).contains(QLatin1String("line-height: 200%;")));
}

void PageStyleTest::paperIsLight()
{
    rendering::PageStyle style;
    style.theme = Theme::Dark;
    const QString sheet = rendering::styleSheet(style);
    const QString paper = sheet.mid(sheet.lastIndexOf(QLatin1String("@media print")));
    QVERIFY(paper.contains(QLatin1String("color-scheme: light")));
    QVERIFY(paper.contains(rendering::themeColors(Theme::Light).ink));
    QVERIFY(!paper.contains(rendering::themeColors(Theme::Dark).panel));
    QVERIFY(!paper.contains(rendering::themeColors(Theme::Dark).ink));
}

void PageStyleTest::familyNameCannotLeaveItsString()
{
    rendering::PageStyle style;
    style.fontFamily = QStringLiteral("A\"}</style><script>x</script>\\{url(http://example.com)}");
    const QString sheet = rendering::styleSheet(style);
    QVERIFY(!sheet.contains(QLatin1Char('<')));
    QVERIFY(!sheet.contains(QLatin1String("http:")));
    QVERIFY(sheet.contains(QLatin1String("font-family: \"A")));
}

void PageStyleTest::nothingIsLeftUnreplaced_data()
{
    QTest::addColumn<bool>("richText");
    QTest::newRow("web") << false;
    QTest::newRow("rich text") << true;
}

void PageStyleTest::nothingIsLeftUnreplaced()
{
    QFETCH(bool, richText);
    rendering::PageStyle style;
    style.richText = richText;
    const QString sheet = rendering::styleSheet(style);
    static const QRegularExpression kPlace(QStringLiteral("%[a-z]+%"));
    QVERIFY2(!kPlace.match(sheet).hasMatch(), qPrintable(kPlace.match(sheet).captured()));
}

QTEST_GUILESS_MAIN(PageStyleTest)
#include "tst_page_style.moc"
