// SPDX-License-Identifier: GPL-3.0-or-later
// TickerMenus: each entry as one short function.
#include "ui/ticker/ticker_menus.h"

#include "services/ticker/ticker_library.h"
#include "services/ticker/ticker_service.h"
#include "ui/common/icons.h"
#include "ui/ticker/ticker_pane.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>

#include <array>

namespace depesche::ui
{
namespace
{

constexpr std::array kCountsKept{1000, 10'000, 0};
constexpr std::array kDaysKept{2, 7, 30, 0};

/// A title from outside must not make shortcuts.
QString asMenuText(const QString &title)
{
    constexpr qsizetype kMostLetters = 60;
    QString shown = title.size() > kMostLetters ? title.left(kMostLetters) + QChar(0x2026) : title;
    return shown.replace(u'&', QLatin1String("&&"));
}

} // namespace

TickerMenus::TickerMenus(TickerPane &pane, ticker::TickerLibrary &library, ticker::TickerService &service)
    : QObject(&pane),
      m_pane(pane),
      m_library(library),
      m_service(service),
      m_chooser(new QMenu(&pane)),
      m_options(new QMenu(&pane))
{
    connect(m_chooser, &QMenu::aboutToShow, this, &TickerMenus::fillChooser);
    connect(m_options, &QMenu::aboutToShow, this, &TickerMenus::fillOptions);
}

void TickerMenus::fill()
{
    fillChooser();
    fillOptions();
}

void TickerMenus::fillChooser()
{
    m_chooser->clear();
    auto *group = new QActionGroup(m_chooser);
    const auto add = [&](const QString &words, int unread, TickerId id) {
        const QString count = unread > 0 ? QStringLiteral("\t") + QLocale().toString(unread) : QString();
        QAction *action = m_chooser->addAction(words + count, &m_pane, [this, id] { m_pane.showTicker(id); });
        action->setCheckable(true);
        action->setChecked(m_pane.shown() == id);
        group->addAction(action);
    };
    for (const Ticker &ticker : m_library.tickers())
        add(asMenuText(ticker.displayTitle()), m_library.unread(ticker.id), ticker.id);
    if (m_library.tickers().size() > 1) {
        m_chooser->addSeparator();
        add(tr("All together"), m_library.unread(), {});
    }
    m_chooser->addSeparator();
    m_chooser->addAction(tr("Follow an address…"), &m_pane, &TickerPane::followRequested);
}

void TickerMenus::fillOptions()
{
    m_options->clear();
    m_options->addActions(m_actions);
    m_options->addSeparator();
    addForm();
    m_options->addSeparator();
    if (const std::optional<Ticker> ticker = m_library.ticker(m_pane.shown()))
        addTicker(*ticker);
    m_options->addAction(tr("Follow an address…"), &m_pane, &TickerPane::followRequested);
}

QAction *TickerMenus::addSwitch(const QString &words, bool on)
{
    QAction *action = m_options->addAction(words);
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

void TickerMenus::addForm()
{
    const auto change = [this](bool TickerForm::*what) {
        return [this, what](bool on) {
            TickerForm form = m_pane.form();
            form.*what = on;
            m_pane.setForm(form);
            emit m_pane.formChanged(form);
        };
    };
    const TickerForm &form = m_pane.form();
    connect(addSwitch(tr("&Key events only"), form.keyEventsOnly), &QAction::triggered, this,
            change(&TickerForm::keyEventsOnly));
    connect(addSwitch(tr("&Ages instead of times"), form.relativeTimes), &QAction::triggered, this,
            change(&TickerForm::relativeTimes));
    m_options->addAction(tr("Mark all as &seen"), this, [this] {
        for (const Ticker &ticker : m_library.tickers()) {
            if (!m_pane.shown().isValid() || m_pane.shown() == ticker.id)
                m_library.seeAll(ticker.id);
        }
    });
}

void TickerMenus::addTicker(const Ticker &ticker)
{
    const QUrl page = ticker.page.isEmpty() ? ticker.url : ticker.page;
    m_options->addAction(icon(Icon::External), tr("Open its &page in the browser"), this,
                         [this, page] { emit m_pane.openRequested(page); });
    m_options->addAction(icon(Icon::Copy), tr("Copy its &address"), this, [this, url = ticker.url] {
        QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
        emit m_pane.message(tr("The address was copied."));
    });
    if (m_service.status(ticker.id).state == ticker::LiveState::Reconnecting)
        m_options->addAction(icon(Icon::Refresh), tr("Try no&w"), this,
                             [this, id = ticker.id] { m_service.hurry(id); });
    m_options->addAction(tr("E&xport…"), this, [this, ticker] { emit m_pane.exportRequested(ticker); });
    addRetention(ticker);
    if (!ticker.ended) {
        QAction *stopped = addSwitch(tr("S&top fetching"), ticker.paused);
        stopped->setToolTip(tr("Nothing is asked of the newsroom until you switch it off again"));
        connect(stopped, &QAction::triggered, this,
                [this, id = ticker.id](bool on) { m_service.setPaused(id, on); });
    }
    m_options->addAction(tr("&Unfollow…"), this, [this, ticker] { emit m_pane.unfollowRequested(ticker); });
    m_options->addSeparator();
}

void TickerMenus::addRetention(const Ticker &ticker)
{
    QMenu *keep = m_options->addMenu(tr("How much is k&ept"));
    const auto choice = [&](QActionGroup *group, const QString &words, bool chosen, int count, int days) {
        QAction *action = keep->addAction(
            words, this, [this, id = ticker.id, count, days] { m_library.setRetention(id, count, days); });
        action->setCheckable(true);
        action->setChecked(chosen);
        group->addAction(action);
    };
    auto *counts = new QActionGroup(keep);
    for (const int count : kCountsKept)
        choice(counts, count == 0 ? tr("Any number of entries") : tr("%n entries at most", nullptr, count),
               ticker.keepCount == count, count, ticker.keepDays);
    keep->addSeparator();
    auto *days = new QActionGroup(keep);
    for (const int day : kDaysKept)
        choice(days, day == 0 ? tr("For ever") : tr("%n days", nullptr, day), ticker.keepDays == day,
               ticker.keepCount, day);
}

} // namespace depesche::ui
