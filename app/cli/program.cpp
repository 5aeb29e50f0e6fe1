// SPDX-License-Identifier: GPL-3.0-or-later
// From words to a command, from its result to an exit status.
#include "cli/program.h"

#include "cli/commands.h"
#include "cli/help.h"

#include <algorithm>
#include <csignal>
#include <utility>

namespace depesche::cli
{

Program::Program(const QStringList &arguments, const QString &version)
    : m_words(arguments), m_version(version), m_commands(allCommands())
{
    // A reader that goes away shows as an error of write(), not as a signal.
    std::signal(SIGPIPE, SIG_IGN);
}

std::optional<int> Program::runWithoutProfile()
{
    if (const auto status = selectCommand())
        return status;
    auto *fileCommand = dynamic_cast<FileCommand *>(m_command);
    if (!fileCommand)
        return std::nullopt;
    return conclude(fileCommand->run(m_arguments, m_output));
}

std::optional<int> Program::selectCommand()
{
    const auto general = QStringLiteral("depesche-cli --help");
    const qsizetype position = commandPosition(m_words, commonOptions());
    if (position < 0) {
        const auto options = readArguments(m_words, commonOptions(), false);
        if (!options)
            return misused(options.error(), general);
        if (options->has(QStringLiteral("version")))
            return showHelp(QStringLiteral("depesche-cli %1\n").arg(m_version));
        if (options->has(QStringLiteral("help")))
            return showHelp(generalHelp(m_commands));
        return misused(QStringLiteral("name a command"), general);
    }
    m_commandName = m_words.at(position);
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&](const auto &candidate) {
        return candidate->info().name == m_commandName;
    });
    if (found == m_commands.end()) {
        const QString unknown = std::exchange(m_commandName, QString());
        return misused(QStringLiteral("there is no command %1").arg(unknown), general);
    }
    m_command = found->get();
    const CommandInfo info = m_command->info();
    const QString special = QStringLiteral("depesche-cli %1 --help").arg(info.name);

    QStringList words = m_words;
    words.removeAt(position);
    auto arguments = readArguments(words, info.options + commonOptions(), info.dashOperands);
    if (!arguments)
        return misused(arguments.error(), special);
    m_arguments = std::move(arguments).value();
    if (m_arguments.has(QStringLiteral("version")))
        return showHelp(QStringLiteral("depesche-cli %1\n").arg(m_version));
    if (m_arguments.has(QStringLiteral("help")))
        return showHelp(commandHelp(info));
    const qsizetype count = m_arguments.operands().size();
    if (count < info.leastOperands)
        return misused(QStringLiteral("it wants %1").arg(info.operands), special);
    if (info.mostOperands >= 0 && count > info.mostOperands)
        return misused(QStringLiteral("\"%1\" is one argument too many")
                           .arg(m_arguments.operands().at(info.mostOperands)),
                       special);
    return std::nullopt;
}

int Program::showHelp(const QString &text)
{
    m_output.bytes(text.toUtf8());
    return conclude(CommandResult());
}

int Program::misused(const QString &message, const QString &seeAlso)
{
    return conclude(cli::misused(message + QStringLiteral("; see ") + seeAlso));
}

void Program::runWithProfile(Services services, std::function<void(int)> whenFinished)
{
    m_services.emplace(services);
    profileCommand()->begin(m_arguments, *m_services, m_output,
                            [this, whenFinished = std::move(whenFinished)](const CommandResult &result) {
                                whenFinished(conclude(result));
                            });
}

void Program::stop()
{
    profileCommand()->stop();
}

int Program::refuse(const store::StoreError &reason)
{
    return conclude(profileCommand()->refused(reason, m_arguments, m_output));
}

int Program::conclude(const CommandResult &result)
{
    if (result) {
        if (m_output.flush() || m_output.isBroken())
            return kSuccess;
        m_output.error(
            QStringLiteral("%1: standard output cannot be written: %2").arg(kName, m_output.failure()));
        return kFailed;
    }
    const CommandFailure &failure = result.error();
    if (failure.message.isEmpty()) {
        m_output.flush();
        return failure.status;
    }
    m_output.drop();
    const QString who = m_commandName.isEmpty() ? kName : kName + u' ' + m_commandName;
    m_output.error(who + QStringLiteral(": ") + failure.message);
    return failure.status;
}

} // namespace depesche::cli
