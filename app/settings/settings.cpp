// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: one INI file, names of keys, defaults and ranges.
#include "settings/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QVariant>

#include <algorithm>
#include <array>
#include <iterator>

namespace depesche
{
namespace
{

template <class E>
struct Name {
    E value;
    QLatin1String name;
};

constexpr std::array kColorSchemes{Name<ColorScheme>{ColorScheme::System, QLatin1String("system")},
                                   Name<ColorScheme>{ColorScheme::Light, QLatin1String("light")},
                                   Name<ColorScheme>{ColorScheme::Dark, QLatin1String("dark")}};
constexpr std::array kReadingThemes{Name<ReadingTheme>{ReadingTheme::System, QLatin1String("system")},
                                    Name<ReadingTheme>{ReadingTheme::Light, QLatin1String("light")},
                                    Name<ReadingTheme>{ReadingTheme::Dark, QLatin1String("dark")},
                                    Name<ReadingTheme>{ReadingTheme::Sepia, QLatin1String("sepia")}};
constexpr std::array kKeepPictures{Name<KeepPictures>{KeepPictures::All, QLatin1String("all")},
                                   Name<KeepPictures>{KeepPictures::SavedOnly, QLatin1String("saved")},
                                   Name<KeepPictures>{KeepPictures::None, QLatin1String("none")}};
constexpr std::array kProxies{Name<ProxyKind>{ProxyKind::Inherit, QLatin1String("desktop")},
                              Name<ProxyKind>{ProxyKind::None, QLatin1String("none")},
                              Name<ProxyKind>{ProxyKind::Http, QLatin1String("http")},
                              Name<ProxyKind>{ProxyKind::Socks5, QLatin1String("socks5")}};
constexpr std::array kListPlaces{Name<ListPlace>{ListPlace::BesideArticle, QLatin1String("beside")},
                                 Name<ListPlace>{ListPlace::AboveArticle, QLatin1String("above")}};

/// The first entry of a table is the default.
template <class E, std::size_t N>
E fromName(const std::array<Name<E>, N> &names, const QString &name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto &n) { return n.name == name; });
    return found == names.end() ? names.front().value : found->value;
}

template <class E, std::size_t N>
QString toName(const std::array<Name<E>, N> &names, E value)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto &n) { return n.value == value; });
    return found == names.end() ? QString(names.front().name) : QString(found->name);
}

/// Moves a file that QSettings cannot read out of the way and says under which name it lies now.
QString setAsideIfUnreadable(const QString &file)
{
    if (!QFileInfo::exists(file))
        return {};
    if (QSettings(file, QSettings::IniFormat).status() == QSettings::NoError)
        return {};
    const QString kept = file + QStringLiteral(".unreadable");
    QFile::remove(kept);
    return QFile::rename(file, kept) ? kept : QString();
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent),
      m_setAside(setAsideIfUnreadable(file)),
      m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

void Settings::store(const QString &key, const QVariant &value)
{
    if (m_file->value(key) == value)
        return;
    m_file->setValue(key, value);
    emit changed();
}

int Settings::boundedInt(const QString &key, int fallback, IntRange range) const
{
    bool ok = false;
    const int value = m_file->value(key).toInt(&ok);
    return ok && range.contains(value) ? value : fallback;
}

QString Settings::language() const
{
    const QString language = m_file->value(QStringLiteral("interface/language")).toString();
    static const QStringList known{QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("ru")};
    return known.contains(language) ? language : QString();
}

void Settings::setLanguage(const QString &language)
{
    store(QStringLiteral("interface/language"), language);
}

ColorScheme Settings::colorScheme() const
{
    return fromName(kColorSchemes, m_file->value(QStringLiteral("interface/colors")).toString());
}

void Settings::setColorScheme(ColorScheme scheme)
{
    store(QStringLiteral("interface/colors"), toName(kColorSchemes, scheme));
}

ReadingTheme Settings::readingTheme() const
{
    return fromName(kReadingThemes, m_file->value(QStringLiteral("reading/theme")).toString());
}

void Settings::setReadingTheme(ReadingTheme theme)
{
    store(QStringLiteral("reading/theme"), toName(kReadingThemes, theme));
}

QString Settings::readingFont() const
{
    return m_file->value(QStringLiteral("reading/font")).toString();
}

void Settings::setReadingFont(const QString &family)
{
    store(QStringLiteral("reading/font"), family);
}

int Settings::readingFontPixels() const
{
    return boundedInt(QStringLiteral("reading/size"), 18, kReadingFontPixels);
}

void Settings::setReadingFontPixels(int pixels)
{
    store(QStringLiteral("reading/size"), kReadingFontPixels.clamped(pixels));
}

int Settings::readingColumnCharacters() const
{
    return boundedInt(QStringLiteral("reading/column"), 68, kReadingColumnCharacters);
}

void Settings::setReadingColumnCharacters(int characters)
{
    store(QStringLiteral("reading/column"), kReadingColumnCharacters.clamped(characters));
}

int Settings::readingLinePercent() const
{
    return boundedInt(QStringLiteral("reading/line"), 155, kReadingLinePercent);
}

void Settings::setReadingLinePercent(int percent)
{
    store(QStringLiteral("reading/line"), kReadingLinePercent.clamped(percent));
}

bool Settings::readingJustified() const
{
    return m_file->value(QStringLiteral("reading/justified"), false).toBool();
}

void Settings::setReadingJustified(bool justified)
{
    store(QStringLiteral("reading/justified"), justified);
}

bool Settings::readingHyphenated() const
{
    return m_file->value(QStringLiteral("reading/hyphenated"), true).toBool();
}

void Settings::setReadingHyphenated(bool hyphenated)
{
    store(QStringLiteral("reading/hyphenated"), hyphenated);
}

KeepPictures Settings::keepPictures() const
{
    return fromName(kKeepPictures, m_file->value(QStringLiteral("offline/pictures")).toString());
}

void Settings::setKeepPictures(KeepPictures keep)
{
    store(QStringLiteral("offline/pictures"), toName(kKeepPictures, keep));
}

int Settings::pictureBudgetMegabytes() const
{
    return boundedInt(QStringLiteral("offline/megabytes"), 1000, kPictureBudgetMegabytes);
}

void Settings::setPictureBudgetMegabytes(int megabytes)
{
    store(QStringLiteral("offline/megabytes"), kPictureBudgetMegabytes.clamped(megabytes));
}

bool Settings::workOffline() const
{
    return m_file->value(QStringLiteral("offline/active")).toBool();
}

void Settings::setWorkOffline(bool offline)
{
    store(QStringLiteral("offline/active"), offline);
}

int Settings::refreshMinutes() const
{
    const int minutes = boundedInt(QStringLiteral("refresh/minutes"), 60, kRefreshMinutes);
    return minutes == 0 ? 0 : std::max(minutes, 15);
}

void Settings::setRefreshMinutes(int minutes)
{
    store(QStringLiteral("refresh/minutes"), kRefreshMinutes.clamped(minutes));
}

ProxyChoice Settings::proxy() const
{
    ProxyChoice proxy;
    proxy.kind = fromName(kProxies, m_file->value(QStringLiteral("network/proxy")).toString());
    if (!proxy.isOwn())
        return proxy;
    proxy.host = m_file->value(QStringLiteral("network/proxyHost")).toString();
    proxy.port = quint16(boundedInt(QStringLiteral("network/proxyPort"), 0, {1, 65535}));
    return proxy.host.isEmpty() || proxy.port == 0 ? ProxyChoice() : proxy;
}

/// The kind last: it is what makes host and port count.
void Settings::setProxy(const ProxyChoice &proxy)
{
    if (proxy.isOwn()) {
        store(QStringLiteral("network/proxyHost"), proxy.host);
        store(QStringLiteral("network/proxyPort"), int(proxy.port));
    }
    store(QStringLiteral("network/proxy"), toName(kProxies, proxy.kind));
}

bool Settings::refreshOnMetered() const
{
    return m_file->value(QStringLiteral("refresh/metered")).toBool();
}

void Settings::setRefreshOnMetered(bool allowed)
{
    store(QStringLiteral("refresh/metered"), allowed);
}

bool Settings::newestFirst() const
{
    return m_file->value(QStringLiteral("list/newestFirst"), true).toBool();
}

void Settings::setNewestFirst(bool newest)
{
    store(QStringLiteral("list/newestFirst"), newest);
}

bool Settings::unreadOnly() const
{
    return m_file->value(QStringLiteral("list/unreadOnly"), false).toBool();
}

void Settings::setUnreadOnly(bool only)
{
    store(QStringLiteral("list/unreadOnly"), only);
}

bool Settings::tickerOneLine() const
{
    return m_file->value(QStringLiteral("ticker/oneLine"), false).toBool();
}

void Settings::setTickerOneLine(bool oneLine)
{
    store(QStringLiteral("ticker/oneLine"), oneLine);
}

bool Settings::tickerKeyEventsOnly() const
{
    return m_file->value(QStringLiteral("ticker/keyEventsOnly"), false).toBool();
}

void Settings::setTickerKeyEventsOnly(bool only)
{
    store(QStringLiteral("ticker/keyEventsOnly"), only);
}

bool Settings::tickerRelativeTimes() const
{
    return m_file->value(QStringLiteral("ticker/relativeTimes"), false).toBool();
}

void Settings::setTickerRelativeTimes(bool relative)
{
    store(QStringLiteral("ticker/relativeTimes"), relative);
}

bool Settings::tickersOldestFirst() const
{
    return m_file->value(QStringLiteral("ticker/allOldestFirst"), false).toBool();
}

void Settings::setTickersOldestFirst(bool oldest)
{
    store(QStringLiteral("ticker/allOldestFirst"), oldest);
}

qint64 Settings::lastTicker() const
{
    return m_file->value(QStringLiteral("ticker/last"), 0).toLongLong();
}

void Settings::setLastTicker(qint64 id)
{
    store(QStringLiteral("ticker/last"), id);
}

bool Settings::reducedMotion() const
{
    return m_file->value(QStringLiteral("window/reducedMotion"), false).toBool();
}

void Settings::setReducedMotion(bool reduced)
{
    store(QStringLiteral("window/reducedMotion"), reduced);
}

ListPlace Settings::listPlace() const
{
    return fromName(kListPlaces, m_file->value(QStringLiteral("list/place")).toString());
}

void Settings::setListPlace(ListPlace place)
{
    store(QStringLiteral("list/place"), toName(kListPlaces, place));
}

QByteArray Settings::windowGeometry() const
{
    return m_file->value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    store(QStringLiteral("window/geometry"), geometry);
}

QByteArray Settings::windowState() const
{
    return m_file->value(QStringLiteral("window/state")).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    store(QStringLiteral("window/state"), state);
}

QByteArray Settings::splitterState() const
{
    return m_file->value(QStringLiteral("window/splitter")).toByteArray();
}

void Settings::setSplitterState(const QByteArray &state)
{
    store(QStringLiteral("window/splitter"), state);
}

QString Settings::lastPlace() const
{
    return m_file->value(QStringLiteral("window/place")).toString();
}

void Settings::setLastPlace(const QString &place)
{
    store(QStringLiteral("window/place"), place);
}

qint64 Settings::lastArticle() const
{
    return m_file->value(QStringLiteral("window/article")).toLongLong();
}

void Settings::setLastArticle(qint64 id)
{
    store(QStringLiteral("window/article"), id);
}

QString Settings::shortcut(const QString &actionId) const
{
    return m_file->value(QStringLiteral("shortcuts/") + actionId).toString();
}

void Settings::setShortcut(const QString &actionId, const QString &keys)
{
    store(QStringLiteral("shortcuts/") + actionId, keys);
}

} // namespace depesche
