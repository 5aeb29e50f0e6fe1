// SPDX-License-Identifier: GPL-3.0-or-later
// FeedPropertiesDialog: editable part above, what the last fetches said below.
#include "ui/shell/feed_properties_dialog.h"

#include "base/continue_on.h"
#include "services/library/library_service.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace depesche::ui
{
namespace
{

QLabel *valueLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString moment(const QDateTime &utc)
{
    return utc.isValid() ? QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat) : QString();
}

} // namespace

FeedPropertiesDialog::FeedPropertiesDialog(library::LibraryService &library, const Feed &feed,
                                           QWidget *parent)
    : QDialog(parent),
      m_library(library),
      m_feed(feed),
      m_title(new QLineEdit(feed.customTitle, this)),
      m_address(new QLineEdit(feed.url.toDisplayString(QUrl::RemoveUserInfo), this)),
      m_pictures(new QComboBox(this)),
      m_keepDays(new QSpinBox(this)),
      m_keepCount(new QSpinBox(this)),
      m_error(valueLabel(QString(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Properties of %1").arg(feed.displayTitle()));
    resize(560, 0);

    m_title->setPlaceholderText(feed.title);
    m_pictures->addItem(tr("As in the preferences"), int(OfflinePolicy::Inherit));
    m_pictures->addItem(tr("Of all articles"), int(OfflinePolicy::All));
    m_pictures->addItem(tr("Of saved articles"), int(OfflinePolicy::SavedOnly));
    m_pictures->addItem(tr("None"), int(OfflinePolicy::None));
    m_pictures->setCurrentIndex(m_pictures->findData(int(feed.offlinePolicy)));
    m_keepDays->setRange(0, 36500);
    m_keepDays->setSpecialValueText(tr("for ever"));
    m_keepDays->setSuffix(tr(" days"));
    m_keepDays->setValue(feed.keepDays);
    m_keepCount->setRange(0, 1'000'000);
    m_keepCount->setSpecialValueText(tr("any number"));
    m_keepCount->setSuffix(tr(" articles"));
    m_keepCount->setValue(feed.keepCount);
    m_error->hide();

    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_title);
    form->addRow(tr("&Address:"), m_address);
    form->addRow(tr("Keep &pictures:"), m_pictures);
    form->addRow(tr("Keep articles (&time):"), m_keepDays);
    form->addRow(tr("Keep articles (n&umber):"), m_keepCount);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save"));
    connect(buttons, &QDialogButtonBox::accepted, this, &FeedPropertiesDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(stateBox());
    layout->addWidget(m_error);
    layout->addWidget(buttons);
}

QWidget *FeedPropertiesDialog::stateBox()
{
    auto *box = new QGroupBox(tr("State"), this);
    auto *form = new QFormLayout(box);
    const FetchState &fetch = m_feed.fetch;
    const auto row = [&](const QString &name, const QString &text) {
        if (!text.isEmpty())
            form->addRow(name, valueLabel(text, box));
    };
    row(tr("Home page:"), m_feed.homePage.toDisplayString());
    row(tr("Description:"), m_feed.description);
    row(tr("Format:"), m_feed.format);
    if (m_feed.malformed)
        row(tr("Document:"), tr("not well-formed; it was repaired as far as possible"));
    row(tr("Last read:"), moment(fetch.lastSuccess));
    row(tr("Last asked:"), moment(fetch.lastAttempt));
    row(tr("Next time:"),
        fetch.gone ? tr("never: the source says it is gone for good") : moment(fetch.nextRefresh));
    if (fetch.lastFailure.isFailure())
        row(tr("Last failure:"), describe(fetch.lastFailure));
    row(tr("Unread:"), QLocale().toString(m_feed.unread));
    return box;
}

void FeedPropertiesDialog::store()
{
    const QUrl address = QUrl::fromUserInput(m_address->text().trimmed());
    if (!address.isValid() ||
        (address.scheme() != QLatin1String("http") && address.scheme() != QLatin1String("https"))) {
        m_error->setText(tr("The address must begin with http:// or https://."));
        m_error->show();
        m_address->setFocus();
        return;
    }
    m_feed.customTitle = m_title->text().trimmed();
    if (address.toDisplayString(QUrl::RemoveUserInfo) != m_feed.url.toDisplayString(QUrl::RemoveUserInfo))
        m_feed.url = address;
    m_feed.offlinePolicy = OfflinePolicy(m_pictures->currentData().toInt());
    m_feed.keepDays = m_keepDays->value();
    m_feed.keepCount = m_keepCount->value();
    continueOn(this, m_library.updateFeed(m_feed), [this](const store::Result<void> &result) {
        if (result) {
            accept();
            return;
        }
        m_error->setText(describe(result.error()));
        m_error->show();
    });
}

} // namespace depesche::ui
