// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAbstractButton;
class QAction;
class QPushButton;
class QWidget;

namespace rd {

/// How a push button looks. Red only where something is destroyed by pressing it.
enum class ButtonRole {
    Normal,
    Primary, ///< the one action a page or dialog is for
    Danger,  ///< destroys something right now
    Link,    ///< text in the accent colour, no box
    Quiet,   ///< no box until hovered: icon buttons in headers
};

/// Changes the look; the style of applyTheme() paints it.
void setButtonRole(QAbstractButton *button, ButtonRole role);
[[nodiscard]] ButtonRole buttonRole(const QWidget *button);

/// A button that does and looks as \p action, which is borrowed and must outlive it.
[[nodiscard]] QPushButton *actionButton(QAction *action);

} // namespace rd
