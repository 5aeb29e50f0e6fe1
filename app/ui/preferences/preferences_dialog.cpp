// SPDX-License-Identifier: GPL-3.0-or-later
// PreferencesDialog: four short pages over the typed settings.
#include "ui/preferences/preferences_dialog.h"

#include "settings/settings.h"
#include "ui/common/proxy_fields.h"
#include "ui/common/words.h"
#include "ui/preferences/alerts_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace depesche::ui
{
namespace
{

template <class E>
QComboBox *choice(QWidget *parent, const QList<std::pair<QString, E>> &entries, E current)
{
    auto *box = new QComboBox(parent);
    for (const auto &[text, value] : entries) {
        box->addItem(text, int(value));
        if (value == current)
            box->setCurrentIndex(box->count() - 1);
    }
    return box;
}

} // namespace

PreferencesDialog::PreferencesDialog(Settings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    auto *pages = new QTabWidget(this);
    pages->addTab(appearancePage(), tr("&Appearance"));
    pages->addTab(readingPage(), tr("&Reading"));
    pages->addTab(offlinePage(), tr("&Refresh and offline"));
    pages->addTab(new AlertsPage(m_settings, this), tr("A&lerts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(pages);
    layout->addWidget(buttons);
}

QWidget *PreferencesDialog::appearancePage()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    auto *language = new QComboBox(page);
    language->addItem(tr("As the system"), QString());
    language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("Русский"), QStringLiteral("ru"));
    language->setCurrentIndex(language->findData(m_settings.language()));
    connect(language, &QComboBox::activated, this,
            [this, language] { m_settings.setLanguage(language->currentData().toString()); });
    auto *colors = choice<ColorScheme>(page,
                                       {{tr("As the system"), ColorScheme::System},
                                        {tr("Light"), ColorScheme::Light},
                                        {tr("Dark"), ColorScheme::Dark}},
                                       m_settings.colorScheme());
    connect(colors, &QComboBox::activated, this,
            [this, colors] { m_settings.setColorScheme(ColorScheme(colors->currentData().toInt())); });
    form->addRow(tr("Lan&guage:"), language);
    form->addRow(QString(), new QLabel(tr("A new language is used from the next start on."), page));
    form->addRow(tr("&Colours:"), colors);
    auto *still = new QCheckBox(tr("Less &motion: nothing slides by itself"), page);
    still->setChecked(m_settings.reducedMotion());
    connect(still, &QCheckBox::toggled, this, [this](bool on) { m_settings.setReducedMotion(on); });
    form->addRow(QString(), still);
    return page;
}

QWidget *PreferencesDialog::readingPage()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    auto *theme = choice<ReadingTheme>(page,
                                       {{tr("As the window"), ReadingTheme::System},
                                        {tr("Light"), ReadingTheme::Light},
                                        {tr("Dark"), ReadingTheme::Dark},
                                        {tr("Sepia"), ReadingTheme::Sepia}},
                                       m_settings.readingTheme());
    connect(theme, &QComboBox::activated, this,
            [this, theme] { m_settings.setReadingTheme(ReadingTheme(theme->currentData().toInt())); });
    auto *font = new QFontComboBox(page);
    if (!m_settings.readingFont().isEmpty())
        font->setCurrentFont(QFont(m_settings.readingFont()));
    connect(font, &QFontComboBox::activated, this,
            [this, font] { m_settings.setReadingFont(font->currentFont().family()); });
    auto *size = new QSpinBox(page);
    size->setRange(Settings::kReadingFontPixels.least, Settings::kReadingFontPixels.most);
    size->setSuffix(tr(" px"));
    size->setValue(m_settings.readingFontPixels());
    connect(size, &QSpinBox::valueChanged, this,
            [this](int pixels) { m_settings.setReadingFontPixels(pixels); });
    auto *column = new QSpinBox(page);
    column->setRange(Settings::kReadingColumnCharacters.least, Settings::kReadingColumnCharacters.most);
    column->setSuffix(tr(" characters"));
    column->setValue(m_settings.readingColumnCharacters());
    connect(column, &QSpinBox::valueChanged, this,
            [this](int characters) { m_settings.setReadingColumnCharacters(characters); });
    auto *line = new QSpinBox(page);
    line->setRange(Settings::kReadingLinePercent.least, Settings::kReadingLinePercent.most);
    line->setSingleStep(5);
    line->setSuffix(tr(" %"));
    line->setValue(m_settings.readingLinePercent());
    connect(line, &QSpinBox::valueChanged, this,
            [this](int percent) { m_settings.setReadingLinePercent(percent); });
    auto *justified = new QCheckBox(tr("&Justified text"), page);
    justified->setChecked(m_settings.readingJustified());
    connect(justified, &QCheckBox::toggled, this, [this](bool on) { m_settings.setReadingJustified(on); });
    auto *hyphenated = new QCheckBox(tr("H&yphenation"), page);
    hyphenated->setToolTip(hyphenationToolTip());
    hyphenated->setChecked(m_settings.readingHyphenated());
    connect(hyphenated, &QCheckBox::toggled, this, [this](bool on) { m_settings.setReadingHyphenated(on); });
    form->addRow(tr("&Theme:"), theme);
    form->addRow(tr("&Font:"), font);
    form->addRow(tr("&Size:"), size);
    form->addRow(tr("Line &width at most:"), column);
    form->addRow(tr("Line &height:"), line);
    form->addRow(QString(), justified);
    form->addRow(QString(), hyphenated);
    return page;
}

QWidget *PreferencesDialog::offlinePage()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    auto *rhythm = new QSpinBox(page);
    rhythm->setRange(Settings::kRefreshMinutes.least, Settings::kRefreshMinutes.most);
    rhythm->setSingleStep(15);
    rhythm->setSpecialValueText(tr("only when asked"));
    rhythm->setSuffix(tr(" minutes"));
    rhythm->setValue(m_settings.refreshMinutes());
    connect(rhythm, &QSpinBox::valueChanged, this,
            [this](int minutes) { m_settings.setRefreshMinutes(minutes); });
    auto *metered = new QCheckBox(tr("Sources and pictures also over &metered connections"), page);
    metered->setChecked(m_settings.refreshOnMetered());
    connect(metered, &QCheckBox::toggled, this, [this](bool on) { m_settings.setRefreshOnMetered(on); });
    auto *keep = choice<KeepPictures>(page,
                                      {{tr("Of all articles"), KeepPictures::All},
                                       {tr("Of saved articles"), KeepPictures::SavedOnly},
                                       {tr("Only when asked"), KeepPictures::None}},
                                      m_settings.keepPictures());
    connect(keep, &QComboBox::activated, this,
            [this, keep] { m_settings.setKeepPictures(KeepPictures(keep->currentData().toInt())); });
    auto *budget = new QSpinBox(page);
    budget->setRange(Settings::kPictureBudgetMegabytes.least, Settings::kPictureBudgetMegabytes.most);
    budget->setSingleStep(100);
    budget->setSuffix(tr(" MB"));
    budget->setValue(m_settings.pictureBudgetMegabytes());
    connect(budget, &QSpinBox::valueChanged, this,
            [this](int megabytes) { m_settings.setPictureBudgetMegabytes(megabytes); });
    auto *proxy = new ProxyFields(tr("As the desktop"), m_settings.proxy(), page);
    connect(proxy, &ProxyFields::edited, this, [this, proxy] {
        if (proxy->isComplete())
            m_settings.setProxy(proxy->choice());
    });
    form->addRow(tr("Refresh &every:"), rhythm);
    form->addRow(QString(), metered);
    form->addRow(tr("&Keep pictures:"), keep);
    form->addRow(tr("&At most:"), budget);
    form->addRow(tr("&Proxy:"), proxy);
    return page;
}

} // namespace depesche::ui
