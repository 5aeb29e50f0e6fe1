// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when two addresses mean one picture, and what the article says about a picture in its body.
#pragma once

#include "rendering/article_page.h"

#include <optional>

namespace depesche::rendering
{

/// The address without what newsrooms vary for one picture: scheme, query, fragment, size in the file name
/// (photo-300x200.jpg).
QString pictureKey(const QUrl &url);

/// What the page knows about pictures. Borrows the input.
class PictureBook
{
public:
    explicit PictureBook(const PageInput &input);

    std::optional<StoredPicture> stored(const QUrl &url) const;
    /// Caption, credit and text alternative from the article's data; null if it says nothing.
    const Image *described(const QUrl &url) const;
    bool isSame(const QUrl &one, const QUrl &other) const;

private:
    const PageInput &m_input;
    QHash<QString, const Image *> m_images;
};

/// The line that names who made or owns it: credit, else copyright; empty if the source gave neither.
QString creditLine(const Image &image);

} // namespace depesche::rendering
