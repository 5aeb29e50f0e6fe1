// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a command with a profile.
#include "cli/command.h"

#include "cli/failure_words.h"

#include <utility>

namespace depesche::cli
{

void ProfileCommand::begin(const Arguments &arguments, Services &services, Output &output,
                           Finish whenFinished)
{
    m_arguments = &arguments;
    m_services = &services;
    m_output = &output;
    m_whenFinished = std::move(whenFinished);
    start();
}

void ProfileCommand::stop()
{
    fail(QStringLiteral("stopped before it was done; what was finished is stored"));
}

CommandResult ProfileCommand::refused(const store::StoreError &reason, const Arguments &, Output &)
{
    return failed(words(reason));
}

void ProfileCommand::finish(CommandResult result)
{
    if (isFinished())
        return;
    const Finish whenFinished = std::exchange(m_whenFinished, nullptr);
    whenFinished(std::move(result));
}

void ProfileCommand::fail(const store::StoreError &error)
{
    fail(words(error));
}

} // namespace depesche::cli
