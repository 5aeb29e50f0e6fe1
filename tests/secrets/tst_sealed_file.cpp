// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in a file: what is on the disk, who can read it, and what happens without the key.
#include "base/executor.h"
#include "secrets/sealed_file.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace depesche::secrets
{

class SealedFileTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsSecrets();
    void forgetsSecrets();
    void nothingIsInPlainText();
    void ownersOnly();
    void anotherProcessReadsIt();
    void withoutItsKey_data();
    void withoutItsKey();
    void aChangedFileDoesNotOpen();
    void noPlaceForAKey();
    void theKeyIsWithTheState();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    SealedFilePaths paths() const
    {
        return {path(QStringLiteral("secrets.sealed")), path(QStringLiteral("state/key"))};
    }
    static ReadSecret read(SealedFile &file, const QString &name)
    {
        auto future = file.read(name);
        future.waitForFinished();
        return future.result();
    }
    static WrittenSecret write(SealedFile &file, const QString &name, const QByteArray &value)
    {
        auto future = file.write(name, value);
        future.waitForFinished();
        return future.result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Executor m_executor{2};
};

void SealedFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SealedFileTest::keepsSecrets()
{
    SealedFile file(paths(), m_executor);
    const auto nothing = read(file, QStringLiteral("a"));
    QVERIFY(nothing && !nothing->has_value());
    QVERIFY(!QFile::exists(paths().file));
    QVERIFY(write(file, QStringLiteral("a"), "eins"));
    QVERIFY(write(file, QStringLiteral("b"), QByteArray("\0zwei", 5)));
    QVERIFY(write(file, QStringLiteral("a"), "drei"));
    QCOMPARE(**read(file, QStringLiteral("a")), QByteArray("drei"));
    QCOMPARE(**read(file, QStringLiteral("b")), QByteArray("\0zwei", 5));
}

void SealedFileTest::forgetsSecrets()
{
    SealedFile file(paths(), m_executor);
    auto never = file.remove(QStringLiteral("a"));
    never.waitForFinished();
    QVERIFY(never.result().hasValue());
    QVERIFY(!QFile::exists(paths().key));
    QVERIFY(write(file, QStringLiteral("a"), "eins"));
    auto removed = file.remove(QStringLiteral("a"));
    removed.waitForFinished();
    QVERIFY(removed.result().hasValue());
    QVERIFY(!read(file, QStringLiteral("a"))->has_value());
}

void SealedFileTest::nothingIsInPlainText()
{
    SealedFile file(paths(), m_executor);
    QVERIFY(write(file, QStringLiteral("paper.example"), "klappbruecke"));
    const QByteArray encoded = QByteArray("klappbruecke").toBase64();
    int files = 0;
    QDirIterator all(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile one(all.next());
        QVERIFY(one.open(QIODevice::ReadOnly));
        const QByteArray bytes = one.readAll();
        QVERIFY2(!bytes.contains("klappbruecke") && !bytes.contains(encoded), qPrintable(one.fileName()));
        QVERIFY2(!bytes.contains("paper.example"), qPrintable(one.fileName()));
        ++files;
    }
    QVERIFY(files >= 2);
}

void SealedFileTest::ownersOnly()
{
    SealedFile file(paths(), m_executor);
    QVERIFY(write(file, QStringLiteral("a"), "eins"));
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                             QFile::WriteOther | QFile::ExeOther;
    for (const QString &place : {paths().file, paths().key, path(QStringLiteral("state"))})
        QVERIFY2(!(QFile::permissions(place) & kOthers), qPrintable(place));
}

void SealedFileTest::anotherProcessReadsIt()
{
    SealedFile one(paths(), m_executor);
    SealedFile other(paths(), m_executor);
    QVERIFY(write(one, QStringLiteral("a"), "eins"));
    QVERIFY(write(other, QStringLiteral("b"), "zwei"));
    QCOMPARE(**read(other, QStringLiteral("a")), QByteArray("eins"));
    QCOMPARE(**read(one, QStringLiteral("b")), QByteArray("zwei"));
}

void SealedFileTest::withoutItsKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("gone") << QByteArray();
    QTest::newRow("another") << QByteArray(32, 'k');
    QTest::newRow("cut") << QByteArray("kkk");
}

void SealedFileTest::withoutItsKey()
{
    QFETCH(QByteArray, key);
    SealedFile file(paths(), m_executor);
    QVERIFY(write(file, QStringLiteral("a"), "eins"));
    QVERIFY(QFile::remove(paths().key));
    if (!key.isEmpty()) {
        QFile damaged(paths().key);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(key);
    }
    const auto refused = read(file, QStringLiteral("a"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, SecretError::Failed);
    QVERIFY(!refused.error().detail.isEmpty());
    // What cannot be opened is kept when something new comes.
    const QString kept = paths().file + QStringLiteral(".unreadable");
    const bool written = write(file, QStringLiteral("b"), "zwei").hasValue();
    QVERIFY(QFile::exists(kept));
    QCOMPARE(written, key.size() != 3);
    if (written)
        QCOMPARE(**read(file, QStringLiteral("b")), QByteArray("zwei"));
}

void SealedFileTest::aChangedFileDoesNotOpen()
{
    SealedFile file(paths(), m_executor);
    QVERIFY(write(file, QStringLiteral("a"), "eins"));
    QFile sealed(paths().file);
    QVERIFY(sealed.open(QIODevice::ReadWrite));
    const qint64 size = sealed.size();
    sealed.seek(size - 1);
    const char last = sealed.read(1).at(0);
    sealed.seek(size - 1);
    const char other = char(last ^ 1);
    sealed.write(&other, 1);
    sealed.close();
    QVERIFY(!read(file, QStringLiteral("a")));
}

void SealedFileTest::noPlaceForAKey()
{
    QFile blocking(path(QStringLiteral("state")));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    SealedFile file(paths(), m_executor);
    const auto refused = write(file, QStringLiteral("a"), "eins");
    QVERIFY(!refused);
    QVERIFY(!QFile::exists(paths().file));
}

void SealedFileTest::theKeyIsWithTheState()
{
    qputenv("XDG_STATE_HOME", "/srv/state");
    QCOMPARE(usualKeyFile(), QStringLiteral("/srv/state/depesche/secrets.key"));
    qputenv("XDG_STATE_HOME", "relative");
    QVERIFY(usualKeyFile().endsWith(QStringLiteral("/.local/state/depesche/secrets.key")));
    qunsetenv("XDG_STATE_HOME");
}

} // namespace depesche::secrets

QTEST_GUILESS_MAIN(depesche::secrets::SealedFileTest)
#include "tst_sealed_file.moc"
