// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/rundigest.h"

#include "common/buttons.h"
#include "common/steplist.h"
#include "common/tonedlabel.h"
#include "rundetails/eventtable.h"
#include "rundetails/scoreboard.h"
#include "rundetails/stepgraphview.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int DigestFaults = 8;
constexpr int DigestEvents = 14;

} // namespace

RunDigest::RunDigest(QWidget *parent)
    : QWidget(parent)
    , m_stepsTitle(new TonedLabel(TextRole::CardTitle))
    , m_graph(new StepGraphView(StepGraphView::Detail::Small))
    , m_steps(new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted))
    , m_board(new ScoreBoard(DigestFaults))
{
    m_graph->setObjectName("smallGraph"_L1);
    m_steps->setObjectName("stepsInWords"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_stepsTitle);
    layout->addWidget(m_graph);
    layout->addWidget(m_steps);
    layout->addSpacing(6);
    layout->addWidget(m_board);
    connect(m_graph, &StepView::stepActivated, this, &RunDigest::stepActivated);
    connect(m_graph, &StepView::stepClicked, this, &RunDigest::stepActivated);
    connect(m_board, &ScoreBoard::stepChosen, this, &RunDigest::stepActivated);
    showPicture();
}

void RunDigest::setPicture(const std::shared_ptr<const RunPicture> &picture, qint64 nowMs)
{
    m_nowMs = nowMs;
    if (picture == m_picture) {
        m_graph->setNow(nowMs);
        return;
    }
    m_picture = picture;
    showPicture();
}

void RunDigest::showPicture()
{
    m_stepsTitle->setText(tr("Steps"));
    m_graph->setPicture(m_picture, m_nowMs);
    m_board->setPicture(m_picture);
    showSteps();
}

void RunDigest::showSteps()
{
    const bool hasSteps = m_picture && !m_picture->details.steps.isEmpty();
    m_stepsTitle->setVisible(hasSteps);
    m_graph->setVisible(hasSteps && m_graph->isDrawable());
    m_steps->setTextOrHide(hasSteps && !m_graph->isDrawable() ? m_graph->summary() : QString());
}

void RunDigest::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showPicture();
    QWidget::changeEvent(event);
}

void RunDigest::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showSteps(); // what can be drawn depends on the room
}

ChainDigest::ChainDigest(QWidget *parent)
    : QWidget(parent)
    , m_title(new TonedLabel(TextRole::CardTitle))
    , m_events(new StepList)
    , m_more(new QPushButton)
{
    m_events->setObjectName("chainOfEvents"_L1);
    m_more->setObjectName("moreEventsButton"_L1);
    setButtonRole(m_more, ButtonRole::Link);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_events);
    layout->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, &ChainDigest::moreRequested);
    showPicture();
}

void ChainDigest::setPicture(const std::shared_ptr<const RunPicture> &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    showPicture();
}

void ChainDigest::showPicture()
{
    const QList<StepLine> all =
        m_picture ? eventLines(*m_picture, 10 * DigestEvents, true) : QList<StepLine>();
    const auto more = static_cast<int>(all.size()) - DigestEvents;
    m_title->setText(tr("Chain of events"));
    m_events->setSteps(all.mid(0, DigestEvents));
    m_more->setVisible(more > 0);
    m_more->setText(tr("All events"));
    setVisible(!all.isEmpty());
}

void ChainDigest::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showPicture();
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_rundigest.cpp"
