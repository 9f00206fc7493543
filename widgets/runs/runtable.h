// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace rd {

class RunRowDelegate;

/// The list of runs: rows with hairlines, no vertical lines. Columns share the width by themselves;
/// the less important ones give way first. Stays quick at a million rows, because all rows have the
/// same height. What comes in above the rows in sight does not move them, unless the top is in
/// sight.
///
/// Heads of sections go from one side to the other and are opened and closed by a click, Enter,
/// Space, Right and Left; Left on a run goes to the head of its section.
class RunTable final : public QTableView {
    Q_OBJECT
public:
    explicit RunTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Several projects are shown, so rows say which one they belong to.
    void setProjectShown(bool shown);
    [[nodiscard]] bool isProjectShown() const noexcept { return m_isProjectShown; }
    /// Keys of the runs chosen, in the order of the list, when there are no more than two; else
    /// empty.
    [[nodiscard]] QList<qint64> chosenKeys() const;
    [[nodiscard]] int chosenCount() const;
    /// Chooses this row alone, whatever keys are held.
    void chooseRow(int row);
    /// True for the head of a section.
    [[nodiscard]] static bool isSection(const QModelIndex &index);
    void toggleSection(const QModelIndex &index);

signals:
    void choiceChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &chosen, const QItemSelection &left) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    /// As if the mouse were in the first column, which never gives way.
    [[nodiscard]] QMouseEvent inFirstColumn(const QMouseEvent &event) const;
    void layOutColumns();
    void setHoveredRow(int row);
    void paintSections();
    void keepPlace(int first, int count);
    void forgetPlace(int first, int last);
    bool takeSectionKey(int key);

    RunRowDelegate *m_delegate;
    bool m_isProjectShown = false;
    QMetaObject::Connection m_removals;
};

} // namespace rd
