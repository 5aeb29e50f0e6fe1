// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's proxies for an address, found without making anybody wait.
#pragma once

#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QThreadPool;

namespace depesche
{
class Clock;
}

namespace depesche::net
{

/// The desktop may name a script that has to be fetched and run before it answers, which takes as long as its
/// server likes. Hence a thread of its own; answers are remembered for each origin for a while.
class DesktopProxies final : public QObject
{
    Q_OBJECT
public:
    using Lookup = std::function<QList<QNetworkProxy>(const QUrl &)>;

    /// `lookup` may block; it is called on another thread. Empty: asks the desktop.
    explicit DesktopProxies(Clock &clock, Lookup lookup = {});
    ~DesktopProxies() override;

    /// Calls `found` once, at once where the answer is known, else later; not if `context` is gone by then.
    /// Best proxy first, never empty. A desktop that does not answer within some seconds counts as one
    /// without a proxy.
    void find(const QUrl &url, QObject *context, std::function<void(const QList<QNetworkProxy> &)> found);

private:
    using Found = std::function<void(const QList<QNetworkProxy> &)>;
    struct Entry {
        QList<QNetworkProxy> proxies;       ///< empty while the first answer is awaited
        std::chrono::milliseconds until{0}; ///< monotonic; asked again after that
        std::vector<std::pair<QPointer<QObject>, Found>> waiting;
    };

    void ask(const QString &key, const QUrl &url);
    void settle(const QString &key, const QList<QNetworkProxy> &proxies);

    Clock &m_clock;
    Lookup m_lookup;
    std::unique_ptr<QThreadPool> m_threads;
    QHash<QString, std::shared_ptr<Entry>> m_entries;
};

} // namespace depesche::net
