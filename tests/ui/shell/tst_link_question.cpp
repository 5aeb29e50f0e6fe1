// SPDX-License-Identifier: GPL-3.0-or-later
// A link that hides where it leads: its true address is seen before anything opens.
#include "ui/shell/link_question.h"

#include "window_fixture.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>

using namespace depesche;
using namespace depesche::testing;
using ui::LinkQuestion;

class LinkQuestionTest final : public QObject
{
    Q_OBJECT
public slots:
    void take(const QUrl &url) { m_taken.append(url); }

private slots:
    void init();
    void cleanup();
    void isAsked_data();
    void isAsked();
    void isNotAsked_data();
    void isNotAsked();
    void opens();
    void isCopied();
    void enterOpensNothing();
    void saysOtherwiseInTheArticle();

private:
    LinkQuestion *question() const { return m_it->window->findChild<LinkQuestion *>(); }
    QString address() const
    {
        return question()->findChild<QPlainTextEdit *>(QStringLiteral("address"))->toPlainText();
    }
    QPushButton *button(const char *name) const
    {
        return question()->findChild<QPushButton *>(QLatin1String(name));
    }
    void press(const QString &address) { emit m_it->window->reader().linkActivated(QUrl(address)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_it;
    QList<QUrl> m_taken; ///< by what stands for the browser
};

void LinkQuestionTest::init()
{
    m_taken.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
    m_it->fill(1, 0);
    m_it->open();
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "take");
}

void LinkQuestionTest::cleanup()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    m_it.reset();
}

void LinkQuestionTest::isAsked_data()
{
    QTest::addColumn<QString>("pressed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("letters that look like others")
        << QStringLiteral("https://аррӏе.example/anmelden")
        << QStringLiteral("https://xn--80ak6aa92e.example/anmelden");
    QTest::newRow("a name before the host") << QStringLiteral("https://bank.example@evil.example/%22a b")
                                            << QStringLiteral("https://bank.example@evil.example/%22a%20b");
}

void LinkQuestionTest::isAsked()
{
    QFETCH(QString, pressed);
    QFETCH(QString, shown);
    press(pressed);
    QVERIFY(m_taken.isEmpty());
    QVERIFY(question() && question()->isVisible() && !question()->isModal());
    QCOMPARE(address(), shown);
    const auto labels = question()->findChildren<QLabel *>();
    QVERIFY(std::all_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->textFormat() == Qt::PlainText; }));
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&shown](const QLabel *label) {
        return label->text().contains(QUrl(shown).host(QUrl::FullyEncoded));
    }));
    question()->close();
    QTRY_VERIFY(!question());
    QVERIFY(m_taken.isEmpty());
}

void LinkQuestionTest::isNotAsked_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("plain") << QStringLiteral("https://nordblick.example/a");
    QTest::newRow("umlaut") << QStringLiteral("https://müller.example/a");
    QTest::newRow("Cyrillic") << QStringLiteral("https://новости.example/a");
}

void LinkQuestionTest::isNotAsked()
{
    QFETCH(QString, address);
    press(address);
    QVERIFY(!question());
    QCOMPARE(m_taken, QList{QUrl(address)});
}

void LinkQuestionTest::opens()
{
    press(QStringLiteral("https://bank.example@evil.example/"));
    QVERIFY(question());
    button("open")->click();
    QCOMPARE(m_taken, QList{QUrl(QStringLiteral("https://bank.example@evil.example/"))});
    QTRY_VERIFY(!question());
}

void LinkQuestionTest::isCopied()
{
    press(QStringLiteral("https://аррӏе.example/"));
    QVERIFY(question());
    button("copy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://xn--80ak6aa92e.example/"));
    QTRY_VERIFY(!question());
    QVERIFY(m_taken.isEmpty());
}

void LinkQuestionTest::enterOpensNothing()
{
    press(QStringLiteral("https://аррӏе.example/"));
    QVERIFY(question());
    QTest::keyClick(question(), Qt::Key_Return);
    QTRY_VERIFY(!question());
    QVERIFY(m_taken.isEmpty());
}

void LinkQuestionTest::saysOtherwiseInTheArticle()
{
    emit m_it->window->reader().doubtfulLinkActivated(QUrl(QStringLiteral("https://evil.example/x")));
    QVERIFY(m_taken.isEmpty());
    QVERIFY(question());
    QCOMPARE(address(), QStringLiteral("https://evil.example/x"));
    button("open")->click();
    QCOMPARE(m_taken, QList{QUrl(QStringLiteral("https://evil.example/x"))});
}

int main(int argc, char **argv)
{
    return runWindowTest<LinkQuestionTest>(argc, argv);
}
#include "tst_link_question.moc"
