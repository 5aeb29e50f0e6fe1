// SPDX-License-Identifier: GPL-3.0-or-later
// AboutDialog: a picture, a headline, and what the licence asks to be said.
#include "ui/shell/about_dialog.h"

#include "ui/common/fonts.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace depesche::ui
{
namespace
{

constexpr int kPicture = 72;
constexpr int kNamePixels = 26;

} // namespace

AboutDialog::AboutDialog(const QString &version, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Depesche"));
    auto *picture = new QLabel(this);
    picture->setPixmap(QApplication::windowIcon().pixmap(kPicture));
    auto *name = new QLabel(QStringLiteral("Depesche"), this);
    name->setFont(headlineFont(kNamePixels, true));
    auto *text = new QLabel(this);
    text->setText(tr("Version %1, built on Qt %2.").arg(version, QLatin1String(qVersion())) +
                  QStringLiteral("\n\n") + tr("A reader for newspapers and feeds, also without a network.") +
                  QStringLiteral("\n\n") +
                  tr("Free software under the GNU General Public License, version 3 or later. "
                     "It comes without any warranty."));
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setWordWrap(true);
    text->setMinimumWidth(380);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(text);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(picture, 0, Qt::AlignTop);
    columns->addLayout(words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->addLayout(columns);
    layout->addSpacing(12);
    layout->addWidget(buttons);
}

} // namespace depesche::ui
