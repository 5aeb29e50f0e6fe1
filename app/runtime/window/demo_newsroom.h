// SPDX-License-Identifier: GPL-3.0-or-later
// The invented newsroom: a small web server on this machine, started and stopped with the window.
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace depesche
{

class DemoNewsroom final : public QObject
{
    Q_OBJECT
public:
    explicit DemoNewsroom(QObject *parent = nullptr);
    ~DemoNewsroom() override;

    /// The server's script: where DEPESCHE_NEWSROOM says, or below the installed data. Empty if it is not
    /// there, or if there is no Python 3 to run it.
    static QString script();

    /// Emits ready() with the address of its subscription list, or failed() with the reason. The server
    /// listens at its usual port, so that what is subscribed to is found again at the next start; at any
    /// other if that one is taken.
    void start();

signals:
    void ready(const QUrl &subscriptions);
    void failed(const QString &reason);

private:
    void run(int port);
    void ended();
    void readReadyFile();

    QTemporaryDir m_folder;
    QProcess m_server;
    int m_port = 0;
    bool m_announced = false;
};

} // namespace depesche
