// SPDX-License-Identifier: GPL-3.0-or-later
// Before a link that hides where it leads goes to the browser: its true address, and what to do with it.
#pragma once

#include <QDialog>
#include <QUrl>

namespace depesche::ui
{

/// Main thread. Not modal; deletes itself when it is closed.
class LinkQuestion final : public QDialog
{
    Q_OBJECT
public:
    LinkQuestion(const QUrl &url, QWidget *parent);

signals:
    void openRequested(const QUrl &url);

private:
    void copyAddress();

    const QUrl m_url;
};

} // namespace depesche::ui
