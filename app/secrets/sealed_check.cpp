// SPDX-License-Identifier: GPL-3.0-or-later
// checkSealed() and repairSealed(): first what was found, then one answer to each finding.
#include "secrets/sealed_check.h"

#include "secrets/sealed_content.h"

#include <QFileInfo>
#include <QLockFile>

#include <utility>

namespace depesche::secrets
{
namespace
{

using Kind = SealedProblem::Kind;

constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                       QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

SealedProblem problem(Kind kind, const QString &path)
{
    SealedProblem found;
    found.kind = kind;
    found.path = path;
    return found;
}

/// Why the file does not open.
SealedProblem reasonOf(const SealedFilePaths &paths, const SecretFailure &failure)
{
    SealedProblem found = problem(Kind::DoesNotOpen, paths.file);
    if (!QFileInfo(paths.file).isReadable())
        found.kind = Kind::NotReadable;
    else if (!QFileInfo::exists(paths.key))
        found = problem(Kind::KeyMissing, paths.key);
    else if (!QFileInfo(paths.key).isReadable())
        found = problem(Kind::NotReadable, paths.key);
    else if (!readKey(paths.key))
        found = problem(Kind::KeyDamaged, paths.key);
    found.detail = failure.detail;
    return found;
}

QStringList unusedNames(const QJsonObject &secrets, const QSet<QString> &used)
{
    QStringList names = secrets.keys();
    names.removeIf([&used](const QString &name) { return used.contains(name); });
    return names;
}

void setAside(const SealedFilePaths &paths, SealedProblem &found)
{
    found.mended = setAsideSealed(paths);
    if (found.mended)
        found.keptAs = paths.file + QStringLiteral(".unreadable");
}

void removeUnused(const SealedFilePaths &paths, const QSet<QString> &used, SealedReport &report,
                  SealedProblem &found)
{
    auto secrets = loadSealed(paths);
    if (!secrets)
        return;
    for (const QString &name : unusedNames(*secrets, used))
        secrets->remove(name);
    const WrittenSecret written = saveSealed(paths, *secrets);
    found.mended = written.hasValue();
    if (found.mended)
        report.secrets = int(secrets->size());
    else
        found.detail = written.error().detail;
}

void mend(const SealedFilePaths &paths, const QSet<QString> &used, SealedReport &report, SealedProblem &found)
{
    switch (found.kind) {
    case Kind::OthersMayRead:
    case Kind::NotReadable:
        found.mended = QFile::setPermissions(found.path, kOwnerOnly);
        return;
    case Kind::KeyMissing:
    case Kind::DoesNotOpen:
        setAside(paths, found);
        return;
    case Kind::KeyDamaged:
        // A new key is made with the next secret.
        setAside(paths, found);
        found.mended = found.mended && QFile::remove(paths.key);
        return;
    case Kind::Unused:
        removeUnused(paths, used, report, found);
        return;
    case Kind::NotWritable:
        return;
    }
}

} // namespace

SealedReport checkSealed(const SealedFilePaths &paths, const QSet<QString> &used)
{
    SealedReport report;
    report.path = paths.file;
    report.exists = QFileInfo::exists(paths.file);
    if (!report.exists)
        return report;
    for (const QString &path : {paths.file, paths.key}) {
        if (QFileInfo::exists(path) && (QFile::permissions(path) & kOthers))
            report.problems.append(problem(Kind::OthersMayRead, path));
    }
    const auto secrets = loadSealed(paths);
    if (!secrets) {
        report.problems.append(reasonOf(paths, secrets.error()));
        return report;
    }
    report.secrets = int(secrets->size());
    if (const qsizetype unused = unusedNames(*secrets, used).size(); unused > 0) {
        SealedProblem found = problem(Kind::Unused, paths.file);
        found.count = int(unused);
        report.problems.append(found);
    }
    return report;
}

SealedReport repairSealed(const SealedFilePaths &paths, const QSet<QString> &used)
{
    if (!QFileInfo::exists(paths.file))
        return checkSealed(paths, used);
    QLockFile lock(sealedLockFile(paths));
    const QString refusal = lockRefusal(lock);
    SealedReport report = checkSealed(paths, used);
    if (!refusal.isEmpty()) {
        SealedProblem found = problem(Kind::NotWritable, paths.file);
        found.detail = refusal;
        if (!report.problems.isEmpty())
            report.problems.append(found);
        return report;
    }
    for (SealedProblem &found : report.problems)
        mend(paths, used, report, found);
    return report;
}

} // namespace depesche::secrets
