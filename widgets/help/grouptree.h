// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeWidget>

namespace rd {

/// A list in groups that always stand open, to be narrowed by words.
class GroupTree final : public QTreeWidget {
    Q_OBJECT
public:
    explicit GroupTree(int columns, QWidget *parent = nullptr);

    /// Appends a line; a new \p group is appended with it. Shown literally; an icon given to a cell
    /// stands before its text.
    QTreeWidgetItem *addLine(const QString &group, const QStringList &cells);
    /// Shows the lines in which, or in whose group, every word of \p text occurs, without case. The
    /// first of them becomes the current one unless the one before stays.
    void narrow(const QString &text);
    /// The line chosen and shown; none when nothing matches.
    [[nodiscard]] QTreeWidgetItem *currentLine() const;
    [[nodiscard]] int shownLines() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QTreeWidgetItem *groupItem(const QString &group);
};

} // namespace rd
