// SPDX-License-Identifier: GPL-3.0-or-later
// QtHttpClient: a queue with limits per host and in all; each running transfer has a lane of its own.
#include "net/qt_http_client.h"

#include "base/clock.h"
#include "net/cookie_jars.h"
#include "net/desktop_proxies.h"
#include "net/digest_sessions.h"
#include "net/lanes.h"
#include "net/request_head.h"
#include "net/transfer.h"

#include <QHash>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <deque>
#include <utility>

namespace depesche::net
{
namespace
{

/// Qt does not read the variable by itself, as every other program with OpenSSL does.
void addAuthoritiesFromEnvironment()
{
    const QString file = qEnvironmentVariable("SSL_CERT_FILE");
    if (file.isEmpty())
        return;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(QSslCertificate::fromPath(file));
    QSslConfiguration::setDefaultConfiguration(configuration);
}

} // namespace

struct QtHttpClient::Private {
    Private(ClientOptions o, Clock &c) : options(std::move(o)), clock(c), proxies(c) {}

    void startWaiting();
    void end(Transfer *transfer);

    ClientOptions options;
    Clock &clock;
    DesktopProxies proxies;
    CookieJars cookies;
    DigestSessions digests;
    RequestObserver *observer = nullptr;
    RequestId lastId = 0;
    Lanes lanes;
    std::deque<Transfer *> waiting;
    QHash<Transfer *, QNetworkAccessManager *> running;
    QHash<QString, int> runningByHost;
    int streams = 0; ///< of the running ones
    bool offline = false;
};

void QtHttpClient::Private::startWaiting()
{
    for (auto next = waiting.begin(); next != waiting.end();) {
        Transfer *transfer = *next;
        // A stream stays for hours; it must not take the place of what ends.
        int &onHost = transfer->isStream() ? streams : runningByHost[transfer->host()];
        const bool hasRoom =
            onHost < options.connectionsPerHost && running.size() - streams < options.connectionsInAll;
        if (transfer->isStream() ? streams >= options.streamsInAll : !hasRoom) {
            ++next;
            continue;
        }
        ++onHost;
        next = waiting.erase(next);
        QNetworkAccessManager *lane =
            transfer->needsOwnLane() ? lanes.takeNew() : lanes.take(transfer->host());
        running.insert(transfer, lane);
        transfer->start(*lane);
        // A start that fails at once ends the transfer and changes both lists.
        next = waiting.begin();
    }
}

void QtHttpClient::Private::end(Transfer *transfer)
{
    QNetworkAccessManager *lane = running.take(transfer);
    if (!lane) {
        std::erase(waiting, transfer);
        return;
    }
    --(transfer->isStream() ? streams : runningByHost[transfer->host()]);
    if (!transfer->wasCutOff() && !transfer->needsOwnLane()) {
        lanes.giveBack(lane, transfer->host());
        return;
    }
    // The lane must outlive the reply, which goes with the transfer.
    connect(
        transfer, &QObject::destroyed, &lanes, [this, lane] { lanes.abandon(lane); }, Qt::QueuedConnection);
}

QtHttpClient::QtHttpClient(ClientOptions options, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(options), clock))
{
    addAuthoritiesFromEnvironment();
}

QtHttpClient::~QtHttpClient()
{
    qDeleteAll(findChildren<Transfer *>(Qt::FindDirectChildrenOnly));
}

QFuture<Outcome> QtHttpClient::get(Request request, Cancellation cancellation)
{
    if (request.access.proxy.kind == ProxyKind::Desktop)
        request.access.proxy = m_proxy;
    auto *transfer = new Transfer(
        std::move(request), std::move(cancellation),
        {++d->lastId, d->options, d->clock, d->proxies, d->cookies, d->digests, d->observer}, this);
    connect(transfer, &Transfer::finished, this, [this, transfer] {
        d->end(transfer);
        transfer->deleteLater();
        // Not from inside the ending transfer: what starts next may end at once and come back here.
        QMetaObject::invokeMethod(
            this, [this] { d->startWaiting(); }, Qt::QueuedConnection);
    });
    QFuture<Outcome> future = transfer->future();
    d->waiting.push_back(transfer);
    if (d->offline)
        transfer->fail(FailureKind::Offline);
    else
        QMetaObject::invokeMethod(
            this, [this] { d->startWaiting(); }, Qt::QueuedConnection);
    return future;
}

void QtHttpClient::setOffline(bool offline)
{
    d->offline = offline;
    if (!offline)
        return;
    const QList<Transfer *> all = d->running.keys() + QList<Transfer *>(d->waiting.begin(), d->waiting.end());
    for (Transfer *transfer : all)
        transfer->fail(FailureKind::Offline);
}

bool QtHttpClient::isOffline() const
{
    return d->offline;
}

void QtHttpClient::setObserver(RequestObserver *observer)
{
    d->observer = observer;
}

} // namespace depesche::net
