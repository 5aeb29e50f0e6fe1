// SPDX-License-Identifier: GPL-3.0-or-later
// FollowDialog: address, progress, what came of it.
#include "ui/shell/follow_dialog.h"

#include "base/continue_on.h"
#include "services/ticker/ticker_discovery.h"
#include "services/ticker/ticker_service.h"
#include "ui/common/words.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kChoiceUrlRole = Qt::UserRole;
constexpr int kChoiceTitleRole = Qt::UserRole + 1;

/// "Feed: Nordblick – https://nordblick.example/rss.xml": pages give several feeds one title.
QString choiceWords(const TickerChoice &choice)
{
    const QString address = choice.url.toDisplayString(QUrl::RemoveUserInfo);
    const QString name =
        choice.title.isEmpty() ? address : choice.title + QStringLiteral(" \u2013 ") + address;
    switch (choice.kind) {
    case TickerKind::EventStream:
        return FollowDialog::tr("Event stream: %1").arg(name);
    case TickerKind::Feed:
        return FollowDialog::tr("Feed: %1").arg(name);
    case TickerKind::LiveBlog:
        break;
    }
    return FollowDialog::tr("Live blog: %1").arg(name);
}

} // namespace

QString describeFollowFailure(const FeedFailure &failure)
{
    if (failure.code == FeedFailureCode::WebPage || failure.code == FeedFailureCode::NotAFeed)
        return FollowDialog::tr(
            "There is no live coverage at this address that could be followed. Try the page of "
            "a live blog, a feed, or an event stream.");
    return describe(failure);
}

FollowDialog::FollowDialog(ticker::TickerService &tickers, ticker::TickerDiscovery &discovery,
                           QWidget *parent)
    : QDialog(parent),
      m_tickers(tickers),
      m_discovery(discovery),
      m_address(new QLineEdit(this)),
      m_choices(new QListWidget(this)),
      m_progress(new QProgressBar(this)),
      m_message(new QLabel(this)),
      m_follow(new QPushButton(tr("&Follow"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Follow as live ticker"));
    resize(560, 180);
    m_address->setPlaceholderText(tr("Address of a live blog, a feed or an event stream"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setClearButtonEnabled(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Asking the address"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_follow->setObjectName(QStringLiteral("primary"));
    m_choices->setAccessibleName(tr("What the page names"));
    m_choices->hide();
    buildLayout();
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_choices->hide();
        m_follow->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_choices, &QListWidget::itemActivated, this, &FollowDialog::ask);
    connect(m_follow, &QPushButton::clicked, this, &FollowDialog::ask);
    setBusy(false);
    say(tr("New entries then come into the live ticker by themselves."));
}

void FollowDialog::buildLayout()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_follow, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_follow->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_address);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_choices, 1);
    layout->addStretch(0);
    layout->addWidget(buttons);
}

void FollowDialog::follow(const QString &address)
{
    m_address->setText(address);
    ask();
}

void FollowDialog::ask()
{
    const QString typed = m_address->text().trimmed();
    if (typed.isEmpty())
        return;
    const QListWidgetItem *chosen = m_choices->isHidden() ? nullptr : m_choices->currentItem();
    setBusy(true);
    say(tr("Looking at %1 …").arg(chosen ? chosen->text() : typed));
    if (chosen)
        await(m_tickers.follow(chosen->data(kChoiceUrlRole).toUrl(),
                               chosen->data(kChoiceTitleRole).toString()));
    else
        await(m_tickers.followTyped(typed));
}

void FollowDialog::await(const QFuture<ticker::FollowOutcome> &outcome)
{
    continueOn(this, outcome, [this, asked = ++m_asked](const ticker::FollowOutcome &answer) {
        if (asked == m_asked)
            tell(answer);
    });
}

void FollowDialog::offer(const QString &address)
{
    m_address->setText(address);
    lookForChoices();
}

void FollowDialog::lookForChoices()
{
    setBusy(true);
    const QString typed = m_address->text().trimmed();
    say(tr("Looking for what %1 names …").arg(typed));
    continueOn(this, m_discovery.choicesOfTyped(typed),
               [this, asked = ++m_asked](const ticker::TickerDiscovery::Result &found) {
                   if (asked != m_asked)
                       return;
                   setBusy(false);
                   if (found)
                       showChoices(*found);
                   else
                       say(describeFollowFailure(found.error()));
               });
}

void FollowDialog::showChoices(const QList<TickerChoice> &choices)
{
    m_choices->clear();
    for (const TickerChoice &choice : choices) {
        auto *item = new QListWidgetItem(choiceWords(choice), m_choices);
        item->setData(kChoiceUrlRole, choice.url);
        item->setData(kChoiceTitleRole, choice.title);
        item->setToolTip(item->text());
    }
    m_choices->setCurrentRow(0);
    m_choices->show();
    m_choices->setFocus();
    say(tr("The page has no live coverage of its own. It names what can be followed:"));
    resize(width(), std::max(height(), 340));
}

void FollowDialog::tell(const ticker::FollowOutcome &outcome)
{
    setBusy(false);
    if (!outcome && outcome.error().code == FeedFailureCode::WebPage && m_choices->isHidden()) {
        lookForChoices();
        return;
    }
    if (!outcome) {
        say(describeFollowFailure(outcome.error()));
        m_address->setFocus();
        m_address->selectAll();
        return;
    }
    emit followed(*outcome);
    accept();
}

void FollowDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_follow->setEnabled(!busy && !m_address->text().trimmed().isEmpty());
}

void FollowDialog::say(const QString &words)
{
    m_message->setText(words);
    m_message->setAccessibleName(words);
}

} // namespace depesche::ui
