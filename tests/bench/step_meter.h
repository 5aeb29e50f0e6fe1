// SPDX-License-Identifier: GPL-3.0-or-later
// How long the main thread is away from its event loop.
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonObject>

#include <vector>

namespace depesche::bench
{

/// An application that measures. A step is what runs between two looks of the event loop for something new:
/// all events that one turn delivers. While a step lasts, no key press is seen and nothing is painted.
class MeteredApplication final : public QApplication
{
    Q_OBJECT
public:
    MeteredApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    /// Steps from now on count.
    void begin();
    /// steps; wall_ms and cpu_ms with p50, p99 and max, the latter being what this thread computed, whatever
    /// else the machine did; worst: what the longest steps consisted of, dearest receivers first.
    QJsonObject report() const;

private:
    struct Delivery {
        QByteArray receiver; ///< class name
        int eventType = 0;
        qint64 nanoseconds = 0;
    };
    struct Step {
        qint64 nanoseconds = 0; ///< by the clock on the wall
        qint64 cpu = 0;         ///< of this thread alone
        std::vector<Delivery> deliveries;
    };

    void endStep();

    std::vector<qint64> m_steps;
    std::vector<qint64> m_cpu;
    std::vector<Step> m_worst; ///< the longest so far, longest first
    Step m_step;
    int m_depth = 0;
    bool m_counting = false;
};

} // namespace depesche::bench
