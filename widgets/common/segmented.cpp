// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/segmented.h"

#include "common/painting.h"
#include "common/plaintext.h"
#include "common/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace rd {

namespace {

/// One segment. It knows from its place in the row which of its corners are round.
class Segment final : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;

    QSize sizeHint() const override
    {
        // As wide as its bold text, so that choosing moves nothing.
        const QFontMetrics metrics(textFont(TextRole::Strong));
        return QSize(metrics.horizontalAdvance(text()) + 22,
                     qMax(metrics.height() + 12, metrics::ControlHeight));
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const ThemeTokens &tokens = tokensOf(this);
        const QRectF whole = parentWidget()->rect().translated(-pos());
        QPainterPath outline;
        outline.addRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), metrics::ControlRadius,
                               metrics::ControlRadius);
        QColor ground = tokens.surface;
        if (isChecked())
            ground = tokens.accentSoft;
        else if ((underMouse() || isDown()) && isEnabled())
            ground = tokens.sunk;
        painter.save();
        painter.setClipRect(rect());
        painter.fillPath(outline, ground);
        painter.setPen(QPen(tokens.border, 1));
        painter.drawPath(outline);
        if (!isLast())
            painter.drawLine(lineX(), 1, lineX(), height() - 2);
        painter.restore();

        painter.setFont(textFont(isChecked() ? TextRole::Strong : TextRole::Body));
        if (!isEnabled())
            painter.setPen(palette().color(QPalette::Disabled, QPalette::Text));
        else
            painter.setPen(isChecked() ? tokens.onAccentSoft : tokens.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
        if (showsFocusRing(this))
            paintFocusRing(painter, rect(), metrics::ControlRadius, tokens);
    }

    void enterEvent(QEnterEvent *event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent *event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    [[nodiscard]] bool isLast() const
    {
        const int end = isRightToLeft() ? 0 : parentWidget()->width();
        return (isRightToLeft() ? x() : x() + width()) == end;
    }
    [[nodiscard]] int lineX() const { return isRightToLeft() ? 0 : width() - 1; }
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::activated);
    connect(m_group, &QButtonGroup::idToggled, this, &SegmentedControl::updateTabStop);
}

int SegmentedControl::addSegment(const QString &text, const QString &accessibleName,
                                 const QVariant &value)
{
    auto *segment = new Segment(this);
    segment->setCheckable(true);
    segment->installEventFilter(this);
    const int index = count();
    m_group->addButton(segment, index);
    m_layout->addWidget(segment);
    m_data.append(value);
    setSegmentText(index, text, accessibleName);
    updateTabStop();
    return index;
}

void SegmentedControl::updateTabStop()
{
    // One stop for all of them: what is chosen, and from there the arrow keys lead on.
    const QAbstractButton *stop = m_group->checkedButton();
    if (!stop)
        stop = m_group->button(0);
    const auto segments = m_group->buttons();
    for (QAbstractButton *segment : segments)
        segment->setFocusPolicy(segment == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void SegmentedControl::setSegmentText(int index, const QString &text, const QString &accessibleName)
{
    QAbstractButton *segment = m_group->button(index);
    if (!segment)
        return;
    segment->setText(text);
    segment->setAccessibleName(accessibleName.isEmpty() ? text : accessibleName);
    segment->setToolTip(accessibleName == text ? QString() : plainToolTip(accessibleName));
    segment->updateGeometry();
    segment->update();
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled)
{
    if (QAbstractButton *segment = m_group->button(index))
        segment->setEnabled(enabled);
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_data.size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

QVariant SegmentedControl::currentData() const
{
    return m_data.value(currentIndex());
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (QAbstractButton *segment = m_group->button(index)) {
        segment->setChecked(true);
    } else if (QAbstractButton *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

bool SegmentedControl::setCurrentData(const QVariant &value)
{
    const qsizetype index = m_data.indexOf(value);
    setCurrentIndex(static_cast<int>(index));
    return index >= 0;
}

bool SegmentedControl::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int forward = isRightToLeft() ? -1 : 1;
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            moveChoice(key == Qt::Key_Right ? forward : -forward);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SegmentedControl::moveChoice(int step)
{
    for (int index = currentIndex() + step; index >= 0 && index < count(); index += step) {
        QAbstractButton *segment = m_group->button(index);
        if (!segment->isEnabled())
            continue;
        segment->setFocus(Qt::TabFocusReason);
        segment->click();
        return;
    }
}

} // namespace rd

#include "moc_segmented.cpp"
