// SPDX-License-Identifier: GPL-3.0-or-later
// DemoNewsroom: starts the script with an argument list and waits, without blocking, for the file that names
// its address.
#include "runtime/demo_newsroom.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileSystemWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace depesche
{
namespace
{

constexpr int kSecondsToEnd = 2;

} // namespace

DemoNewsroom::DemoNewsroom(QObject *parent) : QObject(parent) {}

DemoNewsroom::~DemoNewsroom()
{
    m_server.disconnect(this);
    m_server.terminate();
    if (!m_server.waitForFinished(kSecondsToEnd * 1000))
        m_server.kill();
}

QString DemoNewsroom::script()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        return {};
    const QStringList folders{qEnvironmentVariable("DEPESCHE_NEWSROOM"),
                              QCoreApplication::applicationDirPath() +
                                  QStringLiteral("/../share/depesche/newsroom")};
    for (const QString &folder : folders) {
        const QString script = folder + QStringLiteral("/server.py");
        if (!folder.isEmpty() && QFile::exists(script))
            return script;
    }
    return {};
}

void DemoNewsroom::start()
{
    const QString file = script();
    if (file.isEmpty() || !m_folder.isValid()) {
        emit failed(tr("The demo newsroom is not installed."));
        return;
    }
    auto *watcher = new QFileSystemWatcher({m_folder.path()}, this);
    connect(watcher, &QFileSystemWatcher::directoryChanged, this, &DemoNewsroom::readReadyFile);
    connect(&m_server, &QProcess::errorOccurred, this, [this] { emit failed(m_server.errorString()); });
    connect(&m_server, &QProcess::finished, this, [this] {
        if (!m_announced)
            emit failed(QString::fromUtf8(m_server.readAllStandardError()).trimmed());
    });
    m_server.start(QStringLiteral("python3"),
                   {file, QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--ready-file"),
                    m_folder.filePath(QStringLiteral("ready.json")), QStringLiteral("--quiet")});
}

void DemoNewsroom::readReadyFile()
{
    QFile file(m_folder.filePath(QStringLiteral("ready.json")));
    if (m_announced || !file.open(QIODevice::ReadOnly))
        return;
    const QUrl list(QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("opml")).toString());
    if (!list.isValid() || list.isEmpty())
        return;
    m_announced = true;
    emit ready(list);
}

} // namespace depesche
