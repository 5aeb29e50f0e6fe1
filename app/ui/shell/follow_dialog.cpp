// SPDX-License-Identifier: GPL-3.0-or-later
// FollowDialog: address, progress, what came of it.
#include "ui/shell/follow_dialog.h"

#include "base/continue_on.h"
#include "services/ticker/ticker_service.h"
#include "ui/common/words.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace depesche::ui
{

QString describeFollowFailure(const FeedFailure &failure)
{
    if (failure.code == FeedFailureCode::WebPage || failure.code == FeedFailureCode::NotAFeed)
        return FollowDialog::tr(
            "There is no live coverage at this address that could be followed. Try the page of "
            "a live blog, a feed, or an event stream.");
    return describe(failure);
}

FollowDialog::FollowDialog(ticker::TickerService &tickers, QWidget *parent)
    : QDialog(parent),
      m_tickers(tickers),
      m_address(new QLineEdit(this)),
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
    buildLayout();
    connect(m_address, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_follow->setEnabled(!text.trimmed().isEmpty()); });
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
    layout->addStretch(1);
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
    setBusy(true);
    say(tr("Looking at %1 …").arg(typed));
    continueOn(this, m_tickers.followTyped(typed),
               [this, asked = ++m_asked](const ticker::FollowOutcome &outcome) {
                   if (asked == m_asked)
                       tell(outcome);
               });
}

void FollowDialog::tell(const ticker::FollowOutcome &outcome)
{
    setBusy(false);
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
