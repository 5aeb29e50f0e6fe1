// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a picture file.
#include "extraction/image_header.h"
#include "extraction/image_metadata.h"
#include "fuzz/expect.h"
#include "pictures/avif.h"

#include <cstddef>
#include <cstdint>

using namespace depesche;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray file(reinterpret_cast<const char *>(data), qsizetype(size));
    const extraction::ImageHeader header = extraction::readImageHeader(file);
    fuzz::expect(header.width >= 0 && header.height >= 0, "a size is not negative");
    const auto metadata = extraction::readImageMetadata(file);
    fuzz::expect(!metadata || metadata->width >= 0, "a size is not negative");
    const auto raster = pictures::decodeAvif(file, 1'000'000);
    fuzz::expect(!raster || raster->rgba.size() == raster->size.width() * raster->size.height() * 4,
                 "as many pixels as the size says");
    return 0;
}
