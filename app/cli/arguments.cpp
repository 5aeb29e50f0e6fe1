// SPDX-License-Identifier: GPL-3.0-or-later
// Reading options and operands.
#include "cli/arguments.h"

namespace depesche::cli
{

namespace
{

const OptionSpec *find(const QList<OptionSpec> &options, QStringView name)
{
    for (const OptionSpec &option : options) {
        if (option.name == name)
            return &option;
    }
    return nullptr;
}

struct OptionWord {
    QString name;
    QString value;
    bool hasValue = false;
};

OptionWord split(const QString &word)
{
    if (word == u"-h")
        return {QStringLiteral("help"), {}, false};
    const qsizetype equals = word.indexOf(u'=');
    if (equals < 0)
        return {word.mid(2), {}, false};
    return {word.mid(2, equals - 2), word.mid(equals + 1), true};
}

bool isOption(const QString &word)
{
    return word == u"-h" || word.startsWith(u"--");
}

} // namespace

Expected<int, QString> Arguments::number(const QString &option, int least, int fallback) const
{
    if (!has(option))
        return fallback;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least)
        return Unexpected{QStringLiteral("--%1 wants a whole number from %2 on, not \"%3\"")
                              .arg(option, QString::number(least), value(option))};
    return number;
}

Expected<Arguments, QString> readArguments(const QStringList &words, const QList<OptionSpec> &options,
                                           bool dashOperands)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!optionsEnded && word == u"--") {
            optionsEnded = true;
            continue;
        }
        if (optionsEnded || !isOption(word)) {
            if (!optionsEnded && !dashOperands && word.size() > 1 && word.startsWith(u'-'))
                return Unexpected{QStringLiteral("unknown option %1").arg(word)};
            arguments.m_operands.append(word);
            continue;
        }
        OptionWord option = split(word);
        const OptionSpec *spec = find(options, option.name);
        if (!spec)
            return Unexpected{QStringLiteral("unknown option --%1").arg(option.name)};
        if (spec->value.isEmpty() && option.hasValue)
            return Unexpected{QStringLiteral("--%1 takes no value").arg(option.name)};
        if (!spec->value.isEmpty() && !option.hasValue) {
            if (i + 1 == words.size())
                return Unexpected{QStringLiteral("--%1 wants %2").arg(option.name, spec->value)};
            option.value = words.at(++i);
        }
        arguments.m_options.insert(option.name, option.value);
        arguments.m_all[option.name].append(option.value);
    }
    return arguments;
}

qsizetype commandPosition(const QStringList &words, const QList<OptionSpec> &commonOptions)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!isOption(words.at(i)))
            return i;
        const OptionWord option = split(words.at(i));
        const OptionSpec *spec = find(commonOptions, option.name);
        if (spec && !spec->value.isEmpty() && !option.hasValue)
            ++i;
    }
    return -1;
}

} // namespace depesche::cli
