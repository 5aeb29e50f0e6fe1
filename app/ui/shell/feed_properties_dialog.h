// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one feed, and what the person may set for it.
#pragma once

#include "domain/feed.h"

#include <QDialog>

class QLabel;
class QTabWidget;

namespace depesche::library
{
class LibraryService;
}

namespace depesche::ui
{

class FeedFetchingPage;
class FeedGeneralPage;
class FeedSignInPage;

/// Not modal; deletes itself when closed. Nothing is stored before the person says so.
class FeedPropertiesDialog final : public QDialog
{
    Q_OBJECT
public:
    FeedPropertiesDialog(library::LibraryService &library, const Feed &feed, QWidget *parent);

    /// Turns to the page where a password is entered.
    void askForPassword();

signals:
    /// What was stored makes another answer of the server likely.
    void refreshWanted(depesche::FeedId feed);

private:
    bool check();
    void store();
    void say(const QString &words);

    library::LibraryService &m_library;
    Feed m_feed;
    QTabWidget *m_pages;
    FeedGeneralPage *m_general;
    FeedFetchingPage *m_fetching;
    FeedSignInPage *m_signIn;
    QLabel *m_error;
};

} // namespace depesche::ui
