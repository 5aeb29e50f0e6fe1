// SPDX-License-Identifier: GPL-3.0-or-later
// sanitize: HTML cleaned by the allow list.
#include "cli/commands.h"
#include "cli/input.h"
#include "html/encoding.h"
#include "html/sanitizer.h"

namespace depesche::cli
{

namespace
{

constexpr qint64 kMostMarkupBytes = 32 * 1024 * 1024;

class SanitizeCommand final : public FileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("sanitize"),
            .operands = QStringLiteral("FILE"),
            .summary = QStringLiteral("print HTML without what is active, hidden, or tracks"),
            .details = QStringLiteral(
                "The output is HTML, as the reader stores it. Needs no profile and no network."),
            .options = {{QStringLiteral("url"), QStringLiteral("URL"),
                         QStringLiteral("base of relative addresses, which become absolute")}},
            .leastOperands = 1,
            .mostOperands = 1,
        };
    }

    CommandResult run(const Arguments &arguments, Output &output) override
    {
        const auto document = readInput(arguments.operands().first(), kMostMarkupBytes);
        if (!document)
            return failed(document.error());
        const html::DecodedText decoded = html::decodePage(*document);
        const QUrl base(arguments.value(QStringLiteral("url")));
        output.bytes(html::sanitize(decoded.text, {base}).html.toUtf8() + '\n');
        return {};
    }
};

} // namespace

std::unique_ptr<Command> makeSanitizeCommand()
{
    return std::make_unique<SanitizeCommand>();
}

} // namespace depesche::cli
