// SPDX-License-Identifier: GPL-3.0-or-later
// The article view on the web engine, with a profile of its own that keeps nothing.
#pragma once

#include "services/reading/article_source.h"
#include "ui/reader/article_view_page.h"

#include <QTimer>

class QWebEngineProfile;
class QWebEngineView;

namespace depesche::ui
{

class LockedPage;
class SchemeHandler;

/// registerArticleScheme() must have been called before the application object was made.
class WebArticleView final : public ArticleViewPage
{
    Q_OBJECT
public:
    explicit WebArticleView(reading::ArticleSource &source, QWidget *parent = nullptr);
    ~WebArticleView() override;

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

    LockedPage *page() const { return m_page; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool pressed(const QKeyEvent &key);
    bool turned(const QWheelEvent &wheel);
    void makePage();
    void connectPage();
    int begin(const QString &html);
    void openPage(const QString &placing);
    void askPlace();
    void watch();
    void replaceRenderer();
    void urlTaken(const QUrl &url);
    void loaded(bool ok);
    void requestMenu(const QPoint &position);

    QWebEngineProfile *m_profile;
    SchemeHandler *m_handler;
    QWebEngineView *m_view;
    LockedPage *m_page = nullptr;
    QColor m_background;
    QTimer m_watchdog;       ///< a renderer that does not take a new page is replaced
    QTimer m_rest;           ///< runs while the person scrolls
    QByteArray m_html;       ///< shown, or about to be
    int m_looks = 0;         ///< of the watchdog, for the page it waits for
    bool m_replaced = false; ///< for this page the renderer was replaced already
    int m_asked = 0;         ///< calls of showPage(); an older answer about a position counts no more
    int m_number = 0;        ///< of the page that is loaded
    bool m_alive = false;
    std::shared_ptr<QPrinter> m_printer; ///< the engine prints into, later
    bool m_ready = false;                ///< the page in sight is the one that was asked for last
};

} // namespace depesche::ui
