// SPDX-License-Identifier: GPL-3.0-or-later
// main() of depesche-cli: the core is built only for commands that need a profile.
#include "base/stop_signal.h"
#include "cli/failure_words.h"
#include "cli/program.h"
#include "runtime/core.h"

#include "settings/settings.h"

#include <QCoreApplication>
#include <QFile>

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

/// A damaged store is replaced by what can be read of it, where the command agrees to that.
Expected<std::unique_ptr<Core>, StartFailure> startCore(cli::Program &program)
{
    using OnDamage = cli::ProfileCommand::OnDamage;
    CoreOptions options;
    options.profileFolder = program.profileFolder();
    options.watchOthers = false;
    options.checkPages = program.onDamage() == OnDamage::CheckAndRescue;
    auto core = Core::start(options);
    if (core || core.error().code != store::StoreErrorCode::Damaged || program.onDamage() == OnDamage::Refuse)
        return core;
    const auto rescued = Core::rescue(options.profileFolder);
    if (!rescued)
        return Unexpected{rescued.error()};
    program.warn(cli::words(*rescued));
    options.checkPages = false;
    return Core::start(options);
}

int runWithProfile(cli::Program &program, QCoreApplication &application)
{
    auto core = startCore(program);
    if (!core)
        return program.refuse(core.error());
    Core &parts = **core;
    const StopSignal stopSignal([&program] { program.stop(); });
    if (const QString kept = parts.settings().setAsideFile(); !kept.isEmpty())
        program.warn(
            QStringLiteral("the settings could not be read; they are kept as %1, and defaults are in "
                           "force")
                .arg(kept));
    QMetaObject::invokeMethod(
        &application,
        [&] {
            program.runWithProfile({parts.clock(), parts.store(), parts.library(), parts.refresh(),
                                    parts.discovery(), parts.offline(), parts.fullTexts(), parts.pageKeeper(),
                                    parts.exporter(), parts.activityFile(), parts.sealedFile(),
                                    parts.tickers(), parts.tickerDiscovery(), parts.tickerExport()},
                                   [](int status) { QCoreApplication::exit(status); });
        },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    cli::guardStandardStreams();
    cli::Program program(argumentsOf(argc, argv), productVersion());
    if (const auto status = program.runWithoutProfile())
        return *status;
    QCoreApplication application(argc, argv);
    return runWithProfile(program, application);
}
