// SPDX-License-Identifier: GPL-3.0-or-later
// Titles in tool tips are shown as they stand, whatever they look like.
#include "ui/common/plain_tool_tip.h"

#include <QTest>
#include <QTextDocument>

using depesche::ui::plainToolTip;

class PlainToolTip final : public QObject
{
    Q_OBJECT

private slots:
    void shown_data();
    void shown();
};

void PlainToolTip::shown_data()
{
    QTest::addColumn<QString>("title");
    for (const char *title :
         {"Nebel am Kai", "a < b & c", "<b>Nebel</b>", "<img src='file:///etc/passwd'> Nebel",
          "<qt><a href='https://blatt.example/'>Nebel</a></qt>", "<!-- Nebel --> am Kai"})
        QTest::newRow(title) << QString::fromLatin1(title);
}

void PlainToolTip::shown()
{
    QFETCH(const QString, title);
    const QString tip = plainToolTip(title);
    // As QToolTip decides.
    if (!Qt::mightBeRichText(tip)) {
        QCOMPARE(tip, title);
        return;
    }
    QTextDocument document;
    document.setHtml(tip);
    QCOMPARE(document.toPlainText(), title);
}

QTEST_MAIN(PlainToolTip)
#include "tst_plain_tool_tip.moc"
