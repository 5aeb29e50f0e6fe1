// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes: reuse of idle managers, and the end of those that may be stuck.
#include "net/lanes.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace depesche::net
{
namespace
{

/// At the end of the program stuck threads are waited for no longer than this, all together.
constexpr std::chrono::milliseconds kLastWait{300};

} // namespace

Lanes::~Lanes()
{
    m_idle.clear();
    for (QNetworkAccessManager *lane : std::exchange(m_taken, {}))
        abandon(lane);
    const QDeadlineTimer deadline(kLastWait);
    for (QThread *burial : std::as_const(m_burials)) {
        burial->disconnect(this);
        // One that goes on ends with the process; destroying a running thread would end the process now.
        if (burial->wait(deadline))
            delete burial;
    }
}

QNetworkAccessManager *Lanes::take(const QString &host)
{
    auto found =
        std::find_if(m_idle.rbegin(), m_idle.rend(), [&](const Idle &idle) { return idle.host == host; });
    if (m_idle.empty())
        return takeNew();
    const auto place = found == m_idle.rend() ? m_idle.begin() : std::prev(found.base());
    QNetworkAccessManager *lane = place->lane.release();
    m_idle.erase(place);
    m_taken.insert(lane);
    return lane;
}

QNetworkAccessManager *Lanes::takeNew()
{
    auto lane = std::make_unique<QNetworkAccessManager>();
    lane->setAutoDeleteReplies(false);
    m_taken.insert(lane.get());
    return lane.release();
}

void Lanes::giveBack(QNetworkAccessManager *lane, const QString &host)
{
    m_taken.remove(lane);
    m_idle.push_back({std::unique_ptr<QNetworkAccessManager>(lane), host});
}

void Lanes::abandon(QNetworkAccessManager *lane)
{
    m_taken.remove(lane);
    QThread *burial = QThread::create([lane] { delete lane; });
    m_burials.append(burial);
    connect(burial, &QThread::finished, this, [this, burial] {
        m_burials.removeOne(burial);
        burial->deleteLater();
    });
    lane->moveToThread(burial);
    burial->start();
}

} // namespace depesche::net
