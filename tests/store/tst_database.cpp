// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: what is refused and left alone, what is migrated, who may read the files, who may come second.
#include "fake_clock.h"
#include "store/connection.h"
#include "store/database.h"
#include "store/feed_rows.h"
#include "store/folder_tree.h"
#include "store/schema.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <unistd.h>

namespace depesche::store
{
using namespace Qt::StringLiterals;

class DatabaseTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void makesAPrivateDatabase();
    void tightensAnOlderFile();
    void refusesUnusableFolders_data();
    void refusesUnusableFolders();
    void leavesANewerSchemaAlone();
    void leavesDamagedFilesAlone_data();
    void leavesDamagedFilesAlone();
    void refusesAnotherProgramsFile();
    void takesAnEmptyFile();
    void refusesToWriteWhereItMayNot();
    void readsWhereItMayNotWrite();
    void refusesWritesWhenReadOnly();
    void migratesAfterACopy();
    void feedsOfSchemaOneGetUsualAccess();
    void staysOldWhenAMigrationFails();
    void migratesOnceForTwo();
    void servesTwoAtOnce();
    void noticesOthers();
    void rollsBackWhatFails();
    void commitsTheRestWhenOneFails();
    void saysThatTheDiskIsFull();
    void answersAPersonBeforeFetches();
    void finishesAPersonsWritesWhenClosed();

private:
    DatabaseOptions options() const;
    Result<std::unique_ptr<Database>> open(DatabaseOptions options);
    Result<std::unique_ptr<Database>> open() { return open(options()); }
    QString path() const { return m_folder->filePath(u"depesche.db"_s); }
    QByteArray contents() const;
    void writeFile(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    depesche::testing::FakeClock m_clock;
};

namespace
{

template <class T>
Result<T> waitFor(Future<T> future)
{
    future.waitForFinished();
    return future.result();
}

Future<void> putMeta(Database &database, const QString &key, Database::Lane lane = Database::Lane::Person)
{
    return database.write<void>(
        [key](WriteContext &context) -> Result<void> {
            context.db.execute(u"INSERT INTO meta(key, value) VALUES(?, '')"_s, key);
            return {};
        },
        lane);
}

Future<int> countMeta(Database &database, const QString &pattern)
{
    return database.read<int>([pattern](Connection &db) -> Result<int> {
        Statement row = db.statement(u"SELECT count(*) FROM meta WHERE key LIKE ?"_s);
        row.run(pattern).next();
        return row.number(0);
    });
}

/// Schema 2 for tests: one more table.
QList<MigrationStep> stepsToTwo(std::function<void(Connection &)> apply)
{
    QList<MigrationStep> steps = schemaSteps();
    steps.append({newestVersion(steps) + 1, std::move(apply)});
    return steps;
}

constexpr auto kOthersRights = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                               QFile::WriteOther | QFile::ExeOther;

} // namespace

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

DatabaseOptions DatabaseTest::options() const
{
    DatabaseOptions options;
    options.folder = m_folder->path();
    options.watchInterval = std::chrono::milliseconds(0);
    options.steps = schemaSteps();
    return options;
}

Result<std::unique_ptr<Database>> DatabaseTest::open(DatabaseOptions options)
{
    return Database::open(std::move(options), m_clock, {[](const CommitReport &) {}, [] {}});
}

QByteArray DatabaseTest::contents() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DatabaseTest::writeFile(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void DatabaseTest::makesAPrivateDatabase()
{
    const auto database = open();
    QVERIFY(database);
    QVERIFY(waitFor(putMeta(**database, u"x"_s)));
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QVERIFY2(QFile::exists(path() + suffix), qPrintable(suffix));
        QVERIFY(!(QFile::permissions(path() + suffix) & kOthersRights));
    }
    Connection db(path(), Connection::Mode::ReadOnly);
    QCOMPARE(db.value(u"PRAGMA application_id"_s).toInt(), kApplicationId);
    QCOMPARE(db.value(u"PRAGMA user_version"_s).toInt(), newestVersion(schemaSteps()));
    QCOMPARE(db.value(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
}

void DatabaseTest::tightensAnOlderFile()
{
    QVERIFY(open());
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(open());
    QVERIFY(!(QFile::permissions(path()) & kOthersRights));
}

void DatabaseTest::refusesUnusableFolders_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << u"missing"_s;
    QTest::newRow("a file") << u"file"_s;
}

void DatabaseTest::refusesUnusableFolders()
{
    QFETCH(QString, name);
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    DatabaseOptions wanted = options();
    wanted.folder = m_folder->filePath(name);
    const auto database = open(wanted);
    QVERIFY(!database);
    QCOMPARE(database.error().code, StoreErrorCode::ProfileUnusable);
    QCOMPARE(database.error().path, wanted.folder);
}

void DatabaseTest::leavesANewerSchemaAlone()
{
    DatabaseOptions newer = options();
    newer.steps = stepsToTwo([](Connection &db) { db.executeOnce(u"CREATE TABLE later(x)"_s); });
    QVERIFY(open(newer));
    const QByteArray before = contents();
    const auto database = open();
    QVERIFY(!database);
    QCOMPARE(database.error().code, StoreErrorCode::NewerSchema);
    QCOMPARE(contents(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"depesche.db"_s});
}

void DatabaseTest::leavesDamagedFilesAlone_data()
{
    QTest::addColumn<int>("damage");
    QTest::newRow("text") << 0;
    QTest::newRow("cut in half") << 1;
    QTest::newRow("header only") << 2;
    QTest::newRow("noise in the first table") << 3;
}

void DatabaseTest::leavesDamagedFilesAlone()
{
    QFETCH(int, damage);
    QVERIFY(open());
    QByteArray bytes = contents();
    constexpr int kHeader = 100;
    if (damage == 0)
        bytes = "this is no database, it is a letter that somebody saved under its name";
    else if (damage == 1)
        bytes.truncate(bytes.size() / 2);
    else if (damage == 2)
        bytes.truncate(kHeader);
    else
        bytes.replace(kHeader, 2000, QByteArray(2000, '\x5a'));
    writeFile(bytes);
    const auto database = open();
    QVERIFY(!database);
    QCOMPARE(database.error().code, StoreErrorCode::Damaged);
    QCOMPARE(database.error().path, path());
    QCOMPARE(contents(), bytes);
}

/// Sound, but nothing that could be rescued.
void DatabaseTest::refusesAnotherProgramsFile()
{
    QVERIFY(open());
    QByteArray bytes = contents();
    constexpr int kApplicationIdAt = 68;
    bytes[kApplicationIdAt] = 'X';
    writeFile(bytes);
    const auto database = open();
    QVERIFY(!database);
    QCOMPARE(database.error().code, StoreErrorCode::ProfileUnusable);
    QCOMPARE(contents(), bytes);
}

void DatabaseTest::takesAnEmptyFile()
{
    writeFile({});
    const auto database = open();
    QVERIFY(database);
    QVERIFY(waitFor(putMeta(**database, u"x"_s)));
}

void DatabaseTest::refusesToWriteWhereItMayNot()
{
    if (geteuid() == 0)
        QSKIP("root may write everywhere");
    QVERIFY(open());
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    const auto database = open();
    QVERIFY(!database);
    QCOMPARE(database.error().code, StoreErrorCode::NotWritable);
}

void DatabaseTest::readsWhereItMayNotWrite()
{
    {
        const auto database = open();
        QVERIFY(database);
        QVERIFY(waitFor(putMeta(**database, u"kept"_s)));
    }
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    DatabaseOptions reading = options();
    reading.readOnly = true;
    const auto database = open(reading);
    QVERIFY(database);
    QCOMPARE(*waitFor(countMeta(**database, u"kept"_s)), 1);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void DatabaseTest::refusesWritesWhenReadOnly()
{
    DatabaseOptions reading = options();
    reading.readOnly = true;
    const auto missing = open(reading);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, StoreErrorCode::ProfileUnusable);
    QVERIFY(!QFile::exists(path()));
    QVERIFY(open());
    const auto database = open(reading);
    QVERIFY(database);
    const Result<void> refused = waitFor(putMeta(**database, u"x"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, StoreErrorCode::NotWritable);
}

void DatabaseTest::migratesAfterACopy()
{
    {
        const auto database = open();
        QVERIFY(database);
        QVERIFY(waitFor(putMeta(**database, u"kept"_s)));
    }
    DatabaseOptions newer = options();
    newer.steps = stepsToTwo([](Connection &db) { db.executeOnce(u"CREATE TABLE later(x)"_s); });
    const auto database = open(newer);
    QVERIFY(database);
    QCOMPARE(*waitFor(countMeta(**database, u"kept"_s)), 1);
    const int before = newestVersion(schemaSteps());
    const QString copyPath = migrationCopyPath(path(), before);
    QVERIFY(QFile::exists(copyPath));
    QVERIFY(!(QFile::permissions(copyPath) & kOthersRights));
    Connection copy(copyPath, Connection::Mode::ReadOnly);
    QCOMPARE(copy.value(u"PRAGMA user_version"_s).toInt(), before);
    QCOMPARE(copy.value(u"SELECT count(*) FROM meta WHERE key = 'kept'"_s).toInt(), 1);
    QCOMPARE(copy.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void DatabaseTest::feedsOfSchemaOneGetUsualAccess()
{
    DatabaseOptions older = options();
    older.steps = {schemaSteps().first()};
    {
        const auto database = open(older);
        QVERIFY(database);
        QVERIFY(waitFor((*database)->write<void>([](WriteContext &context) -> Result<void> {
            context.db.executeOnce(
                u"INSERT INTO feeds(id, position, url) VALUES(1, 0, 'https://paper.example/')"_s);
            context.db.executeOnce(u"INSERT INTO feed_counts(feed) VALUES(1)"_s);
            context.db.executeOnce(u"INSERT INTO folders(id, name, position) VALUES(1, 'Sea', 0)"_s);
            return {};
        })));
    }
    const auto database = open();
    QVERIFY(database);
    const auto feeds = waitFor(
        (*database)->read<QList<Feed>>([](Connection &db) -> Result<QList<Feed>> { return listFeeds(db); }));
    QVERIFY(feeds);
    QCOMPARE(feeds->size(), 1);
    QCOMPARE(feeds->first().access, FeedAccess());
    const auto folders = waitFor((*database)->read<QList<Folder>>(
        [](Connection &db) -> Result<QList<Folder>> { return listFolders(db); }));
    QVERIFY(folders);
    QCOMPARE(folders->size(), 1);
    QVERIFY(folders->first().opmlAttributes.isEmpty());
    QCOMPARE(feeds->first().textChoice, TextChoice::Feed);
    QCOMPARE(feeds->first().identityRule, IdentityRule::Automatic);
    QVERIFY(!feeds->first().fetch.movedAt.isValid());
}

void DatabaseTest::staysOldWhenAMigrationFails()
{
    QVERIFY(open());
    DatabaseOptions broken = options();
    broken.steps = stepsToTwo([](Connection &db) {
        db.executeOnce(u"CREATE TABLE later(x)"_s);
        db.executeOnce(u"INSERT INTO nowhere VALUES(1)"_s);
    });
    QVERIFY(!open(broken));
    const auto database = open();
    QVERIFY(database);
    Connection db(path(), Connection::Mode::ReadOnly);
    QCOMPARE(db.value(u"SELECT count(*) FROM sqlite_master WHERE name = 'later'"_s).toInt(), 0);
}

void DatabaseTest::migratesOnceForTwo()
{
    std::atomic<int> applied{0};
    DatabaseOptions counting = options();
    for (MigrationStep &step : counting.steps)
        step.apply = [&applied, apply = step.apply](Connection &db) {
            ++applied;
            apply(db);
        };
    Executor pool(2);
    const auto openOne = [&] { return bool(open(counting)); };
    QFuture<bool> first = pool.run(openOne);
    QFuture<bool> second = pool.run(openOne);
    QVERIFY(first.result());
    QVERIFY(second.result());
    QCOMPARE(applied.load(), int(schemaSteps().size()));
}

void DatabaseTest::servesTwoAtOnce()
{
    const auto first = open();
    const auto second = open();
    QVERIFY(first && second);
    QList<Future<void>> writes;
    for (int i = 0; i < 50; ++i) {
        writes.append(putMeta(**first, u"first%1"_s.arg(i)));
        writes.append(putMeta(**second, u"second%1"_s.arg(i)));
    }
    for (const Future<void> &write : std::as_const(writes))
        QVERIFY(waitFor(write));
    QCOMPARE(*waitFor(countMeta(**first, u"second%"_s)), 50);
    QCOMPARE(*waitFor(countMeta(**second, u"first%"_s)), 50);
}

void DatabaseTest::noticesOthers()
{
    std::atomic<int> noticed{0};
    DatabaseOptions watching = options();
    watching.watchInterval = std::chrono::milliseconds(10);
    const auto first = Database::open(watching, m_clock, {[](const CommitReport &) {}, [&] { ++noticed; }});
    QVERIFY(first);
    QVERIFY(waitFor(putMeta(**first, u"mine"_s)));
    const auto second = open();
    QVERIFY(second);
    QVERIFY(waitFor(putMeta(**first, u"mine too"_s)));
    const int before = noticed.load();
    QVERIFY(waitFor(putMeta(**second, u"theirs"_s)));
    QTRY_VERIFY(noticed.load() > before);
}

void DatabaseTest::rollsBackWhatFails()
{
    const auto database = open();
    QVERIFY(database);
    const Result<void> refused = waitFor((*database)->write<void>([](WriteContext &context) -> Result<void> {
        context.db.execute(u"INSERT INTO meta(key, value) VALUES('half', '')"_s);
        return Unexpected{StoreError{StoreErrorCode::NotFound, {}, {}}};
    }));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, StoreErrorCode::NotFound);
    QCOMPARE(*waitFor(countMeta(**database, u"half"_s)), 0);
}

void DatabaseTest::commitsTheRestWhenOneFails()
{
    const auto database = open();
    QVERIFY(database);
    QList<Future<void>> writes;
    for (int i = 0; i < 9; ++i)
        writes.append(putMeta(**database, u"key%1"_s.arg(i % 8), Database::Lane::Bulk));
    for (int i = 0; i < 9; ++i)
        QCOMPARE(waitFor(writes.at(i)).hasValue(), i < 8); // the ninth has a key that is taken
    QCOMPARE(*waitFor(countMeta(**database, u"key%"_s)), 8);
}

void DatabaseTest::saysThatTheDiskIsFull()
{
    DatabaseOptions small = options();
    small.maxPages = 100;
    const auto database = open(small);
    QVERIFY(database);
    QVERIFY(waitFor(putMeta(**database, u"before"_s)));
    const Result<void> full = waitFor((*database)->write<void>([](WriteContext &context) -> Result<void> {
        context.db.execute(u"INSERT INTO meta(key, value) VALUES('large', ?)"_s, u"x"_s.repeated(2'000'000));
        return {};
    }));
    QVERIFY(!full);
    QCOMPARE(full.error().code, StoreErrorCode::DiskFull);
    QVERIFY(waitFor(putMeta(**database, u"after"_s)));
    QCOMPARE(*waitFor(countMeta(**database, u"large"_s)), 0);
    QCOMPARE(*waitFor(countMeta(**database, u"before"_s)), 1);
}

/// The writer is held at its first job until everything waits; then the person's write is answered by a
/// commit that holds none of the fetches behind it.
void DatabaseTest::answersAPersonBeforeFetches()
{
    const auto database = open();
    QVERIFY(database);
    QSemaphore begun;
    QSemaphore begin;
    QStringList order;
    const auto noted = [&](const QString &name, Database::Lane lane) {
        return (*database)->write<void>(
            [&, name](WriteContext &) -> Result<void> {
                if (name == "held"_L1) {
                    begun.release();
                    begin.acquire();
                }
                order.append(name);
                return {};
            },
            lane);
    };
    QList<Future<void>> writes;
    writes.append(noted(u"held"_s, Database::Lane::Bulk));
    begun.acquire();
    writes.append(noted(u"fetch"_s, Database::Lane::Bulk));
    writes.append(noted(u"person"_s, Database::Lane::Person).then([&](const Result<void> &result) {
        order.append(u"answer"_s);
        return result;
    }));
    begin.release();
    for (const Future<void> &write : std::as_const(writes))
        QVERIFY(waitFor(write));
    QCOMPARE(order, (QStringList{u"held"_s, u"person"_s, u"answer"_s, u"fetch"_s}));
}

void DatabaseTest::finishesAPersonsWritesWhenClosed()
{
    QList<Future<void>> writes;
    {
        const auto database = open();
        QVERIFY(database);
        for (int i = 0; i < 100; ++i)
            writes.append(putMeta(**database, u"key%1"_s.arg(i)));
    }
    for (const Future<void> &write : std::as_const(writes)) {
        QVERIFY(write.isFinished());
        QVERIFY(write.result());
    }
    const auto database = open();
    QCOMPARE(*waitFor(countMeta(**database, u"key%"_s)), 100);
}

} // namespace depesche::store

QTEST_GUILESS_MAIN(depesche::store::DatabaseTest)
#include "tst_database.moc"
