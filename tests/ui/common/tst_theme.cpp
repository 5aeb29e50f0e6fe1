// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast, icons and fonts in both themes.
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace depesche::ui;

namespace
{

constexpr int kLastIcon = int(Icon::Close);

/// WCAG 2.1, relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

int opaquePixels(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += pixel.alpha() > 200 && std::abs(pixel.red() - color.red()) < 12 &&
                     std::abs(pixel.green() - color.green()) < 12 &&
                     std::abs(pixel.blue() - color.blue()) < 12;
        }
    }
    return count;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), false); }

    void textCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addRow("light") << false;
        QTest::addRow("dark") << true;
    }

    void textCanBeRead()
    {
        QFETCH(bool, dark);
        const ThemeColors &c = themeColors(dark);
        for (const QColor &ground : {c.background, c.panel, c.reading, c.selected, c.field}) {
            for (const QColor &text : {c.ink, c.muted, c.accent})
                QVERIFY2(contrast(text, ground) >= 4.5,
                         qPrintable(text.name() + QLatin1String(" on ") + ground.name()));
        }
        for (const QColor &text : {c.ink, c.accent})
            QVERIFY(contrast(text, c.tint) >= 4.5);
        QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
    }

    void iconsAreDrawn_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("scale");
        QTest::newRow("light") << false << 1.0;
        QTest::newRow("light, 1.5") << false << 1.5;
        QTest::newRow("dark") << true << 1.0;
        QTest::newRow("dark, 1.5") << true << 1.5;
        QTest::newRow("dark, 2") << true << 2.0;
    }

    void iconsAreDrawn()
    {
        QFETCH(bool, dark);
        QFETCH(double, scale);
        applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), dark);
        const ThemeColors &c = currentColors();
        for (int which = 0; which <= kLastIcon; ++which) {
            const QPixmap pixmap = icon(Icon(which)).pixmap(QSize(24, 24), scale);
            QCOMPARE(pixmap.devicePixelRatio(), scale);
            QCOMPARE(pixmap.size(), QSize(24, 24) * scale);
            QVERIFY2(opaquePixels(pixmap.toImage(), c.ink) > 8, qPrintable(QString::number(which)));
        }
    }

    void iconsDiffer()
    {
        QSet<QByteArray> seen;
        for (int which = 0; which <= kLastIcon; ++which) {
            const QImage image = icon(Icon(which)).pixmap(QSize(48, 48), 1.0).toImage();
            seen.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(int(seen.size()), kLastIcon + 1);
    }

    void statesOfAnIconDiffer()
    {
        const QIcon bookmark = icon(Icon::Bookmark);
        const ThemeColors &c = currentColors();
        const QSize size(48, 48);
        QVERIFY(opaquePixels(bookmark.pixmap(size, 1.0, QIcon::Disabled).toImage(), c.faint) > 8);
        QVERIFY(opaquePixels(bookmark.pixmap(size, 1.0, QIcon::Normal, QIcon::On).toImage(), c.accent) > 8);
    }

    void iconsFollowTheTheme()
    {
        const QIcon made = icon(Icon::Refresh);
        applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), true);
        QVERIFY(opaquePixels(made.pixmap(QSize(48, 48), 1.0).toImage(), themeColors(true).ink) > 8);
    }

    void paintedIconHasTheColorAskedFor()
    {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(painter, QRectF(0, 0, 32, 32), Icon::Warning, Qt::blue);
        painter.end();
        QVERIFY(opaquePixels(image, Qt::blue) > 8);
    }

    void primaryButtonIsFilled_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addRow("light") << false;
        QTest::addRow("dark") << true;
    }

    void primaryButtonIsFilled()
    {
        QFETCH(bool, dark);
        applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), dark);
        const ThemeColors &c = currentColors();
        QToolButton button;
        button.setObjectName(QStringLiteral("primary"));
        button.setText(QStringLiteral("Subscribe"));
        button.setIcon(icon(Icon::BellPlus));
        button.setIconSize(QSize(24, 24));
        button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button.resize(button.sizeHint());
        const QImage image = button.grab().toImage();
        QVERIFY(opaquePixels(image, c.accent) > image.width() * image.height() / 2);
        // The left third is icon only: its lines have the colour of the text, none has the ink of other
        // icons.
        const QImage left = image.copy(0, 0, 36, image.height());
        QVERIFY(opaquePixels(left, c.onAccent) > 8);
        QCOMPARE(opaquePixels(left, c.ink), 0);
    }

    void wishDecidesBrightness()
    {
        QVERIFY(isDark(Brightness::Dark));
        QVERIFY(!isDark(Brightness::Light));
        QVERIFY(!isDark(Brightness::System)); // the offscreen platform has a light palette
    }

    void systemIsAskedAnewAfterATheme()
    {
        applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), true);
        QVERIFY(!isDark(Brightness::System));
    }

    void readingFamilyIsInstalled()
    {
        QVERIFY(QFontDatabase::hasFamily(readingFamily()));
        QCOMPARE(readingFamily(QStringLiteral("No Such Face 7")), readingFamily());
        QCOMPARE(readingFamily(QStringLiteral("DejaVu Sans")),
                 QFontDatabase::hasFamily(QStringLiteral("DejaVu Sans")) ? QStringLiteral("DejaVu Sans")
                                                                         : readingFamily());
        QVERIFY(headlineFont(16, true).bold());
        QCOMPARE(headlineFont(16, false).pixelSize(), 16);
    }

    void scaledFontKeepsItsUnit()
    {
        QFont pixels;
        pixels.setPixelSize(20);
        QCOMPARE(scaledFont(pixels, 90).pixelSize(), 18);
        QFont points;
        points.setPointSizeF(10);
        QCOMPARE(scaledFont(points, 90, QFont::Bold).pointSizeF(), 9.0);
        QVERIFY(scaledFont(points, 90, QFont::Bold).bold());
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
