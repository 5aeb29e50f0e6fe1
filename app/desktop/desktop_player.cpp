// SPDX-License-Identifier: GPL-3.0-or-later
// GIO knows the desktop's files about programs and starts them with a list of arguments; no shell is between.
#include "desktop/desktop_player.h"

// GIO has members named as Qt's keywords are.
#pragma push_macro("signals")
#undef signals
#include <gio/gdesktopappinfo.h>
#include <gio/gio.h>
#pragma pop_macro("signals")

#include <QRegularExpression>

#include <memory>

namespace depesche::desktop
{
namespace
{

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
struct FreeError {
    void operator()(GError *error) const { g_error_free(error); }
};
using AppInfo = std::unique_ptr<GAppInfo, Unref>;

} // namespace

std::optional<DesktopPlayer> desktopPlayer(const QString &mimeType)
{
    // The type comes from a feed.
    static const QRegularExpression kPlayable(QStringLiteral("^(audio|video)/[A-Za-z0-9.+-]{1,60}$"));
    if (!kPlayable.match(mimeType).hasMatch())
        return std::nullopt;
    const AppInfo player(g_app_info_get_default_for_type(mimeType.toLower().toUtf8().constData(), TRUE));
    if (!player || !g_app_info_get_id(player.get()))
        return std::nullopt;
    return DesktopPlayer{QString::fromUtf8(g_app_info_get_id(player.get())),
                         QString::fromUtf8(g_app_info_get_display_name(player.get()))};
}

bool playOnDesktop(const DesktopPlayer &player, const QUrl &url)
{
    if (url.host().isEmpty() ||
        (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return false;
    GDesktopAppInfo *found = g_desktop_app_info_new(player.id.toUtf8().constData());
    if (!found)
        return false;
    const AppInfo program(G_APP_INFO(found));
    QByteArray address = url.toEncoded();
    GList addresses{address.data(), nullptr, nullptr};
    GError *error = nullptr;
    const bool started = g_app_info_launch_uris(program.get(), &addresses, nullptr, &error) == TRUE;
    const std::unique_ptr<GError, FreeError> reason(error);
    return started;
}

} // namespace depesche::desktop
