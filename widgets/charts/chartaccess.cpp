// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartwidget.h"

#include <QAccessibleWidget>
#include <QHash>

namespace rd {

namespace {

/// A value of a chart. Made when somebody asks for it: a heat map has tens of thousands.
class ChartCell final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    ChartCell(ChartWidget *chart, int row, int column)
        : m_chart(chart)
        , m_row(row)
        , m_column(column)
    {
    }

    bool isValid() const override { return m_chart != nullptr; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override
    {
        return m_chart ? m_chart->window()->windowHandle() : nullptr;
    }
    QAccessibleInterface *parent() const override
    {
        return m_chart ? QAccessible::queryAccessibleInterface(m_chart) : nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    QString text(QAccessible::Text kind) const override
    {
        if (!m_chart || kind != QAccessible::Name)
            return {};
        const ChartTable &table = *m_chart->table();
        return m_row < table.rows() && m_column < table.columns() ? table.text(m_row, m_column)
                                                                  : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        return m_chart ? QRect(m_chart->mapToGlobal(QPoint()), m_chart->size()) : QRect();
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.invisible = !m_chart || !m_chart->isVisible();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
                   ? static_cast<QAccessibleTableCellInterface *>(this)
                   : nullptr;
    }

    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    bool isSelected() const override { return false; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    QPointer<ChartWidget> m_chart;
    int m_row;
    int m_column;
};

/// What a screen reader hears of a chart: its title, and what is under the cross hair or a summary;
/// the value there; and all values as a table, whose cells are found through the table only, so
/// that nobody who walks through the window has to pass them.
class ChartAccessible final : public QAccessibleWidget,
                              public QAccessibleTableInterface,
                              public QAccessibleValueInterface {
public:
    explicit ChartAccessible(ChartWidget *chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {
    }
    Q_DISABLE_COPY_MOVE(ChartAccessible)
    ~ChartAccessible() override { forgetCells(); }

    QString text(QAccessible::Text kind) const override
    {
        const ChartWidget *drawn = chart();
        if (!drawn || kind != QAccessible::Description)
            return QAccessibleWidget::text(kind);
        const QString current = drawn->currentText();
        return current.isEmpty() ? drawn->summary() : current;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    // The parts inside belong to the drawing and have nothing to say.
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }

    QVariant currentValue() const override { return value().value; }
    void setCurrentValue(const QVariant &) override {}
    QVariant maximumValue() const override { return value().most; }
    QVariant minimumValue() const override { return value().least; }
    QVariant minimumStepSize() const override { return 0.0; }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        ChartWidget *drawn = chart();
        if (!drawn || row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
            return nullptr;
        m_rows = rowCount();
        m_columns = columnCount();
        const int place = row * m_columns + column;
        auto known = m_cells.constFind(place);
        if (known == m_cells.cend())
            known = m_cells.insert(
                place, QAccessible::registerAccessibleInterface(new ChartCell(drawn, row, column)));
        return QAccessible::accessibleInterface(*known);
    }
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    QString columnDescription(int column) const override
    {
        return chart() && column >= 0 && column < columnCount() ? chart()->table()->title(column)
                                                                : QString();
    }
    QString rowDescription(int row) const override
    {
        return chart() && row >= 0 && row < rowCount() ? chart()->table()->text(row, 0) : QString();
    }
    int columnCount() const override { return chart() ? chart()->table()->columns() : 0; }
    int rowCount() const override { return chart() ? chart()->table()->rows() : 0; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override
    {
        // Cells keep their place and read their value anew.
        if (m_rows != rowCount() || m_columns != columnCount())
            forgetCells();
    }

private:
    [[nodiscard]] ChartWidget *chart() const { return qobject_cast<ChartWidget *>(widget()); }
    [[nodiscard]] ChartWidget::Value value() const
    {
        return chart() ? chart()->currentValue().value_or(ChartWidget::Value{})
                       : ChartWidget::Value{};
    }
    void forgetCells()
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    mutable QHash<int, QAccessible::Id> m_cells; ///< by row * columns + column
    mutable int m_rows = -1;                     ///< when the cells were made
    mutable int m_columns = -1;
};

QAccessibleInterface *makeChartAccessible(const QString &, QObject *object)
{
    auto *chart = qobject_cast<ChartWidget *>(object);
    return chart ? new ChartAccessible(chart) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeChartAccessible);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace rd
