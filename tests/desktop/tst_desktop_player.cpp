// SPDX-License-Identifier: GPL-3.0-or-later
// The player that the person chose, in files of a desktop of the test's own, and what it is started with.
#include "desktop/desktop_player.h"

#include "base/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;

namespace
{

// GIO asks for its folders once.
QString dataFolder;

} // namespace

class DesktopPlayerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void chosenByType_data();
    void chosenByType();
    void oneEncodedAddress();
    void onlyWebAddresses_data();
    void onlyWebAddresses();
    void playerThatIsGone();

private:
    void write(const QString &name, const QByteArray &content);
    QByteArray arguments() const;

    QString m_answer;
};

void DesktopPlayerTest::write(const QString &name, const QByteArray &content)
{
    QVERIFY(writeWholeFile(dataFolder + QLatin1Char('/') + name, content));
}

QByteArray DesktopPlayerTest::arguments() const
{
    QFile file(m_answer);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DesktopPlayerTest::initTestCase()
{
    m_answer = dataFolder + QStringLiteral("/arguments");
    QVERIFY(QDir(dataFolder).mkpath(QStringLiteral("applications")));
    const QString script = dataFolder + QStringLiteral("/player");
    write(QStringLiteral("player"), "#!/bin/sh\nfor a; do printf '%s\\n' \"$a\"; done >\"" +
                                        m_answer.toUtf8() + ".new\"\nmv \"" + m_answer.toUtf8() +
                                        ".new\" \"" + m_answer.toUtf8() + "\"\n");
    QVERIFY(QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    write(QStringLiteral("applications/boje.desktop"),
          "[Desktop Entry]\nType=Application\nName=Boje & <b>Glocke</b>\nExec=" + script.toUtf8() +
              " --play %U\nMimeType=audio/mpeg;video/mp4;\n");
    write(QStringLiteral("applications/files-only.desktop"),
          "[Desktop Entry]\nType=Application\nName=Files\nExec=" + script.toUtf8() +
              " %f\nMimeType=audio/ogg;\n");
    write(QStringLiteral("applications/mimeapps.list"),
          "[Default "
          "Applications]\naudio/mpeg=boje.desktop\nvideo/mp4=boje.desktop\naudio/ogg=files-only.desktop\n"
          "text/html=boje.desktop\n");
}

void DesktopPlayerTest::chosenByType_data()
{
    QTest::addColumn<QString>("mimeType");
    QTest::addColumn<QString>("id");
    QTest::newRow("sound") << "audio/mpeg"
                           << "boje.desktop";
    QTest::newRow("film") << "video/mp4"
                          << "boje.desktop";
    QTest::newRow("capital letters") << "audio/MPEG"
                                     << "boje.desktop";
    QTest::newRow("no player for it") << "audio/x-nothing" << QString();
    QTest::newRow("a player that opens files alone") << "audio/ogg" << QString();
    QTest::newRow("a page") << "text/html" << QString();
    QTest::newRow("a program") << "application/x-desktop" << QString();
    QTest::newRow("a path") << "audio/../../text/html" << QString();
    QTest::newRow("two lines") << "audio/mpeg\ntext/html" << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void DesktopPlayerTest::chosenByType()
{
    QFETCH(QString, mimeType);
    QFETCH(QString, id);
    const auto player = desktop::desktopPlayer(mimeType);
    QCOMPARE(player ? player->id : QString(), id);
    if (player)
        QCOMPARE(player->name, QStringLiteral("Boje & <b>Glocke</b>"));
}

void DesktopPlayerTest::oneEncodedAddress()
{
    const auto player = desktop::desktopPlayer(QStringLiteral("audio/mpeg"));
    QVERIFY(player);
    const QUrl url(QStringLiteral("https://tidenton.example/a b\"`id`$(id);%0A--option/ä.mp3?x='y'"));
    QVERIFY(desktop::playOnDesktop(*player, url));
    QTRY_COMPARE(arguments(), "--play\n" + url.toEncoded() + '\n');
    QVERIFY(!url.toEncoded().contains(' ') && !url.toEncoded().contains('"'));
}

void DesktopPlayerTest::onlyWebAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"file:///etc/passwd", "javascript:alert(1)", "data:audio/mpeg,x",
                                "smb://host/share", "--option", "boje.mp3", "https:boje.mp3", ""})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void DesktopPlayerTest::onlyWebAddresses()
{
    QFETCH(QString, address);
    const auto player = desktop::desktopPlayer(QStringLiteral("audio/mpeg"));
    QVERIFY(player);
    QVERIFY(!desktop::playOnDesktop(*player, QUrl(address)));
}

void DesktopPlayerTest::playerThatIsGone()
{
    const QUrl url(QStringLiteral("https://tidenton.example/a.mp3"));
    QVERIFY(!desktop::playOnDesktop({QStringLiteral("gone.desktop"), {}}, url));
    QVERIFY(!desktop::playOnDesktop({QStringLiteral("../boje.desktop"), {}}, url));
}

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    dataFolder = folder.path();
    qputenv("XDG_DATA_HOME", dataFolder.toUtf8());
    qputenv("XDG_CONFIG_HOME", dataFolder.toUtf8());
    qputenv("XDG_DATA_DIRS", QByteArray(dataFolder.toUtf8() + "/none"));
    qputenv("XDG_CONFIG_DIRS", QByteArray(dataFolder.toUtf8() + "/none"));
    QCoreApplication application(argc, argv);
    DesktopPlayerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desktop_player.moc"
