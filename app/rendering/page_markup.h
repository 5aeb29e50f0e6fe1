// SPDX-License-Identifier: GPL-3.0-or-later
// The recurring pieces of an article page: pictures with caption and credit, notes, cards, links.
#pragma once

#include "rendering/article_page.h"
#include "rendering/picture_matching.h"

#include <QList>
#include <QStringList>

namespace depesche::rendering
{

/// One picture as the document shows it.
struct ShownPicture {
    QUrl url;
    QString alt;         ///< text alternative, plain
    QString captionHtml; ///< inline markup of its own caption, harmless; may be empty
    QString captionText; ///< the same as plain text
    QUrl link;           ///< where a press on it leads; may be empty
};

/// Builds markup from one input and counts the pictures that are not stored. Every text that is not named
/// ...Html is escaped here.
class PageMarkup
{
public:
    explicit PageMarkup(const PageInput &input) : m_input(input), m_book(input) {}

    const PictureBook &book() const { return m_book; }
    int picturesMissing() const { return m_missing; }
    /// Stored ones in the order in which they were written, each once; without those of a letter's size.
    const QList<PagePicture> &pictures() const { return m_pictures; }
    /// The list of credits of pictures that stand in the text without a caption, but for those that `body`
    /// names itself; empty where there are none.
    QString remainingCredits(const QString &body) const;

    /// The picture alone, in the middle of a text: an img from the store, or the note in its place.
    QString picture(const ShownPicture &picture);
    /// With caption left and credit right where they are known.
    QString figure(const ShownPicture &picture, bool lead = false);
    /// What a press on a link with this text asks for: its address, or depesche://action/ask where the text
    /// names another host, so that the person sees where it leads before it does.
    QString pressAddress(const QUrl &url, QStringView text) const;
    /// A card with picture (if it is stored) and headline.
    QString card(const QUrl &url, const QString &title, const QUrl &image);

private:
    QString image(const ShownPicture &picture, const QString &cssClass = {});
    QString caption(const ShownPicture &picture) const;
    /// Who made it and who owns it; `both` names both, else the first of them that is known.
    QStringList rights(const ShownPicture &picture, bool both) const;
    struct Caption {
        QString html;
        QString text;
        bool own = false; ///< as the document has it, perhaps with its credit
    };
    Caption captionOf(const ShownPicture &picture) const;
    void note(const ShownPicture &picture, const StoredPicture &stored);
    QString pressed(const ShownPicture &picture, const StoredPicture &stored, const QString &tag) const;
    QString credits(const ShownPicture &picture, const QStringList &rights) const;
    QString missing(const ShownPicture &picture);
    bool isFile() const { return m_input.purpose == PagePurpose::File; }

    const PageInput &m_input;
    PictureBook m_book;
    int m_missing = 0;
    QList<ShownPicture> m_uncaptioned;
    QList<PagePicture> m_pictures;
};

/// ` name="value"`, escaped.
QString attribute(const char *name, const QString &value);
/// `<a href="...">text</a>`; the text alone where the address is not harmless.
QString link(const QUrl &url, const QString &text);
/// depesche://action/<name>
QString actionAddress(const char *name, const QUrl &url = {});
/// What a press on a picture asks for.
QString showPictureAddress(const QString &hash);

} // namespace depesche::rendering
