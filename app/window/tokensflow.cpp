// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/tokensflow.h"

#include "core/text.h"
#include "desk/profile.h"
#include "platform/keychainsecretstore.h"
#include "platform/secretclipboard.h"
#include "session/errortext.h"
#include "session/letgo.h"
#include "settings/tokenstab.h"

#include <QApplication>
#include <QClipboard>

#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

TokensFlow::TokensFlow(Profile &profile, TokensTab &tab, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_tab(tab)
    , m_clipboard(new SecretClipboard(profile.desk().timers(), this))
{
    connectTab();
    connectNewTokens();
    if (KeychainSecretStore *keychain = m_profile.keychain())
        connect(keychain, &KeychainSecretStore::availabilityChanged, this,
                &TokensFlow::showKeychain);
}

TokensFlow::~TokensFlow() = default;

void TokensFlow::connectTab()
{
    connect(&m_tab, &TokensTab::refreshRequested, this, [this] {
        if (m_isLocked)
            m_profile.unlockKeychain();
        else
            listTokens();
    });
    connect(&m_profile.desk(), &Desk::statusChanged, this, [this](const QString &id) {
        if (!m_isLocked || !m_connection || id != m_connection->id)
            return;
        // Unlocked, or the prompt was dismissed; not in between.
        const auto kind = m_profile.desk().status(id).kind;
        m_isLocked = m_profile.desk().link(id) == nullptr && kind != LinkStatus::Kind::SignedOut;
        if (!m_isLocked || kind == LinkStatus::Kind::KeychainLocked)
            listTokens();
    });
    connect(&m_tab, &TokensTab::copyTextRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
    connect(&m_tab, &TokensTab::revokeRequested, this, [this](const QString &fingerprint) {
        if (!prepareCare())
            return;
        m_tab.setBusy(tr("Revoking and checking that it is dead"));
        m_care->revoke(fingerprint, this, [this](const auto &proof) { takeProof(proof); });
    });
    connect(&m_tab, &TokensTab::revokeSeveralRequested, this,
            [this](const QStringList &fingerprints) {
                if (prepareCare())
                    m_care->revokeSeveral(fingerprints, this,
                                          [this](const auto &round) { takeRound(round); });
            });
    connect(&m_tab, &TokensTab::revokeOthersRequested, this, [this] {
        if (prepareCare())
            m_care->revokeOthers(this, [this](const auto &round) { takeRound(round); });
    });
    connect(&m_tab, &TokensTab::stopRequested, this, [this] {
        if (m_care)
            m_care->stopBeforeNext();
    });
    connect(&m_tab, &TokensTab::pastedTokenChanged, this, [this](const QByteArray &token) {
        m_tab.showPastedClaims(TokenCare::claimsOf(token), m_profile.desk().clock().nowMs());
    });
    connect(&m_tab, &TokensTab::revokePastedRequested, this, &TokensFlow::revokePasted);
}

void TokensFlow::connectNewTokens()
{
    connect(&m_tab, &TokensTab::copySecretRequested, m_clipboard, &SecretClipboard::copy);
    connect(&m_tab, &TokensTab::createRequested, this,
            [this](const QString &name, int days, QObject *dialog) {
                if (!prepareCare())
                    return m_tab.showCreateError(tr("Sign in first to see your tokens."));
                const auto take = [this](const Result<MintedToken, TokenCareError> &token) {
                    if (!token)
                        return m_tab.showCreateError(errorSentence(token.error(), host()));
                    m_tab.showCreated(*token);
                    QMetaObject::invokeMethod(this, &TokensFlow::listTokens, Qt::QueuedConnection);
                };
                // Closed meanwhile: nobody would ever know its value, and it is revoked again.
                m_care->create(name, days, dialog, take);
            });
    connect(&m_tab, &TokensTab::renewRequested, this, [this] {
        if (!prepareCare())
            return;
        m_isReplacing = true;
        m_care->renew({}, m_profile.desk().storeOf(*m_connection), this,
                      [this](const Result<TokenRenewal, TokenCareError> &renewal) {
                          m_isReplacing = false;
                          if (!renewal)
                              return showError(renewal.error());
                          m_tab.showRenewal(*renewal);
                          QMetaObject::invokeMethod(this, &TokensFlow::listTokens,
                                                    Qt::QueuedConnection);
                      });
    });
    connect(&m_tab, &TokensTab::sweepRequested, this, [this](qint64 leakedAtMs, bool isEverything) {
        if (!prepareCare())
            return;
        m_isReplacing = true;
        // The leaked token itself has ended before this is offered.
        m_care->sweep({leakedAtMs, isEverything, {}}, {}, m_profile.desk().storeOf(*m_connection),
                      this, [this](const Result<LeakSweep, TokenCareError> &sweep) {
                          m_isReplacing = false;
                          if (!sweep)
                              return showError(sweep.error());
                          m_tab.showSweep(*sweep);
                          QMetaObject::invokeMethod(this, &TokensFlow::listTokens,
                                                    Qt::QueuedConnection);
                      });
    });
}

/// From now on the connection works with it; the old one is about to end.
void TokensFlow::takeOwnToken(const TokenInfo &created)
{
    m_hasNewToken = true;
    Connection connection = *m_connection;
    connection.tokenFingerprint = created.fingerprint;
    connection.tokenExpiresMs = created.expiresMs;
    if (const QString trouble = m_profile.desk().adopt(connection); !trouble.isEmpty())
        m_profile.desk().addNotice(trouble);
}

QString TokensFlow::host() const
{
    return m_connection ? m_connection->baseUrl.host() : QString();
}

void TokensFlow::setConnection(const std::optional<Connection> &connection)
{
    m_postponed.reset();
    if (m_connection == connection)
        return;
    const bool isSame = m_connection && connection && m_connection->id == connection->id;
    const bool isWorking = m_isReplacing || m_tab.isBusy();
    if (isWorking && !isSame) {
        m_postponed.emplace(connection);
        return;
    }
    m_connection = connection;
    // This device's token was replaced, here or by the desk: work that is under way goes on.
    if (isWorking)
        return;
    letGoLater(std::move(m_care)); // this may be told by it
    m_isListing = false;
    if (connection && !isSame)
        m_tab.setAccount(plainLine(connection->username), host());
    showKeychain();
    if (!isSame || !m_tab.isVisible()) // read when it comes into view
        m_tab.setTokens({}, m_profile.desk().clock().nowMs());
    if (m_tab.isVisible())
        QMetaObject::invokeMethod(this, &TokensFlow::listTokens, Qt::QueuedConnection);
}

void TokensFlow::shown()
{
    showKeychain();
    if (m_tab.tokens().isEmpty() && !m_isListing)
        listTokens();
}

void TokensFlow::forgetToken()
{
    if (!m_connection || m_profile.desk().link(m_connection->id))
        return;
    letGoLater(std::move(m_care));
    m_tab.setState(PageState::SignedOut, m_profile.desk().status(m_connection->id).sentence);
}

bool TokensFlow::prepareCare()
{
    if (!m_connection) {
        m_tab.setBusy({});
        m_tab.setState(PageState::SignedOut, tr("Sign in first to see your tokens."));
        return false;
    }
    Link *link = m_profile.desk().link(m_connection->id);
    // While the desk takes up the new token, there is no link for a moment.
    if (!link && m_care && m_hasNewToken)
        return true;
    m_hasNewToken = false;
    if (!link) {
        const LinkStatus status = m_profile.desk().status(m_connection->id);
        m_isLocked = status.kind == LinkStatus::Kind::KeychainLocked;
        m_tab.setBusy({});
        m_tab.setState(m_isLocked ? PageState::Locked : PageState::SignedOut, status.sentence);
        return false;
    }
    if (m_care && std::exchange(m_isListing, false))
        m_care->cancel();
    if (m_care && (!m_hasOwnToken || m_care->ownToken() != link->token()))
        letGoLater(std::move(m_care));
    if (!m_care)
        makeCare(link->token());
    return true;
}

void TokensFlow::makeCare(const QByteArray &ownToken)
{
    m_hasOwnToken = !ownToken.isEmpty();
    m_isListing = false;
    m_care = std::make_unique<TokenCare>(*m_connection, ownToken, m_profile.desk().clock(),
                                         m_profile.desk().pool());
    m_care->setJournal([this](const TokenJournalEntry &entry) {
        m_profile.desk().history().appendJournal(entry.kind, entry.line);
    });
    connect(m_care.get(), &TokenCare::revocationEnded, &m_tab, &TokensTab::addProof);
    connect(m_care.get(), &TokenCare::ownTokenReplaced, this, &TokensFlow::takeOwnToken);
}

void TokensFlow::listTokens()
{
    if (m_postponed && !m_isReplacing && !m_tab.isBusy())
        setConnection(*std::exchange(m_postponed, {}));
    if (!prepareCare())
        return;
    const LinkStatus status = m_profile.desk().status(m_connection->id);
    if (status.kind == LinkStatus::Kind::GatewaySignIn)
        return m_tab.setState(PageState::Error, status.sentence); // nobody gets through
    if (m_tab.tokens().isEmpty())
        m_tab.setState(PageState::Loading);
    m_isListing = true;
    m_care->list(this, [this](const Result<QList<TokenInfo>, TokenCareError> &tokens) {
        m_isListing = false;
        if (tokens) {
            m_tab.setTokens(*tokens, m_profile.desk().clock().nowMs());
            m_tab.setState(tokens->isEmpty() ? PageState::Empty : PageState::Normal);
            return;
        }
        const TokenCareError &error = tokens.error();
        const bool offline = error.api
                             && (error.api->kind == ApiError::Kind::Offline
                                 || error.api->kind == ApiError::Kind::Timeout);
        const bool isGateway =
            m_connection->gateway && error.api && GatewayKeeper::isRefusal(*error.api);
        if (isGateway)
            m_profile.desk().gateways().refused(*m_connection);
        m_tab.setState(offline ? PageState::Offline : PageState::Error,
                       isGateway ? GatewayKeeper::refusalSentence(*m_connection)
                                 : errorSentence(error, host()));
    });
}

void TokensFlow::revokePasted(const QByteArray &token)
{
    // It authenticates its own removal, so nobody has to be signed in.
    const bool isSignedOut = m_connection && !m_profile.desk().link(m_connection->id);
    if (!isSignedOut && !prepareCare())
        return;
    if (isSignedOut)
        makeCare({});
    m_tab.setBusy(tr("Revoking and checking that it is dead"));
    m_care->revokePasted(token, this, [this](const auto &proof) { takeProof(proof); });
}

void TokensFlow::showError(const TokenCareError &error)
{
    m_tab.showError(errorSentence(error, host()), error.api ? error.api->detail : QString());
}

void TokensFlow::takeProof(const Result<RevocationProof, TokenCareError> &proof)
{
    if (!proof)
        return showError(proof.error());
    m_tab.showProof(*proof);
    if (proof->thisDevice && proof->isRevokedOrExpired()) {
        letGoLater(std::move(m_care)); // this is its own callback
        m_profile.desk().markSignedOut(m_connection->id);
        m_tab.setState(PageState::SignedOut, m_profile.desk().status(m_connection->id).sentence);
        return;
    }
    // After this answer: the token care is busy until its callback has returned.
    QMetaObject::invokeMethod(this, &TokensFlow::listTokens, Qt::QueuedConnection);
}

void TokensFlow::takeRound(const Result<RevocationRound, TokenCareError> &round)
{
    if (!round)
        return showError(round.error());
    m_tab.showRound(*round);
    QMetaObject::invokeMethod(this, &TokensFlow::listTokens, Qt::QueuedConnection);
}

void TokensFlow::showKeychain()
{
    if (!m_connection || m_connection->sessionOnly || !m_profile.keychain()) {
        m_tab.setKeychainSentence(
            tr("This device keeps its own token in memory until the program ends."));
        return;
    }
    m_profile.keychain()->probe(this, [this](SecretAvailability availability) {
        const QString trouble = availabilitySentence(availability);
        m_tab.setKeychainSentence(
            trouble.isEmpty() ? tr("This device keeps its own token in the system keychain.")
                              : trouble);
    });
}

} // namespace rd

#include "moc_tokensflow.cpp"
