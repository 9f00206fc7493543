// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/buttons.h"

#include <QAction>
#include <QPushButton>
#include <QVariant>

namespace rd {

namespace {
constexpr char RoleProperty[] = "rdButtonRole";
}

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(RoleProperty, static_cast<int>(role));
    if (role == ButtonRole::Link)
        button->setCursor(Qt::PointingHandCursor);
    button->updateGeometry();
    button->update();
}

ButtonRole buttonRole(const QWidget *button)
{
    const QVariant role = button ? button->property(RoleProperty) : QVariant();
    return role.isValid() ? static_cast<ButtonRole>(role.toInt()) : ButtonRole::Normal;
}

QPushButton *actionButton(QAction *action)
{
    auto *button = new QPushButton;
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setToolTip(action->toolTip() == action->text().remove(u'&') ? QString()
                                                                            : action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace rd
