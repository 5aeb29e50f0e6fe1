// SPDX-License-Identifier: GPL-3.0-or-later
// Turns hostile HTML into harmless HTML by an allow list.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>
#include <QUrl>

namespace depesche::html
{

/// Raise when sanitize() gives other results: stored bodies are cleaned again then.
inline constexpr int kSanitizerVersion = 3;

/// A picture met in the body, in document order.
struct BodyImage {
    QUrl url; ///< absolute; the best candidate of src, srcset and the lazy-loading attributes
    QString alt;
    QString title;
    QString caption; ///< of the figure it stands in, as plain text, credit included
    QString credit;  ///< where markup inside the figure tells it apart (cite, small, class names); else empty
    int width = 0;
    int height = 0;
};

struct SanitizeOptions {
    QUrl base;               ///< for relative addresses; without it they are left as they are
    bool showHidden = false; ///< keep elements that the page hides: a text behind a script shows itself so
};

struct Sanitized {
    QString html;            ///< safe under every way of reading it
    QString text;            ///< its plain text, paragraphs divided by line breaks
    QList<BodyImage> images; ///< without tracking pixels
};

/// The same in UTF-8, for those who got it so and hand it on so.
struct SanitizedUtf8 {
    QByteArray html;
    QByteArray text;
    QList<BodyImage> images;
};

/// Pure, thread-safe, total: any input gives an output; depth and size are bounded, nothing is recursive.
Sanitized sanitize(QStringView html, const SanitizeOptions &options = {});
/// `html` is valid UTF-8.
SanitizedUtf8 sanitizeUtf8(const QByteArray &html, const SanitizeOptions &options = {});

/// Plain text of HTML on one line (titles, captions): entities resolved, tags gone, white space collapsed.
QString toPlainLine(QStringView html);

/// Plain text of HTML with paragraphs divided by line breaks.
QString toPlainText(QStringView html);
/// The same from valid UTF-8 to UTF-8.
QByteArray toPlainTextUtf8(const QByteArray &html);

/// Text as HTML: the five special characters escaped.
QString escape(QStringView text);

} // namespace depesche::html
