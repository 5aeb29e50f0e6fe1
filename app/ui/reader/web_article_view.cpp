// SPDX-License-Identifier: GPL-3.0-or-later
// Loads pages over our own scheme, keeps the reading position, notices a dead or hanging renderer.
#include "ui/reader/web_article_view.h"

#include "base/logging.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/locked_page.h"
#include "ui/reader/place_scripts.h"
#include "ui/reader/request_filter.h"
#include "ui/reader/scheme_handler.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPageLayout>
#include <QPageSize>
#include <QPrinter>
#include <QVBoxLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFindTextResult>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineView>
#include <QWheelEvent>

#include <chrono>

namespace depesche::ui
{
namespace
{

using namespace std::chrono_literals;

// A renderer in order takes a page in milliseconds; one that lays out a monster may never answer. The time is
// counted in looks: where the machine has no time for this thread either, the renderer is not to blame.
constexpr auto kLook = 500ms;
constexpr int kPatience = 12; // looks

// Our own scripts run apart from the page, whose scripts are off.
constexpr auto kWorld = QWebEngineScript::ApplicationWorld;

const QMarginsF kPaperMargins(22, 20, 22, 20); // millimetres

// A place is asked for when scrolling has ended.
constexpr auto kRest = 150ms;

} // namespace

WebArticleView::WebArticleView(reading::ArticleSource &source, QWidget *parent)
    : ArticleViewPage(parent),
      m_profile(new QWebEngineProfile(this)), // without a name: nothing is written to disk
      m_handler(new SchemeHandler(source, this)),
      m_view(new QWebEngineView(this))
{
    m_profile->setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile->setSpellCheckEnabled(false);
    m_profile->setUrlRequestInterceptor(new RequestFilter(m_profile));
    m_profile->installUrlSchemeHandler(kArticleScheme, m_handler);
    connect(m_profile, &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest *download) { download->cancel(); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &WebArticleView::requestMenu);
    connect(m_view, &QWebEngineView::printFinished, this, [this](bool ok) {
        m_printer.reset();
        emit paperPrinted(ok);
    });

    m_watchdog.setInterval(kLook);
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        if (++m_looks >= kPatience)
            replaceRenderer();
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &WebArticleView::askPlace);
    makePage();
    // Only a page that loads makes the engine's surface, and the window has to know of it before it is shown.
    m_handler->setPage(articlePageUrl(m_number), {});
    m_page->open(articlePageUrl(m_number));
}

WebArticleView::~WebArticleView()
{
    // The page answers what it still owes when it is deleted; nothing must be opened in it then, or told of
    // it.
    ++m_asked;
    m_ready = false;
    delete m_view; // with its page, which must go before the profile
}

void WebArticleView::makePage()
{
    m_page = new LockedPage(m_profile, m_view);
    if (m_background.isValid())
        m_page->setBackgroundColor(m_background);
    m_view->setPage(m_page); // deletes the one before, and its renderer
    connectPage();
}

void WebArticleView::connectPage()
{
    connect(m_page, &LockedPage::linkActivated, this, &ArticleViewPage::linkActivated);
    connect(m_page, &QWebEnginePage::linkHovered, this,
            [this](const QString &address) { emit linkHovered(QUrl(address)); });
    connect(m_page, &QWebEnginePage::urlChanged, this, &WebArticleView::urlTaken);
    connect(m_page, &QWebEnginePage::loadFinished, this, &WebArticleView::loaded);
    connect(m_page, &QWebEnginePage::scrollPositionChanged, this, [this] {
        if (m_ready)
            m_rest.start();
    });
    connect(m_page, &QWebEnginePage::pdfPrintingFinished, this, &ArticleViewPage::printed);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status, int code) {
                m_watchdog.stop();
                m_alive = false;
                if (status == QWebEnginePage::NormalTerminationStatus)
                    return;
                qCWarning(logReader) << "renderer ended with status" << status << "and code" << code;
                emit crashed();
            });
}

int WebArticleView::begin(const QString &html)
{
    m_html = html.toUtf8();
    m_replaced = false;
    m_ready = false;
    m_rest.stop();
    // Who leafs through articles asks for the next before the last is there; that gives no more time.
    if (!m_watchdog.isActive())
        watch();
    return ++m_asked;
}

void WebArticleView::showPage(const QString &html, PagePosition position)
{
    const int asked = begin(html);
    if (position == PagePosition::Top || !m_alive) {
        openPage({});
        return;
    }
    m_page->runJavaScript(whereScript(), kWorld, [this, asked](const QVariant &where) {
        if (asked == m_asked)
            openPage(goBackScript(where));
    });
}

void WebArticleView::showPageAt(const QString &html, const ReadingPlace &place)
{
    begin(html);
    openPage(goToScript(place));
}

void WebArticleView::askPlace()
{
    m_page->runJavaScript(placeScript(), kWorld, [this, number = m_number](const QVariant &answer) {
        if (m_ready && number == m_number)
            emit placeChanged(readingPlace(answer));
    });
}

void WebArticleView::openPage(const QString &placing)
{
    m_page->scripts().clear();
    if (!placing.isEmpty()) {
        QWebEngineScript script;
        script.setInjectionPoint(QWebEngineScript::DocumentReady);
        script.setWorldId(kWorld);
        script.setSourceCode(placing);
        m_page->scripts().insert(script);
    }
    const QUrl url = articlePageUrl(++m_number);
    m_handler->setPage(url, m_html);
    m_page->open(url);
}

void WebArticleView::watch()
{
    m_looks = 0;
    m_watchdog.start();
}

void WebArticleView::replaceRenderer()
{
    m_watchdog.stop();
    m_alive = false;
    if (m_replaced) {
        emit crashed();
        return;
    }
    qCWarning(logReader) << "the renderer does not answer; starting another";
    m_replaced = true;
    ++m_asked; // the old page answers what it still owes when it is deleted
    makePage();
    watch();
    openPage({});
}

void WebArticleView::loaded(bool ok)
{
    // A refused navigation ends with "not ok" too, and the page stays. Number 0 is the empty one at first.
    if (!ok || m_number == 0 || m_page->url() != articlePageUrl(m_number))
        return;
    m_alive = true;
    m_ready = true;
    if (QWidget *target = m_view->focusProxy())
        target->installEventFilter(this);
    emit pageShown();
}

void WebArticleView::urlTaken(const QUrl &url)
{
    const bool article = isArticleScheme(url, QLatin1String("article"));
    if (article && url.adjusted(QUrl::RemoveFragment) != articlePageUrl(m_number)) {
        m_looks = 0; // one before; the renderer answers
        return;
    }
    m_watchdog.stop();
    // The engine goes to the empty page without asking; the article is gone then.
    if (!m_alive || article)
        return;
    m_alive = false;
    emit crashed();
}

void WebArticleView::clearPage()
{
    showPage(QString(), PagePosition::Top);
}

void WebArticleView::setBackground(const QColor &color)
{
    m_background = color;
    m_page->setBackgroundColor(color);
}

bool WebArticleView::scrollPage(ScrollDirection direction)
{
    const bool down = direction == ScrollDirection::Down;
    const qreal top = m_page->scrollPosition().y();
    const qreal rest = m_page->contentsSize().height() - m_view->height() - top;
    if ((down ? rest : top) < 1)
        return false;
    m_page->runJavaScript(
        QStringLiteral("window.scrollBy(0, %1 * window.innerHeight * 0.9)").arg(down ? 1 : -1), kWorld);
    return true;
}

bool WebArticleView::eventFilter(QObject *watched, QEvent *event)
{
    const bool ours = (event->type() == QEvent::KeyPress && pressed(*static_cast<QKeyEvent *>(event))) ||
                      (event->type() == QEvent::Wheel && turned(*static_cast<QWheelEvent *>(event)));
    return ours || ArticleViewPage::eventFilter(watched, event);
}

/// The engine would scroll for the space bar too, but not say when it is at the end.
bool WebArticleView::pressed(const QKeyEvent &key)
{
    const bool up = key.modifiers() == Qt::ShiftModifier;
    if (key.key() != Qt::Key_Space || (key.modifiers() != Qt::NoModifier && !up))
        return false;
    const auto direction = up ? ScrollDirection::Up : ScrollDirection::Down;
    if (!scrollPage(direction))
        emit scrolledPastEnd(direction);
    return true;
}

bool WebArticleView::turned(const QWheelEvent &wheel)
{
    if (!wheel.modifiers().testFlag(Qt::ControlModifier))
        return false;
    if (wheel.angleDelta().y() != 0)
        emit textSizeTurned(wheel.angleDelta().y() > 0 ? 1 : -1);
    return true;
}

void WebArticleView::findText(const QString &text, FindDirection direction)
{
    QWebEnginePage::FindFlags flags;
    flags.setFlag(QWebEnginePage::FindBackward, direction == FindDirection::Backward);
    m_page->findText(text, flags, [this](const QWebEngineFindTextResult &result) {
        emit findFinished(result.activeMatch(), result.numberOfMatches());
    });
}

bool WebArticleView::hasSelection() const
{
    return m_page->hasSelection();
}

QString WebArticleView::selectedText() const
{
    return m_page->selectedText();
}

void WebArticleView::copySelection()
{
    m_page->triggerAction(QWebEnginePage::Copy);
}

void WebArticleView::selectAll()
{
    m_page->triggerAction(QWebEnginePage::SelectAll);
}

void WebArticleView::printToPdf(const QString &file)
{
    // The engine's own layout leaves no margin.
    const bool american = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    m_page->printToPdf(file, QPageLayout(QPageSize(american ? QPageSize::Letter : QPageSize::A4),
                                         QPageLayout::Portrait, kPaperMargins, QPageLayout::Millimeter));
}

void WebArticleView::print(const std::shared_ptr<QPrinter> &printer)
{
    if (m_printer) { // the engine does one after the other
        emit paperPrinted(false);
        return;
    }
    m_printer = printer;
    m_view->print(m_printer.get());
}

void WebArticleView::requestMenu(const QPoint &position)
{
    PageSpot spot;
    if (const QWebEngineContextMenuRequest *request = m_view->lastContextMenuRequest()) {
        spot.link = request->linkUrl();
        if (request->mediaType() == QWebEngineContextMenuRequest::MediaTypeImage)
            spot.pictureHash = pictureHash(request->mediaUrl());
    }
    emit menuRequested(spot, m_view->mapToGlobal(position));
}

} // namespace depesche::ui
