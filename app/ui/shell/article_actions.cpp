// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleActions: each action of the Article menu as one short function.
#include "ui/shell/article_actions.h"

#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/reader_pane.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/list_pane.h"

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

} // namespace

ArticleActions::ArticleActions(library::LibraryService &library, offline::OfflineService &offline,
                               ActionCatalogue &actions, ListPane &list, ReaderPane &reader, QWidget *window)
    : QObject(window),
      m_library(library),
      m_offline(offline),
      m_actions(actions),
      m_list(list),
      m_reader(reader),
      m_window(window)
{
    const auto when = [this](ActionId id, auto handler) {
        connect(m_actions[id], &QAction::triggered, this, handler);
    };
    when(ActionId::NextArticle, [this] { m_list.moveCurrent(1); });
    when(ActionId::PreviousArticle, [this] { m_list.moveCurrent(-1); });
    when(ActionId::NextUnread, [this] { nextUnread(); });
    when(ActionId::ToggleRead, [this] { toggleRead(); });
    when(ActionId::ToggleSaved, [this] { toggleSaved(); });
    when(ActionId::MarkAboveRead, [this] { markRange(ArticleRange::Above); });
    when(ActionId::MarkBelowRead, [this] { markRange(ArticleRange::Below); });
    when(ActionId::MarkAllRead, [this] { markRange(ArticleRange::All); });
    when(ActionId::CopyLink, [this] { copyLinks(); });
    when(ActionId::KeepOffline, [this] { keepOffline(); });
    when(ActionId::OpenInBrowser, [this] {
        for (const ArticleSummary &article : m_list.selectedArticles())
            openInBrowser(article.url);
    });
    when(ActionId::DownloadEverything, [this] { m_offline.download(m_list.query()); });
    connect(&m_list, &ListPane::selectionChanged, this, &ArticleActions::updateEnabled);
    connect(&m_offline, &offline::OfflineService::offlineChanged, this, &ArticleActions::updateEnabled);
    updateEnabled();
}

void ArticleActions::openInBrowser(const QUrl &url)
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

void ArticleActions::toggleRead()
{
    const QList<ArticleSummary> articles = m_list.selectedArticles();
    const bool anyUnread =
        std::any_of(articles.begin(), articles.end(), [](const ArticleSummary &a) { return !a.read; });
    m_library.setRead(idsOf(articles), anyUnread);
}

void ArticleActions::toggleSaved()
{
    const QList<ArticleSummary> articles = m_list.selectedArticles();
    const bool anyUnsaved =
        std::any_of(articles.begin(), articles.end(), [](const ArticleSummary &a) { return !a.saved; });
    m_library.setSaved(idsOf(articles), anyUnsaved);
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
    for (const ArticleSummary &article : m_list.selectedArticles()) {
        if (!article.url.isEmpty())
            links.append(article.url.toString(QUrl::FullyEncoded));
    }
    QGuiApplication::clipboard()->setText(links.join(QLatin1Char('\n')));
    emit message(tr("%n link(s) copied.", nullptr, int(links.size())));
}

void ArticleActions::keepOffline()
{
    m_offline.download(idsOf(m_list.selectedArticles()));
}

void ArticleActions::nextUnread()
{
    if (!m_list.selectNextUnread())
        emit message(tr("No further unread article in this list."));
}

void ArticleActions::updateEnabled()
{
    const QList<ArticleSummary> articles = m_list.selectedArticles();
    const bool any = !articles.isEmpty();
    const bool link = std::any_of(articles.begin(), articles.end(),
                                  [](const ArticleSummary &a) { return !a.url.isEmpty(); });
    for (const ActionId id : {ActionId::ToggleRead, ActionId::ToggleSaved})
        m_actions[id]->setEnabled(any);
    m_actions[ActionId::OpenInBrowser]->setEnabled(link);
    m_actions[ActionId::CopyLink]->setEnabled(link);
    m_actions[ActionId::KeepOffline]->setEnabled(any && !m_offline.isOffline());
    m_actions[ActionId::DownloadEverything]->setEnabled(!m_offline.isOffline());
    const bool current = m_list.currentArticle().has_value();
    m_actions[ActionId::MarkAboveRead]->setEnabled(current);
    m_actions[ActionId::MarkBelowRead]->setEnabled(current);
}

} // namespace depesche::ui
