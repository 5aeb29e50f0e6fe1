// SPDX-License-Identifier: GPL-3.0-or-later
// Every control of the page on alerts writes its setting, and shows it.
#include "settings/settings.h"
#include "ui/preferences/alerts_page.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>

using namespace depesche;

class AlertsPageTest final : public QObject
{
    Q_OBJECT

private slots:
    void writesAndShows();
    void reachedByKeyboard();

private:
    QTemporaryDir m_folder;
};

void AlertsPageTest::writesAndShows()
{
    Settings settings(m_folder.filePath(QStringLiteral("a.ini")));
    ui::AlertsPage page(settings, nullptr);
    const QList<QCheckBox *> boxes = page.findChildren<QCheckBox *>();
    QVERIFY(boxes.size() >= 3);
    QVERIFY(boxes.at(0)->isChecked());
    boxes.at(0)->click();
    QVERIFY(!settings.alertsEnabled());
    settings.setAlertsEnabled(true); // elsewhere: the tray's menu
    QVERIFY(boxes.at(0)->isChecked());

    page.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral(" Köln \n\n\"am Rhein\"\n"));
    QCOMPARE(settings.alertWords(), (QStringList{QStringLiteral("Köln"), QStringLiteral("\"am Rhein\"")}));

    const QList<QTimeEdit *> times = page.findChildren<QTimeEdit *>();
    QCOMPARE(times.size(), 2);
    QVERIFY(!times.first()->isEnabled());
    boxes.at(1)->click();
    QVERIFY(settings.quietHours() && times.first()->isEnabled());
    times.at(0)->setTime(QTime(21, 30));
    times.at(1)->setTime(QTime(6, 15));
    QCOMPARE(settings.quietFrom(), QTime(21, 30));
    QCOMPARE(settings.quietTo(), QTime(6, 15));

    page.findChild<QSpinBox *>()->setValue(3);
    QCOMPARE(settings.alertsPerHour(), 3);
    boxes.at(2)->click();
    QVERIFY(settings.alertsInFront());

    const ui::AlertsPage again(settings, nullptr);
    QCOMPARE(again.findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("Köln\n\"am Rhein\""));
    QCOMPARE(again.findChild<QSpinBox *>()->value(), 3);
    QCOMPARE(again.findChildren<QTimeEdit *>().first()->time(), QTime(21, 30));
}

void AlertsPageTest::reachedByKeyboard()
{
    Settings settings(m_folder.filePath(QStringLiteral("b.ini")));
    ui::AlertsPage page(settings, nullptr);
    page.show();
    auto *words = page.findChild<QPlainTextEdit *>();
    words->setFocus();
    QTest::keyClick(words, Qt::Key_Tab);
    QVERIFY2(!words->toPlainText().contains(u'\t'), "the tabulator leads on");
    for (const QTimeEdit *time : page.findChildren<QTimeEdit *>())
        QVERIFY(!time->accessibleName().isEmpty());
}

QTEST_MAIN(AlertsPageTest)
#include "tst_alerts_page.moc"
