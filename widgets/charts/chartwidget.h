// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"

#include <QList>
#include <QPoint>
#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>
#include <utility>

class QMenu;
class QPushButton;

namespace rd {

/// What all charts have in common beside the drawing: a name, their values as a table, copies as
/// picture and as CSV, a menu with all of these, and a voice. Nothing moves by itself, so there is
/// nothing that a wish for reduced motion would have to stop.
///
/// Keys: T shows the table, Ctrl+C copies the picture, Ctrl+Shift+C the values, Shift+F10 opens the
/// menu; the subclasses walk by arrow keys.
class ChartWidget : public QWidget {
    Q_OBJECT

public:
    explicit ChartWidget(QWidget *parent = nullptr);

    /// The name for screen readers, over the table and on pictures.
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const { return accessibleName(); }
    /// What and when, under the title of table and picture.
    void setCaption(const QString &caption) { m_caption = caption; }

    /// The figures in a sentence or two, for screen readers.
    [[nodiscard]] virtual QString summary() const = 0;
    /// What is under the cross hair, in words; empty without one.
    [[nodiscard]] virtual QString currentText() const = 0;
    /// What is under the cross hair, or else the newest, as a number.
    struct Value {
        double value = 0;
        double least = 0;
        double most = 0;
    };
    [[nodiscard]] virtual std::optional<Value> currentValue() const = 0;

    /// The values; the same object until they change.
    [[nodiscard]] const std::shared_ptr<const ChartTable> &table() const;
    /// Title and chart on their own ground, at least at two pixels per point.
    [[nodiscard]] QImage picture();

    /// Puts the chart's commands into \p menu, with the keys it takes.
    void addTo(QMenu &menu);
    /// A small button that opens the menu, for the head of a card. Owned by its parent.
    [[nodiscard]] QPushButton *makeMenuButton();

public slots:
    void showAsTable();
    void copyAsPicture();
    void copyAsCsv();

protected:
    [[nodiscard]] virtual std::shared_ptr<const ChartTable> makeTable() const = 0;
    /// Further commands of the menu.
    virtual void addCommands(QMenu &menu);
    /// The values have changed.
    void valuesChanged();
    /// What is under the cross hair has changed: tells screen readers.
    void announce();
    /// While the picture is taken: no cross hair, no focus ring, no room for controls.
    [[nodiscard]] bool isBare() const { return m_bare; }

    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openMenu(const QPoint &globalPosition);
    void confirm(const QString &sentence);
    /// Moves what is pressed or dragged out of the picture; returns where it was.
    [[nodiscard]] QList<std::pair<QWidget *, QPoint>> setControlsAside();

    QString m_caption;
    mutable std::shared_ptr<const ChartTable> m_table;
    QPointer<QPushButton> m_menuButton;
    bool m_bare = false;
};

/// Gives charts the role "chart", their summary or what is under the cross hair as description, its
/// value, and their values as a table. Installed by the first chart made.
void installChartAccessibility();

} // namespace rd
