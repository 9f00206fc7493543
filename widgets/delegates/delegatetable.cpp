// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delegates/delegatetable.h"

#include "common/icons.h"
#include "common/theme.h"
#include "items/delegatelistmodel.h"

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QIcon stateIcon(Delegate::State state)
{
    switch (state) {
    case Delegate::State::Active:
        return themedIcon(u"check"_s, IconTint::Muted);
    case Delegate::State::Inactive:
        return themedIcon(u"offline"_s, IconTint::Danger);
    case Delegate::State::Pending:
        return themedIcon(u"clock"_s);
    }
    return {};
}

class StateCells final : public RowCells {
public:
    using RowCells::RowCells;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RowCells::initStyleOption(option, index);
        const QVariant state = index.data(DelegateListModel::DelegateStateRole);
        if (!state.isValid())
            return;
        const bool isLost = state.toInt() == static_cast<int>(Delegate::State::Inactive)
                            && index.column() == DelegateListModel::StateColumn;
        const bool isDue = index.data(DelegateListModel::UpgradeDueRole).toBool()
                           && index.column() == DelegateListModel::VersionColumn;
        if (isLost || isDue)
            option->font = textFont(TextRole::Strong);
        if (index.column() == DelegateListModel::StateColumn)
            setIcon(*option, stateIcon(static_cast<Delegate::State>(state.toInt())));
    }
};

} // namespace

DelegateTable::DelegateTable(QWidget *parent)
    : RowTable(parent)
{
    setItemDelegate(new StateCells(this));
}

} // namespace rd

#include "moc_delegatetable.cpp"
