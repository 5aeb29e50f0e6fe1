// SPDX-License-Identifier: GPL-3.0-or-later
// The hyphenation dictionaries of the system.
#pragma once

#include "rendering/hyphenation_patterns.h"

#include <QMutex>
#include <QString>

#include <map>
#include <memory>

namespace depesche::reading
{

/// Any thread. A dictionary is read when its language is asked for first (tens of milliseconds), and kept. A
/// language without one is none: nothing fails.
class HyphenationDictionaries final : public rendering::Hyphenators
{
public:
    /// `folder` holds files named hyph_de_DE.dic.
    explicit HyphenationDictionaries(const QString &folder = QStringLiteral("/usr/share/hyphen"));

    const rendering::Hyphenator *find(const QString &language) const override;

private:
    QString fileFor(const QString &language) const; ///< empty if none

    const QString m_folder;
    mutable QMutex m_mutex;
    mutable std::map<QString, std::unique_ptr<rendering::HyphenationPatterns>>
        m_patterns; ///< by file; null: unreadable
};

} // namespace depesche::reading
