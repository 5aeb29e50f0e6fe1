// SPDX-License-Identifier: GPL-3.0-or-later
// The command line taken apart: which command, its options, its operands.
#pragma once

#include "base/expected.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace depesche::cli
{

/// An option of a command, as help shows it.
struct OptionSpec {
    QString name;  ///< without the two dashes
    QString value; ///< what its value is, in capitals; empty for a switch
    QString help;
};

/// Options with their values and the operands in their order.
class Arguments
{
public:
    bool has(const QString &option) const { return m_options.contains(option); }
    /// Empty where the option was not given; the last one wins where it was given more than once.
    QString value(const QString &option) const { return m_options.value(option); }
    /// Every value of an option that may be given more than once, in their order.
    QStringList values(const QString &option) const { return m_all.value(option); }
    const QStringList &operands() const { return m_operands; }

    /// The value of `option` as a whole number from `least` on; `fallback` where it was not given; an English
    /// sentence where it is something else.
    Expected<int, QString> number(const QString &option, int least, int fallback) const;

private:
    friend Expected<Arguments, QString> readArguments(const QStringList &, const QList<OptionSpec> &, bool);
    QHash<QString, QString> m_options;
    QHash<QString, QStringList> m_all;
    QStringList m_operands;
};

/// Reads `words`. Options stand anywhere, as `--name VALUE` or `--name=VALUE`; `--` ends them; `-` is an
/// operand, `-h` is --help. `dashOperands`: other words with one dash are operands too, else they are
/// refused. The error is an English clause that names the word.
Expected<Arguments, QString> readArguments(const QStringList &words, const QList<OptionSpec> &options,
                                           bool dashOperands);

/// Where the command's name stands in `words`, after options that hold for every command; -1 if nowhere.
qsizetype commandPosition(const QStringList &words, const QList<OptionSpec> &commonOptions);

} // namespace depesche::cli
