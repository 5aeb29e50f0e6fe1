// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop says of the network.
#pragma once

#include <QObject>

namespace depesche::net
{

/// Main thread.
class Connectivity : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// True only where the desktop is sure that there is no network at all.
    virtual bool isDisconnected() const = 0;
    /// True where somebody pays for every byte.
    virtual bool isMetered() const = 0;
    /// Whether the program may ask for something that nobody waits for.
    bool allowsBackground(bool meteredAllowed) const
    {
        return !isDisconnected() && (meteredAllowed || !isMetered());
    }

signals:
    void changed();
};

/// NetworkManager or GLib, whichever the desktop has; without either there is a network and it is free.
class DesktopConnectivity final : public Connectivity
{
    Q_OBJECT
public:
    explicit DesktopConnectivity(QObject *parent = nullptr);

    bool isDisconnected() const override;
    bool isMetered() const override;
};

} // namespace depesche::net
