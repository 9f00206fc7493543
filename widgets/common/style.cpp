// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/style.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/stylestate.h"
#include "common/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QCursor>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

using namespace style;

void style::paintField(const QStyleOption *option, QPainter *painter)
{
    const ThemeTokens &tokens = tokensOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor border = enabled ? tokens.control : tokens.border;
    paintBox(*painter, option->rect, metrics::ControlRadius, enabled ? tokens.surface : tokens.sunk,
             border, outline(option, tokens));
    // A field shows where typing goes whichever way the focus came.
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(*painter, option->rect, metrics::ControlRadius, tokens);
}

namespace {

void paintCheckBox(const QStyleOption *option, QPainter *painter)
{
    const ThemeTokens &tokens = tokensOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool on = has(option, QStyle::State_On) || partly;
    const QColor faded = option->palette.color(QPalette::Disabled, QPalette::Text);
    QRectF box(0, 0, 16, 16);
    box.moveCenter(QRectF(option->rect).center());
    const QColor accent = enabled ? tokens.accent : faded;
    paintBox(*painter, box, 4, on ? accent : tokens.surface,
             on ? accent : (has(option, QStyle::State_MouseOver) ? tokens.accent : tokens.control));
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    if (partly)
        painter->drawLine(at + QPointF(4.5, 8), at + QPointF(11.5, 8));
    else
        painter->drawPolyline(
            QPolygonF{at + QPointF(4.2, 8.3), at + QPointF(6.9, 11), at + QPointF(11.8, 5.3)});
    painter->restore();
}

void paintRadio(const QStyleOption *option, QPainter *painter)
{
    const ThemeTokens &tokens = tokensOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const QColor faded = option->palette.color(QPalette::Disabled, QPalette::Text);
    QRectF box(0, 0, 16, 16);
    box.moveCenter(QRectF(option->rect).center());
    const QColor colour = on ? (enabled ? tokens.accent : faded) : tokens.control;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, on ? 1.6 : 1.0));
    painter->setBrush(tokens.surface);
    painter->drawEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8));
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawEllipse(box.center(), 4, 4);
    }
    painter->restore();
}

void paintScrollBar(const QStyle *style, const QStyleOptionSlider *option, QPainter *painter,
                    const QWidget *widget)
{
    const ThemeTokens &tokens = tokensOf(option->palette);
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    if (option->maximum <= option->minimum)
        return;
    const QRectF handle =
        style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const bool held = has(option, QStyle::State_Sunken)
                      && option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const qreal inset = has(option, QStyle::State_MouseOver) || held ? 2 : 3;
    const QRectF bar = option->orientation == Qt::Vertical ? handle.adjusted(inset, 1, -inset, -1)
                                                           : handle.adjusted(1, inset, -1, -inset);
    const QColor colour = held || tokens.contrast
                              ? tokens.muted
                              : blended(tokens.border, tokens.control,
                                        has(option, QStyle::State_MouseOver) ? 0.9 : 0.4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal radius = qMin(bar.width(), bar.height()) / 2;
    painter->drawRoundedRect(bar, radius, radius);
    painter->restore();
}

/// A menu that is closed by a press elsewhere keeps from its button that the mouse has left.
void leaveButtonsOf(const QMenu &menu)
{
    for (QObject *owner : menu.menuAction()->associatedObjects()) {
        auto *button = qobject_cast<QPushButton *>(owner);
        if (!button || !button->underMouse()
            || button->rect().contains(button->mapFromGlobal(QCursor::pos())))
            continue;
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(button, &leave);
        button->update();
    }
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *tabs = qobject_cast<QTabBar *>(widget))
        tabs->setExpanding(false); // flat tabs stand side by side, from the leading edge
    if (auto *menu = qobject_cast<QMenu *>(widget)) {
        connect(menu, &QMenu::aboutToHide, menu,
                [menu] { QTimer::singleShot(0ms, menu, [menu] { leaveButtonsOf(*menu); }); });
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return metrics::IconSize;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_HeaderMarkSize:
        return metric == PM_HeaderMarkSize ? 12 : 0;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_HeaderMargin:
        return 8;
    case PM_FocusFrameHMargin: // and one more: texts of cells stand under their titles
        return 7;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons: // green ticks and red crosses are not ours
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const ButtonRole role = buttonRole(widget);
        const int margin = role == ButtonRole::Link ? 4 : 12;
        // contents is text and icon alone here; Fusion would add its own bevel on top.
        const QSize padded(contents.width() + 2 * margin,
                           qMax(contents.height() + 8, metrics::ControlHeight));
        if (role == ButtonRole::Link)
            return QSize(padded.width(), qMax(contents.height() + 4, 22));
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool menu = button && button->features.testFlag(QStyleOptionButton::HasMenu);
        const bool iconOnly = button && button->text.isEmpty();
        return iconOnly
                   ? QSize(qMax(contents.width() + 14, metrics::ControlHeight), padded.height())
                   : padded + QSize(menu ? 6 : 0, 0); // besides the indicator
    }
    case CT_LineEdit: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return QSize(base.width() + 8, qMax(base.height(), metrics::ControlHeight));
    }
    case CT_ComboBox:
    case CT_SpinBox: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return QSize(base.width() + 8, qMax(base.height(), metrics::ControlHeight));
    }
    case CT_ToolButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return base.expandedTo(QSize(metrics::ControlHeight, metrics::ControlHeight));
    }
    case CT_MenuItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return base;
        return QSize(base.width() + 8, qMax(base.height(), metrics::CompactRowHeight));
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -6, 0)
                                                    : rect.adjusted(6, 0, 0, 0);
    return rect;
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option,
                          const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton) // Fusion's own is black on dark ground, too
        return themedIcon(u"close"_s, IconTint::Muted);
    return QProxyStyle::standardIcon(icon, option, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_PushButtonContents)
        return option->rect; // the label keeps its own distances
    if (element == SE_LineEditContents)
        return rect.adjusted(4, 0, -4, 0);
    return rect;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        // Buttons paint their own ring with their panel.
        if (!qobject_cast<const QAbstractButton *>(widget) || buttonRole(widget) == ButtonRole::Link
            || !widget->inherits("QPushButton"))
            if (has(option, State_KeyboardFocusChange) && !widget->inherits("QToolButton"))
                paintFocusRing(*painter, option->rect, 4, tokensOf(option->palette));
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            !frame || frame->lineWidth > 0)
            paintField(option, painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(option, painter);
        return;
    case PE_IndicatorRadioButton:
        paintRadio(option, painter);
        return;
    default:
        if (!drawButtonPrimitive(element, option, painter, widget)
            && !drawViewPrimitive(element, option, painter, widget))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (!drawButtonControl(element, option, painter, widget)
        && !drawViewControl(element, option, painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox && drawComboBox(option, painter, widget))
        return;
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            paintScrollBar(proxy(), bar, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace rd

#include "moc_style.cpp"
