// SPDX-License-Identifier: GPL-3.0-or-later
// StatusLine: plain labels, a slim progress bar, and buttons only while they mean something.
#include "ui/shell/status_line.h"

#include "ui/common/words.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace depesche::ui
{
namespace
{

QLabel *makeLabel(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

StatusLine::StatusLine(QAction *stop, QWidget *parent)
    : QStatusBar(parent),
      m_network(makeLabel(this, "network")),
      m_networkDot(makeLabel(this, "networkDot")),
      m_work(makeLabel(this, "work")),
      m_progress(new QProgressBar(this)),
      m_stop(new QToolButton(this)),
      m_stored(makeLabel(this, "stored")),
      m_link(makeLabel(this, "hoveredLink")),
      m_failures(new QToolButton(this)),
      m_lastRefresh(makeLabel(this, "lastRefresh"))
{
    setSizeGripEnabled(false);
    m_networkDot->setText(QStringLiteral("●"));
    m_networkDot->setAccessibleName(tr("Network"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_progress->setAccessibleName(tr("Progress"));
    m_stop->setDefaultAction(stop);
    m_stop->setAutoRaise(true);
    m_stop->setIconSize(QSize(14, 14));
    m_failures->setAutoRaise(true);
    m_failures->setObjectName(QStringLiteral("failures"));
    connect(m_failures, &QToolButton::clicked, this, &StatusLine::failuresRequested);

    addWidget(m_networkDot);
    addWidget(m_network);
    addWidget(m_work);
    addWidget(m_progress);
    addWidget(m_stop);
    addWidget(m_stored);
    addWidget(m_link, 1);
    addPermanentWidget(m_failures);
    addPermanentWidget(m_lastRefresh);

    setOffline(false);
    clearWork();
    m_failures->hide();
    m_link->hide();
}

void StatusLine::setOffline(bool offline)
{
    m_isOffline = offline;
    showNetwork();
}

void StatusLine::setHeldByMeter(bool held)
{
    m_isHeldByMeter = held;
    showNetwork();
}

void StatusLine::showNetwork()
{
    const bool isHeld = m_isHeldByMeter && !m_isOffline;
    const QString why = isHeld ? tr("The connection is metered: sources and pictures are not fetched by "
                                    "themselves. What you ask for is fetched.")
                               : QString();
    m_network->setText(m_isOffline ? tr("Reading offline") : isHeld ? tr("Online, metered") : tr("Online"));
    m_network->setToolTip(why);
    m_network->setAccessibleDescription(why);
    m_networkDot->setToolTip(why);
    m_networkDot->setProperty("offline", m_isOffline);
    // A palette would lose against the style sheet of the program.
    m_networkDot->setStyleSheet(m_isOffline ? QStringLiteral("color: #8a8f94")
                                            : QStringLiteral("color: #2e9e4f"));
}

void StatusLine::setWork(const QString &words, int done, int total)
{
    m_work->setText(words);
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_work->setVisible(true);
    m_progress->setVisible(total > 0);
    m_stop->setVisible(true);
}

void StatusLine::clearWork()
{
    m_work->hide();
    m_progress->hide();
    m_stop->hide();
}

void StatusLine::setStored(int articles, qint64 pictureBytes)
{
    m_stored->setText(tr("%n article(s) offline", nullptr, articles) + QStringLiteral(" · ") +
                      sizeWords(pictureBytes, QLocale()));
}

void StatusLine::setLastRefresh(const QString &moment, int failedFeeds)
{
    m_lastRefresh->setVisible(!moment.isEmpty());
    m_lastRefresh->setText(tr("Last refreshed %1").arg(moment));
    m_failures->setVisible(failedFeeds > 0);
    m_failures->setText(tr("%n source(s) could not be read", nullptr, failedFeeds));
}

void StatusLine::setHoveredLink(const QString &address)
{
    m_link->setVisible(!address.isEmpty());
    m_stored->setVisible(address.isEmpty());
    m_link->setText(m_link->fontMetrics().elidedText(address, Qt::ElideMiddle, std::max(200, width() / 2)));
}

} // namespace depesche::ui
