// SPDX-License-Identifier: GPL-3.0-or-later
// From a language to its file.
#include "services/reading/hyphenation_dictionaries.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace depesche::reading
{
namespace
{

constexpr qint64 kLargestDictionary = 16 * 1024 * 1024;

std::unique_ptr<rendering::HyphenationPatterns> readPatterns(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestDictionary)
        return nullptr;
    return rendering::HyphenationPatterns::read(file.readAll());
}

} // namespace

HyphenationDictionaries::HyphenationDictionaries(const QString &folder) : m_folder(folder) {}

/// The language in its country, the language as such, the country that has its name, the first of any
/// country.
QString HyphenationDictionaries::fileFor(const QString &language) const
{
    // A tag comes from outside; only letters of it become part of a name.
    static const QRegularExpression kTag(
        QStringLiteral("^([A-Za-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_]([A-Za-z]{2}))?(?:[-_]|$)"));
    const QRegularExpressionMatch tag = kTag.match(language);
    if (!tag.hasMatch())
        return {};
    const QString code = tag.captured(1).toLower();
    const QDir folder(m_folder);
    for (const QString &name : {code + QLatin1Char('_') + tag.captured(2).toUpper(), code,
                                code + QLatin1Char('_') + code.toUpper()}) {
        const QString file = QStringLiteral("hyph_") + name + QStringLiteral(".dic");
        if (folder.exists(file))
            return folder.filePath(file);
    }
    const QStringList others =
        folder.entryList({QStringLiteral("hyph_%1_*.dic").arg(code)}, QDir::Files, QDir::Name);
    return others.isEmpty() ? QString() : folder.filePath(others.first());
}

const rendering::Hyphenator *HyphenationDictionaries::find(const QString &language) const
{
    // Several countries share one file.
    const QString file = QFileInfo(fileFor(language)).canonicalFilePath();
    if (file.isEmpty())
        return nullptr;
    const QMutexLocker lock(&m_mutex);
    auto patterns = m_patterns.find(file);
    if (patterns == m_patterns.end())
        patterns = m_patterns.emplace(file, readPatterns(file)).first;
    return patterns->second.get();
}

} // namespace depesche::reading
