// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison of picture addresses by what stays the same between renditions.
#include "rendering/picture_matching.h"

#include <QRegularExpression>

namespace depesche::rendering
{

QString pictureKey(const QUrl &url)
{
    static const QRegularExpression kSizeSuffix(QStringLiteral("-\\d{2,5}x\\d{2,5}(?=\\.\\w{2,5}$)"));
    QString path = url.path(QUrl::FullyEncoded);
    path.remove(kSizeSuffix);
    // Image services name the picture in the query alone.
    const bool queryNamesIt = path.size() <= 1 || !path.contains(QLatin1Char('.'));
    const QString query = queryNamesIt ? url.query(QUrl::FullyEncoded) : QString();
    return url.host(QUrl::FullyEncoded).toLower() + path + QLatin1Char('?') + query;
}

PictureBook::PictureBook(const PageInput &input) : m_input(input)
{
    for (const Image &image : input.article.content.images) {
        const QString key = pictureKey(image.url);
        const Image *known = m_images.value(key);
        // The entry that says more wins; between equals the first.
        if (!known || (known->caption.isEmpty() && creditLine(*known).isEmpty()))
            m_images.insert(key, &image);
    }
}

std::optional<StoredPicture> PictureBook::stored(const QUrl &url) const
{
    const auto found = m_input.pictures.constFind(url);
    if (found == m_input.pictures.cend() || found->hash.isEmpty())
        return std::nullopt;
    return *found;
}

const Image *PictureBook::described(const QUrl &url) const
{
    return m_images.value(pictureKey(url));
}

bool PictureBook::isSame(const QUrl &one, const QUrl &other) const
{
    if (one.isEmpty() || other.isEmpty())
        return false;
    if (one == other || pictureKey(one) == pictureKey(other))
        return true;
    const auto first = stored(one);
    const auto second = stored(other);
    return first && second && first->hash == second->hash;
}

QString creditLine(const Image &image)
{
    return image.credit.isEmpty() ? image.copyright : image.credit;
}

} // namespace depesche::rendering
