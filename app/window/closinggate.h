// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace rd {

class Desk;

/// Keeps the program alive behind a closed window while tokens are made, replaced or ended: leaving
/// in the middle would orphan one that nobody knows of. What can be broken off is; half a minute is
/// the most.
class ClosingGate final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the gate.
    ClosingGate(Desk &desk, QWidget &window, QObject *parent = nullptr);
    ~ClosingGate() override;

    /// Asked when the window is about to close. When it must not yet, the window is hidden instead,
    /// and over() follows, unless somebody has shown it again by then.
    [[nodiscard]] bool letsClose();

signals:
    /// The program may end.
    void over();

private:
    void end();

    Desk &m_desk;
    QWidget &m_window;
    quint64 m_timer = 0; ///< of the half minute; 0: nobody wants to leave
    bool m_isOver = false;
};

} // namespace rd
