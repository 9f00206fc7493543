// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace rd {

/// \p text for setToolTip() and Qt::ToolTipRole: shown letter by letter whatever it contains, and
/// wrapped. Tool tips have no plain format of their own. Empty stays empty.
[[nodiscard]] QString plainToolTip(const QString &text);

/// \p text for places that take '&' as the mark of a shortcut: menus, buttons, tabs.
[[nodiscard]] QString withoutMnemonic(const QString &text);

/// A label that never interprets its text.
[[nodiscard]] QLabel *plainLabel(const QString &text = {}, QWidget *parent = nullptr);

} // namespace rd
