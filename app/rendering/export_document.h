// SPDX-License-Identifier: GPL-3.0-or-later
// An article as a document that leaves the program: one HTML file, or Markdown.
#pragma once

#include "rendering/article_page.h"

#include <QByteArray>
#include <QString>

namespace depesche::rendering
{

struct ExportedDocument {
    QString text;
    int picturesMissing = 0; ///< pictures that are not stored
};

/// The page as it is, for a browser: no script, a Content-Security-Policy that allows the pictures in it and
/// nothing else, style inlined, source and date named, credit and copyright of each picture. A stored picture
/// is where its `address` says; one that is not stored is a link. Pure, thread-safe, as is exportMarkdown().
ExportedDocument exportPage(PageInput input);

/// The same in CommonMark with the tables and strikethrough of GitHub Flavored Markdown. What would be markup
/// in the text is escaped; caption, credit and copyright stand under each picture.
ExportedDocument exportMarkdown(PageInput input);

/// A data: address (RFC 2397) of a picture.
QString dataAddress(const QByteArray &bytes, const QString &mimeType);

} // namespace depesche::rendering
