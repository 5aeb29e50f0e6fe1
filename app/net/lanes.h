// SPDX-License-Identifier: GPL-3.0-or-later
// Access managers, each for one transfer at a time.
#pragma once

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QString>
#include <QThread>

#include <memory>
#include <vector>

namespace depesche::net
{

/// An access manager does all its HTTP on one thread, and Qt 6.4 reads a head without looking up: a server
/// that sends header lines faster than they are read holds that thread, and everything on it, for as long as
/// it likes. With one transfer for each manager it holds nobody else.
class Lanes final : public QObject
{
    Q_OBJECT
public:
    Lanes() = default;
    ~Lanes() override;

    /// An idle lane, best one that was used for `host` last and may still be connected; else a new one.
    QNetworkAccessManager *take(const QString &host);
    /// A lane that has no connection of anybody else's. To be abandoned when it is done.
    QNetworkAccessManager *takeNew();
    void giveBack(QNetworkAccessManager *lane, const QString &host);
    /// A lane whose transfer was cut off: its thread may be held for long, so it is destroyed where nobody
    /// waits.
    void abandon(QNetworkAccessManager *lane);

private:
    struct Idle {
        std::unique_ptr<QNetworkAccessManager> lane;
        QString host;
    };

    std::vector<Idle> m_idle; ///< used last at the end
    QSet<QNetworkAccessManager *> m_taken;
    QList<QThread *> m_burials; ///< threads in which abandoned lanes are destroyed
};

} // namespace depesche::net
