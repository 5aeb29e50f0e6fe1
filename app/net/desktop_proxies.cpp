// SPDX-License-Identifier: GPL-3.0-or-later
// DesktopProxies: one thread that may be held up, and what it said last.
#include "net/desktop_proxies.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/logging.h"

#include <QNetworkProxyFactory>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace depesche::net
{
namespace
{

using std::chrono::milliseconds;

constexpr milliseconds kRemembered{10 * 60 * 1000};
constexpr milliseconds kLongestWait{10'000};
/// At the end of the program a thread that is held up is waited for no longer than this.
constexpr int kLastWaitMs = 300;

QList<QNetworkProxy> askDesktop(const QUrl &url)
{
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
}

QString keyOf(const QUrl &url)
{
    return QStringLiteral("%1://%2:%3").arg(url.scheme(), url.host()).arg(url.port());
}

} // namespace

DesktopProxies::DesktopProxies(Clock &clock, Lookup lookup)
    : m_clock(clock),
      m_lookup(lookup ? std::move(lookup) : Lookup(askDesktop)),
      m_threads(std::make_unique<QThreadPool>())
{
    m_threads->setMaxThreadCount(1);
}

DesktopProxies::~DesktopProxies()
{
    m_threads->clear();
    if (!m_threads->waitForDone(kLastWaitMs))
        static_cast<void>(
            m_threads.release()); // ends with the process: its destructor would wait for the thread
}

void DesktopProxies::find(const QUrl &url, QObject *context, Found found)
{
    const QString key = keyOf(url);
    std::shared_ptr<Entry> &entry = m_entries[key];
    if (!entry)
        entry = std::make_shared<Entry>();
    const bool isFresh = !entry->proxies.isEmpty() && m_clock.monotonic() < entry->until;
    if (isFresh) {
        found(QList<QNetworkProxy>(entry->proxies));
        return;
    }
    const bool isAsked = !entry->waiting.empty();
    entry->waiting.emplace_back(context, std::move(found));
    if (!isAsked)
        ask(key, url);
}

void DesktopProxies::ask(const QString &key, const QUrl &url)
{
    QUrl bare = url;
    bare.setUserInfo(QString());
    continueOn(this, QtConcurrent::run(m_threads.get(), [lookup = m_lookup, bare] { return lookup(bare); }),
               [this, key](const QList<QNetworkProxy> &proxies) { settle(key, proxies); });
    m_clock.callAfter(kLongestWait, this, [this, key, entry = m_entries.value(key)] {
        if (entry->waiting.empty())
            return;
        qCWarning(logNet) << "the desktop does not say which proxy to use; going without";
        settle(key, {});
    });
}

void DesktopProxies::settle(const QString &key, const QList<QNetworkProxy> &proxies)
{
    const std::shared_ptr<Entry> entry = m_entries.value(key);
    entry->proxies = proxies.isEmpty() ? QList{QNetworkProxy(QNetworkProxy::NoProxy)} : proxies;
    entry->until = m_clock.monotonic() + kRemembered;
    const QList<QNetworkProxy> answer = entry->proxies;
    for (const auto &[context, found] : std::exchange(entry->waiting, {})) {
        if (context)
            found(answer);
    }
}

} // namespace depesche::net
