// SPDX-License-Identifier: GPL-3.0-or-later
// Where pure work runs: a thread pool that is passed in, never a global one.
#pragma once

#include "base/step_back.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

namespace depesche
{

/// Owns its threads; the destructor waits for work that has begun and drops work that has not.
class Executor
{
public:
    explicit Executor(int threads = QThread::idealThreadCount()) { m_pool.setMaxThreadCount(threads); }
    ~Executor()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }
    Executor(const Executor &) = delete;
    Executor &operator=(const Executor &) = delete;

    /// Runs `work` on a pool thread. Continue with `.then(context, ...)` to come back to the asker's thread.
    template <class F>
    auto run(F &&work)
    {
        return QtConcurrent::run(&m_pool, [work = std::forward<F>(work)]() mutable {
            stepBack();
            return work();
        });
    }

private:
    QThreadPool m_pool;
};

} // namespace depesche
