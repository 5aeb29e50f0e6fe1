// SPDX-License-Identifier: GPL-3.0-or-later
// image-info: what is written inside a picture file.
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/json_values.h"
#include "extraction/image_metadata.h"

namespace depesche::cli
{

namespace
{

constexpr qint64 kMostImageBytes = 64 * 1024 * 1024;

QJsonObject metadataValue(const extraction::ImageMetadata &metadata)
{
    return {
        {QStringLiteral("caption"), metadata.caption},
        {QStringLiteral("headline"), metadata.headline},
        {QStringLiteral("credit"), metadata.credit},
        {QStringLiteral("copyright"), metadata.copyright},
        {QStringLiteral("creator"), metadata.creator},
        {QStringLiteral("alt"), metadata.altText},
        {QStringLiteral("licence"), shown(metadata.licence)},
        {QStringLiteral("date"),
         metadata.date.isValid() ? QJsonValue(metadata.date.toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("width"), metadata.width},
        {QStringLiteral("height"), metadata.height},
        {QStringLiteral("mime_type"), metadata.mimeType},
    };
}

class ImageInfoCommand final : public FileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("image-info"),
            .operands = QStringLiteral("FILE"),
            .summary = QStringLiteral("print caption, credit and rights written in a picture as JSON"),
            .details =
                QStringLiteral("XMP counts before IPTC, IPTC before Exif. Needs no profile and no network."),
            .options = {},
            .leastOperands = 1,
            .mostOperands = 1,
        };
    }

    CommandResult run(const Arguments &arguments, Output &output) override
    {
        const QString file = arguments.operands().first();
        const auto bytes = readInput(file, kMostImageBytes);
        if (!bytes)
            return failed(bytes.error());
        const auto metadata = extraction::readImageMetadata(*bytes);
        if (!metadata) {
            const bool tooLarge = metadata.error() == extraction::ImageMetadataError::TooLarge;
            return failed(QStringLiteral("%1: %2").arg(
                file, tooLarge ? QStringLiteral("the picture is too large to be read")
                               : QStringLiteral("this is not a picture that can be read")));
        }
        output.json(metadataValue(*metadata));
        return {};
    }
};

} // namespace

std::unique_ptr<Command> makeImageInfoCommand()
{
    return std::make_unique<ImageInfoCommand>();
}

} // namespace depesche::cli
