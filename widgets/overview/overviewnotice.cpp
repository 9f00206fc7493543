// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/overviewnotice.h"

#include "analytics/figurestext.h"
#include "common/banner.h"
#include "core/text.h"

#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace rd {

namespace {

/// From here on the age of saved data changes what it is worth.
constexpr qint64 OldDataMs = 3'600'000;

} // namespace

OverviewNotice::OverviewNotice(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner)
{
    auto *around = new QVBoxLayout(this);
    around->addWidget(m_banner);
    connect(m_banner, &Banner::actionTriggered, this, &OverviewNotice::act);
    clear();
}

void OverviewNotice::clear()
{
    m_banner->clear();
    hide();
}

void OverviewNotice::showFor(PageState state, const QString &detail, const OverviewFigures &figures,
                             qint64 nowMs)
{
    m_action = Action::State;
    switch (state) {
    case PageState::Offline:
        m_banner->showState(state, offlineText(detail, figures, nowMs));
        break;
    case PageState::SignedOut:
    case PageState::Error:
    case PageState::Locked:
        m_banner->showState(state, detail);
        break;
    case PageState::Normal:
    case PageState::Loading:
    case PageState::Empty:
    case PageState::Denied:
        if (figures.synchronising)
            m_banner->showMessage(
                Banner::Kind::Info,
                tr("The history is still being read: figures of older days keep growing."));
        else if (state == PageState::Normal && !detail.isEmpty())
            m_banner->showMessage(Banner::Kind::Info, detail);
        else if (!showGap(figures, nowMs))
            m_banner->clear();
        break;
    }
    setHidden(m_banner->text().isEmpty());
}

QString OverviewNotice::offlineText(const QString &detail, const OverviewFigures &figures,
                                    qint64 nowMs)
{
    const qint64 age = nowMs - figures.dataMs;
    if (figures.dataMs <= 0 || age < OldDataMs)
        return detail;
    const QString what = detail.isEmpty() ? tr("The server cannot be reached.") : detail;
    //: %1 is a sentence, %2 an age such as "6 d ago"
    return tr("%1 What is shown was read %2; what happened since is not in it.")
        .arg(what, ageText(age));
}

bool OverviewNotice::showGap(const OverviewFigures &figures, qint64 nowMs)
{
    const ScoreFigures &total = figures.total;
    if (total.runs.total() == 0) {
        qint64 newest = 0;
        for (const ProjectFigures &project : figures.projects)
            newest = std::max(newest, project.lastRunMs);
        const bool isLongest = figures.period.kind == PeriodKind::Months12;
        m_action = Action::LongerPeriod;
        m_banner->showMessage(Banner::Kind::Info,
                              newest > 0 && newest < figures.layout.span.fromMs
                                  //: %1 is an age such as "40 d ago"
                                  ? tr("Nothing ran in this period. The newest run started %1.")
                                        .arg(ageText(nowMs - newest))
                                  : tr("Nothing ran in this period."),
                              isLongest ? QString() : tr("Show 12 months"));
        return true;
    }
    if (total.measured == 0 && total.runs[Outcome::Broken] > 0) {
        m_action = Action::BrokenRuns;
        m_banner->showMessage(
            Banner::Kind::Warning,
            tr("Nothing was measured: %n run(s) broke. The tests need repair; how resilient the "
               "systems are is not known.",
               "", static_cast<int>(std::min<qint64>(total.runs[Outcome::Broken], INT_MAX))),
            tr("Show them"));
        return true;
    }
    return false;
}

void OverviewNotice::act()
{
    switch (m_action) {
    case Action::State:
        emit actionRequested();
        break;
    case Action::LongerPeriod:
        emit periodRequested(Period{.kind = PeriodKind::Months12});
        break;
    case Action::BrokenRuns:
        emit outcomesActivated(Outcome::Broken);
        break;
    }
}

} // namespace rd

#include "moc_overviewnotice.cpp"
