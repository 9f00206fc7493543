// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runfilterbar.h"

#include "common/icons.h"
#include "common/theme.h"
#include "runs/outcomefilterbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLineEdit>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr auto FilterDelay = 250ms;

} // namespace

RunFilterBar::RunFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_delay(new QTimer(this))
    , m_text(new QLineEdit)
    , m_outcomes(new OutcomeFilterButton)
{
    m_text->setObjectName("runFilter"_L1);
    m_text->setMinimumHeight(metrics::ControlHeight);
    m_text->setMaxLength(200);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_outcomes->setObjectName("outcomeFilter"_L1);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_outcomes);

    m_delay->setSingleShot(true);
    m_delay->setInterval(FilterDelay);
    connect(m_delay, &QTimer::timeout, this, &RunFilterBar::announce);
    connect(m_text, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &RunFilterBar::announce);
    connect(m_outcomes, &OutcomeFilterButton::changed, this, &RunFilterBar::announce);
    retranslate();
}

void RunFilterBar::setFilter(const QString &text, const QList<Outcome> &outcomes)
{
    m_announcedText = text.trimmed();
    m_outcomes->setOutcomes(outcomes);
    m_announcedOutcomes = m_outcomes->outcomes();
    m_text->setText(text);
    m_delay->stop();
}

void RunFilterBar::clear()
{
    m_text->setText({});
    m_outcomes->setOutcomes({});
    announce();
}

QString RunFilterBar::text() const
{
    return m_text->text().trimmed();
}

QList<Outcome> RunFilterBar::outcomes() const
{
    return m_outcomes->outcomes();
}

bool RunFilterBar::isFiltering() const
{
    return !text().isEmpty() || !outcomes().isEmpty();
}

void RunFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool RunFilterBar::hasTextFocus() const
{
    return m_text->hasFocus();
}

void RunFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunFilterBar::announce()
{
    m_delay->stop();
    if (text() == m_announcedText && outcomes() == m_announcedOutcomes)
        return;
    m_announcedText = text();
    m_announcedOutcomes = outcomes();
    emit changed(m_announcedText, m_announcedOutcomes);
}

void RunFilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Filter by scenario, delegate or run id"));
    m_text->setAccessibleName(tr("Filter runs"));
    m_text->setToolTip(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
}

} // namespace rd
