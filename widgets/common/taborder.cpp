// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/taborder.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
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

} // namespace

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
