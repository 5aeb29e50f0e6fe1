// SPDX-License-Identifier: GPL-3.0-or-later
// AlertsPage: on or off, own words, quiet hours, how many, the icon in the notification area.
#include "ui/preferences/alerts_page.h"

#include "settings/settings.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QSystemTrayIcon>
#include <QTimeEdit>

namespace depesche::ui
{
namespace
{

constexpr int kWordLines = 4;

} // namespace

AlertsPage::AlertsPage(Settings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    auto *form = new QFormLayout(this);
    auto *enabled = new QCheckBox(tr("&Notify me of important entries of live tickers"), this);
    enabled->setChecked(m_settings.alertsEnabled());
    connect(enabled, &QCheckBox::toggled, this, [this](bool on) { m_settings.setAlertsEnabled(on); });
    connect(&m_settings, &Settings::changed, enabled,
            [this, enabled] { enabled->setChecked(m_settings.alertsEnabled()); });
    form->addRow(enabled);
    addWords(form);
    addQuietHours(form);
    addLimits(form);
    addTray(form);
}

void AlertsPage::addWords(QFormLayout *form)
{
    auto *words = new QPlainTextEdit(m_settings.alertWords().join(u'\n'), this);
    words->setTabChangesFocus(true);
    words->setFixedHeight(words->fontMetrics().lineSpacing() * kWordLines +
                          2 * int(words->document()->documentMargin()) + 2 * words->frameWidth());
    connect(words, &QPlainTextEdit::textChanged, this, [this, words] {
        QStringList lines;
        for (const QString &line : words->toPlainText().split(u'\n')) {
            if (!line.trimmed().isEmpty())
                lines.append(line.trimmed());
        }
        m_settings.setAlertWords(lines);
    });
    auto *hint = new QLabel(tr("One search on each line, such as: storm surge, “state of emergency”, flood*."
                               "\nEntries that match are important, too."),
                            this);
    hint->setWordWrap(true);
    form->addRow(tr("&Words:"), words);
    form->addRow(QString(), hint);
}

void AlertsPage::addQuietHours(QFormLayout *form)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *quiet = new QCheckBox(tr("Not &between"), row);
    auto *from = new QTimeEdit(m_settings.quietFrom(), row);
    auto *to = new QTimeEdit(m_settings.quietTo(), row);
    // Some locales have seconds even in their short form.
    const QString minutes = QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    from->setDisplayFormat(minutes);
    to->setDisplayFormat(minutes);
    from->setAccessibleName(tr("Quiet from"));
    to->setAccessibleName(tr("Quiet until"));
    layout->addWidget(quiet);
    layout->addWidget(from);
    layout->addWidget(new QLabel(tr("and", "between two times"), row));
    layout->addWidget(to);
    layout->addStretch();
    const auto enable = [from, to](bool on) {
        from->setEnabled(on);
        to->setEnabled(on);
    };
    quiet->setChecked(m_settings.quietHours());
    enable(m_settings.quietHours());
    connect(quiet, &QCheckBox::toggled, this, [this, enable](bool on) {
        enable(on);
        m_settings.setQuietHours(on);
    });
    connect(from, &QTimeEdit::timeChanged, this, [this](QTime time) { m_settings.setQuietFrom(time); });
    connect(to, &QTimeEdit::timeChanged, this, [this](QTime time) { m_settings.setQuietTo(time); });
    form->addRow(QString(), row);
}

void AlertsPage::addLimits(QFormLayout *form)
{
    auto *most = new QSpinBox(this);
    most->setRange(Settings::kAlertsPerHour.least, Settings::kAlertsPerHour.most);
    most->setSuffix(tr(" per hour"));
    most->setValue(m_settings.alertsPerHour());
    connect(most, &QSpinBox::valueChanged, this, [this](int number) { m_settings.setAlertsPerHour(number); });
    auto *hint = new QLabel(tr("What is more, or comes in between, is summed up in one notification."), this);
    hint->setWordWrap(true);
    auto *inFront = new QCheckBox(tr("Also while the window is in &front"), this);
    inFront->setChecked(m_settings.alertsInFront());
    connect(inFront, &QCheckBox::toggled, this, [this](bool on) { m_settings.setAlertsInFront(on); });
    form->addRow(tr("At &most:"), most);
    form->addRow(QString(), hint);
    form->addRow(QString(), inFront);
}

void AlertsPage::addTray(QFormLayout *form)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    auto *tray = new QCheckBox(tr("&Icon with the number of unread entries in the notification area"), this);
    tray->setChecked(m_settings.trayIcon());
    connect(tray, &QCheckBox::toggled, this, [this](bool on) { m_settings.setTrayIcon(on); });
    form->addRow(QString(), tray);
}

} // namespace depesche::ui
