// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/syncprogress.h"

#include <QElapsedTimer>
#include <QString>

namespace rd {

/// Shows on stderr how far a long work is: a bar that is drawn over itself on a terminal,
/// plain lines now and then otherwise.
class ProgressLine {
public:
    ProgressLine();
    /// Takes the bar away again.
    ~ProgressLine();
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void show(const SyncProgress &progress);
    /// \p share is 0 to 1.
    void show(const QString &text, double share);
    /// What goes on while nobody can tell how far it is; on a terminal only.
    void showBeginning(const QString &text);
    /// To be called before anything else is written to stderr.
    void clear();

private:
    [[nodiscard]] bool isDue();
    void drawBar(const QString &text, double share);

    SyncPace m_pace;
    QElapsedTimer m_steady;
    qint64 m_shownMs = -1;
    bool m_isTerminal = false;
    bool m_isDrawn = false;
};

} // namespace rd
