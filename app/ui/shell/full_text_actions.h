// SPDX-License-Identifier: GPL-3.0-or-later
// The action "Full text": brings the page's text of an article, and the feed's back.
#pragma once

#include <QObject>

namespace depesche::fulltext
{
class FullTextService;
}
namespace depesche::offline
{
class OfflineService;
}

namespace depesche::ui
{

class ActionCatalogue;
class ArticleActions;
class ReaderPane;

/// Main thread. Checked while the article shown has its page's text or is getting it.
class FullTextActions final : public QObject
{
    Q_OBJECT
public:
    FullTextActions(fulltext::FullTextService &fullTexts, offline::OfflineService &offline,
                    ActionCatalogue &actions, ArticleActions &articles, ReaderPane &reader, QObject *parent);

signals:
    void message(const QString &words);

private:
    void connectService();
    void press(bool wanted);
    void update();

    fulltext::FullTextService &m_fullTexts;
    offline::OfflineService &m_offline;
    ActionCatalogue &m_actions;
    ArticleActions &m_articles;
    ReaderPane &m_reader;
};

} // namespace depesche::ui
