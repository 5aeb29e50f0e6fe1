// SPDX-License-Identifier: GPL-3.0-or-later
// parseAuthor: finds the address, and what is left is the name.
#include "feeds/authors.h"

namespace depesche::feeds
{
namespace
{

bool isAddressCharacter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u".!#$%&'*+/=?^_`{|}~-").contains(c);
}

QString trimmedName(QString name)
{
    name = name.simplified();
    const auto wrapped = [&](char16_t open, char16_t close) {
        return name.size() >= 2 && name.front() == QChar(open) && name.back() == QChar(close);
    };
    while (wrapped(u'(', u')') || wrapped(u'"', u'"') || wrapped(u'<', u'>') || wrapped(u'[', u']'))
        name = name.mid(1, name.size() - 2).trimmed();
    while (!name.isEmpty() && QStringView(u",;-<").contains(name.back()))
        name.chop(1);
    return name.trimmed();
}

} // namespace

Author parseAuthor(const QString &text)
{
    Author author;
    QString rest = text.simplified();
    const qsizetype at = rest.indexOf(QLatin1Char('@'));
    if (at > 0) {
        qsizetype begin = at;
        while (begin > 0 && isAddressCharacter(rest.at(begin - 1)))
            --begin;
        qsizetype end = at + 1;
        while (end < rest.size() && (rest.at(end).isLetterOrNumber() || rest.at(end) == QLatin1Char('.') ||
                                     rest.at(end) == QLatin1Char('-')))
            ++end;
        const bool domain = end - at > 1 && begin < at;
        if (domain) {
            author.email = rest.mid(begin, end - begin);
            rest.remove(begin, end - begin);
            rest.remove(QStringLiteral("mailto:"), Qt::CaseInsensitive);
            rest.remove(QStringLiteral("<>"));
            rest.remove(QStringLiteral("()"));
        }
    }
    author.name = trimmedName(rest);
    return author;
}

void addAuthor(QList<Author> &authors, const Author &author)
{
    if (author.name.isEmpty() && author.email.isEmpty() && author.url.isEmpty())
        return;
    for (Author &known : authors) {
        const bool sameName = !author.name.isEmpty() && known.name == author.name;
        const bool sameAddress =
            author.name.isEmpty() && !author.email.isEmpty() && known.email == author.email;
        if (!sameName && !sameAddress)
            continue;
        if (known.email.isEmpty())
            known.email = author.email;
        if (known.url.isEmpty())
            known.url = author.url;
        if (known.avatar.isEmpty())
            known.avatar = author.avatar;
        return;
    }
    authors.append(author);
}

} // namespace depesche::feeds
