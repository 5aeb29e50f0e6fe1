// SPDX-License-Identifier: GPL-3.0-or-later
// TypePopup: seven fields over the typed settings.
#include "ui/shell/type_popup.h"

#include "settings/settings.h"
#include "ui/common/fonts.h"
#include "ui/common/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace depesche::ui
{
namespace
{

enum Face { Serif, Sans, Own };

QString sansFamily()
{
    return QFontInfo(interfaceFont()).family();
}

Face faceOf(const QString &family)
{
    if (family.isEmpty())
        return Serif;
    return family == sansFamily() ? Sans : Own;
}

QSpinBox *number(QWidget *parent, IntRange range, int step, const QString &suffix)
{
    auto *box = new QSpinBox(parent);
    box->setRange(range.least, range.most);
    box->setSingleStep(step);
    box->setSuffix(suffix);
    return box;
}

} // namespace

TypePopup::TypePopup(Settings &settings, QWidget *window)
    : QFrame(window, Qt::Popup),
      m_settings(settings),
      m_theme(new QComboBox(this)),
      m_face(new QComboBox(this)),
      m_size(number(this, Settings::kReadingFontPixels, 1, tr(" px"))),
      m_column(number(this, Settings::kReadingColumnCharacters, 2, tr(" characters"))),
      m_line(number(this, Settings::kReadingLinePercent, 5, tr(" %"))),
      m_justified(new QCheckBox(tr("&Justified text"), this)),
      m_hyphenated(new QCheckBox(tr("H&yphenation"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Type and page"));
    build();
    followSettings();
    connectFields();
    connect(&m_settings, &Settings::changed, this, &TypePopup::followSettings);
}

void TypePopup::build()
{
    m_theme->addItem(tr("As the window"), int(ReadingTheme::System));
    m_theme->addItem(tr("Light"), int(ReadingTheme::Light));
    m_theme->addItem(tr("Dark"), int(ReadingTheme::Dark));
    m_theme->addItem(tr("Sepia"), int(ReadingTheme::Sepia));
    m_face->addItem(tr("Serif"), Serif);
    m_face->addItem(tr("Sans serif"), Sans);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Theme:"), m_theme);
    form->addRow(tr("&Font:"), m_face);
    form->addRow(tr("&Size:"), m_size);
    form->addRow(tr("Line &width at most:"), m_column);
    form->addRow(tr("Line &height:"), m_line);
    form->addRow(QString(), m_justified);
    form->addRow(QString(), m_hyphenated);
    m_hyphenated->setToolTip(hyphenationToolTip());
}

void TypePopup::connectFields()
{
    connect(m_theme, &QComboBox::activated, this,
            [this] { m_settings.setReadingTheme(ReadingTheme(m_theme->currentData().toInt())); });
    connect(m_face, &QComboBox::activated, this, [this] {
        const int face = m_face->currentData().toInt();
        if (face != Own)
            m_settings.setReadingFont(face == Sans ? sansFamily() : QString());
    });
    connect(m_size, &QSpinBox::valueChanged, &m_settings, &Settings::setReadingFontPixels);
    connect(m_column, &QSpinBox::valueChanged, &m_settings, &Settings::setReadingColumnCharacters);
    connect(m_line, &QSpinBox::valueChanged, &m_settings, &Settings::setReadingLinePercent);
    connect(m_justified, &QCheckBox::toggled, &m_settings, &Settings::setReadingJustified);
    connect(m_hyphenated, &QCheckBox::toggled, &m_settings, &Settings::setReadingHyphenated);
}

void TypePopup::followSettings()
{
    const std::array blockers{QSignalBlocker(m_size), QSignalBlocker(m_column), QSignalBlocker(m_line),
                              QSignalBlocker(m_justified), QSignalBlocker(m_hyphenated)};
    m_theme->setCurrentIndex(m_theme->findData(int(m_settings.readingTheme())));
    const QString family = m_settings.readingFont();
    // A family chosen in the preferences stands beside the two.
    if (const int own = m_face->findData(Own); own >= 0)
        m_face->removeItem(own);
    if (faceOf(family) == Own)
        m_face->addItem(family, Own);
    m_face->setCurrentIndex(m_face->findData(faceOf(family)));
    m_size->setValue(m_settings.readingFontPixels());
    m_column->setValue(m_settings.readingColumnCharacters());
    m_line->setValue(m_settings.readingLinePercent());
    m_justified->setChecked(m_settings.readingJustified());
    m_hyphenated->setChecked(m_settings.readingHyphenated());
}

void TypePopup::popUp(const QPoint &globalTopLeft)
{
    adjustSize();
    const QWidget *window = parentWidget();
    const int rightmost = window->mapToGlobal(QPoint(window->width(), 0)).x() - width();
    move(std::min(globalTopLeft.x(), rightmost), globalTopLeft.y());
    show();
    m_theme->setFocus(Qt::PopupFocusReason);
}

} // namespace depesche::ui
