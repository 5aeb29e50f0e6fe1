// SPDX-License-Identifier: GPL-3.0-or-later
// SubscribeAccess: two pages made into one value.
#include "ui/shell/subscribe_access.h"

#include "ui/shell/feed_fetching_page.h"
#include "ui/shell/feed_sign_in_page.h"

namespace depesche::ui
{

SubscribeAccess::SubscribeAccess(QWidget *parent)
    : QTabWidget(parent), m_signIn(new FeedSignInPage({}, this)), m_fetching(new FeedFetchingPage({}, this))
{
    addTab(m_signIn, tr("Sign-in"));
    addTab(m_fetching, tr("Fetching"));
    setAccessibleName(tr("How the address is asked"));
    // The window grows for it; the list of feeds keeps its room.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_signIn->take(secrets::FeedSecrets()); // nothing is kept of an address that is new
}

bool SubscribeAccess::check()
{
    if (!m_signIn->check()) {
        setCurrentWidget(m_signIn);
        return m_signIn->check();
    }
    if (!m_fetching->check()) {
        setCurrentWidget(m_fetching);
        return m_fetching->check();
    }
    return true;
}

refresh::DiscoveryAccess SubscribeAccess::access() const
{
    Feed feed;
    m_signIn->applyTo(feed);
    m_fetching->applyTo(feed);
    return {feed.access, m_signIn->changed().value_or(secrets::FeedSecrets())};
}

int SubscribeAccess::refreshMinutes() const
{
    Feed feed;
    m_fetching->applyTo(feed);
    return feed.refreshMinutes;
}

} // namespace depesche::ui
