// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/tokenscommand.h"
#include "commands/tokensjson.h"
#include "core/redact.h"
#include "core/text.h"
#include "session/errortext.h"

#include <QLocale>

// `tokens rotate` and `tokens sweep`: another token for this device, alone or after a leak.

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Somebody who mints in a loop must not keep us here for ever.
constexpr int MostLooks = 5;

/// The window of a leak is over, and this is what no list shows.
QString afterSweepSentence()
{
    return TokensCommand::tr("Who held one of the old tokens while the new one was made may have "
                             "read the new one: sign in again with the password to be sure. "
                             "Sessions cannot be listed; they live until they expire, 24 hours by "
                             "default. Changing the password revokes nothing.");
}

} // namespace

void TokensCommand::takeOwnToken(const TokenInfo &created)
{
    // It is in the keychain; now the connection says whose it is.
    m_connection.tokenFingerprint = created.fingerprint;
    m_connection.tokenExpiresMs = created.expiresMs;
    if (const auto saved = desk().connections().save(m_connection); !saved)
        spoil(errorSentence(saved.error()));
    if (m_request.json)
        return;
    const QDate ends = QDateTime::fromMSecsSinceEpoch(created.expiresMs).date();
    //: %1 is the name of a token, %2 a day
    const QString told =
        tr("New: %1, until %2.")
            .arg(plainLine(created.name), QLocale().toString(ends, QLocale::ShortFormat));
    print(u"%1  %2\n"_s.arg(created.fingerprint.left(8), told).toUtf8());
}

ExitCode TokensCommand::exitCodeOf(const TokenRenewal &renewal)
{
    if (!renewal.failedIn)
        return ExitCode::Ok;
    if (renewal.isRenewed())
        return ExitCode::NothingFound;
    if (renewal.secret)
        return exitCodeFor(*renewal.secret);
    return renewal.api ? exitCodeFor(*renewal.api) : ExitCode::Network;
}

void TokensCommand::rotate()
{
    RenewalOptions options;
    options.days = m_request.days;
    m_care->renew(options, desk().storeOf(m_connection), this,
                  [this](const Result<TokenRenewal, TokenCareError> &renewal) {
                      if (renewal)
                          finishRotation(*renewal);
                      else
                          failCare(renewal.error());
                  });
}

void TokensCommand::finishRotation(const TokenRenewal &renewal)
{
    m_renewal = renewal;
    if (renewal.oldProof && renewal.oldProof->isRevokedOrExpired())
        showProof(*renewal.oldProof);
    if (m_request.json)
        print(rotatedJson(m_renewal, desk().clock().nowMs()));
    if (renewal.failedIn)
        note(renewalSentence(renewal, m_host));
    finish(exitCodeOf(renewal));
}

void TokensCommand::endLeak(const Connection &connection)
{
    QByteArray value(m_request.pasted.constData(), m_request.pasted.size());
    const auto claims = TokenCare::claimsOf(value);
    const bool isOwnAccount = claims && claims->userId == connection.userId;
    m_care->revokePasted(
        std::move(value), this,
        [this, connection, isOwnAccount](const Result<RevocationProof, TokenCareError> &proof) {
            if (!proof)
                return failCare(proof.error());
            if (!isOwnAccount) {
                TokenCareError other;
                other.kind = TokenCareError::Kind::OtherAccount;
                return failCare(other);
            }
            if (proof->isRevokedOrExpired())
                wipe(m_request.pasted);
            // Else it is tried again, before all others.
            withOwnToken(connection);
        });
}

void TokensCommand::printUnfinishedSweep()
{
    if (m_request.what != Request::What::Sweep || !m_request.json || m_proofs.isEmpty())
        return;
    SweptTokens swept;
    swept.before = m_before;
    swept.leakedAtMs = m_request.leakedAtMs;
    swept.renewal = m_renewal;
    swept.proofs = m_proofs;
    print(sweptJson(swept, desk().clock().nowMs()));
}

void TokensCommand::sweep()
{
    // What was there is told first: it says whose the tokens were.
    m_care->list(this, [this](const Result<QList<TokenInfo>, TokenCareError> &tokens) {
        if (!tokens)
            return failCare(tokens.error());
        m_before = *tokens;
        if (!m_request.json)
            print(listText(m_before));
        const LeakPlan plan{m_request.leakedAtMs, m_request.isEverything, {m_request.days, {}}};
        const auto ended = [this](const Result<LeakSweep, TokenCareError> &sweep) {
            if (sweep)
                finishSweep(*sweep);
            else
                failCare(sweep.error());
        };
        m_care->sweep(plan, std::exchange(m_request.pasted, {}), desk().storeOf(m_connection), this,
                      ended);
    });
}

// Without a connection there is nothing but the leaked token: it lists the others and ends them,
// and itself when no other is left.
void TokensCommand::sweepByLeak()
{
    m_care->list(this, [this](const Result<QList<TokenInfo>, TokenCareError> &tokens) {
        if (!tokens) {
            note(errorSentence(tokens.error(), m_host));
            m_left.reset();
            return endLeakLast(); // whatever became of the others
        }
        QList<TokenInfo> all = *tokens;
        QStringList next;
        m_left.emplace();
        for (TokenInfo &token : all) {
            const bool isLeak = std::exchange(token.thisDevice, false); // no device's, here
            const bool isMeant = m_request.isEverything || isMarked(token, m_request.leakedAtMs);
            if (isLeak || !isMeant)
                continue;
            m_left->append(token);
            if (!m_tried.contains(token.fingerprint))
                next.append(token.fingerprint);
        }
        if (m_looks == 0) {
            m_before = all;
            if (!m_request.json)
                print(listText(m_before));
        }
        if (next.isEmpty() || m_looks++ >= MostLooks)
            return endLeakLast();
        m_tried += next;
        m_care->revokeSeveral(next, this,
                              [this](const Result<RevocationRound, TokenCareError> &round) {
                                  if (!round)
                                      note(errorSentence(round.error(), m_host));
                                  sweepByLeak();
                              });
    });
}

void TokensCommand::endLeakLast()
{
    m_care->revokePasted(std::exchange(m_request.pasted, {}), this,
                         [this](const Result<RevocationProof, TokenCareError> &proof) {
                             if (proof)
                                 finishSweepByLeak();
                             else
                                 failCare(proof.error());
                         });
}

void TokensCommand::finishSweepByLeak()
{
    LeakSweep sweep;
    sweep.proofs = m_proofs;
    sweep.left = m_left;
    const bool isClean = sweep.isClean();
    if (m_request.json)
        print(sweptJson({m_before, m_request.leakedAtMs, {}, m_proofs, m_left, isClean},
                        desk().clock().nowMs()));
    if (!isClean)
        note(sweepSentence(sweep, m_host));
    else if (!m_request.json)
        print(tr("All of them are dead, the leaked one too. Sign in again with the password for a "
                 "new one.")
                  .toUtf8()
              + '\n');
    finish(isClean ? ExitCode::Ok : ExitCode::NothingFound);
}

void TokensCommand::finishSweep(const LeakSweep &sweep)
{
    m_renewal = sweep.renewal;
    const bool isClean =
        sweep.isClean()
        && std::all_of(m_proofs.cbegin(), m_proofs.cend(),
                       [](const RevocationProof &one) { return one.isRevokedOrExpired(); });
    if (m_request.json)
        print(sweptJson({m_before, m_request.leakedAtMs, m_renewal, m_proofs, sweep.left, isClean},
                        desk().clock().nowMs()));
    const QString sentence = sweepSentence(sweep, m_host);
    if (!isClean)
        note(sentence);
    else if (!m_request.json)
        print((sentence + u'\n').toUtf8());
    if (!m_request.json && sweep.renewal.isRenewed())
        note(afterSweepSentence());
    const ExitCode renewed = exitCodeOf(sweep.renewal);
    finish(isClean || !sweep.renewal.isRenewed() ? renewed : ExitCode::NothingFound);
}

} // namespace rd
