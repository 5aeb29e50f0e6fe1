// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping the newsroom's page of an article, showing it, taking it away.
#pragma once

#include "services/keeping/page_keeper.h"
#include "ui/shell/window_services.h"

#include <QObject>

#include <functional>

namespace depesche::ui
{

class ActionCatalogue;
class ArticleActions;
class ReaderPane;

/// Main thread. Keeps the pages of what the actions work on; shows and removes that of the article shown.
class KeptPageActions final : public QObject
{
    Q_OBJECT
public:
    KeptPageActions(const WindowServices &services, ActionCatalogue &actions, ArticleActions &articles,
                    ReaderPane &reader, QObject *parent);

signals:
    void message(const QString &words);
    /// A sentence with a button.
    void offered(const QString &words, const QString &button, const std::function<void()> &act);

private:
    void keep();
    void keepAll(const QList<ArticleId> &ids, keeping::MeterRule meter);
    void remove();
    void tellEnded(ArticleId id, const keeping::KeepOutcome &outcome);
    void tellKept(ArticleId id, const KeptPage &page);
    void tellFailure(ArticleId id, const keeping::KeepFailure &failure);
    void update();

    WindowServices m_services;
    ActionCatalogue &m_actions;
    ArticleActions &m_articles;
    ReaderPane &m_reader;
    QList<ArticleId> m_refused; ///< over a metered connection, until the person says so once more
};

} // namespace depesche::ui
