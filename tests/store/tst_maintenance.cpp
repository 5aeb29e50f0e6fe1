// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of damage is found, named and mended; copies are whole.
#include "store/maintenance.h"

#include "store/picture_repository.h"
#include "store/search_index.h"
#include "store_fixture.h"

#include <QFileInfo>

#include <future>

using namespace depesche;
using namespace depesche::store;
using namespace depesche::testing;
using namespace Qt::StringLiterals;

class TestMaintenance : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void soundStore();
    void damage_data();
    void damage();
    void pictureFiles();
    void filesOfNoPicture();
    void lostTextComesBackWithTheFeed();
    void unreadableFile();
    void backupIsACopy();
    void backupOverItself();
    void backupIntoNowhere();
    void checkpointEmptiesTheLog();
    void closingEndsLongReads();

private:
    /// As a mistake or a bad disk would: past the store, without foreign keys.
    void execute(const QString &sql)
    {
        Connection db(m_store->database().path(), Connection::Mode::ReadWrite);
        db.executeOnce(u"PRAGMA foreign_keys=OFF"_s);
        db.executeOnce(sql);
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<Maintenance> m_maintenance;
    std::unique_ptr<PictureRepository> m_pictures;
    FeedId m_feed;
    QString m_picture; ///< hash
};

void TestMaintenance::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_maintenance = std::make_unique<Maintenance>(m_store->database());
    m_pictures = std::make_unique<PictureRepository>(m_store->database());
    m_feed = m_store->subscribe(u"https://paper.example/feed"_s, {u"Papers"_s});
    ArticleDraft illustrated = draft(u"1"_s);
    Image image;
    image.url = QUrl(u"https://paper.example/a.jpg"_s);
    illustrated.images = {image};
    m_store->arrive(m_feed, {illustrated, draft(u"2"_s), draft(u"3"_s)});
    m_picture = valueOf(m_pictures->add(image.url, "picture", u"image/jpeg"_s, 640, 480)).hash;
}

void TestMaintenance::cleanup()
{
    m_pictures.reset();
    m_maintenance.reset();
    m_store.reset();
}

void TestMaintenance::soundStore()
{
    const CheckReport report = valueOf(m_maintenance->check());
    QVERIFY2(report.ok, qPrintable(report.problems.join(u'\n')));
    QVERIFY(report.problems.isEmpty());
    QCOMPARE(report.schemaVersion, newestVersion(schemaSteps()));
    QCOMPARE(report.articles, 3);
    QCOMPARE(report.feeds, 1);
    QVERIFY(report.databaseBytes > 0);
    QCOMPARE(report.pictureBytes, 7);
}

void TestMaintenance::damage_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("counts") << u"UPDATE feed_counts SET unread = 17"_s << u"counts of 1 feeds"_s;
    QTest::newRow("counts lost") << u"DELETE FROM feed_counts"_s << u"counts of 1 feeds"_s;
    QTest::newRow("not in the index") << u"INSERT INTO article_search(article_search) VALUES('delete-all')"_s
                                      << u"3 articles are not in the search index"_s;
    QTest::newRow("only in the index") << u"INSERT INTO article_search(rowid, title) VALUES(99, 'ghost')"_s
                                       << u"search index has 1 articles"_s;
    QTest::newRow("offline states") << u"UPDATE article_status SET offline = 0"_s
                                    << u"3 articles say something else"_s;
    QTest::newRow("listed though hidden")
        << u"UPDATE article_status SET hidden = 1 WHERE article = 1"_s << u"1 articles are listed"_s;
    QTest::newRow("state lost") << u"DELETE FROM article_status WHERE article = 2"_s
                                << u"1 articles have lost their state"_s;
    QTest::newRow("reference to nothing") << u"DELETE FROM pictures"_s << u"1 rows point to nothing"_s;
    QTest::newRow("text lost") << u"DELETE FROM bodies WHERE article = 2"_s
                               << u"1 articles have lost their text"_s;
}

void TestMaintenance::damage()
{
    QFETCH(QString, statement);
    QFETCH(QString, sentence);
    execute(statement);
    const CheckReport found = valueOf(m_maintenance->check());
    QVERIFY(!found.ok);
    QVERIFY2(found.problems.join(u'\n').contains(sentence), qPrintable(found.problems.join(u'\n')));
    const CheckReport mended = valueOf(m_maintenance->repair());
    QVERIFY2(mended.ok, qPrintable(mended.problems.join(u'\n')));
    QCOMPARE(m_store->number(u"SELECT total FROM feed_counts"_s),
             m_store->number(u"SELECT sum(listed) FROM article_status"_s));
}

void TestMaintenance::pictureFiles()
{
    const QString path = m_pictures->path(m_picture);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("cut");
    file.close();
    QVERIFY(valueOf(m_maintenance->check())
                .problems.join(u'\n')
                .contains(u"1 picture files have the wrong size"));
    QVERIFY(file.remove());
    QVERIFY(valueOf(m_maintenance->check()).problems.join(u'\n').contains(u"1 picture files are gone"));
    QVERIFY(valueOf(m_maintenance->repair()).ok);
    const QList<MissingPicture> missing = valueOf(m_pictures->missing({}, {}, OfflinePolicy::All, 10));
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first().url, QUrl(u"https://paper.example/a.jpg"_s));
    QCOMPARE(m_store->number(u"SELECT min(offline) FROM article_status"_s), 0);
}

void TestMaintenance::filesOfNoPicture()
{
    const QString folder = QFileInfo(m_pictures->path(m_picture)).path();
    const auto leaveBehind = [&](const QString &name, int secondsAgo) {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("left");
        file.flush(); // writing later would set the time anew
        QVERIFY(
            file.setFileTime(m_store->clock.now().addSecs(-secondsAgo), QFileDevice::FileModificationTime));
    };
    leaveBehind(m_picture + u".0123.part"_s, 3600);
    leaveBehind(m_picture.left(2) + u"0"_s.repeated(62), 3600);
    leaveBehind(m_picture.left(2) + u"1"_s.repeated(62), 1); // perhaps a write under way
    const CheckReport found = valueOf(m_maintenance->check());
    QVERIFY2(found.problems.join(u'\n').contains(u"2 files in the pictures folder"),
             qPrintable(found.problems.join(u'\n')));
    QVERIFY(valueOf(m_maintenance->repair()).ok);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
    QVERIFY(QFile::exists(m_pictures->path(m_picture)));
}

void TestMaintenance::lostTextComesBackWithTheFeed()
{
    execute(u"DELETE FROM bodies WHERE article = 2"_s);
    QVERIFY(valueOf(m_maintenance->repair()).ok);
    QCOMPARE(valueOf(m_store->articles().article(ArticleId{2})).content.text, QString());
    m_store->arrive(m_feed, {draft(u"2"_s)});
    QCOMPARE(valueOf(m_store->articles().article(ArticleId{2})).content.text, draft(u"2"_s).text);
    SearchIndex search(m_store->database());
    SearchQuery query;
    query.text = u"\"article 2\""_s;
    QCOMPARE(valueOf(search.search(query)).hits.size(), 1);
}

void TestMaintenance::unreadableFile()
{
    valueOf(m_maintenance->checkpoint());
    QFile file(m_store->database().path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    // Every page but the first, whose header says what the file is.
    constexpr qint64 kPage = 8192;
    for (qint64 at = kPage; at < file.size(); at += kPage) {
        QVERIFY(file.seek(at));
        file.write(QByteArray(64, '\xff'));
    }
    file.close();
    const CheckReport report = valueOf(m_maintenance->check());
    QVERIFY(!report.ok);
    QVERIFY2(report.problems.join(u'\n').contains(u"database file is damaged"),
             qPrintable(report.problems.join(u'\n')));
}

void TestMaintenance::backupIsACopy()
{
    QTemporaryDir elsewhere;
    const QString target = elsewhere.filePath(u"depesche.db"_s);
    valueOf(m_maintenance->backup(target));
    QVERIFY(!(QFile::permissions(target) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(QDir(elsewhere.path()).entryList(QDir::Files), QStringList{u"depesche.db"_s});
    Connection copy(target, Connection::Mode::ReadOnly);
    QCOMPARE(copy.value(u"SELECT count(*) FROM articles"_s).toInt(), 3);
    QCOMPARE(copy.value(u"PRAGMA application_id"_s).toInt(), kApplicationId);
    QCOMPARE(copy.value(u"PRAGMA user_version"_s).toInt(), newestVersion(schemaSteps()));
    // An older copy is replaced.
    m_store->arrive(m_feed, {draft(u"4"_s)});
    valueOf(m_maintenance->backup(target));
    Connection newer(target, Connection::Mode::ReadOnly);
    QCOMPARE(newer.value(u"SELECT count(*) FROM articles"_s).toInt(), 4);
}

void TestMaintenance::backupOverItself()
{
    QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(u"link"_s);
    QVERIFY(QFile::link(m_store->database().path(), link));
    QCOMPARE(errorOf(m_maintenance->backup(m_store->database().path())), StoreErrorCode::NotWritable);
    QCOMPARE(errorOf(m_maintenance->backup(link)), StoreErrorCode::NotWritable);
    QVERIFY(valueOf(m_maintenance->check()).ok);
}

void TestMaintenance::backupIntoNowhere()
{
    const QString target = m_store->database().folder() + u"/no such folder/copy.db"_s;
    QCOMPARE(errorOf(m_maintenance->backup(target)), StoreErrorCode::NotWritable);
}

void TestMaintenance::checkpointEmptiesTheLog()
{
    const QString log = m_store->database().path() + u"-wal"_s;
    QVERIFY(QFileInfo(log).size() > 0);
    valueOf(m_maintenance->checkpoint());
    QCOMPARE(QFileInfo(log).size(), 0);
}

/// A search, check or backup of minutes must not hold up the end of the program.
void TestMaintenance::closingEndsLongReads()
{
    const QString endless =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s;
    const Future<qint64> read = m_store->database().read<qint64>(
        [endless](Connection &db) -> Result<qint64> { return db.value(endless).toLongLong(); });
    std::promise<void> connected;
    const auto apart = m_store->database().preparation().run([&]() -> Result<qint64> {
        try {
            const std::shared_ptr<Connection> db = m_store->database().connectForReading();
            connected.set_value();
            return db->value(endless).toLongLong();
        } catch (const SqlFailure &failure) {
            return Unexpected{failure.error};
        }
    });
    connected.get_future().wait();
    cleanup();
    QCOMPARE(errorOf(read), StoreErrorCode::Closed);
    QCOMPARE(errorOf<qint64>(apart), StoreErrorCode::Closed);
}

QTEST_GUILESS_MAIN(TestMaintenance)
#include "tst_maintenance.moc"
