// SPDX-License-Identifier: GPL-3.0-or-later
// TickerActions: each action of the Live ticker menu as one short function.
#include "ui/shell/ticker_actions.h"

#include "base/continue_on.h"
#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/ticker/ticker_library.h"
#include "services/ticker/ticker_service.h"
#include "settings/settings.h"
#include "ui/common/icons.h"
#include "ui/common/words.h"
#include "ui/library/navigation_view.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/article_actions.h"
#include "ui/shell/follow_dialog.h"
#include "ui/shell/ticker_output.h"
#include "ui/ticker/ticker_pane.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace depesche::ui
{
namespace
{

constexpr int kFirstTickerHeight = 224;
constexpr int kLeastRowsHeight = 72;

TickerForm formOf(const Settings &settings)
{
    TickerForm form;
    form.oneLine = settings.tickerOneLine();
    form.keyEventsOnly = settings.tickerKeyEventsOnly();
    form.relativeTimes = settings.tickerRelativeTimes();
    form.oldestFirst = settings.tickersOldestFirst();
    return form;
}

} // namespace

TickerActions::TickerActions(const WindowServices &services, ActionCatalogue &actions,
                             const TickerParts &parts)
    : QObject(&parts.window),
      m_services(services),
      m_actions(actions),
      m_parts(parts),
      m_output(new TickerOutput(services, parts.window))
{
    connectActions();
    connectPane();
    connectNavigation();
    m_parts.pane.setActions({m_actions[ActionId::TickerNewestFirst], m_actions[ActionId::TickerOneLine],
                             m_actions[ActionId::SearchTicker], m_actions[ActionId::TickerToNewest],
                             m_actions[ActionId::NextTicker]});
    m_parts.pane.showTicker(TickerId{m_services.settings.lastTicker()});
    connect(&m_services.tickerLibrary, &ticker::TickerLibrary::tickersChanged, this,
            &TickerActions::updateEnabled);
    connect(&m_services.tickerLibrary, &ticker::TickerLibrary::writeFailed, this,
            [this](const store::StoreError &error) { emit message(describe(error)); });
    connect(&m_parts.articles, &ArticleActions::targetsChanged, this, &TickerActions::updateEnabled);
    updateEnabled();
}

void TickerActions::connectActions()
{
    TickerPane *pane = &m_parts.pane;
    const auto when = [this](ActionId id, auto handler) {
        connect(m_actions[id], &QAction::triggered, this, handler);
    };
    when(ActionId::FollowTicker, [this] { follow(QString()); });
    when(ActionId::FollowArticle, [this] { follow(articleAddress()); });
    when(ActionId::FollowFeed, [this] { follow(feedAddress()); });
    when(ActionId::TickerPause, [pane](bool held) { pane->setHeld(held); });
    when(ActionId::TickerNewestFirst, [pane](bool newest) { pane->setOldestFirst(!newest); });
    when(ActionId::TickerOneLine, [this](bool oneLine) { setOneLine(oneLine); });
    when(ActionId::TickerToNewest, [this, pane] {
        reveal();
        pane->jumpToNewest();
    });
    when(ActionId::NextTicker, [this, pane] {
        reveal();
        pane->showNext();
    });
    when(ActionId::SearchTicker, [this, pane] {
        reveal();
        pane->openSearch();
    });
    when(ActionId::FocusTicker, [this, pane] {
        reveal();
        pane->focusEntries();
    });
    QDockWidget *dock = &m_parts.dock;
    when(ActionId::FloatTicker, [this, dock](bool floating) {
        reveal();
        dock->setFloating(floating);
    });
    connect(dock, &QDockWidget::topLevelChanged, m_actions[ActionId::FloatTicker], &QAction::setChecked);
}

void TickerActions::connectPane()
{
    TickerPane *pane = &m_parts.pane;
    connect(pane, &TickerPane::closeRequested, m_parts.dock.toggleViewAction(), &QAction::trigger);
    connect(pane, &TickerPane::followRequested, this, [this] { follow(QString()); });
    connect(pane, &TickerPane::unfollowRequested, this, &TickerActions::askToUnfollow);
    connect(pane, &TickerPane::exportRequested, m_output, &TickerOutput::askForFile);
    connect(m_output, &TickerOutput::message, this, &TickerActions::message);
    connect(pane, &TickerPane::openRequested, &m_parts.articles, &ArticleActions::openInBrowser);
    connect(pane, &TickerPane::message, this, &TickerActions::message);
    connect(pane, &TickerPane::formChanged, this, &TickerActions::keepForm);
    connect(pane, &TickerPane::pictureWanted, this, &TickerActions::fetchPicture);
    connect(pane, &TickerPane::heldChanged, m_actions[ActionId::TickerPause], &QAction::setChecked);
    connect(pane, &TickerPane::orderChanged, this, &TickerActions::updateEnabled);
    connect(pane, &TickerPane::shownChanged, this, [this](TickerId ticker) {
        m_services.settings.setLastTicker(ticker.value);
        updateEnabled();
    });
    connect(&m_services.offline, &offline::OfflineService::progressChanged, pane,
            &TickerPane::lookForPictures);
    connect(&m_services.offline, &offline::OfflineService::finished, pane, &TickerPane::lookForPictures);
}

void TickerActions::connectNavigation()
{
    NavigationView *navigation = &m_parts.navigation;
    connect(navigation, &NavigationView::tickerChosen, this, &TickerActions::show);
    connect(navigation, &NavigationView::followRequested, this, [this] { follow(QString()); });
    connect(navigation, &NavigationView::tickerMenuRequested, this, &TickerActions::popUpMenu);
}

void TickerActions::setPlace(const ArticleQuery &place)
{
    m_place = place;
    updateEnabled();
}

void TickerActions::reveal()
{
    if (m_parts.dock.isHidden())
        m_parts.dock.toggleViewAction()->trigger(); // so that it stays at the next start
    m_parts.dock.raise();
}

void TickerActions::show(TickerId ticker)
{
    reveal();
    m_parts.pane.showTicker(ticker);
}

void TickerActions::showNewest(TickerId ticker)
{
    show(ticker);
    m_parts.pane.jumpToNewest();
}

void TickerActions::follow(const QString &address)
{
    FollowDialog *dialog = followDialog();
    if (!address.isEmpty())
        dialog->follow(address);
}

FollowDialog *TickerActions::followDialog()
{
    auto *dialog = new FollowDialog(m_services.tickers, m_services.tickerDiscovery, &m_parts.window);
    connect(dialog, &FollowDialog::followed, this,
            [this](const ticker::Followed &followed) { tellFollowed(followed); });
    dialog->show();
    return dialog;
}

void TickerActions::follow(const QUrl &url)
{
    if (url.isEmpty())
        return;
    emit message(tr("Looking at %1 …").arg(url.toDisplayString(QUrl::RemoveUserInfo)));
    continueOn(this, m_services.tickers.follow(url), [this, url](const ticker::FollowOutcome &outcome) {
        if (!outcome && outcome.error().code == FeedFailureCode::WebPage)
            followDialog()->offer(url.toString(QUrl::FullyEncoded));
        else
            tellFollowed(outcome);
    });
}

void TickerActions::tellFollowed(const ticker::FollowOutcome &outcome)
{
    if (!outcome) {
        emit message(describeFollowFailure(outcome.error()));
        return;
    }
    show(outcome->id);
    if (!outcome->isNew)
        emit message(tr("This was followed already; it goes on."));
    else if (!outcome->title.isEmpty())
        emit message(tr("%1 is followed now.").arg(outcome->title));
}

void TickerActions::askToUnfollow(const Ticker &ticker)
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Unfollow"),
                                     tr("Unfollow “%1”?").arg(ticker.displayTitle()), QMessageBox::Cancel,
                                     &m_parts.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("Its %n stored entries are deleted.", nullptr, ticker.entries));
    const QPushButton *unfollow = question->addButton(tr("&Unfollow"), QMessageBox::DestructiveRole);
    connect(unfollow, &QPushButton::clicked, this,
            [this, id = ticker.id] { m_services.tickers.unfollow(id); });
    question->open();
}

void TickerActions::popUpMenu(TickerId id, const QPoint &at)
{
    const std::optional<Ticker> ticker = m_services.tickerLibrary.ticker(id);
    if (!ticker)
        return;
    auto *menu = new QMenu(&m_parts.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(Icon::Ticker), tr("&Show in the live ticker"), this, [this, id] { show(id); });
    menu->addAction(tr("Mark all as s&een"), this, [this, id] { m_services.tickerLibrary.seeAll(id); });
    menu->addSeparator();
    const QUrl page = ticker->page.isEmpty() ? ticker->url : ticker->page;
    menu->addAction(icon(Icon::External), tr("Open its &page in the browser"), this,
                    [this, page] { m_parts.articles.openInBrowser(page); });
    menu->addAction(icon(Icon::Copy), tr("Copy its &address"), this, [this, url = ticker->url] {
        QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
        emit message(tr("The address was copied."));
    });
    menu->addAction(tr("&Export…"), this, [this, ticker] { m_output->askForFile(*ticker); });
    menu->addSeparator();
    if (!ticker->ended) {
        QAction *stopped = menu->addAction(tr("S&top fetching"));
        stopped->setCheckable(true);
        stopped->setChecked(ticker->paused);
        connect(stopped, &QAction::triggered, this,
                [this, id](bool on) { m_services.tickers.setPaused(id, on); });
    }
    menu->addAction(tr("&Unfollow…"), this, [this, ticker] { askToUnfollow(*ticker); });
    menu->addSeparator();
    menu->addAction(m_actions[ActionId::FollowTicker]);
    menu->popup(at);
}

/// As pictures of articles: not where the person keeps none, and not where bytes cost money.
void TickerActions::fetchPicture(const QUrl &url)
{
    const bool wanted = m_services.settings.keepPictures() != KeepPictures::None;
    if (wanted && !m_services.offline.isOffline() && !m_services.offline.isHeldByMeter())
        m_services.offline.downloadPicture(url, {});
}

void TickerActions::setOneLine(bool oneLine)
{
    reveal();
    TickerForm form = m_parts.pane.form();
    form.oneLine = oneLine;
    m_parts.pane.setForm(form);
    keepForm(form);
}

void TickerActions::keepForm(const TickerForm &form)
{
    m_services.settings.setTickerOneLine(form.oneLine);
    m_services.settings.setTickerKeyEventsOnly(form.keyEventsOnly);
    m_services.settings.setTickerRelativeTimes(form.relativeTimes);
    m_services.settings.setTickersOldestFirst(form.oldestFirst);
    shape(form.oneLine);
    updateEnabled();
}

void TickerActions::applyForm()
{
    const TickerForm form = formOf(m_services.settings);
    m_parts.pane.setForm(form);
    shape(form.oneLine);
    updateEnabled();
}

/// One line needs the title bar's height alone.
void TickerActions::shape(bool oneLine)
{
    TickerPane &pane = m_parts.pane;
    const bool isOneLine = pane.maximumHeight() == 0;
    if (oneLine == isOneLine) {
        if (!oneLine)
            pane.setMinimumHeight(kLeastRowsHeight);
        return;
    }
    if (oneLine) {
        m_fullHeight = m_parts.dock.height();
        pane.setFixedHeight(0);
        return;
    }
    pane.setMaximumHeight(QWIDGETSIZE_MAX);
    pane.setMinimumHeight(kLeastRowsHeight);
    const int height = m_fullHeight > 2 * kLeastRowsHeight ? m_fullHeight : kFirstTickerHeight;
    if (m_parts.dock.isFloating())
        m_parts.dock.resize(m_parts.dock.width(), height);
    else
        m_parts.window.resizeDocks({&m_parts.dock}, {height}, Qt::Vertical);
}

QUrl TickerActions::feedAddress() const
{
    if (m_place.scope != ArticleScope::Feed)
        return {};
    const std::optional<Feed> feed = m_services.library.feed(m_place.feed);
    // Followed without what a feed may need to be let in.
    return feed && feed->access.secret.isEmpty() ? feed->url : QUrl();
}

QUrl TickerActions::articleAddress() const
{
    const QList<ArticleSummary> articles = m_parts.articles.targets();
    return articles.size() == 1 ? articles.first().url : QUrl();
}

void TickerActions::updateEnabled()
{
    const QList<Ticker> &tickers = m_services.tickerLibrary.tickers();
    const bool any = !tickers.isEmpty();
    m_actions[ActionId::FollowArticle]->setEnabled(!articleAddress().isEmpty());
    m_actions[ActionId::FollowFeed]->setEnabled(!feedAddress().isEmpty());
    for (const ActionId id : {ActionId::TickerPause, ActionId::TickerNewestFirst, ActionId::TickerToNewest,
                              ActionId::SearchTicker, ActionId::TickerOneLine})
        m_actions[id]->setEnabled(any);
    m_actions[ActionId::NextTicker]->setEnabled(tickers.size() > 1);
    m_actions[ActionId::TickerPause]->setChecked(m_parts.pane.isHeld());
    m_actions[ActionId::TickerNewestFirst]->setChecked(!m_parts.pane.isOldestFirst());
    m_actions[ActionId::TickerOneLine]->setChecked(m_parts.pane.form().oneLine);
}

} // namespace depesche::ui
