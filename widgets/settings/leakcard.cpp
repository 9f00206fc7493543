// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/leakcard.h"

#include "common/buttons.h"
#include "common/card.h"
#include "common/formfield.h"
#include "common/insentence.h"
#include "common/tonedlabel.h"
#include "core/redact.h"
#include "settings/tokentexts.h"

#include <QHideEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

LeakCard::LeakCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_token(new FormField)
    , m_belongs(new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted))
    , m_revoke(new QPushButton)
{
    m_token->edit()->setObjectName("pastedToken"_L1);
    makeSecret(m_token->edit());
    m_belongs->setObjectName("pastedClaims"_L1);
    m_belongs->hide();
    m_revoke->setObjectName("revokePastedButton"_L1);
    setButtonRole(m_revoke, ButtonRole::Danger);

    m_card->body()->setSpacing(8);
    m_card->body()->addWidget(m_token);
    m_card->body()->addWidget(m_belongs);
    m_card->body()->addWidget(m_revoke, 0, Qt::AlignLeading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);

    connect(m_token->edit(), &QLineEdit::textChanged, this, &LeakCard::tokenEdited);
    connect(m_revoke, &QPushButton::clicked, this, &LeakCard::submit);
    retranslate();
}

void LeakCard::showClaims(const std::optional<TokenClaims> &claims, qint64 nowMs)
{
    m_claims = claims;
    m_nowMs = nowMs;
    m_isJudged = !m_token->text().isEmpty();
    showPasted();
}

void LeakCard::setServer(const QString &host)
{
    m_host = host;
    retranslate();
}

void LeakCard::setBusy(bool busy)
{
    m_isBusy = busy;
    showPasted();
}

void LeakCard::paste()
{
    if (m_isBusy)
        return;
    m_token->edit()->setFocus(Qt::ShortcutFocusReason);
    m_token->edit()->selectAll();
    m_token->edit()->paste();
}

void LeakCard::clear()
{
    m_token->edit()->setText({});
    m_claims.reset();
    m_isJudged = false;
    showPasted();
}

void LeakCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LeakCard::hideEvent(QHideEvent *event)
{
    // A token that was pasted and then forgotten must not wait there for the next person. A window
    // that is only minimised keeps it.
    if (!event->spontaneous())
        clear();
    QWidget::hideEvent(event);
}

void LeakCard::tokenEdited()
{
    m_claims.reset();
    m_isJudged = false;
    QByteArray token = peekToken(m_token->edit());
    if (!token.isEmpty())
        emit pastedTokenChanged(token);
    wipe(token);
    showPasted();
}

void LeakCard::submit()
{
    if (m_isBusy || !m_claims)
        return;
    QByteArray token = takeSecret(m_token->edit(), true);
    emit revokePastedRequested(token);
    wipe(token);
    clear();
}

void LeakCard::showPasted()
{
    m_revoke->setEnabled(!m_isBusy && m_claims.has_value());
    m_token->setEnabled(!m_isBusy);
    m_belongs->setTone(TonedLabel::Tone::Muted);
    if (m_token->text().isEmpty() || !m_isJudged) {
        m_belongs->setTextOrHide({});
        return;
    }
    if (!m_claims) {
        m_belongs->setTone(TonedLabel::Tone::Bad);
        m_belongs->setTextOrHide(tr("This is not a ChaosCenter token. Copy it again, as a whole."));
        return;
    }
    const QString user =
        m_claims->username.isEmpty() ? tr("an unnamed user") : inSentence(m_claims->username, 80);
    const bool isExpired = m_claims->expiresMs > 0 && m_claims->expiresMs <= m_nowMs;
    const QString day = shortDay(m_claims->expiresMs, m_nowMs);
    QString sentence;
    if (day.isEmpty())
        sentence = tr("Belongs to %1; does not say when it expires.").arg(user);
    else if (isExpired)
        sentence = tr("Belongs to %1; expired on %2.").arg(user, day);
    else
        sentence = tr("Belongs to %1; expires on %2.").arg(user, day);
    m_belongs->setTextOrHide(sentence);
}

void LeakCard::retranslate()
{
    m_card->setTitle(tr("A token leaked?"));
    m_card->setCaption(
        m_host.isEmpty()
            ? tr("Paste it. It is read on this machine only, then revoked for good.")
            : tr("Paste it. It is read on this machine, sent to %1 only, and revoked for good.")
                  .arg(inSentence(m_host)));
    m_token->setName(tr("Leaked token"));
    m_token->edit()->setPlaceholderText(tr("Paste the token here (Ctrl+V)"));
    m_revoke->setText(tr("Revoke and &prove"));
    showPasted();
}

} // namespace rd

#include "moc_leakcard.cpp"
