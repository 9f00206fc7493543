// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "search/finder.h"

#include <QAbstractListModel>

namespace rd {

/// What was found, as a list to choose from. Texts of servers are made safe to show.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole, ///< rd::SearchKind as int
        LettersRole,             ///< QList<rd::LetterSpan> of the display text
        DetailRole,              ///< what it is and where: "scenario, payments"
        KeysRole,                ///< keys of a page or an action
        IconRole,                ///< name of its drawing; empty: that of its kind
        OutcomeRole,             ///< rd::Outcome of a run as int
    };
    Q_ENUM(Role)

    /// \p clock is borrowed and must outlive the model.
    explicit SearchModel(const Clock &clock, QObject *parent = nullptr);

    void setHits(const QList<SearchHit> &hits);
    [[nodiscard]] const SearchHit &hit(int row) const { return m_hits.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString detailOf(const SearchHit &hit) const;
    [[nodiscard]] QString sentenceOf(const SearchHit &hit) const;

    const Clock &m_clock;
    QList<SearchHit> m_hits;
};

/// "scenario", "run": what a kind is called in the list and may be typed.
[[nodiscard]] QString searchKindText(SearchKind kind);
/// The words of all kinds.
[[nodiscard]] QHash<SearchKind, QString> searchKindWords();

} // namespace rd

Q_DECLARE_METATYPE(rd::LetterSpan)
