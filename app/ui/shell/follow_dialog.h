// SPDX-License-Identifier: GPL-3.0-or-later
// From an address that a person types to a live ticker that is followed.
#pragma once

#include "services/ticker/follow_request.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace depesche::ticker
{
class TickerDiscovery;
class TickerService;
} // namespace depesche::ticker

namespace depesche::ui
{

/// Why an address could not be followed, and what to do.
QString describeFollowFailure(const FeedFailure &failure);

/// Not modal; deletes itself when closed. What was asked for when it is closed is followed nevertheless. Of a
/// page without coverage of its own it shows what the page names, for a choice.
class FollowDialog final : public QDialog
{
    Q_OBJECT
public:
    FollowDialog(ticker::TickerService &tickers, ticker::TickerDiscovery &discovery, QWidget *parent);

    /// Fills in an address and asks it at once.
    void follow(const QString &address);
    /// Fills in an address and looks at once for what it names.
    void offer(const QString &address);

signals:
    void followed(const depesche::ticker::Followed &ticker);

private:
    void buildLayout();
    void ask();
    void await(const QFuture<ticker::FollowOutcome> &outcome);
    void lookForChoices();
    void showChoices(const QList<TickerChoice> &choices);
    void tell(const ticker::FollowOutcome &outcome);
    void setBusy(bool busy);
    void say(const QString &words);

    ticker::TickerService &m_tickers;
    ticker::TickerDiscovery &m_discovery;
    QLineEdit *m_address;
    QListWidget *m_choices; ///< hidden until there is a choice
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_follow;
    int m_asked = 0; ///< only the last answer counts
};

} // namespace depesche::ui
