// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/tokenstab.h"

#include "common/buttons.h"
#include "common/card.h"
#include "common/columnscroll.h"
#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/noticebox.h"
#include "common/statepanel.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "core/text.h"
#include "session/errortext.h"
#include "settings/aftermathcard.h"
#include "settings/leakcard.h"
#include "settings/newtokendialog.h"
#include "settings/proofcard.h"
#include "settings/roundcard.h"
#include "settings/tokentable.h"
#include "settings/tokentexts.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int TokensStackBelow = 930;
constexpr int TokensCompactBelow = 620;
constexpr int TokensSideWidth = 360;

} // namespace

TokensTab::TokensTab(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new ColumnScroll(0))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_listCard(new Card)
    , m_refresh(new QPushButton)
    , m_notice(new NoticeBox)
    , m_table(new TokenTable)
    , m_statePanel(new StatePanel)
    , m_leak(new LeakCard)
    , m_proof(new ProofCard)
    , m_round(new RoundCard)
    , m_revokeChosen(new QPushButton)
    , m_revokeOthers(new QPushButton)
    , m_replaceOwn(new QPushButton)
    , m_new(new QPushButton)
    , m_aftermath(new AftermathCard)
{
    m_replaceOwn->setObjectName("replaceOwnButton"_L1);
    m_new->setObjectName("newTokenButton"_L1);
    m_revokeChosen->setObjectName("revokeChosenButton"_L1);
    m_revokeOthers->setObjectName("revokeOthersButton"_L1);
    m_refresh->setObjectName("refreshTokensButton"_L1);
    m_refresh->setIcon(themedIcon(u"refresh"_s, IconTint::Muted));
    setButtonRole(m_refresh, ButtonRole::Quiet);
    m_refresh->setFixedSize(24, 24);
    m_notice->setObjectName("tokensNotice"_L1);
    auto *head = new QWidget;
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(0, 0, 0, 0);
    headRow->setSpacing(8);
    headRow->addWidget(m_new);
    headRow->addWidget(m_refresh);
    m_listCard->setSideWidget(head);
    m_listCard->body()->setSpacing(10);
    m_listCard->body()->addWidget(m_notice);
    m_listCard->body()->addWidget(m_table);
    m_listCard->body()->addWidget(m_statePanel);
    auto *foot = new FlowLayout(8, 8);
    foot->addWidget(m_revokeChosen);
    foot->addWidget(m_revokeOthers);
    foot->addWidget(m_replaceOwn);
    m_listCard->body()->addLayout(foot);

    auto *list = new QVBoxLayout;
    list->addWidget(m_listCard);
    list->addStretch(1);
    auto *side = new QVBoxLayout;
    side->setSpacing(metrics::Gap);
    // The proof is what the user waits for: it stands above the next question.
    side->addWidget(m_proof);
    side->addWidget(m_round);
    side->addWidget(m_aftermath);
    side->addWidget(m_leak);
    side->addStretch(1);
    m_columns->setSpacing(metrics::Gap);
    m_columns->addLayout(list, 1);
    m_columns->addLayout(side);
    m_scroll->column()->addLayout(m_columns);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);

    connect(m_refresh, &QPushButton::clicked, this, &TokensTab::refreshRequested);
    connect(m_statePanel, &StatePanel::actionTriggered, this, &TokensTab::refreshRequested);
    connect(m_table, &TokenTable::revokeClicked, this, &TokensTab::askToRevoke);
    connect(m_table, &TokenTable::rebuilt, this, [this] {
        chainTabOrder({m_new, m_refresh, m_notice, m_table, m_statePanel, m_revokeChosen,
                       m_revokeOthers, m_replaceOwn, m_proof, m_round, m_aftermath, m_leak});
    });
    connect(m_table, &TokenTable::chosenChanged, this, &TokensTab::updateControls);
    connect(m_revokeChosen, &QPushButton::clicked, this, &TokensTab::askToRevokeChosen);
    connect(m_revokeOthers, &QPushButton::clicked, this, &TokensTab::askToRevokeOthers);
    connect(m_replaceOwn, &QPushButton::clicked, this, &TokensTab::askToReplaceOwn);
    connect(m_new, &QPushButton::clicked, this, &TokensTab::askForNewToken);
    connect(m_aftermath, &AftermathCard::sweepClicked, this, &TokensTab::askToSweep);
    connect(m_aftermath, &AftermathCard::leakTimeChanged, this,
            [this] { m_table->setLeakedAt(m_aftermath->leakedAtMs()); });
    connect(m_round, &RoundCard::stopRequested, this, &TokensTab::stopRequested);
    connect(m_round, &RoundCard::copyTextRequested, this, &TokensTab::copyTextRequested);
    connect(m_table, &TokenTable::copyTextRequested, this, &TokensTab::copyTextRequested);
    // Wherever the focus is on this page: who has a leaked token in the clipboard is in a hurry.
    // Fields that take text see the key first.
    m_paste = new QShortcut(QKeySequence::Paste, this);
    connect(m_paste, &QShortcut::activated, m_leak, [this] {
        m_leak->paste();
        m_scroll->keepInSight(m_leak);
    });
    connect(m_leak, &LeakCard::pastedTokenChanged, this, &TokensTab::pastedTokenChanged);
    connect(m_leak, &LeakCard::revokePastedRequested, this, &TokensTab::revokePasted);
    retranslate();
}

void TokensTab::setAccount(const QString &user, const QString &host)
{
    m_user = plainLine(user, 80);
    m_host = plainLine(host, 120);
    clearProofs();
    m_told.clear();
    m_aftermath->clear();
    m_table->setLeakedAt({});
    m_round->setServer(m_host);
    m_leak->setServer(m_host);
    retranslate();
}

void TokensTab::setKeychainSentence(const QString &sentence)
{
    m_keychain = sentence;
    retranslate();
}

void TokensTab::setState(PageState state, const QString &detail)
{
    m_state = state;
    m_stateDetail = detail;
    if (state != PageState::Normal)
        m_busy.clear();
    showList();
}

const QList<TokenInfo> &TokensTab::tokens() const
{
    return m_table->tokens();
}

void TokensTab::setTokens(const QList<TokenInfo> &tokens, qint64 nowMs)
{
    m_table->setTokens(tokens, nowMs);
    m_aftermath->setTokens(tokens);
    m_nowMs = nowMs;
    m_state = tokens.isEmpty() ? PageState::Empty : PageState::Normal;
    m_stateDetail.clear();
    showList();
}

void TokensTab::setBusy(const QString &text)
{
    m_busy = text;
    if (!text.isEmpty())
        m_told.clear();
    if (!text.isEmpty())
        m_notice->showNotice(NoticeBox::Kind::Info, text);
    else
        m_notice->clear();
    updateControls();
}

void TokensTab::showProof(const RevocationProof &proof)
{
    setBusy({});
    const bool leaked = !m_leakFingerprint.isEmpty() && m_leakFingerprint == proof.fingerprint;
    m_leakFingerprint.clear();
    m_round->clear();
    m_proof->showProof(proof, m_host, leaked);
    m_scroll->keepInSight(m_proof);
    if (leaked) {
        const bool isOwn = m_isLeakOwn && m_state != PageState::SignedOut && !proof.thisDevice;
        m_aftermath->begin(isOwn ? AftermathCard::Account::Own : AftermathCard::Account::Other,
                           qMax(proof.atMs, m_nowMs));
    }
}

void TokensTab::addProof(const RevocationProof &proof, int number, int total)
{
    // One of one has all its steps to show: showRound() does.
    if (!m_round->isRunning() || total == 1)
        return;
    m_round->addProof(proof, total);
    m_busy = number < total ? tr("Revoking %1 of %2 ...").arg(number + 1).arg(total) : m_busy;
    m_notice->keepNotice(NoticeBox::Kind::Info, m_busy);
}

void TokensTab::showRound(const RevocationRound &round)
{
    if (round.proofs.size() == 1 && round.untouched.isEmpty())
        return showProof(round.proofs.constFirst());
    setBusy({});
    m_table->chooseNone();
    m_round->showRound(round);
    m_scroll->keepInSight(m_round);
}

void TokensTab::showRenewal(const TokenRenewal &renewal)
{
    setBusy({});
    m_isToldBad = renewal.failedIn.has_value();
    m_told = renewalSentence(renewal, m_host);
    m_toldDetails.clear();
    showList();
    if (renewal.oldProof) {
        m_proof->showProof(*renewal.oldProof, m_host, false);
        m_scroll->keepInSight(m_proof);
    }
}

void TokensTab::showSweep(const LeakSweep &sweep)
{
    setBusy({});
    const QString sentence = sweepSentence(sweep, m_host);
    if (!sweep.renewal.isRenewed()) {
        m_round->clear();
        m_isToldBad = true;
        m_told = sentence;
        m_toldDetails.clear();
        return showList();
    }
    m_round->showRound({sweep.proofs, sweep.untouched});
    m_round->setAfterword(sentence, !sweep.isClean());
    m_aftermath->finish();
    m_table->setLeakedAt({});
    m_scroll->keepInSight(m_round);
}

void TokensTab::showError(const QString &sentence, const QString &details)
{
    setBusy({});
    m_leakFingerprint.clear();
    if (m_round->isRunning())
        m_round->clear();
    m_isToldBad = true;
    m_told = sentence;
    m_toldDetails = plainLine(details, 600);
    m_notice->showNotice(NoticeBox::Kind::Error, m_told, m_toldDetails);
}

void TokensTab::showPastedClaims(const std::optional<TokenClaims> &claims, qint64 nowMs)
{
    m_leak->showClaims(claims, nowMs);
}

void TokensTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TokensTab::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void TokensTab::arrange()
{
    const bool stacks = width() < TokensStackBelow;
    m_columns->setDirection(stacks ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (QWidget *card : std::initializer_list<QWidget *>{m_leak, m_proof, m_round, m_aftermath}) {
        card->setMinimumWidth(stacks ? 0 : TokensSideWidth);
        card->setMaximumWidth(stacks ? QWIDGETSIZE_MAX : TokensSideWidth);
    }
    m_table->setCompact(width() < TokensCompactBelow);
}

void TokensTab::revokePasted(const QByteArray &token)
{
    m_leakFingerprint = fullFingerprintOf(token);
    const std::optional<TokenClaims> claims = TokenCare::claimsOf(token);
    m_isLeakOwn = claims && !m_user.isEmpty() && plainLine(claims->username, 80) == m_user;
    clearProofs();
    setBusy(tr("Revoking the pasted token ..."));
    emit revokePastedRequested(token);
}

void TokensTab::showList()
{
    const bool hasRows = !m_table->tokens().isEmpty();
    m_table->setVisible(hasRows);
    if (hasRows || m_state == PageState::Normal) {
        m_statePanel->showState(PageState::Normal);
    } else {
        // The common words speak of saved data; of tokens none is ever saved.
        const bool ownWords = m_state == PageState::Offline && m_stateDetail.isEmpty();
        m_statePanel->showState(m_state, ownWords ? tr("Tokens are read from the server each time "
                                                       "and never saved.")
                                                  : m_stateDetail);
        if (m_state == PageState::Empty) {
            m_statePanel->setTexts(tr("No API tokens"),
                                   tr("This account has none. Nothing can leak."), {}, u"key"_s);
        }
    }
    m_statePanel->setVisible(!hasRows && m_state != PageState::Normal);
    if (m_busy.isEmpty()) {
        const bool isToldFirst = !m_told.isEmpty() && m_isToldBad;
        if (hasRows && !m_stateDetail.isEmpty() && !isToldFirst)
            m_notice->showNotice(NoticeBox::Kind::Warning, m_stateDetail);
        else if (!m_told.isEmpty())
            m_notice->showNotice(m_isToldBad ? NoticeBox::Kind::Error : NoticeBox::Kind::Good,
                                 m_told, m_toldDetails);
        else
            m_notice->clear();
    }
    updateControls();
}

void TokensTab::updateControls()
{
    const bool isIdle = m_busy.isEmpty();
    // Without a server nothing can be revoked, and less be proved.
    const bool isOnline = m_state == PageState::Normal || m_state == PageState::Empty;
    const int chosen = static_cast<int>(m_table->chosen().size());
    const bool hasRows = !m_table->tokens().isEmpty();
    m_table->setButtonsEnabled(isIdle && isOnline);
    m_revokeChosen->setEnabled(isIdle && isOnline && chosen > 0);
    m_revokeOthers->setEnabled(isIdle && isOnline && !others().isEmpty());
    m_revokeChosen->setVisible(hasRows);
    m_revokeOthers->setVisible(hasRows);
    m_revokeChosen->setText(chosen > 0 ? tr("Revoke %n ch&osen...", nullptr, chosen)
                                       : tr("Revoke chosen..."));
    m_leak->setBusy(!isIdle);
    m_aftermath->setBusy(!isIdle || !isOnline);
    m_new->setEnabled(isIdle && isOnline);
    m_replaceOwn->setEnabled(isIdle && isOnline && ownToken());
    m_replaceOwn->setVisible(hasRows);
    m_refresh->setEnabled(isIdle && m_state != PageState::Loading);
}

void TokensTab::retranslate()
{
    m_paste->setWhatsThis(tr("Paste a leaked token"));
    m_listCard->setTitle(
        m_user.isEmpty()
            ? tr("API tokens")
            //: %1 is a user name, %2 a host name
            : tr("API tokens of %1 on %2").arg(inSentence(m_user), inSentence(m_host)));
    QString caption = tr("Values are never shown.");
    if (!m_keychain.isEmpty())
        caption += u' ' + m_keychain;
    m_listCard->setCaption(caption);
    m_revokeOthers->setText(tr("Revoke all &but this device's..."));
    m_replaceOwn->setText(tr("Replace &this device's..."));
    m_replaceOwn->setToolTip(
        tr("Gives this device a new token, then revokes the old one and proves it"));
    m_new->setText(tr("&New token..."));
    m_revokeChosen->setToolTip(tr("Choose tokens by the boxes before their names; Ctrl+A: all"));
    m_refresh->setToolTip(tr("Read the list again"));
    m_refresh->setAccessibleName(tr("Read the list again"));
    showList();
}

} // namespace rd

#include "moc_tokenstab.cpp"
