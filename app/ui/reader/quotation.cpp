// SPDX-License-Identifier: GPL-3.0-or-later
// The passage, and behind it a line that names its source.
#include "ui/reader/quotation.h"

#include "ui/reader/article_scheme.h"

#include <QMimeData>

namespace depesche::ui
{
namespace
{

/// Authors, source and day, as far as they are known.
QStringList origin(const Article &article, const QLocale &locale)
{
    QStringList parts;
    for (const Author &author : article.content.authors) {
        if (!author.name.trimmed().isEmpty() &&
            author.name.compare(article.feedTitle, Qt::CaseInsensitive) != 0)
            parts.append(author.name.trimmed());
    }
    if (!article.feedTitle.isEmpty())
        parts.append(article.feedTitle);
    const QDateTime &published = article.content.published;
    if (published.isValid())
        parts.append(locale.toString(published.toLocalTime().date(), QLocale::ShortFormat));
    return parts;
}

QString asHtml(const QString &passage, const Article &article, const QString &address,
               const QStringList &parts)
{
    QString paragraphs;
    for (const QString &line : passage.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        paragraphs += QStringLiteral("<p>") + line.toHtmlEscaped() + QStringLiteral("</p>");
    const QString title = article.content.title.toHtmlEscaped();
    const QString cited = address.isEmpty() ? title
                                            : QStringLiteral("<a href=\"%1\">").arg(address.toHtmlEscaped()) +
                                                  title + QStringLiteral("</a>");
    return QStringLiteral("<blockquote>") + paragraphs + QStringLiteral("</blockquote><p>— <cite>") + cited +
           QStringLiteral("</cite>") +
           (parts.isEmpty() ? QString()
                            : QStringLiteral(", ") + parts.join(QStringLiteral(", ")).toHtmlEscaped()) +
           QStringLiteral("</p>");
}

} // namespace

std::unique_ptr<QMimeData> quotation(const QString &passage, const Article &article, const QLocale &locale)
{
    QString words = passage;
    words.remove(QChar(QChar::SoftHyphen));
    words.replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
    words = words.trimmed();
    if (words.isEmpty())
        return nullptr;
    const QUrl &url = article.content.url;
    const QString address = mayLeaveForDesktop(url) ? url.toString(QUrl::FullyEncoded) : QString();
    const QStringList parts = origin(article, locale);
    QStringList source{article.content.title};
    source += parts;
    source.removeAll(QString());
    QString text = locale.quoteString(words) + QStringLiteral("\n— ") + source.join(QStringLiteral(", "));
    if (!address.isEmpty())
        text += QLatin1Char('\n') + address;
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    data->setHtml(asHtml(words, article, address, parts));
    return data;
}

} // namespace depesche::ui
