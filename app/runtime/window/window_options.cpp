// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the command line; its texts are English and not translated.
#include "runtime/window/window_options.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

namespace depesche
{

WindowOptions readWindowOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto takes = [&parser](const QStringList &names, const QString &value = {}) {
        parser.addOption(QCommandLineOption(names, QString(), value));
    };
    takes({QStringLiteral("profile")}, QStringLiteral("folder"));
    takes({QStringLiteral("demo")});
    takes({QStringLiteral("exit-after-first-paint")});
    takes({QStringLiteral("subscribe")}, QStringLiteral("address"));
    takes({QStringLiteral("h"), QStringLiteral("help")});
    takes({QStringLiteral("v"), QStringLiteral("version")});
    WindowOptions options;
    // The parser takes the first entry for the program's name.
    if (!parser.parse(QStringList{QStringLiteral("depesche")} + arguments)) {
        options.refusal = parser.errorText();
        return options;
    }
    options.profileFolder = parser.value(QStringLiteral("profile"));
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.exitAfterFirstPaint = parser.isSet(QStringLiteral("exit-after-first-paint"));
    options.subscribe = parser.value(QStringLiteral("subscribe"));
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));

    const QStringList addresses = parser.positionalArguments();
    if (addresses.size() + (options.subscribe.isEmpty() ? 0 : 1) > 1)
        options.refusal = QStringLiteral("give one address at a time");
    else if (!addresses.isEmpty())
        options.subscribe = addresses.first();
    if (options.demo && !options.profileFolder.isEmpty())
        options.refusal = QStringLiteral("--demo makes a profile of its own; leave --profile out");
    if (parser.isSet(QStringLiteral("profile")) && options.profileFolder.isEmpty())
        options.refusal = QStringLiteral("--profile needs the name of a folder");
    return options;
}

QString windowHelp()
{
    return QStringLiteral(
        "Usage: depesche [options] [address]\n"
        "Reads newspapers and feeds, also without a network.\n"
        "\n"
        "  address                    opens the subscribe dialog and looks at this address\n"
        "  --subscribe ADDRESS        the same\n"
        "  --profile FOLDER           keeps everything in this folder instead of your own profile\n"
        "  --demo                     reads an invented newsroom on this machine; the profile is thrown "
        "away\n"
        "  --exit-after-first-paint   prints as JSON how many milliseconds after the start of the process "
        "the\n"
        "                             window was shown, the list and the article were painted; then ends\n"
        "  -h, --help                 this text\n"
        "  -v, --version              the version\n"
        "\n"
        "There is one window for each profile: a second start brings it to the front.\n"
        "Exit status: 0 all went well, 1 the profile cannot be opened, 2 the command line makes no sense.\n");
}

} // namespace depesche
