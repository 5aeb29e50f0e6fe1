// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures of entries are stored, asked by address as rows come into sight.
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QSize>
#include <QString>
#include <QTimer>
#include <QUrl>

namespace depesche::ticker
{
class TickerLibrary;
}

namespace depesche::ui
{

/// Main thread; never waits.
class TickerPictures final : public QObject
{
    Q_OBJECT
public:
    explicit TickerPictures(ticker::TickerLibrary &library, QObject *parent = nullptr);

    /// The content hash; empty while it is not known (arrived() follows) and where the picture is not stored.
    QString hash(const QUrl &url);
    /// In pixels, as stored; empty if the picture is not.
    QSize size(const QUrl &url) const { return m_stored.value(url).size; }
    /// Pictures may have been fetched: those that were missing are looked for again.
    void lookAgain();

signals:
    void arrived();
    /// Rows in sight show it, and it is not stored. Once for each address.
    void wanted(const QUrl &url);

private:
    struct Stored {
        QString hash;
        QSize size;
    };

    void ask();

    ticker::TickerLibrary &m_library;
    QHash<QUrl, Stored> m_stored; ///< without a hash: it is not stored
    QSet<QUrl> m_asked;           ///< and not answered yet
    QSet<QUrl> m_told;            ///< as wanted
    QTimer m_turn;
};

} // namespace depesche::ui
