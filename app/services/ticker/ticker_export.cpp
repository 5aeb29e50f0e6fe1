// SPDX-License-Identifier: GPL-3.0-or-later
// TickerExport: ticker, entries page by page, pictures, then one document on the pool.
#include "services/ticker/ticker_export.h"

#include "base/clock.h"
#include "base/executor.h"
#include "base/safe_file_name.h"
#include "base/whole_file.h"
#include "store/picture_repository.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace depesche::ticker
{
namespace
{

constexpr int kEntriesAtOnce = 1000;
/// A file that no browser could open helps nobody: pictures beyond are links.
constexpr qint64 kMostPictureBytes = 200 * 1024 * 1024;

struct TickerMaterial {
    rendering::TickerPageInput input;
    bool oldestFirst = false;
};

using Shared = std::shared_ptr<TickerMaterial>;
using Collected = store::Result<Shared>;

QFuture<Collected> withEntries(store::TickerRepository &tickers, const Shared &material)
{
    std::optional<TickerPosition> after;
    if (!material->input.entries.isEmpty())
        after = TickerPosition{material->input.entries.last().sortedAt, material->input.entries.last().id};
    return tickers.page(material->input.ticker.id, after, material->oldestFirst, kEntriesAtOnce)
        .then([&tickers, material](const store::Result<QList<TickerEntry>> &page) {
            if (!page)
                return QtFuture::makeReadyFuture(Collected(Unexpected{page.error()}));
            material->input.entries += *page;
            if (page->size() < kEntriesAtOnce)
                return QtFuture::makeReadyFuture(Collected(material));
            return withEntries(tickers, material);
        })
        .unwrap();
}

QFuture<Collected> withPicture(store::PictureRepository &pictures, const Shared &material,
                               const std::shared_ptr<QList<std::pair<QUrl, store::StoredPictureInfo>>> &open,
                               qint64 room)
{
    while (!open->isEmpty() && open->last().second.bytes > room)
        open->removeLast();
    if (open->isEmpty())
        return QtFuture::makeReadyFuture(Collected(material));
    const auto [url, info] = open->takeLast();
    return pictures.read(info.hash)
        .then([&pictures, material, open, url = url, info = info,
               room](const store::Result<store::PictureFile> &file) {
            // A file that can not be read is as good as not stored.
            if (file)
                material->input.pictures.insert(url, {info.hash, info.width, info.height, info.facts.caption,
                                                      info.facts.credit, info.facts.copyright,
                                                      rendering::dataAddress(file->bytes, file->mimeType)});
            return withPicture(pictures, material, open, file ? room - info.bytes : room);
        })
        .unwrap();
}

QFuture<Collected> withPictures(store::PictureRepository &pictures, const Shared &material)
{
    QList<QUrl> addresses;
    for (const TickerEntry &entry : std::as_const(material->input.entries)) {
        for (const Image &image : entry.content.images)
            addresses.append(image.url);
    }
    return pictures.ofAddresses(addresses)
        .then([&pictures, material](const store::Result<QHash<QUrl, store::StoredPictureInfo>> &stored) {
            auto open = std::make_shared<QList<std::pair<QUrl, store::StoredPictureInfo>>>();
            if (stored) {
                for (auto it = stored->cbegin(); it != stored->cend(); ++it)
                    open->append({it.key(), it.value()});
            }
            return withPicture(pictures, material, open, kMostPictureBytes);
        })
        .unwrap();
}

TickerExportResult writeTicker(const rendering::TickerPageInput &input, const QString &file)
{
    const rendering::ExportedDocument document = rendering::exportTicker(input);
    if (const auto written = writeWholeFile(file, document.text.toUtf8()); !written)
        return Unexpected{TickerExportFailure{{}, file, written.error()}};
    return ExportedTicker{file, int(input.entries.size()), document.picturesMissing};
}

} // namespace

QFuture<TickerExportResult> TickerExport::write(TickerId ticker, const QString &file,
                                                const TickerExportSettings &settings)
{
    auto material = std::make_shared<TickerMaterial>();
    material->input.style = settings.style;
    material->input.words = settings.words;
    material->input.locale = settings.locale;
    material->input.timeZone = settings.timeZone;
    material->input.saved = m_clock.now();
    return m_store.tickers()
        .tickers()
        .then([store = &m_store, material, ticker,
               wanted = settings.oldestFirst](const store::Result<QList<Ticker>> &tickers) {
            if (!tickers)
                return QtFuture::makeReadyFuture(Collected(Unexpected{tickers.error()}));
            const auto found = std::find_if(tickers->begin(), tickers->end(),
                                            [ticker](const Ticker &one) { return one.id == ticker; });
            if (found == tickers->end())
                return QtFuture::makeReadyFuture(
                    Collected(Unexpected{store::StoreError{store::StoreErrorCode::NotFound, {}, {}}}));
            material->input.ticker = *found;
            material->oldestFirst = wanted.value_or(found->oldestFirst);
            return withEntries(store->tickers(), material);
        })
        .unwrap()
        .then([store = &m_store](const Collected &collected) {
            return collected ? withPictures(store->pictures(), *collected)
                             : QtFuture::makeReadyFuture(collected);
        })
        .unwrap()
        .then([executor = &m_executor, file](const Collected &collected) {
            if (!collected)
                return QtFuture::makeReadyFuture(
                    TickerExportResult(Unexpected{TickerExportFailure{collected.error(), {}, {}}}));
            return executor->run([file, ready = *collected] { return writeTicker(ready->input, file); });
        })
        .unwrap();
}

QString tickerFileName(const QString &title)
{
    return safeFileName(title, QStringLiteral("ticker")) + QStringLiteral(".html");
}

} // namespace depesche::ticker
