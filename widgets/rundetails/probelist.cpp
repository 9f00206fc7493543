// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/probelist.h"

#include "analytics/rundetailstext.h"
#include "common/hairline.h"
#include "common/insentence.h"
#include "common/outcomemark.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "core/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QWidget *probeRow(const ProbeOutcome &probe)
{
    auto *row = new QWidget;
    auto *name = new TonedLabel(TextRole::Strong);
    const QString told = plainLine(probe.name, 120).trimmed();
    name->setText(told.isEmpty() ? QString(u'\u2013') : told);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *verdict = new TonedLabel(TextRole::Body, TonedLabel::toneOf(outcomeOf(probe.verdict)));
    verdict->setWordWrap(false);
    verdict->setText(probeVerdictText(probe));
    auto *caption = new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted);
    QStringList parts{probeKindText(probe), probeModeText(probe)};
    parts.removeAll(QString());
    caption->setTextOrHide(parts.join(u" \u00b7 "_s));
    auto *said = new TonedLabel;
    said->setObjectName("probeSaid"_L1);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    said->setTextOrHide(inSentence(probe.description, 1000));

    auto *mark = new OutcomeMark(outcomeOf(probe.verdict));
    mark->setFixedHeight(name->fontMetrics().height());
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(name, 1);
    head->addWidget(verdict, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(head);
    texts->addWidget(caption);
    texts->addWidget(said);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    return row;
}

} // namespace

ProbeList::ProbeList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
}

void ProbeList::setProbes(const QList<ProbeOutcome> &probes)
{
    if (probes == m_probes)
        return;
    m_probes = probes;
    build();
}

void ProbeList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QWidget::changeEvent(event);
}

void ProbeList::build()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (const ProbeOutcome &probe : std::as_const(m_probes)) {
        if (m_layout->count() > 0)
            m_layout->addWidget(new Hairline);
        m_layout->addWidget(probeRow(probe));
    }
    for (int i = 0; i < m_layout->count(); ++i)
        m_layout->itemAt(i)->widget()->show();
    updateGeometry();
}

} // namespace rd

#include "moc_probelist.cpp"
