// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the options of access, and words for where secrets went.
#include "cli/access_options.h"

#include "cli/input.h"
#include "secrets/sealed_file.h"

#include <QFileInfo>

namespace depesche::cli
{
namespace
{

using namespace Qt::StringLiterals;

constexpr qint64 kMostSecretBytes = 64 * 1024;
constexpr int kShortestInterval = 15;
constexpr int kLongestInterval = 31 * 24 * 60;

Expected<ProxyChoice, QString> readProxy(const QString &value)
{
    if (value.isEmpty() || value == "default"_L1)
        return ProxyChoice();
    if (value == "none"_L1)
        return ProxyChoice{ProxyKind::None, {}, 0};
    const QUrl url(value, QUrl::StrictMode);
    const bool http = url.scheme() == "http"_L1;
    const bool socks = url.scheme() == "socks5"_L1;
    if (!(http || socks) || url.host().isEmpty() || url.port() <= 0 || !url.userInfo().isEmpty())
        return Unexpected{u"--proxy wants default, none, http://HOST:PORT or socks5://HOST:PORT"_s};
    return ProxyChoice{http ? ProxyKind::Http : ProxyKind::Socks5, url.host(), quint16(url.port())};
}

Expected<QList<QPair<QByteArray, QByteArray>>, QString> readHeaders(const QStringList &lines)
{
    QList<QPair<QByteArray, QByteArray>> headers;
    for (const QString &line : lines) {
        if (line.isEmpty())
            continue;
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            return Unexpected{u"--header wants \"NAME: VALUE\""_s};
        headers.append({line.left(colon).trimmed().toLatin1(), line.mid(colon + 1).trimmed().toUtf8()});
    }
    return headers;
}

/// --name or --no-name; the error where both were given.
Expected<std::optional<bool>, QString> readSwitch(const Arguments &arguments, const QString &name)
{
    const QString opposite = u"no-"_s + name;
    if (arguments.has(name) && arguments.has(opposite))
        return Unexpected{u"--%1 and --%2 exclude each other"_s.arg(name, opposite)};
    if (arguments.has(name))
        return std::optional(true);
    if (arguments.has(opposite))
        return std::optional(false);
    return std::optional<bool>();
}

QString readNumbers(const Arguments &arguments, AccessChange &change)
{
    const std::initializer_list<QPair<QString, std::optional<int> *>> numbers{
        {u"interval"_s, &change.refreshMinutes},
        {u"keep-days"_s, &change.keepDays},
        {u"keep-articles"_s, &change.keepCount}};
    for (const auto &[name, target] : numbers) {
        if (!arguments.has(name))
            continue;
        const auto number = arguments.number(name, 0, 0);
        if (!number)
            return number.error();
        *target = *number;
    }
    const int interval = change.refreshMinutes.value_or(0);
    if (interval != 0 && (interval < kShortestInterval || interval > kLongestInterval))
        return u"--interval wants 0 or from %1 to %2 minutes"_s.arg(kShortestInterval).arg(kLongestInterval);
    return {};
}

QString readIdentity(const Arguments &arguments, AccessChange &change)
{
    if (!arguments.has(u"identity"_s))
        return {};
    const QString name = arguments.value(u"identity"_s);
    for (const IdentityRule rule : {IdentityRule::Automatic, IdentityRule::Id, IdentityRule::Address,
                                    IdentityRule::Title, IdentityRule::TitleAndDate}) {
        if (name == nameOf(rule))
            change.identity = rule;
    }
    return change.identity ? QString() : u"--identity wants automatic, id, address, title or title-date"_s;
}

QString readTextChoice(const Arguments &arguments, AccessChange &change)
{
    if (!arguments.has(u"text"_s))
        return {};
    const QString name = arguments.value(u"text"_s);
    for (const TextChoice choice : {TextChoice::Feed, TextChoice::Full, TextChoice::Longer}) {
        if (name == nameOf(choice))
            change.text = choice;
    }
    return change.text ? QString() : u"--text wants feed, full or longer"_s;
}

QString readConnection(const Arguments &arguments, AccessChange &change)
{
    if (arguments.has(u"user-agent"_s))
        change.userAgent = arguments.value(u"user-agent"_s);
    if (arguments.has(u"client-certificate"_s)) {
        const QString file = arguments.value(u"client-certificate"_s);
        change.certificate = file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath();
    }
    if (arguments.has(u"proxy"_s)) {
        const auto proxy = readProxy(arguments.value(u"proxy"_s));
        if (!proxy)
            return proxy.error();
        change.proxy = *proxy;
    }
    const auto http2 = readSwitch(arguments, u"http2"_s);
    const auto cookies = readSwitch(arguments, u"cookies"_s);
    if (!http2 || !cookies)
        return http2 ? cookies.error() : http2.error();
    change.http2 = *http2;
    change.cookies = *cookies;
    return {};
}

/// Standard input is read once, whatever it is wanted for.
QString readSecrets(const Arguments &arguments, AccessChange &change)
{
    if (arguments.has(u"header"_s)) {
        const auto headers = readHeaders(arguments.values(u"header"_s));
        if (!headers)
            return headers.error();
        change.headers = *headers;
    }
    if (arguments.has(u"user"_s))
        change.user = arguments.value(u"user"_s);
    const bool wantsPassword = change.user && !change.user->isEmpty();
    const bool wantsPassphrase = arguments.has(u"certificate-passphrase"_s);
    if (!wantsPassword && !wantsPassphrase)
        return {};
    const auto input = readInput(u"-"_s, kMostSecretBytes);
    if (!input)
        return input.error();
    QStringList lines = QString::fromUtf8(*input).split(u'\n');
    for (QString &line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
    }
    if (wantsPassword)
        change.password = lines.takeFirst();
    if (wantsPassphrase)
        change.passphrase = lines.value(0);
    return {};
}

} // namespace

QList<OptionSpec> accessOptions()
{
    return {
        {u"interval"_s, u"MINUTES"_s, u"how often it is asked; 0: as its own habit suggests"_s},
        {u"keep-days"_s, u"DAYS"_s, u"how long its articles are kept; 0: for ever"_s},
        {u"keep-articles"_s, u"N"_s, u"how many of its articles are kept; 0: all"_s},
        {u"identity"_s, u"RULE"_s,
         u"by what its articles are known again: automatic, id, address,\n"
         "title or title-date; for feeds whose articles come twice"_s},
        {u"text"_s, u"TEXT"_s, u"which text is shown: feed, full (of the article's page) or longer"_s},
        {u"user"_s, u"NAME"_s, u"sign in as NAME; the password is a line on standard input"_s},
        {u"header"_s, u"\"NAME: VALUE\""_s, u"send this with each request; may be given more than once"_s},
        {u"user-agent"_s, u"TEXT"_s, u"name this program differently to this server"_s},
        {u"client-certificate"_s, u"FILE"_s, u"PEM file with a certificate and its key"_s},
        {u"certificate-passphrase"_s, {}, u"the key's passphrase is the next line on standard input"_s},
        {u"proxy"_s, u"PROXY"_s, u"default, none, http://HOST:PORT or socks5://HOST:PORT"_s},
        {u"http2"_s, {}, u"allow HTTP/2 (the default)"_s},
        {u"no-http2"_s, {}, u"speak HTTP/1.1 only"_s},
        {u"cookies"_s, {}, u"keep cookies while the program runs"_s},
        {u"no-cookies"_s, {}, u"keep no cookies (the default)"_s},
    };
}

void AccessChange::applyTo(Feed &feed) const
{
    feed.refreshMinutes = refreshMinutes.value_or(feed.refreshMinutes);
    feed.keepDays = keepDays.value_or(feed.keepDays);
    feed.keepCount = keepCount.value_or(feed.keepCount);
    feed.identityRule = identity.value_or(feed.identityRule);
    feed.textChoice = text.value_or(feed.textChoice);
    feed.access.userAgent = userAgent.value_or(feed.access.userAgent);
    feed.access.certificate = certificate.value_or(feed.access.certificate);
    feed.access.proxy = proxy.value_or(feed.access.proxy);
    feed.access.http2 = http2.value_or(feed.access.http2);
    feed.access.cookies = cookies.value_or(feed.access.cookies);
}

void AccessChange::applyTo(secrets::FeedSecrets &secrets) const
{
    if (user) {
        secrets.user = *user;
        secrets.password = password;
    }
    secrets.headers = headers.value_or(secrets.headers);
    secrets.certificatePassphrase = passphrase.value_or(secrets.certificatePassphrase);
}

Expected<AccessChange, QString> readAccessOptions(const Arguments &arguments)
{
    AccessChange change;
    for (const auto read : {readNumbers, readIdentity, readTextChoice, readConnection, readSecrets}) {
        if (const QString refusal = read(arguments, change); !refusal.isEmpty())
            return Unexpected{refusal};
    }
    return change;
}

QString nameOf(TextChoice choice)
{
    switch (choice) {
    case TextChoice::Full:
        return u"full"_s;
    case TextChoice::Longer:
        return u"longer"_s;
    case TextChoice::Feed:
        break;
    }
    return u"feed"_s;
}

QString words(const secrets::KeptSecret &kept)
{
    switch (kept.place) {
    case secrets::SecretPlace::Keyring:
        return u"what is secret is kept in the keyring"_s;
    case secrets::SecretPlace::SealedFile:
        return u"there is no keyring: what is secret is kept encrypted in the profile, with the key in %1"_s
            .arg(secrets::usualKeyFile());
    case secrets::SecretPlace::Memory:
        break;
    }
    const QString reason =
        kept.why.detail.isEmpty() ? u"the keyring is locked or does not answer"_s : kept.why.detail;
    return u"the password could not be kept: %1"_s.arg(reason);
}

QString nameOf(IdentityRule rule)
{
    switch (rule) {
    case IdentityRule::Id:
        return u"id"_s;
    case IdentityRule::Address:
        return u"address"_s;
    case IdentityRule::Title:
        return u"title"_s;
    case IdentityRule::TitleAndDate:
        return u"title-date"_s;
    case IdentityRule::Automatic:
        break;
    }
    return u"automatic"_s;
}

QString nameOf(secrets::SecretPlace place)
{
    switch (place) {
    case secrets::SecretPlace::Keyring:
        return u"keyring"_s;
    case secrets::SecretPlace::SealedFile:
        return u"sealed-file"_s;
    case secrets::SecretPlace::Memory:
        break;
    }
    return u"memory"_s;
}

} // namespace depesche::cli
