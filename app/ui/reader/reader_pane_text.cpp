// SPDX-License-Identifier: GPL-3.0-or-later
// What of the shown article is in the view: its text at the place where it was left, what was changed in it,
// or the page that was kept of it.
#include "base/continue_on.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/picture_viewer.h"
#include "ui/reader/quotation.h"
#include "ui/reader/reader_pane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QShortcut>

#include <algorithm>

namespace depesche::ui
{

ReaderPane::~ReaderPane()
{
    keepPlace();
}

void ReaderPane::showChanges(bool shown)
{
    if (!shown && m_version)
        backToText();
    else if (shown && article() && article()->revision > 1 && !m_version)
        loadChanges(rendering::kNewestChange, PagePosition::Top);
}

void ReaderPane::loadChanges(int version, PagePosition position)
{
    continueOn(this, m_source.changes(shownArticle(), version, pageSettings()),
               [this, version, position, request = ++m_request](const store::Result<QString> &page) {
                   if (request != m_request || !page)
                       return;
                   m_view->showPage(*page, position);
                   setKept(std::nullopt);
                   setVersion(version);
               });
}

void ReaderPane::showKeptPage(bool shown)
{
    if (!shown && m_kept)
        backToText();
    else if (shown && article() && article()->keptPage && !m_kept)
        loadKeptPage(PagePosition::Top);
}

void ReaderPane::loadKeptPage(PagePosition position)
{
    continueOn(this, m_source.keptPage(shownArticle(), pageSettings()),
               [this, position, request = ++m_request](const store::Result<reading::OpenedPage> &page) {
                   if (request != m_request)
                       return;
                   if (!page) {
                       emit keptPageFailed();
                       return;
                   }
                   m_view->showPage(page->html, position);
                   setVersion(std::nullopt);
                   setKept(*page);
               });
}

void ReaderPane::backToText()
{
    if (!m_version && !m_kept)
        return;
    ++m_request;
    setVersion(std::nullopt);
    setKept(std::nullopt);
    showText();
}

void ReaderPane::showText()
{
    if (m_place)
        m_view->showPageAt(m_opened->html, *m_place);
    else
        m_view->showPage(m_opened->html, PagePosition::Top);
}

/// What came from the store, for the first time or as another one; in the way in which it is being read.
void ReaderPane::putIntoView(PagePosition position)
{
    if (m_kept && !m_opened->article.keptPage)
        backToText(); // it was removed
    else if (m_kept)
        loadKeptPage(PagePosition::Keep);
    else if (m_version)
        loadChanges(*m_version, PagePosition::Keep);
    else if (position == PagePosition::Keep)
        m_view->showPage(m_opened->html, position);
    else
        showText();
}

void ReaderPane::keepPlace()
{
    if (m_opened && m_place != m_opened->place) {
        m_opened->place = m_place;
        m_source.setPlace(m_opened->article.id, m_place);
    }
}

void ReaderPane::setVersion(std::optional<int> version)
{
    const bool before = m_version.has_value();
    m_version = version;
    m_back->setEnabled(m_version || m_kept);
    if (before != m_version.has_value())
        emit changesShown(m_version.has_value());
}

/// An address of the page counts only where the article's data have it too.
void ReaderPane::play(const QUrl &url)
{
    for (const Enclosure &enclosure : m_opened->article.content.enclosures) {
        if (enclosure.url == url && isPlayable(enclosure) && mayLeaveForDesktop(url)) {
            emit playRequested(enclosure);
            return;
        }
    }
}

void ReaderPane::setKept(const std::optional<reading::OpenedPage> &page)
{
    const bool before = m_kept.has_value();
    m_kept = page;
    m_back->setEnabled(m_version || m_kept);
    if (before != m_kept.has_value())
        emit keptPageShown(m_kept.has_value());
}

const QList<rendering::PagePicture> &ReaderPane::pictures() const
{
    return m_kept ? m_kept->pictures : m_opened->pictures;
}

bool ReaderPane::hasPictures() const
{
    return article() && !pictures().isEmpty();
}

void ReaderPane::showPictures()
{
    if (hasPictures())
        showPicture(pictures().first().hash);
}

void ReaderPane::showPicture(const QString &hash)
{
    if (!article() || m_viewer) // a double press means one
        return;
    const QList<rendering::PagePicture> &all = pictures();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&hash](const rendering::PagePicture &picture) {
        return picture.hash == hash;
    });
    if (found == all.cend())
        return;
    m_viewer = new PictureViewer(m_source, m_executor, this);
    connect(m_viewer, &PictureViewer::linkActivated, this, &ReaderPane::linkActivated);
    connect(m_viewer, &PictureViewer::pictureSaved, this, &ReaderPane::pictureSaved);
    connect(m_viewer, &QDialog::finished, this, [this] { m_view->setFocus(); });
    m_viewer->openAt(all, int(found - all.cbegin()));
}

/// A link that the person wants in the browser, whether or not the article behind it is stored.
void ReaderPane::openElsewhere(const QUrl &url)
{
    if (const QUrl target = doubtfulTarget(url); !target.isEmpty())
        emit doubtfulLinkActivated(target);
    else
        emit linkActivated(url);
}

void ReaderPane::copyQuote()
{
    if (!article())
        return;
    if (auto quote = quotation(m_view->selectedText(), *article(), locale()))
        QGuiApplication::clipboard()->setMimeData(quote.release());
}

} // namespace depesche::ui
