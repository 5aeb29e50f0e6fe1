// SPDX-License-Identifier: GPL-3.0-or-later
// Articles with pictures in a real store, and a network that has those pictures.
#pragma once

#include "scripted_http_client.h"
#include "services/test_store.h"
#include "small_pictures.h"

#include "store/picture_repository.h"

namespace depesche::testing
{

inline QUrl pictureUrl(const QString &name)
{
    return QUrl(QStringLiteral("https://pictures.example/%1.png").arg(name));
}

/// An article with these pictures.
inline ArticleDraft illustrated(const QString &title, const QStringList &pictures, const QDateTime &published)
{
    ArticleDraft draft = TestStore::draft(title, published);
    for (const QString &name : pictures) {
        Image image;
        image.url = pictureUrl(name);
        draft.images.append(image);
    }
    return draft;
}

/// The network has this picture, `bytes` long at least.
inline void serve(ScriptedHttpClient &http, const QString &name, qsizetype bytes = 0)
{
    http.reply(pictureUrl(name), smallPng(name.toUtf8(), bytes), {{"Content-Type", "image/png"}});
}

} // namespace depesche::testing
