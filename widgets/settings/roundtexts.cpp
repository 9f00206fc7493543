// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/roundtexts.h"

#include "core/text.h"
#include "session/errortext.h"
#include "settings/tokentexts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

RoundWord roundWord(const RevocationProof &proof)
{
    if (proof.proved)
        return {QCoreApplication::translate("TokenRound", "proved dead"), Outcome::Passed, false};
    if (proof.alreadyExpired) {
        return {QCoreApplication::translate("TokenRound", "already expired"), Outcome::Stopped,
                false};
    }
    if (proof.alreadyRevoked) {
        return {QCoreApplication::translate("TokenRound", "already revoked"), Outcome::Stopped,
                false};
    }
    return {QCoreApplication::translate("TokenRound", "NOT proved"), Outcome::Broken, true};
}

RoundWord untouchedWord()
{
    return {QCoreApplication::translate("TokenRound", "NOT revoked"), Outcome::Broken, true};
}

int openCount(const RevocationRound &round)
{
    const auto open =
        std::count_if(round.proofs.cbegin(), round.proofs.cend(),
                      [](const RevocationProof &one) { return !one.isRevokedOrExpired(); });
    return static_cast<int>(open + round.untouched.size());
}

QString roundVerdict(const RevocationRound &round)
{
    const int total = static_cast<int>(round.proofs.size() + round.untouched.size());
    const int open = openCount(round);
    if (total == 0)
        return QCoreApplication::translate("TokenRound", "Nothing to revoke.");
    if (open == 0) {
        return QCoreApplication::translate("TokenRound", "All %n dead.", "of several tokens",
                                           total);
    }
    if (!round.untouched.isEmpty()) {
        return QCoreApplication::translate("TokenRound", "Stopped: %n of %1 may be alive.", nullptr,
                                           open)
            .arg(total);
    }
    return QCoreApplication::translate("TokenRound", "%n of %1 NOT proved.", nullptr, open)
        .arg(total);
}

QString roundText(const RevocationRound &round, const QString &host)
{
    QStringList lines{plainLine(host), roundVerdict(round)};
    const auto add = [&lines](const QString &fingerprint, const QString &name, const QString &word,
                              qint64 atMs, const QString &more) {
        QString line = fingerprint.left(8) + u"  "_s + shownTokenName(name) + u": "_s + word;
        if (atMs > 0) {
            line += u", "_s + QDateTime::fromMSecsSinceEpoch(atMs).toUTC().toString(Qt::ISODate);
        }
        if (!more.isEmpty())
            line += u". "_s + more;
        lines << line;
    };
    for (const RevocationProof &proof : round.proofs) {
        const RoundWord word = roundWord(proof);
        add(proof.fingerprint, proof.name, word.word, proof.atMs,
            word.isOpen ? proofSentence(proof, host) : QString());
    }
    for (const TokenInfo &token : round.untouched)
        add(token.fingerprint, token.name, untouchedWord().word, 0, {});
    return lines.join(u'\n') + u'\n';
}

} // namespace rd
