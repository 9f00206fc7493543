// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

namespace rd {

/// Lets Tab walk through everything below \p parts in the order of \p parts, and within each in the
/// order it had before. To be called again after widgets were added: new ones stand at the end of
/// the window.
void chainTabOrder(const QList<QWidget *> &parts);

} // namespace rd
