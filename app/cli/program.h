// SPDX-License-Identifier: GPL-3.0-or-later
// One run of depesche-cli: finds the command, runs it, turns its result into an exit status.
#pragma once

#include "cli/command.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace depesche::cli
{

/// Main thread. Ignores SIGPIPE for the process. First runWithoutProfile(); where that gives no status, open
/// the profile and call either runWithProfile() or refuse().
class Program
{
public:
    /// `arguments` without the program's name.
    Program(const QStringList &arguments, const QString &version);
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// The exit status where the command line is wrong, asks for help, or names a command that needs no
    /// profile. Needs no QCoreApplication.
    std::optional<int> runWithoutProfile();

    /// The folder that was named, or empty.
    QString profileFolder() const { return m_arguments.value(QStringLiteral("profile")); }

    /// Begins the command; `whenFinished` is called once with the exit status, later or before this returns.
    void runWithProfile(Services services, std::function<void(int)> whenFinished);

    /// The system wants the program to end: the command that runs finishes soon, as stopped.
    void stop();

    /// What is to be done where the store is damaged.
    ProfileCommand::OnDamage onDamage() const { return profileCommand()->onDamage(m_arguments); }

    /// The profile could not be opened: says so. The exit status.
    int refuse(const store::StoreError &reason);

    /// Says something that does not stop the command, on standard error.
    void warn(const QString &message) { m_output.error(kName + QStringLiteral(": ") + message); }

private:
    static const inline QString kName = QStringLiteral("depesche-cli");

    ProfileCommand *profileCommand() const { return dynamic_cast<ProfileCommand *>(m_command); }
    std::optional<int> selectCommand();
    int showHelp(const QString &text);
    int misused(const QString &message, const QString &seeAlso);
    int conclude(const CommandResult &result);

    QStringList m_words;
    QString m_version;
    Output m_output;
    std::vector<std::unique_ptr<Command>> m_commands;
    Command *m_command = nullptr;
    QString m_commandName;
    Arguments m_arguments;
    std::optional<Services> m_services;
};

} // namespace depesche::cli
