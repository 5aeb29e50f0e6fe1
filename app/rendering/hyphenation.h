// SPDX-License-Identifier: GPL-3.0-or-later
// Where words may be parted at the end of a line: who knows it, and text prepared for it.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace depesche::rendering
{

/// The rules of one language. Any thread.
class Hyphenator
{
public:
    virtual ~Hyphenator() = default;

    /// Before which characters of a word of letters a line may begin: ascending, none at its ends.
    virtual QList<int> breaks(QStringView word) const = 0;
};

/// The languages whose rules are on this machine. Any thread.
class Hyphenators
{
public:
    virtual ~Hyphenators() = default;

    /// For a BCP 47 tag; null where there are no rules. Lives as long as this object. The first question for
    /// a language may read a file.
    virtual const Hyphenator *find(const QString &language) const = 0;
};

/// `text` with a soft hyphen wherever a word may be parted. Addresses, words with digits, capitals alone, and
/// what has soft hyphens already stay as they are.
QString withSoftHyphens(const QString &text, const Hyphenator &hyphenator);

} // namespace depesche::rendering
