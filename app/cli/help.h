// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that --help prints.
#pragma once

#include "cli/command.h"

#include <memory>
#include <vector>

namespace depesche::cli
{

/// Options that every command takes.
QList<OptionSpec> commonOptions();

QString generalHelp(const std::vector<std::unique_ptr<Command>> &commands);
QString commandHelp(const CommandInfo &command);

} // namespace depesche::cli
