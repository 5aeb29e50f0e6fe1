// SPDX-License-Identifier: GPL-3.0-or-later
// The live ticker in the window: its dock, following, the rows of the navigation, its form.
#include "store/ticker_repository.h"
#include "ui/ticker/ticker_header.h"
#include "ui/ticker/ticker_model.h"
#include "ui/ticker/ticker_pane.h"
#include "window_fixture.h"

#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>

using namespace depesche;
using namespace depesche::testing;
using ui::ActionId;

namespace
{

const QUrl kLive(QStringLiteral("https://nordblick.example/live"));

QByteArray livePage(const QByteArray &headline)
{
    return "<!doctype html><html><head><script "
           "type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
           "\"@type\":\"LiveBlogPosting\",\"headline\":\"Hafen live\",\"liveBlogUpdate\":[{\"@type\":"
           "\"BlogPosting\",\"@id\":\"1\",\"headline\":\"" +
           headline +
           "\",\"articleBody\":\"Text.\",\"datePublished\":\"2026-11-24T11:50:00Z\"}]}</script></head></"
           "html>";
}

} // namespace

class TickerActionsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theDockWaitsUntilSomethingIsFollowed();
    void anAddressIsFollowed();
    void anAddressWithoutCoverageIsTold();
    void aPageOffersWhatItNames();
    void theFeedOfThePlaceIsFollowed();
    void navigationOpensATicker();
    void formAndChoiceComeBack();
    void oneLineIsAsLowAsItsTitleBar();
    void theDockComesBackWhereItWas();
    void unfollowingAsksFirst();
    void aTickerIsExported();
    void anAlertShowsItsTicker();

private:
    QDockWidget *dock() const { return m_it->part<QDockWidget>("ticker"); }
    QWidget *dialog() const;
    TickerId followed(const QString &title);
    void openAnew();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_it;
};

void TickerActionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
    m_it->fill();
    m_it->open();
    m_it->tickers->start();
}

void TickerActionsTest::cleanup()
{
    m_it.reset();
}

void TickerActionsTest::openAnew()
{
    m_it.reset();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
    m_it->open();
    QTRY_VERIFY(m_it->tickerLibrary->isLoaded());
}

QWidget *TickerActionsTest::dialog() const
{
    for (QWidget *widget : m_it->window->findChildren<QDialog *>()) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

/// An ended one, so that nothing is asked.
TickerId TickerActionsTest::followed(const QString &title)
{
    const QUrl url(QStringLiteral("https://%1.example/live").arg(title.toLower()));
    const TickerId id = settled(m_it->store->tickers().add(url, TickerKind::LiveBlog, title)).value().id;
    TickerUpdate update;
    update.kind = TickerKind::EventStream;
    TickerEntryDraft entry;
    entry.key = QStringLiteral("1");
    entry.headline = QStringLiteral("First of %1").arg(title);
    entry.published = m_it->clock.now().addSecs(-60);
    update.entries = {entry};
    (void)settled(m_it->store->tickers().storeUpdate(id, update, {}, true)).value();
    (void)QTest::qWaitFor([&] { return m_it->tickerLibrary->ticker(id).has_value(); }, 5000);
    return id;
}

void TickerActionsTest::theDockWaitsUntilSomethingIsFollowed()
{
    QVERIFY(dock()->isHidden());
    m_it->action(ActionId::FocusTicker)->trigger();
    QVERIFY(dock()->isVisible());
    QVERIFY(!m_it->action(ActionId::TickerPause)->isEnabled());
}

void TickerActionsTest::anAddressIsFollowed()
{
    m_it->http.reply(kLive, livePage("Bridge open"), {{"Content-Type", "text/html"}});
    m_it->action(ActionId::FollowTicker)->trigger();
    QTRY_VERIFY(dialog());
    auto *line = dialog()->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("nordblick.example/live"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(dock()->isVisible());
    auto *model = m_it->window->ticker().findChild<ui::TickerModel *>();
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->row(0).line, QStringLiteral("Bridge open"));
    QCOMPARE(m_it->part<QLabel>("tickerState")->text(), QStringLiteral("Waiting"));
    // When the page is asked for again is stored before the clock is waited for.
    QTRY_VERIFY([this] {
        m_it->clock.advance(std::chrono::seconds(10));
        return m_it->part<QLabel>("tickerState")->text() == QStringLiteral("Live");
    }());
    QTRY_VERIFY(m_it->action(ActionId::TickerPause)->isEnabled());
}

void TickerActionsTest::anAddressWithoutCoverageIsTold()
{
    m_it->http.reply(kLive, "<!doctype html><html><p>Text</p></html>", {{"Content-Type", "text/html"}});
    m_it->action(ActionId::FollowTicker)->trigger();
    QTRY_VERIFY(dialog());
    auto *line = dialog()->findChild<QLineEdit *>();
    line->setText(kLive.toString());
    dialog()->findChild<QPushButton *>(QStringLiteral("primary"))->click();
    const auto said = [this] {
        const auto labels = dialog()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("no live coverage"));
        });
    };
    QTRY_VERIFY(said());
    QVERIFY(!dialog()->findChild<QProgressBar *>()->isVisible());
    QVERIFY(dock()->isHidden());
}

void TickerActionsTest::aPageOffersWhatItNames()
{
    m_it->http.reply(kLive,
                     "<!doctype html><html><head><link rel=alternate type=\"application/rss+xml\" "
                     "title=\"Hafen\" href=\"/hafen.xml\"></head><p>Text</p></html>",
                     {{"Content-Type", "text/html"}});
    m_it->http.reply(QUrl(QStringLiteral("https://nordblick.example/hafen.xml")),
                     "<rss version=\"2.0\"><channel><title>Hafen</title><item><guid>1</guid><title>Eins"
                     "</title></item></channel></rss>",
                     {{"Content-Type", "application/rss+xml"}});
    m_it->action(ActionId::FollowTicker)->trigger();
    QTRY_VERIFY(dialog());
    dialog()->findChild<QLineEdit *>()->setText(kLive.toString());
    auto *follow = dialog()->findChild<QPushButton *>(QStringLiteral("primary"));
    follow->click();
    const auto *choices = dialog()->findChild<QListWidget *>();
    QTRY_VERIFY(choices->isVisible());
    QCOMPARE(choices->count(), 1);
    QCOMPARE(choices->currentItem()->text(),
             QStringLiteral("Feed: Hafen \u2013 https://nordblick.example/hafen.xml"));
    follow->click();
    QTRY_COMPARE(m_it->tickerLibrary->tickers().size(), 1);
    QCOMPARE(m_it->tickerLibrary->tickers().first().kind, TickerKind::Feed);
    QTRY_VERIFY(dock()->isVisible());
}

void TickerActionsTest::theFeedOfThePlaceIsFollowed()
{
    QVERIFY(!m_it->action(ActionId::FollowFeed)->isEnabled());
    ArticleQuery place;
    place.scope = ArticleScope::Feed;
    place.feed = m_it->nordblick;
    m_it->window->navigation().select(place);
    QTRY_VERIFY(m_it->action(ActionId::FollowFeed)->isEnabled());
    m_it->http.reply(QUrl(QStringLiteral("https://nordblick.example/feed.xml")),
                     "<rss version=\"2.0\"><channel><title>Nordblick</title><item><guid>1</guid><title>Eins"
                     "</title></item></channel></rss>",
                     {{"Content-Type", "application/rss+xml"}});
    m_it->action(ActionId::FollowFeed)->trigger();
    QTRY_COMPARE(m_it->tickerLibrary->tickers().size(), 1);
    QCOMPARE(m_it->tickerLibrary->tickers().first().kind, TickerKind::Feed);
    QTRY_VERIFY(dock()->isVisible());
}

void TickerActionsTest::navigationOpensATicker()
{
    const TickerId first = followed(QStringLiteral("Hafen"));
    const TickerId second = followed(QStringLiteral("Wahl"));
    ui::NavigationView &navigation = m_it->window->navigation();
    QAbstractItemModel *tree = navigation.model();
    QTRY_COMPARE(tree->rowCount(), 6);
    const QModelIndex heading = tree->index(5, 0);
    QCOMPARE(heading.data().toString(), QStringLiteral("Live tickers"));
    QTRY_COMPARE(tree->rowCount(heading), 2);
    const ArticleQuery place = navigation.place();
    const QModelIndex row = tree->index(1, 0, heading);
    navigation.scrollTo(row);
    QTest::mouseClick(navigation.viewport(), Qt::LeftButton, Qt::NoModifier,
                      navigation.visualRect(row).center());
    QTRY_VERIFY(dock()->isVisible());
    QCOMPARE(m_it->window->ticker().shown(), second);
    QCOMPARE(navigation.place(), place); // the list stays where it is
    navigation.setFocus();
    QTest::keyClick(&navigation, Qt::Key_Up);
    QTest::keyClick(&navigation, Qt::Key_Return);
    QCOMPARE(m_it->window->ticker().shown(), first);
    QTRY_VERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("ended")));
}

void TickerActionsTest::formAndChoiceComeBack()
{
    followed(QStringLiteral("Hafen"));
    const TickerId second = followed(QStringLiteral("Wahl"));
    m_it->action(ActionId::FocusTicker)->trigger();
    m_it->window->ticker().showTicker(second);
    m_it->action(ActionId::TickerNewestFirst)->trigger();
    QVERIFY(m_it->window->ticker().isOldestFirst());
    QTRY_VERIFY(m_it->tickerLibrary->ticker(second)->oldestFirst);
    openAnew();
    QTRY_COMPARE(m_it->window->ticker().shown(), second);
    QVERIFY(m_it->window->ticker().isOldestFirst());
    QTRY_VERIFY(!m_it->action(ActionId::TickerNewestFirst)->isChecked());
    QVERIFY(dock()->isVisible());
}

void TickerActionsTest::oneLineIsAsLowAsItsTitleBar()
{
    followed(QStringLiteral("Hafen"));
    m_it->action(ActionId::FocusTicker)->trigger();
    QTRY_VERIFY(m_it->action(ActionId::TickerOneLine)->isEnabled());
    const int full = dock()->height();
    m_it->action(ActionId::TickerOneLine)->trigger();
    QTRY_VERIFY2(dock()->height() < 60, qPrintable(QString::number(dock()->height())));
    m_it->action(ActionId::TickerOneLine)->trigger();
    QTRY_VERIFY(std::abs(dock()->height() - full) < 4);
    m_it->action(ActionId::TickerOneLine)->trigger();
    openAnew();
    QTRY_VERIFY(dock()->isVisible());
    QTRY_VERIFY2(dock()->height() < 60, qPrintable(QString::number(dock()->height())));
}

void TickerActionsTest::theDockComesBackWhereItWas()
{
    followed(QStringLiteral("Hafen"));
    m_it->action(ActionId::FocusTicker)->trigger();
    const QRect navigation = m_it->part<QDockWidget>("navigation")->geometry();
    QTRY_VERIFY(dock()->geometry().left() > navigation.right()); // the navigation keeps its height
    QVERIFY(dock()->geometry().top() > m_it->window->reader().mapTo(m_it->window.get(), QPoint()).y());
    m_it->window->addDockWidget(Qt::RightDockWidgetArea, dock());
    openAnew();
    QTRY_VERIFY(dock()->isVisible());
    QCOMPARE(m_it->window->dockWidgetArea(dock()), Qt::RightDockWidgetArea);
    dock()->toggleViewAction()->trigger();
    openAnew();
    QVERIFY(dock()->isHidden());
}

void TickerActionsTest::unfollowingAsksFirst()
{
    const TickerId id = followed(QStringLiteral("Hafen"));
    m_it->action(ActionId::FocusTicker)->trigger();
    emit m_it->window->ticker().unfollowRequested(*m_it->tickerLibrary->ticker(id));
    auto *question = m_it->window->findChild<QMessageBox *>();
    QTRY_VERIFY(question && question->isVisible());
    QVERIFY(question->text().contains(QStringLiteral("Hafen")));
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY(m_it->tickerLibrary->tickers().isEmpty());
}

void TickerActionsTest::aTickerIsExported()
{
    const TickerId id = followed(QStringLiteral("Hafen"));
    emit m_it->window->ticker().exportRequested(*m_it->tickerLibrary->ticker(id));
    auto *ask = m_it->window->findChild<QFileDialog *>();
    QTRY_VERIFY(ask && ask->isVisible());
    const QString path = m_folder->filePath(QStringLiteral("hafen.html"));
    emit ask->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    ask->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll();
    QVERIFY(page.contains("First of Hafen"));
}

void TickerActionsTest::anAlertShowsItsTicker()
{
    const TickerId first = followed(QStringLiteral("Hafen"));
    followed(QStringLiteral("Wahl"));
    m_it->window->showTicker(first);
    QVERIFY(dock()->isVisible());
    QCOMPARE(m_it->window->ticker().shown(), first);
}

int main(int argc, char **argv)
{
    return runWindowTest<TickerActionsTest>(argc, argv);
}
#include "tst_ticker_actions.moc"
