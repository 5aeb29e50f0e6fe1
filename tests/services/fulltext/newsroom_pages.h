// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of an invented newsroom, as short as extraction takes them.
#pragma once

#include <QByteArray>

namespace depesche::testing
{

/// Five paragraphs of which each holds `word`, with a photograph before them.
inline QByteArray articlePage(const QByteArray &word, const QByteArray &more = {})
{
    QByteArray page =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>The ferry</title>"
        "<meta property=\"og:type\" content=\"article\"></head><body><nav><a href=\"/\">Home</a></nav>"
        "<article><h1>The ferry</h1><figure><img src=\"/large.jpg\" width=\"800\" height=\"600\">"
        "<figcaption>The pier in spring</figcaption></figure>";
    for (int i = 0; i < 5; ++i)
        page += "<p>For many years the ferry across the bay had left on the hour, and nobody in the harbour, "
                "whatever the weather, could remember a morning without its " +
                word + ", which the older people of the town set their clocks by.</p>";
    return page + "</article>" + more + "<footer><p>Imprint</p></footer></body></html>";
}

inline QByteArray consentPage()
{
    return "<!DOCTYPE html><html lang=\"en\"><head><title>Before you continue</title></head><body><main>"
           "<h1>We value your privacy</h1><p>We and our partners use cookies to store and access information "
           "on your "
           "device. Please accept all cookies to continue, or manage your cookie settings and your "
           "consent.</p>"
           "<p>You can withdraw your consent at any time in our privacy settings.</p>"
           "<button>Accept all cookies</button></main></body></html>";
}

} // namespace depesche::testing
