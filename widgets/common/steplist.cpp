// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/steplist.h"

#include "common/hairline.h"
#include "common/outcomemark.h"
#include "common/theme.h"
#include "common/tonedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

namespace {

QWidget *stepRow(const StepLine &step, int timeWidth)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    if (timeWidth > 0) {
        auto *time = new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted);
        time->setWordWrap(false);
        time->setText(step.time);
        time->setMinimumWidth(timeWidth);
        layout->addWidget(time, 0, Qt::AlignTop);
    }
    auto *text = new TonedLabel;
    text->setText(step.text);
    auto *mark = new OutcomeMark(step.state);
    // In the middle of the first line, also when the text takes several.
    mark->setFixedHeight(text->fontMetrics().height());
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    return row;
}

} // namespace

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void StepList::setSteps(const QList<StepLine> &steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }

    int timeWidth = 0;
    const QFontMetrics metrics(textFont(TextRole::Body));
    for (const StepLine &step : steps)
        timeWidth = std::max(timeWidth, metrics.horizontalAdvance(step.time));
    for (const StepLine &step : steps) {
        if (m_layout->count() > 0)
            m_layout->addWidget(new Hairline);
        m_layout->addWidget(stepRow(step, timeWidth));
    }
    for (int i = 0; i < m_layout->count(); ++i)
        m_layout->itemAt(i)->widget()->show();
    updateGeometry();
}

} // namespace rd

#include "moc_steplist.cpp"
