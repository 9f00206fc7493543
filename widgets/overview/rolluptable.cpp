// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/rolluptable.h"

#include "charts/sparkline.h"
#include "common/insight.h"
#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/theme.h"
#include "overview/changemark.h"
#include "overview/overviewtext.h"
#include "overview/rollupmenu.h"
#include "overview/rollupmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int RollupRowHeight = 36;
constexpr int RollupHeaderHeight = 28;
constexpr int CellPadding = 8;
constexpr int StripMark = 13;
constexpr int StripStep = 16;
constexpr qsizetype StripRuns = 10;
constexpr double ChangeArrow = 8;

/// Paints the cells; the view knows which row is hovered or focused.
class RollupDelegate final : public QStyledItemDelegate {
public:
    explicit RollupDelegate(RollupTable *table)
        : QStyledItemDelegate(table)
        , m_table(table)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ThemeTokens &tokens = tokensOf(option.palette);
        const auto *model = static_cast<const RollupModel *>(index.model());
        const ProjectFigures &project = model->project(index.row());
        const bool hovered = index.row() == m_table->hoveredRow();
        if (hovered && !tokens.contrast)
            painter->fillRect(option.rect, tokens.sunk);
        if (index.row() + 1 < model->rowCount())
            paintHairline(*painter, option.rect, tokens.border);

        const QRectF cell = QRectF(option.rect).adjusted(CellPadding, 0, -CellPadding, 0);
        switch (static_cast<RollupModel::Column>(index.column())) {
        case RollupModel::Trend:
            paintSparkline(*painter, cell.adjusted(0, 8, -8, -8), project.sparkline, tokens.accent);
            return;
        case RollupModel::LastRuns:
            paintStrip(*painter, cell, project.lastRuns, option.direction, tokens);
            return;
        case RollupModel::Change:
            paintChange(*painter, cell, project.figures, option.direction, tokens);
            return;
        case RollupModel::Target:
            painter->setFont(
                textFont(project.figures.belowTarget ? TextRole::Strong : TextRole::Body));
            painter->setPen(project.figures.belowTarget ? tokens.text : tokens.muted);
            painter->setLayoutDirection(Qt::LeftToRight); // a sign stays before its number
            break;
        case RollupModel::Name:
        case RollupModel::Score:
            painter->setFont(textFont(TextRole::Strong));
            painter->setPen(tokens.text);
            break;
        case RollupModel::LastRun:
            painter->setFont(textFont(TextRole::Body));
            painter->setPen(tokens.muted);
            break;
        case RollupModel::Covered:
        case RollupModel::Delegates:
        case RollupModel::ColumnCount:
            painter->setFont(textFont(TextRole::Body));
            painter->setPen(tokens.text);
            break;
        }
        const Qt::Alignment side =
            index.column() == RollupModel::Name ? Qt::AlignLeft : Qt::AlignRight;
        paintLine(*painter, cell, side | Qt::AlignVCenter, index.data().toString(),
                  option.direction);
    }

private:
    static void paintStrip(QPainter &painter, const QRectF &cell, const QList<Outcome> &runs,
                           Qt::LayoutDirection direction, const ThemeTokens &tokens)
    {
        const qsizetype fitting =
            std::min(StripRuns, static_cast<qsizetype>(cell.width() / StripStep));
        const QList<Outcome> shown = runs.mid(std::max<qsizetype>(0, runs.size() - fitting));
        double x = cell.left();
        for (const Outcome outcome : shown) {
            const QRectF mark(x, cell.center().y() - StripMark / 2.0, StripMark, StripMark);
            paintOutcome(painter, mirrored(mark, cell, direction), outcome, tokens);
            x += StripStep;
        }
    }

    static void paintChange(QPainter &painter, const QRectF &cell, const ScoreFigures &figures,
                            Qt::LayoutDirection direction, const ThemeTokens &tokens)
    {
        if (!figures.score)
            return;
        const QString text = changeText(figures.change);
        painter.setFont(textFont(figures.change ? TextRole::Strong : TextRole::Caption));
        const QColor colour = changeColour(figures.change, tokens);
        if (figures.change && directionOf(*figures.change) != 0) {
            const double used = QFontMetricsF(painter.font()).horizontalAdvance(text);
            const QRectF arrow(cell.right() - used - ChangeArrow - 4,
                               cell.center().y() - ChangeArrow / 2, ChangeArrow, ChangeArrow);
            paintDirection(painter, mirrored(arrow, cell, direction), directionOf(*figures.change),
                           colour);
        }
        painter.setPen(colour);
        painter.setLayoutDirection(Qt::LeftToRight);
        paintLine(painter, cell, Qt::AlignRight | Qt::AlignVCenter, text, direction);
    }

    RollupTable *m_table;
};

} // namespace

RollupTable::RollupTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new RollupModel(this))
    , m_menu(new RollupMenu(this))
{
    setModel(m_model);
    setItemDelegate(new RollupDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFocusPolicy(Qt::TabFocus);
    setWordWrap(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(RollupRowHeight);
    verticalHeader()->setDefaultSectionSize(RollupRowHeight);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setMinimumSectionSize(20);
    header->setFixedHeight(RollupHeaderHeight);
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &RollupTable::openMenu);
    connect(m_menu, &RollupMenu::projectRequested, this, &RollupTable::projectActivated);
}

void RollupTable::openMenu(const QPoint &place)
{
    // From the keyboard the menu belongs to the chosen row, wherever the mouse is.
    const auto project = projectAt(currentIndex().row());
    if (!project)
        return;
    const QRect row = visualRect(currentIndex());
    const bool isOnRow = indexAt(place).row() == currentIndex().row();
    m_menu->openFor(*project, viewport()->mapToGlobal(isOnRow ? place : row.center()));
}

void RollupTable::setProjects(const QList<ProjectFigures> &projects, qint64 nowMs)
{
    const qsizetype before = m_model->rowCount();
    const QModelIndex at = currentIndex();
    const std::optional<ProjectRef> current = projectAt(at.row());
    const int column = at.column();
    if (!m_model->setProjects(projects, nowMs))
        return;
    if (const int row = current ? m_model->rowOf(*current) : -1;
        row >= 0 && !currentIndex().isValid()) // a project came or went
        setCurrentIndex(m_model->index(row, column));
    if (m_model->rowCount() != before)
        updateGeometry();
    arrangeColumns();
}

void RollupTable::setNow(qint64 nowMs)
{
    if (m_model->setNow(nowMs))
        arrangeColumns();
}

QSize RollupTable::sizeHint() const
{
    return QSize(600, RollupHeaderHeight + m_model->rowCount() * RollupRowHeight);
}

QSize RollupTable::minimumSizeHint() const
{
    return QSize(200, sizeHint().height());
}

void RollupTable::arrangeColumns()
{
    const QFontMetrics body(textFont(TextRole::Body));
    const QFontMetrics strong(textFont(TextRole::Strong));
    const QFontMetrics title(textFont(TextRole::Caption));
    const auto wide = [&](int column, int content) {
        const QString text =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return std::max(content, title.horizontalAdvance(text)) + 2 * CellPadding + 2;
    };
    const auto widest = [&](int column) {
        int most = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            most = std::max(most,
                            body.horizontalAdvance(m_model->index(row, column).data().toString()));
        return most;
    };
    std::array<int, RollupModel::ColumnCount> widths{};
    widths[RollupModel::Trend] = wide(RollupModel::Trend, 92);
    widths[RollupModel::Score] = wide(RollupModel::Score, strong.horizontalAdvance(u"100.0"_s));
    widths[RollupModel::Change] =
        wide(RollupModel::Change,
             strong.horizontalAdvance(changeText(-88.8)) + static_cast<int>(ChangeArrow) + 4);
    widths[RollupModel::LastRuns] = wide(RollupModel::LastRuns, StripStep * int(StripRuns) + 8);
    if (m_model->hasTargets())
        widths[RollupModel::Target] =
            wide(RollupModel::Target, strong.horizontalAdvance(changeText(-88.8)));
    setColumnHidden(RollupModel::Target, !m_model->hasTargets());
    for (const int column : {RollupModel::Covered, RollupModel::Delegates, RollupModel::LastRun})
        widths[static_cast<std::size_t>(column)] = wide(column, widest(column));

    // What does not fit goes, the least telling first; the name keeps at least this much.
    constexpr int LeastName = 150;
    int used = 0;
    for (const int width : widths)
        used += width;
    for (const int column : {RollupModel::LastRun, RollupModel::Delegates, RollupModel::Trend,
                             RollupModel::LastRuns, RollupModel::Covered}) {
        const bool fits = used + LeastName <= viewport()->width();
        setColumnHidden(column, !fits);
        if (!fits)
            used -= widths[static_cast<std::size_t>(column)];
    }
    // Spare room goes to the name up to a point, then to the drawing and the strip's right side.
    int spare = viewport()->width() - used;
    const int name = std::clamp(spare, 60, 340);
    spare -= name;
    widths[RollupModel::Name] = name;
    for (const int column : {RollupModel::Trend, RollupModel::LastRuns}) {
        if (!isColumnHidden(column) && spare > 0) {
            widths[static_cast<std::size_t>(column)] += std::min(spare / 2, 120);
        }
    }
    int total = 0;
    for (int column = 0; column < RollupModel::ColumnCount; ++column)
        total += isColumnHidden(column) ? 0 : widths[static_cast<std::size_t>(column)];
    widths[RollupModel::Name] += std::max(0, viewport()->width() - total);
    for (int column = 0; column < RollupModel::ColumnCount; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
}

std::optional<ProjectRef> RollupTable::projectAt(int row) const
{
    return row >= 0 && row < m_model->rowCount() ? std::optional(m_model->project(row).ref)
                                                 : std::nullopt;
}

void RollupTable::activate(int row)
{
    if (const auto project = projectAt(row))
        emit projectActivated(*project);
}

void RollupTable::setHovered(int row)
{
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

void RollupTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
}

void RollupTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!showsFocusRing(this) || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    const QRect row(0, rowViewportPosition(currentIndex().row()), viewport()->width(),
                    rowHeight(currentIndex().row()));
    paintFocusRing(painter, row, metrics::ControlRadius, tokensOf(this));
}

void RollupTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        arrangeColumns();
    }
    QTableView::changeEvent(event);
}

void RollupTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space) {
        activate(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
    viewport()->update(); // the ring spans cells
    if (const int row = currentIndex().row(); row >= 0)
        bringIntoSight(viewport(),
                       QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)));
}

void RollupTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
    viewport()->update();
}

void RollupTable::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        m_pressed = projectAt(indexAt(event->pos()).row());
}

void RollupTable::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->pos()).row());
    viewport()->setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void RollupTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    const int row = indexAt(event->pos()).row();
    if (pressed && projectAt(row) == pressed)
        activate(row);
}

void RollupTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHovered(-1);
}

void RollupTable::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

} // namespace rd

#include "moc_rolluptable.cpp"
