// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text.h"
#include "session/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString renewalTrouble(const TokenRenewal &renewal, const QString &host)
{
    if (renewal.isCancelled)
        return QCoreApplication::translate("rd::Tokens", "Renewing the token was cancelled.");
    if (renewal.secret)
        return QCoreApplication::translate("rd::Tokens", "The new token could not be stored.")
               + u' ' + errorSentence(*renewal.secret);
    const QString reason = renewal.api ? u' ' + errorSentence(*renewal.api, host) : QString();
    if (renewal.failedIn == RenewalStep::Verifying)
        return QCoreApplication::translate("rd::Tokens",
                                           "The new token could not be shown to work.")
               + reason;
    return QCoreApplication::translate("rd::Tokens", "No new token was made.") + reason;
}

} // namespace

QString renewalSentence(const TokenRenewal &renewal, const QString &host)
{
    if (!renewal.failedIn)
        return QCoreApplication::translate("rd::Tokens",
                                           "This device has a new token, and the old one is dead.");
    if (renewal.isRenewed()) {
        const QString old = renewal.oldProof ? renewal.oldProof->fingerprint.left(8) : QString();
        //: %1 is the beginning of a fingerprint
        return QCoreApplication::translate("rd::Tokens",
                                           "This device has a new token. The old one (%1) could "
                                           "not be proved dead: revoke it from the list.")
            .arg(old);
    }
    QString sentence = renewalTrouble(renewal, host) + u' '
                       + QCoreApplication::translate("rd::Tokens", "The old token works on.");
    if (renewal.newLife == TokenLife::Alive || renewal.newLife == TokenLife::Unknown)
        sentence += u' '
                    + QCoreApplication::translate("rd::Tokens",
                                                  "The new one, \"%1\", may be alive: revoke it "
                                                  "from the list.")
                          .arg(plainLine(renewal.created.name));
    if (renewal.kept != TokenRenewal::Kept::Old)
        sentence += u' '
                    + QCoreApplication::translate("rd::Tokens",
                                                  "The keychain may hold another token than the "
                                                  "one in use: sign in again.");
    return sentence;
}

QString sweepSentence(const LeakSweep &sweep, const QString &host)
{
    if (!sweep.renewal.isRenewed())
        return renewalSentence(sweep.renewal, host) + u' '
               + QCoreApplication::translate("rd::Tokens", "Nothing was revoked.");
    if (sweep.isClean())
        return QCoreApplication::translate("rd::Tokens",
                                           "All of them are dead, and this device has a new "
                                           "token.");
    const auto alive =
        std::count_if(sweep.proofs.cbegin(), sweep.proofs.cend(),
                      [](const RevocationProof &proof) { return !proof.isRevokedOrExpired(); });
    if (alive > 0 || !sweep.untouched.isEmpty())
        return QCoreApplication::translate("rd::Tokens",
                                           "Not all of them could be proved dead. Revoke the "
                                           "others again until they are.");
    if (!sweep.left)
        return QCoreApplication::translate("rd::Tokens",
                                           "The list could not be read at the end: look whether "
                                           "somebody made another token meanwhile.");
    return QCoreApplication::translate("rd::Tokens",
                                       "New tokens keep appearing: somebody else still makes "
                                       "them. Deactivating the account does not end its tokens; "
                                       "ask the administrator to change ChaosCenter's signing "
                                       "key, which ends all.");
}

QString leakSentence()
{
    return QCoreApplication::translate("rd::Tokens",
                                       "A revoked leak is not a closed leak: with this token "
                                       "somebody could read all other API tokens of that user and "
                                       "make more. Look through the list, newest first, or revoke "
                                       "all others.");
}

} // namespace rd
