// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delegates/delegatefoot.h"

#include "common/actionfoot.h"
#include "common/insentence.h"
#include "delegates/delegatemenu.h"
#include "items/delegatelistmodel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

DelegateFoot::DelegateFoot(const DelegateMenu &menu, QWidget *parent)
    : QWidget(parent)
    , m_foot(new ActionFoot({menu.showAction(), menu.openAction(), menu.copyLinkAction()}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_foot);
}

void DelegateFoot::setDelegate(const std::optional<DelegateRow> &row, qint64 nowMs)
{
    if (!row) {
        m_foot->setSentence({});
        return;
    }
    const Delegate &delegate = row->delegate;
    QStringList facts;
    if (!delegate.platform.isEmpty())
        facts << inSentence(delegate.platform, 40);
    if (!delegate.kubeNamespace.isEmpty())
        facts << tr("namespace %1").arg(inSentence(delegate.kubeNamespace, 60));
    if (delegate.scope == "cluster"_L1)
        facts << tr("may reach the whole cluster");
    else if (delegate.scope == "namespace"_L1)
        facts << tr("may reach its namespace only");
    QStringList names;
    for (const QString &name : row->scenarioNames)
        names << inSentence(name, 40);
    if (row->scenarios > names.size() && !names.isEmpty())
        names << tr("%Ln more", nullptr, row->scenarios - static_cast<int>(names.size()));
    QStringList lines{delegateSentence(*row, nowMs), facts.join(u" \u00b7 "_s)};
    if (!names.isEmpty())
        //: %1 are names of scenarios that run on a delegate
        lines.insert(1, tr("Scenarios on it: %1").arg(names.join(u", "_s)));
    lines.removeAll({});
    m_foot->setSentence(lines.join(u'\n'));
}

void DelegateFoot::setButtonsVisible(bool isVisible)
{
    m_foot->setButtonsVisible(isVisible);
}

} // namespace rd

#include "moc_delegatefoot.cpp"
