// SPDX-License-Identifier: GPL-3.0-or-later
// SingleInstance: a local socket whose name is made from the profile's path. A message is one line: the
// address.
#include "runtime/window/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace depesche
{
namespace
{

constexpr int kPatienceMs = 500;
constexpr qint64 kLongestMessage = 4096;

QString socketName(const QString &folder)
{
    const QString path = QFileInfo(folder).canonicalFilePath();
    const QByteArray hash =
        QCryptographicHash::hash((path.isEmpty() ? folder : path).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("depesche-") + QString::fromLatin1(hash.toHex().left(24));
}

} // namespace

SingleInstance::SingleInstance(const QString &profileFolder, QObject *parent)
    : QObject(parent), m_name(socketName(profileFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *other = m_server.nextPendingConnection())
            take(other);
    });
}

bool SingleInstance::claim(const QString &address)
{
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(kPatienceMs)) {
        other.write(address.toUtf8().left(kLongestMessage - 1) + '\n');
        other.waitForBytesWritten(kPatienceMs);
        return false;
    }
    if (other.error() == QLocalSocket::ConnectionRefusedError)
        QLocalServer::removeServer(m_name);
    // A machine without a place for sockets still gets its window: two windows on one store are safe.
    m_server.listen(m_name);
    return true;
}

void SingleInstance::take(QLocalSocket *other)
{
    other->setReadBufferSize(kLongestMessage);
    connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
    const auto read = [this, other] {
        if (!other->canReadLine() && other->bytesAvailable() < kLongestMessage)
            return;
        const QString address = QString::fromUtf8(other->readLine(kLongestMessage)).trimmed();
        other->disconnect(this);
        other->disconnectFromServer();
        emit raiseRequested(address);
    };
    connect(other, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace depesche
