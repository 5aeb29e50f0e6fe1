// SPDX-License-Identifier: GPL-3.0-or-later
// What of the shown article is in the view: its text at the place where it was left, or what was changed in
// it.
#include "base/continue_on.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/quotation.h"
#include "ui/reader/reader_pane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QShortcut>

namespace depesche::ui
{

ReaderPane::~ReaderPane()
{
    keepPlace();
}

void ReaderPane::showChanges(bool shown)
{
    if (!shown)
        leaveChanges();
    else if (article() && article()->revision > 1 && !m_version)
        loadChanges(rendering::kNewestChange, PagePosition::Top);
}

void ReaderPane::loadChanges(int version, PagePosition position)
{
    continueOn(this, m_source.changes(shownArticle(), version, pageSettings()),
               [this, version, position, request = ++m_request](const store::Result<QString> &page) {
                   if (request != m_request || !page)
                       return;
                   m_view->showPage(*page, position);
                   setVersion(version);
               });
}

void ReaderPane::leaveChanges()
{
    if (!m_version)
        return;
    ++m_request;
    setVersion(std::nullopt);
    showText();
}

void ReaderPane::showText()
{
    if (m_place)
        m_view->showPageAt(m_opened->html, *m_place);
    else
        m_view->showPage(m_opened->html, PagePosition::Top);
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
    m_back->setEnabled(m_version.has_value());
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

void ReaderPane::copyQuote()
{
    if (!article())
        return;
    if (auto quote = quotation(m_view->selectedText(), *article(), locale()))
        QGuiApplication::clipboard()->setMimeData(quote.release());
}

} // namespace depesche::ui
