// SPDX-License-Identifier: GPL-3.0-or-later
// Subscribing in the window: the feeds to choose from, by keyboard too, and addresses that want a password.
#include "window_fixture.h"

#include "ui/shell/subscribe_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace depesche;
using namespace depesche::testing;
using namespace Qt::StringLiterals;

namespace
{

const QUrl kSite(u"https://inselbote.example/"_s);
const QUrl kNews(u"https://inselbote.example/news.xml"_s);
const QUrl kSport(u"https://verteiler.example/inselbote-sport.xml"_s);

} // namespace

class SubscribeDialogTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_it.reset(); }
    void everyFeedIsDescribed();
    void choosingByKeyboard();
    void addressIsAskedWithItsPassword();
    void incompleteAccessIsShown();
    void newAddressIsAskedWithTheFeedsOwn();

private:
    QByteArray feed(const QByteArray &title, int articles, int hoursBetween) const;
    QTreeWidget *look();
    ui::SubscribeDialog *dialog() const { return m_it->window->findChild<ui::SubscribeDialog *>(); }
    QPushButton *button(const char *name) const
    {
        return dialog()->findChild<QPushButton *>(QLatin1String(name));
    }
    net::Request lastTo(const QUrl &url) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_it;
};

void SubscribeDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
    m_it->http.reply(kSite,
                     "<!doctype html><html><head><title>Inselbote</title>"
                     "<link rel=alternate type='application/rss+xml' href='/news.xml'>"
                     "<link rel=alternate type='application/rss+xml' "
                     "href='https://verteiler.example/inselbote-sport.xml'>"
                     "<link rel=alternate type='application/feed+json' href='/kultur.json'>"
                     "<link rel=alternate type='application/atom+xml' href='/weg.xml'></head></html>",
                     {{"Content-Type", "text/html; charset=utf-8"}});
    m_it->http.reply(kNews, feed("Inselbote Nachrichten", 24, 1));
    m_it->http.reply(kSport, feed("Inselbote Sport", 3, 24 * 7));
    m_it->http.reply(kSite.resolved(QUrl(u"/kultur.json"_s)),
                     R"({"version": "https://jsonfeed.org/version/1.1", "title": "Kultur", "items": []})");
    m_it->http.replyStatus(kSite.resolved(QUrl(u"/weg.xml"_s)), 404);
}

QByteArray SubscribeDialogTest::feed(const QByteArray &title, int articles, int hoursBetween) const
{
    QByteArray items;
    for (int number = 0; number < articles; ++number) {
        const QDateTime published = m_it->clock.now().addSecs(-3600 * qint64(hoursBetween) * (number + 1));
        items += "<item><guid>" + QByteArray::number(number) + "</guid><title>x</title><pubDate>" +
                 published.toString(Qt::RFC2822Date).toLatin1() + "</pubDate></item>";
    }
    return "<rss version='2.0'><channel><title>" + title + "</title>" + items + "</channel></rss>";
}

QTreeWidget *SubscribeDialogTest::look()
{
    m_it->open();
    m_it->window->subscribeTo(kSite.toString());
    auto *found = dialog()->findChild<QTreeWidget *>();
    return QTest::qWaitFor([found] { return found->topLevelItemCount() == 4; }) ? found : nullptr;
}

net::Request SubscribeDialogTest::lastTo(const QUrl &url) const
{
    net::Request last;
    for (const net::Request &request : m_it->http.requests()) {
        if (request.url == url)
            last = request;
    }
    return last;
}

void SubscribeDialogTest::everyFeedIsDescribed()
{
    const QTreeWidget *found = look();
    QVERIFY(found);
    const auto row = [found](int number) {
        QStringList texts;
        for (int column = 0; column < 4; ++column)
            texts += found->topLevelItem(number)->text(column);
        return texts;
    };
    QCOMPARE(row(0), (QStringList{u"Inselbote Nachrichten"_s, u"RSS"_s, u"1 h ago"_s, u"about 24 a day"_s}));
    QCOMPARE(row(1).first(2), (QStringList{u"Inselbote Sport"_s, u"RSS"_s}));
    QVERIFY(!row(1).at(2).isEmpty()); // a date by now
    QCOMPARE(row(1).at(3), u"about 1 a week"_s);
    QCOMPARE(row(2).first(2), (QStringList{u"Kultur"_s, u"JSON Feed"_s}));
    QVERIFY(row(2).at(3).isEmpty());
    QVERIFY(found->topLevelItem(3)->isDisabled());
    QVERIFY(!found->accessibleName().isEmpty());
}

void SubscribeDialogTest::choosingByKeyboard()
{
    QTreeWidget *found = look();
    QVERIFY(found);
    QCOMPARE(found->topLevelItem(0)->checkState(0), Qt::Checked);
    found->setCurrentItem(found->topLevelItem(0));
    QTest::keyClick(found, Qt::Key_Space);
    QCOMPARE(found->topLevelItem(0)->checkState(0), Qt::Unchecked);
    QVERIFY(!button("primary")->isEnabled()); // nothing is chosen
    QTest::keyClick(found, Qt::Key_Down);
    QTest::keyClick(found, Qt::Key_Space);
    QCOMPARE(found->topLevelItem(1)->checkState(0), Qt::Checked);
    QTest::keyClick(found, Qt::Key_Down);
    QTest::keyClick(found, Qt::Key_Space);
    QCOMPARE(found->topLevelItem(2)->checkState(0), Qt::Checked);
    // From the list the keyboard goes on to the folder and to the button.
    QStringList reached;
    for (QWidget *next = found->nextInFocusChain(); next && next != found; next = next->nextInFocusChain()) {
        if (next->isVisible() && (next->focusPolicy() & Qt::TabFocus) != 0)
            reached += QLatin1String(next->metaObject()->className());
    }
    QVERIFY2(reached.contains(u"QComboBox"_s) && reached.contains(u"QPushButton"_s),
             qPrintable(reached.join(u' ')));
    QTest::keyClick(button("primary"), Qt::Key_Space);
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    QTRY_VERIFY(!dialog());
}

void SubscribeDialogTest::addressIsAskedWithItsPassword()
{
    net::Request plain;
    plain.url = kSite;
    const net::Outcome page = m_it->http.get(plain).result();
    m_it->http.on(kSite, [page](const net::Request &request) -> net::Outcome {
        if (request.access.user == u"leserin"_s && request.access.password == u"eins"_s)
            return page;
        return Unexpected{net::Failure{net::FailureKind::AuthenticationRequired, 401, {}, {}, {}, {}}};
    });
    m_it->open();
    m_it->window->subscribeTo(kSite.toString());
    auto *found = dialog()->findChild<QTreeWidget *>();
    auto *user = dialog()->findChild<QLineEdit *>(u"user"_s);
    QVERIFY(!user->isVisible());
    button("access")->click();
    QVERIFY(user->isVisible());
    user->setText(u"leserin"_s);
    dialog()->findChild<QLineEdit *>(u"password"_s)->setText(u"eins"_s);
    dialog()->findChild<QPlainTextEdit *>(u"headers"_s)->setPlainText(u"X-Key: 1"_s);
    dialog()->findChild<QLineEdit *>(u"userAgent"_s)->setText(u"Lesesaal/1"_s);
    dialog()->look(kSite.toString());
    QTRY_COMPARE(found->topLevelItemCount(), 4);
    QCOMPARE(lastTo(kNews).access.user, u"leserin"_s);
    QCOMPARE(lastTo(kNews).access.headers.size(), 1);
    QVERIFY(!lastTo(kSport).access.hasPassword());
    QVERIFY(lastTo(kSport).access.headers.isEmpty());

    found->topLevelItem(1)->setCheckState(0, Qt::Checked);
    button("primary")->click();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    QCOMPARE(m_it->vault.keyring().kept.size(), 1); // not those of the other host
    for (const Feed &subscribed : m_it->library->subscriptions().feeds) {
        QCOMPARE(subscribed.access.secret.isEmpty(), subscribed.url == kSport);
        QCOMPARE(subscribed.access.userAgent, u"Lesesaal/1"_s);
    }
    // What is fetched then has the password as well.
    QTRY_VERIFY(lastTo(kNews).purpose == net::Purpose::Feed);
    QCOMPARE(lastTo(kNews).access.password, u"eins"_s);
}

void SubscribeDialogTest::incompleteAccessIsShown()
{
    m_it->open();
    m_it->window->subscribeTo({});
    auto *kind = dialog()->findChild<QComboBox *>(u"proxyKind"_s);
    kind->setCurrentIndex(kind->findData(int(ProxyKind::Http)));
    dialog()->look(kSite.toString());
    QVERIFY(m_it->http.requests().isEmpty());
    QVERIFY(button("access")->isChecked());
    QCOMPARE(dialog()->findChild<QTabWidget *>()->currentIndex(), 1);
}

void SubscribeDialogTest::newAddressIsAskedWithTheFeedsOwn()
{
    Feed feed;
    feed.url = kSite.resolved(QUrl(u"/alt.xml"_s));
    feed.homePage = kSite;
    secrets::FeedSecrets secrets;
    secrets.user = u"leserin"_s;
    m_it->open();
    const auto added = settled(m_it->library->subscribe(feed, {}, secrets));
    QVERIFY(added);
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 1);
    auto *mending = new ui::SubscribeDialog(*m_it->library, *m_it->discovery, m_it->window.get());
    mending->show();
    mending->findAddressOf(*m_it->library->feed(added->id));
    auto *found = mending->findChild<QTreeWidget *>();
    QTRY_COMPARE(found->topLevelItemCount(), 4);
    QCOMPARE(lastTo(kSite).access.user, u"leserin"_s);
    QVERIFY(!lastTo(kSport).access.hasPassword());
    QVERIFY(!button("access")->isVisible());
}

int main(int argc, char **argv)
{
    return runWindowTest<SubscribeDialogTest>(argc, argv);
}

#include "tst_subscribe_dialog.moc"
