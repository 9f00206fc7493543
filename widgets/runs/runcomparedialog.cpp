// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runcomparedialog.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/outcomemark.h"
#include "common/plaintext.h"
#include "common/surface.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "core/text.h"
#include "items/runrowtext.h"
#include "runs/runtexts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFontMetrics>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Around names of another direction of writing.
constexpr QChar FirstIsolate(0x2066);
constexpr QChar LastIsolate(0x2069);
constexpr int LongestFactWidth = 300;

enum CompareColumn { FactColumn, FirstColumn, SecondColumn, DifferenceColumn, CompareColumns };

QString differenceText(const ComparedFact &fact)
{
    const QString sign = relationSign(fact.relation);
    return sign.isEmpty() ? fact.difference : u"%1  %2"_s.arg(sign, fact.difference);
}

/// What a column of a run is called: its number, or when it began.
QString runTitle(const RunRow &row, qint64 nowMs)
{
    if (row.run.sequence > 0)
        //: %1 is the number of a run of its scenario
        return QCoreApplication::translate("RunCompare", "Run %1")
            .arg(QLocale().toString(row.run.sequence));
    return momentText(row.run.createdMs, nowMs);
}

} // namespace

RunCompareDialog::RunCompareDialog(const RunRow &first, const RunRow &second, qint64 nowMs,
                                   QWidget *parent)
    : QDialog(parent)
    , m_facts(compareRuns(first, second, nowMs))
    , m_sentence(plainLabel())
    , m_note(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_onlyDifferent(new QCheckBox(tr("&Only what differs")))
    , m_table(new QTableView)
    , m_model(new QStandardItemModel(this))
{
    setWindowTitle(tr("Two runs side by side"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heads = new QHBoxLayout;
    heads->setSpacing(24);
    heads->addWidget(makeHead(first, nowMs), 1);
    heads->addWidget(makeHead(second, nowMs), 1);
    m_sentence->setObjectName("comparisonSentence"_L1);
    m_note->setObjectName("faultsNote"_L1);
    m_note->hide();

    m_model->setColumnCount(CompareColumns);
    m_model->setHorizontalHeaderLabels(
        {tr("Fact"), runTitle(first, nowMs), runTitle(second, nowMs), tr("Difference")});
    m_table->setObjectName("comparison"_L1);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::CompactRowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(FactColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(DifferenceColumn, QHeaderView::ResizeToContents);
    layScrollBarOnSurface(m_table->verticalScrollBar());

    auto *copy = new QPushButton(themedIcon(u"copy"_s), tr("&Copy as text"));
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_onlyDifferent, 1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(heads);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    resize(920, 620);

    fill();
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &RunCompareDialog::fill);
    connect(copy, &QPushButton::clicked, this, [this] { emit copyTextRequested(asText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_table->setFocus();
}

QWidget *RunCompareDialog::makeHead(const RunRow &row, qint64 nowMs) const
{
    auto *mark = new OutcomeMark(row.run.outcome);
    mark->setSide(20);
    auto *name = new TonedLabel(TextRole::PageTitle);
    name->setText(plainLine(row.scenarioName.isEmpty() ? row.run.scenarioId : row.scenarioName));
    mark->setFixedHeight(name->fontMetrics().height());
    QStringList words{runOutcomeText(row)};
    if (row.run.sequence > 0)
        words << tr("run %1").arg(QLocale().toString(row.run.sequence));
    if (row.run.createdMs > 0)
        words << momentText(row.run.createdMs, nowMs);
    auto *caption = new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted);
    caption->setText(words.join(u" \u00b7 "_s));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(name);
    texts->addWidget(caption);
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    return head;
}

void RunCompareDialog::setFaults(const QList<ComparedFact> &faults)
{
    if (faults == m_faults)
        return;
    m_faults = faults;
    fill();
}

void RunCompareDialog::setFaultsNote(const QString &note)
{
    m_note->setTextOrHide(note);
}

void RunCompareDialog::fill()
{
    const QList<ComparedFact> all = facts();
    const int current = m_table->currentIndex().row();
    m_sentence->setText(comparisonSentence(all));
    m_model->removeRows(0, m_model->rowCount());
    for (const ComparedFact &fact : all) {
        if (m_onlyDifferent->isChecked() && !fact.isDifference())
            continue;
        QList<QStandardItem *> cells;
        for (const QString &text : {fact.name, fact.first, fact.second, differenceText(fact)}) {
            auto *cell = new QStandardItem(text);
            cell->setToolTip(plainToolTip(text));
            cell->setFont(textFont(fact.isDifference() ? TextRole::Strong : TextRole::Body));
            cells << cell;
        }
        // The sign is for eyes: "not equal different" is no good to listen to.
        cells.at(DifferenceColumn)->setData(fact.difference, Qt::AccessibleTextRole);
        m_model->appendRow(cells);
    }
    // As wide as all of them need, also those that differ in nothing: it stays when these go.
    int widest = 0;
    for (const ComparedFact &fact : all)
        widest = std::max(
            widest, QFontMetrics(textFont(TextRole::Strong)).horizontalAdvance(fact.name) + 20);
    m_table->horizontalHeader()->resizeSection(FactColumn, std::min(widest, LongestFactWidth));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(
            m_model->index(std::clamp(current, 0, m_model->rowCount() - 1), 0));
}

QString RunCompareDialog::asText() const
{
    QStringList lines;
    QStringList titles;
    for (int column = 0; column < CompareColumns; ++column)
        titles << m_model->headerData(column, Qt::Horizontal).toString();
    lines << titles.join(u'\t');
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < CompareColumns; ++column)
            cells << m_model->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    QString text = lines.join(u'\n') + u'\n';
    // What keeps names apart on screen is in the way where the text is pasted.
    text.removeIf([](QChar c) { return c >= FirstIsolate && c <= LastIsolate; });
    return text;
}

} // namespace rd

#include "moc_runcomparedialog.cpp"
