// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/delegaterows.h"

#include <QWidget>

#include <optional>

namespace rd {

class ActionFoot;
class DelegateMenu;

/// Below the list: what the state of the chosen delegate means, and the menu's actions as buttons.
class DelegateFoot final : public QWidget {
    Q_OBJECT
public:
    /// \p menu is borrowed and must outlive the foot.
    explicit DelegateFoot(const DelegateMenu &menu, QWidget *parent = nullptr);

    /// None: no delegate is chosen.
    void setDelegate(const std::optional<DelegateRow> &row, qint64 nowMs);
    void setButtonsVisible(bool isVisible);

private:
    ActionFoot *m_foot;
};

} // namespace rd
