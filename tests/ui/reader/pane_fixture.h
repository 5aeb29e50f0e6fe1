// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's pane over a view that only notes what it is told.
#pragma once

#include "base/executor.h"
#include "ui/reader/reader_fixture.h"
#include "ui/reader/reader_pane.h"

#include <QTest>

#include <memory>

namespace depesche::test
{

class NotingView final : public ui::ArticleViewPage
{
public:
    using ui::ArticleViewPage::ArticleViewPage;

    void showPage(const QString &html, ui::PagePosition position) override
    {
        pages.append(html);
        positions.append(position);
    }
    void showPageAt(const QString &html, const ReadingPlace &at) override
    {
        showPage(html, ui::PagePosition::Top);
        place = at;
    }
    void clearPage() override { pages.append(QString()); }
    void setBackground(const QColor &color) override { background = color; }
    bool scrollPage(ui::ScrollDirection) override { return canScroll; }
    void findText(const QString &text, ui::FindDirection direction) override
    {
        searches.append({text, direction});
    }
    bool hasSelection() const override { return false; }
    QString selectedText() const override { return selection; }
    void copySelection() override {}
    void selectAll() override {}
    void printToPdf(const QString &) override {}
    void print(const std::shared_ptr<QPrinter> &) override {}

    QStringList pages;
    QList<ui::PagePosition> positions;
    std::optional<ReadingPlace> place;
    QColor background;
    QString selection;
    bool canScroll = true;
    QList<std::pair<QString, ui::FindDirection>> searches;
};

/// Its tests call openPane() first.
class PaneFixture : public QObject
{
protected:
    void openPane()
    {
        m_source = std::make_unique<ScriptedSource>();
        m_clock = std::make_unique<ManualClock>();
        m_executor = std::make_unique<Executor>(1);
        m_pane = std::make_unique<ui::ReaderPane>(*m_source, *m_executor, *m_clock, nullptr,
                                                  [](QWidget *parent) { return new NotingView(parent); });
        m_pane->show();
    }
    NotingView *view() const { return m_pane->findChild<NotingView *>(); }
    void show(qint64 id, const QString &html)
    {
        m_source->pages.insert(ArticleId{id}, opened(id, html));
        m_pane->showArticle(ArticleId{id});
        QTRY_COMPARE(m_pane->shownArticle(), ArticleId{id});
    }

    std::unique_ptr<ScriptedSource> m_source;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<ui::ReaderPane> m_pane;
};

} // namespace depesche::test
