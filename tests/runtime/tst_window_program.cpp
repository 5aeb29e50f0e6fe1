// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a process: its command line, its measurements, its single window, its end.
#include "fake_clock.h"
#include "store/feed_repository.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;

namespace
{

constexpr int kPatience = 60'000;

struct Ended {
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

Ended run(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DEPESCHE_PROGRAM), arguments);
    Ended ended;
    if (process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit)
        ended.status = process.exitCode();
    ended.output = process.readAllStandardOutput();
    ended.errors = process.readAllStandardError();
    return ended;
}

} // namespace

class WindowProgramTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void helpAndVersionNeedNoDisplay();
    void refusesNonsense();
    void measuresAnEmptyProfile();
    void measuresAFilledProfile();
    void saysWhyAProfileIsNoUse();
    void windowSaysWhyAProfileIsNoUse();
    void secondStartRaisesTheFirst();
    void followsLiveTickers();

private:
    Ended start(const QStringList &arguments) const { return run(arguments, m_environment); }
    QString profile() const { return m_folder->filePath(QStringLiteral("profile")); }
    void fill() const;

    QProcessEnvironment m_environment;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void WindowProgramTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_environment.insert(QStringLiteral("HOME"), m_folder->path());
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->filePath(QStringLiteral("data")));
}

void WindowProgramTest::fill() const
{
    QVERIFY(QDir().mkpath(profile()));
    const testing::FakeClock clock;
    auto opened = store::Store::open({profile(), false, false}, clock);
    QVERIFY(opened);
    store::Store &store = **opened;
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://nordblick.example/feed.xml"));
    const auto added = store.feeds().add({feed, {}});
    QTRY_VERIFY(added.isFinished());
    store::Arrival arrival;
    arrival.feed = added.result().value().id;
    arrival.title = QStringLiteral("Nordblick");
    for (int i = 0; i < 30; ++i) {
        ArticleDraft draft;
        draft.identity = QString::number(i);
        draft.title = QStringLiteral("Hafenmeldung %1").arg(i);
        draft.html = QStringLiteral("<p>Moin</p>");
        draft.published = clock.now().addSecs(-i);
        arrival.articles.append(draft);
    }
    const auto stored = store.feeds().storeArrival(arrival);
    QTRY_VERIFY(stored.isFinished());
    QVERIFY(stored.result());
}

void WindowProgramTest::helpAndVersionNeedNoDisplay()
{
    QProcessEnvironment bare = m_environment;
    bare.remove(QStringLiteral("QT_QPA_PLATFORM"));
    bare.remove(QStringLiteral("DISPLAY"));
    bare.remove(QStringLiteral("WAYLAND_DISPLAY"));
    const Ended help = run({QStringLiteral("--help")}, bare);
    QCOMPARE(help.status, 0);
    QVERIFY(help.output.contains("--profile"));
    const Ended version = run({QStringLiteral("--version")}, bare);
    QCOMPARE(version.status, 0);
    QVERIFY(version.output.startsWith("depesche "));
}

void WindowProgramTest::refusesNonsense()
{
    const Ended ended = start({QStringLiteral("--nonsense")});
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.errors.contains("nonsense"));
    QVERIFY(ended.output.isEmpty());
}

void WindowProgramTest::measuresAnEmptyProfile()
{
    const Ended ended =
        start({QStringLiteral("--profile"), profile(), QStringLiteral("--exit-after-first-paint")});
    QCOMPARE(ended.status, 0);
    const QJsonObject times = QJsonDocument::fromJson(ended.output).object();
    QVERIFY2(times.value(QLatin1String("window_shown_ms")).toInt() > 0, ended.output.constData());
    QVERIFY(times.value(QLatin1String("list_painted_ms")).toInt() > 0);
    QVERIFY(times.value(QLatin1String("article_painted_ms")).isNull());
}

void WindowProgramTest::measuresAFilledProfile()
{
    fill();
    const Ended ended =
        start({QStringLiteral("--profile"), profile(), QStringLiteral("--exit-after-first-paint")});
    QCOMPARE(ended.status, 0);
    const QJsonObject times = QJsonDocument::fromJson(ended.output).object();
    QCOMPARE(times.size(), 3);
    for (const QString &name : times.keys())
        QVERIFY2(times.value(name).toInt() > 0, ended.output.constData());
    QVERIFY(times.value(QLatin1String("window_shown_ms")).toInt() <=
            times.value(QLatin1String("article_painted_ms")).toInt());
}

void WindowProgramTest::saysWhyAProfileIsNoUse()
{
    QFile file(profile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Ended ended =
        start({QStringLiteral("--profile"), profile(), QStringLiteral("--exit-after-first-paint")});
    QCOMPARE(ended.status, 1);
    QVERIFY(ended.errors.contains(profile().toLocal8Bit()));
}

void WindowProgramTest::windowSaysWhyAProfileIsNoUse()
{
    QFile file(profile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(DEPESCHE_PROGRAM), {QStringLiteral("--profile"), profile()});
    QByteArray errors;
    const auto said = [&] { return (errors += process.readAllStandardError()).contains("cannot be opened"); };
    QTRY_VERIFY_WITH_TIMEOUT(said(), kPatience);
    QCOMPARE(process.state(), QProcess::Running); // it is read in a window
    process.terminate();
    QVERIFY(process.waitForFinished(kPatience));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
}

void WindowProgramTest::secondStartRaisesTheFirst()
{
    QProcess first;
    first.setProcessEnvironment(m_environment);
    first.start(QStringLiteral(DEPESCHE_PROGRAM), {QStringLiteral("--profile"), profile()});
    // The window is claimed before anything is written to the profile.
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(profile()).isEmpty(), kPatience);
    const Ended second = start({QStringLiteral("--profile"), profile()});
    QCOMPARE(second.status, 0);
    QVERIFY(second.output.contains("open already"));
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    QVERIFY(first.waitForFinished(kPatience));
    QCOMPARE(first.exitStatus(), QProcess::NormalExit);
    QCOMPARE(first.exitCode(), 0);
    QVERIFY(QFile::exists(profile() + QStringLiteral("/settings.ini"))); // the layout was kept
}

void WindowProgramTest::followsLiveTickers()
{
    QTcpServer newsroom;
    QVERIFY(newsroom.listen(QHostAddress::LocalHost));
    QVERIFY(QDir().mkpath(profile()));
    {
        const testing::FakeClock clock;
        auto opened = store::Store::open({profile(), false, false}, clock);
        QVERIFY(opened);
        const auto added = (*opened)->tickers().add(
            QUrl(QStringLiteral("http://127.0.0.1:%1/events").arg(newsroom.serverPort())),
            TickerKind::EventStream);
        QTRY_VERIFY(added.isFinished());
    }
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(DEPESCHE_PROGRAM), {QStringLiteral("--profile"), profile()});
    QTRY_VERIFY_WITH_TIMEOUT(newsroom.hasPendingConnections(), kPatience);
    QTcpSocket *asked = newsroom.nextPendingConnection();
    QByteArray request;
    const auto wantsEvents = [&] { return (request += asked->readAll()).contains("text/event-stream"); };
    QTRY_VERIFY_WITH_TIMEOUT(wantsEvents(), kPatience);
    process.terminate();
    QVERIFY(process.waitForFinished(kPatience));
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(WindowProgramTest)
#include "tst_window_program.moc"
