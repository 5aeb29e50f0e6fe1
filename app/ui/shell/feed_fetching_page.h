// SPDX-License-Identifier: GPL-3.0-or-later
// How often and through what a feed is fetched, and by what its articles are known again.
#pragma once

#include "domain/feed.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace depesche::ui
{

class ProxyFields;

class FeedFetchingPage final : public QWidget
{
    Q_OBJECT
public:
    FeedFetchingPage(const Feed &feed, QWidget *parent);

    /// False where an own proxy has no host; it has the focus then.
    bool check() const;
    void applyTo(Feed &feed) const;

private:
    void fillIntervals(int minutes);
    QLabel *explanation(IdentityRule rule);

    QComboBox *m_interval;
    QLineEdit *m_userAgent;
    ProxyFields *m_proxy;
    QCheckBox *m_http2;
    QCheckBox *m_cookies;
    QComboBox *m_identity;
};

} // namespace depesche::ui
