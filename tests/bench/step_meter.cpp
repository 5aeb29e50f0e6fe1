// SPDX-License-Identifier: GPL-3.0-or-later
// MeteredApplication: outermost deliveries, summed from one turn of the event loop to the next.
#include "step_meter.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QJsonArray>
#include <QMetaObject>
#include <QThread>

#include <algorithm>
#include <ctime>
#include <utility>

namespace depesche::bench
{

namespace
{

constexpr size_t kWorstKept = 8;
constexpr qint64 kNanosecondsPerSecond = 1'000'000'000;

qint64 threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * kNanosecondsPerSecond + time.tv_nsec;
}

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds / 1000) / 1000;
}

qint64 percentile(const std::vector<qint64> &sorted, double share)
{
    return sorted.empty() ? 0 : sorted[size_t(share * double(sorted.size() - 1))];
}

/// Class, and whose it is: a future's watcher says nothing without its owner.
QByteArray nameOf(const QObject &receiver)
{
    QByteArray name = receiver.metaObject()->className();
    if (const QObject *owner = receiver.parent())
        name = owner->metaObject()->className() + QByteArray(" / ") + name;
    return name;
}

QJsonObject figures(std::vector<qint64> steps)
{
    std::sort(steps.begin(), steps.end());
    return {{QStringLiteral("p50"), milliseconds(percentile(steps, 0.5))},
            {QStringLiteral("p99"), milliseconds(percentile(steps, 0.99))},
            {QStringLiteral("max"), milliseconds(percentile(steps, 1))}};
}

} // namespace

MeteredApplication::MeteredApplication(int &argc, char **argv) : QApplication(argc, argv)
{
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { endStep(); });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { endStep(); });
}

bool MeteredApplication::notify(QObject *receiver, QEvent *event)
{
    // Qt 6 brings the events of every thread here.
    if (QThread::currentThread() != thread() || !m_counting || m_depth > 0)
        return QApplication::notify(receiver, event);
    // Both may be gone afterwards.
    Delivery delivery{nameOf(*receiver), int(event->type()), 0};
    QElapsedTimer timer;
    const qint64 cpuBefore = threadTime();
    timer.start();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    delivery.nanoseconds = timer.nsecsElapsed();
    m_step.nanoseconds += delivery.nanoseconds;
    m_step.cpu += threadTime() - cpuBefore;
    m_step.deliveries.push_back(std::move(delivery));
    return handled;
}

void MeteredApplication::begin()
{
    m_steps.clear();
    m_cpu.clear();
    m_worst.clear();
    m_step = {};
    m_counting = true;
}

void MeteredApplication::endStep()
{
    // A loop inside of a delivery ends no step: the outer one still waits.
    if (!m_counting || m_depth > 0 || m_step.deliveries.empty())
        return;
    Step step = std::exchange(m_step, {});
    m_steps.push_back(step.nanoseconds);
    m_cpu.push_back(step.cpu);
    if (m_worst.size() == kWorstKept && m_worst.back().nanoseconds >= step.nanoseconds)
        return;
    const auto place = std::find_if(m_worst.begin(), m_worst.end(), [&step](const Step &other) {
        return other.nanoseconds < step.nanoseconds;
    });
    m_worst.insert(place, std::move(step));
    if (m_worst.size() > kWorstKept)
        m_worst.pop_back();
}

QJsonObject MeteredApplication::report() const
{
    QJsonArray worst;
    for (const Step &step : m_worst) {
        std::vector<Delivery> deliveries = step.deliveries;
        std::sort(deliveries.begin(), deliveries.end(),
                  [](const Delivery &a, const Delivery &b) { return a.nanoseconds > b.nanoseconds; });
        QJsonArray dearest;
        for (size_t i = 0; i < std::min<size_t>(deliveries.size(), 3); ++i)
            dearest.append(QStringLiteral("%1, event %2: %3 ms")
                               .arg(QString::fromLatin1(deliveries[i].receiver))
                               .arg(deliveries[i].eventType)
                               .arg(milliseconds(deliveries[i].nanoseconds)));
        worst.append(QJsonObject{{QStringLiteral("ms"), milliseconds(step.nanoseconds)},
                                 {QStringLiteral("cpu_ms"), milliseconds(step.cpu)},
                                 {QStringLiteral("events"), int(deliveries.size())},
                                 {QStringLiteral("dearest"), dearest}});
    }
    return {{QStringLiteral("steps"), int(m_steps.size())},
            {QStringLiteral("wall_ms"), figures(m_steps)},
            {QStringLiteral("cpu_ms"), figures(m_cpu)},
            {QStringLiteral("worst"), worst}};
}

} // namespace depesche::bench
