// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a page, written out.
#include "rendering/page_frame.h"

#include "html/sanitizer.h"
#include "rendering/page_markup.h"
#include "rendering/page_style.h"

#include <QRegularExpression>

namespace depesche::rendering
{
namespace
{

using html::escape;

// The first thing in head, so that nothing can come before it. Says again what the view itself refuses.
const char kPolicy[] = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "script-src 'none'; img-src depesche: data:; style-src 'unsafe-inline'; "
                       "form-action 'none'; base-uri 'none'\">";

// A file holds its pictures itself.
const char kFilePolicy[] = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                           "script-src 'none'; img-src data:; style-src 'unsafe-inline'; "
                           "form-action 'none'; base-uri 'none'\">";

} // namespace

QString pageBegin(const QString &title, const PageStyle &style, const QLocale &locale, PagePurpose purpose,
                  const QString &elements)
{
    const bool isFile = purpose == PagePurpose::File;
    return QStringLiteral("<!DOCTYPE html>\n<html") + attribute("lang", locale.bcp47Name()) +
           QStringLiteral("><head>") + QLatin1String(isFile ? kFilePolicy : kPolicy) +
           QStringLiteral("<meta charset=\"utf-8\"><title>") + escape(title) +
           QStringLiteral("</title><meta name=\"referrer\" content=\"no-referrer\">"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n") +
           elements + QStringLiteral("<style>") + styleSheet(style) +
           QStringLiteral("</style></head>\n<body><main>\n");
}

QString pageEnd()
{
    return QStringLiteral("</main></body></html>\n");
}

QString element(const char *name, const char *cssClass, const QString &innerHtml)
{
    const QLatin1String tag(name);
    return QLatin1Char('<') + tag + attribute("class", QLatin1String(cssClass)) + QLatin1Char('>') +
           innerHtml + QStringLiteral("</") + tag + QStringLiteral(">\n");
}

QString markupDirection(const QString &language, const QString &html)
{
    constexpr qsizetype kSample = 16 * 1024;
    return textDirection(language, html::toPlainText(html.left(kSample)));
}

QString dateAndTime(const QDateTime &when, const QLocale &locale, const QTimeZone &zone)
{
    static const QRegularExpression kWeekday(QStringLiteral("\\W*\\bdddd?\\b[,.\\s]*"));
    const QDateTime local = zone.isValid() ? when.toTimeZone(zone) : when;
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(kWeekday);
    return locale.toString(local.date(), format) + QStringLiteral(", ") +
           locale.toString(local.time(), QLocale::ShortFormat);
}

} // namespace depesche::rendering
