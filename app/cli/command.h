// SPDX-License-Identifier: GPL-3.0-or-later
// What a command of depesche-cli is.
#pragma once

#include "base/continue_on.h"
#include "base/expected.h"
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/services.h"
#include "store/store_error.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace depesche::cli
{

enum ExitStatus {
    kSuccess = 0,
    kFailed = 1, ///< the command could not do its work
    kUsage = 2,  ///< it was called in a way that it does not know
};

/// Why a command did not do its work.
struct CommandFailure {
    QString message; ///< English, one line, names the thing and what to do; empty: the output says it all
    int status = kFailed;
};

using CommandResult = Expected<void, CommandFailure>;

/// A failure with a message, of the status kFailed.
inline Unexpected<CommandFailure> failed(const QString &message)
{
    return Unexpected{CommandFailure{message, kFailed}};
}

/// A failure of the person who typed the command.
inline Unexpected<CommandFailure> misused(const QString &message)
{
    return Unexpected{CommandFailure{message, kUsage}};
}

struct CommandInfo {
    QString name;
    QString operands; ///< as the synopsis shows them: "FILE..."
    QString summary;  ///< one line
    QString details;  ///< paragraphs of its help
    QList<OptionSpec> options;
    int leastOperands = 0;
    int mostOperands = 0;      ///< -1: any number
    bool dashOperands = false; ///< words like -this are operands
};

class Command
{
public:
    virtual ~Command() = default;
    virtual CommandInfo info() const = 0;
};

/// Bytes in, text out: no profile, no network, no event loop.
class FileCommand : public Command
{
public:
    virtual CommandResult run(const Arguments &arguments, Output &output) = 0;
};

/// Works on a profile, on the event loop of the main thread.
class ProfileCommand : public QObject, public Command
{
public:
    using Finish = std::function<void(CommandResult)>;

    /// Begins the work; finish() ends it, now or later, once. The references live longer than the command.
    void begin(const Arguments &arguments, Services &services, Output &output, Finish whenFinished);
    /// The system asked the program to end: finish soon. Work that is stored stays.
    virtual void stop();
    /// How a damaged store is met: most commands have what can be read rescued first and go on with that.
    enum class OnDamage { Rescue, CheckAndRescue, Refuse };
    virtual OnDamage onDamage(const Arguments &) const { return OnDamage::Rescue; }
    /// The profile could not be opened.
    virtual CommandResult refused(const store::StoreError &reason, const Arguments &arguments,
                                  Output &output);

protected:
    virtual void start() = 0;

    const Arguments &arguments() const { return *m_arguments; }
    bool wantsJson() const { return m_arguments->has(QStringLiteral("json")); }
    Services &services() const { return *m_services; }
    Output &output() const { return *m_output; }

    void finish(CommandResult result);
    void finish() { finish(CommandResult()); }
    /// Ends with the store's reason.
    void fail(const store::StoreError &error);
    void fail(const QString &message) { finish(failed(message)); }
    bool isFinished() const { return !m_whenFinished; }

    /// Goes on with the store's answer on the event loop, or ends with its reason.
    template <class T, class F>
    void then(const store::Future<T> &answer, F use)
    {
        continueOn(this, answer, [this, use = std::move(use)](store::Result<T> result) mutable {
            if (isFinished())
                return;
            if (!result)
                fail(result.error());
            else if constexpr (std::is_void_v<T>)
                use();
            else
                use(std::move(result).value());
        });
    }

private:
    const Arguments *m_arguments = nullptr;
    Services *m_services = nullptr;
    Output *m_output = nullptr;
    Finish m_whenFinished;
};

} // namespace depesche::cli
