// SPDX-License-Identifier: GPL-3.0-or-later
// ProxyFields: host and port can be reached only while they mean something.
#include "ui/common/proxy_fields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace depesche::ui
{

ProxyFields::ProxyFields(const QString &inherited, const ProxyChoice &choice, QWidget *parent)
    : QWidget(parent),
      m_kind(new QComboBox(this)),
      m_host(new QLineEdit(choice.host, this)),
      m_port(new QSpinBox(this))
{
    constexpr int kMostPort = 65535;
    constexpr int kUsualPort = 8080;
    m_kind->setObjectName(QStringLiteral("proxyKind"));
    m_kind->addItem(inherited, int(ProxyKind::Inherit));
    m_kind->addItem(tr("No proxy"), int(ProxyKind::None));
    m_kind->addItem(tr("HTTP proxy"), int(ProxyKind::Http));
    m_kind->addItem(tr("SOCKS 5 proxy"), int(ProxyKind::Socks5));
    m_kind->setCurrentIndex(m_kind->findData(int(choice.kind)));
    m_host->setObjectName(QStringLiteral("proxyHost"));
    m_host->setPlaceholderText(tr("Host"));
    m_host->setAccessibleName(tr("Host of the proxy"));
    m_port->setObjectName(QStringLiteral("proxyPort"));
    m_port->setRange(1, kMostPort);
    m_port->setValue(choice.port > 0 ? choice.port : kUsualPort);
    m_port->setAccessibleName(tr("Port of the proxy"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_kind);
    layout->addWidget(m_host, 1);
    layout->addWidget(m_port);
    setFocusProxy(m_kind);

    const auto follow = [this] {
        const bool own = this->choice().isOwn();
        m_host->setVisible(own);
        m_port->setVisible(own);
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, follow);
    connect(m_kind, &QComboBox::activated, this, &ProxyFields::edited);
    connect(m_host, &QLineEdit::editingFinished, this, &ProxyFields::edited);
    connect(m_port, &QSpinBox::editingFinished, this, &ProxyFields::edited);
    follow();
}

ProxyChoice ProxyFields::choice() const
{
    ProxyChoice choice;
    choice.kind = ProxyKind(m_kind->currentData().toInt());
    if (choice.isOwn()) {
        choice.host = m_host->text().trimmed();
        choice.port = quint16(m_port->value());
    }
    return choice;
}

bool ProxyFields::isComplete() const
{
    const ProxyChoice now = choice();
    return !now.isOwn() || !now.host.isEmpty();
}

void ProxyFields::focusHost()
{
    m_host->setFocus();
}

} // namespace depesche::ui
