// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "help/shortcuts.h"

#include <QDialog>

namespace rd {

/// All keys, to be searched by words. Open with open().
class ShortcutDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutDialog(const QList<ShortcutLine> &lines, QWidget *parent = nullptr);
};

} // namespace rd
