// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses are ours and which may leave for the desktop.
#include "ui/reader/article_scheme.h"

#include <QTest>

using namespace depesche::ui;

class ArticleSchemeTest : public QObject
{
    Q_OBJECT

private slots:
    void hashOfPicture_data();
    void hashOfPicture();
    void leavesForDesktop_data();
    void leavesForDesktop();
};

void ArticleSchemeTest::hashOfPicture_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPicture");
    const QString hash(64, QLatin1Char('a'));
    QTest::newRow("picture") << QStringLiteral("depesche://picture/") + hash << true;
    QTest::newRow("too short") << QStringLiteral("depesche://picture/") + hash.left(63) << false;
    QTest::newRow("too long") << QStringLiteral("depesche://picture/a") + hash << false;
    QTest::newRow("not hexadecimal") << QStringLiteral("depesche://picture/") + QString(64, QLatin1Char('g'))
                                     << false;
    QTest::newRow("a path") << QStringLiteral("depesche://picture/../../etc/passwd") << false;
    QTest::newRow("other host") << QStringLiteral("depesche://article/") + hash << false;
    QTest::newRow("other scheme") << QStringLiteral("https://picture/") + hash << false;
    QTest::newRow("nothing") << QString() << false;
}

void ArticleSchemeTest::hashOfPicture()
{
    QFETCH(QString, address);
    QFETCH(bool, isPicture);
    QCOMPARE(pictureHash(QUrl(address)), isPicture ? QString(64, QLatin1Char('a')) : QString());
}

void ArticleSchemeTest::leavesForDesktop_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("leaves");
    for (const char *address :
         {"https://nordblick.example/a", "http://nordblick.example", "mailto:a@nordblick.example"})
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    for (const char *address :
         {"file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "smb://host/share",
          "depesche://action/x", "about:blank", "chrome://gpu", "qrc:/x", "view-source:http://a",
          "blob:http://a/b", "https:", "http:///path", "--option", "mailto:", "intent://x", ""})
        QTest::newRow(*address ? address : "nothing") << QString::fromLatin1(address) << false;
}

void ArticleSchemeTest::leavesForDesktop()
{
    QFETCH(QString, address);
    QTEST(mayLeaveForDesktop(QUrl(address)), "leaves");
}

QTEST_GUILESS_MAIN(ArticleSchemeTest)
#include "tst_article_scheme.moc"
