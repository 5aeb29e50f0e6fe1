// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions do with articles: moving, marking, saving, links, offline.
#pragma once

#include "domain/article.h"
#include "domain/query.h"

#include <QObject>
#include <QUrl>

namespace depesche::library
{
class LibraryService;
}
namespace depesche::offline
{
class OfflineService;
}

namespace depesche::ui
{

class ActionCatalogue;
class ArticleListPane;
class ReaderPane;

/// Main thread. Works on the rows selected in the list; on the article shown where none is selected or a
/// link led there.
class ArticleActions final : public QObject
{
    Q_OBJECT
public:
    ArticleActions(library::LibraryService &library, offline::OfflineService &offline,
                   ActionCatalogue &actions, ArticleListPane &list, ReaderPane &reader, QObject *parent);

    /// Hands http, https and mailto to the desktop; says so with the address when that fails. A host made of
    /// look-alike letters, or one behind a name that looks like a host, is asked about first.
    void openInBrowser(const QUrl &url);
    /// The same for a link whose text says something else: its true address is shown before it opens.
    void askBeforeOpening(const QUrl &url);

    /// Hands sound or film to the desktop's player, to the browser where there is none.
    void play(const depesche::Enclosure &enclosure);

    /// The article is shown because of a link: actions mean it from now on, until a row is chosen.
    void follow(depesche::ArticleId id);

    /// What actions work on: the rows selected, or the article shown.
    QList<ArticleSummary> targets() const;

signals:
    /// Targets, or what may be done with them, may be others.
    void targetsChanged();
    void message(const QString &words);

private:
    void connectArticles();
    void connectMoves();
    void handToDesktop(const QUrl &url);
    void toggleRead();
    void toggleSaved();
    void markRange(ArticleRange range);
    void copyLinks();
    void nextUnread();
    void updateEnabled();
    void updateWords(const QList<ArticleSummary> &articles);

    library::LibraryService &m_library;
    offline::OfflineService &m_offline;
    ActionCatalogue &m_actions;
    ArticleListPane &m_list;
    ReaderPane &m_reader;
    ArticleId m_followed;              ///< reached by a link; not what the list has selected
    QList<ArticleId> m_selectedBefore; ///< in the list, when the link was followed
};

} // namespace depesche::ui
