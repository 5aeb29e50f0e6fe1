// SPDX-License-Identifier: GPL-3.0-or-later
// windowServices(): one line for each part.
#include "runtime/window/core_services.h"

#include "runtime/core.h"
#include "services/refresh/activity_file.h"
#include "store/picture_repository.h"
#include "store/store.h"

namespace depesche
{

ui::WindowServices windowServices(Core &core, QApplication &application, bool demoAvailable)
{
    return {application,
            core.library(),
            core.refresh(),
            core.discovery(),
            core.activity(),
            core.reading(),
            core.exporter(),
            core.offline(),
            core.fullTexts(),
            core.pageKeeper(),
            core.tickers(),
            core.tickerLibrary(),
            core.tickerDiscovery(),
            core.tickerExport(),
            core.settings(),
            core.executor(),
            core.clock(),
            [&pictures = core.store().pictures()](const QString &hash) { return pictures.path(hash); },
            core.activityFile().path(),
            productVersion(),
            demoAvailable};
}

} // namespace depesche
