// SPDX-License-Identifier: GPL-3.0-or-later
// Queue and cache of thumbnails.
#include "ui/common/thumbnails.h"

#include "base/continue_on.h"
#include "base/executor.h"
#include "ui/common/thumbnail_decoding.h"

#include <utility>

namespace depesche::ui
{
namespace
{

constexpr int kCacheKilobytes = 24 * 1024;
constexpr int kMostRunning = 2;  ///< the pool also parses and cleans
constexpr int kMostWaiting = 64; ///< what scrolled by longer ago is asked for again when it comes back
constexpr double kCornerRadius = 6;

} // namespace

Thumbnails::Thumbnails(PicturePath picturePath, Executor &executor, QObject *parent)
    : QObject(parent), m_picturePath(std::move(picturePath)), m_executor(executor), m_cache(kCacheKilobytes)
{
}

QPixmap Thumbnails::pixmap(const QString &hash, const QSize &size, qreal devicePixelRatio)
{
    if (hash.isEmpty())
        return {};
    const Key key{hash, (QSizeF(size) * devicePixelRatio).toSize(), devicePixelRatio};
    if (const QPixmap *kept = m_cache.object(key))
        return *kept;
    if (!m_running.contains(key)) {
        m_waiting.removeOne(key);
        m_waiting.append(key);
        if (m_waiting.size() > kMostWaiting)
            m_waiting.removeFirst();
        decodeNext();
    }
    return {};
}

void Thumbnails::decodeNext()
{
    while (!m_waiting.isEmpty() && m_running.size() < kMostRunning) {
        const Key key = m_waiting.takeLast();
        m_running.insert(key);
        const QString file = m_picturePath(key.hash);
        const QFuture<QImage> decoded =
            m_executor.run([file, pixels = key.pixels, radius = kCornerRadius * key.scale] {
                return decodeThumbnail(file, pixels, radius);
            });
        continueOn(this, decoded, [this, key](const QImage &image) { keep(key, image); });
    }
}

void Thumbnails::keep(const Key &key, const QImage &image)
{
    m_running.remove(key);
    auto *pixmap = new QPixmap(QPixmap::fromImage(image));
    pixmap->setDevicePixelRatio(key.scale);
    const qsizetype kilobytes = 1 + image.sizeInBytes() / 1024;
    m_cache.insert(key, pixmap, kilobytes);
    decodeNext();
    if (!image.isNull())
        emit arrived();
}

} // namespace depesche::ui
