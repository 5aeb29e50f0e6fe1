// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for articles, shows the last answer or why there is none, and passes links on.
#include "ui/reader/reader_pane.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/copied_text.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/full_text_bar.h"
#include "ui/reader/message_page.h"
#include "ui/reader/page_menu.h"
#include "ui/reader/page_words.h"
#include "ui/reader/text_article_view.h"
#ifdef DEPESCHE_WEBENGINE
#include "ui/reader/web_article_view.h"
#endif

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimeZone>
#include <QUrlQuery>
#include <QVBoxLayout>

#include <algorithm>

namespace depesche::ui
{
namespace
{

// What comes sooner needs no word about waiting.
constexpr std::chrono::milliseconds kShownAsWaiting{300};
constexpr int kSmallestText = 12;
constexpr int kLargestText = 40;
constexpr int kTextStep = 2;

ReaderPane::ViewFactory defaultView(reading::ArticleSource &source, [[maybe_unused]] Executor &executor)
{
#ifdef DEPESCHE_WEBENGINE
    return [&source](QWidget *parent) { return new WebArticleView(source, parent); };
#else
    return [&source, &executor](QWidget *parent) { return new TextArticleView(source, executor, parent); };
#endif
}

} // namespace

ReaderPane::ReaderPane(reading::ArticleSource &source, Executor &executor, Clock &clock, QWidget *parent,
                       ViewFactory makeView)
    : QWidget(parent),
      m_source(source),
      m_executor(executor),
      m_clock(clock),
      m_makeView(makeView ? std::move(makeView) : defaultView(source, executor)),
      m_stack(new QStackedWidget(this)),
      m_message(new MessagePage(this)),
      m_fullTextBar(new FullTextBar(this)),
      m_findBar(new FindBar(this)),
      m_menu(new PageMenu(source, executor, this)),
      m_back(new QShortcut(Qt::Key_Escape, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_fullTextBar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_findBar);
    m_stack->addWidget(m_message);
    connect(m_message, &MessagePage::actionPressed, this, &ReaderPane::actOnMessage);
    connect(m_findBar, &FindBar::findRequested, this, &ReaderPane::find);
    connect(m_findBar, &FindBar::closed, this, [this] {
        if (!m_view)
            return;
        m_view->findText(QString(), FindDirection::Forward);
        m_view->setFocus();
    });
    m_back->setContext(Qt::WidgetWithChildrenShortcut);
    m_back->setEnabled(false);
    connect(m_back, &QShortcut::activated, this, &ReaderPane::backToText);
    connectMenu();
    new CopiedText(*QGuiApplication::clipboard(), this);
    applyTheme();
    setAccessibleName(tr("Article"));
    enter(State::Empty);
}

void ReaderPane::connectMenu()
{
    connect(m_menu, &PageMenu::copyRequested, this, &ReaderPane::copySelection);
    connect(m_menu, &PageMenu::copyQuoteRequested, this, &ReaderPane::copyQuote);
    connect(m_menu, &PageMenu::selectAllRequested, this, &ReaderPane::selectAll);
    connect(m_menu, &PageMenu::openRequested, this, &ReaderPane::openElsewhere);
    connect(m_menu, &PageMenu::showRequested, this, &ReaderPane::showPicture);
    connect(m_menu, &PageMenu::pictureSaved, this, &ReaderPane::pictureSaved);
}

void ReaderPane::prepareView()
{
    if (m_view)
        return;
    m_view = m_makeView(this);
    m_view->setAccessibleName(tr("Article"));
    m_stack->addWidget(m_view);
    connectView();
    applyTheme();
}

void ReaderPane::connectView()
{
    connect(m_view, &ArticleViewPage::linkActivated, this, &ReaderPane::followLink);
    connect(m_view, &ArticleViewPage::pageShown, this, [this] {
        if (m_state == State::Shown)
            emit pageShown();
    });
    connect(m_view, &ArticleViewPage::placeChanged, this, [this](const std::optional<ReadingPlace> &place) {
        if (m_state == State::Shown && !m_version && !m_kept)
            m_place = place;
    });
    connect(m_view, &ArticleViewPage::linkHovered, this, &ReaderPane::hover);
    connect(m_view, &ArticleViewPage::findFinished, m_findBar, &FindBar::setResult);
    connect(m_view, &ArticleViewPage::printed, this, &ReaderPane::printed);
    connect(m_view, &ArticleViewPage::paperPrinted, this, &ReaderPane::paperPrinted);
    connect(m_view, &ArticleViewPage::scrolledPastEnd, this, &ReaderPane::scrolledPastEnd);
    connect(m_view, &ArticleViewPage::menuRequested, m_menu, [this](const PageSpot &spot, const QPoint &at) {
        m_menu->show(spot, m_view->hasSelection(), at);
    });
    connect(m_view, &ArticleViewPage::textSizeTurned, this,
            [this](int steps) { setFontPixels(m_style.fontPixels + steps * kTextStep); });
    connect(m_view, &ArticleViewPage::crashed, this, [this] {
        if (m_state == State::Shown)
            enter(State::Crashed);
    });
}

ArticleId ReaderPane::shownArticle() const
{
    return m_state == State::Shown && m_opened ? m_opened->article.id : ArticleId();
}

const Article *ReaderPane::article() const
{
    return shownArticle().isValid() ? &m_opened->article : nullptr;
}

bool ReaderPane::hasSelection() const
{
    return article() && m_view->hasSelection();
}

void ReaderPane::showArticle(ArticleId id)
{
    if (!id.isValid()) {
        showNothing();
        return;
    }
    if (id == m_wanted && m_state == State::Shown)
        return;
    m_wanted = id;
    setVersion(std::nullopt);
    setKept(std::nullopt);
    load(id, PagePosition::Top);
    m_clock.callAfter(kShownAsWaiting, this, [this, request = m_request] {
        if (request == m_request && m_state != State::Failed && shownArticle() != m_wanted)
            enter(State::Loading);
    });
}

void ReaderPane::showNothing()
{
    m_wanted = {};
    setVersion(std::nullopt);
    setKept(std::nullopt);
    keepPlace();
    ++m_request;
    m_opened.reset();
    enter(State::Empty);
    if (m_view)
        m_view->clearPage();
}

void ReaderPane::load(ArticleId id, PagePosition position)
{
    prepareView();
    continueOn(this, m_source.open(id, pageSettings()),
               [this, position, request = ++m_request](const store::Result<reading::OpenedArticle> &result) {
                   if (request == m_request)
                       arrived(result, position);
               });
}

void ReaderPane::reload()
{
    if (m_wanted.isValid())
        load(m_wanted, shownArticle() == m_wanted ? PagePosition::Keep : PagePosition::Top);
}

void ReaderPane::arrived(const store::Result<reading::OpenedArticle> &result, PagePosition position)
{
    const bool again = position == PagePosition::Keep && shownArticle() == m_wanted;
    if (!result) {
        if (again)
            return; // what is being read stays, even if the store lost it meanwhile
        m_failure = result.error().code;
        enter(State::Failed);
        return;
    }
    const bool same =
        again && m_opened->html == result->html && m_opened->article.keptPage == result->article.keptPage;
    if (!again)
        keepPlace();
    m_opened = *result;
    if (!again)
        m_place = m_opened->place;
    if (!same)
        putIntoView(again ? PagePosition::Keep : PagePosition::Top);
    enter(State::Shown);
    emit articleRead();
    if (!again)
        emit articleShown(m_opened->article.id);
}

void ReaderPane::applyChanges(const ArticleChanges &changes)
{
    if (shownArticle().isValid() && shownArticle() == m_wanted && changes.changed.contains(m_wanted))
        reload();
}

void ReaderPane::enter(State state)
{
    m_state = state;
    const bool shown = state == State::Shown;
    if (shown)
        m_stack->setCurrentWidget(m_view);
    else
        showMessage();
    setFocusProxy(shown ? static_cast<QWidget *>(m_view) : m_message);
    if (shown)
        return;
    m_findBar->hide();
    emit nothingShown();
}

void ReaderPane::showMessage()
{
    using store::StoreErrorCode;
    Message message;
    switch (m_state) {
    case State::Empty:
        message = {tr("Select an article"), tr("Choose one in the list to read it here."), {}};
        break;
    case State::Loading:
        message = {tr("Opening the article…"), {}, {}};
        break;
    case State::Crashed:
        message = {tr("The page view crashed"), tr("Nothing is lost."), tr("Show again")};
        break;
    case State::Failed:
        if (m_failure == StoreErrorCode::NotFound)
            message = {tr("This article is no longer stored"), tr("Its source’s retention removed it."),
                       tr("Close")};
        else
            message = {tr("The article could not be read"), tr("The store did not answer as it should."),
                       tr("Try again")};
        break;
    case State::Shown:
        return;
    }
    m_message->showMessage(message);
    m_stack->setCurrentWidget(m_message);
}

void ReaderPane::actOnMessage()
{
    if (m_state == State::Failed && m_failure == store::StoreErrorCode::NotFound) {
        showNothing();
    } else if (m_state == State::Crashed && m_opened && m_opened->article.id == m_wanted) {
        setVersion(std::nullopt);
        setKept(std::nullopt);
        showText();
        enter(State::Shown);
        m_view->setFocus();
    } else {
        reload();
    }
}

void ReaderPane::followLink(const QUrl &url, bool newWindow)
{
    if (isArticleScheme(url, QLatin1String("action"))) {
        followAction(url);
        return;
    }
    if (!mayLeaveForDesktop(url))
        return;
    if (newWindow || url.scheme() == QLatin1String("mailto")) {
        emit linkActivated(url);
        return;
    }
    continueOn(this, m_source.findByUrl(url), [this, url](const store::Result<ArticleId> &found) {
        if (found && *found != shownArticle())
            emit articleLinkActivated(*found);
        else
            emit linkActivated(url);
    });
}

void ReaderPane::followAction(const QUrl &url)
{
    if (!shownArticle().isValid())
        return;
    if (const QUrl target = doubtfulTarget(url); !target.isEmpty()) {
        emit doubtfulLinkActivated(target);
    } else if (url.path() == QLatin1String("/article")) {
        backToText();
    } else if (url.path() == QLatin1String("/kept-page")) {
        showKeptPage(true);
    } else if (url.path() == QLatin1String("/changes")) {
        loadChanges(QUrlQuery(url).queryItemValue(QStringLiteral("version")).toInt(), PagePosition::Top);
    } else if (url.path() == QLatin1String("/get-pictures")) {
        emit picturesWanted(shownArticle());
    } else if (url.path() == QLatin1String("/get-picture")) {
        const QString address = QUrlQuery(url).queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded);
        const QUrl picture(address, QUrl::StrictMode);
        if (mayLeaveForDesktop(picture) && picture.scheme() != QLatin1String("mailto"))
            emit pictureWanted(picture, shownArticle());
    } else if (url.path() == QLatin1String("/show-picture")) {
        showPicture(QUrlQuery(url).queryItemValue(QStringLiteral("picture")));
    } else if (url.path() == QLatin1String("/play")) {
        play(
            QUrl(QUrlQuery(url).queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded), QUrl::StrictMode));
    }
}

void ReaderPane::hover(const QUrl &url)
{
    // Fully encoded, so that letters that look like others are seen for what they are.
    const QUrl doubtful = doubtfulTarget(url);
    const QUrl &target = doubtful.isEmpty() ? url : doubtful;
    emit linkHovered(mayLeaveForDesktop(target) ? target.toString(QUrl::FullyEncoded) : QString());
}

void ReaderPane::setStyle(const rendering::PageStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    applyTheme();
    reload();
}

void ReaderPane::applyTheme()
{
    const rendering::ThemeColors &colors = rendering::themeColors(m_style.theme);
    m_message->setColors(QColor(colors.ground), QColor(colors.ink), QColor(colors.muted));
    if (m_view)
        m_view->setBackground(QColor(colors.ground));
}

void ReaderPane::setFontPixels(int pixels)
{
    const int bounded = std::clamp(pixels, kSmallestText, kLargestText);
    if (bounded == m_style.fontPixels)
        return;
    rendering::PageStyle style = m_style;
    style.fontPixels = bounded;
    setStyle(style);
    emit fontPixelsChanged(bounded);
}

void ReaderPane::enlargeText()
{
    setFontPixels(m_style.fontPixels + kTextStep);
}

void ReaderPane::shrinkText()
{
    setFontPixels(m_style.fontPixels - kTextStep);
}

void ReaderPane::resetText()
{
    setFontPixels(rendering::PageStyle().fontPixels);
}

void ReaderPane::setOffline(bool offline)
{
    if (offline == m_offline)
        return;
    m_offline = offline;
    reload();
}

bool ReaderPane::scrollPage(ScrollDirection direction)
{
    return article() && m_view->scrollPage(direction);
}

void ReaderPane::printToPdf(const QString &file)
{
    if (article())
        m_view->printToPdf(file);
    else
        emit printed(file, false);
}

void ReaderPane::print(const std::shared_ptr<QPrinter> &printer)
{
    if (article())
        m_view->print(printer);
    else
        emit paperPrinted(false);
}

void ReaderPane::openFindBar()
{
    if (article())
        m_findBar->open();
}

void ReaderPane::findNext()
{
    find(FindDirection::Forward);
}

void ReaderPane::findPrevious()
{
    find(FindDirection::Backward);
}

void ReaderPane::find(FindDirection direction)
{
    if (article())
        m_view->findText(m_findBar->text(), direction);
}

void ReaderPane::copySelection()
{
    if (article())
        m_view->copySelection();
}

void ReaderPane::selectAll()
{
    if (!article())
        return;
    m_view->setFocus(); // the web engine selects only where the keyboard is
    m_view->selectAll();
}

reading::PageSettings ReaderPane::pageSettings() const
{
    reading::PageSettings settings{m_style,  pageWords(!m_offline),      changesWords(), keptWords(),
                                   locale(), QTimeZone::systemTimeZone()};
    settings.style.richText = m_view && m_view->wantsRichText();
    return settings;
}

void ReaderPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange && event->type() != QEvent::LocaleChange)
        return;
    setAccessibleName(tr("Article"));
    showMessage();
    reload();
}

} // namespace depesche::ui
