// SPDX-License-Identifier: GPL-3.0-or-later
// SourceActions: each action of the Sources and File menus as one short function.
#include "ui/shell/source_actions.h"

#include "base/continue_on.h"
#include "base/executor.h"
#include "base/whole_file.h"
#include "services/library/library_service.h"
#include "services/refresh/refresh_service.h"
#include "ui/common/secret_words.h"
#include "ui/common/words.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/feed_properties_dialog.h"
#include "ui/shell/import_words.h"
#include "ui/shell/named_lists_dialog.h"
#include "ui/shell/subscribe_dialog.h"

#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QSet>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr qint64 kLargestList = 32 * 1024 * 1024;

/// The list, or a sentence that says why it could not be read.
using ReadListFile = Expected<QByteArray, QString>;

ReadListFile readListFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{SourceActions::tr("%1 could not be read: %2").arg(path, file.errorString())};
    if (file.size() > kLargestList)
        return Unexpected{SourceActions::tr("%1 is too large for a subscription list.").arg(path)};
    return file.read(kLargestList);
}

QString listFilter()
{
    return SourceActions::tr("Subscription lists (*.opml *.xml);;All files (*)");
}

} // namespace

SourceActions::SourceActions(library::LibraryService &library, refresh::RefreshService &refresh,
                             refresh::FeedDiscoveryService &discovery, Executor &executor,
                             ActionCatalogue &actions, QWidget *window)
    : QObject(window),
      m_library(library),
      m_refresh(refresh),
      m_discovery(discovery),
      m_executor(executor),
      m_actions(actions),
      m_window(window)
{
    const auto when = [this](ActionId id, auto handler) {
        connect(m_actions[id], &QAction::triggered, this, handler);
    };
    when(ActionId::Subscribe, [this] { subscribe(); });
    when(ActionId::ImportOpml, [this] { importOpml(); });
    when(ActionId::ExportOpml, [this] { exportOpml(); });
    when(ActionId::NewFolder, [this] { newFolder(); });
    when(ActionId::RenameSelected, [this] { renameSelected(); });
    when(ActionId::Unsubscribe, [this] { unsubscribeSelected(); });
    when(ActionId::FeedProperties, [this] { showProperties(); });
    when(ActionId::RefreshAll, [this] { m_refresh.refresh(); });
    when(ActionId::RefreshSelected, [this] { refreshSelected(); });
    connect(&m_library, &library::LibraryService::secretKept, this, [this](const secrets::KeptSecret &kept) {
        if (const QString words = describe(kept); !words.isEmpty())
            emit message(words);
    });
    connect(&m_refresh, &refresh::RefreshService::feedFinished, this, &SourceActions::noteOutcome);
    connect(&m_library, &library::LibraryService::loaded, this, &SourceActions::updateEnabled);
    connect(&m_library, &library::LibraryService::subscriptionsChanged, this, &SourceActions::updateEnabled);
    updateEnabled();
}

void SourceActions::setPlace(const ArticleQuery &place)
{
    m_place = place;
    updateEnabled();
}

void SourceActions::subscribe(const QString &address)
{
    auto *dialog = new SubscribeDialog(m_library, m_discovery, m_window);
    connect(dialog, &SubscribeDialog::subscribed, this, &SourceActions::refresh);
    dialog->show();
    if (!address.isEmpty())
        dialog->look(address);
}

void SourceActions::importOpml()
{
    auto *dialog = new QFileDialog(m_window, tr("Import a subscription list"), QString(), listFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SourceActions::importFile);
    dialog->show();
}

void SourceActions::importFile(const QString &path)
{
    continueOn(this, m_executor.run([path] { return readListFile(path); }),
               [this, path](const ReadListFile &read) {
                   if (read)
                       importList(path, *read);
                   else
                       emit message(read.error());
               });
}

void SourceActions::importList(const QString &path, const QByteArray &list)
{
    continueOn(this, m_library.importOpml(list),
               [this, path](const Expected<library::OpmlImport, FeedFailure> &result) {
                   if (!result) {
                       emit message(
                           tr("%1 could not be imported: %2").arg(path, describeListFailure(result.error())));
                       return;
                   }
                   if (!result->lists.isEmpty())
                       offerNamedLists(*result);
                   else if (result->report.feeds.isEmpty())
                       emit message(importWords(*result));
                   else
                       emit imported(importWords(*result));
                   refresh(result->report.feeds);
               });
}

void SourceActions::offerNamedLists(const library::OpmlImport &import)
{
    auto *dialog = new NamedListsDialog(m_library, m_discovery, importWords(import), import.lists, m_window);
    connect(dialog, &NamedListsDialog::imported, this, &SourceActions::refresh);
    dialog->show();
}

void SourceActions::exportOpml()
{
    auto *dialog = new QFileDialog(m_window, tr("Export the subscription list"),
                                   QStringLiteral("depesche.opml"), listFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("opml"));
    connect(dialog, &QFileDialog::fileSelected, this, &SourceActions::exportFile);
    dialog->show();
}

void SourceActions::exportFile(const QString &path)
{
    const auto written = writeWholeFile(path, m_library.exportOpml());
    emit message(written ? tr("The subscription list was written to %1.").arg(path)
                         : tr("%1 could not be written: %2").arg(path, written.error()));
}

void SourceActions::askForName(const QString &title, const QString &label, const QString &current,
                               std::function<void(QString)> then)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(current);
    connect(dialog, &QInputDialog::textValueSelected, this, [then = std::move(then)](const QString &text) {
        if (!text.trimmed().isEmpty())
            then(text.trimmed());
    });
    dialog->show();
}

void SourceActions::newFolder()
{
    askForName(tr("New folder"), tr("Name of the folder:"), QString(), [this](const QString &name) {
        continueOn(this, m_library.addFolder(name), [this](const store::Result<FolderId> &result) {
            if (!result)
                emit message(describe(result.error()));
        });
    });
}

void SourceActions::renameSelected()
{
    const auto told = [this](const store::Result<void> &result) {
        if (!result)
            emit message(describe(result.error()));
    };
    if (const std::optional<Folder> folder = selectedFolder()) {
        askForName(tr("Rename"), tr("Name of the folder:"), folder->name,
                   [this, told, id = folder->id](const QString &name) {
                       continueOn(this, m_library.renameFolder(id, name), told);
                   });
    } else if (const std::optional<Feed> feed = selectedFeed()) {
        askForName(tr("Rename"), tr("Name of the source:"), feed->displayTitle(),
                   [this, told, feed](const QString &name) {
                       Feed renamed = *feed;
                       renamed.customTitle = name == feed->title ? QString() : name;
                       continueOn(this, m_library.updateFeed(renamed), told);
                   });
    }
}

void SourceActions::unsubscribeSelected()
{
    if (const std::optional<Feed> feed = selectedFeed()) {
        m_library.unsubscribe({feed->id});
    } else if (const std::optional<Folder> folder = selectedFolder()) {
        continueOn(this, m_library.removeFolder(folder->id), [this](const store::Result<void> &result) {
            if (!result)
                emit message(describe(result.error()));
        });
    }
}

void SourceActions::showProperties()
{
    if (const std::optional<Feed> feed = selectedFeed())
        showPropertiesOf(feed->id);
}

void SourceActions::showPropertiesOf(FeedId id)
{
    openProperties(id);
}

void SourceActions::askForPassword(FeedId id)
{
    if (FeedPropertiesDialog *dialog = openProperties(id))
        dialog->askForPassword();
}

FeedPropertiesDialog *SourceActions::openProperties(FeedId id)
{
    const std::optional<Feed> feed = m_library.feed(id);
    if (!feed)
        return nullptr;
    auto *dialog = new FeedPropertiesDialog(m_library, *feed, m_window);
    connect(dialog, &FeedPropertiesDialog::refreshWanted, this,
            [this](FeedId changed) { refresh({changed}); });
    dialog->show();
    return dialog;
}

/// Passwords only after a source was asked for by itself: a refresh of everything must not ask for ten
/// passwords.
void SourceActions::noteOutcome(const refresh::FeedOutcome &outcome)
{
    if (!outcome.movedTo.isEmpty())
        emit message(tr("%1 has moved; its new address %2 was taken over.")
                         .arg(outcome.title, outcome.movedTo.toDisplayString(QUrl::RemoveUserInfo)));
    else if (outcome.failure.code == FeedFailureCode::Gone && outcome.status == refresh::FeedStatus::Failed)
        emit message(tr("%1 is gone for good and is not asked any more.").arg(outcome.title));
    if (outcome.feed != m_asked)
        return;
    m_asked = {};
    if (wantsPassword(outcome.failure.code))
        emit passwordMissing(outcome.feed,
                             QStringLiteral("%1: %2").arg(outcome.title, describe(outcome.failure)));
}

void SourceActions::findAddressOf(FeedId id)
{
    const std::optional<Feed> feed = m_library.feed(id);
    if (!feed)
        return;
    auto *dialog = new SubscribeDialog(m_library, m_discovery, m_window);
    connect(dialog, &SubscribeDialog::subscribed, this, &SourceActions::refresh);
    dialog->show();
    dialog->findAddressOf(*feed);
}

void SourceActions::refreshSelected()
{
    if (const std::optional<Feed> feed = selectedFeed())
        refresh({feed->id});
    else if (const std::optional<Folder> folder = selectedFolder())
        refresh(feedsBelow(folder->id));
}

void SourceActions::refresh(const QList<FeedId> &feeds)
{
    if (feeds.isEmpty()) // which would mean: all
        return;
    if (feeds.size() == 1)
        m_asked = feeds.first();
    m_refresh.refresh(feeds);
}

std::optional<Feed> SourceActions::selectedFeed() const
{
    return m_place.scope == ArticleScope::Feed ? m_library.feed(m_place.feed) : std::nullopt;
}

std::optional<Folder> SourceActions::selectedFolder() const
{
    if (m_place.scope != ArticleScope::Folder)
        return std::nullopt;
    for (const Folder &folder : m_library.subscriptions().folders) {
        if (folder.id == m_place.folder)
            return folder;
    }
    return std::nullopt;
}

QList<FeedId> SourceActions::feedsBelow(FolderId folder) const
{
    // Parents stand before children, so one pass finds every folder below.
    QSet<FolderId> below{folder};
    for (const Folder &candidate : m_library.subscriptions().folders) {
        if (below.contains(candidate.parent))
            below.insert(candidate.id);
    }
    QList<FeedId> feeds;
    for (const Feed &feed : m_library.subscriptions().feeds) {
        if (below.contains(feed.folder))
            feeds.append(feed.id);
    }
    return feeds;
}

void SourceActions::updateEnabled()
{
    const bool feed = selectedFeed().has_value();
    const bool folder = selectedFolder().has_value();
    m_actions[ActionId::Unsubscribe]->setText(folder ? tr("Re&move the folder") : tr("&Unsubscribe"));
    m_actions[ActionId::FeedProperties]->setEnabled(feed);
    for (const ActionId id : {ActionId::RenameSelected, ActionId::Unsubscribe, ActionId::RefreshSelected})
        m_actions[id]->setEnabled(feed || folder);
    const QList<Feed> &feeds = m_library.subscriptions().feeds;
    m_actions[ActionId::ShowFailures]->setEnabled(
        std::any_of(feeds.begin(), feeds.end(),
                    [](const Feed &one) { return one.fetch.lastFailure.isFailure() || one.fetch.gone; }));
    const bool any = !m_library.subscriptions().feeds.isEmpty();
    m_actions[ActionId::RefreshAll]->setEnabled(any);
    m_actions[ActionId::ExportOpml]->setEnabled(any);
}

} // namespace depesche::ui
