// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for families once; the font database does not change while the program runs.
#include "ui/common/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>

namespace depesche::ui
{
namespace
{

constexpr double kFallbackPoints = 10; ///< 13 pixels at 96 dots per inch

QString defaultFamily()
{
    for (const char *family : {"Source Serif 4", "Noto Serif", "Charter", "DejaVu Serif"}) {
        if (QFontDatabase::hasFamily(QLatin1String(family)))
            return QLatin1String(family);
    }
    QFont serif(QStringLiteral("serif"));
    serif.setStyleHint(QFont::Serif);
    return QFontInfo(serif).family();
}

/// Names that stand for "whatever there is": the platform has no font of its own.
bool isGeneric(const QString &family)
{
    static const QStringList kGeneric{QStringLiteral("sans serif"), QStringLiteral("sans-serif"),
                                      QStringLiteral("sans"), QStringLiteral("helvetica"), QString()};
    return kGeneric.contains(family.toLower()) || !QFontDatabase::hasFamily(family);
}

} // namespace

QString readingFamily(const QString &chosen)
{
    if (!chosen.isEmpty() && QFontDatabase::hasFamily(chosen))
        return chosen;
    static const QString kDefault = defaultFamily();
    return kDefault;
}

QFont headlineFont(int pixels, bool bold)
{
    QFont font(readingFamily());
    font.setPixelSize(pixels);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    return font;
}

QFont interfaceFont()
{
    static const QFont kDesktop = QGuiApplication::font();
    if (!isGeneric(kDesktop.family()))
        return kDesktop;
    QFont font = kDesktop;
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    font.setPointSizeF(kFallbackPoints);
    return font;
}

QFont scaledFont(const QFont &base, int percent, QFont::Weight weight)
{
    QFont font = base;
    if (base.pixelSize() > 0)
        font.setPixelSize(qRound(base.pixelSize() * percent / 100.0));
    else
        font.setPointSizeF(base.pointSizeF() * percent / 100.0);
    font.setWeight(weight);
    return font;
}

} // namespace depesche::ui
