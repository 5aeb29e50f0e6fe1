// SPDX-License-Identifier: GPL-3.0-or-later
// Values of the store as values of the renderer.
#include "services/reading/page_input.h"

namespace depesche::reading
{
namespace
{

rendering::StoredPicture storedPicture(const store::StoredPictureInfo &info)
{
    const store::PictureFacts &facts = info.facts;
    return {info.hash, info.width, info.height, facts.caption, facts.credit, facts.copyright};
}

} // namespace

rendering::PageInput pageInput(Article article, const QHash<QUrl, store::StoredPictureInfo> &stored,
                               const PageSettings &settings)
{
    rendering::PageInput input;
    for (auto it = stored.cbegin(); it != stored.cend(); ++it)
        input.pictures.insert(it.key(), storedPicture(*it));
    input.article = std::move(article);
    input.style = settings.style;
    input.words = settings.words;
    input.locale = settings.locale;
    input.timeZone = settings.timeZone;
    return input;
}

} // namespace depesche::reading
