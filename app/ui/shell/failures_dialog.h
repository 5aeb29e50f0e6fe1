// SPDX-License-Identifier: GPL-3.0-or-later
// The sources that could not be read, each with its reason, since when, and what can be done.
#pragma once

#include "domain/feed.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace depesche
{
class Clock;
}
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
    FailuresDialog(library::LibraryService &library, refresh::RefreshService &refresh, Clock &clock,
                   QWidget *parent);

signals:
    void propertiesRequested(depesche::FeedId feed);
    void passwordRequested(depesche::FeedId feed);
    /// Look on the source's home page for its new address.
    void addressSearchRequested(depesche::FeedId feed);

private:
    void buildList();
    void buildLayout();
    void fill();
    void addRow(const Feed &feed);
    void sayHowMany(int failing, int ailing);
    QString nextTry(const FetchState &fetch) const;
    void updateButtons();
    QList<FeedId> selected() const;
    bool canBeTried() const;
    void tryAgain();

    library::LibraryService &m_library;
    refresh::RefreshService &m_refresh;
    Clock &m_clock;
    QLabel *m_headline;
    QCheckBox *m_ailingOnly;
    QTreeWidget *m_list;
    QPushButton *m_again;
    QPushButton *m_newAddress;
    QPushButton *m_properties;
    QPushButton *m_password;
    QPushButton *m_remove;
};

} // namespace depesche::ui
