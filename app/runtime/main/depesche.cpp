// SPDX-License-Identifier: GPL-3.0-or-later
// main() of depesche: what must happen before and after there is an application object.
#include "runtime/core.h"
#include "runtime/window/window_options.h"
#include "runtime/window/window_program.h"
#include "ui/reader/article_scheme.h"

#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QLoggingCategory>

#include <cstdio>

using namespace depesche;

namespace
{

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QFile::decodeName(argv[i]);
    return arguments;
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

/// What needs no display is done without one.
bool answeredWithoutDisplay(const WindowOptions &options)
{
    if (options.help)
        print(stdout, windowHelp());
    else if (options.version)
        print(stdout, QStringLiteral("depesche %1\n").arg(productVersion()));
    return options.help || options.version;
}

void nameApplication()
{
    QApplication::setApplicationName(QStringLiteral("depesche"));
    QApplication::setApplicationDisplayName(QStringLiteral("Depesche"));
    QApplication::setApplicationVersion(productVersion());
    QApplication::setDesktopFileName(QStringLiteral("org.depesche.Depesche"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.depesche.Depesche"),
                                                 QIcon(QStringLiteral(":/app/depesche.svg"))));
}

} // namespace

int main(int argc, char **argv)
{
    if (answeredWithoutDisplay(readWindowOptions(argumentsOf(argc, argv))))
        return 0;
    // The engine would tell the terminal about the graphics card; QT_LOGGING_RULES can ask for it.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext=false"));
    ui::registerArticleScheme();
    QApplication application(argc, argv);
    nameApplication();
    // Qt has taken its own options out by now.
    const WindowOptions options = readWindowOptions(QApplication::arguments().mid(1));
    if (!options.refusal.isEmpty()) {
        print(stderr, QStringLiteral("depesche: %1; see depesche --help\n").arg(options.refusal));
        return 2;
    }
    WindowProgram program(application, options);
    if (const auto status = program.start())
        return *status;
    const int status = QApplication::exec();
    return status != 0 ? status : program.exitStatus();
}
