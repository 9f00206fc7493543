// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/stepview.h"

#include "common/painting.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "rundetails/steptable.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

const std::shared_ptr<const RunPicture> &noPicture()
{
    static const auto none = std::make_shared<const RunPicture>();
    return none;
}

} // namespace

StepView::StepView(QWidget *parent)
    : ChartWidget(parent)
    , m_picture(noPicture())
{
    setFocusPolicy(Qt::StrongFocus);
}

StepView::~StepView() = default;

void StepView::setPicture(const std::shared_ptr<const RunPicture> &picture, qint64 nowMs)
{
    const auto shown = picture ? picture : noPicture();
    if (shown == m_picture && m_isArranged) { // told again and again while a page is looked at
        setNow(nowMs);
        return;
    }
    m_nowMs = nowMs;
    m_isArranged = true;
    // The agent may name more steps than before, in another order.
    const QString key = m_current >= 0 ? m_picture->details.steps.at(m_current).key : QString();
    m_picture = shown;
    m_current = stepOf(details(), key);
    valuesChanged();
    arrange();
    update();
}

void StepView::setNow(qint64 nowMs)
{
    if (nowMs == m_nowMs)
        return;
    m_nowMs = nowMs;
    if (details().run.outcome != Outcome::InProgress)
        return;
    valuesChanged();
    arrange();
    update();
}

void StepView::setCurrentStep(int step)
{
    if (step >= details().steps.size() || step == m_current)
        return;
    m_current = std::max(step, -1);
    showCurrent();
}

QString StepView::summary() const
{
    QHash<StepState, int> counts;
    int total = 0;
    for (const RunStep &step : details().steps) {
        if (step.kind == RunStep::Kind::Group)
            continue;
        ++counts[step.state];
        ++total;
    }
    QStringList parts;
    for (const StepState state :
         {StepState::Failed, StepState::Weakness, StepState::Running, StepState::Stopped,
          StepState::Skipped, StepState::Waiting, StepState::Unknown, StepState::Succeeded}) {
        if (counts.value(state) > 0)
            //: how many steps are in a state: "succeeded: 4"
            parts << tr("%1: %2").arg(stepStateText(state),
                                      QLocale().toString(counts.value(state)));
    }
    const QString steps = tr("%n step(s)", nullptr, total);
    //: %1 is "5 steps", %2 how many are in which state
    return parts.isEmpty() ? steps : tr("%1. %2").arg(steps, parts.join(u", "_s));
}

QString StepView::currentText() const
{
    return stepSentence(picture(), m_current, m_nowMs);
}

std::optional<ChartWidget::Value> StepView::currentValue() const
{
    if (m_current < 0)
        return std::nullopt;
    Value value;
    for (int step = 0; step < details().steps.size(); ++step) {
        const double seconds =
            static_cast<double>(durationMs(details().steps.at(step), m_nowMs).value_or(0)) / 1000;
        value.most = std::max(value.most, seconds);
        if (step == m_current)
            value.value = seconds;
    }
    return value;
}

Outcome StepView::outcomeOfStep(int step) const
{
    return outcomeOf(details().steps.at(step).state);
}

std::shared_ptr<const ChartTable> StepView::makeTable() const
{
    return stepTable(m_picture, m_nowMs);
}

void StepView::choose(int step)
{
    if (step < 0 || step == m_current)
        return;
    m_current = step;
    showCurrent();
    emit stepChosen(step);
}

void StepView::showCurrent()
{
    update();
    announce();
    scrollToCurrent();
}

void StepView::scrollToCurrent()
{
    const QRect place = m_current >= 0 ? placeOf(m_current) : QRect();
    QWidget *viewport = parentWidget();
    auto *area = viewport ? qobject_cast<QScrollArea *>(viewport->parentWidget()) : nullptr;
    if (area && area->widget() == this && !place.isEmpty())
        area->ensureVisible(place.center().x(), place.center().y(), place.width() / 2 + 16,
                            place.height() / 2 + 16);
}

void StepView::paintRing(QPainter &painter, const QRectF &box) const
{
    if (!isBare() && showsFocusRing(this))
        paintFocusRing(painter, box.adjusted(-3, -3, 3, 3), metrics::ControlRadius + 3,
                       tokensOf(this));
}

QColor StepView::chosenGround() const
{
    const ThemeTokens &tokens = tokensOf(this);
    return tokens.contrast ? tokens.surface : tokens.accentSoft;
}

QColor StepView::chosenInk() const
{
    const ThemeTokens &tokens = tokensOf(this);
    return tokens.contrast ? tokens.text : tokens.onAccentSoft;
}

bool StepView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int step = stepAt(help->pos());
        if (step >= 0)
            QToolTip::showText(help->globalPos(),
                               plainToolTip(stepSentence(picture(), step, m_nowMs)), this,
                               placeOf(step));
        else
            QToolTip::hideText();
        return true;
    }
    return ChartWidget::event(event);
}

void StepView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LayoutDirectionChange) {
        valuesChanged();
        arrange();
        update();
    }
    ChartWidget::changeEvent(event);
}

void StepView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (isPlain) {
            choose(stepBy(event->key()));
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isPlain && m_current >= 0) {
            emit stepActivated(m_current);
            return;
        }
        break;
    default:
        break;
    }
    ChartWidget::keyPressEvent(event);
}

void StepView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        ChartWidget::mousePressEvent(event);
        return;
    }
    const int step = stepAt(event->pos());
    choose(step);
    if (step >= 0)
        emit stepClicked(step);
}

void StepView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int step = stepAt(event->pos()); step >= 0 && event->button() == Qt::LeftButton)
        emit stepActivated(step);
}

void StepView::focusInEvent(QFocusEvent *event)
{
    // Whoever comes by keyboard stands on a step.
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        choose(stepBy(Qt::Key_Home));
    ChartWidget::focusInEvent(event);
}

void StepView::showEvent(QShowEvent *event)
{
    ChartWidget::showEvent(event);
    // Once everything around it has its size.
    QTimer::singleShot(0, this, &StepView::scrollToCurrent);
}

} // namespace rd

#include "moc_stepview.cpp"
