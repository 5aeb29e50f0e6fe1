// SPDX-License-Identifier: GPL-3.0-or-later
// An article as one self-contained HTML page for the locked article view.
#pragma once

#include "domain/article.h"
#include "rendering/hyphenation.h"

#include <QHash>
#include <QLocale>
#include <QString>
#include <QTimeZone>
#include <QUrl>

#include <functional>
#include <memory>

namespace depesche::rendering
{

/// Where the page finds a picture. A picture that is not stored is shown as a note in its place.
struct StoredPicture {
    QString hash;
    int width = 0;
    int height = 0;
    /// As written inside the file; shown where the article says nothing of the kind.
    QString caption = {};
    QString credit = {};
    QString copyright = {};
    /// Where a page that leaves the program finds it: a data: address, or a file beside the page. Empty:
    /// depesche://picture/<hash>.
    QString address = {};
};

/// A stored picture that the page shows, and what is said of it; every text is plain and may be empty.
struct PagePicture {
    QString hash;
    QString alt;
    QString caption;
    QString credit;
    QString copyright;
    QUrl licence; ///< page that states or sells the rights; http or https, or empty
    friend bool operator==(const PagePicture &, const PagePicture &) = default;
};

enum class Theme { Light, Dark, Sepia };

struct PageStyle {
    Theme theme = Theme::Light;
    QString fontFamily;        ///< empty: the default chain of serifs
    int fontPixels = 18;       ///< body text, 12 to 40
    int columnCharacters = 68; ///< at most this wide, 40 to 120
    int linePercent = 155;     ///< from line to line, of the font's size, 120 to 220
    bool justified = false;    ///< both edges even
    bool hyphenated = true; ///< words are parted by the rules of the article's language, where they are known
    bool reducedMotion = false;
    bool richText = false; ///< a sheet for QTextDocument, which knows little CSS
    friend bool operator==(const PageStyle &, const PageStyle &) = default;
};

/// Sentences that stand in the page, translated by the caller (reader pane); %1 as named.
struct PageWords {
    QString by;              ///< "By %1" (authors)
    QString storedOffline;   ///< "stored offline"
    QString picturesMissing; ///< "%1 pictures are not stored yet."
    QString getPictures;     ///< "Get them now"; empty: not offered
    QString pictureMissing;  ///< "Picture not stored yet"
    QString getPicture;      ///< "Get picture"; empty: not offered
    QString showPicture;     ///< "Show picture"; empty: a press on a picture shows nothing larger
    QString related;         ///< heading of the cards that the article names
    QString attachments;     ///< heading of enclosures
    QString play;            ///< "Play"; empty: not offered
    QString shownInPart;     ///< "This article is too large for one page: …"
    QString originalPage;    ///< "Read on the newsroom's page"
    QString noText;          ///< "The feed gives no text for this article."
    QString openComments;    ///< "Comments"
    QString readingTime;     ///< "%1 min read" (minutes)
    QString contents;        ///< heading of the table of contents
    QString pictureCredits;  ///< heading of the credits of pictures that stand in the text without a caption
    QString kept;            ///< "Page kept on %1 (%2)" (date and time, size)
    /// "Changed 2 times, last on %1" (date and time) by the number; none: edits are not told.
    std::function<QString(int)> changed;
};

enum class PagePurpose {
    View, ///< for the locked article view
    /// For a file that is read elsewhere: no address of ours, nothing to press, the source's address written
    /// out, credit and copyright of each picture.
    File,
};

struct PageInput {
    Article article;
    QHash<QUrl, StoredPicture> pictures; ///< stored pictures of this article by their address
    PageStyle style;
    PageWords words;
    QLocale locale; ///< for dates and numbers
    QTimeZone timeZone;
    PagePurpose purpose = PagePurpose::View;
    std::shared_ptr<const Hyphenators> hyphenators = {}; ///< none: words are not parted
};

struct RenderedPage {
    QString html;
    int picturesMissing = 0;     ///< pictures that the page shows as missing
    QList<PagePicture> pictures; ///< those that are stored, in the order of the page, each once
};

/// The whole page: Content-Security-Policy as the first element of head, language and direction of the
/// article, kicker, headline, byline, lead picture, body with pictures from depesche://picture/<hash>,
/// captions left and credits right, related cards. Actions are links of the depesche scheme
/// (depesche://action/<name>?...). Pure, thread-safe.
RenderedPage renderPage(const PageInput &input);
/// The page alone.
QString renderArticle(const PageInput &input);

/// "rtl" or "ltr" for a BCP 47 language; for an unknown one, by the first strong character of `sample`.
QString textDirection(const QString &language, QStringView sample);

/// Ground, ink and accents of a theme, as "#rrggbb". Every text colour has a contrast of at least 4.5:1 on
/// `ground` and `panel`.
struct ThemeColors {
    QString ground;   ///< behind the text
    QString panel;    ///< behind code, cards and notes
    QString ink;      ///< text
    QString muted;    ///< byline, credits
    QString hairline; ///< rules and borders
    QString accent;   ///< kicker, primary action
    QString added;    ///< behind words that the newsroom added; `ink` is readable on it
    QString removed;  ///< behind words that it took away
};
const ThemeColors &themeColors(Theme theme);

} // namespace depesche::rendering
