// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios/scenariofoot.h"

#include "common/buttons.h"
#include "common/insentence.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "items/scenariotext.h"
#include "scenarios/scenariomenu.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// What sentences need beside the buttons; with less they stand above them.
constexpr int LeastWords = 220;

} // namespace

ScenarioFoot::ScenarioFoot(const ScenarioMenu &menu, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new TonedLabel(TextRole::Caption))
    , m_reason(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_row(new QHBoxLayout)
    , m_run(nullptr)
    , m_stop(nullptr)
{
    m_sentence->setObjectName(u"scenarioSentence"_s);
    m_reason->setObjectName(u"scenarioReason"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_reason);
    words->addStretch(1);
    m_layout->setContentsMargins(0, 4, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addLayout(words, 1);
    m_layout->addLayout(m_row);
    m_row->setSpacing(8);
    for (QAction *action :
         {menu.runAction(), menu.stopAction(), menu.showAction(), menu.openAction()}) {
        QPushButton *button = actionButton(action);
        m_row->addWidget(button, 0, Qt::AlignBottom); // they stay where they are, whatever is said
        m_buttons.append(button);
    }
    m_run = m_buttons.at(0);
    m_stop = m_buttons.at(1);
    m_run->setObjectName(u"runNowButton"_s);
    m_stop->setObjectName(u"stopButton"_s);
}

void ScenarioFoot::setScenario(const std::optional<ScenarioEntry> &entry, const QString &whyNotRun,
                               const QString &whyNotStop, qint64 nowMs)
{
    m_run->setAccessibleDescription(whyNotRun);
    m_stop->setAccessibleDescription(whyNotStop);
    if (!entry) {
        m_sentence->setText({});
        m_reason->setText({});
        return;
    }
    // Nothing in progress is no reason that anybody has to be told.
    const bool isRunning = !entry->inProgress().isEmpty();
    QStringList reasons;
    if (!whyNotRun.isEmpty())
        reasons << tr("Run now: %1").arg(whyNotRun);
    if (isRunning && !whyNotStop.isEmpty())
        reasons << tr("Stop: %1").arg(whyNotStop);
    m_sentence->setText(entrySentence(*entry, nowMs));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_reason->setText(reasons.join(u'\n'));
    m_reason->setVisible(!reasons.isEmpty());
}

void ScenarioFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= m_row->sizeHint().width() + LeastWords;
    m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ScenarioFoot::setButtonsVisible(bool isVisible)
{
    for (QPushButton *button : std::as_const(m_buttons))
        button->setVisible(isVisible);
}

} // namespace rd

#include "moc_scenariofoot.cpp"
