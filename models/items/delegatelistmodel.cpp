// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/delegatelistmodel.h"

#include "analytics/figurestext.h"
#include "core/text.h"
#include "items/runrowtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString tellDelegate(const char *text)
{
    return QCoreApplication::translate("rd::DelegateListModel", text);
}

QString sinceText(qint64 ms, qint64 nowMs)
{
    const QDateTime since = QDateTime::fromMSecsSinceEpoch(ms);
    if (since.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date())
        return QLocale().toString(since.time(), QLocale::ShortFormat);
    return QLocale().toString(since, QLocale::ShortFormat);
}

QString delegateCell(const DelegateRow &row, int column, qint64 nowMs)
{
    const Delegate &delegate = row.delegate;
    switch (column) {
    case DelegateListModel::NameColumn:
        return plainLine(delegate.name.isEmpty() ? delegate.id : delegate.name);
    case DelegateListModel::StateColumn:
        return delegateStateText(delegate, nowMs);
    case DelegateListModel::EnvironmentColumn: {
        const QString name = plainLine(row.environmentName);
        const QString kind = environmentKindText(row.environmentKind);
        return kind.isEmpty() ? name : u"%1 (%2)"_s.arg(isolatedIfNeeded(name), kind);
    }
    case DelegateListModel::ProjectColumn:
        return plainLine(row.projectName);
    case DelegateListModel::VersionColumn: {
        const QString version = plainLine(delegate.version, 40);
        if (version.isEmpty())
            return u"\u2013"_s;
        //: %1 is a version such as "3.9.0"
        return row.newerVersion.isEmpty()
                   ? version
                   : tellDelegate(QT_TRANSLATE_NOOP("rd::DelegateListModel", "%1, upgrade due"))
                         .arg(version);
    }
    case DelegateListModel::ScenariosColumn:
        return QLocale().toString(row.scenarios);
    case DelegateListModel::LastRunColumn:
        return delegate.lastRunMs > 0
                   ? ageText(nowMs - delegate.lastRunMs)
                   : tellDelegate(QT_TRANSLATE_NOOP("rd::DelegateListModel", "never"));
    default:
        return {};
    }
}

} // namespace

QString delegateStateText(const Delegate &delegate, qint64 nowMs)
{
    switch (delegate.state) {
    case Delegate::State::Active:
        return tellDelegate(QT_TRANSLATE_NOOP("rd::DelegateListModel", "active"));
    case Delegate::State::Inactive:
        if (delegate.updatedMs <= 0)
            return tellDelegate(QT_TRANSLATE_NOOP("rd::DelegateListModel", "inactive"));
        //: %1 is a time, or a date and a time
        return tellDelegate(QT_TRANSLATE_NOOP("rd::DelegateListModel", "inactive since %1"))
            .arg(sinceText(delegate.updatedMs, nowMs));
    case Delegate::State::Pending:
        return tellDelegate(QT_TRANSLATE_NOOP("rd::DelegateListModel", "not connected yet"));
    }
    return {};
}

QString delegateSentence(const DelegateRow &row, qint64 nowMs)
{
    QStringList sentences;
    switch (row.delegate.state) {
    case Delegate::State::Active:
        if (row.delegate.startedMs > 0)
            sentences << tellDelegate(
                             QT_TRANSLATE_NOOP("rd::DelegateListModel", "Connected since %1."))
                             .arg(sinceText(row.delegate.startedMs, nowMs));
        break;
    case Delegate::State::Inactive:
        sentences << (row.scenarios > 0 ? QCoreApplication::translate(
                          "rd::DelegateListModel",
                          "%Ln scenario(s) cannot run until it is connected again: look at "
                          "its pods in the target cluster.",
                          nullptr, row.scenarios)
                                        : tellDelegate(QT_TRANSLATE_NOOP(
                                            "rd::DelegateListModel",
                                            "No scenario runs on it; it may have been given up.")));
        break;
    case Delegate::State::Pending:
        sentences << tellDelegate(QT_TRANSLATE_NOOP(
            "rd::DelegateListModel",
            "It was made in ChaosCenter and has never connected: apply its manifest in the target "
            "cluster."));
        break;
    }
    if (!row.newerVersion.isEmpty())
        sentences << tellDelegate(
                         QT_TRANSLATE_NOOP("rd::DelegateListModel",
                                           "An upgrade is due: others of this ChaosCenter run %1."))
                         .arg(isolatedIfNeeded(plainLine(row.newerVersion, 40)));
    return sentences.join(u' ');
}

QString environmentKindText(Environment::Kind kind)
{
    switch (kind) {
    case Environment::Kind::Production:
        return tellDelegate(QT_TRANSLATE_NOOP("rd::DelegateListModel", "production"));
    case Environment::Kind::PreProduction:
        return tellDelegate(QT_TRANSLATE_NOOP("rd::DelegateListModel", "pre-production"));
    case Environment::Kind::Unknown:
        break;
    }
    return {};
}

void DelegateListModel::setRows(const QList<DelegateRow> &rows)
{
    if (m_rows == rows)
        return;
    m_rows = rows;
    apply();
}

void DelegateListModel::setFilter(const Filter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    apply();
}

void DelegateListModel::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    if (!m_shown.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void DelegateListModel::apply()
{
    beginResetModel();
    m_shown.clear();
    QSet<ProjectRef> projects;
    for (const DelegateRow &row : std::as_const(m_rows)) {
        projects.insert(row.project);
        if (matches(row))
            m_shown.append(row);
    }
    m_showsProjects = projects.size() > 1;
    endResetModel();
}

bool DelegateListModel::matches(const DelegateRow &row) const
{
    if (m_filter.state && row.delegate.state != *m_filter.state)
        return false;
    if (!m_filter.environmentId.isEmpty()
        && (row.delegate.environmentId != m_filter.environmentId
            || (m_filter.project && row.project != *m_filter.project)))
        return false;
    const QString text = m_filter.text.trimmed();
    if (text.isEmpty())
        return true;
    const QStringList places =
        row.delegate.tags
        + QStringList{row.delegate.name, row.delegate.id, row.environmentName, row.projectName};
    return std::any_of(places.cbegin(), places.cend(), [&text](const QString &place) {
        return place.contains(text, Qt::CaseInsensitive);
    });
}

int DelegateListModel::rowOf(const ProjectRef &project, const QString &delegateId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_shown.at(row).project == project && m_shown.at(row).delegate.id == delegateId)
            return row;
    }
    return -1;
}

int DelegateListModel::count(Delegate::State state) const
{
    return static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(),
                      [state](const DelegateRow &row) { return row.delegate.state == state; }));
}

int DelegateListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DelegateListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DelegateListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DelegateRow &row = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return delegateCell(row, index.column(), m_nowMs);
    case Qt::ToolTipRole: {
        const QString sentence = delegateSentence(row, m_nowMs);
        const QString cell = delegateCell(row, index.column(), m_nowMs);
        return toolTipFor(sentence.isEmpty() ? cell : cell + u'\n' + sentence);
    }
    case Qt::AccessibleTextRole: {
        const QString cell = delegateCell(row, index.column(), m_nowMs);
        return index.column() == NameColumn ? cell + u". "_s + delegateSentence(row, m_nowMs)
                                            : cell;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(index.column() == ScenariosColumn ? Qt::AlignTrailing : Qt::AlignLeading)
            | Qt::AlignVCenter);
    case DelegateStateRole:
        return static_cast<int>(row.delegate.state);
    case UpgradeDueRole:
        return !row.newerVersion.isEmpty();
    default:
        return {};
    }
}

QVariant DelegateListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section == ScenariosColumn ? Qt::AlignTrailing : Qt::AlignLeading)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Delegate");
    case StateColumn:
        return tr("State");
    case EnvironmentColumn:
        return tr("Environment");
    case ProjectColumn:
        return tr("Project");
    case VersionColumn:
        return tr("Version");
    case ScenariosColumn:
        return tr("Scenarios");
    case LastRunColumn:
        return tr("Last run");
    default:
        return {};
    }
}

} // namespace rd

#include "moc_delegatelistmodel.cpp"
