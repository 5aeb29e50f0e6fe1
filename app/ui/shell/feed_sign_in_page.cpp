// SPDX-License-Identifier: GPL-3.0-or-later
// FeedSignInPage: fields for secrets, as they were read and as they are now.
#include "ui/shell/feed_sign_in_page.h"

#include "ui/common/secret_words.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kHeaderLines = 3;

QLineEdit *secretField(const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

bool isHeaderLine(const QString &line)
{
    return line.trimmed().isEmpty() || line.indexOf(QLatin1Char(':')) > 0;
}

} // namespace

FeedSignInPage::FeedSignInPage(const Feed &feed, QWidget *parent)
    : QWidget(parent),
      m_state(new QLabel(this)),
      m_user(new QLineEdit(this)),
      m_password(secretField(QStringLiteral("password"), this)),
      m_certificate(new QLineEdit(feed.access.certificate, this)),
      m_browse(new QPushButton(tr("&Browse…"), this)),
      m_passphrase(secretField(QStringLiteral("passphrase"), this)),
      m_headers(new QPlainTextEdit(this))
{
    m_user->setObjectName(QStringLiteral("user"));
    m_certificate->setObjectName(QStringLiteral("certificate"));
    m_certificate->setPlaceholderText(tr("PEM file with a certificate and its key"));
    m_headers->setObjectName(QStringLiteral("headers"));
    m_headers->setPlaceholderText(tr("Name: value"));
    m_headers->setTabChangesFocus(true);
    m_headers->setFixedHeight(m_headers->fontMetrics().lineSpacing() * (kHeaderLines + 1));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto *form = new QFormLayout;
    form->addRow(tr("&User:"), m_user);
    form->addRow(tr("&Password:"), m_password);
    form->addRow(tr("Client &certificate:"), certificateRow());
    form->addRow(tr("Pass&phrase of its key:"), m_passphrase);
    form->addRow(tr("&Header lines to send:"), m_headers);
    auto *note = new QLabel(tr("All of this is sent to the server of the feed's address and to nobody else. "
                               "What is secret lies in the system's keyring; on a system without one it is "
                               "encrypted, and the key lies outside of the profile."),
                            this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_state);
    layout->addWidget(note);
    layout->addStretch();
    connect(m_browse, &QPushButton::clicked, this, &FeedSignInPage::browse);
    m_state->setText(tr("The keyring is asked…"));
    setEditable(false);
}

QWidget *FeedSignInPage::certificateRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_certificate, 1);
    layout->addWidget(m_browse);
    row->setFocusProxy(m_certificate);
    return row;
}

void FeedSignInPage::setEditable(bool editable)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_user, m_password, m_certificate, m_browse,
                                                           m_passphrase, m_headers})
        field->setEnabled(editable);
}

void FeedSignInPage::take(const secrets::ReadFeedSecrets &known)
{
    m_ready = true;
    setEditable(true);
    m_state->setVisible(!known);
    if (known) {
        m_known = *known;
    } else {
        m_state->setText(tr("What is kept cannot be read: %1 What is entered here replaces it.")
                             .arg(describe(known.error())));
    }
    m_user->setText(m_known.user);
    m_password->setText(m_known.password);
    m_passphrase->setText(m_known.certificatePassphrase);
    QStringList lines;
    for (const auto &[name, value] : std::as_const(m_known.headers))
        lines += QString::fromLatin1(name) + QStringLiteral(": ") + QString::fromUtf8(value);
    m_headers->setPlainText(lines.join(QLatin1Char('\n')));
    if (m_focusWhenReady)
        focusPassword();
}

void FeedSignInPage::focusPassword()
{
    m_focusWhenReady = !m_ready;
    QLineEdit *field = m_user->text().isEmpty() ? m_user : m_password;
    field->setFocus();
    field->selectAll();
}

QList<QPair<QByteArray, QByteArray>> FeedSignInPage::headers() const
{
    QList<QPair<QByteArray, QByteArray>> headers;
    const QStringList lines = m_headers->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (colon > 0)
            headers.append({line.left(colon).trimmed().toLatin1(), line.mid(colon + 1).trimmed().toUtf8()});
    }
    return headers;
}

bool FeedSignInPage::check() const
{
    const QStringList lines = m_headers->toPlainText().split(QLatin1Char('\n'));
    if (std::all_of(lines.begin(), lines.end(), isHeaderLine))
        return true;
    m_headers->setFocus();
    return false;
}

void FeedSignInPage::applyTo(Feed &feed) const
{
    feed.access.certificate = m_certificate->text().trimmed();
}

std::optional<secrets::FeedSecrets> FeedSignInPage::changed() const
{
    secrets::FeedSecrets now = m_known;
    now.user = m_user->text();
    now.password = m_password->text();
    now.certificatePassphrase = m_passphrase->text();
    now.headers = headers();
    if (!m_ready || now == m_known)
        return std::nullopt;
    return now;
}

void FeedSignInPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a client certificate"), m_certificate->text(),
                                   tr("Certificates (*.pem *.crt *.key);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_certificate, &QLineEdit::setText);
    dialog->show();
}

} // namespace depesche::ui
