// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: what a person is told of at once, and where unread entries are counted.
#include "settings/settings.h"

#include <QSettings>
#include <QVariant>

namespace depesche
{
namespace
{

constexpr int kUsualAlertsPerHour = 6;

QTime timeOr(const QVariant &value, const QTime &fallback)
{
    const QTime time = QTime::fromString(value.toString(), QStringLiteral("HH:mm"));
    return time.isValid() ? time : fallback;
}

} // namespace

bool Settings::alertsEnabled() const
{
    return m_file->value(QStringLiteral("alerts/enabled"), true).toBool();
}

void Settings::setAlertsEnabled(bool enabled)
{
    store(QStringLiteral("alerts/enabled"), enabled);
}

QStringList Settings::alertWords() const
{
    return m_file->value(QStringLiteral("alerts/words")).toStringList();
}

void Settings::setAlertWords(const QStringList &words)
{
    store(QStringLiteral("alerts/words"), words);
}

bool Settings::quietHours() const
{
    return m_file->value(QStringLiteral("alerts/quiet"), false).toBool();
}

void Settings::setQuietHours(bool quiet)
{
    store(QStringLiteral("alerts/quiet"), quiet);
}

QTime Settings::quietFrom() const
{
    return timeOr(m_file->value(QStringLiteral("alerts/quietFrom")), QTime(22, 0));
}

void Settings::setQuietFrom(const QTime &time)
{
    store(QStringLiteral("alerts/quietFrom"), time.toString(QStringLiteral("HH:mm")));
}

QTime Settings::quietTo() const
{
    return timeOr(m_file->value(QStringLiteral("alerts/quietTo")), QTime(7, 0));
}

void Settings::setQuietTo(const QTime &time)
{
    store(QStringLiteral("alerts/quietTo"), time.toString(QStringLiteral("HH:mm")));
}

int Settings::alertsPerHour() const
{
    return boundedInt(QStringLiteral("alerts/perHour"), kUsualAlertsPerHour, kAlertsPerHour);
}

void Settings::setAlertsPerHour(int number)
{
    store(QStringLiteral("alerts/perHour"), kAlertsPerHour.clamped(number));
}

bool Settings::alertsInFront() const
{
    return m_file->value(QStringLiteral("alerts/inFront"), false).toBool();
}

void Settings::setAlertsInFront(bool wanted)
{
    store(QStringLiteral("alerts/inFront"), wanted);
}

bool Settings::trayIcon() const
{
    return m_file->value(QStringLiteral("alerts/trayIcon"), false).toBool();
}

void Settings::setTrayIcon(bool wanted)
{
    store(QStringLiteral("alerts/trayIcon"), wanted);
}

} // namespace depesche
