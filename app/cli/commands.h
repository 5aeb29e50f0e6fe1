// SPDX-License-Identifier: GPL-3.0-or-later
// The table of commands.
#pragma once

#include "cli/command.h"

#include <memory>
#include <vector>

namespace depesche::cli
{

/// Every command, in the order in which help lists them.
std::vector<std::unique_ptr<Command>> allCommands();

// One function for each, in the file that bears its name.
std::unique_ptr<Command> makeSubscribeCommand();
std::unique_ptr<Command> makeUnsubscribeCommand();
std::unique_ptr<Command> makeSetFeedCommand();
std::unique_ptr<Command> makeFeedsCommand();
std::unique_ptr<Command> makeImportOpmlCommand();
std::unique_ptr<Command> makeExportOpmlCommand();
std::unique_ptr<Command> makeRefreshCommand();
std::unique_ptr<Command> makeListCommand();
std::unique_ptr<Command> makeShowCommand();
std::unique_ptr<Command> makeExportCommand();
std::unique_ptr<Command> makeSearchCommand();
std::unique_ptr<Command> makeMarkCommand();
std::unique_ptr<Command> makeDownloadCommand();
std::unique_ptr<Command> makeFullTextCommand();
std::unique_ptr<Command> makeKeepCommand();
std::unique_ptr<Command> makeUnkeepCommand();
std::unique_ptr<Command> makeLogCommand();
std::unique_ptr<Command> makeDoctorCommand();
std::unique_ptr<Command> makeParseFeedCommand();
std::unique_ptr<Command> makeTickerCommand();
std::unique_ptr<Command> makeParseTickerCommand();
std::unique_ptr<Command> makeSanitizeCommand();
std::unique_ptr<Command> makeExtractCommand();
std::unique_ptr<Command> makeImageInfoCommand();

} // namespace depesche::cli
