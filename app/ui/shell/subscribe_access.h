// SPDX-License-Identifier: GPL-3.0-or-later
// How an address is asked that needs more than itself: sign-in, certificate, header lines, proxy.
#pragma once

#include "services/refresh/discovery_access.h"

#include <QTabWidget>

namespace depesche::ui
{

class FeedFetchingPage;
class FeedSignInPage;

/// The pages of a feed's properties, before there is a feed.
class SubscribeAccess final : public QTabWidget
{
    Q_OBJECT
public:
    explicit SubscribeAccess(QWidget *parent);

    /// False where something is not complete; it is shown and has the focus then.
    bool check();
    refresh::DiscoveryAccess access() const;
    int refreshMinutes() const;

private:
    FeedSignInPage *m_signIn;
    FeedFetchingPage *m_fetching;
};

} // namespace depesche::ui
