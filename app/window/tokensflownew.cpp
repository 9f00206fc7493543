// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text.h"
#include "desk/profile.h"
#include "desk/weblinks.h"
#include "platform/secretclipboard.h"
#include "session/errortext.h"
#include "settings/tokenstab.h"
#include "window/tokensflow.h"

// New tokens: for somebody, for this device, and for this device after a leak.

namespace rd {

void TokensFlow::connectNewTokens()
{
    connect(&m_tab, &TokensTab::copySecretRequested, m_clipboard, &SecretClipboard::copy);
    connect(&m_tab, &TokensTab::createRequested, this,
            [this](const QString &name, int days, QObject *dialog) {
                const QPointer<QObject> asking = dialog;
                if (!m_connection || !m_profile.desk().link(m_connection->id))
                    return m_tab.showCreateError(tr("Sign in first to see your tokens."));
                inTurn([this, name, days, asking] { create(name, days, asking); });
            });
    connect(&m_tab, &TokensTab::renewRequested, this, [this] { inTurn([this] { renew(); }); });
    connect(&m_tab, &TokensTab::sweepRequested, this, [this](qint64 leakedAtMs, bool isEverything) {
        inTurn([this, leakedAtMs, isEverything] { sweep(leakedAtMs, isEverything); });
    });
}

void TokensFlow::create(const QString &name, int days, const QPointer<QObject> &dialog)
{
    if (!dialog) // closed while it waited
        return endWork();
    m_care->create(name, days, this,
                   [this, dialog](const auto &token) { takeCreated(token, dialog); });
}

void TokensFlow::takeCreated(const Result<MintedToken, TokenCareError> &token,
                             const QPointer<QObject> &dialog)
{
    if (token && !dialog)
        return takeBack(*token);
    if (token)
        m_tab.showCreated(*token);
    else if (dialog)
        m_tab.showCreateError(errorSentence(token.error(), host()));
    else if (!token.error().leftAlive.isEmpty())
        showError(token.error());
    endWork();
}

/// Nobody is there to take it, and nobody else will ever know its value.
void TokensFlow::takeBack(const MintedToken &token)
{
    m_care->revokePasted(
        QByteArray(token.value.constData(), token.value.size()), this,
        [this, name = token.info.name](const Result<RevocationProof, TokenCareError> &proof) {
            if (!proof || !proof->isRevokedOrExpired())
                m_tab.showError(
                    //: %1 is the name of a token, %2 says why
                    tr("The window for the new token %1 was closed before it was made, and it "
                       "may be alive although nobody has its value. %2 Revoke it in the list.")
                        .arg(plainLine(name, 100), proof ? proofSentence(*proof, host())
                                                         : errorSentence(proof.error(), host())));
            endWork();
        });
}

void TokensFlow::renew()
{
    m_care->renew({}, m_profile.desk().storeOf(*m_connection), this,
                  [this](const Result<TokenRenewal, TokenCareError> &renewal) {
                      if (renewal)
                          m_tab.showRenewal(*renewal);
                      else
                          showError(renewal.error());
                      endRenewal();
                  });
}

void TokensFlow::sweep(qint64 leakedAtMs, bool isEverything)
{
    // The leaked token itself has ended before this is offered.
    m_care->sweep({leakedAtMs, isEverything, {}}, {}, m_profile.desk().storeOf(*m_connection), this,
                  [this](const Result<LeakSweep, TokenCareError> &sweep) {
                      if (sweep)
                          m_tab.showSweep(*sweep);
                      else
                          showError(sweep.error());
                      endRenewal();
                  });
}

/// What is stored of a connection that was removed meanwhile, nobody would find here again.
void TokensFlow::endRenewal()
{
    if (connectionOf(m_profile.desk(), m_connection->id))
        endWork();
    else
        leave({});
}

/// From now on the connection works with it; the old one is about to end.
void TokensFlow::takeOwnToken(const TokenInfo &created)
{
    m_hasNewToken = true;
    std::optional<Connection> renewed = connectionOf(m_profile.desk(), m_connection->id);
    if (!renewed) // removed meanwhile: it does not come back
        return;
    renewed->tokenFingerprint = created.fingerprint;
    renewed->tokenExpiresMs = created.expiresMs;
    if (const QString trouble = m_profile.desk().adopt(*renewed); !trouble.isEmpty())
        m_profile.desk().addNotice(trouble);
}

} // namespace rd
