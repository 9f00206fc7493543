// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/roundcard.h"

#include "common/cappedscroll.h"
#include "common/card.h"
#include "common/elidedlabel.h"
#include "common/hairline.h"
#include "common/outcomemark.h"
#include "common/tonedlabel.h"
#include "session/errortext.h"
#include "settings/roundtexts.h"
#include "settings/tokentexts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int MostListHeight = 330;

/// One token's line, and below it in red what to do when it may be alive.
QWidget *roundLine(const QString &name, const QString &fingerprint, const RoundWord &word,
                   const QString &advice)
{
    auto *line = new QWidget;
    line->setObjectName("roundLine"_L1);
    auto *layout = new QVBoxLayout(line);
    layout->setContentsMargins(0, 7, 0, 7);
    layout->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new OutcomeMark(word.shape));
    row->addWidget(new ElidedLabel(shownTokenName(name)), 1);
    auto *digits = new TonedLabel(TextRole::Code, TonedLabel::Tone::Muted);
    digits->setWordWrap(false);
    digits->setText(fingerprint.left(8));
    row->addWidget(digits);
    auto *told = new TonedLabel(TextRole::Strong, TonedLabel::toneOf(word.shape));
    told->setWordWrap(false);
    told->setText(word.word);
    row->addWidget(told);
    layout->addLayout(row);
    if (!advice.isEmpty()) {
        auto *sentence = new TonedLabel(TextRole::Body, TonedLabel::Tone::Bad);
        sentence->setText(advice);
        layout->addWidget(sentence);
    }
    //: A line of a list: %1 is the name of a token, %2 its fingerprint, %3 what came of it
    line->setAccessibleName(
        RoundCard::tr("%1, %2: %3").arg(shownTokenName(name), fingerprint.left(8), word.word));
    return line;
}

} // namespace

RoundCard::RoundCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_verdict(new TonedLabel(TextRole::Figure))
    , m_advice(new TonedLabel(TextRole::Body, TonedLabel::Tone::Bad))
    , m_list(new CappedScroll(MostListHeight))
    , m_stop(new QPushButton)
    , m_copy(new QPushButton)
{
    m_verdict->setObjectName("roundVerdict"_L1);
    m_advice->setObjectName("roundAdvice"_L1);
    m_list->setObjectName("roundList"_L1);
    m_stop->setObjectName("stopRoundButton"_L1);
    m_copy->setObjectName("copyRoundButton"_L1);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    m_card->body()->setSpacing(6);
    m_card->body()->addWidget(m_verdict);
    m_card->body()->addWidget(m_advice);
    m_card->body()->addWidget(m_list);
    m_card->body()->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);

    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false); // once is enough; the one under way comes to its end
        emit stopRequested();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { emit copyTextRequested(roundText(m_round, m_host)); });
    clear();
}

void RoundCard::setServer(const QString &host)
{
    m_host = host;
}

void RoundCard::setAfterword(const QString &sentence, bool isBad)
{
    m_afterword = sentence;
    m_isAfterwordBad = isBad;
    retranslate();
}

void RoundCard::begin()
{
    m_round = {};
    m_afterword.clear();
    m_total = 0;
    m_isRunning = true;
    m_stop->setEnabled(true);
    fill();
    show();
}

void RoundCard::addProof(const RevocationProof &proof, int total)
{
    if (!m_isRunning)
        return;
    m_round.proofs.append(proof);
    m_total = total;
    addLine(proof);
    retranslate();
}

void RoundCard::showRound(const RevocationRound &round)
{
    m_isRunning = false;
    m_afterword.clear();
    m_round = round;
    fill();
    show();
}

void RoundCard::clear()
{
    m_isRunning = false;
    m_round = {};
    hide();
}

void RoundCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void RoundCard::fill()
{
    m_list->clear();
    // What is left to do comes first: a long list hides its end.
    for (const bool isOpen : {true, false}) {
        for (const RevocationProof &proof : std::as_const(m_round.proofs)) {
            if (m_isRunning ? isOpen : roundWord(proof).isOpen == isOpen)
                addLine(proof);
        }
        for (const TokenInfo &token : std::as_const(m_round.untouched)) {
            if (isOpen)
                addUntouched(token);
        }
    }
    retranslate();
}

void RoundCard::addLine(const RevocationProof &proof)
{
    const RoundWord word = roundWord(proof);
    if (m_list->column()->count() > 0)
        m_list->column()->addWidget(new Hairline);
    m_list->column()->addWidget(roundLine(proof.name, proof.fingerprint, word,
                                          word.isOpen ? proofSentence(proof, m_host) : QString()));
}

void RoundCard::addUntouched(const TokenInfo &token)
{
    if (m_list->column()->count() > 0)
        m_list->column()->addWidget(new Hairline);
    m_list->column()->addWidget(roundLine(token.name, token.fingerprint, untouchedWord(), {}));
}

void RoundCard::retranslate()
{
    const int done = static_cast<int>(m_round.proofs.size());
    const int open = openCount(m_round);
    m_card->setTitle(tr("Proofs"));
    QString verdict = roundVerdict(m_round);
    if (m_isRunning) {
        verdict = m_total > 0 ? tr("%1 of %2 done").arg(done).arg(m_total) : tr("Beginning ...");
    }
    m_verdict->setText(verdict);
    m_verdict->setTone(open > 0      ? TonedLabel::Tone::Bad
                       : m_isRunning ? TonedLabel::Tone::Text
                                     : TonedLabel::Tone::Good);
    const bool isStopped = !m_round.untouched.isEmpty();
    QString advice = m_afterword;
    if (isStopped)
        advice += u' ' + tr("What is not revoked was left as it is: choose it again to go on.");
    m_advice->setTone(isStopped || m_isAfterwordBad ? TonedLabel::Tone::Bad
                                                    : TonedLabel::Tone::Muted);
    m_advice->setTextOrHide(advice.trimmed());
    m_list->setVisible(m_list->column()->count() > 0);
    m_list->setAccessibleName(tr("Proofs, one line each"));
    m_stop->setText(tr("&Stop after this one"));
    m_copy->setText(tr("Copy as te&xt"));
    m_copy->setVisible(!m_isRunning && done > 0);
    m_stop->setVisible(m_isRunning); // last: the focus goes on to the one that has come
    m_copy->setToolTip(tr("Names, fingerprints and verdicts; no token"));
    setAccessibleName(tr("Proofs: %1").arg(verdict));
}

} // namespace rd

#include "moc_roundcard.cpp"
