// SPDX-License-Identifier: GPL-3.0-or-later
// The article view as a pane: what is shown, its states, finding in it, its links.
#pragma once

#include "domain/article.h"
#include "domain/changes.h"
#include "rendering/article_page.h"
#include "services/reading/article_source.h"
#include "ui/reader/article_view_page.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <optional>

class QShortcut;
class QStackedWidget;

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche

namespace depesche::ui
{

class FindBar;
class FullTextBar;
class MessagePage;
class PageMenu;
class PictureViewer;

/// Main thread. Shows one article at a time; asked twice, it shows only the last one. The view is made with
/// the first article, because starting the web engine takes time.
class ReaderPane final : public QWidget
{
    Q_OBJECT
public:
    using ViewFactory = std::function<ArticleViewPage *(QWidget *parent)>;

    /// With the view of this build (web engine, or QTextBrowser without it), or with the one that is given.
    ReaderPane(reading::ArticleSource &source, Executor &executor, Clock &clock, QWidget *parent = nullptr,
               ViewFactory makeView = {});
    ~ReaderPane() override; ///< the place in the article is kept

    ArticleId shownArticle() const; ///< none while nothing or a message is shown
    const Article *article() const; ///< the one shown; null if none
    rendering::PageStyle style() const { return m_style; }
    bool hasSelection() const;
    bool hasPictures() const; ///< that are stored and can be looked at
    /// Told from outside which article it is about and what is being fetched.
    FullTextBar &fullTextBar() { return *m_fullTextBar; }

    /// Makes the view now (about 50 ms) instead of with the first article. Called before the window is shown,
    /// it spares that window from being made anew, with a flash, when the web engine first draws into it.
    void prepareView();
    /// What the newsroom changed is shown in place of the text.
    bool showsChanges() const { return m_version.has_value(); }
    /// The newsroom's page, as it was kept, is shown in place of the text.
    bool showsKeptPage() const { return m_kept.has_value(); }
    /// Scrolls by a screen; false at the end of the article, so that a key can go on to the next one.
    bool scrollPage(ScrollDirection direction);
    /// Writes the article as PDF; printed() follows.
    void printToPdf(const QString &file);
    /// On paper; paperPrinted() follows.
    void print(const std::shared_ptr<QPrinter> &printer);

public slots:
    void showArticle(depesche::ArticleId id);
    void showNothing();
    /// Shows the article anew if its text or pictures changed, and leaves the reading position alone. An
    /// article that left the store stays in sight.
    void applyChanges(const depesche::ArticleChanges &changes);
    /// For what is shown and for what follows.
    void setStyle(const depesche::rendering::PageStyle &style);
    void enlargeText();
    void shrinkText();
    void resetText();
    /// Without a network the page does not offer to get pictures.
    void setOffline(bool offline);
    /// What the newsroom changed, or the text again. Does nothing for an article that was never changed.
    void showChanges(bool shown);
    /// The kept page, or the text again. Does nothing for an article without one.
    void showKeptPage(bool shown);
    void openFindBar();
    /// The pictures of the article, one at a time, as large as the window.
    void showPictures();
    void findNext();
    void findPrevious();
    void copySelection();
    /// The selected passage with title, source and address.
    void copyQuote();
    void selectAll();

signals:
    void articleShown(depesche::ArticleId id);
    /// The article that is shown came from the store, for the first time or anew.
    void articleRead();
    /// The page of the article is in the view.
    void pageShown();
    /// What the newsroom changed came into sight, or the text did again.
    void changesShown(bool shown);
    void keptPageShown(bool shown);
    /// The kept page could not be read; what was shown stays.
    void keptPageFailed();
    /// There is a message instead of an article.
    void nothingShown();
    /// To be opened in the person's browser: http, https or mailto.
    void linkActivated(const QUrl &url);
    /// Sound or film of the article, for the person's player.
    void playRequested(const depesche::Enclosure &enclosure);
    /// The same, but its text names another host: the person is to see the address first.
    void doubtfulLinkActivated(const QUrl &url);
    /// A link to an article that is stored.
    void articleLinkActivated(depesche::ArticleId id);
    /// The true address of the link under the pointer, for the status bar; empty if none.
    void linkHovered(const QString &address);
    void picturesWanted(depesche::ArticleId id);
    void pictureWanted(const QUrl &url, depesche::ArticleId id);
    /// The space bar was pressed at the end (or, with Shift, at the beginning) of the article.
    void scrolledPastEnd(depesche::ui::ScrollDirection direction);
    /// The person changed the size of the text here; to be kept in the settings.
    void fontPixelsChanged(int pixels);
    void printed(const QString &file, bool ok);
    void paperPrinted(bool ok);
    void pictureSaved(const QString &file, bool ok);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Empty, Loading, Shown, Failed, Crashed };

    void connectView();
    void connectMenu();
    void applyTheme();
    void load(ArticleId id, PagePosition position);
    void reload();
    void arrived(const store::Result<reading::OpenedArticle> &result, PagePosition position);
    void loadChanges(int version, PagePosition position);
    void loadKeptPage(PagePosition position);
    void backToText();
    void setVersion(std::optional<int> version);
    void setKept(const std::optional<reading::OpenedPage> &page);
    void openElsewhere(const QUrl &url);
    const QList<rendering::PagePicture> &pictures() const;
    void keepPlace();
    void showText();
    void putIntoView(PagePosition position);
    void enter(State state);
    void showMessage();
    void actOnMessage();
    void followLink(const QUrl &url, bool newWindow);
    void followAction(const QUrl &url);
    void showPicture(const QString &hash);
    void play(const QUrl &url);
    void hover(const QUrl &url);
    void setFontPixels(int pixels);
    void find(FindDirection direction);
    reading::PageSettings pageSettings() const;

    reading::ArticleSource &m_source;
    Executor &m_executor;
    Clock &m_clock;
    ViewFactory m_makeView;
    rendering::PageStyle m_style;
    bool m_offline = false;

    QStackedWidget *m_stack;
    MessagePage *m_message;
    FullTextBar *m_fullTextBar;
    FindBar *m_findBar;
    PageMenu *m_menu;
    ArticleViewPage *m_view = nullptr;
    QPointer<PictureViewer> m_viewer;

    State m_state = State::Empty;
    ArticleId m_wanted;    ///< asked for last
    quint64 m_request = 0; ///< only the answer to this one counts
    store::StoreErrorCode m_failure = store::StoreErrorCode::NotFound;
    std::optional<reading::OpenedArticle> m_opened; ///< of the page in the view
    std::optional<int> m_version; ///< of the changes in the view (rendering/changes_page.h); none: the text
    std::optional<reading::OpenedPage> m_kept; ///< the kept page in the view; none: the text, or changes
    QShortcut *m_back;
    std::optional<ReadingPlace> m_place; ///< in the text of m_opened
};

} // namespace depesche::ui
