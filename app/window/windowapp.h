// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QApplication;

namespace rd {

/// The program with its window: options, profile, window, and the order in which they start.
namespace WindowApp {

/// False for --help and --version, which work without a display.
[[nodiscard]] bool needsDisplay(int argc, char **argv);
[[nodiscard]] int printAndLeave(const QStringList &arguments);
[[nodiscard]] int run(QApplication &app);

} // namespace WindowApp

} // namespace rd
