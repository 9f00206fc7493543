// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/bucketdialog.h"

#include "charts/bucketnames.h"
#include "common/buttons.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "core/text.h"
#include "overview/overviewtext.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QTableWidgetItem *figureItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    return item;
}

void fillRow(QTableWidget *table, int row, const TrendPoint &point, const QString &name,
             const QList<Outcome> &outcomes)
{
    const QString none = u"\u2013"_s;
    table->setItem(row, 0, new QTableWidgetItem(name));
    table->setItem(row, 1, figureItem(point.mean ? oneDecimal(*point.mean) : none));
    table->setItem(row, 2, figureItem(point.mean ? oneDecimal(point.lowest) : none));
    table->setItem(row, 3, figureItem(point.mean ? oneDecimal(point.highest) : none));
    table->setItem(row, 4, figureItem(QLocale().toString(point.measured)));
    int column = 5;
    for (const Outcome outcome : outcomes)
        table->setItem(row, column++, figureItem(QLocale().toString(point.outcomes[outcome])));
}

} // namespace

BucketDialog::BucketDialog(const OverviewFigures &figures, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Figures over time"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *title = plainLabel(tr("Figures over time"));
    title->setFont(textFont(TextRole::PageTitle));
    QLabel *caption = plainLabel(periodCaption(figures.period, figures.layout));
    caption->setFont(textFont(TextRole::Caption));
    caption->setForegroundRole(QPalette::PlaceholderText);

    QStringList titles{tr("Time"), tr("Mean"), tr("Lowest"), tr("Highest"), tr("Scenarios")};
    QList<Outcome> outcomes;
    for (const Outcome outcome : AllOutcomes) {
        // Columns of zeros tell nothing, except of what a reader looks for.
        if (figures.total.runs[outcome] > 0 || isMeasurable(outcome) || outcome == Outcome::Broken)
            outcomes.append(outcome);
    }
    for (const Outcome outcome : outcomes)
        titles.append(outcomeText(outcome));
    const int rows = static_cast<int>(figures.trend.size());
    auto *table = new QTableWidget(rows, static_cast<int>(titles.size()));
    table->setAccessibleName(tr("Figures over time"));
    table->setHorizontalHeaderLabels(titles);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(metrics::CompactRowHeight);
    for (int row = 0; row < rows; ++row) {
        const int bucket = rows - 1 - row;
        const TrendPoint &point = figures.trend[bucket];
        const QString name = bucketName(figures.layout, bucket);
        //: %1 is a day, an hour or a week that has not ended
        fillRow(table, row, point, point.open ? tr("%1, so far").arg(name) : name, outcomes);
    }
    for (int column = 1; column < titles.size(); ++column)
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);

    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    setButtonRole(close, ButtonRole::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(caption);
    layout->addSpacing(8);
    layout->addWidget(table, 1);
    layout->addSpacing(8);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    resize(960, 560);
}

} // namespace rd
