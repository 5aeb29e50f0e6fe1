// SPDX-License-Identifier: GPL-3.0-or-later
// Help, made from what the commands say of themselves.
#include "cli/help.h"

namespace depesche::cli
{

namespace
{

constexpr int kColumn = 24;

QString row(const QString &left, const QString &right)
{
    const QString gap = left.size() + 2 < kColumn ? QString() : QStringLiteral("\n") + QString(kColumn, u' ');
    return QStringLiteral("  ") + left.leftJustified(kColumn - 2) + gap + right + u'\n';
}

QString rows(const QList<OptionSpec> &options)
{
    QString text;
    for (const OptionSpec &option : options) {
        QString left = QStringLiteral("--") + option.name;
        if (!option.value.isEmpty())
            left += u' ' + option.value;
        text += row(left, option.help);
    }
    return text;
}

} // namespace

QList<OptionSpec> commonOptions()
{
    return {
        {QStringLiteral("profile"), QStringLiteral("DIR"),
         QStringLiteral("the folder with subscriptions and articles")},
        {QStringLiteral("json"), {}, QStringLiteral("print data as JSON")},
        {QStringLiteral("help"), {}, QStringLiteral("say how this is used, and end")},
        {QStringLiteral("version"), {}, QStringLiteral("print the version, and end")},
    };
}

QString generalHelp(const std::vector<std::unique_ptr<Command>> &commands)
{
    QString text = QStringLiteral("Usage: depesche-cli [OPTION]... COMMAND [ARGUMENT]...\n"
                                  "The command line of Depesche, a desktop news reader.\n\n"
                                  "Commands:\n");
    for (const auto &command : commands) {
        const CommandInfo info = command->info();
        text += row(info.name, info.summary);
    }
    text += QStringLiteral("\nOptions, before or after the command:\n") + rows(commonOptions());
    text += QStringLiteral(
        "\n\"depesche-cli COMMAND --help\" tells more about a command.\n"
        "The profile is ~/.local/share/depesche unless --profile names another folder. The window and\n"
        "several commands may use one profile at the same time.\n"
        "FILE may be - for standard input. Output is UTF-8.\n"
        "Exit status: 0 done, 1 failed (one line on standard error says why), 2 wrong usage.\n");
    return text;
}

QString commandHelp(const CommandInfo &command)
{
    QString text =
        QStringLiteral("Usage: depesche-cli %1 [OPTION]... %2").arg(command.name, command.operands);
    text = text.trimmed() + u'\n' + command.summary + u'\n';
    if (!command.details.isEmpty())
        text += u'\n' + command.details + u'\n';
    text += QStringLiteral("\nOptions:\n") + rows(command.options) + rows(commonOptions());
    return text;
}

} // namespace depesche::cli
