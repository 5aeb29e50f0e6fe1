// SPDX-License-Identifier: GPL-3.0-or-later
// The address stands there fully encoded: letters that look like others are seen for what they are.
#include "ui/shell/link_question.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace depesche::ui
{
namespace
{

constexpr int kAddressLines = 4;

QLabel *plainLabel(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(words);
    return label;
}

QPlainTextEdit *addressField(const QString &address, QWidget *parent)
{
    auto *field = new QPlainTextEdit(address, parent);
    field->setObjectName(QStringLiteral("address"));
    field->setReadOnly(true);
    field->setTabChangesFocus(true);
    field->setWordWrapMode(QTextOption::WrapAnywhere);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setFixedHeight(field->fontMetrics().lineSpacing() * kAddressLines + 2 * field->frameWidth() + 12);
    return field;
}

} // namespace

LinkQuestion::LinkQuestion(const QUrl &url, QWidget *parent) : QDialog(parent), m_url(url)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open this link?"));
    const QString host = url.host(QUrl::FullyEncoded);
    auto *words = plainLabel(
        tr("This link does not say where it leads, or says it wrongly. It leads to %1.").arg(host), this);
    QPlainTextEdit *address = addressField(url.toString(QUrl::FullyEncoded), this);
    address->setAccessibleName(tr("Address"));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *open = buttons->addButton(tr("&Open in the browser"), QDialogButtonBox::AcceptRole);
    QPushButton *copy = buttons->addButton(tr("&Copy address"), QDialogButtonBox::ActionRole);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    open->setObjectName(QStringLiteral("open"));
    copy->setObjectName(QStringLiteral("copy"));
    open->setAutoDefault(false);
    copy->setAutoDefault(false);
    cancel->setDefault(true); // a press on Enter out of habit opens nothing
    connect(open, &QPushButton::clicked, this, [this] { emit openRequested(m_url); });
    connect(copy, &QPushButton::clicked, this, &LinkQuestion::copyAddress);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(address);
    layout->addWidget(buttons);
    setMinimumWidth(480);
    cancel->setFocus();
}

void LinkQuestion::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_url.toString(QUrl::FullyEncoded));
    reject();
}

} // namespace depesche::ui
