// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/proofcard.h"

#include "common/card.h"
#include "common/insentence.h"
#include "common/steplist.h"
#include "common/tonedlabel.h"
#include "session/errortext.h"
#include "settings/tokentexts.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// The verdict is on screen in large letters already: the sentence goes on from there.
QString withoutVerdict(const QString &sentence, const QString &verdict)
{
    QString rest = sentence.simplified();
    const QString word = verdict.chopped(1);
    if (word.isEmpty() || !rest.startsWith(word))
        return rest;
    rest.remove(0, word.size());
    while (!rest.isEmpty() && (rest.front().isPunct() || rest.front().isSpace()))
        rest.remove(0, 1);
    if (!rest.isEmpty())
        rest[0] = rest.front().toUpper();
    return rest;
}

} // namespace

ProofCard::ProofCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_steps(new StepList)
    , m_verdict(new TonedLabel(TextRole::Figure))
    , m_sentence(new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted))
{
    m_steps->setObjectName("proofSteps"_L1);
    m_verdict->setObjectName("proofVerdict"_L1);
    m_sentence->setObjectName("proofSentence"_L1);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_card->body()->setSpacing(4);
    m_card->body()->addWidget(m_steps);
    m_card->body()->addSpacing(4);
    m_card->body()->addWidget(m_verdict);
    m_card->body()->addWidget(m_sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    clear();
}

void ProofCard::showProof(const RevocationProof &proof, const QString &host, bool leaked)
{
    m_proof = proof;
    m_host = host;
    m_isLeak = leaked;
    retranslate();
    show();
}

void ProofCard::clear()
{
    m_proof.reset();
    hide();
}

void ProofCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProofCard::retranslate()
{
    m_card->setTitle(tr("Proof"));
    if (!m_proof)
        return;

    const RevocationProof &proof = *m_proof;
    const QString name =
        proof.name.isEmpty() && m_isLeak ? tr("the pasted token") : shownTokenName(proof.name);
    //: %1 is the name of a token, %2 its fingerprint
    m_card->setCaption(tr("%1, fingerprint %2").arg(inSentence(name), proof.fingerprint.left(8)));
    m_steps->setSteps(proofSteps(proof));
    m_steps->setVisible(!m_steps->steps().isEmpty());

    QString rest = proofSentence(proof, m_host);
    QString verdict;
    if (proof.proved) {
        verdict = tr("Dead.");
        m_verdict->setTone(TonedLabel::Tone::Good);
    } else if (proof.alreadyExpired) {
        verdict = tr("Expired before.");
        m_verdict->setTone(TonedLabel::Tone::Text);
    } else if (proof.alreadyRevoked) {
        verdict = tr("Revoked before.");
        m_verdict->setTone(TonedLabel::Tone::Text);
    } else {
        verdict = tr("Not proved.");
        m_verdict->setTone(TonedLabel::Tone::Bad);
    }
    rest = withoutVerdict(rest, verdict);
    m_verdict->setText(verdict);
    m_sentence->setTone(proof.isRevokedOrExpired() ? TonedLabel::Tone::Muted
                                                   : TonedLabel::Tone::Bad);
    m_sentence->setTextOrHide(
        rest.isEmpty() && proof.proved ? tr("Kept in the local journal without its value.") : rest);

    setAccessibleName(tr("Proof: %1").arg(verdict));
}

} // namespace rd

#include "moc_proofcard.cpp"
