// SPDX-License-Identifier: GPL-3.0-or-later
// What a page in the real engine says of itself.
#pragma once

#include "ui/reader/locked_page.h"
#include "ui/reader/web_article_view.h"

#include <QTest>
#include <QVariant>
#include <QWebEngineScript>

#include <memory>
#include <optional>

namespace depesche::test
{

/// Of our own scripts, which the page's cannot meet. None where no answer comes within `patience` ms.
inline QVariant evaluate(const ui::WebArticleView &view, const QString &script, int patience)
{
    // An answer may come when nobody waits for it any longer.
    const auto result = std::make_shared<std::optional<QVariant>>();
    view.page()->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                               [result](const QVariant &value) { *result = value; });
    if (!QTest::qWaitFor([&result] { return result->has_value(); }, patience))
        return {};
    return **result;
}

} // namespace depesche::test
