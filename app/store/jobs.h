// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of work for the two database threads and the futures they fulfil.
#pragma once

#include "base/cancellation.h"
#include "store/connection.h"
#include "store/store_error.h"
#include "store/write_context.h"

#include <QPromise>

#include <functional>
#include <optional>

namespace depesche::store
{

template <class T>
Future<T> finishedFuture(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// A write. It may be run more than once: a commit that fails is tried again write by write.
class WriteJob
{
public:
    virtual ~WriteJob() = default;
    WriteJob() = default;
    WriteJob(const WriteJob &) = delete;
    WriteJob &operator=(const WriteJob &) = delete;

    /// False: the write refused or failed, and its savepoint is rolled back.
    virtual bool run(WriteContext &context) = 0;
    /// On disk (or refused by run()): the future finishes.
    virtual void finish() = 0;
    virtual void fail(const StoreError &error) = 0;

    QDateTime askedAt;
};

template <class T>
class FunctionWriteJob final : public WriteJob
{
public:
    using Function = std::function<Result<T>(WriteContext &)>;

    explicit FunctionWriteJob(Function function) : m_function(std::move(function)) { m_promise.start(); }
    Future<T> future() { return m_promise.future(); }

    bool run(WriteContext &context) override
    {
        m_outcome.reset();
        m_outcome.emplace(m_function(context));
        return m_outcome->hasValue();
    }
    void finish() override { resolve(std::move(*m_outcome)); }
    void fail(const StoreError &error) override { resolve(Unexpected{error}); }

private:
    void resolve(Result<T> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    Function m_function;
    QPromise<Result<T>> m_promise;
    std::optional<Result<T>> m_outcome;
};

class ReadJob
{
public:
    virtual ~ReadJob() = default;
    ReadJob() = default;
    ReadJob(const ReadJob &) = delete;
    ReadJob &operator=(const ReadJob &) = delete;

    virtual void run(Connection &db) = 0;
    virtual void fail(const StoreError &error) = 0;

    Cancellation cancellation; ///< by who asked
};

template <class T>
class FunctionReadJob final : public ReadJob
{
public:
    using Function = std::function<Result<T>(Connection &)>;

    explicit FunctionReadJob(Function function) : m_function(std::move(function)) { m_promise.start(); }
    Future<T> future() { return m_promise.future(); }

    void run(Connection &db) override { resolve(m_function(db)); }
    void fail(const StoreError &error) override { resolve(Unexpected{error}); }

private:
    void resolve(Result<T> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    Function m_function;
    QPromise<Result<T>> m_promise;
};

} // namespace depesche::store
