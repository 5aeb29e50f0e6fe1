// SPDX-License-Identifier: GPL-3.0-or-later
// The article view without a web engine: the same page in a QTextBrowser.
#pragma once

#include "services/reading/article_source.h"
#include "ui/reader/article_view_page.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>
#include <QTextCursor>

namespace depesche
{
class Executor;
}

namespace depesche::ui
{

/// Shows stored pictures only; has no way to reach a file or the network.
class PageBrowser final : public QTextBrowser
{
    Q_OBJECT
public:
    PageBrowser(reading::ArticleSource &source, Executor &executor, QWidget *parent);

    void showHtml(const QString &html);
    /// Blocks of the document.
    std::optional<ReadingPlace> place() const;
    void scrollTo(const ReadingPlace &place);
    bool scrollPage(ScrollDirection direction);
    QVariant loadResource(int type, const QUrl &name) override;

signals:
    void menuRequested(const depesche::ui::PageSpot &spot, const QPoint &globalPosition);
    void scrolledPastEnd(depesche::ui::ScrollDirection direction);
    void textSizeTurned(int steps);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void decode(const QUrl &name, const QByteArray &bytes);
    void pictureArrived(const QUrl &name, const QImage &image);
    void fitPictures();

    reading::ArticleSource &m_source;
    Executor &m_executor;
    QHash<QUrl, QImage> m_pictures; ///< of the page that is shown; a null one is on its way
    int m_page = 0;
};

class TextArticleView final : public ArticleViewPage
{
    Q_OBJECT
public:
    TextArticleView(reading::ArticleSource &source, Executor &executor, QWidget *parent = nullptr);

    bool wantsRichText() const override { return true; }
    void showPage(const QString &html, PagePosition position) override;
    void showPageAt(const QString &html, const ReadingPlace &place) override;
    void clearPage() override;
    void setBackground(const QColor &color) override;
    bool scrollPage(ScrollDirection direction) override;
    void findText(const QString &text, FindDirection direction) override;
    bool hasSelection() const override;
    QString selectedText() const override;
    void copySelection() override;
    void selectAll() override;
    void printToPdf(const QString &file) override;
    void print(const std::shared_ptr<QPrinter> &printer) override;

private:
    QList<QTextCursor> matches(const QString &text) const;

    PageBrowser *m_browser;
    bool m_opening = false; ///< what moves now is not the person's doing
};

} // namespace depesche::ui
