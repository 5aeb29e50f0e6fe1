// SPDX-License-Identifier: GPL-3.0-or-later
// The log file: one line for each end, without secrets, and no harm where it cannot be written.
#include "services/refresh/activity_file.h"

#include "base/executor.h"
#include "fake_clock.h"
#include "net/http_client.h"
#include "services/refresh/activity_log.h"
#include "services/refresh/refresh_service.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;
using namespace depesche::testing;
using namespace std::chrono_literals;
using refresh::ActivityFile;
using refresh::ActivityRecord;
using refresh::FeedOutcome;
using refresh::FeedStatus;

namespace
{

constexpr qint64 kLarge = 1'000'000;

QString sentence(const FeedFailure &failure)
{
    return QStringLiteral("reason %1").arg(int(failure.code));
}

FeedOutcome outcome(FeedStatus status)
{
    FeedOutcome outcome;
    outcome.title = QStringLiteral("Nordblick");
    outcome.url = QUrl(QStringLiteral("https://anna:geheim@nordblick.example/feed?key=geheim&page=2"));
    outcome.status = status;
    outcome.httpStatus = 200;
    outcome.bytes = 1200;
    outcome.milliseconds = 120;
    return outcome;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ActivityFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void feeds();
    void whatWasNotAskedLeavesNoLine();
    void requestsForSomethingElse();
    void theLastLinesAreWritten();
    void aPlaceThatRefusesDisturbsNothing();
    void linesAndRecords();
    void brokenLines_data();
    void brokenLines();

private:
    QList<ActivityRecord> recordsOf(const ActivityFile &file);
    std::unique_ptr<ActivityFile> make();

    FakeClock m_clock;
    Executor m_executor{2};
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ActivityFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<ActivityFile> ActivityFileTest::make()
{
    return std::make_unique<ActivityFile>(m_folder->filePath(QStringLiteral("activity.log")), kLarge,
                                          sentence, m_executor, m_clock);
}

QList<ActivityRecord> ActivityFileTest::recordsOf(const ActivityFile &file)
{
    const auto read = file.records();
    (void)QTest::qWaitFor([&] { return read.isFinished(); });
    return read.result().valueOr({});
}

void ActivityFileTest::feeds()
{
    const auto file = make();
    FeedOutcome read = outcome(FeedStatus::Updated);
    read.added = 3;
    read.updated = 1;
    file->noteFeed(read);
    m_clock.advance(5s);
    FeedOutcome same = outcome(FeedStatus::NotModified);
    same.httpStatus = 304;
    same.movedTo = QUrl(QStringLiteral("https://nordblick.example/neu?token=geheim"));
    file->noteFeed(same);
    FeedOutcome failed = outcome(FeedStatus::Failed);
    failed.failure.code = FeedFailureCode::WebPage;
    file->noteFeed(failed);

    const QList<ActivityRecord> records = recordsOf(*file);
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0].kind, QStringLiteral("feed"));
    QCOMPARE(records[0].title, QStringLiteral("Nordblick"));
    QCOMPARE(records[0].status, 200);
    QCOMPARE(records[0].bytes, qint64(1200));
    QCOMPARE(records[0].duration, 120ms);
    QCOMPARE(records[0].result, QStringLiteral("3 new, 1 changed"));
    QVERIFY(!records[0].failed);
    QCOMPARE(records[0].time.msecsTo(records[1].time), qint64(5000));
    QCOMPARE(records[1].result,
             QStringLiteral("nothing new; moved to https://nordblick.example/neu?token=hidden"));
    QVERIFY(records[2].failed);
    QCOMPARE(records[2].result, sentence(failed.failure));
    const QByteArray written = content(file->path());
    QVERIFY(!written.contains("geheim"));
    QVERIFY(!written.contains("anna"));
    QVERIFY(written.contains("page=2"));
}

void ActivityFileTest::whatWasNotAskedLeavesNoLine()
{
    const auto file = make();
    file->noteFeed(outcome(FeedStatus::Postponed));
    file->noteFeed(outcome(FeedStatus::Stopped));
    QVERIFY(recordsOf(*file).isEmpty());
    QVERIFY(!QFile::exists(file->path()));
}

void ActivityFileTest::requestsForSomethingElse()
{
    const auto file = make();
    refresh::ActivityLog log(m_clock);
    connect(&log, &refresh::ActivityLog::ended, file.get(), &ActivityFile::noteRequest);
    auto request = [&log, id = net::RequestId(0)](net::Purpose purpose,
                                                  std::optional<net::FailureKind> failure) mutable {
        ++id;
        log.requestStarted(id, purpose, QUrl(QStringLiteral("https://nordblick.example/%1").arg(id)));
        net::RequestEnd end;
        end.status = failure ? 0 : 200;
        end.failure = failure;
        log.requestFinished(id, end);
    };
    request(net::Purpose::Feed, {}); // its outcome says more
    request(net::Purpose::Discovery, {});
    request(net::Purpose::Picture, {});
    request(net::Purpose::Picture, net::FailureKind::TimedOut);
    request(net::Purpose::Page, net::FailureKind::Cancelled);
    const QList<ActivityRecord> records = recordsOf(*file);
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0].kind, QStringLiteral("discovery"));
    QCOMPARE(records[0].result, QStringLiteral("read"));
    QCOMPARE(records[1].kind, QStringLiteral("picture"));
    QVERIFY(records[1].failed);
}

void ActivityFileTest::theLastLinesAreWritten()
{
    auto file = make();
    for (int i = 0; i < 500; ++i)
        file->noteFeed(outcome(FeedStatus::Updated));
    const QString path = file->path();
    file.reset();
    QCOMPARE(content(path).count('\n'), 500);
}

void ActivityFileTest::aPlaceThatRefusesDisturbsNothing()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be written")));
    ActivityFile file(m_folder->filePath(QStringLiteral("missing/activity.log")), kLarge, sentence,
                      m_executor, m_clock);
    file.noteFeed(outcome(FeedStatus::Updated));
    QVERIFY(recordsOf(file).isEmpty());
    file.noteFeed(outcome(FeedStatus::Updated)); // told once
    QVERIFY(recordsOf(file).isEmpty());
}

void ActivityFileTest::linesAndRecords()
{
    ActivityRecord record;
    record.time = m_clock.now();
    record.kind = QStringLiteral("feed");
    record.status = 404;
    record.bytes = 17;
    record.duration = 1500ms;
    record.address = QStringLiteral("https://nordblick.example/");
    record.title = QStringLiteral("Größe\tund\nZeile");
    record.failed = true;
    record.result = QStringLiteral("404");
    const QByteArray line = refresh::lineOf(record);
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(line.count('\t'), 8);
    record.title = QStringLiteral("Größe und Zeile");
    QCOMPARE(refresh::recordOf(line), std::optional(record));
    record.title.clear();
    record.result.clear();
    QCOMPARE(refresh::recordOf(refresh::lineOf(record)), std::optional(record));
}

void ActivityFileTest::brokenLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("2026-11-29T10:00:00.000Z\tfeed\t200\t17");
    QTest::newRow("no time") << QByteArray("when\tfeed\t200\t17\t1\tok\ta\tb\tc");
    QTest::newRow("two in one") << QByteArray(
        "2026-11-29T10:00:00.000Z\tfeed\t202026-11-29T10:00:00.000Z\tfeed\t200\t17\t1\tok\ta\tb\tc");
}

void ActivityFileTest::brokenLines()
{
    QFETCH(QByteArray, line);
    QVERIFY(!refresh::recordOf(line));
}

QTEST_GUILESS_MAIN(ActivityFileTest)
#include "tst_activity_file.moc"
