// SPDX-License-Identifier: GPL-3.0-or-later
// Keyring: is there one, and one job of QtKeychain for each question.
#include "secrets/keyring.h"

#include "base/clock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QPointer>
#include <QPromise>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace depesche::secrets
{
namespace
{

const QString &service()
{
    static const QString name = QStringLiteral("Depesche");
    return name;
}

/// Without one, libraries would start a bus of their own that nobody else listens to.
bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + QStringLiteral("/bus"));
}

bool namesKeyring(const QStringList &services)
{
    static constexpr std::array kKeyrings{QLatin1StringView("org.freedesktop.secrets"),
                                          QLatin1StringView("org.kde.kwalletd5"),
                                          QLatin1StringView("org.kde.kwalletd6")};
    return std::any_of(kKeyrings.begin(), kKeyrings.end(),
                       [&](QLatin1StringView name) { return services.contains(name); });
}

QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                          QStringLiteral("/org/freedesktop/DBus"),
                                          QStringLiteral("org.freedesktop.DBus"), method);
}

SecretFailure failureOf(const QKeychain::Job &job)
{
    const QString detail = job.errorString().simplified().left(300);
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {SecretError::Unavailable, detail};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {SecretError::Refused, detail};
    default:
        return {SecretError::Failed, detail};
    }
}

WrittenSecret written(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return Unexpected{failureOf(job)};
}

} // namespace

Keyring::Keyring(Clock &clock, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_clock(clock), m_patience(patience)
{
}

void Keyring::whenKnown(Presence tell)
{
    if (m_present) {
        tell(*m_present);
        return;
    }
    m_waiting.append(std::move(tell));
    if (m_waiting.size() == 1)
        askBus();
}

/// Who runs, then who would be started when asked: a keyring need not run before its first use.
void Keyring::askBus()
{
    if (!hasSessionBus()) {
        settle(false);
        return;
    }
    const auto list = [this](const QString &method, std::function<void(bool)> then) {
        auto *watcher =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(busCall(method)), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then = std::move(then)] {
            watcher->deleteLater();
            const QDBusPendingReply<QStringList> reply = *watcher;
            then(reply.isValid() && namesKeyring(reply.value()));
        });
    };
    list(QStringLiteral("ListNames"), [this, list](bool runs) {
        if (runs)
            settle(true);
        else
            list(QStringLiteral("ListActivatableNames"), [this](bool starts) { settle(starts); });
    });
}

void Keyring::settle(bool present)
{
    m_present = present;
    for (const Presence &tell : std::exchange(m_waiting, {}))
        tell(present);
}

template <class Answer>
QFuture<Answer> Keyring::ask(QKeychain::Job *job, std::function<Answer(const QKeychain::Job &)> answerOf)
{
    struct Question {
        QPromise<Answer> promise;
        bool answered = false;

        void answer(Answer value)
        {
            if (std::exchange(answered, true))
                return;
            promise.addResult(std::move(value));
            promise.finish();
        }
    };
    auto question = std::make_shared<Question>();
    question->promise.start();
    // A job deletes itself when it has finished, which may be after this object: the library calls it still.
    connect(job, &QKeychain::Job::finished, this,
            [question, answerOf = std::move(answerOf)](QKeychain::Job *finished) {
                question->answer(answerOf(*finished));
            });
    whenKnown([this, question, job](bool present) {
        if (!present) {
            question->answer(Unexpected{SecretFailure{SecretError::Unavailable, {}}});
            job->deleteLater();
            return;
        }
        m_clock.callAfter(m_patience, this, [question] {
            question->answer(Unexpected{SecretFailure{SecretError::TimedOut, {}}});
        });
        job->start();
    });
    return question->promise.future();
}

QFuture<ReadSecret> Keyring::read(QString name)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(name);
    return ask<ReadSecret>(job, [](const QKeychain::Job &finished) -> ReadSecret {
        if (finished.error() == QKeychain::EntryNotFound)
            return std::optional<QByteArray>();
        if (finished.error() != QKeychain::NoError)
            return Unexpected{failureOf(finished)};
        return std::optional(static_cast<const QKeychain::ReadPasswordJob &>(finished).binaryData());
    });
}

QFuture<WrittenSecret> Keyring::write(QString name, QByteArray value)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(name);
    job->setBinaryData(value);
    return ask<WrittenSecret>(job, written);
}

QFuture<WrittenSecret> Keyring::remove(QString name)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(name);
    return ask<WrittenSecret>(job, [](const QKeychain::Job &finished) -> WrittenSecret {
        return finished.error() == QKeychain::EntryNotFound ? WrittenSecret() : written(finished);
    });
}

} // namespace depesche::secrets
