// SPDX-License-Identifier: GPL-3.0-or-later
// The demo newsroom as a process that lives as long as a test wants.
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace depesche::testing
{

class NewsroomProcess
{
public:
    ~NewsroomProcess() { stop(); }

    /// False where it does not come up within half a minute.
    bool start()
    {
        const QString ready = m_folder.filePath(QStringLiteral("ready.json"));
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(QStringLiteral("python3"),
                        {QStringLiteral(SOURCE_DIR "/tests/newsroom/server.py"), QStringLiteral("--port"),
                         QStringLiteral("0"), QStringLiteral("--quiet"), QStringLiteral("--ready-file"),
                         ready});
        if (!QTest::qWaitFor([&ready] { return QFile::exists(ready); }, 30'000))
            return false;
        QFile file(ready);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QJsonObject told = QJsonDocument::fromJson(file.readAll()).object();
        m_subscriptions = QUrl(told.value(QLatin1String("opml")).toString());
        return m_subscriptions.isValid();
    }

    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        m_process.waitForFinished(20'000);
    }

    /// Its subscription list.
    QUrl subscriptions() const { return m_subscriptions; }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_subscriptions;
};

} // namespace depesche::testing
