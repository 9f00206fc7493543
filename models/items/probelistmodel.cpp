// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/probelistmodel.h"

#include "analytics/figurestext.h"
#include "analytics/rundetailstext.h"
#include "core/text.h"
#include "items/runrowtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Group = ProbeListModel::Group;

Group groupOf(const ProbeRow &row)
{
    const auto last = row.lastTold();
    if (!last)
        return Group::Silent;
    return last->verdict == ProbeResult::Verdict::Failed ? Group::Failed : Group::Passed;
}

QVariant probeAlignment(int column)
{
    return QVariant::fromValue(
        Qt::Alignment(column == ProbeListModel::UsesColumn ? Qt::AlignTrailing : Qt::AlignLeading)
        | Qt::AlignVCenter);
}

/// What the newest result says, also when it was not evaluated.
QString lastResultText(const ProbeRow &row)
{
    if (row.probe.results.isEmpty())
        return ProbeListModel::tr("not used lately");
    return probeVerdictText(row.lastTold().value_or(row.probe.results.first()).verdict);
}

/// The last results in words, for those who do not see the shapes.
QString resultsText(const ProbeRow &row)
{
    using Verdict = ProbeResult::Verdict;
    const auto count = [&row](Verdict verdict) {
        return QLocale().toString(
            std::count_if(row.probe.results.cbegin(), row.probe.results.cend(),
                          [verdict](const ProbeResult &one) { return one.verdict == verdict; }));
    };
    if (row.probe.results.isEmpty())
        return {};
    return ProbeListModel::tr("of the last %1: %2 passed, %3 failed")
        .arg(QLocale().toString(row.probe.results.size()), count(Verdict::Passed),
             count(Verdict::Failed));
}

} // namespace

QString probeSentence(const ProbeRow &row)
{
    QStringList sentences;
    if (row.probe.results.isEmpty() && row.foreignResults == 0)
        sentences << QCoreApplication::translate("rd::ProbeListModel",
                                                 "No run has used it so far, or none lately.");
    if (row.foreignResults > 0)
        sentences << QCoreApplication::translate(
            "rd::ProbeListModel",
            "%Ln result(s) of scenarios that this project does not have are left out: they were "
            "deleted, or belong to other projects with a probe of the same name.",
            nullptr, row.foreignResults);
    return sentences.join(u' ');
}

void ProbeListModel::setRows(const QList<ProbeRow> &rows)
{
    if (m_rows == rows)
        return;
    m_rows = rows;
    apply();
}

void ProbeListModel::setFilter(const QString &text, Group group)
{
    if (m_text == text && m_group == group)
        return;
    m_text = text;
    m_group = group;
    apply();
}

void ProbeListModel::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    if (!m_shown.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ProbeListModel::apply()
{
    beginResetModel();
    m_shown.clear();
    QSet<ProjectRef> projects;
    for (const ProbeRow &row : std::as_const(m_rows)) {
        projects.insert(row.project);
        if (matches(row))
            m_shown.append(row);
    }
    m_showsProjects = projects.size() > 1;
    endResetModel();
}

bool ProbeListModel::matches(const ProbeRow &row) const
{
    if (m_group != Group::All && groupOf(row) != m_group)
        return false;
    const QString text = m_text.trimmed();
    if (text.isEmpty())
        return true;
    QStringList places = row.probe.tags
                         + QStringList{row.probe.name, row.probe.description, row.projectName,
                                       probeKindText(row.probe.kind)};
    for (const ProbeUse &use : row.uses)
        places += use.faults + QStringList{use.scenarioName};
    return std::any_of(places.cbegin(), places.cend(), [&text](const QString &place) {
        return place.contains(text, Qt::CaseInsensitive);
    });
}

int ProbeListModel::rowOf(const ProjectRef &project, const QString &name) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_shown.at(row).project == project && m_shown.at(row).probe.name == name)
            return row;
    }
    return -1;
}

int ProbeListModel::count(Group group) const
{
    return static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [group](const ProbeRow &row) {
            return group == Group::All || groupOf(row) == group;
        }));
}

int ProbeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ProbeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProbeListModel::cell(const ProbeRow &row, int column) const
{
    switch (column) {
    case NameColumn:
        return plainLine(row.probe.name);
    case KindColumn:
        return probeKindText(row.probe.kind);
    case VerdictColumn:
        return lastResultText(row);
    case WhenColumn: {
        const auto last = row.lastTold();
        return last && last->runUpdatedMs > 0 ? ageText(m_nowMs - last->runUpdatedMs) : u"\u2013"_s;
    }
    case UsesColumn:
        return QLocale().toString(row.uses.size());
    case ProjectColumn:
        return plainLine(row.projectName);
    case ResultsColumn: // shapes
    default:
        return {};
    }
}

QVariant ProbeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProbeRow &row = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::ToolTipRole: {
        QStringList lines{index.column() == ResultsColumn ? resultsText(row)
                                                          : cell(row, index.column())};
        if (index.column() == NameColumn)
            lines << plainLine(row.probe.description, 400) << probeSentence(row);
        lines.removeAll({});
        return toolTipFor(lines.join(u'\n'));
    }
    case Qt::AccessibleTextRole:
        return index.column() == ResultsColumn ? resultsText(row) : cell(row, index.column());
    case Qt::TextAlignmentRole:
        return probeAlignment(index.column());
    case VerdictRole:
        if (row.probe.results.isEmpty())
            return {};
        return static_cast<int>(
            outcomeOf(row.lastTold().value_or(row.probe.results.first()).verdict));
    case ResultsRole: {
        QList<int> shapes;
        for (auto it = row.probe.results.crbegin(); it != row.probe.results.crend(); ++it)
            shapes.append(static_cast<int>(outcomeOf(it->verdict)));
        return QVariant::fromValue(shapes);
    }
    default:
        return {};
    }
}

QVariant ProbeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return probeAlignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Probe");
    case KindColumn:
        return tr("Type");
    case VerdictColumn:
        return tr("Last result");
    case WhenColumn:
        return tr("When");
    case ResultsColumn:
        return tr("Recent");
    case UsesColumn:
        return tr("Scenarios");
    case ProjectColumn:
        return tr("Project");
    default:
        return {};
    }
}

} // namespace rd

#include "moc_probelistmodel.cpp"
