// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/settingsflow.h"

#include "desk/profile.h"
#include "platform/languages.h"
#include "settings/abouttab.h"
#include "settings/appearancetab.h"
#include "settings/scoretab.h"
#include "settings/settingspage.h"
#include "window/appearance.h"
#include "window/connectionsflow.h"
#include "window/tokensflow.h"

#include <QApplication>
#include <QClipboard>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

SettingsFlow::SettingsFlow(Profile &profile, SettingsPage &page, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_page(page)
    , m_connections(new ConnectionsFlow(profile, *page.connectionsTab(), this))
    , m_tokens(new TokensFlow(profile, *page.tokensTab(), this))
{
    connectScore();
    connectAppearance();
    AboutTab *about = m_page.aboutTab();
    about->setVersion(QCoreApplication::applicationVersion());
    connect(about, &AboutTab::copyRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
}

void SettingsFlow::setConnection(const std::optional<Connection> &connection)
{
    m_tokens->setConnection(connection);
}

void SettingsFlow::setTrayThere(bool isThere)
{
    m_page.appearanceTab()->setTray(isThere, m_profile.desk().settings().keepInTray());
}

void SettingsFlow::shown()
{
    m_tokens->shown();
}

void SettingsFlow::forgetToken()
{
    m_tokens->forgetToken();
}

void SettingsFlow::connectScore()
{
    ScoreTab *tab = m_page.scoreTab();
    Settings &settings = m_profile.desk().settings();
    tab->setScale(settings.scoreScale());
    connect(tab, &ScoreTab::scaleChosen, this, [&settings](const ScoreScale &scale) {
        settings.setBandLimits(scale.bands);
        settings.setTarget(scale.target);
        const auto before = settings.projectTargets();
        for (auto own = before.cbegin(); own != before.cend(); ++own) {
            if (!scale.projectTargets.contains(own.key()))
                settings.setProjectTarget(own.key(), std::nullopt);
        }
        for (auto own = scale.projectTargets.cbegin(); own != scale.projectTargets.cend(); ++own)
            settings.setProjectTarget(own.key(), own.value());
    });
}

void SettingsFlow::setProjects(const QList<KnownProject> &projects)
{
    QList<TargetProject> shown;
    for (const KnownProject &project : projects)
        shown.append({project.ref, projectText(project, projects)});
    m_page.scoreTab()->setProjects(shown);
}

void SettingsFlow::connectAppearance()
{
    AppearanceTab *tab = m_page.appearanceTab();
    Settings &settings = m_profile.desk().settings();
    tab->setTheme(choiceOf(settings.theme()));
    QList<LanguageChoice> languages{{{}, {}}};
    for (const QString &tag : builtInLanguages()) {
        QString name = QLocale(tag).nativeLanguageName();
        if (!name.isEmpty())
            name[0] = name.at(0).toUpper();
        languages.append({tag, name});
    }
    tab->setLanguages(languages, settings.language());

    connect(tab, &AppearanceTab::themeChosen, this, [&settings, tab](ThemeChoice theme) {
        settings.setTheme(themeOf(theme));
        applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), theme);
    });
    connect(tab, &AppearanceTab::keepInTrayChosen, this,
            [&settings](bool keeps) { settings.setKeepInTray(keeps); });
    connect(&settings, &Settings::changed, tab,
            [&settings, tab] { tab->setTheme(choiceOf(settings.theme())); });
    connect(tab, &AppearanceTab::languageChosen, this, [&settings](const QString &tag) {
        settings.setLanguage(tag);
        useLanguage(*QCoreApplication::instance(), tag);
        QApplication::setLayoutDirection(QLocale().textDirection());
    });
}

} // namespace rd

#include "moc_settingsflow.cpp"
