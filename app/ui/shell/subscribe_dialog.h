// SPDX-License-Identifier: GPL-3.0-or-later
// From an address that a person types to subscriptions, or to a feed's new address; what was found is shown
// before anything is stored.
#pragma once

#include "base/cancellation.h"
#include "services/refresh/feed_discovery_service.h"
#include "store/feed_repository.h"
#include "store/store_error.h"

#include <QDialog>
#include <QFutureWatcher>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace depesche::library
{
class LibraryService;
}

namespace depesche::ui
{

class FoundFeedsList;
class SubscribeAccess;

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
    /// Looks for a feed on its home page; what is chosen becomes the feed's address, and nothing is
    /// subscribed.
    void findAddressOf(const Feed &feed);

signals:
    /// What is to be fetched now.
    void subscribed(const QList<depesche::FeedId> &feeds);

private:
    using Answer = QFuture<refresh::FeedDiscoveryService::Result>;

    void buildLayout();
    void connectParts();
    bool checkAccess();
    refresh::DiscoveryAccess access() const;
    void search();
    void searchUsualPlaces();
    void await(const Answer &answer);
    void showProgress();
    void showResult(const refresh::FeedDiscoveryService::Result &result);
    void setBusy(bool busy);
    void say(const QString &words);
    void updateButtons();
    QStringList folderPath() const;
    void subscribe();
    void changeAddress(const QUrl &address);
    void showAdded(const QList<QFuture<store::Result<store::AddedFeed>>> &done);

    library::LibraryService &m_library;
    refresh::FeedDiscoveryService &m_discovery;
    Cancellation m_cancellation;
    int m_lookups = 0; ///< only the last look-up's answer is shown
    QFutureWatcher<refresh::FeedDiscoveryService::Result> m_watcher; ///< of the look-up under way
    std::optional<Feed> m_mended; ///< set where a feed's address is looked for
    refresh::DiscoveryAccess m_mendedAccess;
    refresh::DiscoveryAccess m_asked; ///< what the results shown were found with
    QUrl m_typed;                     ///< where they were found

    QLineEdit *m_address;
    QPushButton *m_searchButton;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_accessToggle;
    SubscribeAccess *m_access;
    FoundFeedsList *m_results;
    QComboBox *m_folder;
    QLabel *m_folderLabel;
    QPushButton *m_usualPlaces;
    QPushButton *m_subscribeButton;
};

} // namespace depesche::ui
