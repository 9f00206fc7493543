// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace rd {

/// One page of a list that may change while it is read.
template <typename T>
struct Page {
    QList<T> items;   ///< rows that could not be read are left out
    qint64 total = 0; ///< as the server counts; may disagree with the items
    int skipped = 0;  ///< rows the server sent as null or without an identity
};

} // namespace rd
