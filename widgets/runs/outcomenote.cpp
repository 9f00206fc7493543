// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/outcomenote.h"

#include "common/icons.h"
#include "common/painting.h"
#include "common/theme.h"
#include "common/tonedlabel.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// The mark of ageing: a clock in the colour of text.
class AgeingMark final : public QWidget {
public:
    AgeingMark() { setFixedSize(metrics::IconSize, metrics::IconSize); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintIcon(painter, QRectF(rect()), u"clock"_s, tokensOf(this).text);
    }
};

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word.front().toUpper();
    return word;
}

} // namespace

OutcomeNote::OutcomeNote(QWidget *parent)
    : QWidget(parent)
    , m_word(new TonedLabel(TextRole::Strong))
    , m_finding(new TonedLabel)
    , m_sentence(new TonedLabel)
    , m_clock(new AgeingMark)
    , m_ageing(new TonedLabel(TextRole::Strong))
{
    m_finding->setObjectName("runFinding"_L1);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_finding->hide();
    m_sentence->setObjectName("outcomeSentence"_L1);
    m_ageing->setObjectName("ageingSentence"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(2);
    layout->addWidget(m_word);
    layout->addWidget(m_finding);
    layout->addWidget(m_sentence);
    auto *ageing = new QHBoxLayout;
    ageing->setContentsMargins(0, 4, 0, 0);
    ageing->setSpacing(6);
    ageing->addWidget(m_clock, 0, Qt::AlignTop);
    ageing->addWidget(m_ageing, 1);
    layout->addLayout(ageing);
}

void OutcomeNote::setOutcome(Outcome outcome, const QString &word, const QString &sentence,
                             const QString &ageing)
{
    m_word->setText(capitalised(word));
    m_sentence->setTextOrHide(sentence);
    m_ageing->setTextOrHide(ageing);
    m_clock->setVisible(!ageing.isEmpty());
    m_word->setTone(TonedLabel::toneOf(outcome));
    updateGeometry();
}

void OutcomeNote::setFinding(const QString &finding)
{
    m_finding->setTextOrHide(finding);
    // The closest answer first, what it means in general after it.
    m_sentence->setTone(finding.isEmpty() ? TonedLabel::Tone::Text : TonedLabel::Tone::Muted);
    updateGeometry();
}

QString OutcomeNote::word() const
{
    return m_word->text();
}

QString OutcomeNote::finding() const
{
    return m_finding->text();
}

QString OutcomeNote::sentence() const
{
    return m_sentence->text();
}

QString OutcomeNote::ageing() const
{
    return m_ageing->text();
}

void OutcomeNote::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), metrics::ControlRadius, tokens.sunk,
             tokens.contrast ? tokens.border : QColor());
}

} // namespace rd

#include "moc_outcomenote.cpp"
