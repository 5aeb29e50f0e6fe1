// SPDX-License-Identifier: GPL-3.0-or-later
// A writer killed at random moments: what was reported stored is there, once, in a sound database.
#include "fake_clock.h"
#include "store/connection.h"
#include "store/database.h"
#include "store/schema.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

namespace depesche
{
using namespace Qt::StringLiterals;
using store::Connection;

class KilledWriterTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatItReported();

private:
    QStringList runUntilKilled(int run, int enough);
    void checkDatabase();

    QTemporaryDir m_folder;
};

/// Kills after that many reports, somewhere in the middle of the next writes; gives back what was reported.
QStringList KilledWriterTest::runUntilKilled(int run, int enough)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(ARRIVAL_LOOP), {m_folder.path(), u"run%1"_s.arg(run)});
    QByteArray said;
    int lines = 0;
    while (lines < enough && writer.waitForReadyRead()) {
        said += writer.readAllStandardOutput();
        lines = int(said.count('\n'));
    }
    QThread::usleep(QRandomGenerator::global()->bounded(20'000U));
    writer.kill();
    writer.waitForFinished();
    said += writer.readAllStandardOutput();
    if (writer.exitStatus() != QProcess::CrashExit)
        qFatal("the writer ended by itself with code %d", writer.exitCode());
    said.truncate(said.lastIndexOf('\n') + 1); // a line that was cut is no report
    return QString::fromUtf8(said).split(u'\n', Qt::SkipEmptyParts);
}

void KilledWriterTest::checkDatabase()
{
    Connection db(m_folder.filePath(u"depesche.db"_s), Connection::Mode::ReadOnly);
    QCOMPARE(db.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    QVERIFY(!db.value(u"PRAGMA foreign_key_check"_s).isValid());
    QCOMPARE(db.value(u"SELECT count(*) - count(DISTINCT feed || ' ' || identity) FROM articles"_s).toInt(),
             0);
    const qint64 articles = db.value(u"SELECT count(*) FROM articles"_s).toLongLong();
    QCOMPARE(articles % 20, 0); // an arrival is there as a whole or not at all
    QCOMPARE(db.value(u"SELECT count(*) FROM bodies"_s).toLongLong(), articles);
    QCOMPARE(db.value(u"SELECT count(*) FROM article_status"_s).toLongLong(), articles);
    QCOMPARE(db.value(u"SELECT total FROM feed_counts"_s).toLongLong(), articles);
    QCOMPARE(db.value(u"SELECT unread FROM feed_counts"_s).toLongLong(), articles);
    QCOMPARE(
        db.value(u"SELECT count(*) FROM article_search WHERE article_search MATCH 'title'"_s).toLongLong(),
        articles);
}

void KilledWriterTest::keepsWhatItReported()
{
    constexpr int kRounds = 10;
    QStringList reported;
    for (int run = 0; run < kRounds; ++run) {
        const QStringList here = runUntilKilled(run, 1 + int(QRandomGenerator::global()->bounded(30U)));
        QVERIFY(!here.isEmpty());
        reported += here;
        {
            // As the next start of the program does.
            testing::FakeClock clock;
            store::DatabaseOptions options;
            options.folder = m_folder.path();
            options.steps = store::schemaSteps();
            QVERIFY(store::Database::open(options, clock, {[](const store::CommitReport &) {}, [] {}}));
        }
        checkDatabase();
        Connection db(m_folder.filePath(u"depesche.db"_s), Connection::Mode::ReadOnly);
        for (const QString &arrival : std::as_const(reported)) {
            store::Statement row =
                db.statement(u"SELECT count(*) FROM articles WHERE identity BETWEEN ? AND ?"_s);
            QVERIFY(row.run(arrival + u"-"_s, arrival + u"-:"_s).next());
            QVERIFY2(row.number(0) == 20, qPrintable(arrival));
        }
    }
}

} // namespace depesche

QTEST_GUILESS_MAIN(depesche::KilledWriterTest)
#include "tst_killed_writer.moc"
