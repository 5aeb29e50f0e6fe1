// SPDX-License-Identifier: GPL-3.0-or-later
// Places are counted in blocks of text: these stay the same when pictures arrive or sizes change; heights do
// not.
#include "ui/reader/place_scripts.h"

#include <algorithm>

namespace depesche::ui
{
namespace
{

const char kBlocks[] = "const blocks = document.querySelectorAll('h1, .text p, .text h2, .text h3, .text li, "
                       ".text blockquote, .text pre');";

// The first block of text that is in sight, and how far its top is from the top of the window.
const char kWhere[] = R"js((() => {
  %1
  for (let i = 0; i < blocks.length; ++i) {
    const box = blocks[i].getBoundingClientRect();
    if (box.bottom > 0)
      return [i, Math.round(box.top), Math.round(window.scrollY)];
  }
  return [-1, 0, Math.round(window.scrollY)];
})())js";

const char kGoBack[] = R"js((() => {
  %1
  const block = blocks[%2];
  window.scrollTo(0, block ? block.getBoundingClientRect().top + window.scrollY - (%3) : %4);
})())js";

// Less than half a window down, the text was barely begun; with its last line in sight, it was read.
const char kPlace[] = R"js((() => {
  %1
  const text = document.querySelector('.text');
  const begun = window.scrollY >= window.innerHeight / 2;
  const ended = !text || text.getBoundingClientRect().bottom <= window.innerHeight + 8;
  if (!begun || ended)
    return [];
  for (let i = 0; i < blocks.length; ++i) {
    const box = blocks[i].getBoundingClientRect();
    if (box.bottom > 0)
      return [i, box.height > 0 ? Math.floor(1000 * Math.max(0, -box.top) / box.height) : 0];
  }
  return [];
})())js";

const char kGoTo[] = R"js((() => {
  %1
  const block = blocks[%2];
  if (!block)
    return;
  const box = block.getBoundingClientRect();
  window.scrollTo(0, box.top + window.scrollY + box.height * %3 / 1000);
})())js";

QString script(const char *text)
{
    return QString::fromLatin1(text).replace(QLatin1String("%1"), QLatin1String(kBlocks));
}

} // namespace

QString whereScript()
{
    return script(kWhere);
}

QString goBackScript(const QVariant &where)
{
    const QVariantList values = where.toList();
    if (values.size() != 3 || values.at(2).toInt() <= 0)
        return {};
    return script(kGoBack)
        .replace(QLatin1String("%2"), QString::number(values.at(0).toInt()))
        .replace(QLatin1String("%3"), QString::number(values.at(1).toInt()))
        .replace(QLatin1String("%4"), QString::number(values.at(2).toInt()));
}

QString placeScript()
{
    return script(kPlace);
}

std::optional<ReadingPlace> readingPlace(const QVariant &answer)
{
    const QVariantList values = answer.toList();
    if (values.size() != 2 || values.at(0).toInt() < 0)
        return std::nullopt;
    return ReadingPlace{values.at(0).toInt(), std::clamp(values.at(1).toInt(), 0, 999)};
}

QString goToScript(const ReadingPlace &place)
{
    return script(kGoTo)
        .replace(QLatin1String("%2"), QString::number(place.block))
        .replace(QLatin1String("%3"), QString::number(place.permille));
}

} // namespace depesche::ui
