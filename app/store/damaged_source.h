// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged database opened for reading, by whatever way it opens; never written.
#pragma once

#include "store/connection.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <memory>

namespace depesche::store
{

/// Opens the database as it is; where its header or first page is lost, a copy that has them replaced. The
/// copy goes with the object.
class DamagedSource
{
public:
    /// Throws SqlFailure: NewerSchema, or what making the copy met.
    explicit DamagedSource(const QString &profileFolder);
    ~DamagedSource();
    DamagedSource(const DamagedSource &) = delete;
    DamagedSource &operator=(const DamagedSource &) = delete;

    /// Null: nothing of it can be read, or there is no file.
    Connection *connection() { return m_connection.get(); }
    /// What the file says, or the newest there is where it says nothing sensible.
    int schemaVersion();

private:
    bool open(const QString &path);
    void openCopy(const QMap<qint64, QByteArray> &replaced);
    void removeCopy();

    QString m_path;
    QString m_copy;
    std::unique_ptr<Connection> m_connection;
};

} // namespace depesche::store
