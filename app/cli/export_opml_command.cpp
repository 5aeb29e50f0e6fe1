// SPDX-License-Identifier: GPL-3.0-or-later
// export-opml: the subscriptions as a list for other readers.
#include "cli/commands.h"
#include "services/library/library_service.h"
#include "store/feed_repository.h"
#include "store/store.h"

namespace depesche::cli
{

namespace
{

class ExportOpmlCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("export-opml"),
            .operands = {},
            .summary = QStringLiteral("print the subscriptions as OPML 2.0"),
            .details = QStringLiteral(
                "Folders, titles and addresses, in the order of the list. Passwords are never in it."),
            .options = {},
        };
    }

protected:
    void start() override
    {
        connect(&services().library, &library::LibraryService::loaded, this, [this] {
            output().bytes(services().library.exportOpml());
            finish();
        });
        // The service says nothing when it cannot load; asked first, the store tells why.
        then(services().store.feeds().subscriptions(),
             [this](const Subscriptions &) { services().library.load(); });
    }
};

} // namespace

std::unique_ptr<Command> makeExportOpmlCommand()
{
    return std::make_unique<ExportOpmlCommand>();
}

} // namespace depesche::cli
