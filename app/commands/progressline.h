// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/syncprogress.h"

#include <QElapsedTimer>
#include <QString>

namespace rd {

/// Shows on stderr how far a synchronisation is: a bar that is drawn over itself on a terminal,
/// plain lines now and then otherwise.
class ProgressLine {
public:
    ProgressLine();
    /// Takes the bar away again.
    ~ProgressLine();
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void show(const SyncProgress &progress);
    /// To be called before anything else is written to stderr.
    void clear();

private:
    void drawBar(const QString &text, double share);

    SyncPace m_pace;
    QElapsedTimer m_steady;
    qint64 m_shownMs = -1;
    bool m_isTerminal = false;
    bool m_isDrawn = false;
};

} // namespace rd
