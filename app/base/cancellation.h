// SPDX-License-Identifier: GPL-3.0-or-later
// A request to stop that travels with a piece of work.
#pragma once

#include <QObject>

#include <atomic>
#include <memory>

namespace depesche
{

/// Emits cancelled() once, on the thread that called cancel().
class CancellationSource : public QObject
{
    Q_OBJECT
public:
    void cancel();
    bool isCancelled() const { return m_cancelled.load(); }

signals:
    void cancelled();

private:
    std::atomic<bool> m_cancelled{false};
};

/// Copyable handle. A default-made one can never be cancelled. isCancelled() may be asked from any thread.
class Cancellation
{
public:
    Cancellation() = default;
    static Cancellation make() { return Cancellation(std::make_shared<CancellationSource>()); }

    bool isCancelled() const { return m_source && m_source->isCancelled(); }
    void cancel() const
    {
        if (m_source)
            m_source->cancel();
    }
    /// For connecting to cancelled(); null for a handle that can never be cancelled.
    const CancellationSource *source() const { return m_source.get(); }

private:
    explicit Cancellation(std::shared_ptr<CancellationSource> source) : m_source(std::move(source)) {}
    std::shared_ptr<CancellationSource> m_source;
};

} // namespace depesche
