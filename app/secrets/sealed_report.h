// SPDX-License-Identifier: GPL-3.0-or-later
// What a look at the file of secrets found.
#pragma once

#include <QList>
#include <QString>

namespace depesche::secrets
{

struct SealedProblem {
    enum class Kind {
        KeyMissing,
        KeyDamaged,    ///< there, but no key
        NotReadable,   ///< the file or its key: permissions
        DoesNotOpen,   ///< changed, cut, or sealed with another key
        OthersMayRead, ///< the file or its key
        Unused,        ///< secrets whose feed is gone
        NotWritable,   ///< what was to be mended could not be
    };

    Kind kind = Kind::NotReadable;
    QString path;        ///< the file concerned
    int count = 0;       ///< of secrets; for Unused
    QString detail;      ///< English particulars; may be empty
    bool mended = false; ///< by the repair that told it
    QString keptAs;      ///< mended: where the file is that does not open; else empty
};

struct SealedReport {
    bool exists = false; ///< there is a file; without one nothing can be wrong
    QString path;
    int secrets = 0; ///< in it, where it opens
    QList<SealedProblem> problems;
};

} // namespace depesche::secrets
