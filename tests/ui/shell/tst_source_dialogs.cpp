// SPDX-License-Identifier: GPL-3.0-or-later
// Sources in the window: subscribing, properties, folders, lists of other readers, failures.
#include "window_fixture.h"

#include "ui/activity/activity_window.h"
#include "ui/common/toast.h"
#include "ui/shell/failures_dialog.h"
#include "ui/shell/feed_properties_dialog.h"
#include "ui/shell/subscribe_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <algorithm>

using namespace depesche;
using namespace depesche::testing;
using ui::ActionId;

namespace
{

const QUrl kPage(QStringLiteral("https://inselbote.example/"));
const QUrl kFeed(QStringLiteral("https://inselbote.example/feed.xml"));

QByteArray pageWithFeed()
{
    return "<!doctype html><html><head><title>Inselbote</title>"
           "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Inselbote\" href=\"/feed.xml\">"
           "</head><body><p>Moin</p></body></html>";
}

QByteArray feedDocument()
{
    return "<rss version=\"2.0\"><channel><title>Inselbote</title>"
           "<item><guid>1</guid><title>Fähre fährt wieder</title><description>Seit "
           "heute.</description></item>"
           "<item><guid>2</guid><title>Neuer Leuchtturm</title><description>Bald.</description></item>"
           "</channel></rss>";
}

} // namespace

class SourceDialogsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void subscribesToWhatAPageOffers();
    void saysWhyAnAddressIsNoUse();
    void severalFeedsToChooseFrom();
    void usualPlacesOnRequest();
    void closingTheDialogStopsTheLookUp();
    void propertiesAreStored();
    void propertiesRefuseABadAddress();
    void settingsOfFetchingAreStored();
    void propertiesTellOfAMove();
    void propertiesRefuseWhatIsIncomplete();
    void aPasswordIsAskedForAndUsedAtOnce();
    void anUnreadableKeyringIsTold();
    void renamesAFolder();
    void unsubscribingCanBeUndone();
    void importsAList();
    void failuresAreListedWithReasons();
    void aNewAddressIsFound();
    void failingSourcesCanBeRemoved();
    void activityIsShown();
    void selectedSourceIsRefreshed();

private:
    ui::FeedPropertiesDialog *openProperties();
    template <class Dialog>
    Dialog *dialog() const
    {
        return m_it->window->findChild<Dialog *>();
    }
    void select(FeedId feed);
    QString toastWords() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_it;
};

void SourceDialogsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
    m_it->http.reply(kPage, pageWithFeed(), {{"Content-Type", "text/html; charset=utf-8"}});
    m_it->http.reply(kFeed, feedDocument(), {{"Content-Type", "application/rss+xml; charset=utf-8"}});
}

void SourceDialogsTest::cleanup()
{
    m_it.reset();
}

void SourceDialogsTest::select(FeedId feed)
{
    ArticleQuery place;
    place.scope = ArticleScope::Feed;
    place.feed = feed;
    m_it->window->navigation().select(place);
    QCOMPARE(m_it->window->navigation().place().feed, feed);
}

QString SourceDialogsTest::toastWords() const
{
    const auto *toast = m_it->window->findChild<ui::Toast *>();
    return toast->isVisible() ? toast->findChild<QLabel *>()->text() : QString();
}

void SourceDialogsTest::subscribesToWhatAPageOffers()
{
    m_it->open();
    m_it->window->subscribeTo(kPage.toString());
    auto *subscribe = dialog<ui::SubscribeDialog>();
    QVERIFY(subscribe);
    auto *found = subscribe->findChild<QTreeWidget *>();
    QTRY_COMPARE(found->topLevelItemCount(), 1);
    QCOMPARE(found->topLevelItem(0)->text(0), QStringLiteral("Inselbote"));
    QCOMPARE(found->topLevelItem(0)->checkState(0), Qt::Checked);
    QVERIFY(m_it->library->subscriptions().feeds.isEmpty()); // nothing is stored before the choice
    subscribe->findChild<QComboBox *>()->setEditText(QStringLiteral("Inseln"));
    auto *confirm = subscribe->findChild<QPushButton *>(QStringLiteral("primary"));
    QTRY_VERIFY(confirm->isEnabled());
    confirm->click();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 1);
    QTRY_COMPARE(m_it->library->subscriptions().folders.size(), 1);
    QCOMPARE(m_it->library->subscriptions().folders.first().name, QStringLiteral("Inseln"));
    QTRY_COMPARE(m_it->library->counts().all, 2); // it was fetched at once
    QTRY_VERIFY(!dialog<ui::SubscribeDialog>());
    QTRY_COMPARE(m_it->rows()->rowCount(), 2);
}

void SourceDialogsTest::saysWhyAnAddressIsNoUse()
{
    m_it->http.replyStatus(QUrl(QStringLiteral("https://inselbote.example/fehlt")), 404);
    m_it->open();
    m_it->window->subscribeTo(QStringLiteral("https://inselbote.example/fehlt"));
    auto *subscribe = dialog<ui::SubscribeDialog>();
    const auto said = [subscribe](const QString &words) {
        const QList<QLabel *> labels = subscribe->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(said(QStringLiteral("404")));
    QCOMPARE(subscribe->findChild<QTreeWidget *>()->topLevelItemCount(), 0);
    QVERIFY(!subscribe->findChild<QPushButton *>(QStringLiteral("primary"))->isEnabled());
}

void SourceDialogsTest::severalFeedsToChooseFrom()
{
    QByteArray items;
    for (int hour = 0; hour < 24; ++hour)
        items += "<item><guid>" + QByteArray::number(hour) + "</guid><title>x</title><pubDate>" +
                 m_it->clock.now().addSecs(-3600 * (hour + 1)).toString(Qt::RFC2822Date).toLatin1() +
                 "</pubDate></item>";
    m_it->http.reply(
        kPage, "<!doctype html><html><head>"
               "<link rel=alternate type='application/rss+xml' href='/tot.xml'>"
               "<link rel=alternate type='application/rss+xml' href='https://nordblick.example/feed.xml'>"
               "<link rel=alternate type='application/rss+xml' href='/feed.xml'>"
               "<link rel=alternate type='application/rss+xml' href='/eilig.xml'>"
               "</head></html>");
    m_it->http.replyStatus(kPage.resolved(QUrl(QStringLiteral("tot.xml"))), 404);
    m_it->http.reply(kPage.resolved(QUrl(QStringLiteral("eilig.xml"))),
                     "<rss version='2.0'><channel><title>Eilig</title>" + items + "</channel></rss>");
    m_it->http.reply(QUrl(QStringLiteral("https://nordblick.example/feed.xml")), feedDocument());
    m_it->fill(1, 1);
    m_it->open();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    m_it->window->subscribeTo(kPage.toString());
    auto *found = dialog<ui::SubscribeDialog>()->findChild<QTreeWidget *>();
    QTRY_COMPARE(found->topLevelItemCount(), 4);
    QVERIFY(found->topLevelItem(0)->text(0).contains(QStringLiteral("subscribed already")));
    QVERIFY(!found->topLevelItem(0)->data(0, Qt::CheckStateRole).isValid());
    QCOMPARE(found->topLevelItem(1)->checkState(0), Qt::Checked);
    QCOMPARE(found->topLevelItem(2)->text(0), QStringLiteral("Eilig"));
    QCOMPARE(found->topLevelItem(2)->checkState(0), Qt::Unchecked);
    QCOMPARE(found->topLevelItem(2)->text(2), QStringLiteral("1 h ago"));
    QVERIFY(found->topLevelItem(2)->text(3).contains(QStringLiteral("24")));
    QVERIFY(found->topLevelItem(3)->isDisabled());
    found->topLevelItem(2)->setCheckState(0, Qt::Checked);
    dialog<ui::SubscribeDialog>()->findChild<QPushButton *>(QStringLiteral("primary"))->click();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 4);
}

void SourceDialogsTest::usualPlacesOnRequest()
{
    m_it->http.reply(kPage, "<!doctype html><html><body>Moin</body></html>");
    m_it->open();
    m_it->window->subscribeTo(kPage.toString());
    auto *subscribe = dialog<ui::SubscribeDialog>();
    auto *places = subscribe->findChild<QPushButton *>(QStringLiteral("usualPlaces"));
    QVERIFY(!places->isVisible());
    QTRY_VERIFY(places->isVisible());
    QCOMPARE(m_it->http.requests().size(), 1); // nothing was tried before
    places->click();
    auto *found = subscribe->findChild<QTreeWidget *>();
    QTRY_COMPARE(found->topLevelItemCount(), 1);
    QCOMPARE(found->topLevelItem(0)->text(0), QStringLiteral("Inselbote"));
}

void SourceDialogsTest::closingTheDialogStopsTheLookUp()
{
    m_it->http.hold(kPage);
    m_it->open();
    m_it->window->subscribeTo(kPage.toString());
    QTRY_COMPARE(m_it->http.openRequests(), 1);
    dialog<ui::SubscribeDialog>()->close();
    QTRY_COMPARE(m_it->http.openRequests(), 0);
}

void SourceDialogsTest::propertiesAreStored()
{
    auto *properties = openProperties();
    QVERIFY(properties);
    QVERIFY(properties);
    properties->findChild<QLineEdit *>(QStringLiteral("title"))
        ->setText(QStringLiteral("Blick aus dem Norden"));
    properties->findChild<QSpinBox *>(QStringLiteral("keepDays"))->setValue(30);
    auto *text = properties->findChild<QComboBox *>(QStringLiteral("text"));
    text->setCurrentIndex(text->findData(int(TextChoice::Longer)));
    QMetaObject::invokeMethod(properties->findChild<QDialogButtonBox *>(), "accepted");
    QTRY_COMPARE(m_it->library->feed(m_it->nordblick)->displayTitle(),
                 QStringLiteral("Blick aus dem Norden"));
    QCOMPARE(m_it->library->feed(m_it->nordblick)->keepDays, 30);
    QCOMPARE(m_it->library->feed(m_it->nordblick)->textChoice, TextChoice::Longer);
    QTRY_VERIFY(!dialog<ui::FeedPropertiesDialog>());
}

/// Of the first source, in a window with two.
ui::FeedPropertiesDialog *SourceDialogsTest::openProperties()
{
    m_it->fill();
    m_it->open();
    const auto areThere = [this] { return m_it->library->subscriptions().feeds.size() == 2; };
    if (!QTest::qWaitFor(areThere))
        return nullptr;
    select(m_it->nordblick);
    m_it->action(ActionId::FeedProperties)->trigger();
    return dialog<ui::FeedPropertiesDialog>();
}

void SourceDialogsTest::propertiesRefuseABadAddress()
{
    auto *properties = openProperties();
    QVERIFY(properties);
    properties->findChild<QLineEdit *>(QStringLiteral("address"))
        ->setText(QStringLiteral("file:///etc/passwd"));
    QMetaObject::invokeMethod(properties->findChild<QDialogButtonBox *>(), "accepted");
    QVERIFY(dialog<ui::FeedPropertiesDialog>());
    QCOMPARE(m_it->library->feed(m_it->nordblick)->url.scheme(), QStringLiteral("https"));
}

void SourceDialogsTest::settingsOfFetchingAreStored()
{
    auto *properties = openProperties();
    QVERIFY(properties);
    auto *interval = properties->findChild<QComboBox *>(QStringLiteral("interval"));
    interval->setCurrentIndex(interval->findData(120));
    properties->findChild<QLineEdit *>(QStringLiteral("userAgent"))->setText(QStringLiteral("Lesesaal/1"));
    auto *kind = properties->findChild<QComboBox *>(QStringLiteral("proxyKind"));
    kind->setCurrentIndex(kind->findData(int(ProxyKind::Socks5)));
    properties->findChild<QLineEdit *>(QStringLiteral("proxyHost"))->setText(QStringLiteral("proxy.example"));
    properties->findChild<QSpinBox *>(QStringLiteral("proxyPort"))->setValue(1080);
    properties->findChild<QCheckBox *>(QStringLiteral("http2"))->setChecked(false);
    properties->findChild<QCheckBox *>(QStringLiteral("cookies"))->setChecked(true);
    auto *identity = properties->findChild<QComboBox *>(QStringLiteral("identity"));
    const auto *words = properties->findChild<QLabel *>(QStringLiteral("identityWords"));
    const QString before = words->text();
    identity->setCurrentIndex(identity->findData(int(IdentityRule::Title)));
    QVERIFY(words->text() != before);
    QMetaObject::invokeMethod(properties->findChild<QDialogButtonBox *>(), "accepted");
    QTRY_COMPARE(m_it->library->feed(m_it->nordblick)->refreshMinutes, 120);
    const FeedAccess access = m_it->library->feed(m_it->nordblick)->access;
    QCOMPARE(access.userAgent, QStringLiteral("Lesesaal/1"));
    QCOMPARE(access.proxy, (ProxyChoice{ProxyKind::Socks5, QStringLiteral("proxy.example"), 1080}));
    QVERIFY(!access.http2);
    QVERIFY(access.cookies);
    QVERIFY(access.secret.isEmpty());
    QCOMPARE(m_it->library->feed(m_it->nordblick)->identityRule, IdentityRule::Title);
    // What is reached in another way is asked again.
    QTRY_VERIFY(!m_it->http.requests().isEmpty());
    QTRY_VERIFY(!dialog<ui::FeedPropertiesDialog>());
}

void SourceDialogsTest::propertiesTellOfAMove()
{
    m_it->fill();
    FetchState state;
    state.movedFrom = QUrl(QStringLiteral("https://alt.example/feed.xml"));
    state.movedAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    QVERIFY(settled(m_it->store->feeds().storeFetchState(m_it->nordblick, state)));
    m_it->open();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    select(m_it->nordblick);
    m_it->action(ActionId::FeedProperties)->trigger();
    const auto labels = dialog<ui::FeedPropertiesDialog>()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("From https://alt.example/feed.xml to"));
    }));
}

void SourceDialogsTest::propertiesRefuseWhatIsIncomplete()
{
    auto *properties = openProperties();
    QVERIFY(properties);
    auto *pages = properties->findChild<QTabWidget *>();
    auto *kind = properties->findChild<QComboBox *>(QStringLiteral("proxyKind"));
    auto *headers = properties->findChild<QPlainTextEdit *>(QStringLiteral("headers"));
    QTRY_VERIFY(headers->isEnabled());
    kind->setCurrentIndex(kind->findData(int(ProxyKind::Http)));
    QMetaObject::invokeMethod(properties->findChild<QDialogButtonBox *>(), "accepted");
    QCOMPARE(pages->currentIndex(), 1);
    kind->setCurrentIndex(kind->findData(int(ProxyKind::None)));
    headers->setPlainText(QStringLiteral("X-Key: 1\nno colon"));
    QMetaObject::invokeMethod(properties->findChild<QDialogButtonBox *>(), "accepted");
    QCOMPARE(pages->currentIndex(), 2);
    QVERIFY(dialog<ui::FeedPropertiesDialog>());
    QVERIFY(m_it->vault.keyring().kept.isEmpty());
}

void SourceDialogsTest::aPasswordIsAskedForAndUsedAtOnce()
{
    m_it->fill();
    m_it->open();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    const QUrl url = m_it->library->feed(m_it->nordblick)->url;
    m_it->http.on(url, [url](const net::Request &request) -> net::Outcome {
        if (request.access.user == QStringLiteral("leserin") &&
            request.access.password == QStringLiteral("eins"))
            return ScriptedHttpClient::response(url, feedDocument());
        return Unexpected{net::Failure{net::FailureKind::AuthenticationRequired, 401, {}, {}, {}, {}}};
    });
    select(m_it->nordblick);
    m_it->action(ActionId::RefreshSelected)->trigger();
    QTRY_VERIFY(toastWords().contains(QStringLiteral("401")));
    const auto buttons = m_it->window->findChild<ui::Toast *>()->findChildren<QToolButton *>();
    const auto enter = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *button) {
        return button->text().contains(QStringLiteral("assword"));
    });
    QVERIFY(enter != buttons.end());
    (*enter)->click();
    auto *properties = dialog<ui::FeedPropertiesDialog>();
    QVERIFY(properties);
    QCOMPARE(properties->findChild<QTabWidget *>()->currentIndex(), 2);
    auto *user = properties->findChild<QLineEdit *>(QStringLiteral("user"));
    QTRY_VERIFY(user->isEnabled());
    user->setText(QStringLiteral("leserin"));
    properties->findChild<QLineEdit *>(QStringLiteral("password"))->setText(QStringLiteral("eins"));
    QMetaObject::invokeMethod(properties->findChild<QDialogButtonBox *>(), "accepted");
    QTRY_COMPARE(m_it->library->feed(m_it->nordblick)->fetch.lastFailure.code, FeedFailureCode::None);
    QTRY_COMPARE(m_it->library->counts().all, 14);
    QCOMPARE(m_it->vault.keyring().kept.size(), 1);
}

void SourceDialogsTest::anUnreadableKeyringIsTold()
{
    m_it->fill();
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://geheim.example/feed.xml"));
    feed.access.secret = QStringLiteral("geheim.example 1");
    const FeedId id = settled(m_it->store->feeds().add({feed, {}})).value().id;
    m_it->vault.keyring().failure = secrets::SecretFailure{secrets::SecretError::Refused, {}};
    m_it->open();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 3);
    select(id);
    m_it->action(ActionId::FeedProperties)->trigger();
    auto *properties = dialog<ui::FeedPropertiesDialog>();
    auto *password = properties->findChild<QLineEdit *>(QStringLiteral("password"));
    QTRY_VERIFY(password->isEnabled());
    const auto labels = properties->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("locked"));
    }));
    password->setText(QStringLiteral("eins"));
    QMetaObject::invokeMethod(properties->findChild<QDialogButtonBox *>(), "accepted");
    QTRY_VERIFY(toastWords().contains(QStringLiteral("until Depesche is closed")));
}

void SourceDialogsTest::renamesAFolder()
{
    m_it->fill();
    m_it->open();
    QTRY_COMPARE(m_it->library->subscriptions().folders.size(), 1);
    ArticleQuery place;
    place.scope = ArticleScope::Folder;
    place.folder = m_it->library->subscriptions().folders.first().id;
    m_it->window->navigation().select(place);
    QTRY_COMPARE(m_it->rows()->rowCount(), 8);
    m_it->action(ActionId::RenameSelected)->trigger();
    auto *ask = dialog<QInputDialog>();
    QVERIFY(ask);
    QVERIFY(!ask->isModal());
    ask->setTextValue(QStringLiteral("Küste"));
    ask->accept();
    QTRY_COMPARE(m_it->library->subscriptions().folders.first().name, QStringLiteral("Küste"));
}

void SourceDialogsTest::unsubscribingCanBeUndone()
{
    m_it->fill();
    m_it->open();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    select(m_it->nordblick);
    m_it->action(ActionId::Unsubscribe)->trigger();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 1);
    QTRY_COMPARE(m_it->library->counts().all, 4);
    QTRY_VERIFY(!toastWords().isEmpty());
    m_it->action(ActionId::Undo)->trigger();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    QTRY_COMPARE(m_it->library->counts().all, 12);
}

void SourceDialogsTest::importsAList()
{
    QFile list(m_folder->filePath(QStringLiteral("liste.opml")));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(
        "<opml version=\"2.0\"><body><outline text=\"Inseln\"><outline type=\"rss\" text=\"Inselbote\" "
        "xmlUrl=\"https://inselbote.example/feed.xml\"/></outline></body></opml>");
    list.close();
    m_it->open();
    m_it->action(ActionId::ImportOpml)->trigger();
    auto *files = dialog<QFileDialog>();
    QVERIFY(files);
    emit files->fileSelected(list.fileName());
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 1);
    QTRY_COMPARE(m_it->library->counts().all, 2);
    QVERIFY(!toastWords().isEmpty());
    emit files->fileSelected(m_folder->filePath(QStringLiteral("fehlt.opml")));
    QTRY_VERIFY(toastWords().contains(QStringLiteral("fehlt.opml")));
}

void SourceDialogsTest::failuresAreListedWithReasons()
{
    m_it->fill();
    m_it->http.replyStatus(QUrl(QStringLiteral("https://nordblick.example/feed.xml")), 404);
    m_it->http.reply(QUrl(QStringLiteral("https://weltspiegel.example/feed.xml")), feedDocument());
    m_it->open();
    QTRY_VERIFY(m_it->action(ActionId::RefreshAll)->isEnabled());
    auto *button = m_it->part<QToolButton>("failures");
    QVERIFY(!button->isVisible());
    m_it->action(ActionId::RefreshAll)->trigger();
    QTRY_VERIFY(button->isVisible());
    button->click();
    auto *failures = dialog<ui::FailuresDialog>();
    QVERIFY(failures);
    auto *rows = failures->findChild<QTreeWidget *>();
    QCOMPARE(rows->topLevelItemCount(), 1);
    QCOMPARE(rows->topLevelItem(0)->text(0), QStringLiteral("Nordblick"));
    QVERIFY(rows->topLevelItem(0)->text(1).contains(QStringLiteral("404")));

    // Mended, tried again, gone.
    m_it->http.reply(QUrl(QStringLiteral("https://nordblick.example/feed.xml")), feedDocument());
    const QList<QPushButton *> buttons = failures->findChildren<QPushButton *>();
    const auto again = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *b) {
        return b->text() == QStringLiteral("&Try again");
    });
    QVERIFY(again != buttons.end());
    QTRY_VERIFY(!m_it->refresh->isRunning());
    (*again)->click();
    QTRY_COMPARE(rows->topLevelItemCount(), 0);
    QTRY_VERIFY(!button->isVisible());
    QVERIFY(!(*again)->isEnabled());
}

void SourceDialogsTest::aNewAddressIsFound()
{
    const QUrl old(QStringLiteral("https://nordblick.example/feed.xml"));
    m_it->fill();
    m_it->http.replyStatus(old, 410);
    m_it->http.reply(QUrl(QStringLiteral("https://nordblick.example/")),
                     "<!doctype html><html><head><link rel=alternate type='application/rss+xml' "
                     "href='/neu.xml'></head></html>");
    m_it->http.reply(QUrl(QStringLiteral("https://nordblick.example/neu.xml")), feedDocument());
    m_it->open();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    m_it->refresh->refresh({m_it->nordblick});
    QTRY_VERIFY(m_it->library->feed(m_it->nordblick)->fetch.gone);
    QTRY_VERIFY(m_it->action(ActionId::ShowFailures)->isEnabled());
    m_it->action(ActionId::ShowFailures)->trigger();
    auto *rows = dialog<ui::FailuresDialog>()->findChild<QTreeWidget *>();
    QCOMPARE(rows->topLevelItemCount(), 1);
    QVERIFY(rows->topLevelItem(0)->text(3).contains(QStringLiteral("never")));
    rows->topLevelItem(0)->setSelected(true);
    emit dialog<ui::FailuresDialog>()->addressSearchRequested(m_it->nordblick);
    auto *search = dialog<ui::SubscribeDialog>();
    QVERIFY(search);
    auto *use = search->findChild<QPushButton *>(QStringLiteral("primary"));
    QTRY_VERIFY(use->isEnabled());
    use->click();
    QTRY_COMPARE(m_it->library->feed(m_it->nordblick)->url,
                 QUrl(QStringLiteral("https://nordblick.example/neu.xml")));
    QTRY_COMPARE(rows->topLevelItemCount(), 0); // it was asked at once
    QCOMPARE(m_it->library->subscriptions().feeds.size(), 2);
}

void SourceDialogsTest::failingSourcesCanBeRemoved()
{
    m_it->fill();
    m_it->http.replyStatus(QUrl(QStringLiteral("https://nordblick.example/feed.xml")), 404);
    m_it->open();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    m_it->refresh->refresh({m_it->nordblick});
    QTRY_VERIFY(m_it->action(ActionId::ShowFailures)->isEnabled());
    m_it->action(ActionId::ShowFailures)->trigger();
    auto *failures = dialog<ui::FailuresDialog>();
    auto *rows = failures->findChild<QTreeWidget *>();
    auto *ailing = failures->findChild<QCheckBox *>();
    ailing->setChecked(true);
    QCOMPARE(rows->topLevelItemCount(), 0); // once is not for long
    ailing->setChecked(false);
    rows->topLevelItem(0)->setSelected(true);
    failures->findChild<QPushButton *>(QStringLiteral("unsubscribe"))->click();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 1);
    QTRY_COMPARE(rows->topLevelItemCount(), 0);
    QTRY_VERIFY(m_it->action(ActionId::Undo)->isEnabled());
    m_it->action(ActionId::Undo)->trigger();
    QTRY_COMPARE(rows->topLevelItemCount(), 1);
}

void SourceDialogsTest::activityIsShown()
{
    m_it->open();
    m_it->action(ActionId::ShowActivity)->trigger();
    auto *activity = dialog<ui::ActivityWindow>();
    QVERIFY(activity && !activity->isModal());
    m_it->activity->requestStarted(1, net::Purpose::Feed, kFeed);
    m_it->clock.advance(std::chrono::seconds(1));
    QCOMPARE(activity->findChild<QTreeView *>()->model()->rowCount(), 1);
}

void SourceDialogsTest::selectedSourceIsRefreshed()
{
    m_it->fill();
    m_it->http.reply(QUrl(QStringLiteral("https://weltspiegel.example/feed.xml")), feedDocument());
    m_it->open();
    QTRY_COMPARE(m_it->library->subscriptions().feeds.size(), 2);
    select(m_it->weltspiegel);
    QSignalSpy finished(m_it->refresh.get(), &refresh::RefreshService::finished);
    m_it->action(ActionId::RefreshSelected)->trigger();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_it->http.requests().size(), 1);
    QCOMPARE(m_it->http.requests().first().url.host(), QStringLiteral("weltspiegel.example"));
}

int main(int argc, char **argv)
{
    return runWindowTest<SourceDialogsTest>(argc, argv);
}
#include "tst_source_dialogs.moc"
