// SPDX-License-Identifier: GPL-3.0-or-later
// Continuing a future on an object that may be gone by then.
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <type_traits>
#include <utility>

namespace depesche
{

/// Calls `call` with the future's result, later, on the thread of `context`; never if `context` is gone by
/// then or the future was cancelled. QFuture::then(context, ...) of Qt 6.4 can not be used for that: it
/// asserts that the context lives and looks at it from the thread that finished the future.
template <class T, class F>
void continueOn(QObject *context, const QFuture<T> &future, F call)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, call = std::move(call)]() mutable {
                         watcher->deleteLater();
                         if constexpr (std::is_void_v<T>) {
                             if (!watcher->isCanceled())
                                 call();
                         } else if (watcher->future().isResultReadyAt(0)) {
                             call(watcher->result());
                         }
                     });
    watcher->setFuture(future);
}

} // namespace depesche
