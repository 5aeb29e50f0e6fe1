// SPDX-License-Identifier: GPL-3.0-or-later
// Which place a secret goes to and comes from.
#include "test_vault.h"

#include <QTest>

#include <memory>

namespace depesche::secrets
{

class SecretVaultTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theKeyringComesFirst();
    void withoutAKeyringTheFile_data();
    void withoutAKeyringTheFile();
    void aDecisionIsNotPassedOver_data();
    void aDecisionIsNotPassedOver();
    void memoryIsTheLastPlace();
    void whatWasReadIsRemembered();
    void emptySecretsAreRemoved();
    void movesFromTheFileIntoANewKeyring();

private:
    template <class T>
    static T wait(const QFuture<T> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("the vault does not answer");
        return future.result();
    }
    static FeedSecrets secret(const QString &password)
    {
        FeedSecrets secrets;
        secrets.origin = QUrl(QStringLiteral("https://paper.example"));
        secrets.user = QStringLiteral("ines");
        secrets.password = password;
        return secrets;
    }

    std::unique_ptr<testing::TestVault> m_vault;
};

const QString kName = QStringLiteral("paper.example 1");

void SecretVaultTest::init()
{
    m_vault = std::make_unique<testing::TestVault>();
}

void SecretVaultTest::theKeyringComesFirst()
{
    const KeptSecret kept = wait((*m_vault)->write(kName, secret(QStringLiteral("eins"))));
    QCOMPARE(kept.place, SecretPlace::Keyring);
    QCOMPARE(m_vault->keyring().kept.keys(), QStringList{kName});
    QVERIFY(m_vault->file().kept.isEmpty());
    (*m_vault)->readAnew(kName);
    QCOMPARE(wait((*m_vault)->read(kName))->password, QStringLiteral("eins"));
}

void SecretVaultTest::withoutAKeyringTheFile_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("none") << int(SecretError::Unavailable);
    QTest::newRow("broken") << int(SecretError::Failed);
}

void SecretVaultTest::withoutAKeyringTheFile()
{
    QFETCH(int, error);
    m_vault->keyring().failure = SecretFailure{SecretError(error), {}};
    QCOMPARE(wait((*m_vault)->write(kName, secret(QStringLiteral("eins")))).place, SecretPlace::SealedFile);
    (*m_vault)->readAnew(kName);
    QCOMPARE(wait((*m_vault)->read(kName))->password, QStringLiteral("eins"));
    QVERIFY(wait((*m_vault)->read(QStringLiteral("another")))->isEmpty());
}

void SecretVaultTest::aDecisionIsNotPassedOver_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("locked") << int(SecretError::Refused);
    QTest::newRow("silent") << int(SecretError::TimedOut);
}

void SecretVaultTest::aDecisionIsNotPassedOver()
{
    QFETCH(int, error);
    m_vault->keyring().failure = SecretFailure{SecretError(error), {}};
    const KeptSecret kept = wait((*m_vault)->write(kName, secret(QStringLiteral("eins"))));
    QCOMPARE(kept.place, SecretPlace::Memory);
    QCOMPARE(int(kept.why.code), error);
    QVERIFY(m_vault->file().kept.isEmpty());
    // It is of use until the program ends, and not given up for being wrong once.
    (*m_vault)->readAnew(kName);
    QCOMPARE(wait((*m_vault)->read(kName))->password, QStringLiteral("eins"));
    const ReadFeedSecrets other = wait((*m_vault)->read(QStringLiteral("another")));
    QVERIFY(!other);
    QCOMPARE(int(other.error().code), error);
}

void SecretVaultTest::memoryIsTheLastPlace()
{
    m_vault->keyring().failure = SecretFailure{SecretError::Unavailable, {}};
    m_vault->file().failure = SecretFailure{SecretError::Failed, QStringLiteral("the disk is full")};
    const KeptSecret kept = wait((*m_vault)->write(kName, secret(QStringLiteral("eins"))));
    QCOMPARE(kept.place, SecretPlace::Memory);
    QCOMPARE(kept.why.detail, QStringLiteral("the disk is full"));
    QCOMPARE(wait((*m_vault)->read(kName))->password, QStringLiteral("eins"));
}

void SecretVaultTest::whatWasReadIsRemembered()
{
    m_vault->keyring().kept.insert(kName, packSecrets(secret(QStringLiteral("eins"))));
    QCOMPARE(wait((*m_vault)->read(kName))->password, QStringLiteral("eins"));
    m_vault->keyring().kept.insert(kName, packSecrets(secret(QStringLiteral("zwei"))));
    QCOMPARE(wait((*m_vault)->read(kName))->password, QStringLiteral("eins"));
    QCOMPARE(m_vault->keyring().reads, 1);
    (*m_vault)->readAnew(kName);
    QCOMPARE(wait((*m_vault)->read(kName))->password, QStringLiteral("zwei"));
    QVERIFY(wait((*m_vault)->read({}))->isEmpty());
    QCOMPARE(m_vault->keyring().reads, 2);
}

void SecretVaultTest::emptySecretsAreRemoved()
{
    m_vault->keyring().kept.insert(kName, packSecrets(secret(QStringLiteral("eins"))));
    m_vault->file().kept.insert(kName, packSecrets(secret(QStringLiteral("eins"))));
    wait((*m_vault)->write(kName, {}));
    QVERIFY(m_vault->keyring().kept.isEmpty());
    QVERIFY(m_vault->file().kept.isEmpty());
    QVERIFY(wait((*m_vault)->read(kName))->isEmpty());
}

void SecretVaultTest::movesFromTheFileIntoANewKeyring()
{
    m_vault->file().kept.insert(kName, packSecrets(secret(QStringLiteral("eins"))));
    QCOMPARE(wait((*m_vault)->read(kName))->password, QStringLiteral("eins"));
    wait((*m_vault)->write(kName, secret(QStringLiteral("zwei"))));
    QTRY_VERIFY(m_vault->file().kept.isEmpty());
    QCOMPARE(m_vault->keyring().kept.size(), 1);
}

} // namespace depesche::secrets

QTEST_GUILESS_MAIN(depesche::secrets::SecretVaultTest)
#include "tst_secret_vault.moc"
