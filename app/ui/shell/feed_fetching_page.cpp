// SPDX-License-Identifier: GPL-3.0-or-later
// FeedFetchingPage: rhythm, name of the program, proxy, protocol.
#include "ui/shell/feed_fetching_page.h"

#include "ui/common/proxy_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace depesche::ui
{
namespace
{

constexpr int kMinutesPerHour = 60;
constexpr int kMinutesPerDay = 24 * 60;

} // namespace

FeedFetchingPage::FeedFetchingPage(const Feed &feed, QWidget *parent)
    : QWidget(parent),
      m_interval(new QComboBox(this)),
      m_userAgent(new QLineEdit(feed.access.userAgent, this)),
      m_proxy(new ProxyFields(tr("As in the preferences"), feed.access.proxy, this)),
      m_http2(new QCheckBox(tr("HTTP/&2, where the server offers it"), this)),
      m_cookies(new QCheckBox(tr("Keep &cookies while Depesche is open"), this))
{
    fillIntervals(feed.refreshMinutes);
    m_interval->setObjectName(QStringLiteral("interval"));
    m_userAgent->setObjectName(QStringLiteral("userAgent"));
    m_userAgent->setPlaceholderText(tr("Depesche, with its version"));
    m_http2->setObjectName(QStringLiteral("http2"));
    m_http2->setChecked(feed.access.http2);
    m_cookies->setObjectName(QStringLiteral("cookies"));
    m_cookies->setChecked(feed.access.cookies);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Interval:"), m_interval);
    form->addRow(tr("Program's &name for the server:"), m_userAgent);
    form->addRow(tr("&Proxy:"), m_proxy);
    form->addRow(QString(), m_http2);
    form->addRow(QString(), m_cookies);
}

void FeedFetchingPage::fillIntervals(int minutes)
{
    m_interval->addItem(tr("As its own habit suggests"), 0);
    for (const int choice : {15, 30})
        m_interval->addItem(tr("%n minute(s)", nullptr, choice), choice);
    for (const int hours : {1, 2, 4, 8, 12})
        m_interval->addItem(tr("%n hour(s)", nullptr, hours), hours * kMinutesPerHour);
    for (const int days : {1, 2, 7})
        m_interval->addItem(tr("%n day(s)", nullptr, days), days * kMinutesPerDay);
    if (m_interval->findData(minutes) < 0)
        m_interval->addItem(tr("%n minute(s)", nullptr, minutes), minutes);
    m_interval->setCurrentIndex(m_interval->findData(minutes));
}

bool FeedFetchingPage::check() const
{
    if (m_proxy->isComplete())
        return true;
    m_proxy->focusHost();
    return false;
}

void FeedFetchingPage::applyTo(Feed &feed) const
{
    feed.refreshMinutes = m_interval->currentData().toInt();
    feed.access.userAgent = m_userAgent->text().simplified();
    feed.access.proxy = m_proxy->choice();
    feed.access.http2 = m_http2->isChecked();
    feed.access.cookies = m_cookies->isChecked();
}

} // namespace depesche::ui
