// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/factlist.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/tonedlabel.h"
#include "core/text.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rd {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    // Figures of what goes on change every few seconds: the keyboard stays where it was.
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = m_body && focus && m_body->isAncestorOf(focus);
    const QString focused = hadFocus ? focus->accessibleName() : QString();
    const auto reason =
        hadFocus && showsFocusRing(focus) ? Qt::TabFocusReason : Qt::OtherFocusReason;
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget;
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (const Fact &fact : facts) {
        if (!fact.value.isEmpty())
            addFact(fact, grid);
    }
    layout()->addWidget(m_body);
    m_body->show(); // at once, not with the next turn of the event loop
    const auto copies = m_body->findChildren<QPushButton *>();
    for (QPushButton *copy : copies) {
        if (hadFocus && copy->accessibleName() == focused)
            copy->setFocus(reason);
    }
    updateGeometry();
}

void FactList::addFact(const Fact &fact, QGridLayout *grid)
{
    const int row = grid->rowCount();
    auto *name = new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted);
    name->setWordWrap(false);
    name->setText(fact.name);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    if (!fact.isCode) {
        auto *value = new TonedLabel;
        //: A value and the remark about it, for instance a score that is none and why
        value->setText(fact.note.isEmpty() ? fact.value : tr("%1: %2").arg(fact.value, fact.note));
        grid->addWidget(value, row, 1, Qt::AlignTop);
        return;
    }

    auto *value = new ElidedLabel(plainLine(fact.value, 120), TextRole::Code);
    value->setElideMode(Qt::ElideMiddle);
    auto *copy = new QPushButton;
    copy->setObjectName("copyButton"_L1);
    copy->setIcon(themedIcon(u"copy"_s, IconTint::Muted));
    copy->setFixedSize(26, 24);
    setButtonRole(copy, ButtonRole::Quiet);
    //: %1 is what is copied, for instance "Run id"
    const QString words = tr("Copy: %1").arg(fact.name);
    copy->setToolTip(words);
    copy->setAccessibleName(words);
    connect(copy, &QPushButton::clicked, this,
            [this, text = fact.value] { emit copyRequested(text); });
    auto *cell = new QHBoxLayout;
    cell->setSpacing(4);
    cell->addWidget(value, 1);
    cell->addWidget(copy);
    grid->addLayout(cell, row, 1);
    grid->setAlignment(name, Qt::AlignVCenter);
}

} // namespace rd

#include "moc_factlist.cpp"
