// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/tokenstab.h"

#include "common/buttons.h"
#include "common/card.h"
#include "common/columnscroll.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/noticebox.h"
#include "common/statepanel.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "core/text.h"
#include "settings/leakcard.h"
#include "settings/proofcard.h"
#include "settings/revokedialog.h"
#include "settings/tokentable.h"
#include "settings/tokentexts.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

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
{
    m_refresh->setObjectName("refreshTokensButton"_L1);
    m_refresh->setIcon(themedIcon(u"refresh"_s, IconTint::Muted));
    setButtonRole(m_refresh, ButtonRole::Quiet);
    m_refresh->setFixedSize(24, 24);
    m_notice->setObjectName("tokensNotice"_L1);
    m_listCard->setSideWidget(m_refresh);
    m_listCard->body()->setSpacing(10);
    m_listCard->body()->addWidget(m_notice);
    m_listCard->body()->addWidget(m_table);
    m_listCard->body()->addWidget(m_statePanel);

    auto *list = new QVBoxLayout;
    list->addWidget(m_listCard);
    list->addStretch(1);
    auto *side = new QVBoxLayout;
    side->setSpacing(metrics::Gap);
    // The proof is what the user waits for: it stands above the next question.
    side->addWidget(m_proof);
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
    connect(m_table, &TokenTable::copyTextRequested, this, &TokensTab::copyTextRequested);
    connect(m_leak, &LeakCard::pastedTokenChanged, this, &TokensTab::pastedTokenChanged);
    connect(m_leak, &LeakCard::revokePastedRequested, this, &TokensTab::revokePasted);
    retranslate();
}

void TokensTab::setAccount(const QString &user, const QString &host)
{
    m_user = plainLine(user, 80);
    m_host = plainLine(host, 120);
    m_proof->clear();
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
    chainTabOrder({m_listCard, m_proof, m_leak});
    m_state = tokens.isEmpty() ? PageState::Empty : PageState::Normal;
    m_stateDetail.clear();
    showList();
}

void TokensTab::setBusy(const QString &text)
{
    m_busy = text;
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
    m_proof->showProof(proof, m_host, leaked);
}

void TokensTab::showError(const QString &sentence, const QString &details)
{
    setBusy({});
    m_leakFingerprint.clear();
    m_notice->showNotice(NoticeBox::Kind::Error, sentence, plainLine(details, 600));
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
    for (QWidget *card : std::initializer_list<QWidget *>{m_leak, m_proof}) {
        card->setMinimumWidth(stacks ? 0 : TokensSideWidth);
        card->setMaximumWidth(stacks ? QWIDGETSIZE_MAX : TokensSideWidth);
    }
    m_table->setCompact(width() < TokensCompactBelow);
}

void TokensTab::askToRevoke(const TokenInfo &token)
{
    if (!m_busy.isEmpty())
        return;
    auto *dialog = new RevokeDialog(token, m_host, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, token] {
        m_proof->clear();
        setBusy(tr("Revoking \"%1\" ...").arg(inSentence(shownTokenName(token.name))));
        emit revokeRequested(token.fingerprint);
    });
    dialog->open();
}

void TokensTab::revokePasted(const QByteArray &token)
{
    m_leakFingerprint = fullFingerprintOf(token);
    m_proof->clear();
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
        if (hasRows && !m_stateDetail.isEmpty())
            m_notice->showNotice(NoticeBox::Kind::Warning, m_stateDetail);
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
    m_table->setButtonsEnabled(isIdle && isOnline);
    m_leak->setBusy(!isIdle);
    m_refresh->setEnabled(isIdle && m_state != PageState::Loading);
}

void TokensTab::retranslate()
{
    m_listCard->setTitle(
        m_user.isEmpty()
            ? tr("API tokens")
            //: %1 is a user name, %2 a host name
            : tr("API tokens of %1 on %2").arg(inSentence(m_user), inSentence(m_host)));
    QString caption = tr("Values are never shown.");
    if (!m_keychain.isEmpty())
        caption += u' ' + m_keychain;
    m_listCard->setCaption(caption);
    m_refresh->setToolTip(tr("Read the list again"));
    m_refresh->setAccessibleName(tr("Read the list again"));
    showList();
}

} // namespace rd

#include "moc_tokenstab.cpp"
