// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowtable.h"

namespace rd {

/// A list of delegates or environments: states as shape and word.
class DelegateTable final : public RowTable {
    Q_OBJECT
public:
    explicit DelegateTable(QWidget *parent = nullptr);
};

} // namespace rd
