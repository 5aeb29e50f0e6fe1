// SPDX-License-Identifier: GPL-3.0-or-later
// The sources that could not be read, each with its reason, and what can be done.
#pragma once

#include "domain/feed.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace depesche::library
{
class LibraryService;
}
namespace depesche::refresh
{
class RefreshService;
}

namespace depesche::ui
{

/// Not modal; deletes itself when closed. Follows the library while it is open.
class FailuresDialog final : public QDialog
{
    Q_OBJECT
public:
    FailuresDialog(library::LibraryService &library, refresh::RefreshService &refresh, QWidget *parent);

signals:
    void propertiesRequested(depesche::FeedId feed);
    void passwordRequested(depesche::FeedId feed);

private:
    void fill();
    void addRow(const Feed &feed);
    void updateButtons();
    QList<FeedId> selected() const;
    void tryAgain();

    library::LibraryService &m_library;
    refresh::RefreshService &m_refresh;
    QLabel *m_headline;
    QTreeWidget *m_list;
    QPushButton *m_again;
    QPushButton *m_properties;
    QPushButton *m_password;
};

} // namespace depesche::ui
