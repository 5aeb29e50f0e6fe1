// SPDX-License-Identifier: GPL-3.0-or-later
// The table of commands, filled.
#include "cli/commands.h"

namespace depesche::cli
{

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    for (const auto make :
         {makeSubscribeCommand,   makeUnsubscribeCommand, makeSetFeedCommand, makeFeedsCommand,
          makeImportOpmlCommand,  makeExportOpmlCommand,  makeRefreshCommand, makeListCommand,
          makeShowCommand,        makeExportCommand,      makeSearchCommand,  makeMarkCommand,
          makeDownloadCommand,    makeFullTextCommand,    makeKeepCommand,    makeUnkeepCommand,
          makeLogCommand,         makeTickerCommand,      makeDoctorCommand,  makeParseFeedCommand,
          makeParseTickerCommand, makeSanitizeCommand,    makeExtractCommand, makeImageInfoCommand})
        commands.push_back(make());
    return commands;
}

} // namespace depesche::cli
