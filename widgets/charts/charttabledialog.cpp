// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttabledialog.h"

#include "charts/charttable.h"
#include "common/buttons.h"
#include "common/plaintext.h"
#include "common/theme.h"

#include <QAbstractTableModel>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

class ChartTableModel final : public QAbstractTableModel {
public:
    ChartTableModel(std::shared_ptr<const ChartTable> table, QObject *parent)
        : QAbstractTableModel(parent)
        , m_table(std::move(table))
    {
    }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : m_table->rows();
    }
    int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : m_table->columns();
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        if (role == Qt::DisplayRole)
            return m_table->text(index.row(), index.column());
        return role == Qt::TextAlignmentRole ? alignment(index.column()) : QVariant();
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::DisplayRole)
            return m_table->title(section);
        return role == Qt::TextAlignmentRole ? alignment(section) : QVariant();
    }

private:
    [[nodiscard]] QVariant alignment(int column) const
    {
        const Qt::Alignment side = m_table->isFigure(column) ? Qt::AlignTrailing : Qt::AlignLeading;
        return QVariant::fromValue(side | Qt::AlignVCenter);
    }

    std::shared_ptr<const ChartTable> m_table;
};

QTableView *viewOf(QAbstractItemModel *model)
{
    auto *view = new QTableView;
    view->setModel(model);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setShowGrid(false);
    view->setTabKeyNavigation(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(metrics::CompactRowHeight);
    view->horizontalHeader()->setHighlightSections(false);
    // A look at some rows is enough: all would cost a second with 500 scenarios.
    view->horizontalHeader()->setResizeContentsPrecision(40);
    view->resizeColumnsToContents();
    constexpr int Widest = 320;
    for (int column = 0; column < model->columnCount(); ++column) {
        if (view->columnWidth(column) > Widest)
            view->setColumnWidth(column, Widest);
    }
    return view;
}

} // namespace

ChartTableDialog::ChartTableDialog(const QString &title, const QString &caption,
                                   std::shared_ptr<const ChartTable> table, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *head = plainLabel(title);
    head->setFont(textFont(TextRole::PageTitle));
    QLabel *below = plainLabel(caption);
    below->setFont(textFont(TextRole::Caption));
    below->setForegroundRole(QPalette::PlaceholderText);
    below->setHidden(caption.isEmpty());

    QTableView *view = viewOf(new ChartTableModel(table, this));
    view->setAccessibleName(title);
    auto *copy = new QPushButton(tr("Copy as CSV"));
    copy->setObjectName(u"copyCsv"_s);
    QLabel *copied = plainLabel();
    copied->setObjectName(u"copied"_s);
    connect(copy, &QPushButton::clicked, this, [copy, copied, shown = std::move(table)] {
        copyCsv(*shown);
        copied->setText(tr("The values were copied as CSV."));
        // Where the focus is, a screen reader tells what changes.
        copy->setAccessibleDescription(copied->text());
    });
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    setButtonRole(close, ButtonRole::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copied, 1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(4);
    layout->addWidget(head);
    layout->addWidget(below);
    layout->addSpacing(8);
    layout->addWidget(view, 1);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    view->setFocus();
    if (view->model()->rowCount() > 0)
        view->setCurrentIndex(view->model()->index(0, 0));
    resize(880, 560);
}

} // namespace rd

#include "moc_charttabledialog.cpp"
