// SPDX-License-Identifier: GPL-3.0-or-later
// A web engine page that shows what it is given and goes nowhere.
#pragma once

#include <QUrl>
#include <QWebEnginePage>

namespace depesche::ui
{

/// Main thread. Scripts off, no windows, no permissions, no downloads, no dialogs; links are reported, not
/// followed.
class LockedPage final : public QWebEnginePage
{
    Q_OBJECT
public:
    LockedPage(QWebEngineProfile *profile, QObject *parent);

    /// Loads a page of our own scheme; no other address will be accepted until the next call.
    void open(const QUrl &url);

signals:
    void linkActivated(const QUrl &url, bool newWindow);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &message, const QString &fallback,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    void harden();

    QUrl m_url;
};

} // namespace depesche::ui
