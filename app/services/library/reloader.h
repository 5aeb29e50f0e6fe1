// SPDX-License-Identifier: GPL-3.0-or-later
// Reading something from the store again whenever it may have changed, but never in a storm.
#pragma once

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/logging.h"
#include "store/store_error.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace depesche::library
{

/// One question is under way at a time; wishes that come meanwhile are one wish. After an answer it rests
/// four times as long as that took (a second at most), so that a refresh, which changes the tree with every
/// feed, leaves the store's reader to those who wait for a list. Main thread; must not outlive `context`.
template <class T>
class Reloader
{
public:
    using Ask = std::function<store::Future<T>()>;
    using Take = std::function<void(T)>;

    Reloader(Clock &clock, QObject *context, Ask ask, Take take)
        : m_clock(clock), m_context(context), m_ask(std::move(ask)), m_take(std::move(take))
    {
    }

    void reload()
    {
        if (m_state == State::Idle)
            ask();
        else
            m_again = true;
    }

private:
    enum class State { Idle, Asking, Resting };

    void ask()
    {
        m_state = State::Asking;
        m_again = false;
        continueOn(m_context, m_ask(), [this, began = m_clock.monotonic()](store::Result<T> answer) {
            const auto took = m_clock.monotonic() - began;
            // Before take(), which may make somebody ask again.
            rest(std::min<std::chrono::milliseconds>(4 * took, std::chrono::seconds(1)));
            if (answer)
                m_take(std::move(*answer));
            else
                qCWarning(logStore) << "what is kept in memory could not be read again:"
                                    << answer.error().detail;
        });
    }

    void rest(std::chrono::milliseconds pause)
    {
        m_state = State::Resting;
        if (pause > std::chrono::milliseconds(0))
            m_clock.callAfter(pause, m_context, [this] { endRest(); });
        else
            QMetaObject::invokeMethod(
                m_context, [this] { endRest(); }, Qt::QueuedConnection);
    }

    void endRest()
    {
        m_state = State::Idle;
        if (m_again)
            ask();
    }

    Clock &m_clock;
    QObject *m_context;
    Ask m_ask;
    Take m_take;
    State m_state = State::Idle;
    bool m_again = false;
};

} // namespace depesche::library
