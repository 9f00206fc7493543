// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QHBoxLayout;
class QVBoxLayout;

namespace rd {

/// A page that scrolls downwards only, with one column of limited width in its middle, so that
/// lines stay readable in a wide window. The control that has the focus is kept in sight.
class ColumnScroll final : public QScrollArea {
    Q_OBJECT
public:
    /// \p maximumWidth of the column in device-independent pixels; 0: as wide as the page.
    explicit ColumnScroll(int maximumWidth, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// Centres the column when the page is higher than it; otherwise it hangs at the top.
    void setCentredVertically(bool centred);
    /// The column stands at the page's leading edge instead of in its middle.
    void setLeading(bool leading);
    void setPadding(int horizontal, int vertical);
    /// The page lies on a card instead of on the window.
    void setOnSurface();
    void toTop();
    /// Scrolls to \p widget, once its place is known.
    void keepInSight(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    bool m_isOnSurface = false;
    QVBoxLayout *m_outer;
    QHBoxLayout *m_row;
    QVBoxLayout *m_column;
};

} // namespace rd
