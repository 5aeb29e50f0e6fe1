// SPDX-License-Identifier: GPL-3.0-or-later
// SubscribeDialog: address, look-up with stop, list to choose from, folder.
#include "ui/shell/subscribe_dialog.h"

#include "base/continue_on.h"
#include "services/library/library_service.h"
#include "ui/common/words.h"
#include "ui/shell/found_feeds_list.h"
#include "ui/shell/subscribe_access.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace depesche::ui
{
namespace
{

constexpr int kRowsAlwaysSeen = 8;

bool namesNoFeed(const FeedFailure &failure)
{
    return failure.code == FeedFailureCode::NotAFeed || failure.code == FeedFailureCode::WebPage ||
           failure.code == FeedFailureCode::NotFound || failure.code == FeedFailureCode::Gone;
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
      m_accessToggle(new QPushButton(tr("Sign-&in and fetching…"), this)),
      m_access(new SubscribeAccess(this)),
      m_results(new FoundFeedsList(this)),
      m_folder(new QComboBox(this)),
      m_folderLabel(new QLabel(tr("&Folder:"), this)),
      m_usualPlaces(new QPushButton(tr("Search usual &places"), this)),
      m_subscribeButton(new QPushButton(tr("&Subscribe"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Subscribe"));
    resize(700, 440);

    m_address->setPlaceholderText(tr("Address of a feed or of a web page"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setClearButtonEnabled(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Looking for feeds"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_folder->setEditable(true);
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->addItem(QString());
    for (const Folder &folder : m_library.subscriptions().folders)
        m_folder->addItem(folder.name);
    m_folder->lineEdit()->setPlaceholderText(tr("No folder"));
    m_folderLabel->setBuddy(m_folder);
    m_usualPlaces->setToolTip(tr("Asks about ten addresses of the site where feeds often are, one after the "
                                 "other."));
    m_usualPlaces->setObjectName(QStringLiteral("usualPlaces"));
    m_accessToggle->setCheckable(true);
    m_accessToggle->setObjectName(QStringLiteral("access"));
    m_accessToggle->setToolTip(tr("For an address that wants a password, a certificate or another way"));
    m_access->hide();
    m_results->setMinimumHeight(m_results->fontMetrics().lineSpacing() * kRowsAlwaysSeen);
    m_subscribeButton->setObjectName(QStringLiteral("primary"));
    buildLayout();
    connectParts();
    setBusy(false);
    m_usualPlaces->hide();
    say(tr("Depesche finds the feeds that a page offers. Nothing is stored before you choose."));
}

void SubscribeDialog::buildLayout()
{
    auto *addressRow = new QHBoxLayout;
    addressRow->addWidget(m_address, 1);
    addressRow->addWidget(m_searchButton);
    addressRow->addWidget(m_accessToggle);
    auto *folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folderLabel);
    folderRow->addWidget(m_folder, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_subscribeButton, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_usualPlaces, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(addressRow);
    layout->addWidget(m_access);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_results, 1);
    layout->addLayout(folderRow);
    layout->addWidget(buttons);

    // Return in the address field looks; it must not press a button besides.
    for (QPushButton *button : {m_searchButton, m_accessToggle, m_subscribeButton, m_usualPlaces,
                                buttons->button(QDialogButtonBox::Cancel)})
        button->setAutoDefault(false);
}

void SubscribeDialog::connectParts()
{
    connect(m_searchButton, &QPushButton::clicked, this, [this] {
        if (m_progress->isVisibleTo(this))
            m_cancellation.cancel();
        else
            search();
    });
    connect(m_accessToggle, &QPushButton::toggled, m_access, &QWidget::setVisible);
    connect(m_address, &QLineEdit::returnPressed, this, &SubscribeDialog::search);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_usualPlaces->hide(); // they are those of the address that was looked at
        updateButtons();
    });
    connect(m_results, &FoundFeedsList::choiceChanged, this, &SubscribeDialog::updateButtons);
    connect(m_subscribeButton, &QPushButton::clicked, this, &SubscribeDialog::subscribe);
    connect(m_usualPlaces, &QPushButton::clicked, this, &SubscribeDialog::searchUsualPlaces);
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, this, &SubscribeDialog::showProgress);
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

void SubscribeDialog::findAddressOf(const Feed &feed)
{
    m_mended = feed;
    setWindowTitle(tr("New address of %1").arg(feed.displayTitle()));
    m_results->setChoice(FoundFeedsList::Choice::One);
    for (QWidget *part : std::initializer_list<QWidget *>{m_folder, m_folderLabel, m_accessToggle})
        part->hide(); // the feed has all of it
    m_subscribeButton->setText(tr("&Use this address"));
    const QUrl site = feed.homePage.isEmpty() ? feed.url.resolved(QUrl(QStringLiteral("/"))) : feed.homePage;
    m_address->setText(site.toDisplayString(QUrl::RemoveUserInfo));
    m_mendedAccess.settings = feed.access;
    m_mendedAccess.secrets.origin = secrets::originOf(feed.url);
    if (feed.access.secret.isEmpty()) {
        search();
        return;
    }
    continueOn(this, m_library.secretsOf(feed), [this](const secrets::ReadFeedSecrets &known) {
        if (known && !known->origin.isEmpty())
            m_mendedAccess.secrets = *known;
        search();
    });
}

/// What is secret of a feed whose address is looked for stays with the host that it was given for.
refresh::DiscoveryAccess SubscribeDialog::access() const
{
    return m_mended ? m_mendedAccess : m_access->access();
}

void SubscribeDialog::search()
{
    const QString typed = m_address->text().trimmed();
    if (typed.isEmpty() || !checkAccess())
        return;
    m_asked = access();
    say(tr("Looking at %1 …").arg(typed));
    m_cancellation.cancel();
    m_cancellation = Cancellation::make();
    await(m_discovery.discover(typed, m_asked, m_cancellation));
}

/// Opens what is not complete.
bool SubscribeDialog::checkAccess()
{
    if (m_mended || m_access->check())
        return true;
    m_accessToggle->setChecked(true);
    return m_access->check();
}

void SubscribeDialog::searchUsualPlaces()
{
    if (!checkAccess())
        return;
    m_asked = access();
    m_cancellation.cancel();
    m_cancellation = Cancellation::make();
    await(m_discovery.searchUsualPlaces(m_address->text().trimmed(), m_asked, m_cancellation));
}

void SubscribeDialog::await(const Answer &answer)
{
    m_results->clear();
    m_usualPlaces->hide();
    m_progress->setRange(0, 0);
    setBusy(true);
    m_watcher.setFuture(answer);
    const int lookup = ++m_lookups;
    continueOn(this, answer, [this, lookup](const refresh::FeedDiscoveryService::Result &result) {
        if (lookup == m_lookups)
            showResult(result);
    });
}

void SubscribeDialog::showProgress()
{
    if (!m_progress->isVisibleTo(this))
        return;
    say(tr("Looking at %1 …").arg(m_watcher.progressText()));
    // One address alone has no steps to show.
    const int most = m_watcher.progressMaximum();
    m_progress->setRange(0, most > 1 ? most : 0);
    m_progress->setValue(m_watcher.progressValue());
}

void SubscribeDialog::showResult(const refresh::FeedDiscoveryService::Result &result)
{
    setBusy(false);
    if (!result) {
        say(describe(result.error()));
        m_usualPlaces->setVisible(namesNoFeed(result.error()));
        m_address->setFocus();
        return;
    }
    say(result->wasFeed ? tr("This address is a feed.")
                        : tr("This page offers %n feed(s).", nullptr, int(result->feeds.size())));
    m_typed = result->typed;
    m_results->showFound(*result, m_library.subscriptions().feeds);
    m_usualPlaces->setVisible(!result->wasFeed && m_results->chosen().isEmpty());
    m_results->setFocus();
    updateButtons();
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
    m_subscribeButton->setEnabled(!m_progress->isVisibleTo(this) && !m_results->chosen().isEmpty());
}

QStringList SubscribeDialog::folderPath() const
{
    const QString folder = m_folder->currentText().trimmed();
    return folder.isEmpty() ? QStringList() : QStringList{folder};
}

void SubscribeDialog::subscribe()
{
    const QList<Feed> feeds = m_results->chosen();
    if (feeds.isEmpty())
        return;
    m_subscribeButton->setEnabled(false);
    if (m_mended) {
        changeAddress(feeds.first().url);
        return;
    }
    QList<QFuture<store::Result<store::AddedFeed>>> additions;
    for (Feed feed : feeds) {
        // Secrets and settings are those that the feed was found with.
        const secrets::FeedSecrets secrets = m_asked.takeOver(m_typed, feed);
        feed.refreshMinutes = m_access->refreshMinutes();
        additions.append(m_library.subscribe(feed, folderPath(), secrets));
    }
    continueOn(this, QtFuture::whenAll(additions.begin(), additions.end()),
               [this](const QList<QFuture<store::Result<store::AddedFeed>>> &done) { showAdded(done); });
}

void SubscribeDialog::changeAddress(const QUrl &address)
{
    Feed feed = m_library.feed(m_mended->id).value_or(*m_mended);
    feed.url = address;
    continueOn(this, m_library.updateFeed(feed), [this](const store::Result<void> &result) {
        if (!result) {
            say(describe(result.error()));
            updateButtons();
            return;
        }
        emit subscribed({m_mended->id});
        accept();
    });
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
