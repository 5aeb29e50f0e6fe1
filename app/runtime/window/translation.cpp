// SPDX-License-Identifier: GPL-3.0-or-later
// installTranslations: our catalogue from the resources, Qt's from where Qt keeps it.
#include "runtime/window/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStringList>
#include <QTranslator>

namespace depesche
{
namespace
{

QLocale chosenLocale(const QString &language)
{
    const QLocale system = QLocale::system();
    if (language.isEmpty() || QLocale(language).language() == system.language())
        return system;
    return QLocale(language);
}

QString ourLanguage(const QLocale &locale)
{
    static const QStringList ours{QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("ru")};
    for (const QString &wanted : locale.uiLanguages()) {
        QString language = wanted.section(QLatin1Char('-'), 0, 0);
        if (ours.contains(language))
            return language;
    }
    return QStringLiteral("en");
}

} // namespace

void installTranslations(QCoreApplication &application, const QString &language)
{
    const QLocale locale = chosenLocale(language);
    QLocale::setDefault(locale);
    const QString ours = ourLanguage(locale);
    auto *qt = new QTranslator(&application);
    if (qt->load(QStringLiteral("qtbase_") + ours, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *depesche = new QTranslator(&application);
    if (depesche->load(QStringLiteral(":/i18n/depesche_") + ours))
        QCoreApplication::installTranslator(depesche);
}

} // namespace depesche
