// SPDX-License-Identifier: GPL-3.0-or-later
// What the page refuses.
#include "ui/reader/locked_page.h"

#include "base/logging.h"

#include <QGuiApplication>
#include <QWebEngineCertificateError>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace depesche::ui
{

LockedPage::LockedPage(QWebEngineProfile *profile, QObject *parent) : QWebEnginePage(profile, parent)
{
    harden();
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    // A middle click, a press with a modifier, target=_blank: no window is made, but the link was meant.
    connect(this, &QWebEnginePage::newWindowRequested, this, [this](QWebEngineNewWindowRequest &request) {
        if (request.isUserInitiated())
            emit linkActivated(request.requestedUrl(), true);
    });
}

void LockedPage::open(const QUrl &url)
{
    m_url = url;
    load(url);
}

bool LockedPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (!isMainFrame)
        return false;
    const bool samePage = url.adjusted(QUrl::RemoveFragment) == m_url;
    if (samePage && (type == NavigationTypeTyped || type == NavigationTypeReload))
        return true;
    if (type != NavigationTypeLinkClicked)
        return false;
    if (samePage)
        return url.hasFragment(); // a footnote in the same article
    const auto modifiers = QGuiApplication::keyboardModifiers();
    emit linkActivated(url, modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier));
    return false;
}

QWebEnginePage *LockedPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList LockedPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void LockedPage::javaScriptAlert(const QUrl &, const QString &) {}

bool LockedPage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool LockedPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void LockedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int,
                                          const QString &)
{
    qCDebug(logReader) << "page:" << message;
}

void LockedPage::harden()
{
    QWebEngineSettings *set = settings();
    for (const auto attribute : {QWebEngineSettings::JavascriptEnabled,
                                 QWebEngineSettings::JavascriptCanOpenWindows,
                                 QWebEngineSettings::JavascriptCanAccessClipboard,
                                 QWebEngineSettings::JavascriptCanPaste,
                                 QWebEngineSettings::AllowWindowActivationFromJavaScript,
                                 QWebEngineSettings::LocalStorageEnabled,
                                 QWebEngineSettings::LocalContentCanAccessRemoteUrls,
                                 QWebEngineSettings::LocalContentCanAccessFileUrls,
                                 QWebEngineSettings::HyperlinkAuditingEnabled,
                                 QWebEngineSettings::PluginsEnabled,
                                 QWebEngineSettings::FullScreenSupportEnabled,
                                 QWebEngineSettings::ScreenCaptureEnabled,
                                 QWebEngineSettings::WebGLEnabled,
                                 QWebEngineSettings::AutoLoadIconsForPage,
                                 QWebEngineSettings::TouchIconsEnabled,
                                 QWebEngineSettings::AllowRunningInsecureContent,
                                 QWebEngineSettings::AllowGeolocationOnInsecureOrigins,
                                 QWebEngineSettings::DnsPrefetchEnabled,
                                 QWebEngineSettings::PdfViewerEnabled,
                                 QWebEngineSettings::NavigateOnDropEnabled,
                                 QWebEngineSettings::ErrorPageEnabled})
        set->setAttribute(attribute, false);
    set->setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    set->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, true);
    set->setAttribute(QWebEngineSettings::FocusOnNavigationEnabled, false);
    set->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

} // namespace depesche::ui
