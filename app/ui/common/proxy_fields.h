// SPDX-License-Identifier: GPL-3.0-or-later
// Which proxy: a choice, and host and port where it is an own one.
#pragma once

#include "domain/feed_access.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace depesche::ui
{

class ProxyFields final : public QWidget
{
    Q_OBJECT
public:
    /// `inherited`: the words for ProxyKind::Inherit.
    ProxyFields(const QString &inherited, const ProxyChoice &choice, QWidget *parent);

    ProxyChoice choice() const;
    /// An own proxy has a host.
    bool isComplete() const;
    void focusHost();

signals:
    void edited();

private:
    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
};

} // namespace depesche::ui
