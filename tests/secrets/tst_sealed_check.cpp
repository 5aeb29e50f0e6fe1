// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's look at the file of secrets: each fault by its name, mended where it can be.
#include "secrets/sealed_check.h"

#include "secrets/sealed_content.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <sodium.h>

#include <memory>

namespace depesche::secrets
{

using Kind = SealedProblem::Kind;

class SealedCheckTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init();
    void nothingIsThere();
    void sound();
    void faults_data();
    void faults();
    void unusedSecretsGo();
    void severalAtOnce();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    SealedFilePaths paths() const
    {
        return {path(QStringLiteral("secrets.sealed")), path(QStringLiteral("state/key"))};
    }
    static void overwrite(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QSet<QString> m_used{QStringLiteral("a"), QStringLiteral("b")};
};

void SealedCheckTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    if (qstrcmp(QTest::currentTestFunction(), "nothingIsThere") == 0)
        return;
    QVERIFY(saveSealed(paths(), {{QStringLiteral("a"), QStringLiteral("ZWlucw==")},
                                 {QStringLiteral("b"), QStringLiteral("endlaQ==")}}));
}

void SealedCheckTest::nothingIsThere()
{
    for (const SealedReport &report : {checkSealed(paths(), {}), repairSealed(paths(), {})}) {
        QVERIFY(!report.exists);
        QVERIFY(report.problems.isEmpty());
    }
    QVERIFY(!QFileInfo::exists(paths().key));
}

void SealedCheckTest::sound()
{
    for (const SealedReport &report : {checkSealed(paths(), m_used), repairSealed(paths(), m_used)}) {
        QVERIFY(report.exists);
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(report.secrets, 2);
    }
}

void SealedCheckTest::faults_data()
{
    QTest::addColumn<QString>("file"); ///< what is touched
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isSetAside");
    const QString key = QStringLiteral("state/key");
    const QString sealed = QStringLiteral("secrets.sealed");
    QTest::newRow("key gone") << key << QByteArray() << Kind::KeyMissing << true;
    QTest::newRow("key cut") << key << QByteArray("kkk") << Kind::KeyDamaged << true;
    QTest::newRow("another key") << key << QByteArray(32, 'k') << Kind::DoesNotOpen << true;
    QTest::newRow("file cut") << sealed << QByteArray("Depesche sealed 1\n") << Kind::DoesNotOpen << true;
    QTest::newRow("something else") << sealed << QByteArray(500, 'x') << Kind::DoesNotOpen << true;
    QTest::newRow("file for everybody") << sealed << QByteArray("+r") << Kind::OthersMayRead << false;
    QTest::newRow("key for everybody") << key << QByteArray("+r") << Kind::OthersMayRead << false;
}

void SealedCheckTest::faults()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(Kind, kind);
    QFETCH(bool, isSetAside);
    if (bytes.isEmpty())
        QVERIFY(QFile::remove(path(file)));
    else if (bytes == "+r")
        QVERIFY(QFile::setPermissions(path(file), kOwnerOnly | QFile::ReadGroup));
    else
        overwrite(path(file), bytes);

    const SealedReport looked = checkSealed(paths(), m_used);
    QCOMPARE(looked.problems.size(), 1);
    QCOMPARE(looked.problems[0].kind, kind);
    QVERIFY(!looked.problems[0].mended);
    QVERIFY(QFileInfo::exists(paths().file)); // looking changes nothing
    QCOMPARE(checkSealed(paths(), m_used).problems.size(), 1);

    const SealedReport mended = repairSealed(paths(), m_used);
    QCOMPARE(mended.problems.size(), 1);
    QVERIFY(mended.problems[0].mended);
    const QString kept = paths().file + QStringLiteral(".unreadable");
    QCOMPARE(mended.problems[0].keptAs, isSetAside ? kept : QString());
    QCOMPARE(QFileInfo::exists(kept), isSetAside);
    QVERIFY(checkSealed(paths(), m_used).problems.isEmpty());
    QVERIFY(saveSealed(paths(), {})); // a new secret can be kept
    QVERIFY(checkSealed(paths(), m_used).problems.isEmpty());
}

void SealedCheckTest::unusedSecretsGo()
{
    const QSet<QString> used{QStringLiteral("b")};
    const SealedReport looked = checkSealed(paths(), used);
    QCOMPARE(looked.problems.size(), 1);
    QCOMPARE(looked.problems[0].kind, Kind::Unused);
    QCOMPARE(looked.problems[0].count, 1);
    QCOMPARE(looked.secrets, 2);
    const SealedReport mended = repairSealed(paths(), used);
    QVERIFY(mended.problems[0].mended);
    QCOMPARE(mended.secrets, 1);
    QCOMPARE(loadSealed(paths())->keys(), QStringList{QStringLiteral("b")});
}

void SealedCheckTest::severalAtOnce()
{
    for (const QString &file : {paths().file, paths().key})
        QVERIFY(QFile::setPermissions(file, kOwnerOnly | QFile::ReadOther));
    const SealedReport mended = repairSealed(paths(), {});
    QCOMPARE(mended.problems.size(), 3);
    for (const SealedProblem &problem : mended.problems)
        QVERIFY(problem.mended);
    QVERIFY(checkSealed(paths(), {}).problems.isEmpty());
}

} // namespace depesche::secrets

QTEST_GUILESS_MAIN(depesche::secrets::SealedCheckTest)
#include "tst_sealed_check.moc"
