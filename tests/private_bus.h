// SPDX-License-Identifier: GPL-3.0-or-later
// A session bus of a test's own.
#pragma once

#include <QFile>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace depesche::testing
{

/// A session bus that knows no services but those that a test registers. Its address is in the environment
/// while it lives.
class PrivateBus
{
public:
    /// Empty on success, else why there is none.
    QString start()
    {
        QFile configuration(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!configuration.open(QIODevice::WriteOnly))
            return configuration.errorString();
        configuration.write("<busconfig><type>session</type><listen>unix:dir=" + m_folder.path().toUtf8() +
                            "</listen><auth>EXTERNAL</auth><policy context=\"default\">"
                            "<allow send_destination=\"*\"/><allow receive_sender=\"*\"/><allow own=\"*\"/>"
                            "</policy></busconfig>");
        configuration.close();
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--config-file=") + configuration.fileName(),
                        QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            return m_daemon.errorString();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_daemon.readLine().trimmed());
        return {};
    }

    void stop()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    ~PrivateBus() { stop(); }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
};

} // namespace depesche::testing
