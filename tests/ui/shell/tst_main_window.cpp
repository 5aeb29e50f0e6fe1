// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a person uses it: places, articles, marks, search, offline.
#include "fake_connectivity.h"
#include "window_fixture.h"

#include "ui/common/theme.h"
#include "ui/common/toast.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/search_field.h"
#include "ui/shell/subscribe_dialog.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace depesche;
using namespace depesche::testing;
using ui::ActionId;

class MainWindowTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void firstStartOffersThreeWays();
    void firstStartGoesWithTheFirstSource();
    void opensUnreadAndSelectsNothing();
    void nextAndPrevious();
    void keysMoveToo();
    void showingAnArticleMarksIt();
    void toggleReadSaysWhatItWillDo();
    void savedArticleStandsInSaved();
    void markAllReadCanBeUndone();
    void markBelowRead();
    void hideCanBeUndone();
    void searchFindsEverywhere();
    void filterNarrowsTheList();
    void orderFollowsTheSettings();
    void themeOutlivesOtherSettings();
    void offlineSwitch();
    void meteredConnectionIsTold();
    void linkedArticleIsWhatActionsMean();
    void copiesLinks();
    void nothingToDoMeansDisabled();
    void commandPaletteRunsActions();
    void everyButtonHasAName();

private:
    void openFilled();
    void choose(const QString &title);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_it;
};

void MainWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_it = std::make_unique<WindowFixture>(m_folder->path());
}

void MainWindowTest::cleanup()
{
    m_it.reset();
}

void MainWindowTest::openFilled()
{
    m_it->fill();
    m_it->open();
    QTRY_COMPARE(m_it->rows()->rowCount(), 12);
}

void MainWindowTest::choose(const QString &title)
{
    for (int step = 0; step < 20 && m_it->currentTitle() != title; ++step)
        m_it->action(ActionId::NextArticle)->trigger();
    QCOMPARE(m_it->currentTitle(), title);
    QTRY_VERIFY(m_it->window->reader().article() != nullptr);
    QTRY_COMPARE(m_it->window->reader().article()->content.title, title);
}

void MainWindowTest::firstStartOffersThreeWays()
{
    m_it->open();
    auto *page = m_it->part<QWidget>("firstStart");
    QTRY_VERIFY(page->isVisible());
    QVERIFY(!m_it->window->navigation().isVisible());
    for (const QLabel *label : page->findChildren<QLabel *>())
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    QSignalSpy demo(m_it->window.get(), &ui::MainWindow::demoRequested);
    const QList<QPushButton *> buttons = page->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 3);
    for (QPushButton *button : buttons) {
        QVERIFY(button->isVisible());
        QVERIFY(!button->accessibleDescription().isEmpty());
    }
    buttons.at(0)->click();
    QTRY_VERIFY(m_it->window->findChild<ui::SubscribeDialog *>());
    QVERIFY(!m_it->window->findChild<ui::SubscribeDialog *>()->isModal());
    buttons.at(2)->click();
    QCOMPARE(demo.size(), 1);
}

void MainWindowTest::firstStartGoesWithTheFirstSource()
{
    m_it->open();
    QTRY_VERIFY(m_it->part<QWidget>("firstStart")->isVisible());
    m_it->fill();
    QTRY_VERIFY(!m_it->part<QWidget>("firstStart")->isVisible());
    QVERIFY(m_it->window->navigation().isVisible());
    QTRY_COMPARE(m_it->rows()->rowCount(), 12);
}

void MainWindowTest::opensUnreadAndSelectsNothing()
{
    openFilled();
    QCOMPARE(m_it->window->navigation().place().scope, ArticleScope::Unread);
    QVERIFY(!m_it->window->list().currentArticle());
    QVERIFY(m_it->window->windowTitle().contains(m_it->window->navigation().placeTitle()));
    QCOMPARE(m_it->library->counts().unread, 12);
    // Unread articles are counted in the navigation; the title counts entries of tickers.
    const QString title = m_it->window->windowTitle();
    QVERIFY(!title.startsWith(u'('));
    m_it->window->setUnreadEntries(3);
    QCOMPARE(m_it->window->windowTitle(), QStringLiteral("(3) ") + title);
    m_it->window->setUnreadEntries(0);
    QCOMPARE(m_it->window->windowTitle(), title);
}

void MainWindowTest::nextAndPrevious()
{
    openFilled();
    m_it->action(ActionId::NextArticle)->trigger();
    QCOMPARE(m_it->currentTitle(), QStringLiteral("Hafenmeldung 1"));
    m_it->action(ActionId::NextArticle)->trigger();
    QCOMPARE(m_it->currentTitle(), QStringLiteral("Hafenmeldung 2"));
    m_it->action(ActionId::PreviousArticle)->trigger();
    QCOMPARE(m_it->currentTitle(), QStringLiteral("Hafenmeldung 1"));
    const ArticleId first = m_it->window->list().currentArticle()->id;
    QTRY_COMPARE(m_it->window->reader().shownArticle(), first);
    m_it->action(ActionId::PreviousArticle)->trigger();
    QCOMPARE(m_it->currentTitle(), QStringLiteral("Hafenmeldung 1"));
}

void MainWindowTest::keysMoveToo()
{
    openFilled();
    QTest::keyClick(m_it->window.get(), Qt::Key_N);
    QCOMPARE(m_it->currentTitle(), QStringLiteral("Hafenmeldung 1"));
    m_it->action(ActionId::FocusList)->trigger();
    QVERIFY(m_it->window->list().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
    QCOMPARE(m_it->currentTitle(), QStringLiteral("Hafenmeldung 1"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), m_it->part<QWidget>("searchField"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N); // text now, no shortcut
    QCOMPARE(m_it->currentTitle(), QStringLiteral("Hafenmeldung 1"));
    QCOMPARE(m_it->part<QLineEdit>("searchField")->text(), QStringLiteral("n"));
}

void MainWindowTest::showingAnArticleMarksIt()
{
    openFilled();
    choose(QStringLiteral("Hafenmeldung 1"));
    QTRY_COMPARE(m_it->library->counts().unread, 11);
    QVERIFY(!m_it->action(ActionId::Undo)->isEnabled());
    QCOMPARE(m_it->rows()->rowCount(), 12); // it stays in sight
    QCOMPARE(m_it->settings.lastArticle(), m_it->window->list().currentArticle()->id.value);
}

void MainWindowTest::toggleReadSaysWhatItWillDo()
{
    openFilled();
    choose(QStringLiteral("Hafenmeldung 1"));
    QTRY_COMPARE(m_it->library->counts().unread, 11);
    QTRY_COMPARE(m_it->action(ActionId::ToggleRead)->text(), QStringLiteral("Mark as un&read"));
    m_it->action(ActionId::ToggleRead)->trigger();
    QTRY_COMPARE(m_it->library->counts().unread, 12);
    QTRY_COMPARE(m_it->action(ActionId::ToggleRead)->text(), QStringLiteral("Mark as &read"));
    m_it->action(ActionId::ToggleRead)->trigger();
    QTRY_COMPARE(m_it->library->counts().unread, 11);
}

void MainWindowTest::savedArticleStandsInSaved()
{
    openFilled();
    choose(QStringLiteral("Hafenmeldung 3"));
    m_it->action(ActionId::ToggleSaved)->trigger();
    QTRY_COMPARE(m_it->library->counts().saved, 1);
    QTRY_COMPARE(m_it->action(ActionId::ToggleSaved)->text(), QStringLiteral("No longer &save"));
    ArticleQuery saved;
    saved.scope = ArticleScope::Saved;
    m_it->window->navigation().select(saved);
    QTRY_COMPARE(m_it->rows()->rowCount(), 1);
    m_it->action(ActionId::NextArticle)->trigger();
    QTRY_COMPARE(m_it->currentTitle(), QStringLiteral("Hafenmeldung 3"));
    m_it->action(ActionId::ToggleSaved)->trigger();
    QTRY_COMPARE(m_it->library->counts().saved, 0);
}

void MainWindowTest::markAllReadCanBeUndone()
{
    openFilled();
    m_it->action(ActionId::MarkAllRead)->trigger();
    QTRY_COMPARE(m_it->library->counts().unread, 0);
    auto *toast = m_it->window->findChild<ui::Toast *>();
    QTRY_VERIFY(toast->isVisible());
    QCOMPARE(toast->findChild<QLabel *>()->text().left(2), QStringLiteral("12"));
    QVERIFY(m_it->action(ActionId::Undo)->isEnabled());
    QTRY_VERIFY(!m_it->action(ActionId::MarkAllRead)->isEnabled());
    toast->findChild<QToolButton *>()->click();
    QTRY_COMPARE(m_it->library->counts().unread, 12);
    QVERIFY(!m_it->action(ActionId::Undo)->isEnabled());
    QVERIFY(!toast->isVisible());
}

void MainWindowTest::markBelowRead()
{
    openFilled();
    choose(QStringLiteral("Hafenmeldung 2"));
    m_it->action(ActionId::MarkBelowRead)->trigger();
    QTRY_VERIFY(m_it->library->counts().unread <= 2); // what was passed on the way is read too
    m_it->action(ActionId::Undo)->trigger();
    QTRY_VERIFY(m_it->library->counts().unread >= 10);
}

void MainWindowTest::hideCanBeUndone()
{
    openFilled();
    choose(QStringLiteral("Hafenmeldung 1"));
    m_it->action(ActionId::HideArticle)->trigger();
    QTRY_COMPARE(m_it->rows()->rowCount(), 11);
    auto *toast = m_it->window->findChild<ui::Toast *>();
    QTRY_VERIFY(toast->isVisible());
    m_it->action(ActionId::Undo)->trigger();
    QTRY_COMPARE(m_it->library->counts().all, 12);
}

void MainWindowTest::searchFindsEverywhere()
{
    openFilled();
    ArticleQuery hafen;
    hafen.scope = ArticleScope::Feed;
    hafen.feed = m_it->nordblick;
    m_it->window->navigation().select(hafen);
    QTRY_COMPARE(m_it->rows()->rowCount(), 8);
    auto *field = m_it->part<ui::SearchField>("searchField");
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("weltmeldung"));
    QTRY_VERIFY(m_it->window->list().isSearching());
    QTRY_COMPARE(m_it->rows()->rowCount(), 4);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!m_it->window->list().isSearching());
    QTRY_COMPARE(m_it->rows()->rowCount(), 8);
}

void MainWindowTest::filterNarrowsTheList()
{
    openFilled();
    m_it->action(ActionId::FilterList)->trigger();
    auto *input = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(input);
    QVERIFY(m_it->window->list().isAncestorOf(input));
    QTest::keyClicks(input, QStringLiteral("welt"));
    QTRY_COMPARE(m_it->rows()->rowCount(), 4);
}

void MainWindowTest::orderFollowsTheSettings()
{
    openFilled();
    QVERIFY(m_it->action(ActionId::NewestFirst)->isChecked());
    m_it->action(ActionId::NewestFirst)->trigger();
    QVERIFY(!m_it->settings.newestFirst());
    QTRY_COMPARE(m_it->window->list().query().order, ArticleOrder::OldestFirst);
    QTRY_COMPARE(m_it->rows()->rowCount(), 12);
    m_it->action(ActionId::NextArticle)->trigger();
    QCOMPARE(m_it->currentTitle(), QStringLiteral("Weltmeldung 4"));
}

void MainWindowTest::themeOutlivesOtherSettings()
{
    openFilled();
    QCOMPARE(m_it->settings.colorScheme(), ColorScheme::System);
    const QColor before = QApplication::palette().color(QPalette::Highlight);
    QCOMPARE(QApplication::palette().color(QPalette::Window), ui::currentColors().panel);
    m_it->action(ActionId::NewestFirst)->trigger();
    QCOMPARE(QApplication::palette().color(QPalette::Highlight), before);
    QCOMPARE(QApplication::palette().color(QPalette::Window), ui::currentColors().panel);
    m_it->settings.setColorScheme(ColorScheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), ui::themeColors(true).panel);
    m_it->settings.setColorScheme(ColorScheme::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), ui::currentColors().panel);
}

void MainWindowTest::offlineSwitch()
{
    openFilled();
    choose(QStringLiteral("Hafenmeldung 1"));
    m_it->action(ActionId::WorkOffline)->trigger();
    QVERIFY(m_it->settings.workOffline());
    QVERIFY(m_it->offline->isOffline());
    QVERIFY(m_it->action(ActionId::WorkOffline)->isChecked());
    QCOMPARE(m_it->part<QLabel>("network")->text(), QStringLiteral("Reading offline"));
    QVERIFY(!m_it->action(ActionId::DownloadEverything)->isEnabled());
    m_it->action(ActionId::WorkOffline)->trigger();
    QVERIFY(!m_it->offline->isOffline());
    QCOMPARE(m_it->part<QLabel>("network")->text(), QStringLiteral("Online"));
    QVERIFY(m_it->action(ActionId::DownloadEverything)->isEnabled());
}

void MainWindowTest::meteredConnectionIsTold()
{
    openFilled();
    FakeConnectivity desktop;
    m_it->offline->setConnectivity(&desktop);
    auto *network = m_it->part<QLabel>("network");
    QCOMPARE(network->text(), QStringLiteral("Online"));
    QVERIFY(network->toolTip().isEmpty());
    desktop.metered = true;
    emit desktop.changed();
    QCOMPARE(network->text(), QStringLiteral("Online, metered"));
    QVERIFY(network->toolTip().contains(QStringLiteral("What you ask for is fetched")));
    m_it->action(ActionId::WorkOffline)->trigger();
    QCOMPARE(network->text(), QStringLiteral("Reading offline"));
    m_it->action(ActionId::WorkOffline)->trigger();
    QCOMPARE(network->text(), QStringLiteral("Online, metered"));
    m_it->offline->setMeteredAllowed(true);
    QCOMPARE(network->text(), QStringLiteral("Online"));
    m_it->offline->setConnectivity(nullptr);
}

void MainWindowTest::linkedArticleIsWhatActionsMean()
{
    openFilled();
    choose(QStringLiteral("Hafenmeldung 1"));
    const ArticleId other =
        settled(m_it->reading->findByUrl(QUrl(QStringLiteral("https://nordblick.example/w2")))).value();
    emit m_it->window->reader().articleLinkActivated(other);
    QTRY_COMPARE(m_it->window->reader().shownArticle(), other);
    m_it->action(ActionId::ToggleSaved)->trigger();
    QTRY_COMPARE(m_it->library->counts().saved, 1);
    ArticleQuery saved;
    saved.scope = ArticleScope::Saved;
    const ArticlePage page = settled(m_it->library->page(saved, std::nullopt, 10)).value();
    QCOMPARE(page.articles.size(), 1);
    QCOMPARE(page.articles.first().id, other);
}

void MainWindowTest::copiesLinks()
{
    openFilled();
    choose(QStringLiteral("Hafenmeldung 1"));
    m_it->action(ActionId::CopyLink)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://nordblick.example/n1"));
}

void MainWindowTest::nothingToDoMeansDisabled()
{
    m_it->open();
    QTRY_VERIFY(m_it->part<QWidget>("firstStart")->isVisible());
    for (const ActionId id : {ActionId::Undo,           ActionId::FindInArticle,
                              ActionId::SaveAsPdf,      ActionId::NextArticle,
                              ActionId::NextUnread,     ActionId::ToggleRead,
                              ActionId::ToggleSaved,    ActionId::HideArticle,
                              ActionId::MarkAboveRead,  ActionId::MarkBelowRead,
                              ActionId::MarkAllRead,    ActionId::OpenInBrowser,
                              ActionId::CopyLink,       ActionId::KeepOffline,
                              ActionId::RefreshAll,     ActionId::RefreshSelected,
                              ActionId::StopWork,       ActionId::FeedProperties,
                              ActionId::RenameSelected, ActionId::Unsubscribe,
                              ActionId::ExportOpml,     ActionId::DownloadEverything})
        QVERIFY2(!m_it->action(id)->isEnabled(), qPrintable(m_it->action(id)->text()));
    for (const ActionId id : {ActionId::Subscribe, ActionId::NewFolder, ActionId::ImportOpml, ActionId::Quit,
                              ActionId::Preferences, ActionId::WorkOffline, ActionId::LookAtDemo})
        QVERIFY2(m_it->action(id)->isEnabled(), qPrintable(m_it->action(id)->text()));
}

void MainWindowTest::commandPaletteRunsActions()
{
    openFilled();
    m_it->action(ActionId::CommandPalette)->trigger();
    auto *palette = m_it->window->findChild<ui::CommandPalette *>();
    QVERIFY(palette);
    auto *input = palette->findChild<QLineEdit *>();
    auto *commands = palette->findChild<QListWidget *>();
    QVERIFY(commands->count() > 20);
    QTest::keyClicks(input, QStringLiteral("first newest"));
    QCOMPARE(commands->count(), 1);
    QTest::keyClick(input, Qt::Key_Return);
    QTRY_VERIFY(!m_it->settings.newestFirst());
    QTRY_VERIFY(!m_it->window->findChild<ui::CommandPalette *>());
}

void MainWindowTest::everyButtonHasAName()
{
    openFilled();
    for (const QToolButton *button : m_it->window->findChildren<QToolButton *>()) {
        if (!button->isVisible())
            continue;
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                 qPrintable(button->objectName()));
    }
    for (const QLineEdit *input : m_it->window->findChildren<QLineEdit *>())
        QVERIFY2(!input->accessibleName().isEmpty(), qPrintable(input->objectName()));
}

int main(int argc, char **argv)
{
    return runWindowTest<MainWindowTest>(argc, argv);
}
#include "tst_main_window.moc"
