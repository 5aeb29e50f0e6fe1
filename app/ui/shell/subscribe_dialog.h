// SPDX-License-Identifier: GPL-3.0-or-later
// From an address that a person types to subscriptions, showing what was found before anything is stored.
#pragma once

#include "base/cancellation.h"
#include "services/refresh/feed_discovery_service.h"
#include "store/feed_repository.h"
#include "store/store_error.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace depesche::library
{
class LibraryService;
}

namespace depesche::ui
{

/// Not modal; deletes itself when closed. Emits what was subscribed so that it can be fetched at once.
class SubscribeDialog final : public QDialog
{
    Q_OBJECT
public:
    SubscribeDialog(library::LibraryService &library, refresh::FeedDiscoveryService &discovery,
                    QWidget *parent);
    ~SubscribeDialog() override;

    /// Fills in an address and looks at it at once.
    void look(const QString &address);

signals:
    void subscribed(const QList<depesche::FeedId> &feeds);

private:
    void search();
    void showResult(const Expected<refresh::DiscoveryResult, FeedFailure> &result);
    void showFound(const refresh::FoundFeed &found, bool checked);
    void setBusy(bool busy);
    void say(const QString &words);
    void updateButtons();
    QList<Feed> chosen() const;
    QStringList folderPath() const;
    void subscribe();
    void showAdded(const QList<QFuture<store::Result<store::AddedFeed>>> &done);

    library::LibraryService &m_library;
    refresh::FeedDiscoveryService &m_discovery;
    Cancellation m_cancellation;
    int m_lookups = 0; ///< only the last look-up's answer is shown

    QLineEdit *m_address;
    QPushButton *m_searchButton;
    QProgressBar *m_progress;
    QLabel *m_message;
    QTreeWidget *m_results;
    QComboBox *m_folder;
    QPushButton *m_subscribeButton;
};

} // namespace depesche::ui
