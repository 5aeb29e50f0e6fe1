// SPDX-License-Identifier: GPL-3.0-or-later
// QtHttpClient: one access manager, a queue with limits per host and in all.
#include "net/qt_http_client.h"

#include "base/clock.h"
#include "net/transfer.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <deque>

namespace depesche::net
{
namespace
{

/// The desktop's proxies, without making them those of the whole process.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

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
    Private(ClientOptions o, Clock &c) : options(std::move(o)), clock(c) {}

    void startWaiting();

    ClientOptions options;
    Clock &clock;
    QNetworkAccessManager manager;
    std::deque<Transfer *> waiting;
    QList<Transfer *> running;
    QHash<QString, int> runningByHost;
    bool offline = false;
};

void QtHttpClient::Private::startWaiting()
{
    for (auto next = waiting.begin(); next != waiting.end() && running.size() < options.connectionsInAll;) {
        Transfer *transfer = *next;
        int &onHost = runningByHost[transfer->host()];
        if (onHost >= options.connectionsPerHost) {
            ++next;
            continue;
        }
        ++onHost;
        next = waiting.erase(next);
        running.append(transfer);
        transfer->start(manager);
        // A start that fails at once ends the transfer and changes both lists.
        next = waiting.begin();
    }
}

QtHttpClient::QtHttpClient(ClientOptions options, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(options), clock))
{
    addAuthoritiesFromEnvironment();
    d->manager.setProxyFactory(new SystemProxies);
    d->manager.setAutoDeleteReplies(false);
}

QtHttpClient::~QtHttpClient() = default;

QFuture<Outcome> QtHttpClient::get(Request request, Cancellation cancellation)
{
    auto *transfer = new Transfer(std::move(request), std::move(cancellation), d->options, d->clock, this);
    connect(transfer, &Transfer::finished, this, [this, transfer] {
        if (d->running.removeOne(transfer))
            --d->runningByHost[transfer->host()];
        else
            std::erase(d->waiting, transfer);
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
    const QList<Transfer *> all = d->running + QList<Transfer *>(d->waiting.begin(), d->waiting.end());
    for (Transfer *transfer : all)
        transfer->fail(FailureKind::Offline);
}

bool QtHttpClient::isOffline() const
{
    return d->offline;
}

} // namespace depesche::net
