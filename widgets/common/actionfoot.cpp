// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/actionfoot.h"

#include "common/buttons.h"
#include "common/flowlayout.h"
#include "common/tonedlabel.h"

#include <QAction>
#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// What a sentence needs to be read with ease beside buttons.
constexpr int FootSentenceMinimum = 220;
constexpr int FootLinesMost = 5;

} // namespace

ActionFoot::ActionFoot(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_sentence(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_row(new QWidget)
{
    m_sentence->setObjectName(u"footSentence"_s);
    auto *row = new FlowLayout(8, 8, m_row);
    row->setContentsMargins({});
    for (QAction *action : actions)
        row->addWidget(actionButton(action));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(8);
    m_layout->addWidget(m_sentence, 1);
    m_layout->addWidget(m_row);
    setSentence({});
}

void ActionFoot::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    arrange();
}

QString ActionFoot::sentence() const
{
    return m_sentence->text();
}

void ActionFoot::setButtonsVisible(bool isVisible)
{
    m_row->setVisible(isVisible);
}

void ActionFoot::arrange()
{
    const int beside = width() - m_row->sizeHint().width() - m_layout->spacing();
    // A narrow column of many lines would take more room from the list than lines above do.
    const bool isWide = beside >= FootSentenceMinimum
                        && m_sentence->heightForWidth(beside)
                               <= FootLinesMost * m_sentence->fontMetrics().lineSpacing();
    m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QSizePolicy policy(isWide ? QSizePolicy::Fixed : QSizePolicy::Preferred,
                       QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_row->setSizePolicy(policy);
    // They stay where they are, however much is said beside them.
    m_layout->setAlignment(m_row, isWide ? Qt::AlignBottom : Qt::Alignment());
    // Without words there is no line for them, either; beside the buttons they keep those at the
    // end.
    m_sentence->setVisible(isWide || !m_sentence->text().isEmpty());
}

void ActionFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace rd

#include "moc_actionfoot.cpp"
