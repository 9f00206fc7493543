// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/taborder.h"

#include "common/card.h"
#include "common/surface.h"

#include <QAbstractItemView>
#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QWidget>

#include <utility>

namespace rd {

namespace {

class WayDown final : public QObject {
public:
    WayDown(QLineEdit &field, QAbstractItemView &list)
        : QObject(&field)
        , m_list(list)
    {
        field.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress && m_list.isVisible() && m_list.model()
            && m_list.model()->rowCount() > 0) {
            const auto *key = static_cast<const QKeyEvent *>(event);
            if (key->key() == Qt::Key_Down && !(key->modifiers() & ~Qt::KeypadModifier)) {
                if (!m_list.currentIndex().isValid())
                    m_list.setCurrentIndex(m_list.model()->index(0, 0));
                m_list.setFocus(Qt::TabFocusReason); // by a key: the ring is shown
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QAbstractItemView &m_list;
};

bool isStop(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled()
           && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget.isWindow();
}

/// The outermost one: parts may have parts.
const QWidget *partOf(const QWidget *widget, const QList<QWidget *> &bars)
{
    const QWidget *part = nullptr;
    for (const QWidget *at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (bars.contains(at))
            return at;
        if (qobject_cast<const Card *>(at) || qobject_cast<const Surface *>(at)
            || qobject_cast<const QSplitter *>(at->parentWidget()))
            part = at;
    }
    return part;
}

} // namespace

void focusNextPart(QWidget &window, const QList<QWidget *> &bars, bool isBackwards)
{
    QList<const QWidget *> parts; // in the order of Tab
    QHash<const QWidget *, QWidget *> entries;
    for (QWidget *at = window.nextInFocusChain(); at != &window; at = at->nextInFocusChain()) {
        if (at->window() != &window || !isStop(*at))
            continue;
        const QWidget *part = partOf(at, bars);
        if (!entries.contains(part))
            parts << part;
        QWidget *&entry = entries[part];
        // The list that a part is made for, not a small table among other things.
        const bool isBetter = qobject_cast<QAbstractItemView *>(at)
                              && !qobject_cast<QAbstractItemView *>(entry) && part
                              && 2 * at->height() >= part->height();
        if (!entry || isBetter)
            entry = at;
    }
    if (parts.isEmpty())
        return;
    const QWidget *focus = window.focusWidget();
    const qsizetype own = focus ? parts.indexOf(partOf(focus, bars)) : -1;
    const qsizetype count = parts.size();
    const qsizetype next = own < 0 ? 0 : (own + (isBackwards ? count - 1 : 1)) % count;
    window.setAttribute(Qt::WA_KeyboardFocusChange); // the ring is shown, as after Tab
    entries.value(parts.at(next))->setFocus(Qt::TabFocusReason);
}

void leadDown(QLineEdit &field, QAbstractItemView &list)
{
    new WayDown(field, list);
}

void chainTabOrder(const QList<QWidget *> &parts)
{
    QWidget *before = nullptr;
    const auto append = [&before](QWidget *widget) {
        // Of a group only the chosen one is a stop, the others may become it: they belong here,
        // too.
        if (widget->focusPolicy() == Qt::NoFocus || widget->isWindow())
            return;
        if (before)
            QWidget::setTabOrder(before, widget);
        before = widget;
    };
    for (QWidget *part : parts) {
        // Taken down before anything moves.
        QList<QWidget *> inside{part};
        for (QWidget *at = part->nextInFocusChain(); at != part; at = at->nextInFocusChain()) {
            if (part->isAncestorOf(at))
                inside << at;
        }
        for (QWidget *widget : std::as_const(inside))
            append(widget);
    }
}

} // namespace rd
