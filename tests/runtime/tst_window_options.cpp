// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the window program.
#include "runtime/window/window_options.h"

#include <QTest>

using namespace depesche;

class WindowOptionsTest final : public QObject
{
    Q_OBJECT
private slots:
    void readsEverything();
    void addressMayStandAlone();
    void refuses_data();
    void refuses();
    void helpNamesEveryOption();
};

void WindowOptionsTest::readsEverything()
{
    const WindowOptions options = readWindowOptions(
        {QStringLiteral("--profile"), QStringLiteral("/home/a/p"), QStringLiteral("--subscribe"),
         QStringLiteral("nordblick.example"), QStringLiteral("--exit-after-first-paint")});
    QCOMPARE(options.refusal, QString());
    QCOMPARE(options.profileFolder, QStringLiteral("/home/a/p"));
    QCOMPARE(options.subscribe, QStringLiteral("nordblick.example"));
    QVERIFY(options.exitAfterFirstPaint);
    QVERIFY(!options.demo);
    QVERIFY(readWindowOptions({QStringLiteral("--demo")}).demo);
    QVERIFY(readWindowOptions({QStringLiteral("-h")}).help);
    QVERIFY(readWindowOptions({QStringLiteral("--version")}).version);
}

void WindowOptionsTest::addressMayStandAlone()
{
    QCOMPARE(readWindowOptions({QStringLiteral("https://nordblick.example/")}).subscribe,
             QStringLiteral("https://nordblick.example/"));
}

void WindowOptionsTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--nonsense")};
    QTest::newRow("profile without a folder") << QStringList{QStringLiteral("--profile")};
    QTest::newRow("empty profile") << QStringList{QStringLiteral("--profile=")};
    QTest::newRow("two addresses") << QStringList{QStringLiteral("a.example"), QStringLiteral("b.example")};
    QTest::newRow("address twice") << QStringList{QStringLiteral("--subscribe"), QStringLiteral("a.example"),
                                                  QStringLiteral("b.example")};
    QTest::newRow("demo with a profile")
        << QStringList{QStringLiteral("--demo"), QStringLiteral("--profile"), QStringLiteral("/home/a/p")};
}

void WindowOptionsTest::refuses()
{
    QFETCH(QStringList, arguments);
    const QString refusal = readWindowOptions(arguments).refusal;
    QVERIFY(!refusal.isEmpty());
    QVERIFY(!refusal.contains(QLatin1Char('\n')));
}

void WindowOptionsTest::helpNamesEveryOption()
{
    for (const char *option :
         {"--profile", "--demo", "--exit-after-first-paint", "--subscribe", "--help", "--version"})
        QVERIFY2(windowHelp().contains(QLatin1String(option)), option);
}

QTEST_GUILESS_MAIN(WindowOptionsTest)
#include "tst_window_options.moc"
