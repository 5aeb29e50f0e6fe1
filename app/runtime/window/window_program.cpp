// SPDX-License-Identifier: GPL-3.0-or-later
// WindowProgram: profile, single instance, core, language, window.
#include "runtime/window/window_program.h"

#include "base/clock.h"
#include "base/stop_signal.h"
#include "runtime/window/demo_guide.h"
#include "runtime/window/demo_newsroom.h"
#include "runtime/window/first_paint_report.h"
#include "runtime/window/single_instance.h"
#include "runtime/window/translation.h"
#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/refresh/refresh_service.h"
#include "settings/settings.h"
#include "store/picture_repository.h"
#include "store/store.h"
#include "ui/common/words.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLocale>
#include <QMessageBox>

#include <cstdio>

namespace depesche
{
namespace
{

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
    m_stopSignal = std::make_unique<StopSignal>([this] {
        if (m_window)
            m_window->close();
        QCoreApplication::quit();
    });
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
    m_failure->show();
}

void WindowProgram::showWindow()
{
    Core &core = *m_core;
    m_window = std::make_unique<ui::MainWindow>(ui::WindowServices{
        m_application, core.library(), core.refresh(), core.discovery(), core.reading(), core.offline(),
        core.settings(), core.executor(), core.clock(),
        [&pictures = core.store().pictures()](const QString &hash) { return pictures.path(hash); },
        productVersion(), !DemoNewsroom::script().isEmpty()});
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
    if (m_options.demo)
        m_demo->start();
    if (!m_options.subscribe.isEmpty())
        m_window->subscribeTo(m_options.subscribe);
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
