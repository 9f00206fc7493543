// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/tiles.h"

#include "analytics/figurestext.h"
#include "common/card.h"
#include "core/text.h"
#include "overview/figuretile.h"
#include "overview/outcomechips.h"
#include "overview/overviewtext.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

/// From here on a run in progress is worth a look.
constexpr qint64 AgeingMs = std::chrono::milliseconds(30min).count();

} // namespace

TilesCard::TilesCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(this))
    , m_scenarios(new FigureTile)
    , m_delegates(new FigureTile)
    , m_hubs(new FigureTile)
    , m_running(new FigureTile)
    , m_runs(new FigureTile)
    , m_chips(new OutcomeChips(OutcomeChips::Detail::Counts))
{
    m_card->setFlush(true);
    QVBoxLayout *body = m_card->body();
    body->setSpacing(0);
    const QList<FigureTile *> tiles{m_scenarios, m_delegates, m_hubs, m_running, m_runs};
    for (FigureTile *tile : tiles) {
        tile->setSeparated(tile != tiles.last());
        body->addWidget(tile, 1);
        connect(
            tile, &QAbstractButton::clicked, this,
            [this, which = static_cast<Tile>(tiles.indexOf(tile))] { emit tileActivated(which); });
    }
    m_runs->setEvidenceWidget(m_chips);
    connect(m_chips, &OutcomeChips::activated, this, &TilesCard::outcomesActivated);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    m_card->layout()->setContentsMargins(0, 5, 0, 5);
    showTexts();
}

void TilesCard::setFigures(const OverviewFigures &figures)
{
    m_figures = figures;
    m_nowMs = figures.generatedMs;
    showTexts();
}

void TilesCard::setNow(qint64 nowMs)
{
    if (std::exchange(m_nowMs, nowMs) != nowMs)
        showTexts();
}

void TilesCard::showTexts()
{
    const ScoreFigures &total = m_figures.total;
    QStringList gaps;
    if (total.stale > 0)
        gaps.append(tr("%n stale", "", total.stale));
    if (total.neverRan > 0)
        gaps.append(tr("%n never ran", "", total.neverRan));
    if (total.unverified > 0)
        gaps.append(tr("%n unverified", "", total.unverified));
    m_scenarios->setTexts(tr("Scenarios covered"), partText(total.measured, total.scenarios),
                          gaps.isEmpty() ? tr("none stale, all ran") : gaps.join(u", "_s));

    QString lost = total.delegates > 0 ? tr("all connected") : tr("none registered");
    if (!m_figures.lostDelegates.isEmpty()) {
        const Delegate &first = m_figures.lostDelegates.first();
        const QString name = isolated(plainLine(first.name));
        lost = first.updatedMs > 0
                   //: %1 is a delegate, %2 an age such as "2 h ago"
                   ? tr("%1 lost %2").arg(name, ageText(m_nowMs - first.updatedMs))
                   : tr("%1 lost").arg(name);
    } else if (total.delegatesActive < total.delegates) {
        lost = tr("%n not connected yet", "", total.delegates - total.delegatesActive);
    }
    m_delegates->setTexts(tr("Delegates active"), partText(total.delegatesActive, total.delegates),
                          lost);

    QString missing = total.hubs > 0 ? tr("all available") : tr("none connected");
    if (!m_figures.unavailableHubs.isEmpty()) {
        //: %1 is a hub
        missing =
            tr("%1 not available").arg(isolated(plainLine(m_figures.unavailableHubs.first().name)));
    }
    m_hubs->setTexts(tr("Hubs available"), partText(total.hubsAvailable, total.hubs), missing);

    const qint64 longest =
        total.longestQueuedMs + std::max<qint64>(0, m_nowMs - m_figures.generatedMs);
    const bool ageing = total.runningNow > 0 && longest >= AgeingMs;
    QString oldest = tr("nothing in progress");
    if (total.runningNow > 0) {
        //: %1 is a duration such as "43 min"
        oldest = tr("oldest started %1 ago").arg(durationText(longest));
    }
    m_running->setTexts(tr("Running now"), QLocale().toString(total.runningNow), oldest, ageing);

    m_runs->setTexts(tr("Runs"), QLocale().toString(total.runs.total()), {});
    m_chips->setCounts(total.runs);
}

void TilesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_tiles.cpp"
