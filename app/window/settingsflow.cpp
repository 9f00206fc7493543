// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/settingsflow.h"

#include "core/redact.h"
#include "core/text.h"
#include "desk/profile.h"
#include "platform/keychainsecretstore.h"
#include "platform/languages.h"
#include "session/errortext.h"
#include "session/letgo.h"
#include "settings/abouttab.h"
#include "settings/appearancetab.h"
#include "settings/scoretab.h"
#include "settings/settingspage.h"
#include "settings/tokenstab.h"
#include "window/appearance.h"

#include <QApplication>
#include <QClipboard>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

SettingsFlow::SettingsFlow(Profile &profile, SettingsPage &page, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_page(page)
{
    connectTokens();
    connectScore();
    connectAppearance();
    AboutTab *about = m_page.aboutTab();
    about->setVersion(QCoreApplication::applicationVersion());
    connect(about, &AboutTab::copyRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
}

SettingsFlow::~SettingsFlow() = default;

void SettingsFlow::connectTokens()
{
    TokensTab *tab = m_page.tokensTab();
    connect(tab, &TokensTab::refreshRequested, this, &SettingsFlow::listTokens);
    connect(tab, &TokensTab::copyTextRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
    connect(tab, &TokensTab::revokeRequested, this, [this, tab](const QString &fingerprint) {
        if (!prepareCare())
            return;
        tab->setBusy(tr("Revoking and checking that it is dead"));
        m_care->revoke(fingerprint, this, [this](const auto &proof) { takeProof(proof); });
    });
    connect(tab, &TokensTab::pastedTokenChanged, this, [this, tab](const QByteArray &token) {
        tab->showPastedClaims(TokenCare::claimsOf(token), m_profile.desk().clock().nowMs());
    });
    connect(tab, &TokensTab::revokePastedRequested, this, [this, tab](const QByteArray &token) {
        if (!prepareCare())
            return;
        tab->setBusy(tr("Revoking and checking that it is dead"));
        m_care->revokePasted(token, this, [this](const auto &proof) { takeProof(proof); });
    });
    if (KeychainSecretStore *keychain = m_profile.keychain())
        connect(keychain, &KeychainSecretStore::availabilityChanged, this,
                &SettingsFlow::showKeychain);
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
    connect(&settings, &Settings::changed, tab,
            [&settings, tab] { tab->setTheme(choiceOf(settings.theme())); });
    connect(tab, &AppearanceTab::languageChosen, this, [&settings](const QString &tag) {
        settings.setLanguage(tag);
        useLanguage(*QCoreApplication::instance(), tag);
        QApplication::setLayoutDirection(QLocale().textDirection());
    });
}

QString SettingsFlow::host() const
{
    return m_connection ? m_connection->baseUrl.host() : QString();
}

void SettingsFlow::setConnection(const std::optional<Connection> &connection)
{
    if (m_connection == connection)
        return;
    m_connection = connection;
    m_care.reset();
    if (connection)
        m_page.tokensTab()->setAccount(plainLine(connection->username), host());
    showKeychain();
}

void SettingsFlow::shown()
{
    showKeychain();
    if (m_page.tokensTab()->tokens().isEmpty())
        listTokens();
}

bool SettingsFlow::prepareCare()
{
    TokensTab *tab = m_page.tokensTab();
    if (!m_connection) {
        tab->setState(PageState::SignedOut, tr("Sign in first to see your tokens."));
        return false;
    }
    Link *link = m_profile.desk().link(m_connection->id);
    if (!link) {
        tab->setState(PageState::SignedOut, m_profile.desk().status(m_connection->id).sentence);
        return false;
    }
    if (!m_care) {
        m_care = std::make_unique<TokenCare>(*m_connection, link->token(), m_profile.desk().clock(),
                                             m_profile.desk().pool());
        m_care->setJournal([this](const TokenJournalEntry &entry) {
            m_profile.desk().history().appendJournal(entry.kind, entry.line);
        });
    }
    return true;
}

void SettingsFlow::listTokens()
{
    if (!prepareCare())
        return;
    TokensTab *tab = m_page.tokensTab();
    if (tab->tokens().isEmpty())
        tab->setState(PageState::Loading);
    m_care->list(this, [this, tab](const Result<QList<TokenInfo>, TokenCareError> &tokens) {
        if (tokens) {
            tab->setTokens(*tokens, m_profile.desk().clock().nowMs());
            tab->setState(tokens->isEmpty() ? PageState::Empty : PageState::Normal);
            return;
        }
        const TokenCareError &error = tokens.error();
        const bool offline = error.api
                             && (error.api->kind == ApiError::Kind::Offline
                                 || error.api->kind == ApiError::Kind::Timeout);
        tab->setState(offline ? PageState::Offline : PageState::Error,
                      errorSentence(error, host()));
    });
}

void SettingsFlow::takeProof(const Result<RevocationProof, TokenCareError> &proof)
{
    TokensTab *tab = m_page.tokensTab();
    if (!proof) {
        tab->showError(errorSentence(proof.error(), host()),
                       proof.error().api ? proof.error().api->detail : QString());
        return;
    }
    tab->showProof(*proof);
    if (proof->thisDevice && proof->isRevokedOrExpired()) {
        letGoLater(std::move(m_care)); // this is its own callback
        m_profile.desk().markSignedOut(m_connection->id);
        tab->setState(PageState::SignedOut, m_profile.desk().status(m_connection->id).sentence);
        return;
    }
    // After this answer: the token care is busy until its callback has returned.
    QMetaObject::invokeMethod(this, &SettingsFlow::listTokens, Qt::QueuedConnection);
}

void SettingsFlow::showKeychain()
{
    TokensTab *tab = m_page.tokensTab();
    if (!m_connection || m_connection->sessionOnly || !m_profile.keychain()) {
        tab->setKeychainSentence(
            tr("This device keeps its own token in memory until the program ends."));
        return;
    }
    m_profile.keychain()->probe(this, [tab](SecretAvailability availability) {
        const QString trouble = availabilitySentence(availability);
        tab->setKeychainSentence(trouble.isEmpty()
                                     ? tr("This device keeps its own token in the system keychain.")
                                     : trouble);
    });
}

} // namespace rd

#include "moc_settingsflow.cpp"
