// SPDX-License-Identifier: GPL-3.0-or-later
// From an address that a person types to a live ticker that is followed.
#pragma once

#include "services/ticker/follow_request.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace depesche::ticker
{
class TickerService;
}

namespace depesche::ui
{

/// Why an address could not be followed, and what to do.
QString describeFollowFailure(const FeedFailure &failure);

/// Not modal; deletes itself when closed. What was asked for when it is closed is followed nevertheless.
class FollowDialog final : public QDialog
{
    Q_OBJECT
public:
    FollowDialog(ticker::TickerService &tickers, QWidget *parent);

    /// Fills in an address and asks it at once.
    void follow(const QString &address);

signals:
    void followed(const depesche::ticker::Followed &ticker);

private:
    void buildLayout();
    void ask();
    void tell(const ticker::FollowOutcome &outcome);
    void setBusy(bool busy);
    void say(const QString &words);

    ticker::TickerService &m_tickers;
    QLineEdit *m_address;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_follow;
    int m_asked = 0; ///< only the last answer counts
};

} // namespace depesche::ui
