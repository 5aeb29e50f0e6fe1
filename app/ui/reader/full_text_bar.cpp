// SPDX-License-Identifier: GPL-3.0-or-later
// FullTextBar: one sentence and one button for each state.
#include "ui/reader/full_text_bar.h"

#include "ui/common/words.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace depesche::ui
{

FullTextBar::FullTextBar(QWidget *parent)
    : QWidget(parent), m_words(new QLabel(this)), m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("fullTextBar"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &FullTextBar::press);
    follow();
}

void FullTextBar::setArticle(const Article *article)
{
    m_article = article ? article->id : ArticleId();
    m_showsPage = article && article->showsPage;
    m_page = article ? article->page : PageTry();
    follow();
}

void FullTextBar::setOffline(bool offline)
{
    m_offline = offline;
    follow();
}

void FullTextBar::begin(ArticleId id)
{
    m_fetching.insert(id);
    if (id == m_article)
        follow();
}

void FullTextBar::end(ArticleId id)
{
    m_fetching.remove(id);
    if (id == m_article)
        follow();
}

void FullTextBar::follow()
{
    const bool fetching = m_fetching.contains(m_article);
    // Not longer than the feed's is no failure: it was the person's choice to see the longer one.
    const bool failed =
        !m_showsPage && m_page.outcome != PageOutcome::NotLonger && !describe(m_page).isEmpty();
    if (!m_article.isValid() || (!fetching && !failed)) {
        hide();
        return;
    }
    const QString words = fetching ? tr("Fetching the full text…")
                                   //: %1 is a sentence that says why
                                   : tr("The feed’s text is shown. %1").arg(describe(m_page));
    m_button->setText(fetching ? tr("Stop") : tr("Try again"));
    m_button->setVisible(fetching || !m_offline);
    const bool isNews = words != m_words->text() || !isVisible();
    m_words->setText(words);
    setAccessibleName(words);
    show();
    if (isNews) {
        QAccessibleEvent event(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void FullTextBar::press()
{
    if (m_fetching.contains(m_article))
        emit stopRequested(m_article);
    else
        emit fetchRequested(m_article);
}

void FullTextBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        follow();
}

} // namespace depesche::ui
