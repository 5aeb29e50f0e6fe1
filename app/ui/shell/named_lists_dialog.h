// SPDX-License-Identifier: GPL-3.0-or-later
// After an import: the further lists that the list names, which are fetched only when the person wants it.
#pragma once

#include "base/cancellation.h"
#include "base/expected.h"
#include "domain/errors.h"
#include "domain/ids.h"
#include "domain/subscription_lists.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace depesche::library
{
class LibraryService;
struct OpmlImport;
} // namespace depesche::library
namespace depesche::refresh
{
class FeedDiscoveryService;
}

namespace depesche::ui
{

/// Not modal; deletes itself when closed. Closing stops the fetching; what is being imported then is
/// imported.
class NamedListsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `summary`: what the import itself brought.
    NamedListsDialog(library::LibraryService &library, refresh::FeedDiscoveryService &discovery,
                     const QString &summary, QList<NamedList> lists, QWidget *parent);
    ~NamedListsDialog() override;

signals:
    void imported(const QList<depesche::FeedId> &feeds);

private:
    void buildLayout();
    void fetch();
    void showProgress();
    void take(const FetchedLists &fetched);
    void finish(const QString &words);
    void say(const QString &words);
    void setBusy(bool busy);

    library::LibraryService &m_library;
    refresh::FeedDiscoveryService &m_discovery;
    QList<NamedList> m_lists;
    Cancellation m_cancellation = Cancellation::make();
    QFutureWatcher<FetchedLists> m_watcher;

    QLabel *m_words;
    QTreeWidget *m_rows; ///< the lists, then those that could not be fetched, with the reason
    QProgressBar *m_progress;
    QPushButton *m_fetch;
    QPushButton *m_close;
};

} // namespace depesche::ui
