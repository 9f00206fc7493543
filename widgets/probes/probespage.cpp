// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "probes/probespage.h"

#include "common/actionfoot.h"
#include "common/banner.h"
#include "common/icons.h"
#include "common/outcomeicon.h"
#include "common/quietsplitter.h"
#include "common/rowtable.h"
#include "common/segmented.h"
#include "common/statepanel.h"
#include "common/surface.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "items/probelistmodel.h"
#include "probes/probedetails.h"
#include "probes/probemenu.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Of the page, not the window: the rail stands beside it.
constexpr int ProbeDetailsBesideFrom = 760;
constexpr int ResultSide = 10;
constexpr int ResultStep = 13;
constexpr int ResultPadding = 8; ///< in line with the title of the column

class ProbeCells final : public RowCells {
public:
    using RowCells::RowCells;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        RowCells::paint(painter, option, index);
        if (index.column() != ProbeListModel::ResultsColumn)
            return;
        const auto shapes = index.data(ProbeListModel::ResultsRole).value<QList<int>>();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isMirrored = option.direction == Qt::RightToLeft;
        qreal x = isMirrored ? option.rect.right() - ResultPadding - ResultSide
                             : option.rect.left() + ResultPadding;
        const ThemeTokens &plain = tokensOf(option.palette);
        const ThemeTokens tokens =
            option.state.testFlag(QStyle::State_Selected) ? tokensOnSelection(plain) : plain;
        for (const int shape : shapes) { // the newest stands at the end, as time goes
            const QRectF place(x, option.rect.center().y() - ResultSide / 2.0 + 0.5, ResultSide,
                               ResultSide);
            paintOutcome(*painter, place, static_cast<Outcome>(shape), tokens);
            x += isMirrored ? -ResultStep : ResultStep;
        }
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        QSize size = RowCells::sizeHint(option, index);
        if (index.column() == ProbeListModel::ResultsColumn)
            size.setWidth(Probe::MostResults * ResultStep + 2 * ResultPadding);
        return size;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RowCells::initStyleOption(option, index);
        if (index.column() != ProbeListModel::VerdictColumn)
            return;
        const QVariant verdict = index.data(ProbeListModel::VerdictRole);
        if (!verdict.isValid())
            return;
        const auto outcome = static_cast<Outcome>(verdict.toInt());
        setIcon(*option, outcomeIcon(outcome));
        if (outcome == Outcome::Weakness)
            option->font = textFont(TextRole::Strong);
    }
};

} // namespace

ProbesPage::ProbesPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProbeListModel(this))
    , m_banner(new Banner)
    , m_splitter(new QuietSplitter(Qt::Horizontal))
    , m_groups(new SegmentedControl)
    , m_text(new QLineEdit)
    , m_faces(new QStackedWidget)
    , m_table(new RowTable)
    , m_statePanel(new StatePanel)
    , m_menu(new ProbeMenu(this))
    , m_foot(new ActionFoot(
          {m_menu->openAction(), m_menu->copyLinkAction(), m_menu->copyNameAction()}))
    , m_details(new ProbeDetails)
    , m_find(new QShortcut(QKeySequence::Find, this))
{
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::Gap);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::PagePadding, 16, metrics::PagePadding, 16);
    layout->setSpacing(metrics::Gap);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    connectParts();
    retranslate();
}

QWidget *ProbesPage::makeList()
{
    for (const ProbeListModel::Group group :
         {ProbeListModel::Group::All, ProbeListModel::Group::Failed, ProbeListModel::Group::Passed,
          ProbeListModel::Group::Silent})
        m_groups->addSegment({}, {}, static_cast<int>(group));
    m_groups->setCurrentIndex(0);
    m_groups->setObjectName(u"probeGroups"_s);
    m_text->setObjectName(u"probeFilter"_s);
    m_text->setMinimumHeight(metrics::ControlHeight);
    m_text->setMinimumWidth(120);
    m_text->setMaxLength(200);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_table->setObjectName(u"probeTable"_s);
    m_table->setItemDelegate(new ProbeCells(m_table));
    m_table->setModel(m_model);
    m_table->setYielding({ProbeListModel::ProjectColumn, ProbeListModel::UsesColumn,
                          ProbeListModel::KindColumn, ProbeListModel::ResultsColumn,
                          ProbeListModel::WhenColumn});
    m_statePanel->setObjectName(u"probesState"_s);
    m_faces->addWidget(m_table);
    m_faces->addWidget(m_statePanel);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(m_groups);
    filters->addWidget(m_text, 1);
    auto *list = new Surface;
    auto *inside = new QVBoxLayout(list);
    inside->setContentsMargins(metrics::CardPaddingX, 12, metrics::CardPaddingX, 12);
    inside->setSpacing(8);
    inside->addLayout(filters);
    inside->addWidget(m_faces, 1);
    inside->addWidget(m_foot);
    list->setMinimumWidth(340);
    return list;
}

void ProbesPage::connectParts()
{
    connect(m_banner, &Banner::actionTriggered, this, &ProbesPage::stateActionTriggered);
    connect(m_groups, &SegmentedControl::activated, this, &ProbesPage::applyFilter);
    leadDown(*m_text, *m_table);
    m_table->addActions(m_menu->actions()); // for their keys
    connect(m_text, &QLineEdit::textChanged, this, &ProbesPage::applyFilter);
    connect(m_find, &QShortcut::activated, this, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProbesPage::showChoice);
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        // To the newest result: what one wants to know of a probe that failed.
        if (const auto row = current(); row && !row->probe.results.isEmpty())
            emit runRequested(*row, row->lastTold().value_or(row->probe.results.first()));
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ProbesPage::openMenu);
    connect(m_statePanel, &StatePanel::actionTriggered, this, [this] {
        if (m_model->total() > 0)
            clearFilter();
        else
            emit stateActionTriggered();
    });
    connect(m_menu, &ProbeMenu::openRequested, this, &ProbesPage::openRequested);
    connect(m_menu, &ProbeMenu::copyLinkRequested, this, &ProbesPage::copyLinkRequested);
    connect(m_menu, &ProbeMenu::copyTextRequested, this, &ProbesPage::copyTextRequested);
    connect(m_details, &ProbeDetails::runRequested, this, &ProbesPage::runRequested);
    connect(m_details, &ProbeDetails::scenarioRequested, this, &ProbesPage::scenarioRequested);
}

void ProbesPage::setRows(const std::optional<QList<ProbeRow>> &rows, qint64 nowMs)
{
    m_reading = rows ? Reading::Done : Reading::Yes;
    m_nowMs = nowMs;
    m_table->keepPlace([this, &rows] {
        const auto chosen = current();
        m_model->setRows(rows.value_or(QList<ProbeRow>()));
        m_table->setUnwanted(ProbeListModel::ProjectColumn, !m_model->showsProjects());
        m_model->setNow(m_nowMs);
        chooseAgain(chosen);
    });
    showCounts();
    showFace();
}

void ProbesPage::setFailed()
{
    m_reading = Reading::Failed;
    showFace();
}

void ProbesPage::setState(PageState state, const QString &detail)
{
    m_state = state;
    m_stateDetail = detail;
    showFace();
}

void ProbesPage::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    m_model->setNow(nowMs);
    m_details->setNow(nowMs);
}

std::optional<ProbeRow> ProbesPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model->row(index.row())) : std::nullopt;
}

void ProbesPage::chooseAgain(const std::optional<ProbeRow> &row)
{
    int number = row ? m_model->rowOf(row->project, row->probe.name) : -1;
    if (number < 0 && m_model->rowCount() > 0)
        number = 0;
    if (number >= 0)
        m_table->setCurrentIndex(m_model->index(number, 0));
    showChoice();
}

bool ProbesPage::choose(const ProjectRef &project, const QString &name)
{
    if (m_model->rowOf(project, name) < 0)
        clearFilter();
    const int row = m_model->rowOf(project, name);
    if (row < 0)
        return false;
    chooseAgain(m_model->row(row));
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

bool ProbesPage::isFiltering() const
{
    return m_groups->currentIndex() > 0 || !m_text->text().trimmed().isEmpty();
}

void ProbesPage::applyFilter()
{
    const auto chosen = current();
    m_model->setFilter(m_text->text(),
                       static_cast<ProbeListModel::Group>(m_groups->currentData().toInt()));
    chooseAgain(chosen);
    showFace();
}

void ProbesPage::clearFilter()
{
    m_groups->setCurrentIndex(0);
    m_text->clear();
    applyFilter();
}

void ProbesPage::openMenu(const QPoint &place)
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    // From the keyboard the menu belongs to the chosen row, wherever the mouse is.
    const QRect row = m_table->visualRect(index);
    const bool isOnRow = m_table->indexAt(place).row() == index.row();
    m_menu->popup(m_table->viewport()->mapToGlobal(isOnRow ? place : row.center()));
}

void ProbesPage::showFace()
{
    const bool hasRows = m_model->rowCount() > 0;
    const bool hasAny = m_model->total() > 0;
    m_banner->showState(hasAny ? m_state : PageState::Normal, m_stateDetail);
    if (!hasRows)
        showStatePanel();
    m_faces->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_statePanel);
    m_foot->setVisible(hasRows);
    m_groups->setVisible(hasAny);
    m_text->setVisible(hasAny);
    m_details->setVisible(hasAny);
}

void ProbesPage::showStatePanel()
{
    if (m_state != PageState::Normal && m_model->total() == 0) {
        m_statePanel->showState(m_state, m_stateDetail);
        return;
    }
    switch (m_reading) {
    case Reading::Yes:
        m_statePanel->showState(PageState::Loading);
        return;
    case Reading::Failed:
        m_statePanel->showState(PageState::Error, tr("The saved probes could not be read."));
        return;
    case Reading::Done:
        break;
    }
    m_statePanel->showState(PageState::Empty);
    if (isFiltering())
        m_statePanel->setTexts(tr("Nothing matches"), tr("There is none with this filter."),
                               tr("Clear the filter"), u"filter"_s);
    else
        m_statePanel->setTexts(
            tr("No probes yet"),
            tr("A probe tells during a fault whether the system holds: make one in ChaosCenter."),
            {}, u"probes"_s);
}

void ProbesPage::showChoice()
{
    const auto row = current();
    m_menu->setRow(row);
    m_details->setProbe(row, m_nowMs);
}

void ProbesPage::showCounts()
{
    const QLocale locale;
    const auto show = [&](int index, const QString &name, ProbeListModel::Group group,
                          const QString &meaning) {
        m_groups->setSegmentText(
            index, u"%1 %2"_s.arg(name, locale.toString(m_model->count(group))), meaning);
    };
    show(0, tr("All"), ProbeListModel::Group::All, tr("All probes"));
    show(1, tr("Failed"), ProbeListModel::Group::Failed, tr("Probes that failed last"));
    show(2, tr("Passed"), ProbeListModel::Group::Passed, tr("Probes that passed last"));
    show(3, tr("Silent"), ProbeListModel::Group::Silent,
         tr("Probes that were not used lately, or not evaluated"));
}

void ProbesPage::retranslate()
{
    m_groups->setAccessibleName(tr("What is listed"));
    m_text->setPlaceholderText(tr("Filter by name, fault or scenario"));
    m_text->setAccessibleName(tr("Filter probes"));
    m_text->setToolTip(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_find->setWhatsThis(tr("Filter the probes"));
    m_table->setAccessibleName(tr("Probes"));
    showCounts();
    showFace();
}

void ProbesPage::arrange()
{
    const bool isNarrow = width() < ProbeDetailsBesideFrom;
    const Qt::Orientation wanted = isNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted && m_splitter->property("arranged").toBool())
        return;
    m_splitter->setProperty("arranged", true);
    m_splitter->setOrientation(wanted);
    m_splitter->setSizes(isNarrow ? QList<int>{260, 280} : QList<int>{width() - 392, 352});
}

void ProbesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProbesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ProbesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && isFiltering()) {
        clearFilter();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace rd

#include "moc_probespage.cpp"
