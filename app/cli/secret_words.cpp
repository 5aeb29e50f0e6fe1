// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what is wrong with the file of secrets.
#include "cli/failure_words.h"

namespace depesche::cli
{

namespace
{

using Kind = secrets::SealedProblem::Kind;

QString whatIsWrong(const secrets::SealedProblem &problem)
{
    switch (problem.kind) {
    case Kind::KeyMissing:
        return QStringLiteral("the key of the stored passwords is missing, without it they cannot be read");
    case Kind::KeyDamaged:
        return QStringLiteral("the key of the stored passwords is damaged, they cannot be read");
    case Kind::NotReadable:
        return QStringLiteral("no permission to read it");
    case Kind::DoesNotOpen:
        return QStringLiteral(
            "the stored passwords do not open with their key; the file was changed or cut, or "
            "the key is of another profile");
    case Kind::OthersMayRead:
        return QStringLiteral("other users may read it");
    case Kind::Unused:
        return QStringLiteral("%1 stored passwords belong to no feed any more").arg(problem.count);
    case Kind::NotWritable:
        return problem.detail;
    }
    return {};
}

/// What --repair would do, or why nothing helps.
QString remedy(Kind kind)
{
    switch (kind) {
    case Kind::KeyMissing:
        return QStringLiteral("bring the key back, or set the file aside with doctor --repair and give the "
                              "passwords anew");
    case Kind::KeyDamaged:
    case Kind::DoesNotOpen:
        return QStringLiteral("doctor --repair sets the file aside; the passwords must be given anew then");
    case Kind::NotReadable:
    case Kind::OthersMayRead:
        return QStringLiteral("doctor --repair corrects its permissions");
    case Kind::Unused:
        return QStringLiteral("doctor --repair removes them");
    case Kind::NotWritable:
        break;
    }
    return QStringLiteral("nothing was mended; try again");
}

QString whatWasDone(const secrets::SealedProblem &problem)
{
    if (!problem.keptAs.isEmpty())
        return QStringLiteral("mended: set aside as %1; give the passwords anew").arg(problem.keptAs);
    return QStringLiteral("mended");
}

} // namespace

QString words(const secrets::SealedProblem &problem)
{
    return QStringLiteral("%1: %2; %3")
        .arg(problem.path, whatIsWrong(problem),
             problem.mended ? whatWasDone(problem) : remedy(problem.kind));
}

} // namespace depesche::cli
