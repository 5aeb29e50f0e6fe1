// SPDX-License-Identifier: GPL-3.0-or-later
// A whole web page made harmless: its structure, texts, tables, pictures and links, nothing that acts.
#pragma once

#include "domain/kept_page.h"
#include "extraction/page_verdict.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace depesche::extraction
{

/// How the fragment of an address begins that stands for a picture in the page itself.
inline constexpr char kWrittenPicture[] = "picture-in-the-page-";

struct CleanPage {
    QUrl url;
    QString title;    ///< may be empty
    QString language; ///< BCP 47, empty if unknown
    PageVerdict verdict = PageVerdict::Article;
    /// Cleaned (html/sanitizer.h), in UTF-8. Links are absolute, films and sounds are links, and each `img`
    /// has an absolute address in `src`.
    QByteArray html;
    QList<QUrl> pictures; ///< addresses of those, in their order, each once
    /// Pictures that the page holds itself, unpacked, by the address that stands for them.
    QHash<QUrl, QByteArray> written;
    LeftOut frames;
};

/// Nothing where the page shows neither text nor picture, or is no markup. `url`: where it came from, after
/// redirects. Pure, thread-safe, within the bounds of the parser and the cleaner.
std::optional<CleanPage> cleanPage(const QByteArray &page, const QUrl &url,
                                   const QByteArray &contentType = {});

} // namespace depesche::extraction
