// SPDX-License-Identifier: GPL-3.0-or-later
// KeptPageActions: joins the actions, the reader pane and the service, and says what came of it.
#include "ui/shell/kept_page_actions.h"

#include "services/offline/offline_service.h"
#include "ui/common/words.h"
#include "ui/reader/page_words.h"
#include "ui/reader/reader_pane.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/article_actions.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace depesche::ui
{

using keeping::KeepFailure;
using keeping::PageKeeper;

KeptPageActions::KeptPageActions(const WindowServices &services, ActionCatalogue &actions,
                                 ArticleActions &articles, ReaderPane &reader, QObject *parent)
    : QObject(parent), m_services(services), m_actions(actions), m_articles(articles), m_reader(reader)
{
    PageKeeper &keeper = m_services.pageKeeper;
    connect(m_actions[ActionId::KeepPage], &QAction::triggered, this, &KeptPageActions::keep);
    connect(m_actions[ActionId::RemoveKeptPage], &QAction::triggered, this, &KeptPageActions::remove);
    connect(m_actions[ActionId::ShowKeptPage], &QAction::triggered, &m_reader, &ReaderPane::showKeptPage);
    connect(&m_articles, &ArticleActions::targetsChanged, this, &KeptPageActions::update);
    connect(&m_reader, &ReaderPane::articleRead, this, &KeptPageActions::update);
    connect(&m_reader, &ReaderPane::keptPageShown, this, &KeptPageActions::update);
    connect(&m_reader, &ReaderPane::keptPageFailed, this, [this] {
        update();
        emit message(tr("The kept page cannot be read. Keep it again while the newsroom has it."));
    });
    connect(&keeper, &PageKeeper::begun, this, &KeptPageActions::update);
    connect(&keeper, &PageKeeper::ended, this, &KeptPageActions::tellEnded);
    connect(&keeper, &PageKeeper::writeFailed, this,
            [this](const store::StoreError &error) { emit message(describe(error)); });
    connect(&keeper, &PageKeeper::removed, this, [this](const QList<ArticleId> &ids) {
        if (!ids.isEmpty())
            emit offered(tr("The kept page was removed."), tr("Undo"),
                         [this, ids] { m_services.pageKeeper.restore(ids); });
    });
    update();
}

void KeptPageActions::keep()
{
    QList<ArticleId> ids;
    const QList<ArticleSummary> articles = m_articles.targets();
    for (const ArticleSummary &article : articles) {
        if (!article.url.isEmpty())
            ids.append(article.id);
    }
    m_refused.clear();
    keepAll(ids, keeping::MeterRule::Respect);
}

void KeptPageActions::keepAll(const QList<ArticleId> &ids, keeping::MeterRule meter)
{
    m_services.pageKeeper.keep(ids, {keptWords(), m_reader.locale(), QTimeZone::systemTimeZone()}, meter);
}

void KeptPageActions::remove()
{
    if (const Article *shown = m_reader.article())
        m_services.pageKeeper.remove({shown->id});
}

void KeptPageActions::tellEnded(ArticleId id, const keeping::KeepOutcome &outcome)
{
    if (outcome)
        tellKept(id, *outcome);
    else
        tellFailure(id, outcome.error());
    update();
}

void KeptPageActions::tellKept(ArticleId id, const KeptPage &page)
{
    QString words = tr("The page is kept, with %n picture(s): %1.", nullptr, page.pictures)
                        .arg(sizeWords(page.bytes, m_reader.locale()));
    if (page.leftOut > 0)
        words += QLatin1Char(' ') + tr("What was left out is named at its end.");
    emit offered(words, tr("Show"), [this, id] {
        if (m_reader.shownArticle() == id)
            m_reader.showKeptPage(true);
    });
}

void KeptPageActions::tellFailure(ArticleId id, const KeepFailure &failure)
{
    switch (failure.kind) {
    case KeepFailure::Kind::NoAddress:
        emit message(tr("The page is not kept: the article has no address."));
        return;
    case KeepFailure::Kind::Offline:
        emit message(tr("The page is not kept: Depesche reads offline."));
        return;
    case KeepFailure::Kind::Metered:
        m_refused.append(id);
        emit offered(tr("The connection is metered, and a page with its pictures can be large."),
                     tr("Keep it anyway"),
                     [this] { keepAll(std::exchange(m_refused, {}), keeping::MeterRule::Ignore); });
        return;
    case KeepFailure::Kind::Page:
        emit message(tr("The page is not kept. %1").arg(describe(failure.page)));
        return;
    case KeepFailure::Kind::Store:
        emit message(describe(failure.store));
        return;
    case KeepFailure::Kind::Stopped:
        emit message(tr("Stopped: the page is not kept."));
        return;
    }
}

void KeptPageActions::update()
{
    const QList<ArticleSummary> articles = m_articles.targets();
    const bool wanted = std::any_of(articles.begin(), articles.end(), [this](const ArticleSummary &article) {
        return !article.url.isEmpty() && !m_services.pageKeeper.isKeeping(article.id);
    });
    const Article *shown = m_reader.article();
    const bool kept = shown && shown->keptPage;
    m_actions[ActionId::KeepPage]->setEnabled(wanted && !m_services.offline.isOffline());
    m_actions[ActionId::RemoveKeptPage]->setEnabled(kept);
    m_actions[ActionId::ShowKeptPage]->setEnabled(kept);
    m_actions[ActionId::ShowKeptPage]->setChecked(m_reader.showsKeptPage());
}

} // namespace depesche::ui
