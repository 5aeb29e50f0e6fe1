// SPDX-License-Identifier: GPL-3.0-or-later
// The number on the icon, the menu, and that there is no icon where nobody wants one.
#include "settings/settings.h"
#include "ui/tray/count_icon.h"
#include "ui/tray/tray_icon.h"

#include <QAction>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;
using namespace depesche::ui;

namespace
{

QIcon picture()
{
    QPixmap pixmap(64, 64);
    pixmap.fill(Qt::red);
    return QIcon(pixmap);
}

QImage shown(const QIcon &icon, int size)
{
    return icon.pixmap(size, size).toImage().convertToFormat(QImage::Format_ARGB32);
}

} // namespace

class TrayTest final : public QObject
{
    Q_OBJECT

private slots:
    void numbers_data();
    void numbers();
    void noNumber();
    void menu();
    void notThereUnlessWanted();
    void toolTip();

private:
    QTemporaryDir m_folder;
    QString file(const char *name) { return m_folder.filePath(QString::fromLatin1(name)); }
};

void TrayTest::numbers_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("size");
    for (const int size : {16, 22, 48}) {
        for (const int count : {1, 42, 5000})
            QTest::addRow("%d at %d", count, size) << count << size;
    }
}

void TrayTest::numbers()
{
    QFETCH(const int, count);
    QFETCH(const int, size);
    const QImage image = shown(countIcon(picture(), count), size);
    QCOMPARE(image.size(), QSize(size, size));
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::red)); // the picture is still to be known
    int light = 0;
    int dark = 0;
    for (int y = size / 2; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const int lightness = image.pixelColor(x, y).lightness();
            light += lightness > 200;
            dark += lightness < 80;
        }
    }
    QVERIFY2(light > 3 && dark > size, qPrintable(QStringLiteral("%1 %2").arg(light).arg(dark)));
}

void TrayTest::noNumber()
{
    QCOMPARE(shown(countIcon(picture(), 0), 22), shown(picture(), 22));
    QVERIFY(shown(countIcon(picture(), 1), 48) != shown(countIcon(picture(), 2), 48));
    QCOMPARE(shown(countIcon(picture(), 100), 48), shown(countIcon(picture(), 4000), 48));
}

void TrayTest::menu()
{
    Settings settings(file("menu.ini"));
    TrayIcon tray(settings, picture());
    QSignalSpy opened(&tray, &TrayIcon::openRequested);
    QSignalSpy quit(&tray, &TrayIcon::quitRequested);
    const QList<QAction *> actions = tray.menu().actions();
    QCOMPARE(actions.size(), 4);
    actions.at(0)->trigger();
    QCOMPARE(opened.size(), 1);
    QVERIFY(!actions.at(1)->isChecked());
    actions.at(1)->trigger();
    QVERIFY(!settings.alertsEnabled());
    settings.setAlertsEnabled(true);
    QVERIFY(!actions.at(1)->isChecked());
    actions.at(3)->trigger();
    QCOMPARE(quit.size(), 1);
}

void TrayTest::notThereUnlessWanted()
{
    Settings settings(file("none.ini"));
    TrayIcon tray(settings, picture());
    QVERIFY(!tray.isVisible());
    settings.setTrayIcon(true);
    QCOMPARE(tray.isVisible(), QSystemTrayIcon::isSystemTrayAvailable());
    tray.setCount(3);
    tray.showMessage(QStringLiteral("<b>Titel</b>"), QStringLiteral("Text"));
    settings.setTrayIcon(false);
    QVERIFY(!tray.isVisible());
}

void TrayTest::toolTip()
{
    Settings settings(file("tip.ini"));
    TrayIcon tray(settings, picture());
    QCOMPARE(tray.toolTip(), QStringLiteral("Depesche"));
    tray.setCount(3);
    QVERIFY(tray.toolTip().contains(QLatin1Char('3')));
}

QTEST_MAIN(TrayTest)
#include "tst_tray.moc"
