// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures for rows: decoded on the pool, kept while there is room.
#pragma once

#include <QCache>
#include <QList>
#include <QObject>
#include <QPixmap>
#include <QSet>

#include <functional>

namespace depesche
{
class Executor;
}

namespace depesche::ui
{

/// Main thread; never waits. What was asked for last is decoded first, because it is what is in sight.
class Thumbnails final : public QObject
{
    Q_OBJECT
public:
    using PicturePath = std::function<QString(const QString &hash)>;

    Thumbnails(PicturePath picturePath, Executor &executor, QObject *parent = nullptr);

    /// A null pixmap while it is not decoded (arrived() follows) and where it can not be.
    QPixmap pixmap(const QString &hash, const QSize &size, qreal devicePixelRatio);

signals:
    void arrived();

private:
    struct Key {
        QString hash;
        QSize pixels;
        qreal scale = 1;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.hash, key.pixels.width(), key.pixels.height());
        }
    };

    void decodeNext();
    void keep(const Key &key, const QImage &image);

    PicturePath m_picturePath;
    Executor &m_executor;
    QCache<Key, QPixmap> m_cache; ///< cost in kilobytes; null pixmaps are known to be impossible
    QList<Key> m_waiting;         ///< the last one is next
    QSet<Key> m_running;
};

} // namespace depesche::ui
