// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of a text went and which came.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace depesche::rendering
{

enum class DiffKind { Same, Removed, Inserted };

struct DiffRun {
    DiffKind kind = DiffKind::Same;
    QString text;
    friend bool operator==(const DiffRun &, const DiffRun &) = default;
};

/// Compares word by word, by the word boundaries of Unicode (UAX #29), so in any script. The runs without the
/// removed ones make up `after`; those without the inserted ones make up `before` but for white space, of
/// which only line breaks count. Neighbours differ in kind; what was removed stands before what took its
/// place. The shortest answer by Myers' algorithm in linear space; texts that differ in thousands of words
/// get a longer one, so that the time stays linear. Pure, thread-safe.
QList<DiffRun> wordDiff(QStringView before, QStringView after);

} // namespace depesche::rendering
