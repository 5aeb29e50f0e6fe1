// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar: network, running work with progress and stop, what is stored, when the last refresh was.
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;
class QAction;

namespace depesche::ui
{

/// Main thread. Shows what it is told; knows no service.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
public:
    /// `stop`: the window's action that stops the running work.
    explicit StatusLine(QAction *stop, QWidget *parent = nullptr);

    void setOffline(bool offline);
    /// Nothing is fetched by itself, because the connection is metered.
    void setHeldByMeter(bool held);
    /// "Refreshing 34 of 50 sources"; with total 0 the work's line goes away.
    void setWork(const QString &words, int done, int total);
    void clearWork();
    void setStored(int articles, qint64 pictureBytes);
    /// "14:31"; empty: never refreshed.
    void setLastRefresh(const QString &moment, int failedFeeds);
    /// The address under the pointer or focus; empty to hide it again.
    void setHoveredLink(const QString &address);

signals:
    /// The number of failed sources was pressed.
    void failuresRequested();

private:
    void showNetwork();

    bool m_isOffline = false;
    bool m_isHeldByMeter = false;
    QLabel *m_network;
    QLabel *m_networkDot;
    QLabel *m_work;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QLabel *m_stored;
    QLabel *m_link;
    QToolButton *m_failures;
    QLabel *m_lastRefresh;
};

} // namespace depesche::ui
