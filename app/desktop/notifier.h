// SPDX-License-Identifier: GPL-3.0-or-later
// Showing notifications on the desktop; the interface that services see.
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace depesche::desktop
{

struct NotificationAction {
    QString key;   ///< "default" is what a press on the notification itself does
    QString label; ///< for people
};

struct Notification {
    QString title; ///< plain text, one line
    QString body;  ///< plain text; may be empty
    QList<NotificationAction> actions;
};

/// Main thread; never blocks it.
class Notifier : public QObject
{
    Q_OBJECT
public:
    /// Shows it or tells that it failed(), later. The number stands for it in the signals; never 0.
    virtual quint64 show(const Notification &notification) = 0;

signals:
    /// The person pressed an action, or the notification itself ("default").
    void activated(quint64 notification, const QString &action);
    /// It could not be shown: there is no service, or none that answers.
    void failed(quint64 notification);

protected:
    using QObject::QObject;
};

} // namespace depesche::desktop
