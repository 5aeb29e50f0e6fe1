// SPDX-License-Identifier: GPL-3.0-or-later
// The invented newsroom that --demo reads: a small web server on this machine, started and stopped with the
// window.
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

    /// The server's script: below the installed data, or where DEPESCHE_NEWSROOM says. Empty if it is not
    /// there, or if there is no Python 3 to run it.
    static QString script();

    /// Emits ready() with the address of its subscription list, or failed() with the reason.
    void start();

signals:
    void ready(const QUrl &subscriptions);
    void failed(const QString &reason);

private:
    void readReadyFile();

    QTemporaryDir m_folder;
    QProcess m_server;
    bool m_announced = false;
};

} // namespace depesche
