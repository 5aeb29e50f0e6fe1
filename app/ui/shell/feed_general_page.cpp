// SPDX-License-Identifier: GPL-3.0-or-later
// FeedGeneralPage: editable part above, what the last fetches said below.
#include "ui/shell/feed_general_page.h"

#include "ui/common/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
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

QString shownAddress(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo);
}

/// Every answer so far came whole, because the server gives nothing to ask for changes with.
bool neverValidated(const FetchState &fetch)
{
    return fetch.lastSuccess.isValid() && fetch.etag.isEmpty() && fetch.lastModified.isEmpty();
}

/// Where it was before, or where it is about to go; empty where it stays.
QString moveWords(const FetchState &fetch)
{
    if (!fetch.movedTo.isEmpty())
        return FeedGeneralPage::tr("The server sends on to %1 for good; a new address is taken over once it "
                                   "was named several times in a row, unless another source has it.")
            .arg(shownAddress(fetch.movedTo));
    if (fetch.movedFrom.isEmpty())
        return {};
    return FeedGeneralPage::tr("From %1 to the address above, which was taken over on %2.")
        .arg(shownAddress(fetch.movedFrom), moment(fetch.movedAt));
}

} // namespace

FeedGeneralPage::FeedGeneralPage(const Feed &feed, QWidget *parent)
    : QWidget(parent),
      m_title(new QLineEdit(feed.customTitle, this)),
      m_address(new QLineEdit(shownAddress(feed.url), this)),
      m_text(new QComboBox(this)),
      m_pictures(new QComboBox(this)),
      m_keepDays(new QSpinBox(this)),
      m_keepCount(new QSpinBox(this))
{
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setPlaceholderText(feed.title);
    m_address->setObjectName(QStringLiteral("address"));
    m_keepDays->setObjectName(QStringLiteral("keepDays"));
    m_pictures->addItem(tr("As in the preferences"), int(OfflinePolicy::Inherit));
    m_pictures->addItem(tr("Of all articles"), int(OfflinePolicy::All));
    m_pictures->addItem(tr("Of saved articles"), int(OfflinePolicy::SavedOnly));
    m_pictures->addItem(tr("None"), int(OfflinePolicy::None));
    m_pictures->setCurrentIndex(m_pictures->findData(int(feed.offlinePolicy)));
    offerTexts(feed.textChoice);
    m_keepDays->setRange(0, 36500);
    m_keepDays->setSpecialValueText(tr("for ever"));
    m_keepDays->setSuffix(tr(" days"));
    m_keepDays->setValue(feed.keepDays);
    m_keepCount->setRange(0, 1'000'000);
    m_keepCount->setSpecialValueText(tr("any number"));
    m_keepCount->setSuffix(tr(" articles"));
    m_keepCount->setValue(feed.keepCount);

    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_title);
    form->addRow(tr("&Address:"), m_address);
    form->addRow(tr("Te&xt of articles:"), m_text);
    form->addRow(tr("Keep &pictures:"), m_pictures);
    form->addRow(tr("Keep articles (&time):"), m_keepDays);
    form->addRow(tr("Keep articles (n&umber):"), m_keepCount);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(stateBox(feed));
    layout->addStretch();
}

void FeedGeneralPage::offerTexts(TextChoice choice)
{
    m_text->setObjectName(QStringLiteral("text"));
    m_text->addItem(tr("The feed’s own"), int(TextChoice::Feed));
    m_text->addItem(tr("The full text of the newsroom’s page"), int(TextChoice::Full));
    m_text->addItem(tr("Whichever is longer"), int(TextChoice::Longer));
    m_text->setCurrentIndex(m_text->findData(int(choice)));
    m_text->setToolTip(tr("Full texts are fetched for unread and saved articles of the last two weeks."));
}

QWidget *FeedGeneralPage::stateBox(const Feed &feed)
{
    auto *box = new QGroupBox(tr("State"), this);
    auto *form = new QFormLayout(box);
    const FetchState &fetch = feed.fetch;
    const auto row = [&](const QString &name, const QString &text) {
        if (!text.isEmpty())
            form->addRow(name, valueLabel(text, box));
    };
    row(tr("Home page:"), feed.homePage.toDisplayString());
    row(tr("Description:"), feed.description);
    row(tr("Format:"), feed.format);
    if (feed.malformed)
        row(tr("Document:"), tr("not well-formed; it was repaired as far as possible"));
    if (neverValidated(fetch))
        row(tr("Server:"),
            tr("does not say when the feed has changed, so it is loaded as a whole each time"));
    row(tr("Moved:"), moveWords(fetch));
    row(tr("Last read:"), moment(fetch.lastSuccess));
    row(tr("Last asked:"), moment(fetch.lastAttempt));
    row(tr("Next time:"),
        fetch.gone ? tr("never: the source says it is gone for good") : moment(fetch.nextRefresh));
    if (fetch.lastFailure.isFailure())
        row(tr("Last failure:"), describe(fetch.lastFailure));
    row(tr("Unread:"), QLocale().toString(feed.unread));
    return box;
}

bool FeedGeneralPage::check() const
{
    const QUrl address = QUrl::fromUserInput(m_address->text().trimmed());
    if (address.isValid() &&
        (address.scheme() == QLatin1String("http") || address.scheme() == QLatin1String("https")))
        return true;
    m_address->setFocus();
    return false;
}

void FeedGeneralPage::applyTo(Feed &feed) const
{
    feed.customTitle = m_title->text().trimmed();
    const QUrl address = QUrl::fromUserInput(m_address->text().trimmed());
    if (shownAddress(address) != shownAddress(feed.url) || !address.userInfo().isEmpty())
        feed.url = address;
    feed.textChoice = TextChoice(m_text->currentData().toInt());
    feed.offlinePolicy = OfflinePolicy(m_pictures->currentData().toInt());
    feed.keepDays = m_keepDays->value();
    feed.keepCount = m_keepCount->value();
}

} // namespace depesche::ui
