// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rd {

/// From now on, messages of Qt and of this program go to stderr and to \p file, with whatever looks
/// like a credential removed. The file is 0600; above 1 MB it becomes file.1 and a new one begins,
/// so there are never more than two. An empty \p file keeps stderr alone.
void startLog(const QString &file);

/// Closes the file and gives messages back to Qt. Call it before the program ends.
void stopLog();

} // namespace rd
