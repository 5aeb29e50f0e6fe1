// SPDX-License-Identifier: GPL-3.0-or-later
// What is going on with the full text of the article shown: above the page, in words, with one button.
#pragma once

#include "domain/article.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;

namespace depesche::ui
{

/// Main thread. Out of sight where there is nothing to tell: the page's text is shown, or nobody asked for
/// it.
class FullTextBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FullTextBar(QWidget *parent);

    /// The article shown; null: none.
    void setArticle(const Article *article);
    bool isFetching(ArticleId id) const { return m_fetching.contains(id); }
    /// Without a network there is no use in trying again.
    void setOffline(bool offline);

public slots:
    void begin(depesche::ArticleId id);
    void end(depesche::ArticleId id);

signals:
    void fetchRequested(depesche::ArticleId id);
    void stopRequested(depesche::ArticleId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void press();

    QLabel *m_words;
    QPushButton *m_button;
    QSet<ArticleId> m_fetching;
    ArticleId m_article;
    bool m_showsPage = false;
    PageTry m_page;
    bool m_offline = false;
};

} // namespace depesche::ui
