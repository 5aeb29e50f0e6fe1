// SPDX-License-Identifier: GPL-3.0-or-later
// Settings survive a restart, absurd values fall back, an unreadable file is kept; profiles are private.
#include "settings/profile.h"
#include "settings/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace depesche;

class TestSettings : public QObject
{
    Q_OBJECT
private slots:
    void survivesRestart();
    void absurdValuesFallBack_data();
    void absurdValuesFallBack();
    void unreadableFileIsKept();
    void saysWhatChangedOnce();
    void profileIsPrivate();
    void profileThatIsAFile();
};

void TestSettings::survivesRestart()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        Settings settings(file);
        settings.setColorScheme(ColorScheme::Dark);
        settings.setReadingFontPixels(22);
        settings.setReadingColumnCharacters(90);
        settings.setReadingLinePercent(500);
        settings.setReadingJustified(true);
        settings.setReadingHyphenated(false);
        settings.setKeepPictures(KeepPictures::SavedOnly);
        settings.setWindowState(QByteArray("\0\xff state", 8));
        settings.setLanguage(QStringLiteral("ru"));
        settings.setProxy({ProxyKind::Socks5, QStringLiteral("proxy.example"), 1080});
        QVERIFY(!settings.refreshOnMetered());
        settings.setRefreshOnMetered(true);
        QVERIFY(settings.alertsEnabled() && !settings.quietHours() && !settings.trayIcon());
        settings.setAlertsEnabled(false);
        settings.setAlertWords({QStringLiteral("Köln, Rhein"), QStringLiteral("\"am Deich\"")});
        settings.setQuietFrom(QTime(21, 30));
        settings.setAlertsPerHour(500);
    }
    const Settings again(file);
    QCOMPARE(again.colorScheme(), ColorScheme::Dark);
    QCOMPARE(again.readingFontPixels(), 22);
    QCOMPARE(again.readingColumnCharacters(), 90);
    QCOMPARE(again.readingLinePercent(), 220);
    QVERIFY(again.readingJustified());
    QVERIFY(!again.readingHyphenated());
    QCOMPARE(again.keepPictures(), KeepPictures::SavedOnly);
    QCOMPARE(again.windowState(), QByteArray("\0\xff state", 8));
    QCOMPARE(again.language(), QStringLiteral("ru"));
    QCOMPARE(again.proxy(), (ProxyChoice{ProxyKind::Socks5, QStringLiteral("proxy.example"), 1080}));
    QVERIFY(again.refreshOnMetered());
    QVERIFY(!again.alertsEnabled());
    QCOMPARE(again.alertWords(),
             (QStringList{QStringLiteral("Köln, Rhein"), QStringLiteral("\"am Deich\"")}));
    QCOMPARE(again.quietFrom(), QTime(21, 30));
    QCOMPARE(again.quietTo(), QTime(7, 0));
    QCOMPARE(again.alertsPerHour(), 60);
}

void TestSettings::absurdValuesFallBack_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("too large") << QByteArray(
        "[reading]\nsize=4000\ncolumn=3\nline=-1\n[offline]\nmegabytes=-7\n[refresh]\nminutes=99999\n");
    QTest::newRow("not numbers") << QByteArray(
        "[reading]\nsize=big\n[offline]\nmegabytes=@@\n[refresh]\nminutes=soon\n");
    QTest::newRow("unknown names") << QByteArray(
        "[interface]\ncolors=plaid\nlanguage=xx\n[offline]\npictures=some\n");
    QTest::newRow("empty file") << QByteArray();
}

void TestSettings::absurdValuesFallBack()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const Settings settings(file.fileName());
    QCOMPARE(settings.readingFontPixels(), 18);
    QCOMPARE(settings.readingColumnCharacters(), 68);
    QCOMPARE(settings.readingLinePercent(), 155);
    QVERIFY(!settings.readingJustified());
    QVERIFY(settings.readingHyphenated());
    QCOMPARE(settings.pictureBudgetMegabytes(), 1000);
    QCOMPARE(settings.refreshMinutes(), 60);
    QCOMPARE(settings.colorScheme(), ColorScheme::System);
    QCOMPARE(settings.keepPictures(), KeepPictures::All);
    QVERIFY(settings.language().isEmpty());
    QVERIFY(settings.setAsideFile().isEmpty());
}

void TestSettings::unreadableFileIsKept()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray garbage("[unclosed\nno equals sign here\n\x01\x02");
    file.write(garbage);
    file.close();
    Settings settings(file.fileName());
    QVERIFY(!settings.setAsideFile().isEmpty());
    QFile kept(settings.setAsideFile());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), garbage);
    settings.setReadingFontPixels(20);
    QCOMPARE(settings.readingFontPixels(), 20);
}

void TestSettings::saysWhatChangedOnce()
{
    QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    QSignalSpy changed(&settings, &Settings::changed);
    settings.setNewestFirst(false);
    settings.setNewestFirst(false);
    QCOMPARE(changed.count(), 1);
}

void TestSettings::profileIsPrivate()
{
    QTemporaryDir folder;
    const Profile profile(folder.filePath(QStringLiteral("a/b")));
    QCOMPARE(profile.prepare(), QString());
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(profile.folder()).permissions() & others));
}

void TestSettings::profileThatIsAFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(Profile(file.fileName()).prepare().contains(file.fileName()));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
