// SPDX-License-Identifier: GPL-3.0-or-later
// readMedia: walks groups and contents with the context in force.
#include "feeds/media.h"

#include "feeds/text_construct.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace depesche::feeds
{
namespace
{

constexpr int kMostFiles = 500; ///< per item

QString mediaText(const Element &element)
{
    const bool html = element.attribute("type").toLower() == "html" || element.hasElements();
    const Text text =
        html ? Text{true, element.hasElements() ? element.innerMarkup() : trimmed(element.rawText())}
             : rssText(element);
    return QString::fromUtf8(plainText(text)).simplified();
}

int positiveNumber(const QByteArray &text)
{
    return std::max(0, int(text.trimmed().toDouble()));
}

bool isImage(const QString &mimeType, const QByteArray &medium)
{
    return medium == "image" || (medium.isEmpty() && mimeType.startsWith(QLatin1String("image/")));
}

/// RSS says it with an element, Atom with the relation of a link (RFC 4287, 4.2.7.2).
bool isEnclosure(const Element &element)
{
    if (element.name == "enclosure")
        return element.ns == Ns::Plain;
    return element.name == "link" && (element.ns == Ns::Atom || element.ns == Ns::Atom03) &&
           element.attribute("rel").toLower() == "enclosure";
}

} // namespace

void addImage(QList<Image> &images, const Image &image)
{
    for (Image &known : images) {
        if (known.url != image.url && pictureKey(known.url) != pictureKey(image.url))
            continue;
        if (image.width > known.width) {
            known.url = image.url;
            known.width = image.width;
            known.height = image.height;
        }
        for (const auto field :
             {&Image::caption, &Image::credit, &Image::copyright, &Image::alt, &Image::medium}) {
            if ((known.*field).isEmpty())
                known.*field = image.*field;
        }
        return;
    }
    images.append(image);
}

QString pictureKey(const QUrl &url)
{
    static const QRegularExpression size(
        QStringLiteral("(?:[-_/]\\d{2,4}x\\d{1,4}|[-_/](?:w|h|width|height)?[-_]?\\d{2,4}(?=[./_-]))"));
    QString path = url.path();
    path.remove(size);
    return url.host() + path;
}

QString guessMimeType(const QUrl &url)
{
    struct Ending {
        const char *ending;
        const char *type;
    };
    static constexpr std::array kEndings{Ending{".jpg", "image/jpeg"},
                                         Ending{".jpeg", "image/jpeg"},
                                         Ending{".png", "image/png"},
                                         Ending{".gif", "image/gif"},
                                         Ending{".webp", "image/webp"},
                                         Ending{".avif", "image/avif"},
                                         Ending{".mp3", "audio/mpeg"},
                                         Ending{".m4a", "audio/x-m4a"},
                                         Ending{".ogg", "audio/ogg"},
                                         Ending{".oga", "audio/ogg"},
                                         Ending{".opus", "audio/ogg"},
                                         Ending{".wav", "audio/wav"},
                                         Ending{".flac", "audio/flac"},
                                         Ending{".aac", "audio/aac"},
                                         Ending{".mp4", "video/mp4"},
                                         Ending{".m4v", "video/mp4"},
                                         Ending{".webm", "video/webm"},
                                         Ending{".mov", "video/quicktime"},
                                         Ending{".mpg", "video/mpeg"},
                                         Ending{".mpeg", "video/mpeg"},
                                         Ending{".pdf", "application/pdf"},
                                         Ending{".zip", "application/zip"},
                                         Ending{".epub", "application/epub+zip"}};
    const QString path = url.path().toLower();
    for (const Ending &known : kEndings) {
        if (path.endsWith(QLatin1String(known.ending)))
            return QLatin1String(known.type);
    }
    return {};
}

int parseDuration(const QByteArray &text)
{
    const QList<QByteArray> parts = text.trimmed().split(':');
    if (parts.isEmpty() || parts.size() > 3)
        return -1;
    double seconds = 0;
    for (const QByteArray &part : parts) {
        bool ok = false;
        const double number = part.trimmed().toDouble(&ok);
        if (!ok || number < 0 || number > 1e7)
            return -1;
        seconds = seconds * 60 + number;
    }
    return seconds < 1e9 ? int(seconds) : -1;
}

MediaContext readMediaContext(const Element &element, const MediaContext &outer)
{
    MediaContext context = outer;
    QStringList credits;
    for (const Node &node : element.nodes) {
        if (!node.element || node.element->ns != Ns::Media)
            continue;
        const Element &child = *node.element;
        if (child.name == "title")
            context.title = mediaText(child);
        else if (child.name == "description")
            context.description = mediaText(child);
        else if (child.name == "copyright")
            context.copyright = mediaText(child);
        else if (child.name == "text" && !child.text().isEmpty())
            context.text = mediaText(child);
        else if (child.name == "credit" && !child.text().isEmpty() && !credits.contains(mediaText(child)))
            credits.append(mediaText(child));
        else if (child.name == "keywords")
            context.keywords += child.text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    }
    if (!credits.isEmpty())
        context.credit = credits.join(QLatin1String(", "));
    return context;
}

namespace
{

class MediaReader
{
public:
    MediaReader(const QUrl &base, MediaFound &found) : m_base(base), m_found(found) {}

    void readItem(const Element &item, const MediaContext &context)
    {
        for (const Node &node : item.nodes) {
            if (!node.element)
                continue;
            const Element &child = *node.element;
            if (child.is(Ns::Media, "content"))
                readContent(child, context);
            else if (child.is(Ns::Media, "group"))
                readGroup(child, context);
            else if (child.is(Ns::Media, "thumbnail"))
                m_thumbnails.append(imageOf(child, context));
            else if (isEnclosure(child))
                readEnclosure(child, context);
        }
    }

    /// Thumbnails are smaller forms of what was found; they count where nothing else was.
    void addThumbnails()
    {
        if (!m_found.images.isEmpty())
            return;
        for (const Image &thumbnail : std::as_const(m_thumbnails)) {
            if (!thumbnail.url.isEmpty())
                addImage(m_found.images, thumbnail);
        }
    }

private:
    Image imageOf(const Element &element, const MediaContext &context) const
    {
        return imageAt(address(baseOf(element, m_base), element.attribute("url")), element, context);
    }

    static Image imageAt(const QUrl &url, const Element &element, const MediaContext &context)
    {
        Image image;
        image.url = url;
        image.caption = context.description;
        image.credit = context.credit;
        image.copyright = context.copyright;
        image.alt = context.text;
        image.width = positiveNumber(element.attribute("width"));
        image.height = positiveNumber(element.attribute("height"));
        image.medium = QStringLiteral("image");
        if (image.caption.isEmpty())
            image.caption = context.title;
        return image;
    }

    void readContent(const Element &content, const MediaContext &outer)
    {
        const MediaContext context = readMediaContext(content, outer);
        readFile(content, context, content.attribute("medium").toLower());
        for (const Element *thumbnail : content.children(Ns::Media, "thumbnail"))
            m_thumbnails.append(imageOf(*thumbnail, context));
    }

    void readGroup(const Element &group, const MediaContext &outer)
    {
        const MediaContext context = readMediaContext(group, outer);
        // The contents of a group are one thing in several forms (Media RSS, media:group): the best comes
        // first.
        std::vector<const Element *> contents = group.children(Ns::Media, "content");
        std::stable_sort(contents.begin(), contents.end(), [](const Element *a, const Element *b) {
            const auto worth = [](const Element *content) {
                const bool isDefault = content->attribute("isdefault").trimmed().toLower() == "true";
                return isDefault ? std::numeric_limits<int>::max()
                                 : positiveNumber(content->attribute("width"));
            };
            return worth(a) > worth(b);
        });
        for (const Element *content : contents)
            readContent(*content, context);
        for (const Element *thumbnail : group.children(Ns::Media, "thumbnail"))
            m_thumbnails.append(imageOf(*thumbnail, context));
    }

    void readEnclosure(const Element &enclosure, const MediaContext &context)
    {
        readFile(enclosure, context, {});
    }

    void readFile(const Element &file, const MediaContext &context, const QByteArray &medium)
    {
        const QByteArray reference = file.attribute(file.name == "link" ? "href" : "url");
        const QUrl url = address(baseOf(file, m_base), reference);
        if (url.isEmpty() || m_found.attachments.size() >= kMostFiles || m_found.images.size() >= kMostFiles)
            return;
        QString type = QString::fromLatin1(file.attribute("type")).trimmed().toLower();
        if (type.isEmpty())
            type = guessMimeType(url);
        const bool untyped = type.isEmpty() && medium.isEmpty() && file.is(Ns::Media, "content");
        if (isImage(type, medium) || (untyped && file.attribute("duration").isEmpty())) {
            Image image = imageAt(url, file, context);
            if (image.caption.isEmpty() && file.ns != Ns::Media)
                image.caption = QString::fromUtf8(file.attribute("title")).simplified();
            addImage(m_found.images, image);
            if (file.ns == Ns::Media)
                return;
        }
        Enclosure enclosure;
        enclosure.url = url;
        enclosure.mimeType = type;
        enclosure.title = file.is(Ns::Media, "content")
                              ? context.title
                              : QString::fromUtf8(file.attribute("title")).simplified();
        bool ok = false;
        const qint64 size =
            file.attribute(file.is(Ns::Media, "content") ? "filesize" : "length").trimmed().toLongLong(&ok);
        enclosure.sizeBytes = ok && size > 0 ? size : -1;
        enclosure.durationSeconds = parseDuration(file.attribute("duration"));
        addAttachment(enclosure);
    }

    void addAttachment(const Enclosure &enclosure)
    {
        for (Enclosure &known : m_found.attachments) {
            if (known.url != enclosure.url)
                continue;
            if (known.sizeBytes < 0)
                known.sizeBytes = enclosure.sizeBytes;
            if (known.durationSeconds < 0)
                known.durationSeconds = enclosure.durationSeconds;
            if (known.mimeType.isEmpty())
                known.mimeType = enclosure.mimeType;
            return;
        }
        m_found.attachments.append(enclosure);
    }

    QUrl m_base;
    MediaFound &m_found;
    QList<Image> m_thumbnails;
};

} // namespace

MediaFound readMedia(const Element &item, const QUrl &base, const MediaContext &outer)
{
    MediaFound found;
    found.context = readMediaContext(item, outer);
    MediaReader reader(base, found);
    reader.readItem(item, found.context);
    reader.addThumbnails();
    return found;
}

} // namespace depesche::feeds
