// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one feed, and what the person may set for it.
#pragma once

#include "domain/feed.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace depesche::library
{
class LibraryService;
}

namespace depesche::ui
{

/// Not modal; deletes itself when closed.
class FeedPropertiesDialog final : public QDialog
{
    Q_OBJECT
public:
    FeedPropertiesDialog(library::LibraryService &library, const Feed &feed, QWidget *parent);

private:
    void store();
    QWidget *stateBox();

    library::LibraryService &m_library;
    Feed m_feed;
    QLineEdit *m_title;
    QLineEdit *m_address;
    QComboBox *m_pictures;
    QSpinBox *m_keepDays;
    QSpinBox *m_keepCount;
    QLabel *m_error;
};

} // namespace depesche::ui
