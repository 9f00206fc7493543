// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace rd {

/// A short word in a rounded outline, beside a name: "this device".
class Pill final : public QLabel {
    Q_OBJECT
public:
    explicit Pill(const QString &text, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace rd
