// SPDX-License-Identifier: GPL-3.0-or-later
// The habits of lazy loaders, in the order in which they are tried.
#include "html/image_element.h"

#include "html/address.h"
#include "html/ascii.h"
#include "html/style_filter.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace depesche::html
{

namespace
{

constexpr std::array<std::string_view, 12> kLazySources = {
    "data-src",          "data-original",  "data-lazy-src",   "data-lazy",
    "data-original-src", "data-actualsrc", "data-hi-res-src", "data-image",
    "data-src-large",    "data-full-src",  "data-url",        "data-defer-src"};
constexpr std::array<std::string_view, 4> kLazySrcsets = {"data-srcset", "data-lazy-srcset",
                                                          "data-original-set", "data-sizes-srcset"};
constexpr std::array<std::string_view, 8> kPlaceholderNames = {
    "placeholder", "spacer.", "blank.", "transparent.", "pixel.", "1x1.", "lazy-load", "loading."};

/// Length in pixels; negative where it is none or relative.
double pixels(std::string_view text)
{
    text = trimmed(text);
    double value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
        return -1;
    const std::string_view unit = trimmed(text.substr(std::size_t(end - text.data())));
    return unit.empty() || equalsIgnoringCase(unit, "px") ? value : -1;
}

double dimension(const Tree &tree, NodeId id, std::string_view name)
{
    const double styled = pixels(styleValue(tree.attribute(id, "style"), name));
    return styled >= 0 ? styled : pixels(tree.attribute(id, name));
}

bool isPlaceholder(std::string_view source)
{
    source = trimmed(source);
    if (source.empty() || equalsIgnoringCase(source.substr(0, 5), "data:") ||
        equalsIgnoringCase(source.substr(0, 6), "about:"))
        return true;
    const std::size_t slash = source.find_last_of('/');
    const std::string_view file = slash == std::string_view::npos ? source : source.substr(slash + 1);
    return std::any_of(kPlaceholderNames.begin(), kPlaceholderNames.end(),
                       [file](std::string_view name) { return containsIgnoringCase(file, name); });
}

/// Lazy attributes also hold numbers, JSON and names; an address has a path.
bool looksLikeAddress(std::string_view value)
{
    value = trimmed(value);
    return !value.empty() && value.front() != '{' && value.front() != '[' &&
           value.find_first_of("/.") != std::string_view::npos &&
           !equalsIgnoringCase(value.substr(0, 5), "data:");
}

std::string_view sourceOfPicture(const Tree &tree, NodeId id)
{
    const NodeId picture = tree.ancestor(id, "picture");
    if (picture == kNoNode)
        return {};
    for (NodeId at = tree[picture].firstChild; at != kNoNode; at = tree[at].nextSibling) {
        if (!tree.isElement(at, "source"))
            continue;
        for (const std::string_view name : {std::string_view("srcset"), std::string_view("data-srcset")}) {
            if (const auto best = bestOfSrcset(tree.attribute(at, name)); looksLikeAddress(best))
                return best;
        }
    }
    return {};
}

QByteArray firstSafe(const std::array<std::string_view, 4> &candidates, const QUrl &base)
{
    for (const std::string_view candidate : candidates) {
        if (!looksLikeAddress(candidate))
            continue;
        if (QByteArray address = safeAddress(candidate, base, AddressUse::Picture); !address.isEmpty())
            return address;
    }
    return {};
}

QByteArray chooseAddress(const Tree &tree, NodeId id, const QUrl &base)
{
    std::string_view lazy, lazySet;
    for (const std::string_view name : kLazySources) {
        if (lazy.empty() && looksLikeAddress(tree.attribute(id, name)))
            lazy = tree.attribute(id, name);
    }
    for (const std::string_view name : kLazySrcsets) {
        if (lazySet.empty())
            lazySet = bestOfSrcset(tree.attribute(id, name));
    }
    const std::string_view source = tree.attribute(id, "src");
    const std::string_view set = bestOfSrcset(tree.attribute(id, "srcset"));
    if (!isPlaceholder(source) && lazy.empty()) {
        if (QByteArray address = safeAddress(source, base, AddressUse::Picture); !address.isEmpty())
            return address;
    }
    if (QByteArray address = firstSafe({lazy, lazySet, set, sourceOfPicture(tree, id)}, base);
        !address.isEmpty())
        return address;
    return safeAddress(source, base, AddressUse::Picture);
}

} // namespace

bool isImageElement(const Tree &tree, NodeId id)
{
    return !tree[id].foreign && (tree.isElement(id, "img") || tree.isElement(id, "amp-img"));
}

bool isHidden(const Tree &tree, NodeId id)
{
    if (tree.hasAttribute(id, "hidden"))
        return true;
    const std::string_view style = tree.attribute(id, "style");
    return !style.empty() && (equalsIgnoringCase(styleValue(style, "display"), "none") ||
                              equalsIgnoringCase(styleValue(style, "visibility"), "hidden"));
}

std::optional<ImageElement> readImage(const Tree &tree, NodeId id, const QUrl &base)
{
    if (isHidden(tree, id))
        return std::nullopt;
    const double width = dimension(tree, id, "width");
    const double height = dimension(tree, id, "height");
    if ((width >= 0 && width < 1) || (height >= 0 && height < 1) ||
        (width >= 0 && width <= 1 && height >= 0 && height <= 1))
        return std::nullopt;
    ImageElement image;
    image.address = chooseAddress(tree, id, base);
    if (image.address.isEmpty())
        return std::nullopt;
    const QUrl url = QUrl::fromEncoded(image.address, QUrl::TolerantMode);
    if (url.isValid() && !url.isRelative())
        image.url = url;
    constexpr double kLargest = 100'000;
    image.width = width > 1 && width < kLargest ? int(width) : 0;
    image.height = height > 1 && height < kLargest ? int(height) : 0;
    return image;
}

std::string_view bestOfSrcset(std::string_view srcset)
{
    std::string_view best;
    double bestSize = -1;
    while (!srcset.empty()) {
        while (!srcset.empty() && (isHtmlSpace(srcset.front()) || srcset.front() == ','))
            srcset.remove_prefix(1);
        std::size_t end = std::min(srcset.find_first_of(" \t\n\f\r"), srcset.size());
        std::string_view address = srcset.substr(0, end);
        srcset.remove_prefix(end);
        std::string_view descriptor;
        if (address.ends_with(',')) {
            address.remove_suffix(1);
        } else {
            end = std::min(srcset.find(','), srcset.size());
            descriptor = trimmed(srcset.substr(0, end));
            srcset.remove_prefix(std::min(end + 1, srcset.size()));
        }
        double size = 1;
        std::from_chars(descriptor.data(), descriptor.data() + descriptor.size(), size);
        const bool tooLarge = size > kLargestUsefulWidth;
        const bool better = bestSize > kLargestUsefulWidth ? size < bestSize : size > bestSize && !tooLarge;
        if (!address.empty() && (best.empty() || better)) {
            best = address;
            bestSize = size;
        }
    }
    return best;
}

} // namespace depesche::html
