// SPDX-License-Identifier: GPL-3.0-or-later
// What newsrooms write is text to the desktop, whatever it looks like.
#include "desktop/notification_text.h"

#include <QTest>

using namespace depesche::desktop;

class NotificationText final : public QObject
{
    Q_OBJECT

private slots:
    void bodies_data();
    void bodies();
    void titles();
    void cuts();
};

void NotificationText::bodies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("markup");
    QTest::addColumn<QString>("expected");
    const QString link = QStringLiteral("<a href=\"https://x.example\">Hier</a> & <img src='/etc/passwd'>");
    QTest::newRow("markup is escaped where it is read")
        << link << true
        << QStringLiteral("&lt;a href=&quot;https://x.example&quot;&gt;Hier&lt;/a&gt; &amp; "
                          "&lt;img src='/etc/passwd'&gt;");
    QTest::newRow("and stays where it is not") << link << false << link;
    QTest::newRow("an entity is no character")
        << QStringLiteral("&lt;b&gt;") << true << QStringLiteral("&amp;lt;b&amp;gt;");
    QTest::newRow("lines stay") << QStringLiteral("Eins\nZwei") << true << QStringLiteral("Eins\nZwei");
    QTest::newRow("controls and turned text go")
        << QString::fromUtf16(u"Eins\u202e\u0007Zwei\u2066!") << false << QStringLiteral("Eins  Zwei !");
}

void NotificationText::bodies()
{
    QFETCH(const QString, text);
    QFETCH(const bool, markup);
    QTEST(notificationBody(text, markup), "expected");
}

void NotificationText::titles()
{
    QCOMPARE(notificationTitle(u" <b>Sturm</b>\n auf\tSee & \u202eLand "),
             QStringLiteral("<b>Sturm</b> auf See & Land"));
}

void NotificationText::cuts()
{
    const QString title = notificationTitle(QString(100'000, u'a'));
    QCOMPARE(title.size(), 200);
    QVERIFY(title.endsWith(u'…'));
    // Escaped after the cut: no entity is halved.
    const QString body = notificationBody(QString(100'000, u'&'), true);
    QCOMPARE(body.count(QStringLiteral("&amp;")), 599);
    // No half of a pair is left.
    const QString pairs = notificationTitle(u'a' + QStringLiteral("😀").repeated(1000));
    for (qsizetype n = 0; n < pairs.size(); ++n)
        QVERIFY(!pairs.at(n).isHighSurrogate() || pairs.at(n + 1).isLowSurrogate());
}

QTEST_APPLESS_MAIN(NotificationText)
#include "tst_notification_text.moc"
