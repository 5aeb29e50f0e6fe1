// SPDX-License-Identifier: GPL-3.0-or-later
// What a feed's server asks for before it answers: user and password, certificate, header lines.
#pragma once

#include "domain/feed.h"
#include "secrets/secret_vault.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace depesche::ui
{

/// Waits for the secrets; until they came nothing can be edited.
class FeedSignInPage final : public QWidget
{
    Q_OBJECT
public:
    FeedSignInPage(const Feed &feed, QWidget *parent);

    void take(const secrets::ReadFeedSecrets &known);
    /// The password's field, or the user's where there is none.
    void focusPassword();

    /// False where a line is no header; the lines have the focus then.
    bool check() const;
    void applyTo(Feed &feed) const;
    /// What the person changed; nothing where all is as it was read.
    std::optional<secrets::FeedSecrets> changed() const;

private:
    QWidget *certificateRow();
    QList<QPair<QByteArray, QByteArray>> headers() const;
    void browse();
    void setEditable(bool editable);

    QLabel *m_state;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_certificate;
    QPushButton *m_browse;
    QLineEdit *m_passphrase;
    QPlainTextEdit *m_headers;
    secrets::FeedSecrets m_known;
    bool m_ready = false;
    bool m_focusWhenReady = false;
};

} // namespace depesche::ui
