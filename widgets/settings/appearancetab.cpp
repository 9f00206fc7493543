// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appearancetab.h"

#include "common/card.h"
#include "common/columnscroll.h"
#include "common/segmented.h"
#include "common/tonedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int AppearanceColumn = 640;
constexpr std::array AllThemes{ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark,
                               ThemeChoice::Contrast};

} // namespace

AppearanceTab::AppearanceTab(QWidget *parent)
    : QWidget(parent)
    , m_themeCard(new Card)
    , m_themes(new SegmentedControl)
    , m_languageCard(new Card)
    , m_languageName(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_languageBox(new QComboBox)
    , m_closeCard(new Card)
    , m_keepInTray(new QCheckBox)
{
    for (const ThemeChoice theme : AllThemes)
        m_themes->addSegment({}, {}, QVariant(static_cast<int>(theme)));
    m_themes->setObjectName("themes"_L1);
    m_languageBox->setObjectName("languages"_L1);
    m_languageBox->setMinimumWidth(240);
    m_languageName->setBuddy(m_languageBox);
    m_themeCard->body()->addWidget(m_themes, 0, Qt::AlignLeading);
    m_languageCard->body()->setSpacing(4);
    m_languageCard->body()->addWidget(m_languageName);
    m_languageCard->body()->addWidget(m_languageBox, 0, Qt::AlignLeading);

    m_keepInTray->setObjectName("keepInTray"_L1);
    m_keepInTray->setEnabled(false);
    m_closeCard->body()->addWidget(m_keepInTray, 0, Qt::AlignLeading);

    auto *scroll = new ColumnScroll(AppearanceColumn);
    scroll->setLeading(true);
    scroll->column()->setSpacing(metrics::Gap);
    scroll->column()->addWidget(m_themeCard);
    scroll->column()->addWidget(m_languageCard);
    scroll->column()->addWidget(m_closeCard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_themes, &SegmentedControl::activated, this,
            [this](int index) { emit themeChosen(AllThemes.at(static_cast<std::size_t>(index))); });
    connect(m_languageBox, &QComboBox::activated, this, [this](int index) {
        m_language = m_languageBox->itemData(index).toString();
        emit languageChosen(m_language);
    });
    connect(m_keepInTray, &QCheckBox::clicked, this, &AppearanceTab::keepInTrayChosen);
    retranslate();
}

void AppearanceTab::setTray(bool isThere, bool keeps)
{
    m_keepInTray->setEnabled(isThere);
    m_keepInTray->setChecked(keeps);
    retranslate();
}

void AppearanceTab::setTheme(ThemeChoice theme)
{
    m_themes->setCurrentData(QVariant(static_cast<int>(theme)));
}

void AppearanceTab::setLanguages(const QList<LanguageChoice> &languages, const QString &current)
{
    m_languages = languages;
    m_language = current;
    fillLanguages();
}

void AppearanceTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AppearanceTab::fillLanguages()
{
    const QSignalBlocker quiet(m_languageBox);
    m_languageBox->clear();
    for (const LanguageChoice &language : std::as_const(m_languages)) {
        m_languageBox->addItem(language.tag.isEmpty() ? tr("As the system") : language.name,
                               language.tag);
    }
    m_languageBox->setCurrentIndex(m_languageBox->findData(m_language));
}

void AppearanceTab::retranslate()
{
    m_themeCard->setTitle(tr("Theme"));
    m_themeCard->setCaption(tr("System follows the desktop, also when it changes."));
    m_themes->setAccessibleName(tr("Theme"));
    m_themes->setSegmentText(0, tr("System"));
    m_themes->setSegmentText(1, tr("Light"));
    m_themes->setSegmentText(2, tr("Dark"));
    m_themes->setSegmentText(3, tr("High contrast"));
    m_languageCard->setTitle(tr("Language"));
    m_languageCard->setCaption(tr("Names and messages of the server stay as they are."));
    m_languageName->setText(tr("Language of the program"));
    fillLanguages();
    m_closeCard->setTitle(tr("Closing the window"));
    m_closeCard->setCaption(
        m_keepInTray->isEnabled()
            ? tr("In the tray the program goes on polling; its icon leads back to the window.")
            : tr("This desktop shows no tray, so closing the window ends the program."));
    m_keepInTray->setText(tr("Keep running in the &tray"));
}

} // namespace rd

#include "moc_appearancetab.cpp"
