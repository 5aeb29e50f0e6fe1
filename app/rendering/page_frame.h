// SPDX-License-Identifier: GPL-3.0-or-later
// What every page of ours has around its content: policy, head, style; dates as the person writes them.
#pragma once

#include "rendering/article_page.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace depesche::rendering
{

/// From the doctype to the opening of `main`. The Content-Security-Policy is the first element of head, so
/// that nothing can come before it.
/// `elements`: more of the head, as markup.
QString pageBegin(const QString &title, const PageStyle &style, const QLocale &locale,
                  PagePurpose purpose = PagePurpose::View, const QString &elements = {});
QString pageEnd();

/// `<name class="cssClass">innerHtml</name>`
QString element(const char *name, const char *cssClass, const QString &innerHtml);
/// textDirection() by the first words of cleaned markup.
QString markupDirection(const QString &language, const QString &html);
/// "23 November 2026, 14:20" in the locale's way, without the day of the week. UTC where no zone is given.
QString dateAndTime(const QDateTime &when, const QLocale &locale, const QTimeZone &zone);

} // namespace depesche::rendering
