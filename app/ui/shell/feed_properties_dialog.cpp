// SPDX-License-Identifier: GPL-3.0-or-later
// FeedPropertiesDialog: three pages over one feed, stored together.
#include "ui/shell/feed_properties_dialog.h"

#include "base/continue_on.h"
#include "services/library/library_service.h"
#include "ui/common/words.h"
#include "ui/shell/feed_fetching_page.h"
#include "ui/shell/feed_general_page.h"
#include "ui/shell/feed_sign_in_page.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace depesche::ui
{

FeedPropertiesDialog::FeedPropertiesDialog(library::LibraryService &library, const Feed &feed,
                                           QWidget *parent)
    : QDialog(parent),
      m_library(library),
      m_feed(feed),
      m_pages(new QTabWidget(this)),
      m_general(new FeedGeneralPage(feed, this)),
      m_fetching(new FeedFetchingPage(feed, this)),
      m_signIn(new FeedSignInPage(feed, this)),
      m_error(new QLabel(this))
{
    // High enough for the words of every language below the fields.
    constexpr QSize kSize(600, 460);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Properties of %1").arg(feed.displayTitle()));
    resize(kSize);
    m_pages->addTab(m_general, tr("&General"));
    m_pages->addTab(m_fetching, tr("&Fetching"));
    m_pages->addTab(m_signIn, tr("Sign-&in"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save"));
    connect(buttons, &QDialogButtonBox::accepted, this, &FeedPropertiesDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    continueOn(this, m_library.secretsOf(feed),
               [this](const secrets::ReadFeedSecrets &known) { m_signIn->take(known); });
}

void FeedPropertiesDialog::askForPassword()
{
    m_pages->setCurrentWidget(m_signIn);
    m_signIn->focusPassword();
}

void FeedPropertiesDialog::say(const QString &words)
{
    m_error->setText(words);
    m_error->show();
}

/// Turns to the page that is not right yet, before the page moves the focus.
bool FeedPropertiesDialog::check()
{
    const auto refuse = [this](QWidget *page, const QString &words) {
        m_pages->setCurrentWidget(page);
        say(words);
        return false;
    };
    if (!m_general->check())
        return refuse(m_general, tr("The address must begin with http:// or https://."));
    if (!m_fetching->check())
        return refuse(m_fetching, tr("An own proxy needs a host."));
    if (!m_signIn->check())
        return refuse(m_signIn, tr("A header line is a name, a colon and a value."));
    return true;
}

void FeedPropertiesDialog::store()
{
    if (!check())
        return;
    Feed feed = m_feed;
    m_general->applyTo(feed);
    m_fetching->applyTo(feed);
    m_signIn->applyTo(feed);
    const std::optional<secrets::FeedSecrets> secrets = m_signIn->changed();
    const bool askAgain = secrets || feed.url != m_feed.url || feed.access != m_feed.access ||
                          feed.identityRule != m_feed.identityRule;
    const auto written = secrets ? m_library.updateFeed(feed, *secrets) : m_library.updateFeed(feed);
    continueOn(this, written, [this, askAgain, id = feed.id](const store::Result<void> &result) {
        if (!result) {
            say(describe(result.error()));
            return;
        }
        if (askAgain)
            emit refreshWanted(id);
        accept();
    });
}

} // namespace depesche::ui
