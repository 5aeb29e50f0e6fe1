// SPDX-License-Identifier: GPL-3.0-or-later
// WindowProgram: profile, single instance, core, language, window.
#include "runtime/window/window_program.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "base/stop_signal.h"
#include "net/connectivity.h"
#include "runtime/window/core_services.h"
#include "runtime/window/demo_guide.h"
#include "runtime/window/demo_newsroom.h"
#include "runtime/window/first_paint_report.h"
#include "runtime/window/single_instance.h"
#include "runtime/window/translation.h"
#include "runtime/window/window_alerts.h"
#include "services/fulltext/full_text_service.h"
#include "services/keeping/page_keeper.h"
#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/reading/reading_service.h"
#include "services/refresh/refresh_service.h"
#include "services/ticker/ticker_service.h"
#include "settings/settings.h"
#include "store/store.h"
#include "ui/common/words.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLocale>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>

#include <chrono>
#include <cstdio>

namespace depesche
{
namespace
{

constexpr std::chrono::seconds kAskDesktopAfter{5};
// Most articles are in the person's language. The window comes first.
constexpr std::chrono::milliseconds kPrepareAfter{500};

/// What publishers are told about languages: the person's, in their order.
QByteArray acceptLanguage()
{
    const QByteArray languages = QLocale::system().uiLanguages().join(QLatin1Char(',')).toLatin1();
    return languages == "C" ? QByteArray() : languages;
}

void print(std::FILE *stream, const QByteArray &line)
{
    std::fprintf(stream, "%s\n", line.constData());
    std::fflush(stream);
}

} // namespace

WindowProgram::WindowProgram(QApplication &application, const WindowOptions &options)
    : m_application(application), m_options(options)
{
    if (m_options.demo)
        m_throwAway = std::make_unique<QTemporaryDir>();
}

WindowProgram::~WindowProgram() = default;

QString WindowProgram::profileFolder() const
{
    return m_throwAway ? m_throwAway->path() : Profile(m_options.profileFolder).folder();
}

std::optional<int> WindowProgram::start()
{
    if (!m_options.exitAfterFirstPaint) {
        m_instance = std::make_unique<SingleInstance>(profileFolder());
        if (!m_instance->claim(m_options.subscribe)) {
            print(stdout, "Depesche is open already; its window was brought to the front.");
            return 0;
        }
        connect(m_instance.get(), &SingleInstance::raiseRequested, this, &WindowProgram::raise);
    }
    m_stopSignal = std::make_unique<StopSignal>([this] { quit(); });
    return openCore();
}

/// As start(): an exit status if there is nothing to wait for.
std::optional<int> WindowProgram::openCore()
{
    CoreOptions options;
    options.profileFolder = profileFolder();
    options.acceptLanguage = acceptLanguage();
    auto core = Core::start(options);
    if (!core) {
        installTranslations(m_application, QString());
        showFailure(core.error());
        return m_failure ? std::nullopt : std::optional<int>(1);
    }
    m_core = std::move(core).value();
    installTranslations(m_application, m_core->settings().language());
    showWindow();
    return std::nullopt;
}

void WindowProgram::showFailure(const StartFailure &failure)
{
    const QString path = failure.path.isEmpty() ? profileFolder() : failure.path;
    print(stderr, "depesche: the profile cannot be opened: " + path.toLocal8Bit() + ": " +
                      failure.detail.toLocal8Bit());
    if (m_options.exitAfterFirstPaint)
        return;
    m_failure = std::make_unique<QMessageBox>();
    m_failure->setIcon(QMessageBox::Critical);
    m_failure->setWindowTitle(QStringLiteral("Depesche"));
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setText(tr("Depesche cannot open its profile."));
    StartFailure named = failure;
    named.path = path;
    m_failure->setInformativeText(ui::describe(named) + QStringLiteral("\n\n") +
                                  tr("To begin with another folder, start: depesche --profile FOLDER"));
    m_failure->setDetailedText(failure.detail);
    m_failure->setStandardButtons(QMessageBox::Close);
    if (failure.code == store::StoreErrorCode::Damaged && !m_rescuer)
        offerRescue(named);
    m_failure->show();
}

void WindowProgram::offerRescue(const StartFailure &failure)
{
    m_failure->setText(tr("The store of Depesche is damaged."));
    m_failure->setInformativeText(tr("Depesche can make a new store with all that can be read of the damaged "
                                     "one, and with what the last "
                                     "backup has where it cannot be read. The damaged file is kept.\n\n%1")
                                      .arg(failure.path));
    const QPushButton *rescueButton = m_failure->addButton(tr("&Rescue"), QMessageBox::AcceptRole);
    connect(m_failure.get(), &QMessageBox::buttonClicked, this,
            [this, rescueButton](const QAbstractButton *clicked) {
                if (clicked == rescueButton)
                    rescue();
            });
}

void WindowProgram::rescue()
{
    // Closing the question must not end the program.
    QApplication::setQuitOnLastWindowClosed(false);
    m_rescuer = std::make_unique<Executor>(1);
    auto *progress =
        new QProgressDialog(tr("Reading what can be read of the damaged store …"), QString(), 0, 0);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowTitle(QStringLiteral("Depesche"));
    progress->setMinimumDuration(0);
    progress->show();
    continueOn(this, m_rescuer->run([folder = profileFolder()] { return Core::rescue(folder); }),
               [this, progress](const Expected<store::RescueReport, StartFailure> &rescued) {
                   progress->close();
                   QApplication::setQuitOnLastWindowClosed(true);
                   if (rescued)
                       openRescued(*rescued);
                   else
                       showFailure(rescued.error());
               });
}

void WindowProgram::openRescued(const store::RescueReport &report)
{
    if (openCore().has_value() || !m_window)
        return;
    QString text = tr("%n article(s) are in the new store.", nullptr, int(report.articles));
    if (report.backup.isValid())
        text += u' ' + tr("%n of them come(s) from the backup of %1.", nullptr, int(report.fromBackup))
                           .arg(QLocale().toString(report.backup, QLocale::ShortFormat));
    else if (report.everythingRead)
        text += u' ' + tr("That is everything that was in the damaged one.");
    else
        text += u' ' + tr("The rest could not be read.");
    if (!report.damagedFile.isEmpty())
        text += QStringLiteral("\n\n") + tr("The damaged file is kept as %1.").arg(report.damagedFile);
    auto *told = new QMessageBox(QMessageBox::Information, QStringLiteral("Depesche"),
                                 tr("A new store was made."), QMessageBox::Close, m_window.get());
    told->setAttribute(Qt::WA_DeleteOnClose);
    told->setTextFormat(Qt::PlainText);
    told->setInformativeText(text);
    told->open();
}

/// While the window is open: the store is not exchanged under the person's hands.
void WindowProgram::tellOfDamage()
{
    auto *told =
        new QMessageBox(QMessageBox::Warning, QStringLiteral("Depesche"),
                        tr("A part of the store cannot be read."), QMessageBox::Close, m_window.get());
    told->setAttribute(Qt::WA_DeleteOnClose);
    told->setInformativeText(
        tr("Close Depesche and open it again: it then looks at the whole store and offers to "
           "rescue what can be read. Nothing is thrown away."));
    told->open();
}

void WindowProgram::showWindow()
{
    Core &core = *m_core;
    m_window = std::make_unique<ui::MainWindow>(
        windowServices(core, m_application, !DemoNewsroom::script().isEmpty()));
    m_demo = std::make_unique<DemoGuide>(core.http(), core.library(), core.refresh());
    connect(m_window.get(), &ui::MainWindow::demoRequested, m_demo.get(), &DemoGuide::start);
    connect(m_demo.get(), &DemoGuide::failed, m_window.get(), &ui::MainWindow::tell);
    if (m_options.exitAfterFirstPaint)
        measure();
    m_window->start();
    m_window->show();
    if (m_options.exitAfterFirstPaint)
        return;
    if (const QString kept = core.settings().setAsideFile(); !kept.isEmpty())
        m_window->tell(tr("The settings could not be read. They are kept as %1; the usual ones are in "
                          "force.")
                           .arg(kept));
    core.offline().startBackground();
    core.fullTexts().startBackground();
    core.pageKeeper().startBackground();
    core.tickers().start();
    core.startBackups();
    connect(&core.store(), &store::Store::damageMet, this, &WindowProgram::tellOfDamage);
    core.clock().callAfter(kPrepareAfter, this, [this] { m_core->reading().prepare(QLocale().bcp47Name()); });
    watchNetwork();
    startAlerts();
    if (m_options.demo)
        m_demo->start();
    if (!m_options.subscribe.isEmpty())
        m_window->subscribeTo(m_options.subscribe);
}

/// Not before the window is there: the desktop may take its time to answer.
void WindowProgram::watchNetwork()
{
    m_core->clock().callAfter(kAskDesktopAfter, this, [this] {
        m_connectivity = std::make_unique<net::DesktopConnectivity>();
        m_core->refresh().setConnectivity(m_connectivity.get());
        m_core->offline().setConnectivity(m_connectivity.get());
        m_core->fullTexts().setConnectivity(m_connectivity.get());
        m_core->pageKeeper().setConnectivity(m_connectivity.get());
        m_core->tickers().setConnectivity(m_connectivity.get());
    });
}

void WindowProgram::startAlerts()
{
    m_alerts = std::make_unique<WindowAlerts>(*m_core, m_application, *m_window);
    connect(m_alerts.get(), &WindowAlerts::raiseRequested, this, [this] { raise({}); });
    connect(m_alerts.get(), &WindowAlerts::quitRequested, this, &WindowProgram::quit);
}

void WindowProgram::quit()
{
    if (m_window)
        m_window->close();
    QCoreApplication::quit();
}

void WindowProgram::raise(const QString &address)
{
    QWidget *window = m_failure ? static_cast<QWidget *>(m_failure.get()) : m_window.get();
    if (!window)
        return; // asked during the start: it comes by itself
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
    if (m_window && !address.isEmpty())
        m_window->subscribeTo(address);
}

void WindowProgram::measure()
{
    m_report = std::make_unique<FirstPaintReport>(*m_window, m_core->library(), m_core->clock());
    connect(m_report.get(), &FirstPaintReport::finished, this, [this] {
        print(stdout, m_report->json());
        QCoreApplication::quit();
    });
}

} // namespace depesche
