// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleActions: each action of the Article menu as one short function.
#include "ui/shell/article_actions.h"

#include "desktop/desktop_player.h"
#include "rendering/link_truth.h"
#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "ui/common/icons.h"
#include "ui/library/article_list_pane.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/reader_pane.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/link_question.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

#include <algorithm>

namespace depesche::ui
{
namespace
{

QList<ArticleId> idsOf(const QList<ArticleSummary> &articles)
{
    QList<ArticleId> ids;
    ids.reserve(articles.size());
    for (const ArticleSummary &article : articles)
        ids.append(article.id);
    return ids;
}

bool isUnread(const ArticleSummary &article)
{
    return !article.read;
}

bool isUnsaved(const ArticleSummary &article)
{
    return !article.saved;
}

/// As much of a row as actions need.
ArticleSummary summaryOf(const Article &article)
{
    ArticleSummary summary;
    summary.id = article.id;
    summary.feed = article.feed;
    summary.url = article.content.url;
    summary.read = article.read;
    summary.saved = article.saved;
    summary.offline = article.offline;
    return summary;
}

} // namespace

ArticleActions::ArticleActions(library::LibraryService &library, offline::OfflineService &offline,
                               ActionCatalogue &actions, ArticleListPane &list, ReaderPane &reader,
                               QObject *parent)
    : QObject(parent),
      m_library(library),
      m_offline(offline),
      m_actions(actions),
      m_list(list),
      m_reader(reader)
{
    connectMoves();
    connectArticles();
    connect(&m_list, &ArticleListPane::selectionChanged, this, [this] {
        if (idsOf(m_list.selectedArticles()) != m_selectedBefore) // and not only what the rows say
            m_followed = {};
        updateEnabled();
    });
    connect(&m_list, &ArticleListPane::firstPagePainted, this, &ArticleActions::updateEnabled);
    connect(&m_reader, &ReaderPane::articleShown, this, &ArticleActions::updateEnabled);
    connect(&m_reader, &ReaderPane::nothingShown, this, &ArticleActions::updateEnabled);
    connect(&m_library, &library::LibraryService::loaded, this, &ArticleActions::updateEnabled);
    connect(&m_library, &library::LibraryService::countsChanged, this, &ArticleActions::updateEnabled);
    connect(&m_offline, &offline::OfflineService::offlineChanged, this, &ArticleActions::updateEnabled);
    updateEnabled();
}

void ArticleActions::connectMoves()
{
    connect(m_actions[ActionId::NextArticle], &QAction::triggered, this, [this] { m_list.moveCurrent(1); });
    connect(m_actions[ActionId::PreviousArticle], &QAction::triggered, this,
            [this] { m_list.moveCurrent(-1); });
    connect(m_actions[ActionId::NextUnread], &QAction::triggered, this, &ArticleActions::nextUnread);
    const auto mark = [this](ActionId id, ArticleRange range) {
        connect(m_actions[id], &QAction::triggered, this, [this, range] { markRange(range); });
    };
    mark(ActionId::MarkAboveRead, ArticleRange::Above);
    mark(ActionId::MarkBelowRead, ArticleRange::Below);
    mark(ActionId::MarkAllRead, ArticleRange::All);
    connect(m_actions[ActionId::DownloadEverything], &QAction::triggered, this,
            [this] { m_offline.download(m_list.query()); });
}

void ArticleActions::connectArticles()
{
    connect(m_actions[ActionId::ToggleRead], &QAction::triggered, this, &ArticleActions::toggleRead);
    connect(m_actions[ActionId::ToggleSaved], &QAction::triggered, this, &ArticleActions::toggleSaved);
    connect(m_actions[ActionId::HideArticle], &QAction::triggered, this,
            [this] { m_library.hide(idsOf(targets())); });
    connect(m_actions[ActionId::CopyLink], &QAction::triggered, this, &ArticleActions::copyLinks);
    connect(m_actions[ActionId::KeepOffline], &QAction::triggered, this,
            [this] { m_offline.download(idsOf(targets())); });
    connect(m_actions[ActionId::OpenInBrowser], &QAction::triggered, this, [this] {
        for (const ArticleSummary &article : targets())
            openInBrowser(article.url);
    });
}

void ArticleActions::follow(ArticleId id)
{
    m_followed = id;
    m_selectedBefore = idsOf(m_list.selectedArticles());
    updateEnabled();
}

QList<ArticleSummary> ArticleActions::targets() const
{
    const Article *shown = m_reader.article();
    const bool followed = shown && shown->id == m_followed;
    QList<ArticleSummary> selected = m_list.selectedArticles();
    if (!shown || (!followed && !selected.isEmpty()))
        return selected;
    return {summaryOf(*shown)};
}

void ArticleActions::openInBrowser(const QUrl &url)
{
    if (mayLeaveForDesktop(url) && !rendering::hostToTell(url, {}).isEmpty())
        askBeforeOpening(url);
    else
        handToDesktop(url);
}

void ArticleActions::askBeforeOpening(const QUrl &url)
{
    auto *question = new LinkQuestion(url, m_reader.window());
    connect(question, &LinkQuestion::openRequested, this, &ArticleActions::handToDesktop);
    question->show();
}

void ArticleActions::handToDesktop(const QUrl &url)
{
    if (!mayLeaveForDesktop(url)) {
        if (!url.isEmpty())
            emit message(tr("This link is not opened: %1").arg(url.toDisplayString()));
        return;
    }
    if (QDesktopServices::openUrl(url))
        return;
    QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    emit message(tr("No browser could be started. The address was copied: %1").arg(url.toDisplayString()));
}

void ArticleActions::play(const Enclosure &enclosure)
{
    const auto player = desktop::desktopPlayer(enclosure.mimeType);
    if (player && desktop::playOnDesktop(*player, enclosure.url))
        emit message(tr("%1 was started.", "name of a program").arg(player->name));
    else
        openInBrowser(enclosure.url);
}

void ArticleActions::toggleRead()
{
    const QList<ArticleSummary> articles = targets();
    m_library.setRead(idsOf(articles), std::any_of(articles.begin(), articles.end(), isUnread));
}

void ArticleActions::toggleSaved()
{
    const QList<ArticleSummary> articles = targets();
    m_library.setSaved(idsOf(articles), std::any_of(articles.begin(), articles.end(), isUnsaved));
}

void ArticleActions::markRange(ArticleRange range)
{
    std::optional<ArticlePosition> pivot;
    if (range != ArticleRange::All) {
        const std::optional<ArticleSummary> current = m_list.currentArticle();
        if (!current)
            return;
        pivot = ArticlePosition{current->sortedAt, current->id};
    }
    m_library.markRead(m_list.query(), range, pivot);
}

void ArticleActions::copyLinks()
{
    QStringList links;
    for (const ArticleSummary &article : targets()) {
        if (!article.url.isEmpty())
            links.append(article.url.toString(QUrl::FullyEncoded));
    }
    QGuiApplication::clipboard()->setText(links.join(QLatin1Char('\n')));
    emit message(tr("%n link(s) copied.", nullptr, int(links.size())));
}

void ArticleActions::nextUnread()
{
    if (!m_list.selectNextUnread())
        emit message(tr("No further unread article in this list."));
}

void ArticleActions::updateEnabled()
{
    const QList<ArticleSummary> articles = targets();
    const bool any = !articles.isEmpty();
    const bool link = std::any_of(articles.begin(), articles.end(),
                                  [](const ArticleSummary &a) { return !a.url.isEmpty(); });
    const bool stored = std::all_of(articles.begin(), articles.end(), [](const ArticleSummary &a) {
        return a.offline == OfflineState::Complete;
    });
    const bool network = !m_offline.isOffline();
    const bool current = m_list.currentArticle().has_value();
    const bool anywhere = m_library.isLoaded() && m_library.counts().all > 0;
    const auto enable = [this](ActionId id, bool enabled) { m_actions[id]->setEnabled(enabled); };
    enable(ActionId::ToggleRead, any);
    enable(ActionId::ToggleSaved, any);
    enable(ActionId::HideArticle, any);
    enable(ActionId::OpenInBrowser, link);
    enable(ActionId::CopyLink, link);
    enable(ActionId::KeepOffline, any && !stored && network);
    enable(ActionId::DownloadEverything, anywhere && network);
    enable(ActionId::MarkAboveRead, current);
    enable(ActionId::MarkBelowRead, current);
    enable(ActionId::NextArticle, anywhere);
    enable(ActionId::PreviousArticle, anywhere);
    const bool unread = m_library.isLoaded() && m_library.counts().unread > 0;
    enable(ActionId::NextUnread, unread);
    enable(ActionId::MarkAllRead, unread);
    updateWords(articles);
    emit targetsChanged();
}

void ArticleActions::updateWords(const QList<ArticleSummary> &articles)
{
    const bool markRead = articles.isEmpty() || std::any_of(articles.begin(), articles.end(), isUnread);
    m_actions[ActionId::ToggleRead]->setText(markRead ? tr("Mark as &read") : tr("Mark as un&read"));
    const bool save = articles.isEmpty() || std::any_of(articles.begin(), articles.end(), isUnsaved);
    QAction *saved = m_actions[ActionId::ToggleSaved];
    saved->setText(save ? tr("&Save for later") : tr("No longer &save"));
    saved->setIcon(icon(save ? Icon::Bookmark : Icon::BookmarkFilled));
}

} // namespace depesche::ui
