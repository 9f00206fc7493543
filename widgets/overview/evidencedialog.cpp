// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/evidencedialog.h"

#include "common/buttons.h"
#include "common/plaintext.h"
#include "common/segmented.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "overview/evidencemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

EvidenceDialog::EvidenceDialog(const Contents &contents, QWidget *parent)
    : QDialog(parent)
    , m_model(new EvidenceModel(contents, this))
    , m_table(new QTableView)
    , m_groups(new SegmentedControl)
    , m_count(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_leads(std::any_of(contents.rows.cbegin(), contents.rows.cend(),
                          [](const EvidenceRow &row) { return row.runs || row.project; }))
{
    setWindowTitle(contents.title);
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *title = plainLabel(contents.title);
    title->setFont(textFont(TextRole::PageTitle));
    QLabel *caption = plainLabel(contents.caption);
    caption->setFont(textFont(TextRole::Caption));
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setWordWrap(true);

    m_groups->setAccessibleName(tr("Filter"));
    if (!contents.groups.isEmpty()) {
        m_groups->addSegment(tr("All"), {}, -1);
        for (qsizetype i = 0; i < contents.groups.size(); ++i)
            m_groups->addSegment(contents.groups[i], {}, static_cast<int>(i));
        m_groups->setCurrentIndex(0);
    }
    m_groups->setHidden(contents.groups.isEmpty());
    connect(m_groups, &SegmentedControl::activated, this,
            [this] { showGroup(m_groups->currentData().toInt()); });

    m_table->setModel(m_model);
    m_table->setAccessibleName(contents.title);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::CompactRowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : contents.wideColumns)
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    header->setMinimumSectionSize(60);
    header->setResizeContentsPrecision(50); // hundreds of lines
    header->setHighlightSections(false);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex &index) { activate(index.row()); });

    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    setButtonRole(close, ButtonRole::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(caption);
    layout->addWidget(m_groups, 0, Qt::AlignLeading);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    constexpr int usual = 820;
    const int room = parent ? parent->window()->width() - 2 * metrics::PagePadding : usual;
    resize(contents.wideColumns.isEmpty() ? usual : std::clamp(room, usual, 1160), 560);
    showGroup(-1);
}

int EvidenceDialog::rowCount() const
{
    return m_model->rowCount();
}

void EvidenceDialog::showGroup(int group)
{
    m_model->setGroup(group);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    const int lines = m_model->rowCount();
    // A hub has no runs.
    m_count->setText(m_leads ? tr("%Ln line(s); Enter or a click shows the runs", nullptr, lines)
                             : tr("%Ln line(s)", nullptr, lines));
}

void EvidenceDialog::activate(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const EvidenceRow line = m_model->row(row);
    if (line.project)
        emit scenarioActivated(*line.project, line.scenarioId);
    else if (line.runs)
        emit runsRequested(*line.runs);
    else
        return;
    accept();
}

bool EvidenceDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            activate(m_table->currentIndex().row());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace rd

#include "moc_evidencedialog.cpp"
