// SPDX-License-Identifier: GPL-3.0-or-later
// FirstStartPage: centred column; each button says what its action does.
#include "ui/shell/first_start_page.h"

#include "ui/common/fonts.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace depesche::ui
{
namespace
{

constexpr int kButtonWidth = 360;
constexpr int kHeadlinePixels = 30;

QPushButton *actionButton(QAction *action, const QString &text, const QString &explanation, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), text, parent);
    button->setMinimumWidth(kButtonWidth);
    button->setAccessibleDescription(explanation);
    button->setToolTip(explanation);
    button->setVisible(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QWidget::setVisible);
    return button;
}

} // namespace

FirstStartPage::FirstStartPage(QAction *subscribe, QAction *importOpml, QAction *demo, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("firstStart"));
    auto *headline = new QLabel(tr("Your news, in one window"), this);
    headline->setFont(headlineFont(kHeadlinePixels, true));
    headline->setAlignment(Qt::AlignCenter);
    auto *line =
        new QLabel(tr("Nothing is subscribed yet. Give Depesche the address of a newspaper or a feed, "
                      "or bring the list you already have."),
                   this);
    line->setWordWrap(true);
    line->setAlignment(Qt::AlignCenter);

    auto *primary = actionButton(subscribe, tr("Subscribe to a source"),
                                 tr("Type the address of a feed or a web page"), this);
    primary->setObjectName(QStringLiteral("primary"));
    auto *import = actionButton(importOpml, tr("Import a subscription list"),
                                tr("OPML, as every other news reader exports it"), this);
    auto *look = actionButton(demo, tr("Look at the demo newsroom"),
                              tr("Starts an invented newspaper on this machine and subscribes to it"), this);

    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(headline, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    column->addWidget(line); // as wide as the page: a wrapping label in the middle of it would be cut off
    column->addSpacing(20);
    for (QPushButton *button : {primary, import, look})
        column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setFocusProxy(primary);
}

} // namespace depesche::ui
