// SPDX-License-Identifier: GPL-3.0-or-later
// A passage of an article with where it is from, for the clipboard.
#pragma once

#include "domain/article.h"

#include <QLocale>
#include <QString>

#include <memory>

class QMimeData;

namespace depesche::ui
{

/// As plain text (the passage in the quotation marks of `locale`, then title, authors, source, date, address)
/// and as HTML (`blockquote` and `cite`). Soft hyphens are left out. Null where `passage` is blank.
std::unique_ptr<QMimeData> quotation(const QString &passage, const Article &article, const QLocale &locale);

} // namespace depesche::ui
