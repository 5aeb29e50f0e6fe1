// SPDX-License-Identifier: GPL-3.0-or-later
// FeedFetchingPage: rhythm, name of the program, proxy, protocol.
#include "ui/shell/feed_fetching_page.h"

#include "ui/common/proxy_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace depesche::ui
{
namespace
{

constexpr int kMinutesPerHour = 60;
constexpr int kMinutesPerDay = 24 * 60;

QString explain(IdentityRule rule)
{
    switch (rule) {
    case IdentityRule::Id:
        return FeedFetchingPage::tr("Letter by letter, also where ids are addresses that differ only behind "
                                    "the # sign.");
    case IdentityRule::Address:
        return FeedFetchingPage::tr(
            "For sources that give their articles new ids, so that they come again as "
            "new ones.");
    case IdentityRule::Title:
        return FeedFetchingPage::tr(
            "For sources that change ids and addresses. What has the same title is one "
            "article; another title makes a new one.");
    case IdentityRule::TitleAndDate:
        return FeedFetchingPage::tr("For sources that change ids and addresses and use a title again on "
                                    "another day.");
    case IdentityRule::Automatic:
        break;
    }
    return FeedFetchingPage::tr(
        "By the publisher's id, else by the address, else by title and date. Right for "
        "nearly every source.");
}

} // namespace

FeedFetchingPage::FeedFetchingPage(const Feed &feed, QWidget *parent)
    : QWidget(parent),
      m_interval(new QComboBox(this)),
      m_userAgent(new QLineEdit(feed.access.userAgent, this)),
      m_proxy(new ProxyFields(tr("As in the preferences"), feed.access.proxy, this)),
      m_http2(new QCheckBox(tr("HTTP/&2, where the server offers it"), this)),
      m_cookies(new QCheckBox(tr("Keep &cookies while Depesche is open"), this)),
      m_identity(new QComboBox(this))
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
    form->addRow(tr("Know articles &again by:"), m_identity);
    form->addRow(QString(), explanation(feed.identityRule));
}

/// Fills the choice; below it stands what the chosen one is good for.
QLabel *FeedFetchingPage::explanation(IdentityRule rule)
{
    m_identity->setObjectName(QStringLiteral("identity"));
    m_identity->addItem(tr("What the source gives (usual)"), int(IdentityRule::Automatic));
    m_identity->addItem(tr("Address"), int(IdentityRule::Address));
    m_identity->addItem(tr("Title"), int(IdentityRule::Title));
    m_identity->addItem(tr("Title and day"), int(IdentityRule::TitleAndDate));
    m_identity->addItem(tr("Publisher's id"), int(IdentityRule::Id));
    m_identity->setCurrentIndex(m_identity->findData(int(rule)));
    auto *words = new QLabel(this);
    words->setObjectName(QStringLiteral("identityWords"));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    const auto tell = [this, words, rule] {
        const auto chosen = IdentityRule(m_identity->currentData().toInt());
        const QString change = tr("The source is then read as a whole; stored articles stay as they are.");
        words->setText(chosen == rule ? explain(chosen) : explain(chosen) + QLatin1Char(' ') + change);
        m_identity->setAccessibleDescription(words->text());
    };
    connect(m_identity, &QComboBox::currentIndexChanged, words, tell);
    tell();
    return words;
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
    feed.identityRule = IdentityRule(m_identity->currentData().toInt());
    feed.access.userAgent = m_userAgent->text().simplified();
    feed.access.proxy = m_proxy->choice();
    feed.access.http2 = m_http2->isChecked();
    feed.access.cookies = m_cookies->isChecked();
}

} // namespace depesche::ui
