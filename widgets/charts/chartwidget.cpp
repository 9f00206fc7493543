// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartwidget.h"

#include "charts/charttabledialog.h"
#include "common/buttons.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rd {

ChartWidget::ChartWidget(QWidget *parent)
    : QWidget(parent)
{
    installChartAccessibility();
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

void ChartWidget::setTitle(const QString &title)
{
    setAccessibleName(title);
    if (m_menuButton) {
        //: %1 is the name of a chart
        m_menuButton->setAccessibleName(tr("Menu: %1").arg(title));
        m_menuButton->setToolTip(tr("Table, copies"));
    }
}

const std::shared_ptr<const ChartTable> &ChartWidget::table() const
{
    if (!m_table)
        m_table = makeTable();
    return m_table;
}

QImage ChartWidget::picture()
{
    constexpr int Padding = 16;
    const ThemeTokens &tokens = tokensOf(this);
    const QFont titleFont = textFont(TextRole::CardTitle);
    const QFont captionFont = textFont(TextRole::Caption);
    const int titleHeight = QFontMetrics(titleFont).height();
    const int captionHeight = m_caption.isEmpty() ? 0 : QFontMetrics(captionFont).height() + 2;
    const int head = Padding + titleHeight + captionHeight + 8;
    // A multiple of the scale on screen, so that what lies on whole pixels there does here, too.
    const double scale = devicePixelRatioF() * (devicePixelRatioF() < 2 ? 2 : 1);
    const QSize full(width() + 2 * Padding, height() + head + Padding);

    QImage image(full * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(tokens.surface);
    QPainter painter(&image);
    painter.setLayoutDirection(layoutDirection());
    QRectF line(Padding, Padding, width(), titleHeight);
    painter.setFont(titleFont);
    painter.setPen(tokens.text);
    paintLine(painter, line, Qt::AlignLeft | Qt::AlignVCenter, title(), layoutDirection());
    line.moveTop(line.bottom() + 2);
    painter.setFont(captionFont);
    painter.setPen(tokens.muted);
    paintLine(painter, line, Qt::AlignLeft | Qt::AlignVCenter, m_caption, layoutDirection());
    m_bare = true;
    const QList<std::pair<QWidget *, QPoint>> aside = setControlsAside();
    render(&painter, QPoint(Padding, head), QRegion(), DrawChildren);
    for (const auto &[control, place] : aside)
        control->move(place);
    m_bare = false;
    return image;
}

QList<std::pair<QWidget *, QPoint>> ChartWidget::setControlsAside()
{
    // Moved and not hidden, which would take the focus from them.
    QList<std::pair<QWidget *, QPoint>> moved;
    const auto children = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (!qobject_cast<QAbstractButton *>(child) && !qobject_cast<QScrollBar *>(child))
            continue;
        moved.append({child, child->pos()});
        child->move(-child->width() - 1, -child->height() - 1);
    }
    return moved;
}

QPushButton *ChartWidget::makeMenuButton()
{
    auto *button = new QPushButton;
    button->setIcon(themedIcon(u"more"_s, IconTint::Muted));
    setButtonRole(button, ButtonRole::Quiet);
    button->setFixedSize(24, 24);
    m_menuButton = button;
    connect(button, &QPushButton::clicked, this,
            [this, button] { openMenu(button->mapToGlobal(QPoint(0, button->height()))); });
    setTitle(title());
    return button;
}

void ChartWidget::addCommands(QMenu &) {}

void ChartWidget::openMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTo(*menu);
    menu->popup(globalPosition);
}

void ChartWidget::addTo(QMenu &menu)
{
    const auto add = [&](const QString &text, const QKeySequence &keys, auto slot) {
        QAction *action = menu.addAction(text, this, slot);
        // Told here, taken by keyPressEvent(): several charts on a page share the keys.
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
    };
    add(tr("Show as table"), Qt::Key_T, &ChartWidget::showAsTable);
    add(tr("Copy as picture"), QKeySequence::Copy, &ChartWidget::copyAsPicture);
    add(tr("Copy as CSV"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, &ChartWidget::copyAsCsv);
    addCommands(menu);
}

void ChartWidget::showAsTable()
{
    (new ChartTableDialog(title(), m_caption, table(), this))->open();
}

void ChartWidget::copyAsPicture()
{
    QGuiApplication::clipboard()->setImage(picture());
    confirm(tr("The picture was copied."));
}

void ChartWidget::copyAsCsv()
{
    copyCsv(*table());
    confirm(tr("The values were copied as CSV."));
}

void ChartWidget::confirm(const QString &sentence)
{
    QToolTip::showText(mapToGlobal(QPoint(width() / 2, 16)), sentence, this);
}

void ChartWidget::valuesChanged()
{
    m_table.reset();
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent changed(this, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&changed);
}

void ChartWidget::announce()
{
    if (!QAccessible::isActive() || !hasFocus())
        return;
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    if (const auto value = currentValue()) {
        QAccessibleValueChangeEvent changed(this, value->value);
        QAccessible::updateAccessibility(&changed);
    }
}

void ChartWidget::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                         : mapToGlobal(rect().center()));
}

void ChartWidget::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_C
        && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copyAsCsv();
    else if (event->matches(QKeySequence::Copy))
        copyAsPicture();
    else if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        showAsTable();
    else
        QWidget::keyPressEvent(event);
}

} // namespace rd

#include "moc_chartwidget.cpp"
