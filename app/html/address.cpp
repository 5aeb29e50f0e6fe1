// SPDX-License-Identifier: GPL-3.0-or-later
// Decides by the scheme first: what is not known to be harmless never reaches the output.
#include "html/address.h"

#include "html/ascii.h"
#include "html/url_resolver.h"

#include <algorithm>
#include <array>

namespace depesche::html
{

namespace
{

constexpr std::size_t kMaxDataAddress = 4 * 1024 * 1024;

bool isControlOrSpace(char c)
{
    return static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
}

/// The URL standard's first steps: no white space at the ends, no tabs and line breaks inside.
QByteArray cleaned(std::string_view value)
{
    while (!value.empty() && isControlOrSpace(value.front()))
        value.remove_prefix(1);
    while (!value.empty() && isControlOrSpace(value.back()))
        value.remove_suffix(1);
    QByteArray result(value.data(), qsizetype(value.size()));
    result.removeIf([](char c) { return c == '\t' || c == '\n' || c == '\r' || c == '\0'; });
    return result;
}

/// Characters that need no encoding and mean nothing in markup.
bool isPlain(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c) ||
           std::string_view("-._~:/?#[]@!$&()*+,;=%|").find(c) != std::string_view::npos;
}

bool isRasterData(std::string_view address)
{
    static constexpr std::array<std::string_view, 9> kTypes = {
        "png", "gif", "jpeg", "jpg", "webp", "avif", "bmp", "x-icon", "vnd.microsoft.icon"};
    constexpr std::string_view kPrefix = "data:image/";
    if (address.size() > kMaxDataAddress || !equalsIgnoringCase(address.substr(0, kPrefix.size()), kPrefix))
        return false;
    address.remove_prefix(kPrefix.size());
    const std::string_view type = address.substr(0, address.find_first_of(";,"));
    return type.size() < address.size() && std::all_of(address.begin(), address.end(), isPlain) &&
           std::any_of(kTypes.begin(), kTypes.end(),
                       [type](std::string_view known) { return equalsIgnoringCase(type, known); });
}

QByteArray encoded(const QUrl &url)
{
    QByteArray result = url.toEncoded();
    const bool plain =
        std::all_of(result.begin(), result.end(), [](char c) { return isPlain(c) || c == '\''; });
    return plain ? result : QByteArray();
}

/// A path, a query, a fragment or a host without scheme, with nothing to resolve it against.
QByteArray relative(const QByteArray &reference)
{
    if (std::all_of(reference.begin(), reference.end(), isPlain))
        return reference;
    const QUrl url(QString::fromUtf8(reference), QUrl::TolerantMode);
    return url.isValid() && url.scheme().isEmpty() ? encoded(url) : QByteArray();
}

} // namespace

QByteArray safeAddress(std::string_view value, const QUrl &base, AddressUse use)
{
    if (value.empty() || value.size() > kMaxDataAddress)
        return {};
    QByteArray reference = cleaned(value);
    const std::string_view text(reference.constData(), std::size_t(reference.size()));
    const std::size_t end = text.find_first_of(":/?#\\");
    const bool hasScheme = end != std::string_view::npos && text[end] == ':';
    if (!hasScheme && base.isEmpty())
        return relative(reference);
    const std::string_view scheme = hasScheme ? text.substr(0, end) : std::string_view();
    const bool fetchable = equalsIgnoringCase(scheme, "http") || equalsIgnoringCase(scheme, "https");
    if (fetchable && text.substr(end).starts_with("://") && text.size() > end + 3 &&
        std::all_of(text.begin(), text.end(), isPlain))
        return reference;
    if (equalsIgnoringCase(scheme, "data"))
        return use == AddressUse::Picture && isRasterData(text) ? reference : QByteArray();
    const QUrl url = resolve(base, QString::fromUtf8(reference));
    const bool allowed = use == AddressUse::Link ? isHarmlessLink(url) : isFetchable(url);
    return url.isValid() && allowed ? encoded(url) : QByteArray();
}

} // namespace depesche::html
