// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

namespace rd {

/// A splitter between cards: the gap itself is the handle, a line shows while the mouse is on it.
class QuietSplitter final : public QSplitter {
    Q_OBJECT
public:
    explicit QuietSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
    void changeEvent(QEvent *event) override;

private:
    void setMargins();
};

} // namespace rd
