// SPDX-License-Identifier: GPL-3.0-or-later
// DesktopConnectivity: QNetworkInformation, which is loaded once for the whole process.
#include "net/connectivity.h"

#include "base/logging.h"

#include <QNetworkInformation>

namespace depesche::net
{

DesktopConnectivity::DesktopConnectivity(QObject *parent) : Connectivity(parent)
{
    using Feature = QNetworkInformation::Feature;
    const bool isLoaded =
        QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered) ||
        QNetworkInformation::loadBackendByFeatures(Feature::Reachability);
    if (!isLoaded) {
        qCInfo(logNet) << "the desktop says nothing about the network";
        return;
    }
    const QNetworkInformation *information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, &Connectivity::changed);
    connect(information, &QNetworkInformation::isMeteredChanged, this, &Connectivity::changed);
}

bool DesktopConnectivity::isDisconnected() const
{
    const QNetworkInformation *information = QNetworkInformation::instance();
    return information && information->reachability() == QNetworkInformation::Reachability::Disconnected;
}

bool DesktopConnectivity::isMetered() const
{
    const QNetworkInformation *information = QNetworkInformation::instance();
    return information && information->isMetered();
}

} // namespace depesche::net
