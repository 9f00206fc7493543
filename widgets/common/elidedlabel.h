// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QLabel>

namespace rd {

/// One line of plain text that gives way: elided at the end (names) or in the middle (ids), with
/// the full text as tool tip when it did not fit.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    explicit ElidedLabel(const QString &text, TextRole role = TextRole::Body,
                         QWidget *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    void setRole(TextRole role);
    /// Secondary text in the muted colour.
    void setMuted(bool muted);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool fits() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
    bool m_muted = false;
};

} // namespace rd
