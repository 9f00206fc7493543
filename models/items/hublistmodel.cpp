// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/hublistmodel.h"

#include "analytics/figurestext.h"
#include "core/text.h"
#include "items/projectrights.h"
#include "items/runrowtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString tellHub(const char *text)
{
    return QCoreApplication::translate("rd::HubListModel", text);
}

bool isNumberColumn(int column)
{
    return column == HubListModel::FaultsColumn || column == HubListModel::ScenariosColumn;
}

QVariant hubAlignment(int column)
{
    return QVariant::fromValue(
        Qt::Alignment(isNumberColumn(column) ? Qt::AlignTrailing : Qt::AlignLeading)
        | Qt::AlignVCenter);
}

QString hubNameText(const Hub &hub)
{
    return plainLine(hub.name.isEmpty() ? hub.id : hub.name);
}

} // namespace

size_t qHash(const HubKey &key, size_t seed)
{
    return qHashMulti(seed, key.project.connectionId, key.project.projectId, key.hubId);
}

HubKey keyOf(const HubRow &row)
{
    return {row.project, row.hub.id};
}

QString hubStateText(HubListModel::State state)
{
    switch (state) {
    case HubListModel::State::Available:
        //: a hub whose files the server has
        return tellHub(QT_TRANSLATE_NOOP("rd::HubListModel", "available"));
    case HubListModel::State::Missing:
        //: a hub whose files the server does not have
        return tellHub(QT_TRANSLATE_NOOP("rd::HubListModel", "not available"));
    case HubListModel::State::Syncing:
        //: a hub whose files the server is fetching
        return tellHub(QT_TRANSLATE_NOOP("rd::HubListModel", "synchronising"));
    }
    return {};
}

QString hubSourceText(const Hub &hub)
{
    if (hub.origin() == Hub::Origin::BuiltIn)
        return tellHub(QT_TRANSLATE_NOOP("rd::HubListModel", "built in"));
    const QUrl url(hub.repositoryUrl, QUrl::TolerantMode);
    // Whoever set up the hub may have written a password into its address.
    QString place = url.isValid() && !url.host().isEmpty()
                        ? url.host() + url.path(QUrl::PrettyDecoded)
                        : hub.repositoryUrl.section(u'@', -1);
    if (place.endsWith(".git"_L1))
        place.chop(4);
    place = plainLine(place);
    if (hub.origin() == Hub::Origin::Archive)
        //: %1 is where the archive is fetched from, such as "example.org/hub.zip"
        return tellHub(QT_TRANSLATE_NOOP("rd::HubListModel", "archive %1"))
            .arg(isolatedIfNeeded(place));
    return place;
}

QString hubSentence(const Hub &hub, qint64 nowMs)
{
    if (hub.builtIn && hub.available)
        return tellHub(QT_TRANSLATE_NOOP(
            "rd::HubListModel", "It comes with ChaosCenter, which keeps it up to date by itself."));
    if (hub.builtIn)
        return tellHub(QT_TRANSLATE_NOOP(
            "rd::HubListModel",
            "It comes with ChaosCenter, which could not fetch it: its administrator has to see why "
            "the server does not reach the hub's repository."));
    if (!hub.available && hub.lastSyncedMs == 0)
        return tellHub(QT_TRANSLATE_NOOP(
            "rd::HubListModel",
            "The server has never fetched its files: synchronise it, or look at its address."));
    if (!hub.available)
        return tellHub(QT_TRANSLATE_NOOP(
            "rd::HubListModel", "The server cannot open its copy of it: synchronise it again."));
    if (hub.lastSyncedMs == 0)
        return {};
    //: %1 is an age such as "2 h ago", %2 a date and a time
    return tellHub(QT_TRANSLATE_NOOP("rd::HubListModel", "Synchronised %1, on %2."))
        .arg(ageText(nowMs - hub.lastSyncedMs),
             QLocale().toString(QDateTime::fromMSecsSinceEpoch(hub.lastSyncedMs),
                                QLocale::ShortFormat));
}

QString hubPlaceText(const Hub &hub)
{
    if (hub.builtIn || hub.repositoryUrl.isEmpty())
        return {};
    if (hub.origin() == Hub::Origin::Archive)
        return hubSourceText(hub);
    //: %1 is the address of a repository, %2 the name of a branch
    return tellHub(QT_TRANSLATE_NOOP("rd::HubListModel", "%1, branch %2"))
        .arg(isolatedIfNeeded(hubSourceText(hub)), isolatedIfNeeded(plainLine(hub.branch, 80)));
}

QString hubSyncRefusal(const HubRow &row)
{
    if (row.hub.builtIn)
        return tellHub(QT_TRANSLATE_NOOP(
            "rd::HubListModel",
            "The built-in hub cannot be synchronised by hand: ChaosCenter does it by itself."));
    return maySynchroniseHubs(row.role) ? QString()
                                        : whoMaySynchroniseText(row.role, row.projectName);
}

void HubListModel::setRows(const QList<HubRow> &rows)
{
    if (m_rows == rows)
        return;
    m_rows = rows;
    apply();
}

void HubListModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    apply();
}

void HubListModel::setSyncing(const QSet<HubKey> &keys)
{
    m_syncing = keys;
    refreshCells();
}

void HubListModel::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    refreshCells();
}

void HubListModel::refreshCells()
{
    if (!m_shown.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void HubListModel::apply()
{
    beginResetModel();
    m_shown.clear();
    QSet<ProjectRef> projects;
    const QString text = m_text.trimmed();
    for (const HubRow &row : std::as_const(m_rows)) {
        projects.insert(row.project);
        const QStringList places{row.hub.name, row.hub.id, hubSourceText(row.hub), row.hub.branch,
                                 row.projectName};
        if (text.isEmpty() || std::any_of(places.cbegin(), places.cend(), [&](const QString &one) {
                return one.contains(text, Qt::CaseInsensitive);
            }))
            m_shown.append(row);
    }
    m_showsProjects = projects.size() > 1;
    endResetModel();
}

HubListModel::State HubListModel::stateOf(const HubRow &row) const
{
    if (m_syncing.contains(keyOf(row)))
        return State::Syncing;
    return row.hub.available ? State::Available : State::Missing;
}

int HubListModel::rowOf(const HubKey &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (keyOf(m_shown.at(row)) == key)
            return row;
    }
    return -1;
}

int HubListModel::available() const
{
    return static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(),
                                          [](const HubRow &row) { return row.hub.available; }));
}

int HubListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int HubListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HubListModel::cell(const HubRow &row, int column) const
{
    const Hub &hub = row.hub;
    switch (column) {
    case NameColumn:
        return hubNameText(hub);
    case StateColumn:
        return hubStateText(stateOf(row));
    case SourceColumn:
        return hubSourceText(hub);
    case BranchColumn:
        return hub.branch.isEmpty() ? u"\u2013"_s : plainLine(hub.branch, 80);
    case FaultsColumn:
        return hub.available ? QLocale().toString(hub.faults) : u"\u2013"_s;
    case ScenariosColumn:
        return hub.available ? QLocale().toString(hub.scenarios) : u"\u2013"_s;
    case SyncedColumn:
        if (hub.builtIn)
            //: how a hub that nobody has to synchronise is synchronised
            return tr("by itself");
        return hub.lastSyncedMs > 0 ? ageText(m_nowMs - hub.lastSyncedMs) : tr("never");
    case ProjectColumn:
        return plainLine(row.projectName);
    default:
        return {};
    }
}

QVariant HubListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HubRow &row = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::ToolTipRole: {
        QStringList lines{cell(row, index.column()), hubSentence(row.hub, m_nowMs)};
        if (index.column() == NameColumn)
            lines.insert(1, plainLine(row.hub.description, 400));
        lines.removeAll({});
        return toolTipFor(lines.join(u'\n'));
    }
    case Qt::AccessibleTextRole: {
        const QString text = cell(row, index.column());
        const QString sentence = hubSentence(row.hub, m_nowMs);
        return index.column() == NameColumn && !sentence.isEmpty() ? text + u". "_s + sentence
                                                                   : text;
    }
    case Qt::TextAlignmentRole:
        return hubAlignment(index.column());
    case HubStateRole:
        return static_cast<int>(stateOf(row));
    default:
        return {};
    }
}

QVariant HubListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return hubAlignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Hub");
    case StateColumn:
        return tr("State");
    case SourceColumn:
        return tr("Source");
    case BranchColumn:
        return tr("Branch");
    case FaultsColumn:
        return tr("Faults");
    case ScenariosColumn:
        //: ready-made scenarios in a hub
        return tr("Ready-made");
    case SyncedColumn:
        return tr("Synchronised");
    case ProjectColumn:
        return tr("Project");
    default:
        return {};
    }
}

} // namespace rd

#include "moc_hublistmodel.cpp"
