// SPDX-License-Identifier: GPL-3.0-or-later
// Links of an article on their way to the desktop.
#include "ui/shell/window_fixture.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

using namespace depesche;
using namespace depesche::testing;

class LinksTest final : public QObject
{
    Q_OBJECT
public slots:
    void take(const QUrl &url) { m_taken.append(url); }

private slots:
    void init();
    void cleanup();

    void oneEncodedAddress_data();
    void oneEncodedAddress();
    void harmfulAddressGoesNowhere_data();
    void harmfulAddressGoesNowhere();
    void noBrowser();

private:
    void press(const QString &address);
    bool says(const QString &words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
    QList<QUrl> m_taken; ///< by what stands for the browser
};

void LinksTest::init()
{
    m_taken.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    m_fixture->fill(1, 0);
    m_fixture->open();
}

void LinksTest::cleanup()
{
    for (const char *scheme : {"http", "https", "mailto", "file", "javascript", "data", "smb", "steam"})
        QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    m_fixture.reset();
}

void LinksTest::press(const QString &address)
{
    emit m_fixture->window->findChild<ui::ReaderPane *>()->linkActivated(QUrl(address));
}

bool LinksTest::says(const QString &words) const
{
    const auto labels = m_fixture->window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

void LinksTest::oneEncodedAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("encoded");
    const QString site = QStringLiteral("https://nordblick.example/");
    QTest::newRow("quotes") << site + QStringLiteral("a\"b'c")
                            << QByteArray("https://nordblick.example/a%22b'c");
    QTest::newRow("spaces") << site + QStringLiteral("a b") << QByteArray("https://nordblick.example/a%20b");
    QTest::newRow("new line") << site + QStringLiteral("a%0Ab")
                              << QByteArray("https://nordblick.example/a%0Ab");
    QTest::newRow("looks like an option")
        << site + QStringLiteral(" --new-window") << QByteArray("https://nordblick.example/%20--new-window");
    QTest::newRow("new line as it is")
        << site + QStringLiteral("a\nb") << QByteArray("https://nordblick.example/a%0Ab");
    QTest::newRow("mail") << QStringLiteral("mailto:a@nordblick.example?subject=\"a b\" --attach=/etc/passwd")
                          << QByteArray(
                                 "mailto:a@nordblick.example?subject=%22a%20b%22%20--attach=/etc/passwd");
    QTest::newRow("shell") << site + QStringLiteral("`id`$(id);id")
                           << QByteArray("https://nordblick.example/%60id%60$(id);id");
}

void LinksTest::oneEncodedAddress()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, encoded);
    QDesktopServices::setUrlHandler(QUrl(address).scheme(), this, "take");
    press(address);
    QCOMPARE(m_taken.size(), 1);
    QCOMPARE(m_taken.first().toEncoded(), encoded);
    // Qt puts program and address together and takes them apart again.
    QCOMPARE(QProcess::splitCommand(QStringLiteral("browser ") + QString::fromLatin1(encoded)).size(), 2);
}

void LinksTest::harmfulAddressGoesNowhere_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
                                "smb://host/share", "steam://run/1"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void LinksTest::harmfulAddressGoesNowhere()
{
    QFETCH(QString, address);
    QDesktopServices::setUrlHandler(QUrl(address).scheme(), this, "take");
    press(address);
    QVERIFY(m_taken.isEmpty());
    QTRY_VERIFY(says(QStringLiteral("This link is not opened:")));
}

void LinksTest::noBrowser()
{
    // The platform of the tests has none.
    QGuiApplication::clipboard()->clear();
    press(QStringLiteral("https://nordblick.example/ä"));
    QTRY_VERIFY(says(QStringLiteral("No browser could be started.")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://nordblick.example/%C3%A4"));
}

int main(int argc, char **argv)
{
    return runWindowTest<LinksTest>(argc, argv);
}
#include "tst_links.moc"
