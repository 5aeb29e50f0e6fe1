// SPDX-License-Identifier: GPL-3.0-or-later
// DemoNewsroom: starts the script with an argument list and waits, without blocking, for the file that names
// its address.
#include "runtime/window/demo_newsroom.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileSystemWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

namespace depesche
{
namespace
{

constexpr int kUsualPort = 47'611;
constexpr int kAnyPort = 0;
constexpr int kSecondsToEnd = 2;

QString interpreter()
{
    return QStandardPaths::findExecutable(QStringLiteral("python3"));
}

QString lastLine(const QByteArray &text)
{
    return QString::fromUtf8(text.trimmed().split('\n').constLast()).trimmed();
}

} // namespace

DemoNewsroom::DemoNewsroom(QObject *parent) : QObject(parent)
{
    // A window that is killed takes its newsroom along.
    m_server.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(&m_server, &QProcess::finished, this, &DemoNewsroom::ended);
    connect(&m_server, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed(m_server.errorString());
    });
}

DemoNewsroom::~DemoNewsroom()
{
    m_server.disconnect(this);
    m_server.terminate();
    if (!m_server.waitForFinished(kSecondsToEnd * 1000))
        m_server.kill();
}

QString DemoNewsroom::script()
{
    if (interpreter().isEmpty())
        return {};
    const QStringList folders{qEnvironmentVariable("DEPESCHE_NEWSROOM"),
                              QCoreApplication::applicationDirPath() +
                                  QStringLiteral("/../share/depesche/newsroom")};
    for (const QString &folder : folders) {
        QString script = folder + QStringLiteral("/server.py");
        if (!folder.isEmpty() && QFile::exists(script))
            return script;
    }
    return {};
}

void DemoNewsroom::start()
{
    if (script().isEmpty() || !m_folder.isValid()) {
        emit failed(tr("The demo newsroom is not installed."));
        return;
    }
    auto *watcher = new QFileSystemWatcher({m_folder.path()}, this);
    connect(watcher, &QFileSystemWatcher::directoryChanged, this, &DemoNewsroom::readReadyFile);
    run(kUsualPort);
}

void DemoNewsroom::run(int port)
{
    m_port = port;
    m_server.start(interpreter(),
                   {script(), QStringLiteral("--port"), QString::number(port), QStringLiteral("--ready-file"),
                    m_folder.filePath(QStringLiteral("ready.json")), QStringLiteral("--quiet")});
}

void DemoNewsroom::ended()
{
    if (m_announced || m_port == kAnyPort)
        emit failed(lastLine(m_server.readAllStandardError()));
    else
        run(kAnyPort);
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
