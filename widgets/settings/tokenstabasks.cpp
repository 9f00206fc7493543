// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/columnscroll.h"
#include "common/insentence.h"
#include "session/tokenpolicy.h"
#include "settings/aftermathcard.h"
#include "settings/newtokendialog.h"
#include "settings/proofcard.h"
#include "settings/revokedialog.h"
#include "settings/roundcard.h"
#include "settings/tokenstab.h"
#include "settings/tokentable.h"
#include "settings/tokentexts.h"

// What the tab asks before something happens to tokens.

namespace rd {

void TokensTab::beginRound(const QString &busy)
{
    clearProofs();
    m_round->begin();
    setBusy(busy);
    m_scroll->keepInSight(m_round);
}

void TokensTab::clearProofs()
{
    m_proof->clear();
    m_round->clear();
}

std::optional<TokenInfo> TokensTab::ownToken() const
{
    for (const TokenInfo &token : m_table->tokens()) {
        if (token.thisDevice)
            return token;
    }
    return std::nullopt;
}

QList<TokenInfo> TokensTab::others() const
{
    QList<TokenInfo> others = m_table->tokens();
    others.removeIf([](const TokenInfo &one) { return one.thisDevice; });
    return others;
}

void TokensTab::askToRevoke(const TokenInfo &token)
{
    if (!m_busy.isEmpty())
        return;
    auto *dialog = new RevokeDialog(token, m_host, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, token] {
        clearProofs();
        setBusy(tr("Revoking \"%1\" ...").arg(inSentence(shownTokenName(token.name))));
        emit revokeRequested(token.fingerprint);
    });
    dialog->open();
}

void TokensTab::askToRevokeChosen()
{
    const QList<TokenInfo> chosen = m_table->chosen();
    if (!m_busy.isEmpty() || chosen.isEmpty())
        return;
    auto *dialog = new RevokeDialog(chosen, RevokeDialog::Which::These, m_host, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, chosen] {
        QStringList fingerprints;
        for (const TokenInfo &token : chosen)
            fingerprints << token.fingerprint;
        beginRound(tr("Revoking %n token(s) ...", nullptr, static_cast<int>(chosen.size())));
        emit revokeSeveralRequested(fingerprints);
    });
    dialog->open();
}

void TokensTab::askToRevokeOthers()
{
    const QList<TokenInfo> doomed = others();
    if (!m_busy.isEmpty() || doomed.isEmpty())
        return;
    auto *dialog = new RevokeDialog(doomed, RevokeDialog::Which::AllOthers, m_host, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, count = static_cast<int>(doomed.size())] {
        beginRound(tr("Revoking %n token(s) ...", nullptr, count));
        emit revokeOthersRequested();
    });
    dialog->open();
}

void TokensTab::askToReplaceOwn()
{
    const std::optional<TokenInfo> own = ownToken();
    if (!m_busy.isEmpty() || !own)
        return;
    auto *dialog = new RevokeDialog({*own}, RevokeDialog::Which::OwnToken, m_host, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        clearProofs();
        setBusy(tr("Replacing this device's token ..."));
        emit renewRequested();
    });
    dialog->open();
}

void TokensTab::askToSweep(bool isEverything)
{
    if (!m_busy.isEmpty())
        return;
    const qint64 since = m_aftermath->leakedAtMs();
    QList<TokenInfo> doomed = others();
    if (!isEverything)
        doomed.removeIf([since](const TokenInfo &one) { return !isSinceLeak(one, since); });
    auto *dialog = new RevokeDialog(doomed, RevokeDialog::Which::Leak, m_host, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, since, isEverything] {
        beginRound(tr("Making a new token for this device ..."));
        emit sweepRequested(since, isEverything);
    });
    dialog->open();
}

void TokensTab::askForNewToken()
{
    if (!m_busy.isEmpty())
        return;
    auto *dialog = new NewTokenDialog(this);
    m_newToken = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewTokenDialog::createRequested, this,
            [this, dialog](const QString &name, int days) {
                emit createRequested(name, days, dialog);
            });
    connect(dialog, &NewTokenDialog::copyRequested, this, &TokensTab::copySecretRequested);
    dialog->open();
}

void TokensTab::showCreated(const MintedToken &token)
{
    if (m_newToken)
        m_newToken->showToken(shownTokenName(token.info.name), token.value);
}

void TokensTab::showCreateError(const QString &sentence)
{
    if (m_newToken)
        m_newToken->showError(sentence);
}

} // namespace rd
