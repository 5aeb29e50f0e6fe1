// SPDX-License-Identifier: GPL-3.0-or-later
// FullTextActions: joins the action, the bar above the article, and the service.
#include "ui/shell/full_text_actions.h"

#include "services/fulltext/full_text_service.h"
#include "services/offline/offline_service.h"
#include "ui/common/words.h"
#include "ui/reader/full_text_bar.h"
#include "ui/reader/reader_pane.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/article_actions.h"

#include <algorithm>

namespace depesche::ui
{

using fulltext::FullTextService;

FullTextActions::FullTextActions(FullTextService &fullTexts, offline::OfflineService &offline,
                                 ActionCatalogue &actions, ArticleActions &articles, ReaderPane &reader,
                                 QObject *parent)
    : QObject(parent),
      m_fullTexts(fullTexts),
      m_offline(offline),
      m_actions(actions),
      m_articles(articles),
      m_reader(reader)
{
    connect(m_actions[ActionId::FullText], &QAction::triggered, this, &FullTextActions::press);
    connect(&m_articles, &ArticleActions::targetsChanged, this, &FullTextActions::update);
    connect(&m_reader, &ReaderPane::articleRead, this, &FullTextActions::update);
    connectService();
    update();
}

void FullTextActions::connectService()
{
    FullTextBar &bar = m_reader.fullTextBar();
    connect(&m_fullTexts, &FullTextService::begun, &bar, &FullTextBar::begin);
    connect(&m_fullTexts, &FullTextService::ended, &bar, &FullTextBar::end);
    connect(&m_fullTexts, &FullTextService::begun, this, &FullTextActions::update);
    connect(&m_fullTexts, &FullTextService::ended, this, &FullTextActions::update);
    connect(&m_fullTexts, &FullTextService::finished, this, [this](const fulltext::FullTextProgress &result) {
        if (result.storeFailure)
            emit message(describe(*result.storeFailure));
    });
    connect(&m_fullTexts, &FullTextService::bringingBackFailed, this, [this](const store::StoreError &error) {
        emit message(describe(error));
        update();
    });
    connect(&m_offline, &offline::OfflineService::offlineChanged, &bar, &FullTextBar::setOffline);
    bar.setOffline(m_offline.isOffline());
    connect(&bar, &FullTextBar::fetchRequested, this, [this](ArticleId id) { m_fullTexts.fetch({id}); });
    connect(&bar, &FullTextBar::stopRequested, this, [this](ArticleId id) { m_fullTexts.stop(id); });
}

void FullTextActions::press(bool wanted)
{
    QList<ArticleId> ids;
    const QList<ArticleSummary> articles = m_articles.targets();
    for (const ArticleSummary &article : articles) {
        if (!article.url.isEmpty())
            ids.append(article.id);
    }
    if (wanted)
        m_fullTexts.fetch(ids);
    else
        m_fullTexts.bringBack(ids);
}

void FullTextActions::update()
{
    const QList<ArticleSummary> articles = m_articles.targets();
    const bool link = std::any_of(articles.begin(), articles.end(),
                                  [](const ArticleSummary &article) { return !article.url.isEmpty(); });
    const Article *shown = m_reader.article();
    m_reader.fullTextBar().setArticle(shown);
    const bool there = shown && (shown->showsPage || m_fullTexts.isFetching(shown->id));
    QAction *action = m_actions[ActionId::FullText];
    action->setEnabled(link && (there || !m_offline.isOffline()));
    action->setChecked(there);
}

} // namespace depesche::ui
