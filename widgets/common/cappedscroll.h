// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace rd {

/// A column that is as high as what it holds, up to a limit; from there on it scrolls, by the
/// mouse, and by keys when it has the focus, which it takes only then.
class CappedScroll final : public QScrollArea {
    Q_OBJECT
public:
    /// \p maximumHeight in device-independent pixels.
    explicit CappedScroll(int maximumHeight, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    void clear();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const int m_maximumHeight;
    QVBoxLayout *m_column;
};

} // namespace rd
