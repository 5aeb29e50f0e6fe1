// SPDX-License-Identifier: GPL-3.0-or-later
// Writing direction of a language or, where it is unknown, of a text.
#include "rendering/article_page.h"

namespace depesche::rendering
{
namespace
{

/// Languages written from right to left in their usual script, and scripts that are (BCP 47 subtags).
bool isRightToLeftSubtag(const QString &subtag)
{
    static const QStringList kLanguages{
        QStringLiteral("ar"),  QStringLiteral("arc"), QStringLiteral("ckb"), QStringLiteral("dv"),
        QStringLiteral("fa"),  QStringLiteral("he"),  QStringLiteral("iw"),  QStringLiteral("khw"),
        QStringLiteral("ks"),  QStringLiteral("nqo"), QStringLiteral("ps"),  QStringLiteral("sd"),
        QStringLiteral("syr"), QStringLiteral("ug"),  QStringLiteral("ur"),  QStringLiteral("yi")};
    return kLanguages.contains(subtag);
}

bool isRightToLeftScript(const QString &subtag)
{
    static const QStringList kScripts{QStringLiteral("adlm"), QStringLiteral("arab"), QStringLiteral("hebr"),
                                      QStringLiteral("nkoo"), QStringLiteral("rohg"), QStringLiteral("syrc"),
                                      QStringLiteral("thaa")};
    return kScripts.contains(subtag);
}

bool startsRightToLeft(QStringView sample)
{
    const QList<uint> codePoints = sample.left(2000).toUcs4();
    for (const uint codePoint : codePoints) {
        switch (QChar::direction(codePoint)) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return false;
}

} // namespace

QString textDirection(const QString &language, QStringView sample)
{
    const QStringList subtags =
        QString(language).replace(QLatin1Char('_'), QLatin1Char('-')).toLower().split(QLatin1Char('-'));
    bool rightToLeft = false;
    if (subtags.size() > 1 && subtags.at(1).size() == 4) // a script says more than its language
        rightToLeft = isRightToLeftScript(subtags.at(1));
    else if (!subtags.first().isEmpty())
        rightToLeft = isRightToLeftSubtag(subtags.first());
    else
        rightToLeft = startsRightToLeft(sample);
    return rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr");
}

} // namespace depesche::rendering
