// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace rd {

/// A table without lines but a hairline under each row: rows are chosen, Tab leaves it, the focus
/// ring goes around the row. The first column of \p stretched takes what is left.
class QuietTable : public QTableView {
    Q_OBJECT
public:
    /// What a second, muted line below the text of a cell says.
    static constexpr int NoteRole = Qt::UserRole + 40;
    /// bool: the cell belongs to a sum and is bold.
    static constexpr int StrongRole = Qt::UserRole + 41;

    explicit QuietTable(int stretched, QWidget *parent = nullptr);

    /// As high as all rows together, for places that scroll themselves.
    void setHeightToRows(bool isFitting);

    /// A text of the stretched column that finds no room takes two lines.
    void setWrapping(bool isWrapping);
    /// Whether the text at \p index takes two lines now.
    [[nodiscard]] bool wraps(const QModelIndex &index) const;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

public slots:
    /// To be called after the rows have changed. Rows that nobody sees are laid out when somebody
    /// does.
    void layOut();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    int m_stretched;
    bool m_isFitting = false;
    bool m_isWrapping = false;
    bool m_isLaidOut = false;
};

} // namespace rd
