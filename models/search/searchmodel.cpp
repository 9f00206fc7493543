// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/searchmodel.h"

#include "core/text.h"
#include "items/runrowtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// As it is shown: the letters marked are counted in this one.
QString shownName(const SearchHit &hit)
{
    const QString name = plainLine(hit.name);
    return hit.run && hit.run->run.sequence > 0
               ? u"%1 #%2"_s.arg(name, QString::number(hit.run->run.sequence))
               : name;
}

QString shortId(const QString &id)
{
    return plainLine(id, 40);
}

} // namespace

QString searchKindText(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Page:
        return QCoreApplication::translate("rd::SearchModel", "page");
    case SearchKind::Action:
        return QCoreApplication::translate("rd::SearchModel", "action");
    case SearchKind::Scenario:
        return QCoreApplication::translate("rd::SearchModel", "scenario");
    case SearchKind::Delegate:
        return QCoreApplication::translate("rd::SearchModel", "delegate");
    case SearchKind::Hub:
        return QCoreApplication::translate("rd::SearchModel", "hub");
    case SearchKind::Probe:
        return QCoreApplication::translate("rd::SearchModel", "probe");
    case SearchKind::Run:
        return QCoreApplication::translate("rd::SearchModel", "run");
    }
    return {};
}

QHash<SearchKind, QString> searchKindWords()
{
    QHash<SearchKind, QString> words;
    for (const SearchKind kind : AllSearchKinds)
        words.insert(kind, searchKindText(kind));
    return words;
}

SearchModel::SearchModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void SearchModel::setHits(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QString SearchModel::detailOf(const SearchHit &hit) const
{
    QStringList parts;
    if (hit.run) {
        parts << runOutcomeText(*hit.run) << runStartedText(*hit.run, m_clock.nowMs());
        if (hit.isById)
            parts << shortId(hit.id);
    } else {
        parts << searchKindText(hit.kind);
    }
    if (!hit.projectName.isEmpty())
        parts << isolated(plainLine(hit.projectName, 40));
    return parts.join(u" \u00b7 "_s);
}

QString SearchModel::sentenceOf(const SearchHit &hit) const
{
    QStringList parts{isolated(shownName(hit)), searchKindText(hit.kind)};
    if (hit.run)
        parts << detailOf(hit);
    else if (!hit.projectName.isEmpty())
        parts << isolated(plainLine(hit.projectName, 40));
    if (!hit.keys.isEmpty())
        parts << hit.keys;
    return parts.join(u", "_s);
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownName(hit);
    case Qt::AccessibleTextRole:
        return sentenceOf(hit);
    case KindRole:
        return static_cast<int>(hit.kind);
    case LettersRole:
        // Where the safe text is another one, nothing is marked rather than something wrong.
        return QVariant::fromValue(shownName(hit).startsWith(hit.name) ? hit.letters
                                                                       : QList<LetterSpan>());
    case DetailRole:
        return detailOf(hit);
    case KeysRole:
        return hit.keys;
    case IconRole:
        return hit.icon;
    case OutcomeRole:
        return hit.run ? QVariant(static_cast<int>(hit.run->run.outcome)) : QVariant();
    default:
        return {};
    }
}

} // namespace rd

#include "moc_searchmodel.cpp"
