// SPDX-License-Identifier: GPL-3.0-or-later
// SubscribeDialog: address, look-up with stop, list to choose from, folder.
#include "ui/shell/subscribe_dialog.h"

#include "base/continue_on.h"
#include "services/library/library_service.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace depesche::ui
{
namespace
{

constexpr int kUrlRole = Qt::UserRole;
constexpr int kTitleRole = Qt::UserRole + 1;

QString formatName(const QString &format)
{
    if (format.startsWith(QLatin1String("atom")))
        return QStringLiteral("Atom");
    if (format.startsWith(QLatin1String("json")))
        return QStringLiteral("JSON Feed");
    return QStringLiteral("RSS");
}

} // namespace

SubscribeDialog::SubscribeDialog(library::LibraryService &library, refresh::FeedDiscoveryService &discovery,
                                 QWidget *parent)
    : QDialog(parent),
      m_library(library),
      m_discovery(discovery),
      m_address(new QLineEdit(this)),
      m_searchButton(new QPushButton(tr("&Look"), this)),
      m_progress(new QProgressBar(this)),
      m_message(new QLabel(this)),
      m_results(new QTreeWidget(this)),
      m_folder(new QComboBox(this)),
      m_subscribeButton(new QPushButton(tr("&Subscribe"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Subscribe"));
    resize(640, 420);

    m_address->setPlaceholderText(tr("Address of a feed or of a web page"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setClearButtonEnabled(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Looking for feeds"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_results->setHeaderLabels({tr("Feed"), tr("Format"), tr("Newest article"), tr("Rhythm")});
    m_results->setRootIsDecorated(false);
    m_results->setAccessibleName(tr("Feeds found"));
    m_results->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_results->header()->setStretchLastSection(false);
    m_folder->setEditable(true);
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->addItem(QString());
    for (const Folder &folder : m_library.subscriptions().folders)
        m_folder->addItem(folder.name);
    m_folder->lineEdit()->setPlaceholderText(tr("No folder"));
    m_subscribeButton->setObjectName(QStringLiteral("primary"));

    auto *addressRow = new QHBoxLayout;
    addressRow->addWidget(m_address, 1);
    addressRow->addWidget(m_searchButton);
    auto *folderRow = new QFormLayout;
    folderRow->addRow(tr("&Folder:"), m_folder);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_subscribeButton, QDialogButtonBox::AcceptRole);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(addressRow);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_results, 1);
    layout->addLayout(folderRow);
    layout->addWidget(buttons);

    connect(m_searchButton, &QPushButton::clicked, this, [this] {
        if (m_progress->isVisibleTo(this))
            m_cancellation.cancel();
        else
            search();
    });
    connect(m_address, &QLineEdit::returnPressed, this, &SubscribeDialog::search);
    connect(m_address, &QLineEdit::textChanged, this, &SubscribeDialog::updateButtons);
    connect(m_results, &QTreeWidget::itemChanged, this, &SubscribeDialog::updateButtons);
    connect(m_subscribeButton, &QPushButton::clicked, this, &SubscribeDialog::subscribe);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    // Return in the address field looks; it must not press a button besides.
    m_searchButton->setAutoDefault(false);
    m_subscribeButton->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    setBusy(false);
    say(tr("Depesche finds the feeds that a page offers. Nothing is stored before you choose."));
}

SubscribeDialog::~SubscribeDialog()
{
    m_cancellation.cancel();
}

void SubscribeDialog::look(const QString &address)
{
    m_address->setText(address);
    search();
}

void SubscribeDialog::search()
{
    const QString typed = m_address->text().trimmed();
    if (typed.isEmpty())
        return;
    m_cancellation.cancel();
    m_cancellation = Cancellation::make();
    m_results->clear();
    say(tr("Looking at %1 …").arg(typed));
    setBusy(true);
    const int lookup = ++m_lookups;
    continueOn(this, m_discovery.discover(typed, m_cancellation),
               [this, lookup](const Expected<refresh::DiscoveryResult, FeedFailure> &result) {
                   if (lookup == m_lookups)
                       showResult(result);
               });
}

void SubscribeDialog::showResult(const Expected<refresh::DiscoveryResult, FeedFailure> &result)
{
    setBusy(false);
    if (!result) {
        say(describe(result.error()));
        m_address->setFocus();
        return;
    }
    say(result->wasFeed ? tr("This address is a feed.")
                        : tr("This page offers %n feed(s).", nullptr, int(result->feeds.size())));
    bool first = true;
    for (const refresh::FoundFeed &found : result->feeds) {
        showFound(found, first && !found.failure.isFailure());
        first = first && found.failure.isFailure();
    }
    if (m_results->topLevelItemCount() > 0) {
        m_results->setCurrentItem(m_results->topLevelItem(0));
        m_results->setFocus();
    }
    updateButtons();
}

void SubscribeDialog::showFound(const refresh::FoundFeed &found, bool checked)
{
    auto *item = new QTreeWidgetItem(m_results);
    item->setText(0, found.title.isEmpty() ? found.url.toDisplayString(QUrl::RemoveUserInfo) : found.title);
    item->setToolTip(0, found.url.toDisplayString(QUrl::RemoveUserInfo));
    item->setData(0, kUrlRole, found.url);
    item->setData(0, kTitleRole, found.title);
    if (found.failure.isFailure()) {
        item->setText(2, describe(found.failure));
        item->setDisabled(true);
        return;
    }
    item->setCheckState(0, checked ? Qt::Checked : Qt::Unchecked);
    item->setText(1, formatName(found.format));
    item->setText(2, found.newest.isValid()
                         ? QLocale().toString(found.newest.toLocalTime(), QLocale::ShortFormat)
                         : QString());
    item->setToolTip(2, found.newestTitle);
    const int perWeek = qRound(found.articlesPerWeek);
    item->setText(3, perWeek > 0 ? tr("about %n a week", nullptr, perWeek) : QString());
}

void SubscribeDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_searchButton->setText(busy ? tr("S&top") : tr("&Look"));
    updateButtons();
}

void SubscribeDialog::say(const QString &words)
{
    m_message->setText(words);
    m_message->setAccessibleName(words);
}

void SubscribeDialog::updateButtons()
{
    m_searchButton->setEnabled(m_progress->isVisibleTo(this) || !m_address->text().trimmed().isEmpty());
    m_subscribeButton->setEnabled(!chosen().isEmpty());
}

QList<Feed> SubscribeDialog::chosen() const
{
    QList<Feed> feeds;
    for (int row = 0; row < m_results->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_results->topLevelItem(row);
        if (item->isDisabled() || item->checkState(0) != Qt::Checked)
            continue;
        Feed feed;
        feed.url = item->data(0, kUrlRole).toUrl();
        feed.title = item->data(0, kTitleRole).toString();
        feeds.append(feed);
    }
    return feeds;
}

QStringList SubscribeDialog::folderPath() const
{
    const QString folder = m_folder->currentText().trimmed();
    return folder.isEmpty() ? QStringList() : QStringList{folder};
}

void SubscribeDialog::subscribe()
{
    const QList<Feed> feeds = chosen();
    if (feeds.isEmpty())
        return;
    m_subscribeButton->setEnabled(false);
    QList<QFuture<store::Result<store::AddedFeed>>> additions;
    for (const Feed &feed : feeds)
        additions.append(m_library.subscribe(feed, folderPath()));
    continueOn(this, QtFuture::whenAll(additions.begin(), additions.end()),
               [this](const QList<QFuture<store::Result<store::AddedFeed>>> &done) { showAdded(done); });
}

void SubscribeDialog::showAdded(const QList<QFuture<store::Result<store::AddedFeed>>> &done)
{
    QList<FeedId> added;
    for (const auto &addition : done) {
        const store::Result<store::AddedFeed> result = addition.result();
        if (!result) {
            say(describe(result.error()));
            updateButtons();
            return;
        }
        added.append(result->id);
    }
    emit subscribed(added);
    accept();
}

} // namespace depesche::ui
