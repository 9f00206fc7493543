// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delegates/delegatefoot.h"

#include "common/insentence.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "delegates/delegatemenu.h"
#include "items/delegatelistmodel.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rd {

DelegateFoot::DelegateFoot(const DelegateMenu &menu, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
{
    m_sentence->setObjectName(u"delegateSentence"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_sentence, 1);
    for (QAction *action : {menu.showAction(), menu.openAction(), menu.copyLinkAction()}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
        m_buttons.append(button);
    }
}

void DelegateFoot::setDelegate(const std::optional<DelegateRow> &row, qint64 nowMs)
{
    if (!row) {
        m_sentence->setText({});
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
    QStringList lines{delegateSentence(*row, nowMs), facts.join(u" \u00b7 "_s)};
    lines.removeAll({});
    m_sentence->setText(lines.join(u'\n'));
}

void DelegateFoot::setButtonsVisible(bool isVisible)
{
    for (QToolButton *button : std::as_const(m_buttons))
        button->setVisible(isVisible);
}

} // namespace rd
