// SPDX-License-Identifier: GPL-3.0-or-later
// TickerPictures: one question for all that one painting wanted to know.
#include "ui/ticker/ticker_pictures.h"

#include "base/continue_on.h"
#include "services/ticker/ticker_library.h"

#include <utility>

namespace depesche::ui
{
namespace
{

constexpr qsizetype kMostKnown = 5000;
constexpr int kGatherMs = 30;

} // namespace

TickerPictures::TickerPictures(ticker::TickerLibrary &library, QObject *parent)
    : QObject(parent), m_library(library)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(kGatherMs);
    connect(&m_turn, &QTimer::timeout, this, &TickerPictures::ask);
}

QString TickerPictures::hash(const QUrl &url)
{
    if (const auto known = m_stored.constFind(url); known != m_stored.cend())
        return known->hash;
    if (url.isValid() && !m_asked.contains(url)) {
        m_asked.insert(url);
        m_turn.start();
    }
    return {};
}

void TickerPictures::lookAgain()
{
    for (auto known = m_stored.cbegin(); known != m_stored.cend(); ++known) {
        if (known->hash.isEmpty())
            m_asked.insert(known.key());
    }
    if (!m_asked.isEmpty() && !m_turn.isActive())
        m_turn.start();
}

void TickerPictures::ask()
{
    const QSet<QUrl> asked = std::exchange(m_asked, {});
    continueOn(this, m_library.pictures(asked.values()),
               [this, asked](const store::Result<QHash<QUrl, store::StoredPictureInfo>> &found) {
                   if (!found)
                       return;
                   if (m_stored.size() > kMostKnown)
                       m_stored.clear();
                   for (const QUrl &url : asked) {
                       const store::StoredPictureInfo info = found->value(url);
                       m_stored.insert(url, {info.hash, QSize(info.width, info.height)});
                       if (info.hash.isEmpty() && !m_told.contains(url)) {
                           m_told.insert(url);
                           emit wanted(url);
                       }
                   }
                   if (!found->isEmpty())
                       emit arrived();
               });
}

} // namespace depesche::ui
