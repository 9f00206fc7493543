// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/tokensflow.h"

#include "core/text.h"
#include "desk/profile.h"
#include "desk/weblinks.h"
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
        if (!m_isAwaited || !m_connection || id != m_connection->id)
            return;
        // Unlocked, or the prompt was dismissed; not in between.
        const auto kind = m_profile.desk().status(id).kind;
        m_isAwaited = m_profile.desk().link(id) == nullptr && kind != LinkStatus::Kind::SignedOut;
        m_isLocked = m_isLocked && m_isAwaited;
        if (!m_isAwaited || kind == LinkStatus::Kind::KeychainLocked)
            listTokens();
    });
    connect(&m_tab, &TokensTab::copyTextRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
    connect(&m_tab, &TokensTab::revokeRequested, this, [this](const QString &fingerprint) {
        m_tab.setBusy(tr("Revoking and checking that it is dead"));
        inTurn([this, fingerprint] {
            m_care->revoke(fingerprint, this, [this](const auto &proof) { takeProof(proof); });
        });
    });
    connect(&m_tab, &TokensTab::revokeSeveralRequested, this,
            [this](const QStringList &fingerprints) {
                inTurn([this, fingerprints] {
                    m_care->revokeSeveral(fingerprints, this,
                                          [this](const auto &round) { takeRound(round); });
                });
            });
    connect(&m_tab, &TokensTab::revokeOthersRequested, this, [this] {
        inTurn([this] {
            m_care->revokeOthers(this, [this](const auto &round) { takeRound(round); });
        });
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

void TokensFlow::inTurn(const std::function<void()> &work, Needs needs)
{
    if (!m_connection) {
        (void)prepareCare(); // says so
        return;
    }
    ++m_works;
    m_profile.desk().leases().take(
        m_connection->id, TokenLeases::Turn::InOrder, this,
        [this, work, needs](TokenLease lease) {
            m_lease = std::move(lease);
            begin(work, needs);
        },
        [this] {
            if (m_care)
                m_care->stopBeforeNext();
        });
}

void TokensFlow::begin(const std::function<void()> &work, Needs needs)
{
    Desk &desk = m_profile.desk();
    const QString id = m_connection->id;
    const std::optional<Connection> now = connectionOf(desk, id);
    if (!now)
        return beginWithoutConnection(work, needs);
    m_connection = now; // edited, perhaps, while this waited
    const bool hasLink = desk.link(id) || (m_hasNewToken && isCareFor(*now));
    // Whoever had the lease before may have given it another token, which is being read.
    if (!hasLink && desk.status(id).kind == LinkStatus::Kind::Starting) {
        const auto again = [this, work, needs] {
            if (disconnect(m_starting) && disconnect(m_changing))
                begin(work, needs);
        };
        m_starting =
            connect(&desk, &Desk::statusChanged, this, [id, again](const QString &changed) {
                if (changed == id)
                    again();
            });
        m_changing = connect(&desk, &Desk::connectionsChanged, this, again); // or removed
        return;
    }
    if (!hasLink && needs == Needs::Nothing)
        makeCare(*m_connection, {});
    if (hasLink ? prepareCare() : needs == Needs::Nothing)
        return work();
    (void)prepareCare(); // says why not
    m_tab.showCreateError(tr("Sign in first to see your tokens."));
    endWork();
}

/// Removed while this waited: no status comes any more.
void TokensFlow::beginWithoutConnection(const std::function<void()> &work, Needs needs)
{
    dropCare();
    if (needs == Needs::Nothing) {
        makeCare(*m_connection, {});
        return work();
    }
    m_tab.setBusy({});
    m_tab.setState(PageState::SignedOut, tr("Sign in first to see your tokens."));
    m_tab.showCreateError(tr("Sign in first to see your tokens."));
    endWork();
}

void TokensFlow::endWork()
{
    m_lease.release();
    --m_works;
    // After this answer: whoever is told may let go of what is telling it.
    QMetaObject::invokeMethod(this, &TokensFlow::listTokens, Qt::QueuedConnection);
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
    const bool isWorking = m_works > 0;
    if (isWorking && !isSame) {
        m_postponed.emplace(connection);
        return;
    }
    m_connection = connection;
    // This device's token was replaced, here or by the desk: work that is under way goes on.
    if (isWorking)
        return;
    dropCare();
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
    const bool isWorking = m_works > 0; // and tells by itself how that ends
    if (!m_connection || m_profile.desk().link(m_connection->id) || isWorking)
        return;
    dropCare();
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
    if (!link && m_hasNewToken && isCareFor(*m_connection))
        return true;
    m_hasNewToken = false;
    if (!link) {
        const LinkStatus status = m_profile.desk().status(m_connection->id);
        // At the start of the program, for instance: that is not signed out.
        const bool isStarting = status.kind == LinkStatus::Kind::Starting;
        m_isLocked = status.kind == LinkStatus::Kind::KeychainLocked;
        m_isAwaited = m_isLocked || isStarting;
        m_tab.setBusy({});
        m_tab.setState(m_isLocked   ? PageState::Locked
                       : isStarting ? PageState::Loading
                                    : PageState::SignedOut,
                       status.sentence);
        return false;
    }
    if (m_care && std::exchange(m_isListing, false))
        m_care->cancel();
    const bool isOutdated = !m_hasOwnToken || !isCareFor(link->connection());
    if (m_care && (isOutdated || m_care->ownToken() != link->token()))
        dropCare();
    if (!m_care) // the token belongs where its link leads, whatever is shown
        makeCare(link->connection(), link->token());
    return true;
}

void TokensFlow::dropCare()
{
    // A list that is on its way is of what was shown before.
    if (m_care && std::exchange(m_isListing, false))
        m_care->cancel();
    letGoLater(std::move(m_care)); // this may be told by it
}

bool TokensFlow::isCareFor(const Connection &connection) const
{
    if (!m_care)
        return false;
    Connection meant = connection;
    meant.name = m_careFor.name;
    meant.projectId = m_careFor.projectId;
    meant.tokenFingerprint = m_careFor.tokenFingerprint;
    meant.tokenExpiresMs = m_careFor.tokenExpiresMs;
    return meant == m_careFor;
}

void TokensFlow::makeCare(const Connection &connection, const QByteArray &ownToken)
{
    m_careFor = connection;
    m_hasOwnToken = !ownToken.isEmpty();
    m_isListing = false;
    m_care = std::make_unique<TokenCare>(connection, ownToken, m_profile.desk().clock(),
                                         m_profile.desk().pool());
    m_care->setJournal([this](const TokenJournalEntry &entry) {
        m_profile.desk().history().appendJournal(entry.kind, entry.line);
    });
    connect(m_care.get(), &TokenCare::revocationEnded, &m_tab, &TokensTab::addProof);
    connect(m_care.get(), &TokenCare::ownTokenReplaced, this, &TokensFlow::takeOwnToken);
}

void TokensFlow::listTokens()
{
    if (m_works > 0) // the list follows
        return;
    if (m_postponed)
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

void TokensFlow::revokePasted(QByteArray token)
{
    m_tab.setBusy(tr("Revoking and checking that it is dead"));
    const auto revoke = [this, value = QByteArray(token.constData(), token.size())]() mutable {
        m_care->revokePasted(std::move(value), this,
                             [this](const auto &proof) { takeProof(proof); });
    };
    inTurn(revoke, Needs::Nothing); // it authenticates its own removal
}

void TokensFlow::showError(const TokenCareError &error)
{
    m_tab.showError(errorSentence(error, host()), error.api ? error.api->detail : QString());
}

void TokensFlow::takeProof(const Result<RevocationProof, TokenCareError> &proof)
{
    if (proof)
        m_tab.showProof(*proof);
    else
        showError(proof.error());
    if (proof && proof->thisDevice && proof->isRevokedOrExpired())
        leave(*proof);
    else
        endWork();
}

void TokensFlow::takeRound(const Result<RevocationRound, TokenCareError> &round)
{
    if (round)
        m_tab.showRound(*round);
    else
        showError(round.error());
    const QList<RevocationProof> proofs = round ? round->proofs : QList<RevocationProof>();
    for (const RevocationProof &proof : proofs) {
        if (proof.thisDevice && proof.isRevokedOrExpired())
            return leave(proof);
    }
    endWork();
}

/// This device's own token is dead, or about to be: nothing of it stays here.
void TokensFlow::leave(const std::optional<RevocationProof> &ownEnd)
{
    dropCare();
    m_end = std::make_unique<TokenEnd>(m_profile.desk());
    if (ownEnd)
        m_end->takeProof(*ownEnd);
    const Connection now = connectionOf(m_profile.desk(), m_connection->id).value_or(*m_connection);
    m_end->revoke(now, [this](TokenEnd::Fate fate) {
        m_profile.desk().markSignedOut(m_connection->id,
                                       fate == TokenEnd::Fate::Kept ? m_end->trouble() : QString());
        if (fate == TokenEnd::Fate::Kept)
            m_tab.showError(m_end->trouble());
        letGoLater(std::move(m_end)); // this is its callback
        endWork();
    });
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
