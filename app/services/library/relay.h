// SPDX-License-Identifier: GPL-3.0-or-later
// A future for the answer of a question that can only be asked later.
#pragma once

#include "base/continue_on.h"
#include "store/store_error.h"

#include <QPromise>

#include <memory>

namespace depesche::library
{

/// Copies share one answer. It is never given where the context is gone by then.
template <class T>
class Relay
{
public:
    Relay() { m_promise->start(); }
    store::Future<T> future() const { return m_promise->future(); }
    void follow(QObject *context, const store::Future<T> &answer) const
    {
        continueOn(context, answer, [promise = m_promise](const store::Result<T> &result) {
            promise->addResult(result);
            promise->finish();
        });
    }

private:
    std::shared_ptr<QPromise<store::Result<T>>> m_promise = std::make_shared<QPromise<store::Result<T>>>();
};

} // namespace depesche::library
