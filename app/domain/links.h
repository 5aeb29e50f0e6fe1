// SPDX-License-Identifier: GPL-3.0-or-later
// People, tags and addresses that an article carries.
#pragma once

#include <QString>
#include <QUrl>

namespace depesche
{

struct Author {
    QString name;
    QUrl url;
    QUrl avatar;
    QString email;
    friend bool operator==(const Author &, const Author &) = default;
};

/// A tag. Its key is scheme and term; its label is what people see (term, if there is no label).
struct Category {
    QString term;
    QString scheme;
    QString label;
    friend bool operator==(const Category &, const Category &) = default;
};

/// A file that belongs to an article: podcast episode, video, document.
struct Enclosure {
    QUrl url;
    QString mimeType;
    QString title;
    qint64 sizeBytes = -1;    ///< as announced, -1 if not
    int durationSeconds = -1; ///< as announced, -1 if not
    friend bool operator==(const Enclosure &, const Enclosure &) = default;
};

/// Sound or film, by the type that the source gave it.
inline bool isPlayable(const Enclosure &enclosure)
{
    return enclosure.mimeType.startsWith(QLatin1String("audio/")) ||
           enclosure.mimeType.startsWith(QLatin1String("video/"));
}

/// Another article that this one names.
struct RelatedLink {
    QUrl url;
    QString title;
    QUrl image;
    friend bool operator==(const RelatedLink &, const RelatedLink &) = default;
};

/// A discussion room that the source names (podcast:chat or an xmpp: address).
struct ChatRoom {
    QString protocol; ///< lower case, "xmpp"
    QString server;
    QString room;
    friend bool operator==(const ChatRoom &, const ChatRoom &) = default;
};

} // namespace depesche
