// SPDX-License-Identifier: GPL-3.0-or-later
// What of the object graph the main window works with.
#pragma once

#include "ui/shell/window_services.h"

class QApplication;

namespace depesche
{

class Core;

/// All of it lives as long as `core` and `application`.
ui::WindowServices windowServices(Core &core, QApplication &application, bool demoAvailable = false);

} // namespace depesche
